from trainer.content.repair_names import repair_names
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
