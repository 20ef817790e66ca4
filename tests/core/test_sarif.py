import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.exercise import Severity, Side
from trainer.core.review import Annotation, Location, Verdict
from trainer.core.sarif import review_from_sarif
from trainer.errors import ReviewFileError

PATHS = ("src/app.py", "app.py", "docs/my file.md")


def result(**changes: Any) -> dict[str, Any]:
    region = {"startLine": 7, "endLine": 9}
    place = {"physicalLocation": {"artifactLocation": {"uri": "src/app.py"}, "region": region}}
    return {"ruleId": "B105", "level": "error", "message": {"text": "Hard-coded password."}, "locations": [place], **changes}


def sarif(*results: Any, **run: Any) -> dict[str, Any]:
    return {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "t"}}, "results": list(results), **run}]}


def ruled(rule: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """One result of a rule that the analyser describes."""
    return sarif(result(**changes), tool={"driver": {"name": "t", "rules": [{"id": "B105", **rule}]}})


def at(uri: Any, region: Any = None, **artifact: Any) -> list[dict[str, Any]]:
    return [{"physicalLocation": {"artifactLocation": {"uri": uri, **artifact}, "region": region}}]


def only(data: dict[str, Any]) -> Annotation:
    (annotation,) = review_from_sarif(data, PATHS).annotations
    return annotation


def test_a_result_is_an_annotation_on_its_lines() -> None:
    annotation = only(sarif(result()))

    assert annotation.location == Location("src/app.py", Side.NEW, 7, 9)
    assert (annotation.text, annotation.severity) == ("Hard-coded password.", Severity.BLOCKER)


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("src/app.py", "src/app.py"),
        ("./src/app.py", "src/app.py"),
        ("src/./lib/../app.py", "src/app.py"),
        ("file:///home/ci/project/src/app.py", "src/app.py"),
        ("file://host/share/src/app.py", "src/app.py"),
        ("/build/src/app.py", "src/app.py"),
        ("file:///C:/work/src/app.py", "src/app.py"),
        ("C:\\work\\src\\app.py", "src/app.py"),
        ("src\\app.py", "src/app.py"),
        ("file:///w/docs/my%20file.md", "docs/my file.md"),
        ("/elsewhere/other.py", "elsewhere/other.py"),
        ("myapp.py", "myapp.py"),
    ],
)
def test_an_address_is_found_among_the_paths_of_the_project(uri: str, path: str) -> None:
    assert only(sarif(result(locations=at(uri)))).location == Location(path)


def test_an_address_starts_from_its_base_and_a_base_from_another() -> None:
    bases = {"ROOT": {"uri": "file:///w/"}, "SRC": {"uri": "src/", "uriBaseId": "ROOT"}}
    inside = only(sarif(result(locations=at("app.py", uriBaseId="SRC")), originalUriBaseIds=bases))
    unknown = only(sarif(result(locations=at("file:///w/x/new.py", uriBaseId="ROOT")), originalUriBaseIds=bases))

    assert inside.location.path == "src/app.py"
    assert unknown.location.path == "x/new.py"


def test_bases_that_go_round_in_a_circle_come_to_an_end() -> None:
    bases = {"A": {"uri": "src/", "uriBaseId": "B"}, "B": {"uri": "w/", "uriBaseId": "A"}}

    assert only(sarif(result(locations=at("app.py", uriBaseId="A")), originalUriBaseIds=bases)).location.path == "src/app.py"


def test_an_address_may_stand_in_the_list_of_artifacts() -> None:
    place = [{"physicalLocation": {"artifactLocation": {"index": 1}}}]
    data = sarif(result(locations=place), artifacts=[{}, {"location": {"uri": "app.py"}}])

    assert only(data).location == Location("app.py")


@pytest.mark.parametrize(
    ("region", "lines"),
    [
        ({"startLine": 3}, (3, 3)),
        ({"startLine": 3, "endLine": 5, "endColumn": 4}, (3, 5)),
        ({"startLine": 3, "endLine": 5, "endColumn": 1}, (3, 4)),
        ({"startLine": 3, "endLine": 2}, (3, 3)),
        ({"startLine": True}, (None, None)),
        ({"startLine": 0}, (None, None)),
        ({"charOffset": 12}, (None, None)),
        (None, (None, None)),
    ],
)
def test_a_region_without_lines_means_the_file_and_one_that_ends_at_a_line_start_ends_before(
    region: Any, lines: tuple[int | None, int | None]
) -> None:
    assert only(sarif(result(locations=at("app.py", region)))).location == Location("app.py", Side.NEW, *lines)


@pytest.mark.parametrize("locations", [[], None, [{}], at(None), at(7), "here"])
def test_a_result_without_a_place_speaks_of_the_change(locations: Any) -> None:
    assert only(sarif(result(locations=locations))).location == Location()


@pytest.mark.parametrize(
    ("level", "severity", "verdict"),
    [
        ("error", Severity.BLOCKER, Verdict.REQUEST_CHANGES),
        ("warning", Severity.MAJOR, Verdict.REQUEST_CHANGES),
        (None, Severity.MAJOR, Verdict.REQUEST_CHANGES),
        ("note", Severity.MINOR, Verdict.APPROVE),
        ("none", Severity.MINOR, Verdict.APPROVE),
    ],
)
def test_the_level_is_the_severity_and_notes_alone_do_not_request_changes(
    level: str | None, severity: Severity, verdict: Verdict
) -> None:
    review = review_from_sarif(sarif(result(level=level)), PATHS)

    assert (review.annotations[0].severity, review.verdict) == (severity, verdict)


