import pytest

from tests.core.sample_change import CHANGE
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.formats.given_review import GivenReview
from trainer.core.formats.review_places import with_place_notes
from trainer.errors import ReviewFileError


def given(*locations: Location) -> GivenReview:
    annotations = tuple(
        Annotation(str(number), location, "x") for number, location in enumerate(locations)
    )
    return GivenReview(Review(Verdict.APPROVE, annotations))


def notes(*locations: Location) -> tuple[str, ...]:
    return with_place_notes(given(*locations), CHANGE).notes


@pytest.mark.parametrize(
    "locations",
    [
        (),
        (Location(),),
        (Location("shop/token.py"),),
        (Location("shop/token.py", Side.NEW, 12, 12), Location("old name.txt", Side.OLD, 1, 1)),
        (Location("new name.txt"), Location("app.py", Side.NEW, 1, 1)),
    ],
)
def test_places_of_the_exercise_are_not_spoken_of(locations: tuple[Location, ...]) -> None:
    assert notes(*locations) == ()


@pytest.mark.parametrize("more", [(), (Location(),), (Location("other.py"),)])
def test_a_review_none_of_whose_files_is_in_the_exercise_is_of_another_one(
    more: tuple[Location, ...],
) -> None:
    with pytest.raises(ReviewFileError) as caught:
        with_place_notes(given(Location("gone.py", Side.NEW, 3, 4), *more), CHANGE, where="x.json")

    assert str(caught.value).startswith(
        "x.json: No file that this review names is in tiny/shop: gone.py"
    )
    assert str(caught.value).endswith("Is this a review of another exercise?")


def test_some_files_that_are_not_there_are_named_with_what_may_be_meant() -> None:
    told = notes(
        Location("app.py"),
        Location("lib/token.py", Side.NEW, 3, 3),
        Location("token.py"),
        Location("token.py"),
    )

    assert told == (
        "Not in tiny/shop: lib/token.py, token.py (3 annotations). Is shop/token.py meant?",
    )


def test_lines_behind_the_end_are_named_by_side() -> None:
    told = notes(
        Location("shop/token.py", Side.NEW, 12, 13),
        Location("shop/token.py", Side.OLD, 6, 6),
        Location("shop/token.py", Side.OLD, 7, 7),
    )

    assert told == ("Past the end of the file: shop/token.py:12-13, shop/token.py:7 (old).",)
