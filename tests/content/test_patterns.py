import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content.patterns import pattern_fault


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("^(x+x+)+y", "repeats a group that itself repeats"),
        ("(a|a)*b", "repeats a group that itself repeats or has alternatives"),
        ("(a?){40}b", "repeats a group that itself repeats or has alternatives"),
        ("(?:a{2}){3}b", "repeats a group that itself repeats"),
        ("(?:a+){0000000000005}b", "repeats a group that itself repeats"),
        ("((ab)*)+c", "repeats a group that itself repeats"),
        ("a**", "repeats a group that itself repeats"),
        (r"(a)\1", "has a back-reference"),
        ("(?P<n>a)(?P=n)", "holds “(?P”"),
        ("(?=a)b", "holds “(?=”"),
        ("(?<!a)b", "holds “(?<”"),
        ("(?(1)a|b)", "holds “(?("),
        ("(?x)a b", "holds “(?x”"),
        (".*a.*b.*c.*d.*e", "more than 4 repeats without an end"),
        ("a{1001}", "repeats more than 1000 times"),
        ("x{99999999999999}", "repeats more than 1000 times"),
        ("(?:(?:){65535}){65535}a", "repeats more than 1000 times"),
        ("(" * 250, "more than 20 groups"),
        ("[[a]b", "holds the set"),
        ("a" * 301, "has 301 characters"),
        ("(1 of", "is not a regular expression"),
        ("[0||", "is not a regular expression"),
        ("[a", "is not a regular expression"),
        (".*", "matches an empty output"),
    ],
)
def test_a_pattern_that_could_take_for_ever_is_refused(pattern: str, fault: str) -> None:
    told = pattern_fault(pattern)

    assert told is not None
    assert fault in told[0]


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d{3} cents left the wallet with 0 audit records",
        "answered with (access_token|a place in the metadata: .*token)",
        r"mutant survived: .* all \d+ tests stay green",
        r"numbers \[51, 96, 100\]",
        "(?i)lost [1-9]+ records?",
        "(?:ab)+c",
        "(?:a+)?b",
        r"[\]\-x]+y",
        "x{",
        "",
    ],
)
def test_a_pattern_of_one_way_is_accepted(pattern: str) -> None:
    assert pattern_fault(pattern) is None


@given(st.text(r"ab()[]{}0123,*+?|\.^$-&~#:=!<>Ppx ", max_size=40))
def test_any_pattern_is_refused_or_compiles(pattern: str) -> None:
    if pattern_fault(pattern) is None:
        re.compile(pattern)
