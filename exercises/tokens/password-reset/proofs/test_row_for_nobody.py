from portal_site import Portal


def test_a_token_for_nobody_opens_nothing():
    portal = Portal()
    portal.join("jo@example.org", "old tomato vine")
    token = portal.app.resets.issue(None)
    assert portal.open(token) == 410
    assert portal.choose(token, "new potato patch") == 410
    assert portal.login("jo@example.org", "old tomato vine")
    assert portal.outbox.take() is None
