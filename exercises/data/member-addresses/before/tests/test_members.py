import pytest

from desks.members import AlreadyMember, change_email, find, register


def test_register_and_find(conn):
    member = register(conn, "ada@lumen.example", "Ada", "canal")

    assert find(conn, "ada@lumen.example")["id"] == member
    assert find(conn, "bob@lumen.example") is None


def test_address_is_taken(conn):
    register(conn, "ada@lumen.example", "Ada", "canal")
    bob = register(conn, "bob@lumen.example", "Bob", "mill")

    with pytest.raises(AlreadyMember):
        register(conn, "ada@lumen.example", "Ada", "mill")
    with pytest.raises(AlreadyMember):
        change_email(conn, bob, "ada@lumen.example")


@pytest.mark.parametrize("email", ["", "ada", "ada@", "@lumen.example", "jörg@lumen.example"])
def test_not_an_address(conn, email):
    with pytest.raises(ValueError):
        register(conn, email, "Ada", "canal")


def test_change_email(conn):
    member = register(conn, "ada@lumen.example", "Ada", "canal")
    change_email(conn, member, "ada@mill.example")

    assert find(conn, "ada@mill.example")["id"] == member
