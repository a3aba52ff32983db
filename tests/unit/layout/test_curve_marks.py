"""The emotion lane: all together, where they are split, what is urgent, what evidence says."""

from __future__ import annotations

from known_layout import THEME, group, groups, known_store, laid_out, paths, put

from journeydesk.drawing import Path
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo
from journeydesk.layout.curve import y_of_value
from journeydesk.model import Emotion, Evidence

LANE = "emotion_curve"


def y_on_map(layout: MapLayout, value: float) -> float:
    row = next(row for row in layout.rows if row.lane == LANE)
    return row.y + y_of_value(value, row.height)


def top_of(layout: MapLayout) -> float:
    return next(row.y for row in layout.rows if row.lane == LANE)


def ends(found: Path) -> list[float]:
    """The heights of the points that a curve joins."""
    return [float(command[-1]) for command in found.commands]


def test_a_thin_line_shows_what_all_feel_on_average() -> None:
    layout = laid_out(known_store().records)
    [line] = paths(group(layout, "curve:all"))
    height = next(row.height for row in layout.rows if row.lane == LANE)
    wanted = [y_of_value(value, height) for value in (1.4, -0.2, -1.6, -1.4, 1.0, 1.0)]
    assert all(abs(a - b) < 0.01 for a, b in zip(ends(line), wanted, strict=True))
    own = paths(group(layout, "curve:A"))[-1]
    assert line.stroke is not None
    assert own.stroke is not None
    assert line.stroke.width < own.stroke.width


def test_one_persona_alone_needs_no_line_for_all() -> None:
    store = known_store()
    every = store.records.of(Emotion)
    put(store, *[e.evolve(value=None) for e in every if e.persona == "B"])
    assert not groups(laid_out(store.records), "curve:all")


def test_where_personas_are_split_an_arrow_joins_them() -> None:
    layout = laid_out(known_store().records)
    found = groups(layout, "split:")
    assert [(g.id, g.label) for g in found] == [("split:t2", "Personas split: −1 to +1")]
    markers = [layout.where(id_) for id_ in ("e-t2-A", "e-t2-B")]
    xs = [place.center.x for place in markers if place]
    left = layout.side.right
    assert min(xs) < found[0].bounds.center.x + left < max(xs)


def test_what_is_bad_and_matters_has_a_sign() -> None:
    store = known_store()
    before = len(paths(group(laid_out(store.records), "e-t3-A")))
    put(store, store.records.get(Emotion, "e-t3-A").evolve(engagement=3))
    assert len(paths(group(laid_out(store.records), "e-t3-A"))) == before - 1


def test_evidence_that_puts_a_persona_elsewhere_has_a_tick() -> None:
    store = known_store()
    layout = laid_out(store.records)
    [found] = groups(layout, "said:")
    assert (found.id, found.label) == ("said:e-t3-A", "Evidence says −1.57")
    tick = paths(found)[-1]
    height = top_of(layout) + found.bounds.y + ends(tick)[0]
    assert abs(height - y_on_map(layout, -11 / 7)) < 0.01
    told = [e.evolve(value=-2.0) for e in store.records.of(Evidence) if e.value is not None]
    put(store, *told)
    assert not groups(laid_out(store.records), "said:")


def test_marks_mirror_with_the_map() -> None:
    records = known_store().records
    plain, mirrored = (
        laid_out(records, Memo(Ruler(), THEME, is_mirrored=way)) for way in (False, True)
    )
    for start in ("split:", "said:"):
        for one, other in zip(groups(plain, start), groups(mirrored, start), strict=True):
            block = plain.block_by_id[f"lane:{LANE}"].bounds
            assert abs(block.w - one.bounds.right - other.bounds.x) < 0.01


def test_points_lie_over_all_lines_and_marks() -> None:
    layout = laid_out(known_store().records)
    ids = [g.id for g in layout.block_by_id[f"lane:{LANE}"].groups]
    first = next(i for i, id_ in enumerate(ids) if id_.startswith("e-"))
    assert all(id_.startswith("e-") for id_ in ids[first:])
    assert ids[:3] == ["ground", "curve:all", "split:t2"]
