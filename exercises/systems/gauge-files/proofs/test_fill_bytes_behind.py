from gauge import file_of, gauge2csv


def test_last_block_is_filled_up(tmp_path):
    data = file_of(1, 100)
    code, out, err = gauge2csv(tmp_path, data + b"\xff" * (-len(data) % 128))

    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 101
