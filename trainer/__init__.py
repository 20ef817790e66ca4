"""A trainer for code review: realistic changes, planted defects, answers that are proved."""

__version__ = "0.1.0"
