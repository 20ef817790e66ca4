import pytest
from summary import summary

PASSED = '<testcase classname="tests.test_slugs" name="test_unique"/>'
FAILED = '<testcase classname="tests.test_slugs" name="test_slug{}"><failure/></testcase>'
ERROR = '<testcase classname="tests.test_slugs" name="test_cut"><error/></testcase>'


@pytest.fixture
def report(tmp_path):
    def made(*cases, log=""):
        junit = tmp_path / "junit.xml"
        if cases:
            junit.write_text(f"<testsuites><testsuite>{''.join(cases)}</testsuite></testsuites>")
        (tmp_path / "pytest.log").write_text(log)
        return summary(junit, tmp_path / "pytest.log")

    return made


def test_all_passed(report):
    assert report(PASSED, PASSED) == "**All 2 tests passed.**"


def test_some_failed(report):
    assert report(PASSED, FAILED.format("[a]"), ERROR) == (
        "**2 of 3 tests failed.**\n\n"
        "- `tests.test_slugs.test_slug[a]`\n"
        "- `tests.test_slugs.test_cut`"
    )


def test_many_failed(report):
    lines = report(*(FAILED.format(f"[{n}]") for n in range(25))).splitlines()
    assert len(lines) == 23
    assert lines[-1] == "- and 5 more"


def test_pytest_did_not_start(report):
    text = report(log="\n".join(f"line {n}" for n in range(100)) + "\nImportError: ```")
    assert text.startswith("**No test was run.**\n\n```text\nline 71\n")
    assert text.endswith("\nImportError: '''\n```")


def test_file_that_cannot_be_imported(report):
    broken = '<testcase classname="" name="tests.test_slugs"><error message="collection failure"/></testcase>'
    assert report(broken, log="No module named 'slug'").endswith("\nNo module named 'slug'\n```")


def test_name_with_backticks(report):
    assert "- `tests.test_slugs.test_slug['@bo']`" in report(FAILED.format("[`@bo`]"))
