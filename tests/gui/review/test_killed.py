"""Kill -9 in the middle of the work, fifty times: not one finished edit is lost."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.settings import paths_from
from trainer.store.database import Store

KILLS = 5
SEEDS = range(10)


def killed_after(lines: int, home: Path, packs: Path) -> list[list[str]]:
    """What the learner had done when the process was killed, right after that many finished
    edits.
    """
    script = Path(__file__).with_name("scripted_review.py")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"}
    said = home.with_suffix(".stderr")
    with (
        said.open("w") as stderr,
        subprocess.Popen(
            [sys.executable, str(script), str(home), str(packs)],
            stdout=subprocess.PIPE,
            stderr=stderr,
            env=environment,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        done = [
            line.rstrip("\n").split(" ", 2)
            for _, line in zip(range(lines), process.stdout, strict=False)
        ]
        process.send_signal(signal.SIGKILL)
        # What it still said before the signal reached it was finished as well.
        done += [line.rstrip("\n").split(" ", 2) for line in process.stdout if line.endswith("\n")]
    assert process.returncode == -signal.SIGKILL, said.read_text()
    return done


def last_words(done: list[list[str]]) -> tuple[dict[str, tuple[str, str]], str | None]:
    """By annotation what was last done to it and its text, and the last verdict."""
    annotations: dict[str, tuple[str, str]] = {}
    verdict = None
    for what, *rest in done:
        if what in ("typed", "saved"):
            annotations[rest[0]] = (what, rest[1] if len(rest) > 1 else "")
        elif what == "deleted":
            annotations.pop(rest[0])
        elif what == "verdict":
            verdict = rest[0]
    return annotations, verdict


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_was_finished_is_lost(seed: int, tmp_path: Path, data: Path) -> None:
    moments = random.Random(seed)
    for kill in range(KILLS):
        home = tmp_path / str(kill)

        done = killed_after(moments.randint(1, 150), home, data / "packs")

        store = Store.open(paths_from({"TRAINER_HOME": str(home)}).database)
        assert store.integrity() == "ok"
        (review,) = store.unfinished_reviews()
        stored = {each.id: each for each in store.annotations(review.id)}
        expected, verdict = last_words(done)
        for annotation_id, (what, text) in list(expected.items())[:-1]:
            assert (stored[annotation_id].text, stored[annotation_id].draft) == (
                text,
                what == "typed",
            )
        if expected:
            # The last one may have gone further than it could still say.
            annotation_id, (what, text) = list(expected.items())[-1]
            if what == "typed" or annotation_id in stored:
                assert stored[annotation_id].text.startswith(text)
        assert verdict is None or review.verdict is not None
        store.close()
