from world import DASHBOARD, SUPPORT, SharedCache, World, readable


def test_the_cdn_serves_every_page_headers_of_its_own():
    cdn = SharedCache(World())
    kept = cdn.get("/v1/tariffs")
    age = kept["cache-control"].rpartition("=")[2]
    blocked = [
        page for page in (DASHBOARD, SUPPORT)
        if not readable(cdn.get("/v1/tariffs", origin=page), page, with_cookie=True)
    ]
    assert not blocked, (
        f"after one request without Origin the tariffs are blocked on {len(blocked)} pages "
        f"for {age} seconds"
    )
