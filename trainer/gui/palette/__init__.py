"""One field that leads to everything that can be done now, and to every file, annotation and
exercise.
"""
