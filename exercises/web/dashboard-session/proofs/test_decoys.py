from world import DASHBOARD, EVIL, World, readable


def test_public_paths_give_nothing_for_a_cookie():
    world = World()
    sid = world.sessions.create("amara")
    for path in "/public/status", "/embed/readings":
        status, headers, _ = world.request("GET", path, origin=EVIL, sid=sid)
        assert not readable(headers, EVIL, with_cookie=True)
    assert status == 401  # the cookie does not stand in for the embed token


def test_a_form_of_another_site_changes_nothing():
    world = World()
    sid = world.sessions.create("amara")
    for path in "/v1/sites", "/v1/logout":
        status, _, _ = world.request("POST", path, origin=EVIL, sid=sid, form={"name": "x"})
        assert status == 403
    assert world.request("GET", "/v1/me", sid=sid)[0] == 200


def test_tariffs_do_not_depend_on_the_user():
    world = World()
    sid = world.sessions.create("amara")
    _, headers, body = world.request("GET", "/v1/tariffs", origin=DASHBOARD, sid=sid)
    assert body == world.request("GET", "/v1/tariffs")[2]
    assert "set-cookie" not in headers


def test_an_unlisted_preflight_gets_no_permission():
    world = World()
    _, headers, _ = world.request(
        "OPTIONS", "/v1/sites", origin=EVIL, HTTP_ACCESS_CONTROL_REQUEST_METHOD="POST"
    )
    assert not readable(headers, EVIL, with_cookie=True)
