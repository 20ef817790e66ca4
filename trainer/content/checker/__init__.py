"""Proves that packs and exercises are sound: the text first, then every variant, every test and
every proof.
"""

from trainer.content.checker.checking import check
from trainer.content.checker.report import CheckReport
from trainer.content.checker.rules import RULES

__all__ = ["RULES", "CheckReport", "check"]
