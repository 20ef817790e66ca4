"""Stress harnesses: they try to break the trainer for a set time and say what broke. Not part of
`make test`.
"""
