from portal_site import Portal


def test_the_form_does_not_tell_who_is_a_member():
    portal = Portal()
    portal.join("jo@example.org", "old tomato vine")
    member, token = portal.forgot("jo@example.org")
    stranger, nothing = portal.forgot("stranger@example.org")
    assert token is not None
    assert nothing is None
    assert member == stranger
    rows = portal.db.execute("select member_id is null from password_resets").fetchall()
    assert sorted(row[0] for row in rows) == [0, 1]