def test_the_rule_has_the_level_where_the_result_has_none() -> None:
    assert only(ruled({"defaultConfiguration": {"level": "note"}}, {"level": None})).severity is Severity.MINOR


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_that_is_given_stands(verdict: Verdict) -> None:
    assert review_from_sarif(sarif(result(level="error")), PATHS, verdict=verdict).verdict is verdict
    assert review_from_sarif(sarif(), PATHS, verdict=verdict).verdict is verdict


def test_who_finds_nothing_approves() -> None:
    assert review_from_sarif(sarif(), PATHS).verdict is Verdict.APPROVE


@pytest.mark.parametrize(
    ("rule", "changes", "text"),
    [
        ({"shortDescription": {"text": "Secrets in code"}}, {}, "Hard-coded password. (Secrets in code)"),
        ({"shortDescription": {"text": "Hard-coded password"}}, {}, "Hard-coded password."),
        ({"shortDescription": {"text": 'Password in "{}"'}}, {}, "Hard-coded password."),
        ({"shortDescription": {"text": "Finding: B105"}}, {}, "Hard-coded password."),
        ({"id": "security/no-secrets"}, {"ruleId": "security/no-secrets"}, "Hard-coded password. (no-secrets)"),
        ({"id": "a.b.no-secrets"}, {"ruleId": "a.b.no-secrets/2"}, "Hard-coded password. (no-secrets)"),
        ({"fullDescription": {"text": "Never do."}, "help": {"text": "Use a vault."}}, {"message": {}}, "Never do."),
        ({"help": {"text": "Use a vault."}}, {"message": None}, "Use a vault."),
        ({}, {"message": {"markdown": "**No.**"}}, "**No.**"),
        ({"messageStrings": {"m": {"text": "No {0}, {1}"}}}, {"message": {"id": "m", "arguments": ["x"]}}, "No x, {1}"),
        ({"name": "x"}, {"ruleId": None, "ruleIndex": 0}, "Hard-coded password."),
        ({"shortDescription": {"text": "Secrets"}}, {"ruleId": None, "ruleIndex": 0}, "Hard-coded password. (Secrets)"),
        ({"shortDescription": {"text": "Secrets"}}, {"ruleId": None, "rule": {"id": "B105"}}, "Hard-coded password. (Secrets)"),
    ],
)
def test_the_text_is_the_message_and_what_the_rule_adds_to_it(rule: dict[str, Any], changes: dict[str, Any], text: str) -> None:
    assert only(ruled(rule, changes)).text == text


def test_rules_of_extensions_are_known() -> None:
    extensions = [{"name": "plugin", "rules": [{"id": "B105", "shortDescription": {"text": "Secrets"}}]}]

    assert (
        only(sarif(result(), tool={"driver": {"name": "t"}, "extensions": extensions})).text == "Hard-coded password. (Secrets)"
    )


def test_what_is_suppressed_passed_or_gone_is_no_annotation() -> None:
    data = sarif(result(suppressions=[{"kind": "inSource"}]), result(kind="pass"), result(baselineState="absent"))

    assert review_from_sarif(data, PATHS).annotations == ()


@pytest.mark.parametrize("suppressions", [[], [{"kind": "external", "status": "rejected"}], [{}, {"status": "underReview"}]])
def test_what_is_not_finally_suppressed_counts(suppressions: list[Any]) -> None:
    assert only(sarif(result(suppressions=suppressions)))


def test_all_runs_count_and_annotations_are_numbered_through() -> None:
    data = {"version": "2.1.0", "runs": [*sarif(result(), result())["runs"], {"results": None}, *sarif(result())["runs"]]}

    assert [each.id for each in review_from_sarif(data, PATHS).annotations] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ({"runs": []}, ["This is SARIF of another version. Let the analyser write SARIF 2.1.0."]),
        ({"version": "2.0.0", "runs": []}, ["This is SARIF of another version. Let the analyser write SARIF 2.1.0."]),
        ({"version": "2.1.0", "runs": {}}, ["runs: must be a list"]),
        ({"version": "2.1.0", "runs": [{"results": 3}, 4]}, ["runs[0].results: must be a list", "runs[1]: must be an object"]),
        (
            sarif(result(level="huge"), 5, result(level=[1])),
            [
                "runs[0].results[0].level: must be one of error, warning, note, none",
                "runs[0].results[1]: must be an object",
                "runs[0].results[2].level: must be one of error, warning, note, none",
            ],
        ),
    ],
)
def test_what_is_wrong_is_told_all_at_once(data: dict[str, Any], problems: list[str]) -> None:
    with pytest.raises(ReviewFileError) as caught:
        review_from_sarif(data, PATHS, where="x.sarif")

    assert str(caught.value) == "x.sarif: " + "\n".join(problems)


@given(st.lists(st.sampled_from(["src", "app.py", "..", ".", "a b", "%41", ""]), max_size=6).map("/".join))
def test_a_path_of_the_project_is_found_behind_any_folder(folder: str) -> None:
    address = f"file:///{folder}/x/src/app.py"

    assert only(sarif(result(locations=at(address)))).location.path == "src/app.py"


KEYS = ["runs", "results", "level", "message", "text", "locations", "physicalLocation", "artifactLocation", "uri", "region"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("file://["),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(["tool", "originalUriBaseIds", "artifacts"]), JSON),
    st.dictionaries(st.sampled_from(KEYS), JSON),
)
def test_whatever_a_result_holds_it_is_read_or_refused_with_a_place(run: dict[str, Any], odd: dict[str, Any]) -> None:
    refusal = ""
    try:
        review = review_from_sarif(sarif(result(**odd), **run), PATHS)
    except ReviewFileError as error:
        refusal = str(error)

    assert re.match(r"runs\[0\]\.results", refusal) if refusal else len(review.annotations) == 1
