import sys

from gradebox.assignment import read
from gradebox.grading import grade

results = grade(read(sys.argv[1]), sys.argv[2])
print(f"{sum(results)} of {len(results)}")
