import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.marked import parse_marked
from trainer.content.markers import PieceSpan, parse_file, render, shown_lines
from trainer.core.domain.exercise import AnswerId, MarkedFile, Piece, PieceKind, PlainFile
from trainer.errors import ContentError

LATE = AnswerId("late")
OTHER = AnswerId("other")

SOURCE = """\
def drain(batch):
    # ~ defect late
    commit(batch)
    handle(batch)
    # ~ fix
    # ~| handle(batch)
    # ~|
    # ~|     commit(batch)
    # ~ end
    return batch
"""


def problems_of(text: str) -> tuple[str, ...]:
    with pytest.raises(ContentError) as caught:
        parse_marked("a.py", text)
    return caught.value.problems


def test_the_planted_text_is_what_stands_between_defect_and_fix() -> None:
    assert render(parse_marked("a.py", SOURCE), {LATE}).text == (
        "def drain(batch):\n    commit(batch)\n    handle(batch)\n    return batch\n"
    )


def test_the_right_text_is_indented_like_the_first_planted_line() -> None:
    assert render(parse_marked("a.py", SOURCE), frozenset()).text == (
        "def drain(batch):\n    handle(batch)\n\n        commit(batch)\n    return batch\n"
    )


def test_a_blank_first_line_says_nothing_of_the_indentation() -> None:
    marked = parse_marked(
        "a.py",
        SOURCE.replace("    commit(batch)\n    handle", "\n    commit(batch)\n    handle", 1),
    )

    assert "\n    handle(batch)\n\n        commit(batch)\n" in render(marked, frozenset()).text


def test_right_text_for_nothing_planted_is_indented_like_the_marker() -> None:
    marked = parse_marked(
        "a.py",
        "if x:\n    # ~ defect late\n    # ~ fix\n    # ~| check(x)\n    # ~ end\n    go()\n",
    )

    assert render(marked, frozenset()).text == "if x:\n    check(x)\n    go()\n"
    assert render(marked, {LATE}).text == "if x:\n    go()\n"


def test_the_place_of_something_missing_is_the_lines_on_either_side() -> None:
    marked = parse_marked(
        "a.py", "one\ntwo\n# ~ defect late\n# ~ fix\n# ~| check\n# ~ end\nthree\n"
    )

    assert render(marked, {LATE}).places == (PieceSpan(PieceKind.DEFECT, LATE, 2, 3, True),)
    assert render(marked, frozenset()).places == (PieceSpan(PieceKind.DEFECT, LATE, 3, 3, False),)


@pytest.mark.parametrize(
    ("around", "place"), [(("", "one\n"), (1, 1)), (("one\n", ""), (1, 1)), (("", ""), (1, 1))]
)
def test_a_gap_at_either_end_of_a_file_is_clipped_to_it(
    around: tuple[str, str], place: tuple[int, int]
) -> None:
    marked = parse_marked(
        "a.py", f"{around[0]}# ~ defect late\n# ~ fix\n# ~| check\n# ~ end\n{around[1]}"
    )
    found = render(marked, {LATE}).places[0]

    assert (found.start, found.end) == place


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("#", ""),
        ("//", ""),
        ("--", ""),
        (";", ""),
        ("%", ""),
        ("<!--", " -->"),
        ("/*", " */"),
        ("#", "   "),
        ("\t//", ""),
    ],
)
def test_every_comment_sign_may_carry_markers(opening: str, closing: str) -> None:
    lines = [
        f"{opening} ~ defect late{closing}",
        "bad",
        f"{opening}~ fix{closing}",
        f"{opening} ~| good{closing}",
        f"{opening} ~ end{closing}",
    ]
    marked = parse_marked("a", "\n".join(lines))

    assert render(marked, frozenset()).text.rstrip() == "good"
    assert marked.final_newline is False


@pytest.mark.parametrize(
    "line",
    ["%~dp0run.exe", "# ~5 ms", "# ~~~~", "a = b  # ~ defect late", "text ~ end", "//~/home"],
)
def test_what_only_looks_like_a_marker_is_code(line: str) -> None:
    assert parse_file("a", f"{line}\n".encode()) == (PlainFile("a", f"{line}\n".encode()), ())


def test_bytes_that_are_no_text_are_a_plain_file() -> None:
    assert parse_file("a.png", b"\x89PNG # ~ end") == (PlainFile("a.png", b"\x89PNG # ~ end"), ())


def test_accept_decoy_and_neutral_stand_in_every_variant() -> None:
    text = (
        "# ~ accept late\none\n# ~ end\n# ~ decoy other\ntwo\n# ~ end\n# ~ neutral "
        "third\nthree\n# ~ end\n"
    )
    marked = parse_marked("a.py", text)

    assert render(marked, {LATE}).text == render(marked, frozenset()).text == "one\ntwo\nthree\n"
    assert [
        (place.kind.value, place.answer, place.start)
        for place in render(marked, frozenset()).places
    ] == [
        ("accept", "late", 1),
        ("decoy", "other", 2),
        ("neutral", "third", 3),
    ]


def test_a_piece_remembers_the_line_of_its_marker() -> None:
    assert [piece.line for piece in parse_marked("a.py", SOURCE).pieces if piece.answer] == [2]


