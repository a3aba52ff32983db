"""Which way maps are read: as the project's language is, on screen and in every file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from journeydesk.app import direction
from journeydesk.app.direction import in_users_language, is_mirrored
from journeydesk.app.exporting import Export, export_map
from journeydesk.app.opening import open_session, start_with
from journeydesk.app.sheeting import drawing_of
from journeydesk.app.templates import TEMPLATES, find_template, records_of
from journeydesk.fonts import Ruler
from journeydesk.model import Lane, LaneKind, Map, Project, Record, Records, Stage
from journeydesk.theme import load_theme

TITLES = ["לפני", "במהלך", "אחרי"]


def hebrew() -> list[Record]:
    return [
        Project(language="he"),
        Map(id="m", title="איפה ההזמנה שלי?"),
        Lane(id="goals", map="m", rank="A", kind=LaneKind.STAGE_GOAL, label="מטרות"),
        *(Stage(id=t, map="m", rank=f"A{i}", title=t) for i, t in enumerate(TITLES)),
    ]


@pytest.mark.parametrize(("language", "expected"), [("he", True), ("ar-EG", True), ("de", False)])
def test_maps_are_read_as_the_projects_language_is(language: str, expected: bool) -> None:
    assert is_mirrored(Records([Project(language=language)])) is expected
    assert not is_mirrored(Records([]))


def test_a_map_is_read_the_same_way_when_it_is_opened_again() -> None:
    ruler, theme = Ruler(), load_theme("light")
    session = start_with(hebrew(), "read again", ruler, theme)
    assert session.layout.is_mirrored
    session.use_theme(load_theme("dark"))
    assert session.layout.is_mirrored
    session.close()
    again = open_session(session.path, ruler, theme)
    assert again.layout.is_mirrored
    again.close()


def test_what_is_exported_is_read_from_the_right_too() -> None:
    drawing = drawing_of(Records(hebrew()), "m")
    lefts = [block.bounds.x for block in drawing.blocks if block.id.startswith("stage:")]
    assert lefts == sorted(lefts, reverse=True)
    [label] = [block for block in drawing.blocks if block.id.startswith("label:")]
    assert label.bounds.x > lefts[0]


def test_the_words_of_a_pdf_are_in_the_order_in_which_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    export_map(Records(hebrew()), Export(path), pytest.fail)
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        words = document[0].get_textpage().get_text_range()
    places = [words.index(title) for title in TITLES]
    assert places == sorted(places)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_new_map_is_in_the_language_of_the_interface(
    template, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    assert not is_mirrored(Records(records_of(template)))
    monkeypatch.setattr(direction, "chosen_language", lambda: "he")
    records = records_of(template)
    assert [r.language for r in records if isinstance(r, Project)] == ["he"]
    assert is_mirrored(Records(records))


def test_in_the_language_that_it_has_already_a_map_is_left_as_it_is() -> None:
    records = list(records_of(find_template("blank")))
    assert in_users_language(records) == records
