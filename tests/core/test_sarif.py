import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import Severity, Side
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.formats.sarif import review_from_sarif
from trainer.errors import ReviewFileError

FILES = {"src/app.py": b"", "app.py": b"one\ntwo = 2\nthree\ntwo = 2\n", "docs/my file.md": b""}


def read(data: dict[str, Any], **how: Any) -> Review:
    return review_from_sarif(data, FILES, **how).review


def result(**changes: Any) -> dict[str, Any]:
    region = {"startLine": 7, "endLine": 9}
    place = {"physicalLocation": {"artifactLocation": {"uri": "src/app.py"}, "region": region}}
    return {
        "ruleId": "B105",
        "level": "error",
        "message": {"text": "Hard-coded password."},
        "locations": [place],
        **changes,
    }


def sarif(*results: Any, **run: Any) -> dict[str, Any]:
    return {
        "version": "2.1.0",
        "runs": [{"tool": {"driver": {"name": "t"}}, "results": list(results), **run}],
    }


def ruled(rule: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """One result of a rule that the analyser describes."""
    return sarif(
        result(**changes), tool={"driver": {"name": "t", "rules": [{"id": "B105", **rule}]}}
    )


def at(uri: Any, region: Any = None, **artifact: Any) -> list[dict[str, Any]]:
    return [{"physicalLocation": {"artifactLocation": {"uri": uri, **artifact}, "region": region}}]


def only(data: dict[str, Any]) -> Annotation:
    (annotation,) = read(data).annotations
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
    unknown = only(
        sarif(
            result(locations=at("file:///w/x/new.py", uriBaseId="ROOT")), originalUriBaseIds=bases
        )
    )

    assert inside.location.path == "src/app.py"
    assert unknown.location.path == "x/new.py"


def test_bases_that_go_round_in_a_circle_come_to_an_end() -> None:
    bases = {"A": {"uri": "src/", "uriBaseId": "B"}, "B": {"uri": "w/", "uriBaseId": "A"}}

    assert (
        only(
            sarif(result(locations=at("app.py", uriBaseId="A")), originalUriBaseIds=bases)
        ).location.path
        == "src/app.py"
    )


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
        ({"charOffset": 12}, (3, 3)),
        ({"charOffset": 4, "charLength": 8}, (2, 2)),
        ({"charOffset": 4, "charLength": 9}, (2, 3)),
        ({"byteOffset": 0, "byteLength": 99}, (1, 4)),
        ({"byteOffset": 26}, (None, None)),
        ({"charOffset": -1}, (None, None)),
        ({"snippet": {"text": "three"}}, (3, 3)),
        ({"snippet": {"text": "two = 2\nthree\n"}}, (2, 3)),
        ({"snippet": {"text": "two = 2"}}, (None, None)),
        ({"snippet": {"text": "four"}}, (None, None)),
        (None, (None, None)),
    ],
)
def test_a_region_without_lines_means_the_file_and_one_that_ends_at_a_line_start_ends_before(
    region: Any, lines: tuple[int | None, int | None]
) -> None:
    assert only(sarif(result(locations=at("app.py", region)))).location == Location(
        "app.py", Side.NEW, *lines
    )


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
    review = read(sarif(result(level=level)))

    assert (review.annotations[0].severity, review.verdict) == (severity, verdict)


def test_the_rule_has_the_level_where_the_result_has_none() -> None:
    assert (
        only(ruled({"defaultConfiguration": {"level": "note"}}, {"level": None})).severity
        is Severity.MINOR
    )


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_that_is_given_stands(verdict: Verdict) -> None:
    assert read(sarif(result(level="error")), verdict=verdict).verdict is verdict
    assert read(sarif(), verdict=verdict).verdict is verdict


def test_who_finds_nothing_approves() -> None:
    assert read(sarif()).verdict is Verdict.APPROVE


