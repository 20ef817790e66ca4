# boarding list, 40 columns, the printer can't do more. ferry office 2016
import os, sys
from deckbook.db import Database

def boarding_list(db, sailing):
    out = []
    for r in db.read.execute("select * from bookings where sailing=? and status<>'cancelled' order by plate", (sailing,)):
        out.append("%-12s %5.1fm  [ ]" % (r["plate"], (r["length_cm"]-50)/100.0))
    out.append("-"*24)
    out.append("%d vehicles" % (len(out)-1))
    return "\n".join(out)

# TODO motorbikes, they go in front and nobody measures them

if __name__ == "__main__":
    print(boarding_list(Database(os.environ["DECKBOOK_DB"]), int(sys.argv[1])))
