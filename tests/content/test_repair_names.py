from trainer.content.repair_names import repair_names, repair_runs
from trainer.core.domain.exercise import AnswerId, MarkedFile, Piece, PieceKind

AGE = AnswerId("age")


def names(planted, right, around=()):
    pieces = (
        Piece(PieceKind.PLAIN, tuple(around)),
        Piece(PieceKind.DEFECT, tuple(planted), AGE, tuple(right)),
    )
    return repair_names(MarkedFile("age.py", pieces), AGE)


def test_names_that_only_the_right_text_has_would_mend_it():
    assert names(["age.seconds < hour"], ["age.total_seconds() < hour"]) == ("total_seconds",)


def test_plain_words_and_remarks_are_no_names():
    assert names(["a"], ["if a is not None:  # see fetch_all()", "# email_verified"]) == ()


def test_names_at_hand_say_nothing():
    around = ["rows.total_seconds()"]

    assert names(["age.seconds"], ["age.total_seconds()"], around) == ()
    assert names(["age.seconds"], ["age.total_seconds()"], around + [""] * 8) == ("total_seconds",)


def test_another_answers_lines_are_not_its_repair():
    piece = Piece(PieceKind.DEFECT, ("a",), AnswerId("other"), ("total_seconds()",))

    assert repair_names(MarkedFile("age.py", (piece,)), AGE) == ()


def test_runs_of_the_right_lines_that_the_file_as_planted_has_not_would_mend_it():
    file = MarkedFile(
        "age.py",
        (
            Piece(PieceKind.PLAIN, ("late = age > limit",)),
            Piece(PieceKind.DEFECT, ("early = age < limit",), AGE, ("early = age <= limit",)),
        ),
    )

    assert repair_runs(file, AGE) == ("= age <=", "age <= limit")


def test_the_runs_of_remarks_and_of_other_answers_are_not_its_repair():
    pieces = (
        Piece(PieceKind.DEFECT, ("a",), AGE, ("# see rows.fetch_all()",)),
        Piece(PieceKind.DEFECT, ("b",), AnswerId("other"), ("rows.fetch_all()",)),
    )

    assert repair_runs(MarkedFile("age.py", pieces), AGE) == ()
