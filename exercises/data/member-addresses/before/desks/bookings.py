import sqlite3


class Taken(Exception):
    pass


def book(conn, member, desk, day):
    try:
        conn.execute("insert into bookings (member, desk, day) values (?,?,?)", (member, desk, day))
    except sqlite3.IntegrityError:
        raise Taken(desk)


def ofMember(conn, member):
    rows = conn.execute("select * from bookings where member=? order by day", (member,))
    return [(r["desk"], r["day"]) for r in rows]


# for the accountants, do not reorder!! (monthly.xlsx reads by column)
def monthly(conn, month):
    q = """select m.house, m.email, count(*) n from bookings b join members m on m.id = b.member
           where b.day like ? || '-%' group by m.id order by m.house, m.email"""
    return [tuple(r) for r in conn.execute(q, (month,))]
