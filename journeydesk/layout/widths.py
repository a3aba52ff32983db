"""How wide the stages of a map are made so that it becomes as low as it can in a given width."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from journeydesk.drawing import rounded
from journeydesk.fonts import Style
from journeydesk.fonts.breaking import segments
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import CellKey
from journeydesk.layout.result import MapLayout
from journeydesk.layout.room import own_width, steps_in
from journeydesk.model import Card, RecordId, Stage

Widths = Mapping[RecordId, float]
Areas = Mapping[CellKey, float]

ROUNDS = 24  # of sharing; the last ones move nothing by more than a point
SHARPNESS = 6  # how much more the highest cell of a row counts than the others
STEP = 1 / (1 + SHARPNESS)  # longer ones overshoot, and never come to rest
LONGEST_WORD = 60  # letters; longer ones are broken anyhow
AROUND_WORD = m.CARD_TEXT_LEFT + m.CARD_PADDING + 2 * m.CELL_PADDING
AROUND_TITLE = 2 * m.HEAD_TIP + 12.0


def body_width(width: float, edge: float, stages: int) -> float:
    """What the stages share of a map's whole width."""
    return width - 2 * edge - m.LABEL_WIDTH - m.HEAD_TIP - m.GAP * max(0, stages - 1)


def map_width(body: float, edge: float, stages: int) -> float:
    """The whole width of a map whose stages share that."""
    return body - body_width(0.0, edge, stages)


def natural_widths(contents: Contents) -> dict[RecordId, float]:
    """As the map is on screen."""
    return {stage.id: own_width(stage, steps_in(contents, stage.id)) for stage in contents.stages}


def least_widths(contents: Contents, memo: Memo) -> dict[RecordId, float]:
    """In which no word needs breaking, as long as that asks for no more than is usual."""
    return {stage.id: _least(contents, stage, memo) for stage in contents.stages}


def _least(contents: Contents, stage: Stage, memo: Memo) -> float:
    if stage.width is not None:
        return own_width(stage, steps_in(contents, stage.id))
    records, steps = contents.records, steps_in(contents, stage.id)
    cards = [card for lane in contents.lanes for card in records.at(Card, lane.id, stage.id)]
    under = [t.title for t in contents.touchpoints[stage.id]]
    under += [card.text for card in cards if card.touchpoint]
    whole = [card.text for card in cards if not card.touchpoint]
    each = max(m.STEP_MIN_WIDTH, _widest(under, m.CARD_TITLE_STYLE, memo) + AROUND_WORD)
    needed = max(
        _widest(whole, m.CARD_STYLE, memo) + AROUND_WORD,
        _widest([stage.title], m.STAGE_STYLE, memo) + AROUND_TITLE,
    )
    return max(steps * min(each, m.STEP_WIDTH), min(needed, m.STEP_WIDTH))


def _widest(texts: Sequence[str], style: Style, memo: Memo) -> float:
    """The width of the widest word, which need not be the one with the most letters."""
    words = {word.strip()[:LONGEST_WORD] for text in texts for word in segments(text)}
    return max((memo.ruler.line(word, style).width for word in words), default=0.0)


def areas_of(layout: MapLayout) -> dict[CellKey, float]:
    """What the words of each cell cover that makes its row higher; about the same however wide."""
    rooms = {c.stage: c.width - len(c.steps) * AROUND_WORD for c in layout.columns}
    return {
        key: cell.height * rooms[key[1]]
        for key, cell in layout.cells.items()
        if cell.height > m.LANE_MIN_HEIGHT
    }


def shared(contents: Contents, least: Widths, areas: Areas, total: float) -> dict[RecordId, float]:
    """Widths that add up to `total` and make the rows low; stages made wide keep their part.

    The sum of the rows' heights is least where every stage has the part of the room for words that
    it has in those heights: each cell by its area, the highest of a row almost alone.
    """
    around = {s.id: steps_in(contents, s.id) * AROUND_WORD for s in contents.stages}
    pinned = {stage.id for stage in contents.stages if stage.width is not None}
    widths = _held(natural_widths(contents), least, total)
    rows = list(_rows(areas, pinned))
    for _round in range(ROUNDS):
        rooms = {stage: max(1.0, width - around[stage]) for stage, width in widths.items()}
        aims = _aims(rows, rooms)
        widths = _held({**widths, **{s: aim + around[s] for s, aim in aims.items()}}, least, total)
    return {stage: rounded(width) for stage, width in widths.items()}


def _rows(areas: Areas, pinned: AbstractSet[RecordId]) -> Iterator[Widths]:
    """The areas of each lane, by stage."""
    by_lane: dict[RecordId, dict[RecordId, float]] = {}
    for (lane, stage), area in areas.items():
        if stage not in pinned:
            by_lane.setdefault(lane, {})[stage] = area
    yield from by_lane.values()


def _aims(rows: Sequence[Widths], rooms: Widths) -> Widths:
    """Rooms nearer to the part that each stage has in the sum of the rows' heights."""
    parts: dict[RecordId, float] = {}
    for row in rows:
        heights = {stage: area / rooms[stage] for stage, area in row.items()}
        highest = max(heights.values())
        votes = {stage: (height / highest) ** SHARPNESS for stage, height in heights.items()}
        every = sum(votes.values())
        for stage, vote in votes.items():
            parts[stage] = parts.get(stage, 0.0) + highest * vote / every
    scale = sum(rooms[stage] for stage in parts) / max(sum(parts.values()), 1e-9)
    return {s: rooms[s] * (part * scale / rooms[s]) ** STEP for s, part in parts.items()}


def _held(wanted: Widths, least: Widths, total: float) -> dict[RecordId, float]:
    """In proportion as wanted, none narrower than it must be, together `total` wide.

    Where even that is too much, the least widths are in proportion.
    """
    if not wanted:
        return {}
    if sum(least.values()) >= total:
        return {stage: width * total / sum(least.values()) for stage, width in least.items()}
    held: dict[RecordId, float] = {}
    while True:
        free = {stage: width for stage, width in wanted.items() if stage not in held}
        scale = (total - sum(held.values())) / sum(free.values())
        narrow = {s: least[s] for s, width in free.items() if width * scale < least[s]}
        if not narrow:
            return {**wanted, **held, **{s: width * scale for s, width in free.items()}}
        held |= narrow
