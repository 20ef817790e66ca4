import re
from pathlib import Path

import pytest
from runner import commented
from summary import summary


@pytest.mark.parametrize("pr", ["12", "12\n", "#12\n", "1$(touch ran)2", "--repo=x/y\n12"])
def test_only_digits_of_the_number_get_to_gh(tmp_path, pr):
    arguments = commented(tmp_path, pr=pr).splitlines()

    assert arguments[:3] == ["pr", "comment", "12"]
    assert not (tmp_path / "ran").exists()


def test_report_cannot_read_files(tmp_path):
    (tmp_path / "secret").write_text("s3cret")
    entity = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    (tmp_path / "junit.xml").write_text(
        f'{entity}<a><testcase name="t"><failure>&x;</failure></testcase></a>'
    )
    (tmp_path / "pytest.log").write_text("end of the log")

    assert "s3cret" not in summary(tmp_path / "junit.xml", tmp_path / "pytest.log")


def test_nothing_of_the_pull_request_is_run_with_the_write_token():
    text = Path(".github/workflows/comment.yml").read_text()
    checkout = text[text.index("actions/checkout") :].split("      - ")[0]

    assert "ref:" not in checkout and "repository:" not in checkout
    assert "pull_request_target" not in text
    assert not re.search(r"pytest |pip install|out/\S+\.(py|sh)", text)


def test_steps_after_the_tests_do_not_hide_them():
    text = Path(".github/workflows/test.yml").read_text()

    assert "continue-on-error" not in text
    assert re.search(r"- name: Test\n(?!.*\n? *if:)", text)
