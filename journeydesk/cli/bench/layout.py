"""Laying out: the whole map, and after one edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

from journeydesk.cli.bench.maps import MAP_ID, make_records
from journeydesk.cli.bench.measure import CPU, Row, medians
from journeydesk.commands import retext
from journeydesk.drawing import Group
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Card, Records
from journeydesk.store import MemoryJournal, Store
from journeydesk.theme import load_theme

ROUNDS = 5
MICROSECONDS = 60.0  # CPU a card
MANY = 20_000  # from here on one edit is a smaller part of the whole


def bench_layout(cards: int) -> list[Row]:
    """The whole map with nothing remembered: microseconds of CPU a card."""
    [taken] = medians(ROUNDS, CPU, whole(Records(make_records(cards))))
    return [Row("whole map, µs CPU a card", cards, taken / cards * 1e6, MICROSECONDS)]


def bench_edit(cards: int) -> list[Row]:
    """Laying out after one card's words changed, against the whole map with words measured."""
    store = Store(Records(make_records(cards)), MemoryJournal())
    ruler, theme = Ruler(), load_theme("light")
    memo = Memo(ruler, theme)
    numbers = count()

    def after_edit() -> None:
        with store.transaction("Edit") as tx:
            retext(tx, "card-0", f"edited {next(numbers)} times")
        layout = layout_map(store.records, MAP_ID, memo)
        card = store.records.get(Card, "card-0")
        _look_at(layout.cells[card.lane, card.stage].groups)

    def full() -> None:
        _look_at_all(layout_map(store.records, MAP_ID, Memo(ruler, theme)))

    edited, whole_map = medians(ROUNDS, CPU, after_edit, full)
    target = 1 / 50 if cards >= MANY else 1 / 20
    return [Row("edit and relayout / full layout", cards, edited / whole_map, target)]


def whole(records: Records) -> Callable[[], None]:
    """Lays the map out as if for the first time, to the last line of what is out of sight."""
    theme = load_theme("light")
    return lambda: _look_at_all(layout_map(records, MAP_ID, Memo(Ruler(), theme)))


def _look_at_all(layout: MapLayout) -> None:
    for block in layout.blocks:
        _look_at(block.groups)


def _look_at(groups: Iterable[Group]) -> None:
    """Have all made that waits to be asked for."""
    for group in groups:
        list(group.ops)
