from gauge import file_of, gauge2csv, memory_error


def test_every_count_that_is_left_fits(tmp_path):
    for records, kept in ((4_095, 4_094), (2_880, 1_087), (40, 39), (1, 0)):
        data = file_of(1, records)[: 12 + kept * 16 + 7]
        code, out, err = gauge2csv(tmp_path, data, "-p")
        assert memory_error(err) == ""
        assert code == 0
        assert len(out.splitlines()) == 1 + kept


def test_file_that_ends_in_its_header(tmp_path):
    for length in range(12):
        code, out, err = gauge2csv(tmp_path, file_of(1, 3)[:length], "-p")
        assert (code, out) == (1, "")
        assert "incomplete" in err
