"""Accounts of the members' portal."""
