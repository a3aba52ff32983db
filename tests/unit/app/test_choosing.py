"""What is chosen for an export becomes a request."""

from pathlib import Path

from journeydesk.app.choosing import Choosing
from journeydesk.app.purposes import PURPOSES
from journeydesk.app.subject import Subject
from journeydesk.export import PRESETS, Furniture, Sheet
from journeydesk.export.preflight import Terms
from journeydesk.settings import ExportChoices, SheetChoices

MAP = Subject("map-1", overlay="priority")


def test_the_request_is_what_was_chosen() -> None:
    choosing = Choosing(MAP, ExportChoices("archive"))
    choosing.sheet = SheetChoices("archive", "A3", False, 5, distance=250)
    wanted = choosing.request(Path("map.pdf"))
    assert wanted.sheet == Sheet("A3", landscape=False, margin_mm=5, furniture=Furniture())
    assert wanted.preset is PRESETS["archive"]
    assert (wanted.map_id, wanted.overlay, wanted.overwrite) == ("map-1", "priority", True)
    assert choosing.terms == Terms(".pdf", 150, 2.5)


def test_every_purpose_keeps_its_own_sheet() -> None:
    choosing = Choosing(MAP, ExportChoices())
    for dpi, name in enumerate(PURPOSES, 100):
        choosing.turn_to(name)
        assert choosing.sheet == PURPOSES[name].first
        choosing.sheet = choosing.sheet._replace(dpi=dpi)
    for dpi, name in enumerate(PURPOSES, 100):
        choosing.turn_to(name)
        assert choosing.sheet.dpi == dpi


def test_the_sheet_of_charts_is_another_and_not_remembered() -> None:
    choosing = Choosing(MAP, ExportChoices())
    before = choosing.remembered
    choosing.subject = Subject("map-1", "priority")
    assert choosing.sheet.paper == "A4"
    choosing.sheet = choosing.sheet._replace(paper="A5")
    assert choosing.remembered == before
    choosing.subject = MAP
    assert choosing.sheet == PURPOSES["share"].first


def test_only_a_map_on_paper_of_its_own_size_is_asked_what_stands_around_it() -> None:
    choosing = Choosing(MAP, ExportChoices())
    assert {"furniture", "type_size", "landscape"} <= choosing.asks
    choosing.sheet = choosing.sheet._replace(paper="roll-36")
    assert "landscape" not in choosing.asks
    choosing.sheet = choosing.sheet._replace(paper="fit")
    assert not {"furniture", "type_size", "landscape"} & choosing.asks
    choosing.subject = Subject("map-1", "priority")
    assert not {"furniture", "type_size", "carries_map"} & choosing.asks
