from byrewatch.people import readPeople


def test_excel(tmp_path):
    f = tmp_path / "people.csv"
    f.write_bytes(
        "\ufefffarm;name;number;dog\r\nNoup;Morag;01857 677 041;Fly\r\n\r\nNoup;Ewan;+447700900123;\r\n".encode()
    )
    assert [tuple(p) for p in readPeople(f)["Noup"]] == [
        ("Morag", "+441857677041"),
        ("Ewan", "+447700900123"),
    ]
