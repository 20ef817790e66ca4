from runner import run


def test_step_fails_with_its_tests(tmp_path):
    done = run("test.yml", "Test", tmp_path, {}, python="echo '3 failed, 6 passed'; exit 1")

    assert "3 failed" in (tmp_path / "out" / "pytest.log").read_text()
    assert done.returncode != 0, "3 tests failed, and the step ends with status 0"


def test_step_passes_with_its_tests(tmp_path):
    done = run("test.yml", "Test", tmp_path, {}, python="echo '9 passed'")

    assert done.returncode == 0
