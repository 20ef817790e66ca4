"""Names of switches that more than their own declaration has to know."""

WRAP_PROSE = "wrap_prose"
"""The setting that breaks long lines of prose, whatever is done with those of code."""