@pytest.mark.parametrize(
    ("rule", "changes", "text"),
    [
        (
            {"shortDescription": {"text": "Secrets in code"}},
            {},
            "Hard-coded password. (Secrets in code)",
        ),
        ({"shortDescription": {"text": "Hard-coded password"}}, {}, "Hard-coded password."),
        ({"shortDescription": {"text": 'Password in "{}"'}}, {}, "Hard-coded password."),
        ({"shortDescription": {"text": "Finding: B105"}}, {}, "Hard-coded password."),
        (
            {"id": "security/no-secrets"},
            {"ruleId": "security/no-secrets"},
            "Hard-coded password. (no-secrets)",
        ),
        (
            {"id": "a.b.no-secrets"},
            {"ruleId": "a.b.no-secrets/2"},
            "Hard-coded password. (no-secrets)",
        ),
        (
            {"fullDescription": {"text": "Never do."}, "help": {"text": "Use a vault."}},
            {"message": {}},
            "Never do.",
        ),
        ({"help": {"text": "Use a vault."}}, {"message": None}, "Use a vault."),
        ({}, {"message": {"markdown": "**No.**"}}, "**No.**"),
        (
            {"messageStrings": {"m": {"text": "No {0}, {1}"}}},
            {"message": {"id": "m", "arguments": ["x"]}},
            "No x, {1}",
        ),
        ({"name": "x"}, {"ruleId": None, "ruleIndex": 0}, "Hard-coded password."),
        (
            {"shortDescription": {"text": "Secrets"}},
            {"ruleId": None, "ruleIndex": 0},
            "Hard-coded password. (Secrets)",
        ),
        (
            {"shortDescription": {"text": "Secrets"}},
            {"ruleId": None, "rule": {"id": "B105"}},
            "Hard-coded password. (Secrets)",
        ),
    ],
)
def test_the_text_is_the_message_and_what_the_rule_adds_to_it(
    rule: dict[str, Any], changes: dict[str, Any], text: str
) -> None:
    assert only(ruled(rule, changes)).text == text


def test_rules_of_extensions_are_known() -> None:
    extensions = [
        {"name": "plugin", "rules": [{"id": "B105", "shortDescription": {"text": "Secrets"}}]}
    ]

    assert (
        only(sarif(result(), tool={"driver": {"name": "t"}, "extensions": extensions})).text
        == "Hard-coded password. (Secrets)"
    )


def test_what_is_suppressed_passed_or_gone_is_no_annotation() -> None:
    data = sarif(
        result(suppressions=[{"kind": "inSource"}]),
        result(kind="pass"),
        result(baselineState="absent"),
    )

    assert read(data).annotations == ()


@pytest.mark.parametrize(
    "suppressions",
    [[], [{"kind": "external", "status": "rejected"}], [{}, {"status": "underReview"}]],
)
def test_what_is_not_finally_suppressed_counts(suppressions: list[Any]) -> None:
    assert only(sarif(result(suppressions=suppressions)))


def test_all_runs_count_and_annotations_are_numbered_through() -> None:
    data = {
        "version": "2.1.0",
        "runs": [*sarif(result(), result())["runs"], {"results": None}, *sarif(result())["runs"]],
    }

    assert [each.id for each in read(data).annotations] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (
            {"runs": []},
            ["This is an unsupported version of SARIF. Export SARIF 2.1.0 from the analyser."],
        ),
        (
            {"version": "2.0.0", "runs": []},
            ["This is an unsupported version of SARIF. Export SARIF 2.1.0 from the analyser."],
        ),
        ({"version": "2.1.0", "runs": {}}, ["runs: must be a list"]),
        (
            {"version": "2.1.0", "runs": [{"results": 3}, 4]},
            ["runs[0].results: must be a list", "runs[1]: must be an object"],
        ),
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
        read(data, where="x.sarif")

    assert str(caught.value) == "x.sarif: " + "\n".join(problems)


@given(
    st.lists(st.sampled_from(["src", "app.py", "..", ".", "a b", "%41", ""]), max_size=6).map(
        "/".join
    )
)
def test_a_path_of_the_project_is_found_behind_any_folder(folder: str) -> None:
    address = f"file:///{folder}/x/src/app.py"

    assert only(sarif(result(locations=at(address)))).location.path == "src/app.py"


