from portal_site import Portal


def test_a_mail_scanner_may_open_the_link_first():
    portal = Portal()
    portal.join("jo@example.org", "old tomato vine")
    token = portal.forgot("jo@example.org")[1]
    assert [portal.open(token) for _ in range(3)] == [200, 200, 200]
    assert portal.choose(token, "new potato patch") == 303
    assert portal.choose(token, "third carrot row") == 410
