import sys
from pathlib import Path

sys.path[:0] = [str(Path("tests").resolve()), str(Path(__file__).parent)]
