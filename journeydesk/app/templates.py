"""The templates and samples that come with the program."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journeydesk.app.direction import in_users_language
from journeydesk.bundle import resources
from journeydesk.errors import UserError
from journeydesk.i18n import N_, _
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.model import Map, Record, with_new_ids


@dataclass(frozen=True, slots=True)
class Template:
    """A map to start from; `label` is to be translated where shown."""

    name: str
    label: str
    folder: str = "templates"

    @property
    def path(self) -> Path:
        return resources() / self.folder / f"{self.name}.json"


TEMPLATES: tuple[Template, ...] = (
    Template("delayed-order", N_("Sample: a delayed order"), "samples"),
    Template("behind-a-delayed-order", N_("Sample: behind a delayed order"), "samples"),
    Template("current-state", N_("Current state")),
    Template("future-state", N_("Future state")),
    Template("day-in-the-life", N_("Day in the life")),
    Template("service-blueprint", N_("Service blueprint")),
    Template("blank", N_("Empty map")),
)


def find_template(name: str) -> Template:
    """Raises UserError for a name that there is none of."""
    for template in TEMPLATES:
        if template.name == name:
            return template
    names = ", ".join(template.name for template in TEMPLATES)
    raise UserError(
        _("There is no template “{name}”; there are {names}.").format(name=name, names=names)
    )


def records_of(template: Template, title: str = "") -> Sequence[Record]:
    """A fresh copy of a template's records, in the user's language; optionally with a title."""
    text = template.path.read_text(encoding="utf-8")
    read = read_json(text, template.path.name).records
    records = in_users_language(with_new_ids(read, same_lineage=False))
    if not title:
        return records
    return [r.evolve(title=title) if isinstance(r, Map) else r for r in records]