def test_shown_lines_are_those_of_all_variants_with_their_numbers_in_the_source() -> None:
    assert list(shown_lines("a\n# ~ defect late\nb\n# ~ fix\n# ~| c\n# ~ end")) == [
        (1, "a"),
        (3, "b"),
        (5, "c"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# ~ defct late\n", "a.py:1: “defct” is not a marker, did you mean “defect”?"),
        (
            "# ~ defect\nx\n# ~ fix\n# ~ end\n",
            "a.py:1: “defect” is followed by nothing, give one answer id in kebab-case",
        ),
        (
            "# ~ decoy Too_Late\nx\n# ~ end\n",
            "a.py:1: “decoy” is followed by “Too_Late”, give one answer id in kebab-case",
        ),
        (
            "# ~ fix\n",
            "a.py:1: “fix” is outside a defect, begin the planted text with `~ defect ID`",
        ),
        ("# ~| x\n", "a.py:1: fixed text (`~|`) is outside `fix … end`, put `~ fix` before it"),
        ("# ~ end\n", "a.py:1: “end” closes nothing, remove it, or open the block before it"),
        ("x\n# ~ accept late\n", "a.py:2: “accept late” is never closed, put `~ end` after it"),
        (
            "# ~ defect late\nx\n# ~ end\n",
            "a.py:1: “defect late” has no “fix”, put `~ fix` and the fixed text",
        ),
        (
            "# ~ defect late\nx\n# ~ fix\n# ~| x\n# ~ end\n",
            "a.py:1: planted and fixed text of “late” are the same",
        ),
        ("# ~ defect late\n# ~ fix\n# ~ end\n", "a.py:1: “defect late” is empty"),
        (
            "# ~ defect late\nx\n# ~ fix\ny\n# ~ end\n",
            "a.py:4: an unmarked line is between `fix` and `end`",
        ),
        (
            "# ~ defect late\nx\n# ~ fix\n# ~ fix\n# ~ end\n",
            "a.py:4: the defect has a second “fix”, remove it",
        ),
        ("# ~ decoy late\nx\n# ~ fix\n# ~ end\n", "a.py:3: “fix” is outside a defect"),
        (
            "# ~ decoy a\n# ~ decoy b\n# ~ end\n",
            "a.py:2: “decoy” stands inside “decoy a” of line 1, put `~ end` before it",
        ),
        (
            "# ~ decoy a\nx\n# ~ end a\n",
            "a.py:3: “end” is followed by “a”, put it on a line of its own",
        ),
        (
            "# ~ decoy a\r\nx\r\n# ~ end\r\n",
            "a.py:1: a marked file has carriage returns, save it with LF line ends",
        ),
    ],
)
def test_a_marker_that_is_wrong_is_told_with_its_line_and_a_remedy(
    text: str, expected: str
) -> None:
    assert any(
        problem.startswith(expected) and problem.endswith("[bad-marker]")
        for problem in problems_of(text)
    ), problems_of(text)


def test_all_problems_of_a_file_are_told_at_once() -> None:
    assert [
        problem.split(":")[1] for problem in problems_of("# ~ ende\n# ~ fix\nx\n# ~ end\n")
    ] == ["1", "2", "4"]


LINES = st.lists(
    st.text(
        st.characters(
            codec="utf-8", exclude_characters="~\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
        ),
        max_size=12,
    ),
    max_size=4,
)
IDS = st.sampled_from([LATE, OTHER])


@st.composite
def marked_files(draw: st.DrawFn) -> MarkedFile:
    pieces: list[Piece] = []
    for kind in draw(st.lists(st.sampled_from(PieceKind), min_size=1, max_size=6)):
        lines = tuple(draw(LINES))
        if kind is PieceKind.PLAIN:
            if lines and not (pieces and pieces[-1].kind is PieceKind.PLAIN):
                pieces.append(Piece(kind, lines))
        elif kind is PieceKind.DEFECT:
            # Right text takes the indentation of the planted text, and blank lines none.
            right = tuple(line.strip() for line in draw(LINES))
            if tuple(line.lstrip() for line in lines) != right:
                pieces.append(Piece(kind, tuple(line.lstrip() for line in lines), draw(IDS), right))
        else:
            pieces.append(Piece(kind, lines, draw(IDS)))
    return MarkedFile("a", tuple(pieces), final_newline=True)


def written(file: MarkedFile) -> str:
    lines: list[str] = []
    for piece in file.pieces:
        if piece.kind is PieceKind.PLAIN:
            lines.extend(piece.lines)
            continue
        lines.extend([f"// ~ {piece.kind} {piece.answer}", *piece.lines])
        if piece.kind is PieceKind.DEFECT:
            lines.extend(["// ~ fix", *(f"// ~| {line}" for line in piece.right)])
        lines.append("// ~ end")
    return "".join(f"{line}\n" for line in lines)


@given(marked_files())
def test_what_is_written_with_markers_is_read_again(file: MarkedFile) -> None:
    read = parse_marked("a", written(file))

    assert [(piece.kind, piece.lines, piece.answer, piece.right) for piece in read.pieces] == [
        (piece.kind, piece.lines, piece.answer, piece.right) for piece in file.pieces
    ]


@given(marked_files(), st.sets(IDS))
def test_a_place_holds_just_the_lines_of_its_piece(
    file: MarkedFile, planted: set[AnswerId]
) -> None:
    rendered = render(file, planted)
    lines = rendered.text.split("\n")[:-1]
    marked = [piece for piece in file.pieces if piece.answer is not None]

    for piece, place in zip(marked, rendered.places, strict=True):
        shown = (
            piece.right
            if piece.kind is PieceKind.DEFECT and piece.answer not in planted
            else piece.lines
        )
        if shown:
            assert tuple(lines[place.start - 1 : place.end]) == shown
        else:
            assert 0 <= place.end - place.start <= 1
            assert 1 <= place.start <= place.end <= max(1, len(lines))


@given(marked_files())
def test_no_variant_shows_a_marker(file: MarkedFile) -> None:
    for planted in (frozenset[AnswerId](), frozenset({LATE}), frozenset({LATE, OTHER})):
        assert "~" not in render(parse_marked("a", written(file)), planted).text
