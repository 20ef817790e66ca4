"""A small key whose answers are easy to tell apart: two planted defects, one fixed, a decoy, a
neutral remark.
"""

from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKey,
    AnswerKind,
    ExerciseId,
    PlacedAnswer,
    Section,
    Severity,
    Side,
    Span,
)

COMMIT = Answer(
    id=AnswerId("commit-before-process"),
    kind=AnswerKind.DEFECT,
    title="Offsets are committed before the records are processed",
    class_="delivery",
    also=("truth",),
    severity=Severity.BLOCKER,
    wordings=(
        "commit happens before the handler ran",
        "a crash while handling loses the batch",
        "commit only after pool.map returned",
    ),
    tempting=("the pool should be bounded",),
    sections=(
        Section(
            "What breaks",
            "A worker that dies between commit and processing loses every record of the batch.",
        ),
    ),
)
RETRY = Answer(
    id=AnswerId("retry-swallows"),
    kind=AnswerKind.DEFECT,
    title="The last attempt's exception is swallowed",
    class_="verify",
    severity=Severity.MAJOR,
    wordings=(
        "after the final attempt the error is dropped and None is returned",
        "re-raise when the attempts are used up",
        "a call that failed three times counts as a success",
    ),
    tempting=("the back-off has no jitter",),
)
TOKEN = Answer(
    id=AnswerId("predictable-token"),
    kind=AnswerKind.DEFECT,
    title="Session tokens come from a predictable generator",
    class_="crypto",
    severity=Severity.MINOR,
    wordings=(
        "random.choice is not a CSPRNG",
        "use secrets.token_urlsafe",
        "an attacker can guess the next session token",
    ),
    tempting=("the token should be longer",),
)
FLUSH = Answer(
    id=AnswerId("flush-per-record"),
    kind=AnswerKind.DECOY,
    title="The producer is flushed for each record",
    class_="delivery",
    severity=Severity.MINOR,
    wordings=(
        "flush() after every produce ruins throughput",
        "flush once at shutdown instead",
        "blocking in the loop",
    ),
    tempting=("a flush that returns zero proves nothing",),
)
METRICS = Answer(
    id=AnswerId("no-metrics"),
    kind=AnswerKind.NEUTRAL,
    title="No metric for skipped records",
    wordings=("a counter or an alert for skipped records would help", "add a metric"),
)

APP, RETRYING, TOKENS = "app/consumer.py", "app/retrying.py", "app/tokens.py"


def new(path: str, start: int, end: int | None = None) -> Span:
    return Span(path, Side.NEW, start, end or start)


def sample_key(*, commit: bool = True, retry: bool = True, token: bool = False) -> AnswerKey:
    return AnswerKey(
        exercise_id=ExerciseId("sample/consumer"),
        key_version="1",
        answers=(
            PlacedAnswer(COMMIT, commit, (new(APP, 20, 22),), (new(APP, 60),)),
            PlacedAnswer(RETRY, retry, (new(RETRYING, 30, 31),)),
            PlacedAnswer(TOKEN, token, (new(TOKENS, 8),)),
            PlacedAnswer(FLUSH, True, (new(APP, 100, 102),)),
            PlacedAnswer(METRICS, True, ()),
        ),
        changed=(new(APP, 1, 120), new(RETRYING, 1, 50), new(TOKENS, 1, 20)),
    )