KEYS = [
    "runs",
    "results",
    "level",
    "message",
    "text",
    "locations",
    "physicalLocation",
    "artifactLocation",
    "uri",
    "region",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("file://["),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(["tool", "originalUriBaseIds", "artifacts"]), JSON),
    st.dictionaries(st.sampled_from(KEYS), JSON),
)
def test_whatever_a_result_holds_it_is_read_or_refused_with_a_place(
    run: dict[str, Any], odd: dict[str, Any]
) -> None:
    refusal = ""
    try:
        review = read(sarif(result(**odd), **run))
    except ReviewFileError as error:
        refusal = str(error)

    assert re.match(r"runs\[0\]\.results", refusal) if refusal else len(review.annotations) == 1


@pytest.mark.parametrize("kind", ["pass", "open", "review", "informational", "notApplicable"])
@pytest.mark.parametrize("level", [None, "none", "error"])
def test_only_what_fails_says_that_something_is_wrong(kind: str, level: str | None) -> None:
    given = review_from_sarif(sarif(result(kind=kind, level=level)), FILES)

    assert (given.review.annotations, given.review.verdict) == ((), Verdict.APPROVE)
    assert given.notes == (f"1 result left out: 1 of kind {kind}.",)


def test_what_was_left_out_is_counted_by_its_reason() -> None:
    data = sarif(
        result(),
        result(kind="pass"),
        result(suppressions=[{}]),
        result(baselineState="absent"),
        result(kind="pass"),
    )

    (note,) = review_from_sarif(data, FILES).notes

    assert note == "4 results left out: 1 gone since the baseline, 2 of kind pass, 1 suppressed."


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(
        ReviewFileError, match=r"runs\[0\]\.results\[0\]\.kind: must be one of fail, pass"
    ):
        read(sarif(result(kind="failure")))


ERROR = {"level": "error", "message": {"text": "Out of memory."}}
FAILED_RUNS = [
    ({"results": None}, "runs[0]: the run has no results: it did not finish."),
    ({}, "runs[0]: the run has no results: it did not finish."),
    (
        {"externalPropertyFileReferences": {"results": [{"location": {"uri": "r.json"}}]}},
        "runs[0]: its results are in other files, which were not read.",
    ),
    (
        {"results": [], "invocations": [{"executionSuccessful": False}]},
        "runs[0]: the run says that it failed.",
    ),
    (
        {
            "results": [],
            "invocations": [{"executionSuccessful": False, "exitCodeDescription": "killed"}],
        },
        "runs[0]: the run failed: killed",
    ),
    (
        {
            "results": [],
            "invocations": [{"executionSuccessful": False, "toolExecutionNotifications": [ERROR]}],
        },
        "runs[0]: the run failed: Out of memory.",
    ),
    (
        {
            "results": [],
            "invocations": [
                {"executionSuccessful": True},
                {"toolConfigurationNotifications": [ERROR]},
            ],
        },
        "runs[0]: the run reports an error: Out of memory.",
    ),
]


@pytest.mark.parametrize(("run", "why"), FAILED_RUNS)
def test_no_verdict_is_made_of_the_silence_of_a_run_that_failed(
    run: dict[str, Any], why: str
) -> None:
    data = {"version": "2.1.0", "runs": [run]}

    with pytest.raises(ReviewFileError) as caught:
        read(data)

    assert str(caught.value).startswith(why)
    assert str(caught.value).endswith("or give its verdict with --verdict.")
    assert read(data, verdict=Verdict.APPROVE).verdict is Verdict.APPROVE


@pytest.mark.parametrize(("run", "why"), FAILED_RUNS)
def test_a_run_that_failed_is_told_and_the_results_that_are_there_count(
    run: dict[str, Any], why: str
) -> None:
    data = {"version": "2.1.0", "runs": [run, *sarif(result())["runs"]]}

    given = review_from_sarif(data, FILES)

    assert given.review.verdict is Verdict.REQUEST_CHANGES
    assert given.notes == (f"{why} The results it reported still count.",)


def test_results_of_a_run_that_says_it_failed_count() -> None:
    review = read(sarif(result(level="warning"), invocations=[{"executionSuccessful": False}]))

    assert (len(review.annotations), review.verdict) == (1, Verdict.REQUEST_CHANGES)


