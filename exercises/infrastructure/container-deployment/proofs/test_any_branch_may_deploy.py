from terraform import trusted

REPOSITORY = "repo:lantern-festival/tickets"


def test_main_may_deploy():
    assert trusted(f"{REPOSITORY}:ref:refs/heads/main")


def test_nothing_that_was_not_merged_may_deploy():
    others = [f"{REPOSITORY}:ref:refs/heads/volunteer-stall-map", f"{REPOSITORY}:pull_request"]
    let_in = [subject for subject in others if trusted(subject)]

    assert not let_in, f"production trusts {' and '.join(let_in)}"
