from gauge import file_of, gauge2csv


def test_both_kinds_of_gauge_have_the_same_columns(tmp_path):
    for version, end in ((1, ",,"), (2, ",10000,4.5")):
        _code, out, _err = gauge2csv(tmp_path, file_of(version, 2))
        head, *lines = out.splitlines()
        assert head == "station,time,level,temperature,battery,flow,turbidity"
        assert [line.count(",") for line in lines] == [6, 6]
        assert lines[0] == f"7,1710632320,1.500,5.7,12.00{end}"
