from world import DASHBOARD, EVIL, World, readable


def test_no_other_page_reads_with_the_cookie():
    world = World()
    sid = world.sessions.create("amara")
    leaks = []
    for origin in EVIL, "null", DASHBOARD + ".evil.example":
        for path in "/v1/me", "/v1/sites":
            status, headers, _ = world.request("GET", path, origin=origin, sid=sid)
            if status == 200 and readable(headers, origin, with_cookie=True):
                leaks.append(f"{origin} reads {path} of amara")
    assert not leaks, "; ".join(leaks)
