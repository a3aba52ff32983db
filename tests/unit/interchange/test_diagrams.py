"""Drawings of others: every label becomes a card in the inbox, page by page."""

import base64
import json
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.diagrams.html_words import html_words
from journeydesk.interchange.formats import read
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.model import Card, Lane, Map, Records, Stage

Cards = dict[str, list[str]]


def imported(data: bytes | str, name: str = "d.drawio", **choices: Any) -> Imported:
    content = data.encode() if isinstance(data, str) else data
    return read(Source(name, content, Choices(**choices)))


def cards(found: Imported) -> Cards:
    """The words of each page, in their order; all in the inbox, the last lane."""
    records = Records(found.records)
    [map_] = records.of(Map)
    *_others, lane = records.at(Lane, map_.id)
    assert lane.label == "Inbox"
    return {
        stage.title: [card.text for card in records.at(Card, lane.id, stage.id)]
        for stage in records.at(Stage, map_.id)
    }


def shape(value: str, x: int, y: int, attributes: str = 'style="html=1" vertex="1"') -> str:
    geometry = f'<mxGeometry x="{x}" y="{y}" as="geometry"/>'
    return f'<mxCell id="{value}{x}" value="{value}" {attributes}>{geometry}</mxCell>'


def model(*shapes: str) -> str:
    return f"<mxGraphModel><root>{''.join(shapes)}</root></mxGraphModel>"


def packed(text: str) -> str:
    deflate = zlib.compressobj(wbits=-15)
    escaped = "".join(f"%{byte:02X}" for byte in text.encode())
    return base64.b64encode(deflate.compress(escaped.encode()) + deflate.flush()).decode()


def test_pages_are_stages_and_labels_are_read_row_by_row() -> None:
    first = model(shape("c", 10, 100), shape("b", 200, 8), shape("a", 10, 10))
    second = packed(model(shape("ü", 0, 0)))
    pages = f"<diagram name='One'>{first}</diagram><diagram>{second}</diagram>"
    found = imported(f"<mxfile>{pages}</mxfile>")
    assert cards(found) == {"One": ["a", "b", "c"], "Page 2": ["ü"]}
    assert found.look is not None
    assert found.look.choices.tables == ("One", "Page 2")
    assert list(cards(imported(f"<mxfile>{pages}</mxfile>", tables=["One"]))) == ["One"]


def test_labels_of_objects_edges_and_shapes_in_groups_are_found_where_they_are() -> None:
    inner = '<mxCell id="2" value="in" vertex="1" parent="g10"><mxGeometry x="0" y="500"/></mxCell>'
    wrapped = '<UserObject label="object" id="7"><mxCell vertex="1" style="html=1"/></UserObject>'
    edge = shape("yes", 0, 90, 'edge="1"') + '<mxCell id="e" edge="1"/>'
    found = imported(model(shape("g", 10, 10, 'vertex="1"'), inner, wrapped, edge))
    assert cards(found) == {"Page 1": ["object", "g", "yes", "in"]}
    assert "1 line between shapes is left out" in [note.text for note in found.notes]


def test_where_a_label_stood_is_kept_with_its_card() -> None:
    records = Records(imported(model(shape("a", 0, 0))).records)
    [card] = records.of(Card)
    assert card.private_note == "From page Page 1"


