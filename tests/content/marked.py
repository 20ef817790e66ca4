from trainer.content.markers import read_marked
from trainer.content.problems import raise_problems
from trainer.core.domain.exercise import MarkedFile


def parse_marked(path: str, text: str) -> MarkedFile:
    """The text with its markers taken out; ContentError with every problem at once."""
    marked, problems = read_marked(path, text)
    raise_problems(path, problems)
    return marked