@pytest.mark.parametrize("runs", [[], None])
def test_a_log_without_a_run_approves_nothing(runs: Any) -> None:
    with pytest.raises(ReviewFileError, match="the file holds no run"):
        read({"version": "2.1.0", "runs": runs})


@pytest.mark.parametrize("notification", [{"level": "warning"}, {"level": "note"}, {}])
def test_a_warning_of_the_tool_is_no_failure(notification: dict[str, Any]) -> None:
    data = sarif(
        invocations=[{"executionSuccessful": True, "toolExecutionNotifications": [notification]}]
    )

    assert read(data).verdict is Verdict.APPROVE


@pytest.mark.parametrize("version", ["1.0.0", "2.0.0", "2.10", 2.1, None])
def test_another_version_is_refused(version: object) -> None:
    with pytest.raises(ReviewFileError, match="unsupported version of SARIF"):
        read({"version": version, "runs": []})


@pytest.mark.parametrize("version", ["2.1.0-rtm.5", "2.1"])
def test_a_draft_of_the_version_is_read(version: str) -> None:
    assert read({**sarif(), "version": version}).verdict is Verdict.APPROVE


OVERRIDE = {"descriptor": {"id": "B105"}, "configuration": {"level": "note"}}
INVOCATION = {"executionSuccessful": True, "ruleConfigurationOverrides": [OVERRIDE]}
RULES = [{"id": "A1"}, {"id": "B105", "guid": "g", "defaultConfiguration": {"level": "error"}}]


@pytest.mark.parametrize(
    "descriptor", [{"id": "B105"}, {"index": 1}, {"guid": "g"}, {"id": "B105", "index": 1}]
)
@pytest.mark.parametrize("provenance", [{}, {"provenance": {"invocationIndex": 0}}])
def test_the_invocation_goes_before_the_rule_and_the_result_before_both(
    descriptor: dict[str, Any], provenance: dict[str, Any]
) -> None:
    invocation = {
        **INVOCATION,
        "ruleConfigurationOverrides": [{**OVERRIDE, "descriptor": descriptor}],
    }
    run = {"tool": {"driver": {"rules": RULES}}, "invocations": [invocation]}

    assert only(sarif(result(level=None, **provenance), **run)).severity is Severity.MINOR
    assert only(sarif(result(level="warning", **provenance), **run)).severity is Severity.MAJOR


def test_of_several_invocations_the_one_counts_that_the_result_names() -> None:
    run = {
        "tool": {"driver": {"rules": RULES}},
        "invocations": [{"executionSuccessful": True}, INVOCATION],
    }

    assert only(sarif(result(level=None), **run)).severity is Severity.BLOCKER
    assert (
        only(sarif(result(level=None, provenance={"invocationIndex": 1}), **run)).severity
        is Severity.MINOR
    )


def test_a_rule_that_is_not_described_can_have_its_level_changed() -> None:
    assert only(sarif(result(level=None), invocations=[INVOCATION])).severity is Severity.MINOR


DRIVER = {"name": "t", "rules": [{"id": "B105", "shortDescription": {"text": "of the driver"}}]}
EXTENSIONS = [
    {"name": "other", "guid": "x", "rules": [{"id": "Z"}, {"id": "Y"}]},
    {
        "name": "plugin",
        "guid": "p",
        "rules": [
            {"id": "Z"},
            {"id": "B105", "guid": "r", "shortDescription": {"text": "of the plug-in"}},
        ],
        "globalMessageStrings": {"g": {"text": "By the {0}."}},
    },
]


