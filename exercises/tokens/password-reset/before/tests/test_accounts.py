def test_login_and_logout(site):
    cookie = site.login("old tomato vine")
    assert "Jo Field" in site.get("/me", cookie).body
    site.post("/logout", cookie)
    assert site.get("/me", cookie).status == 303


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(site):
    wrong = site.post("/login", email="jo@example.org", password="young tomato vine")
    unknown = site.post("/login", email="nobody@example.org", password="old tomato vine")
    assert wrong == unknown
    assert wrong.status == 403


def test_a_session_ends_after_its_lifetime(site):
    cookie = site.login("old tomato vine")
    site.pass_time(days=14)
    assert site.get("/me", cookie).status == 303


def test_changing_the_password_ends_the_other_sessions(site):
    here, elsewhere = site.login("old tomato vine"), site.login("old tomato vine")
    answer = site.post("/password", here, current="old tomato vine", new="new potato patch")
    assert answer.status == 303
    assert site.get("/me", elsewhere).status == 303
    assert site.login("new potato patch") is not None
    assert site.login("old tomato vine") is None
    assert [mail.subject for mail in site.mails()] == ["Your password was changed"]


def test_a_short_password_is_refused(site):
    cookie = site.login("old tomato vine")
    answer = site.post("/password", cookie, current="old tomato vine", new="potato")
    assert answer.status == 422
    assert site.login("old tomato vine") is not None
