import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content.names import Claims, is_text, unsafe_reason

JOINER = "\u200d"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("caf\udce9.txt", "is not UTF-8"),
        ("e\u0301.py", "is not in Unicode's composed form"),
        (f".g{JOINER}it", "cannot be seen"),
        ("a\u202egpj.py", "cannot be seen"),
        ("a\ufeff.py", "cannot be seen"),
        ("a\u3164b.py", "cannot be seen"),
        ("a\u2028b.py", "cannot be seen"),
        ("a\u00a0b.py", "cannot be seen"),
        ("a\ue0001b".replace("\ue000", "\U000e0000"), "cannot be seen"),
        ("conin$", "reserved name"),
        ("CONOUT$.txt", "reserved name"),
        ("com¹", "reserved name"),
        ("lpt0.c", "reserved name"),
        ("nul .py", "reserved name"),
        ("GITMOD~1", "reserved name"),
        ("gi7eba~2", "reserved name"),
        ("．ｇｉｔ/config", "reserved name"),
        (".git::$INDEX_ALLOCATION", "some systems don't allow"),
        (".git.", "some systems don't allow"),
        ("é" * 128, "more than 255 bytes"),
        ("a/" * 100 + "a", "longer than 200 characters"),
    ],
)
def test_a_name_that_some_system_misreads_is_refused(path: str, reason: str) -> None:
    assert reason in unsafe_reason(path)


@pytest.mark.parametrize(
    "path",
    [
        "größe.py",
        "日本/行.md",
        "naïve/Über.txt",
        "common.py",
        "console/aux1.c",
        "nulls.py",
        "git-1.md",
    ],
)
def test_a_name_that_all_systems_read_alike_is_accepted(path: str) -> None:
    assert not unsafe_reason(path)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_name_without_bytes_of_its_own_is_text(name: str) -> None:
    assert is_text(name)
    assert not is_text(f"{name}\udc80")


@pytest.mark.parametrize(
    ("there", "path", "clash"),
    [
        ("A.py", "a.py", "is the same on some systems as the file “A.py”"),
        ("Lib/a.py", "lib/b.py", "is the same on some systems as the folder “Lib”"),
        ("straße.py", "STRASSE.py", "is the same on some systems as the file “straße.py”"),
        ("lib", "lib/a.py", "can't be next to the file “lib”"),
        ("lib/a.py", "lib", "can't be next to the folder “lib”"),
    ],
)
def test_paths_that_some_system_takes_for_one_another_clash(
    there: str, path: str, clash: str
) -> None:
    assert Claims([there]).clash(path) == clash


def test_the_same_file_may_come_again_and_its_folder_may_hold_others() -> None:
    claims = Claims(["lib/a.py"])

    assert claims.clash("lib/a.py") == ""
    assert claims.clash("lib/b.py") == ""
