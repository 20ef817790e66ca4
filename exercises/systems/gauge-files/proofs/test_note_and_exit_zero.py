from gauge import file_of, gauge2csv


def test_partial_file_is_what_was_asked_for(tmp_path):
    code, out, err = gauge2csv(tmp_path, file_of(1, 40)[:300], "-p")

    assert code == 0
    assert err.endswith("0007.gl: 18 of 40 records\n")
    assert len(out.splitlines()) == 19
