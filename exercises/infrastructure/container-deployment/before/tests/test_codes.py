from app import codes

KEY = b"k" * 32


def test_a_code_is_ours():
    assert codes.is_ours(codes.code(1204, KEY), KEY)


def test_another_number_is_not():
    signature = codes.code(1204, KEY).partition(".")[2]

    assert not codes.is_ours(f"1205.{signature}", KEY)


def test_a_code_of_another_key_is_not():
    assert not codes.is_ours(codes.code(1204, b"x" * 32), KEY)
