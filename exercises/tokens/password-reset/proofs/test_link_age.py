from portal_site import Portal


def test_a_link_stays_dead():
    portal = Portal()
    portal.join("jo@example.org", "old tomato vine")
    token = portal.forgot("jo@example.org")[1]
    alive = []
    for quarter in range(1, 4 * 24 * 3 + 1):
        portal.pass_time(minutes=15)
        if quarter >= 4 and portal.open(token) == 200:
            alive.append(quarter * 15)
    portal.pass_time(minutes=10)
    status = portal.choose(token, "new potato patch")
    when = f"link of {alive[0] if alive else 0} minutes still opened, {len(alive)} times in three days; then {status}"
    assert not alive and status == 410, when
