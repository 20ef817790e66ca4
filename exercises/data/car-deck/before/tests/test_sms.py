import pytest

from deckbook.sms import send_waiting


def test_a_text_that_fails_waits(db):
    db.write.execute("INSERT INTO texts (phone, message) VALUES ('07700 900100', 'a'), ('07700 900101', 'b')")
    sent = []

    def send(phone, message):
        if message == "b" and not sent[1:]:
            sent.append("lost")
            raise TimeoutError
        sent.append((phone, message))

    with pytest.raises(TimeoutError):
        send_waiting(db, send, lambda: "2025-06-02")
    send_waiting(db, send, lambda: "2025-06-02")
    assert sent == [("07700 900100", "a"), "lost", ("07700 900101", "b")]
