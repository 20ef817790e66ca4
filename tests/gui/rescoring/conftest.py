from dataclasses import replace
from pathlib import Path

import pytest

from tests import past_reviews
from trainer.gui.services import Services


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exercise of one's own, to be changed."""
    return past_reviews.own_pack(tmp_path / "packs")


@pytest.fixture
def practised(services: Services, folder: Path) -> Services:
    """The services of a learner who found one of two defects, three times: by today's rules, and
    twice by earlier ones.
    """
    library = past_reviews.library_of(folder)
    past_reviews.hit(services.store, library)
    past_reviews.past_hit(services.store, library, score=12.0)
    past_reviews.past_hit(services.store, library, score=99.0)
    return replace(services, library=library)
