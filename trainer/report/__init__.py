"""The English of scores, debriefs and progress: results come in as data, and sentences go out."""
