import sys

from gradebox.assignment import read
from gradebox.grading import grade
from gradebox.report import report

assignment = read(sys.argv[1])
print(report(assignment, grade(assignment, sys.argv[2])))
