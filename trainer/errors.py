"""What a person can act on; everything else that is raised is a bug of ours."""

from collections.abc import Sequence


class TrainerError(Exception):
    """Says what happened, where, and what to do about it."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        if self.where:
            text = f"{self.where}: {self.what}"
        else:
            text = self.what
        if self.remedy:
            return f"{text} {self.remedy}"
        return text


class ContentError(TrainerError):
    """A pack or an exercise cannot be read; `problems` holds every reason, each as `FILE:LINE:
    what, what to do`.
    """

    def __init__(
        self, what: str, *, problems: Sequence[str] = (), where: str = "", remedy: str = ""
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.problems = tuple(problems)


class ReviewFileError(TrainerError):
    """A review that was handed in as a file is not one."""


class StoreError(TrainerError):
    """The learner's database cannot be used."""


class IncomparableError(TrainerError):
    """A review cannot be scored again: its exercise is another text by now."""


class SettingsError(TrainerError):
    """The settings file cannot be used."""


class SandboxError(TrainerError):
    """Untrusted code cannot be run safely on this machine."""
