# Excel here writes ; instead of , and sometimes a BOM. Do NOT "clean this up". -- Jens
# TODO ask Ina if the column "dog" is still needed by anybody

import csv
from collections import namedtuple

Person = namedtuple("Person", "name number")


def readPeople(path):
    people = {}
    with open(path, encoding="utf-8-sig", newline="") as f:
        for row in csv.reader(f, delimiter=";"):
            if not row or row[0].startswith("#") or row[0] == "farm":
                continue
            number = row[2].replace(" ", "").replace("-", "")
            if number.startswith("0") and not number.startswith("00"):
                number = "+44" + number[1:]
            people.setdefault(row[0].strip(), []).append(Person(row[1].strip(), number))
    return people
