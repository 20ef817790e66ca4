"""One target fuzzed by atheris, guided by coverage: `python -m tests.stress.fuzz_atheris TARGET
SECONDS SEED FILE`.
"""

import json
import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

with atheris.instrument_imports(include=["trainer", "tomllib"]):
    from tests.stress.fuzz import SNIPPETS
    from tests.stress.fuzz_targets import TARGETS, Found, listen_for_the_limit, samples

MOST_LETTERS = 60
"""Letters of a word that is put into inputs as a whole."""
EVERY = 25
"""Inputs between two notes of how many there were: libFuzzer ends the process without a word."""


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass"))


def main(name: str, seconds: str, seed: str, file: str) -> None:
    """Fuzz until the time is over; what is found is in the file at every moment."""
    found, target = Found(), TARGETS[name]
    corpus = Path(tempfile.mkdtemp(prefix="trainer-corpus-"))
    for number, sample in enumerate(samples(name)):
        (corpus / str(number)).write_bytes(sample)

    words = corpus.with_suffix(".dict")
    words.write_text(
        "".join(f'"{_escaped(each)}"\n' for each in SNIPPETS if len(each) < MOST_LETTERS)
    )

    def try_one(given: bytes) -> None:
        known = len(found.faults)
        found.try_one(target, given)
        if len(found.faults) != known or found.inputs % EVERY == 1:
            faults = {what: given.hex() for what, given in found.faults.items()}
            Path(file).write_text(
                json.dumps({"inputs": found.inputs, "refused": found.refused, "faults": faults})
            )

    options = [
        f"-max_total_time={int(float(seconds))}",
        f"-seed={seed}",
        "-max_len=20000",
        "-timeout=60",
        "-verbosity=0",
        f"-dict={words}",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], try_one)
    listen_for_the_limit()
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
