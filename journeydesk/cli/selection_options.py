"""The options that choose a part of a document: a map of it, and what of that map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any

import click

from journeydesk.app.selecting import Selected, find_map, selected
from journeydesk.app.view_pages import find_view
from journeydesk.app.viewing import filter_of, seen_through
from journeydesk.model import Map, Records

Options = Callable[[Callable[..., Any]], Callable[..., Any]]

EVERYTHING = Selected()
OPTIONS: tuple[Options, ...] = (
    click.option(
        "--map", "map_name", help="A map's title, id or number; default: all, or the first."
    ),
    click.option("--lanes", help="Only these lanes: kinds or labels, separated by commas."),
    click.option("--stages", help="Only these stages: titles, separated by commas."),
    click.option("--kinds", help="Only these kinds of cards, separated by commas."),
    click.option("--persona", help="Only this persona's emotions, or numbers."),
    click.option("--view", help="Only what this kept view shows."),
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; empty is everything."""

    map_name: str = ""
    wanted: Selected = EVERYTHING
    view: str = ""

    @property
    def is_whole(self) -> bool:
        """True where nothing of a map is left out."""
        return self.wanted == EVERYTHING and not self.view

    def map_in(self, records: Records) -> Map | None:
        """The map that is chosen; a view is one of the first, where none is. Raises UserError."""
        return find_map(records, self.map_name or "1") if self.map_name or self.view else None

    def part_of(self, records: Records, *, of_all_personas: bool = False) -> Records:
        """What is chosen of them. Raises UserError for what there is none of."""
        wanted = replace(self.wanted, persona="") if of_all_personas else self.wanted
        shown, chosen = selected(records, wanted), self.map_in(records)
        if not (self.view and chosen):
            return shown
        kept = filter_of(find_view(shown, chosen.id, self.view))
        return seen_through(shown, chosen.id, kept)


def selection_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Hands a verb its `selection`."""

    @wraps(verb)
    def with_selection(
        *args: object,
        map_name: str | None,
        lanes: str | None,
        stages: str | None,
        kinds: str | None,
        persona: str | None,
        view: str | None,
        **others: object,
    ) -> object:
        wanted = Selected(_listed(lanes), _listed(stages), persona or "", _listed(kinds))
        return verb(*args, selection=Selection(map_name or "", wanted, view or ""), **others)

    made: Callable[..., Any] = with_selection
    for option in reversed(OPTIONS):
        made = option(made)
    return made


def _listed(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())
