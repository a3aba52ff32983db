"""Which way a project's maps are read: as its language is."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.i18n import chosen_language, is_from_the_right
from journeydesk.model import Project, Record, Records


def is_mirrored(records: Records) -> bool:
    """True where the stages run from right to left."""
    return any(is_from_the_right(project.language) for project in records.at(Project))


def in_users_language(records: Sequence[Record]) -> list[Record]:
    """What a new map begins with, in the language of the interface; it can be changed later."""
    language = chosen_language()
    projects = [r for r in records if isinstance(r, Project)] or [Project()]
    others = [r for r in records if not isinstance(r, Project)]
    if all(project.language == language for project in projects):
        return list(records)
    return [*(project.evolve(language=language) for project in projects), *others]
