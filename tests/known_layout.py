"""The known map laid out, and what can be asked of its picture."""

from __future__ import annotations

from itertools import pairwise

from known_map import known_records

from journeydesk.drawing import Glyphs, Group, Path
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Record, RecordId, Records
from journeydesk.store import MemoryJournal, Store
from journeydesk.theme import load_theme

THEME = load_theme("light")


def known_store() -> Store:
    return Store(Records(known_records()), MemoryJournal())


def laid_out(records: Records, memo: Memo | None = None) -> MapLayout:
    return layout_map(records, "map", memo or Memo(Ruler(), THEME))


def put(store: Store, *records: Record) -> None:
    with store.transaction("Know more") as tx:
        tx.put(*[record.evolve(rank=record.rank or "V") for record in records])


def remove(store: Store, *ids: RecordId) -> None:
    with store.transaction("Forget") as tx:
        tx.remove(ids)


def groups(layout: MapLayout, start: str = "") -> list[Group]:
    """Those whose ids begin so, in paint order."""
    return [g for block in layout.blocks for g in block.groups if g.id.startswith(start)]


def group(layout: MapLayout, id_: str) -> Group:
    return next(found for found in groups(layout) if found.id == id_)


def written(found: Group) -> str:
    """All that is written in it, a line's runs together."""
    runs = [op for op in found.ops if isinstance(op, Glyphs)]
    gaps = ["" if a.y == b.y else " " for a, b in pairwise(runs)]
    return "".join(run.run.text + gap for run, gap in zip(runs, [*gaps, ""], strict=True))


def paths(found: Group) -> list[Path]:
    return [op for op in found.ops if isinstance(op, Path)]


def changed(before: MapLayout, after: MapLayout) -> list[str]:
    """The blocks that are drawn anew."""
    return [b.id for b in after.blocks if b is not before.block_by_id.get(b.id)]
