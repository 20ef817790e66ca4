from portal_site import Portal


def test_using_one_link_voids_the_others():
    portal = Portal()
    portal.join("jo@example.org", "old tomato vine")
    older = [portal.forgot("jo@example.org")[1] for _ in range(2)]
    newest = portal.forgot("jo@example.org")[1]
    assert portal.choose(newest, "new potato patch") == 303
    usable = [token for token in older if portal.open(token) == 200]
    outcome = [portal.choose(token, "third carrot row") for token in usable]
    still = f"{len(usable)} older links still worked after the password was changed, answers {outcome}"
    assert portal.login("jo@example.org", "new potato patch") and not usable, still
