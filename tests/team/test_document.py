"""The OpenAPI document is true: whatever is sent by whomever, the server answers as it says."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import CHECKS
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode

from tests.team.serving import on_loopback
from tests.team.stage import EXERCISE, OBJECTION, Stage, usual_app
from trainer.team import schema

EXAMPLES = 2
# An archive is described as bytes, and no description of bytes says which are a pack.
UNDESCRIBED = {"/api/packs": {"positive_data_acceptance"}}
# Each request of these ends what the next ones need, so that whoever sends them is signed out.
ENDING = {("DELETE", "/api/tokens/{token}"), ("DELETE", "/api/people/{member}")}

document = schemathesis.openapi.from_dict(usual_app().openapi())
OPERATIONS = {
    f"{each.ok().method.upper()} {each.ok().path}": each.ok()
    for each in document.get_all_operations()
}


@pytest.fixture
def things(stage: Stage) -> dict[str, str]:
    """What is really there, by the names that paths have for it."""
    review = stage.review("Lea", OBJECTION)["id"]
    body = {"annotation": 0, "reason": "It is there."}
    made = stage.ask("Lea", "POST", f"/api/reviews/{review}/disputes", json=body).json()
    return {
        "season": stage.season,
        "pack": EXERCISE.partition("/")[0],
        "exercise": EXERCISE.partition("/")[2],
        "review": review,
        "dispute": made["id"],
        "member": stage.ids["Max"],
        "digest": stage.get("Ines", "/api/packs")[0]["digest"],
    }


@pytest.fixture
def address(stage: Stage) -> Iterator[str]:
    with on_loopback(stage) as served:
        yield served


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda each: each.value)
@pytest.mark.parametrize(
    ("who", "url"),
    [
        (None, "sqlite"),
        ("Lea", "sqlite"),
        ("Ines", "sqlite"),
        ("Olive", "sqlite"),
        ("Olive", "postgresql"),
    ],
    indirect=["url"],
)
def test_the_server_does_what_its_document_says(
    stage: Stage, address: str, things: dict[str, str], who: str | None, mode: GenerationMode
) -> None:
    headers = {"authorization": f"Bearer {stage.tokens[who]}"} if who else {}
    for operation in OPERATIONS.values():
        if (operation.method.upper(), operation.path) not in ENDING or who != "Olive":
            # What takes nothing can be sent nothing wrong.
            with suppress(Unsatisfiable):
                try_out(operation, mode, Sender(stage, address, headers, things))


@dataclass(frozen=True)
class Sender:
    """Who sends, where to, and what is there."""

    stage: Stage
    address: str
    headers: dict[str, str]
    things: dict[str, str]


def try_out(operation: Any, mode: GenerationMode, sender: Sender) -> None:
    """Send what fits the document, or what does not, and hold every answer against it."""
    excluded = UNDESCRIBED.get(operation.path, set())
    checks = [each for each in CHECKS.get_all() if each.__name__ not in excluded]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(case=operation.as_strategy(generation_mode=mode), is_there=st.booleans())
    def holds(case: Any, is_there: bool) -> None:
        forget_failures(sender.stage)
        if is_there and mode is GenerationMode.POSITIVE:
            known = sender.things.keys() & case.path_parameters.keys()
            case.path_parameters.update({name: sender.things[name] for name in known})
        answer = case.call(base_url=sender.address, headers=sender.headers)
        wrong = {place for place, part in case.meta.components.items() if part.mode.is_negative}
        if ParameterLocation.HEADER in wrong:
            # The token is always sent as it is: the header that was bent is not.
            return
        case.validate_response(
            answer,
            checks=checks,
            headers=sender.headers,
            transport_kwargs={"base_url": sender.address},
        )

    holds()


def forget_failures(stage: Stage) -> None:
    """The checks send bad tokens themselves, more than one address may."""
    with stage.database.writing() as work:
        work.run(schema.failures.delete())
