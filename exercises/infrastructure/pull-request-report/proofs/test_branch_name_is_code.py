from runner import commented


def test_branch_name_is_only_shown(tmp_path):
    branch = "fix$(touch${IFS}ran;echo${IFS}$GH_TOKEN)"
    comment = commented(tmp_path, branch)

    assert not (tmp_path / "ran").exists(), "a branch name ran a command beside the write token"
    assert branch in comment
    assert "t0ken" not in comment
