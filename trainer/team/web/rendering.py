"""How a page is made of its template."""

from datetime import datetime
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from trainer.core.domain.kinds import FindingKind
from trainer.core.text.counting import counted
from trainer.report.team_outlook import met_text
from trainer.team.people import Person, Role


def _day(moment: datetime) -> str:
    return f"{moment:%-d %B %Y, %H:%M} UTC"


def _finding(kind: str) -> str:
    """What a kind of finding is called on every screen."""
    return FindingKind(kind).traits.label


_templates = Environment(
    loader=PackageLoader("trainer.team.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters |= {"day": _day, "counted": counted, "met": met_text, "finding": _finding}


def page(name: str, viewer: Person | None, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from its template."""
    leads = viewer is not None and viewer.role.covers(Role.INSTRUCTOR)
    template = _templates.get_template(f"{name}.html")
    text = template.render(name=name, viewer=viewer, leads=leads, **values)
    return HTMLResponse(text, status_code=status)
