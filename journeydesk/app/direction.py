"""Which way and in which letters a project's maps are read: as its language is."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.fonts import Ruler
from journeydesk.i18n import chosen_language, is_from_the_right
from journeydesk.layout import Memo
from journeydesk.model import Project, Record, Records
from journeydesk.theme import Theme


def is_mirrored(records: Records) -> bool:
    """True where the stages run from right to left."""
    return any(is_from_the_right(project.language) for project in records.at(Project))


def language_of(records: Records) -> str:
    """Of the project; Chinese characters look as they do there."""
    return next((project.language for project in records.at(Project)), "en")


def memo_for(records: Records, theme: Theme, ruler: Ruler | None = None) -> Memo:
    """What lays out maps of these records; `ruler` where there is one already."""
    speaking = (ruler or Ruler()).speaking(language_of(records))
    return Memo(speaking, theme, is_mirrored=is_mirrored(records))


def is_suited(memo: Memo, records: Records) -> bool:
    """False where the project has changed its language since."""
    speaks = memo.ruler is memo.ruler.speaking(language_of(records))
    return speaks and memo.is_mirrored == is_mirrored(records)


def in_users_language(records: Sequence[Record]) -> list[Record]:
    """What a new map begins with, in the language of the interface; it can be changed later."""
    language = chosen_language()
    projects = [r for r in records if isinstance(r, Project)] or [Project()]
    others = [r for r in records if not isinstance(r, Project)]
    if all(project.language == language for project in projects):
        return list(records)
    return [*(project.evolve(language=language) for project in projects), *others]
