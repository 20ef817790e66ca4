"""People join by invitation, sign in by token, and leave."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from tests.team.stage import Stage
from trainer.team import schema
from trainer.team.people import Newcomer, Person, Role, invite
from trainer.team.refusals import RefusedError


def invited(stage: Stage, name: str, role: Role = Role.LEARNER) -> str:
    with stage.database.writing() as work:
        return invite(work, Newcomer(name, role), by=None).text


def test_a_code_brings_somebody_in_once(stage: Stage) -> None:
    code = invited(stage, "Noor")

    first = stage.ask(None, "POST", "/api/join", json={"code": code})
    second = stage.ask(None, "POST", "/api/join", json={"code": code})

    assert (first.status_code, first.json()["name"]) == (201, "Noor")
    assert (second.status_code, second.json()["error"]) == (401, "bad_code")


def test_a_code_may_be_typed_in_small_letters(stage: Stage) -> None:
    code = invited(stage, "Noor")

    answer = stage.ask(None, "POST", "/api/join", json={"code": f" {code.lower()} "})

    assert answer.status_code == 201


def test_a_code_expires(stage: Stage) -> None:
    code = invited(stage, "Noor")
    stage.clock.move(days=7)

    answer = stage.ask(None, "POST", "/api/join", json={"code": code})

    assert answer.json()["error"] == "bad_code"


def test_a_withdrawn_code_opens_nothing(stage: Stage) -> None:
    made = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor"}).json()
    assert [each["name"] for each in stage.get("Ines", "/api/invitations")] == ["Noor"]
    stage.ask("Ines", "DELETE", f"/api/invitations/{made['id']}")

    answer = stage.ask(None, "POST", "/api/join", json={"code": made["code"]})

    assert answer.status_code == 401
    assert stage.get("Ines", "/api/invitations") == []


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.OWNER])
def test_an_instructor_invites_learners_only(stage: Stage, role: Role) -> None:
    answer = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor", "role": role})

    assert answer.status_code == 403


def test_a_learner_invites_nobody_by_any_way(stage: Stage) -> None:
    learner = Person(stage.ids["Lea"], "Lea", Role.LEARNER, "t")

    with stage.database.writing() as work, pytest.raises(RefusedError):
        invite(work, Newcomer("Noor"), by=learner)


def test_a_name_is_taken_once(stage: Stage) -> None:
    answer = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Lea"})

    assert (answer.status_code, answer.json()["error"]) == (409, "name_taken")


def test_a_token_is_kept_as_a_digest_only(stage: Stage) -> None:
    with stage.database.reading() as work:
        kept = {str(value) for row in work.rows(select(schema.tokens)) for value in row}

    assert kept.isdisjoint(stage.tokens.values())


def test_a_token_expires(stage: Stage) -> None:
    stage.clock.move(days=180)

    assert stage.ask("Lea", "GET", "/api/me").status_code == 401


def test_a_revoked_token_opens_nothing_and_stays_listed(stage: Stage) -> None:
    [token] = stage.get("Lea", "/api/me/tokens")
    code = stage.ask("Lea", "DELETE", f"/api/tokens/{token['id']}").status_code

    assert code == 204
    assert stage.ask("Lea", "GET", "/api/me").status_code == 401
    [listed] = stage.get("Olive", f"/api/people/{stage.ids['Lea']}/tokens")
    assert listed["revoked_at"] is not None


def test_nobody_but_an_owner_revokes_the_token_of_another(stage: Stage) -> None:
    [token] = stage.get("Lea", "/api/me/tokens")

    by_max = stage.ask("Max", "DELETE", f"/api/tokens/{token['id']}")
    by_ines = stage.ask("Ines", "DELETE", f"/api/tokens/{token['id']}")
    by_olive = stage.ask("Olive", "DELETE", f"/api/tokens/{token['id']}")

    assert [each.status_code for each in (by_max, by_ines, by_olive)] == [404, 404, 204]


def test_who_is_removed_is_signed_out_and_has_no_name_any_more(stage: Stage) -> None:
    stage.review("Lea", {"verdict": "approve"})

    gone = stage.ask("Olive", "DELETE", f"/api/people/{stage.ids['Lea']}")

    assert gone.status_code == 204
    assert stage.ask("Lea", "GET", "/api/me").status_code == 401
    [(_, name, _)] = stage.board("Max")
    assert name.startswith("Former member")


def test_a_team_keeps_an_owner(stage: Stage) -> None:
    removed = stage.ask("Olive", "DELETE", f"/api/people/{stage.ids['Olive']}")
    demoted = stage.ask(
        "Olive", "PATCH", f"/api/people/{stage.ids['Olive']}", json={"role": "learner"}
    )

    assert [removed.json()["error"], demoted.json()["error"]] == ["last_owner", "last_owner"]


def test_another_role_works_at_once(stage: Stage) -> None:
    assert stage.ask("Max", "GET", "/api/matrix").status_code == 403
    stage.ask("Olive", "PATCH", f"/api/people/{stage.ids['Max']}", json={"role": "instructor"})

    assert stage.ask("Max", "GET", "/api/matrix").status_code == 200


def test_the_audit_log_says_who_did_what(stage: Stage) -> None:
    stage.clock.move(minutes=1)
    stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor"})

    newest = stage.get("Olive", "/api/audit")[0]

    assert (newest["person"], newest["action"], newest["subject"]) == (
        stage.ids["Ines"],
        "invite",
        "Noor",
    )


def test_an_invitation_of_many_days_lasts_as_many(stage: Stage) -> None:
    made = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor", "days": 30}).json()

    assert made["expires_at"].startswith((stage.clock.now + timedelta(days=30)).date().isoformat())


def joined_by(stage: Stage, code: str, claim: str = "") -> Any:
    headers = {"idempotency-key": claim} if claim else {}
    return stage.client.request("POST", "/api/join", json={"code": code}, headers=headers)


CLAIM = "what-a-client-made-up-before"


def test_who_got_no_answer_joins_by_the_same_code_again_as_one_person(stage: Stage) -> None:
    code = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor"}).json()["code"]

    lost, found = (joined_by(stage, code, CLAIM).json() for _ in range(2))

    stage.tokens |= {"lost": lost["token"], "found": found["token"]}
    assert lost["person"] == found["person"]
    assert stage.ask("lost", "GET", "/api/me").status_code == 401
    assert stage.get("found", "/api/me")["name"] == "Noor"
    assert found["token_id"] in {each["id"] for each in stage.get("found", "/api/me/tokens")}


@pytest.mark.parametrize("claim", ["", "what-somebody-else-made-up"])
def test_a_used_code_opens_nothing_for_anybody_else(stage: Stage, claim: str) -> None:
    code = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor"}).json()["code"]
    joined_by(stage, code, CLAIM)

    assert joined_by(stage, code, claim).json()["error"] == "bad_code"


def test_a_code_is_asked_for_again_within_an_hour_only(stage: Stage) -> None:
    code = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor"}).json()["code"]
    joined_by(stage, code, CLAIM)
    stage.clock.move(minutes=60)

    assert joined_by(stage, code, CLAIM).json()["error"] == "bad_code"


def test_who_left_does_not_come_back_by_the_code_that_they_used(stage: Stage) -> None:
    code = stage.ask("Ines", "POST", "/api/invitations", json={"name": "Noor"}).json()["code"]
    joined = joined_by(stage, code, CLAIM).json()
    stage.tokens["Noor"] = joined["token"]
    stage.ask("Noor", "DELETE", f"/api/tokens/{joined['token_id']}")

    assert joined_by(stage, code, CLAIM).json()["error"] == "bad_code"


def test_who_left_comes_back_by_a_new_code_as_the_same_person(stage: Stage) -> None:
    stage.review("Lea", {"verdict": "approve"})
    [token] = stage.get("Lea", "/api/me/tokens")
    stage.ask("Lea", "DELETE", f"/api/tokens/{token['id']}")

    made = stage.ask("Ines", "POST", f"/api/people/{stage.ids['Lea']}/code")
    back = joined_by(stage, made.json()["code"]).json()

    stage.tokens["Lea"] = back["token"]
    assert made.status_code == 201
    assert (back["person"], back["name"]) == (stage.ids["Lea"], "Lea")
    assert len(stage.get("Lea", "/api/reviews")) == 1
    assert joined_by(stage, made.json()["code"]).json()["error"] == "bad_code"


def test_an_instructor_takes_over_nobody_who_may_do_more(stage: Stage) -> None:
    for name in ("Ines", "Olive"):
        refused = stage.ask("Ines", "POST", f"/api/people/{stage.ids[name]}/code")
        assert refused.json()["error"] == "not_allowed"
    assert stage.ask("Olive", "POST", f"/api/people/{stage.ids['Ines']}/code").status_code == 201


def test_who_was_removed_gets_no_new_code(stage: Stage) -> None:
    stage.ask("Olive", "DELETE", f"/api/people/{stage.ids['Lea']}")

    refused = stage.ask("Olive", "POST", f"/api/people/{stage.ids['Lea']}/code")

    assert refused.json()["error"] == "not_found"


def test_a_new_code_is_in_the_audit_log(stage: Stage) -> None:
    stage.clock.move(minutes=1)
    stage.ask("Ines", "POST", f"/api/people/{stage.ids['Lea']}/code")

    newest = stage.get("Olive", "/api/audit")[0]

    assert (newest["action"], newest["subject"]) == ("give a new code", stage.ids["Lea"])