def test_markup_in_labels_becomes_words_where_it_is_markup() -> None:
    marked = "&lt;b&gt;Buy&lt;/b&gt;&lt;br&gt;now &amp;amp; here&lt;script&gt;x()&lt;/script&gt;"
    plain = shape("1 &lt; 2", 0, 50, 'vertex="1"')
    assert cards(imported(model(shape(marked, 0, 0), plain))) == {
        "Page 1": ["Buy\nnow & here", "1 < 2"]
    }


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("a<div>b</div><div><br></div>c", "a\nb\nc"),
        ("<ul><li>x</li><li>y</li></ul>", "x\ny"),
        ("  two   blanks&nbsp;", "two blanks"),
        ("<img src=x onerror=y>", ""),
        ("<style>p {}</style>a <b", "a <b"),
    ],
)
def test_words_of_markup(markup: str, words: str) -> None:
    assert html_words(markup) == words


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<mxfile><diagram>no base64!</diagram></mxfile>", "a page of it is damaged"),
        ("<mxfile><diagram>////</diagram></mxfile>", "a page of it is damaged"),
        ("<mxfile><diagram>", "broken XML, from line 1"),
        ('<!DOCTYPE m [<!ENTITY a "aaaa">]><mxfile>&a;</mxfile>', "entities of its own"),
        ("<mxGraphModel/>", "there are no words"),
        (model(*(shape("a", n, 0) for n in range(20_001))), "more than 20,000 cards"),
    ],
)
def test_what_is_damaged_or_harmful_is_refused_in_a_sentence(text: str, reason: str) -> None:
    with pytest.raises(InputRefused, match=reason):
        imported(text)


def test_pages_that_grow_when_they_are_unpacked_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("journeydesk.interchange.diagrams.drawio.MOST_UNPACKED", 2000)
    page = f"<diagram>{packed(model(shape('a', 0, 0)) + ' ' * 200)}</diagram>"
    assert cards(imported(f"<mxfile>{page}</mxfile>"))
    with pytest.raises(InputRefused, match="larger than 16 MB when they are unpacked"):
        imported(f"<mxfile>{page * 2}</mxfile>")


def drawing(**members: Any) -> str:
    return json.dumps({"type": "excalidraw", **members})


def text(words: str, x: float, **members: Any) -> dict[str, Any]:
    return {"type": "text", "text": words, "x": x, "y": 0, **members}


def test_texts_of_excalidraw_are_cards_and_its_frames_stages() -> None:
    frames = [{"type": "frame", "id": i, "name": i, "x": -ord(i)} for i in "AB"]
    elements = [text("b", 2), text("a", 1), text("gone", 0, isDeleted=True), {"type": "line"}]
    elements += [text("in A", 0, frameId="A", originalText="whole in A"), *frames]
    found = imported(drawing(elements=elements), "d.excalidraw")
    assert cards(found) == {"Drawing": ["a", "b"], "A": ["whole in A"]}
    assert any("left out: B" in note.text for note in found.notes)


def test_each_item_of_a_library_is_a_stage_in_either_version() -> None:
    new = json.dumps(
        {"type": "excalidrawlib", "libraryItems": [{"name": "N", "elements": [text("a", 0)]}]}
    )
    old = json.dumps({"type": "excalidrawlib", "library": [[text("a", 0)], []]})
    assert cards(imported(new)) == {"N": ["a"]}
    assert cards(imported(old)) == {"Item 1": ["a"]}


def objects(path: Path) -> Counter[str]:
    """Words of shapes that are objects: expected.json counts these among shapes, but no words."""
    known = {
        "drawio_job_map.drawio": ["Job 1"],
        "drawio_story_map.drawio": [
            "add delivery address",
            "change delivery address",
            "create account",
        ],
    }
    return Counter(known.get(path.name, []))


def test_real_drawings_give_the_labels_that_are_expected(shared_data: Path) -> None:
    expected = json.loads((shared_data / "expected.json").read_text("utf-8"))
    for path in sorted(shared_data.glob("maps/drawio_*")):
        pages = expected[f"maps/{path.name}"]["pages"]
        found = cards(imported(path.read_bytes(), path.name))
        assert list(found) == [page["page"] for page in pages]
        words = Counter(" ".join(card.split()) for page in found.values() for card in page)
        wanted = Counter(" ".join(label.split()) for page in pages for label in page["labels"])
        assert words - wanted == objects(path), path.name
        assert not wanted - words, path.name


def test_the_real_library_has_the_words_of_its_whole_map(shared_data: Path) -> None:
    path = shared_data / "maps" / "customer_journey_map.excalidrawlib"
    found = imported(path.read_bytes(), path.name)
    assert found.look is not None
    assert [table.name for table in found.look.tables][-1] == "Item 14"
    assert "Storyboard" in cards(found)["Item 14"]
