"""What the kiosk backend runs: the statements of desks.members in version 41."""


def find(conn, email):
    return conn.execute("SELECT * FROM members WHERE email = ?", (email,)).fetchone()


def register(conn, email, name, house):
    return conn.execute(
        "INSERT INTO members (email, name, house) VALUES (?, ?, ?)", (email, name, house)
    ).lastrowid


def change_email(conn, member, email):
    conn.execute("UPDATE members SET email = ? WHERE id = ?", (email, member))
