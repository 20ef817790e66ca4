from urllib.parse import urlsplit

from world import DASHBOARD, World


def host_after(location):
    """Where a browser goes: it takes a backslash for a slash (URL standard)."""
    return urlsplit(location.replace("\\", "/")).netloc


def test_a_login_never_leads_off_the_dashboard():
    world = World()
    home = urlsplit(DASHBOARD).netloc
    away = []
    for page in "//evil.example/login", "///evil.example", "/\\evil.example", "@evil.example", "/ok":
        form = {"user": "amara", "password": "correct horse", "next": page}
        status, headers, _ = world.request("POST", "/login", form=form)
        assert status == 303
        if host_after(headers["location"]) != home:
            away.append(f"next={page} leads to {headers['location']}")
    assert not away, "; ".join(away)