@pytest.mark.parametrize(
    ("reference", "about"),
    [
        ({}, "driver"),
        ({"ruleIndex": 0}, "driver"),
        ({"ruleIndex": 7}, "driver"),
        ({"rule": {"index": 0}}, "driver"),
        ({"ruleId": "B105/a/b", "ruleIndex": 0}, "driver"),
        ({"ruleId": "B105/a/b"}, "driver"),
        ({"rule": {"toolComponent": {"index": 1}, "index": 1}}, "plug-in"),
        ({"rule": {"toolComponent": {"index": 1}}, "ruleIndex": 1}, "plug-in"),
        ({"rule": {"toolComponent": {"index": 1}}}, "plug-in"),
        ({"rule": {"toolComponent": {"name": "plugin"}, "index": 1}}, "plug-in"),
        ({"rule": {"toolComponent": {"guid": "p"}, "id": "B105/a"}, "ruleId": None}, "plug-in"),
        ({"rule": {"guid": "r"}, "ruleId": None}, "plug-in"),
        ({"rule": {"toolComponent": {"index": 0}, "index": 1}}, "driver"),
    ],
)
def test_a_rule_is_found_by_its_component_its_place_or_its_name(
    reference: dict[str, Any], about: str
) -> None:
    tool = {"driver": DRIVER, "extensions": EXTENSIONS}

    assert (
        only(sarif(result(**reference), tool=tool)).text == f"Hard-coded password. (of the {about})"
    )


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"id": "g", "arguments": ["rule"]}, "By the rule."),
        ({"text": "{{braces}} of {0}", "arguments": ["me"]}, "{braces} of me"),
        ({"text": "{{ untouched }}"}, "{{ untouched }}"),
        ({"text": "a [link](1) and [another](https://x)"}, "a link and [another](https://x)"),
        ({"text": "{0} {1} {2}", "arguments": ["a", 1, None]}, "a 1 {2}"),
    ],
)
def test_messages_are_put_together_by_the_rules(message: dict[str, Any], text: str) -> None:
    tool = {"driver": {"name": "t"}, "extensions": EXTENSIONS}
    reference = {"rule": {"toolComponent": {"index": 1}, "index": 0}, "ruleId": None}

    assert only(sarif(result(message=message, **reference), tool=tool)).text == text


def test_an_address_that_fits_several_files_is_told() -> None:
    given = review_from_sarif(
        sarif(result(locations=at("same.py"))), {"a/same.py": b"", "b/same.py": b""}
    )

    assert given.review.annotations[0].location == Location("same.py")
    assert given.notes == (
        "same.py fits several files (a/same.py, b/same.py) and was matched to none of them.",
    )


def test_the_first_location_in_a_file_of_the_project_is_the_place() -> None:
    places = [
        *at("elsewhere.py", {"startLine": 1}),
        *at("app.py", {"startLine": 2}),
        *at("src/app.py", {"startLine": 3}),
    ]

    assert only(sarif(result(locations=places))).location == Location("app.py", Side.NEW, 2, 2)
    assert (
        only(sarif(result(locations=[], relatedLocations=at("app.py", {"startLine": 1})))).location
        == Location()
    )
    assert only(sarif(result(locations=[], analysisTarget={"uri": "app.py"}))).location == Location(
        "app.py"
    )


@pytest.mark.parametrize("base", ["file:///w/src/", "file:///w/src", "C:\\w\\src\\", "/w/src"])
def test_a_base_may_lack_its_slash(base: str) -> None:
    data = sarif(
        result(locations=at("app.py", uriBaseId="S")), originalUriBaseIds={"S": {"uri": base}}
    )

    assert only(data).location.path == "src/app.py"


def test_a_long_argument_put_in_many_times_is_refused_and_fills_no_memory() -> None:
    message = {"text": "{0}" * 10_000, "arguments": ["x" * 100_000]}

    assert len(only(sarif(result(message=message))).text) < 300_000


def test_a_text_of_a_rule_in_many_results_is_counted_before_it_fills_the_memory() -> None:
    data = ruled({"fullDescription": {"text": "x" * 10_000}}, {"message": {}})
    data["runs"][0]["results"] *= 1_000

    with pytest.raises(ReviewFileError, match="over 1,000,000 characters"):
        read(data)


def test_more_results_than_are_judged_are_refused() -> None:
    with pytest.raises(ReviewFileError, match="at most 2,000 annotations; this one has 2,001"):
        read(sarif(*[result()] * 2_001))


def test_of_many_runs_that_failed_the_first_are_told() -> None:
    with pytest.raises(ReviewFileError) as caught:
        read({"version": "2.1.0", "runs": [{"results": None}] * 500})

    assert caught.value.what.split("\n")[4:6] == [
        "runs[4]: the run has no results: it did not finish.",
        "… and 495 more",
    ]
