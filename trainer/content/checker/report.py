"""What a check found out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from trainer.content.pack_limits import MOST_PROBLEMS_OF_REPORT
from trainer.content.problems import Problem, more_problems
from trainer.core.text.path_text import visible


@dataclass(frozen=True)
class CheckReport:
    """Problems in order, seconds and runs by exercise, and what could not be proved here; `ran` is
    False for the text alone.
    """

    problems: tuple[Problem, ...] = ()
    not_proved: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    runs: Mapping[str, int] = field(default_factory=dict)
    ran: bool = True

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong; warnings do not count, but what is not proved is not passed."""
        return not self.not_proved and all(problem.warning for problem in self.problems)

    def lines(self) -> list[str]:
        """The whole report as text: problems with their details, what was not proved, and one line
        for each exercise.
        """
        lines: list[str] = []
        for problem in self.problems[:MOST_PROBLEMS_OF_REPORT]:
            lines.append(str(problem))
            lines.extend(f"    {visible(line)}" for line in problem.detail.splitlines())
        if (left := len(self.problems) - MOST_PROBLEMS_OF_REPORT) > 0:
            lines.append(f"and {more_problems(left)}")
        lines.extend(f"{text} [not proved]" for text in self.not_proved)
        for name, seconds in self.seconds.items():
            if self.ran:
                runs = f", {self.runs.get(name, 0)} runs in {seconds:.1f} s"
            else:
                runs = f"; nothing was run ({seconds:.1f} s)"
            lines.append(f"{name}: {self._state(name)}{runs}")
        return lines

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "holds": self.holds,
            "ran": self.ran,
            "problems": [
                {
                    "path": problem.path,
                    "line": problem.line,
                    "what": problem.what,
                    "remedy": problem.remedy,
                    "rule": problem.rule,
                    "warning": problem.warning,
                    "detail": problem.detail,
                }
                for problem in self.problems
            ],
            "not_proved": list(self.not_proved),
            "exercises": [
                {"id": name, "seconds": round(seconds, 2), "runs": self.runs.get(name, 0)}
                for name, seconds in self.seconds.items()
            ],
        }

    def _state(self, name: str) -> str:
        found = [
            problem
            for problem in self.problems
            if problem.path == name or problem.path.startswith(f"{name}/")
        ]
        wrong = sum(not problem.warning for problem in found)
        if wrong:
            if wrong == 1:
                return "1 problem"
            return f"{wrong} problems"
        if any(text.startswith(f"{name}:") for text in self.not_proved):
            return "not proved"
        # Of what was never run, nobody can say that it holds.
        sound = "holds" if self.ran else "no problems"
        if not found:
            return sound
        if self.ran:
            return "holds with warnings"
        return "warnings only"
