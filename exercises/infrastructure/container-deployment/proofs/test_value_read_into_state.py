from terraform import refreshed_state


def test_the_state_holds_no_secret_after_a_refresh():
    state = refreshed_state({"/tickets/database_url": "postgresql://tickets:pw@db/tickets", "/tickets/signing_key": "c0ffee"})

    assert not state, f"after a refresh the state holds {', '.join(sorted(state))} in plain text"
