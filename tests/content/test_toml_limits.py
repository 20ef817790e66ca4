import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content import toml_limits
from trainer.content.pack_limits import MOST_KEYS
from trainer.content.tables import Field, read_table
from trainer.content.toml_limits import lines_of_keys, toml_fault

FIELDS = {
    "minutes": Field("int", least=1, most=999),
    "title": Field("str", most=20),
    "words": Field("list[str]", most_items=3),
}


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("a = 1\nx = " + "[" * 9, 2, "brackets inside one another"),
        ("x = " + "{a=" * 9, 1, "brackets inside one another"),
        (".".join("a" * 9) + " = 1", 1, "a key of more than 8 parts"),
        ("\n[" + " . ".join("a" * 9) + "]", 2, "a key of more than 8 parts"),
        ('["a".' + '"b".' * 8 + "c]", 1, "a key of more than 8 parts"),
        (
            "\n".join(f"k{number} = 1" for number in range(MOST_KEYS + 1)),
            MOST_KEYS + 1,
            "more than 200 keys",
        ),
        ("x = [" + "1," * 2001, 1, "2000 entries"),
        ("minutes = " + "9" * 5000, 1, "word or number of more than 200"),
        ("minutes = 0x" + "f" * 5000, 1, "word or number of more than 200"),
        ("x" * 201 + " = 1", 1, "word or number of more than 200"),
        ("# " + "a" * 20_000, 1, "more than 20 kB of TOML"),
    ],
)
def test_toml_that_would_take_long_is_told_by_its_line_before_it_is_parsed(
    text: str, line: int, fault: str
) -> None:
    found, said = toml_fault(text)

    assert found == line
    assert fault in said


@pytest.mark.parametrize(
    "text",
    [
        'x = "[[[[[[[[[[[["',
        "x = '''\n" + "[" * 50 + "\n'''",
        'x = """\n\\"""' + "{" * 50 + '"""',
        "x = 1 # " + "a." * 50,
        'x = "' + "a.b," * 1000 + '"',
        "x = 1.5",
        'x = "never closed [[[[[[[[[[',
    ],
)
def test_what_stands_in_texts_and_comments_does_not_count(text: str) -> None:
    assert toml_fault(text) == (0, "")


@given(
    st.lists(st.sampled_from(("a", "b = 1", "=", '"', '"""', "'", "[", "]", ".", ",", "\n", " ")))
)
def test_the_quick_look_lets_nothing_through_that_the_scan_refuses(parts: list[str]) -> None:
    text = "".join(parts)
    with pytest.MonkeyPatch.context() as low:
        for name in ("MOST_NESTING", "MOST_KEY_PARTS", "MOST_KEYS", "MOST_ITEMS"):
            low.setattr(toml_limits, name, 2)
        quick = toml_fault(text)
        low.setattr(toml_limits, "_is_plainly_bearable", lambda _text: False)
        scanned = toml_fault(text)

    assert quick == scanned or not _is_toml(text)


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


@given(st.text("ab\n\"'[]{}=.,# \\", max_size=200))
def test_any_text_is_scanned_or_parsed_without_an_exception(text: str) -> None:
    table = read_table("a.toml", text, FIELDS, rule="bad-field")

    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert table.problems


def test_the_lines_of_keys_are_found_in_one_pass() -> None:
    text = "a = 1\n\"b c\" = 2\n'd' = 3\n[e]\n[[f]]\ng.h = 1\n" + " " * 5000 + "\na = 4"

    assert lines_of_keys(text, 2) == {"a": 2, "b c": 3, "d": 4, "e": 5, "f": 6, "g": 7}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("minutes = 1000", "“minutes” is 1000, write 999 or less"),
        ("minutes = 0x" + "f" * 190, "“minutes” is far too large, write 999 or less"),
        ("minutes = -0", "“minutes” is 0, write 1 or more"),
        ('title = "' + "a" * 21 + '"', "“title” has 21 characters, write 20 at most"),
        ('title = "a\\u001bb"', "“title” holds the control character U+001B"),
        ('title = "a\\nb"', "“title” holds a line break, write one line"),
        ('words = ["a", "b", "c", "d"]', "“words” has 4 entries, write 3 at most"),
        ('words = ["a", "\\u202e"]', "“words” holds the control character U+202E"),
    ],
)
def test_a_value_beyond_its_limit_is_told(line: str, said: str) -> None:
    table = read_table(
        "a.toml",
        line,
        {name: field for name, field in FIELDS.items() if line.startswith(name)},
        rule="bad-field",
    )

    (problem,) = table.problems
    assert said in str(problem)


def test_of_many_unknown_keys_the_first_are_told() -> None:
    table = read_table(
        "a.toml", "\n".join(f"k{number} = 1" for number in range(150)), {}, rule="bad-field"
    )

    assert len(table.problems) == 21
    assert table.problems[-1].what == "has more problems"


def test_a_long_key_is_cut_where_it_is_told() -> None:
    table = read_table("a.toml", f'"{"k" * 9000}" = 1', FIELDS, rule="bad-field")

    assert max(len(str(problem)) for problem in table.problems) < 700


@pytest.mark.parametrize(
    "first", ["--bind", "-m", "/bin/sh", "../run", "a/../../b", "C:\\run", " python"]
)
def test_a_command_begins_with_a_program(first: str) -> None:
    table = read_table(
        "a.toml",
        f"tests = ['{first}', '-m', 'pytest']",
        {"tests": Field("command")},
        rule="bad-field",
    )

    assert "is not a program" in table.problems[0].what


@pytest.mark.parametrize("first", ["python", "node", "./run.sh", "tools/run", "g++", "python3.12"])
def test_a_program_or_a_file_of_the_project_begins_a_command(first: str) -> None:
    assert not read_table(
        "a.toml", f"tests = ['{first}', '-m']", {"tests": Field("command")}, rule="bad-field"
    ).problems


@pytest.mark.parametrize(
    "text", ["minutes = " + "9" * 5000, "words = " + "[" * 9000, "title = " + "{a=" * 9000]
)
def test_what_the_parser_cannot_bear_is_a_problem_even_where_the_limits_let_it_through(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("trainer.content.tables.toml_fault", lambda _text: (0, ""))

    table = read_table(
        "a.toml",
        text,
        {name: replace(field, required=False) for name, field in FIELDS.items()},
        rule="bad-field",
    )

    assert [problem.what for problem in table.problems] == [
        "not TOML: a value is too large or nested too deep"
    ]
