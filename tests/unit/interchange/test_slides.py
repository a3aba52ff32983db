"""Slides with real tables, text and charts; nothing stands off a slide, nothing is lost."""

import builtins
import io
from typing import Any

import late_parcel
import pytest
from pptx import Presentation

from journeydesk.errors import UserError
from journeydesk.interchange.slides.fitting import Entry, cut_to, height_of, line_count, pages_of
from journeydesk.interchange.slides.writer import write_slides
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Map,
    Records,
    Stage,
    Touchpoint,
    ranks_between,
)

RECORDS = Records(late_parcel.fresh_records())
LONG = "A word and another one that goes on. " * 400


def slides_of(records: Records) -> list[Any]:
    file = io.BytesIO()
    write_slides(records, [map_.id for map_ in records.at(Map)], file)
    presentation = Presentation(io.BytesIO(file.getvalue()))
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= presentation.slide_width
            height = sum(r.height for r in shape.table.rows) if shape.has_table else shape.height
            assert shape.top + height <= presentation.slide_height, slide.shapes.title.text
    return list(presentation.slides)


def words_on(slide: Any) -> str:
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    cells = [c.text_frame.text for t in tables for row in t.rows for c in row.cells]
    notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
    return "\n".join([*found, *cells, notes])


def big_map(stages: int, cards: int, text: str = "Something to say, {n}") -> Records:
    lanes = (LaneKind.CUSTOMER_ACTION, LaneKind.PAIN_POINT, LaneKind.OPPORTUNITY)
    made: list[Any] = [Map(id="m", title="Big")]
    made += [Lane(id=k, map="m", kind=k, rank=k) for k in lanes]
    for number, rank in enumerate(ranks_between("", "", stages)):
        made += [Stage(id=f"s{number}", map="m", rank=rank, title=f"Stage {number}")]
        made += [Touchpoint(stage=f"s{number}", rank=r) for r in ranks_between("", "", cards)]
        for lane in lanes:
            made += [
                Card(lane=lane, stage=f"s{number}", rank=r, text=text.format(n=i))
                for i, r in enumerate(ranks_between("", "", cards))
            ]
    return Records(made)


def test_there_is_an_overview_with_the_curve_and_a_slide_for_each_stage() -> None:
    slides = slides_of(RECORDS)
    [map_] = RECORDS.at(Map)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [map_.title, *(stage.title for stage in RECORDS.at(Stage, map_.id))]
    assert [shape.has_chart for shape in slides[0].shapes].count(True) == 1
    assert all(any(shape.has_table for shape in slide.shapes) for slide in slides)


def test_the_chart_has_a_line_for_each_persona_over_all_touchpoints() -> None:
    [chart] = [shape.chart for shape in slides_of(RECORDS)[0].shapes if shape.has_chart]
    plot = chart.plots[0]
    assert len(plot.series) == 2
    assert {len(series.values) for series in plot.series} == {len(RECORDS.of(Touchpoint))}


def test_every_card_is_on_a_slide() -> None:
    told = "\n".join(map(words_on, slides_of(RECORDS)))
    assert [card.text for card in RECORDS.of(Card) if card.text not in told] == []


def test_a_stage_of_many_cards_goes_on_on_further_slides() -> None:
    slides = slides_of(big_map(2, 60))
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles[1].startswith("Stage 0 (1 of ")
    told = "\n".join(map(words_on, slides))
    assert all(f"Something to say, {n}\n" in told for n in range(60))


def test_many_stages_take_several_overviews() -> None:
    titles = [s.shapes.title.text_frame.text for s in slides_of(big_map(14, 2))]
    assert titles[:3] == ["Big", "Big", "Big"]
    assert len(titles) == 3 + 14


def test_what_is_cut_stands_whole_in_the_notes() -> None:
    told = "\n".join(map(words_on, slides_of(big_map(1, 1, LONG))))
    assert LONG.strip() in told
    assert "…" in told


@pytest.mark.parametrize("text", ["\ufffe", "x" * 3000, "漢字" * 500, "😀" * 300, "<a:t>&amp;"])
def test_whatever_the_words_are_the_slides_can_be_opened(text: str) -> None:
    records = Records([r.evolve(text=text) if isinstance(r, Card) else r for r in RECORDS])
    renamed = [r.evolve(title=text) if isinstance(r, Stage | Map) else r for r in records]
    assert slides_of(Records(renamed))


def test_an_empty_map_is_one_slide() -> None:
    assert len(slides_of(Records([Map(id="m", title="Empty")]))) == 1


def test_without_python_pptx_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **more: Any) -> Any:
        if name.startswith("pptx"):
            raise ImportError(name)
        return real(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UserError, match=r"journeydesk\[pptx\]"):
        write_slides(RECORDS, [RECORDS.at(Map)[0].id], io.BytesIO())


def test_pages_keep_every_item_in_its_order() -> None:
    entries = [Entry(f"lane {i}", tuple(f"{i} {n}" for n in range(i * 3))) for i in range(9)]
    pages = list(pages_of(entries, 200.0, 300.0, 12.0, 10.0))
    items = [item for page in pages for entry in page for item in entry.items]
    assert items == [item for entry in entries for item in entry.items]
    assert len(pages) > 1


def test_a_cut_text_takes_no_more_lines_than_it_may() -> None:
    assert line_count(cut_to(LONG, 200.0, 12.0, 3), 200.0, 12.0) == 3
    assert cut_to("short", 200.0, 12.0, 3) == "short"
    assert height_of(["x"], 200.0, 10.0) < height_of(["x " * 200], 200.0, 10.0)
