from gauge import file_of, gauge2csv, memory_error


def test_day_of_an_rk9_that_is_cut_off(tmp_path):
    code, _out, err = gauge2csv(tmp_path, file_of(2, 2880)[:40_064])

    refused = code == 1 and err.endswith("file is incomplete\n")
    assert refused, f"40064 of 69132 bytes are taken for a whole day: {memory_error(err)}"


def test_what_there_is_of_it(tmp_path):
    code, out, err = gauge2csv(tmp_path, file_of(2, 2880)[:40_064], "-p")

    assert memory_error(err) == "", "the reader went on behind the end of the file"
    assert code == 0
    assert len(out.splitlines()) == 1 + (40_064 - 12) // 24
