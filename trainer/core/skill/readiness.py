"""From when somebody is said to be ready for more: one number for the server and for its words."""

from typing import Final

READY: Final = 0.6
"""The lower end of a share of defects found, of 95 % confidence, and of a hundredth of a score."""
