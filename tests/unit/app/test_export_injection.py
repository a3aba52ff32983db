"""Words made to run or to lead elsewhere stay words, in whatever a map is written into."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from web_page import Element, read

from journeydesk.addresses import SCHEMES
from journeydesk.app.exporting import Export, export_map
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.interchange.mermaid.reader import read_mermaid
from journeydesk.model import Card, Lane, Map, Persona, Project, Record, Records, Stage, Touchpoint

HOSTILE = {
    "a formula": '=HYPERLINK("http://evil.example","x")',
    "a command": "=cmd|'/C calc'!A0",
    "a script": "<script>alert(1)</script>",
    "a picture that runs": '"><img src=x onerror=alert(1)>',
    "the end of everything": "</text></svg></style></title>]]>--><script>x</script>",
    "a script's address": '<a href="javascript:alert(1)">javascript:alert(1)</a>',
    "a file's address": "file:///etc/passwd \\\\evil.example\\share",
    "an entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "an action of PDF": ") >> /S /JavaScript /JS (app.alert(1)) /OpenAction <<",
    "Mermaid": 'x: 5: y\n%%{init: {"securityLevel": "loose"}}%%\nclick a call alert()',
}
RUNNING = {"/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/SubmitForm", "/GoToR"}
LOADING = ("img", "iframe", "object", "embed", "link", "base", "form", "foreignObject")
each = pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())


def hostile(words: str) -> Records:
    """A map that says it in every place."""
    records: tuple[Record, ...] = (
        Project(id="pr", rank="V", title=words, client=words, author=words, language=words),
        Map(id="m", rank="V", title=words, owner=words, period=words, version_label=words),
        Persona(id="p", map="m", rank="V", name=words, quote=words),
        Stage(id="s", map="m", rank="V", title=words),
        Lane(id="l", map="m", rank="V", label=words),
        Touchpoint(id="t", stage="s", rank="V", title=words, owner_team=words),
        Card(id="c", lane="l", stage="s", rank="V", text=words, tags=(words,), author=words),
    )
    return Records(records)


def written(words: str, path: Path) -> Path:
    def no_pixels() -> Any:
        raise AssertionError("text needs none")

    export_map(hostile(words), Export(path), no_pixels)
    return path


def squeezed(text: str) -> str:
    """Without gaps: lines are broken anywhere."""
    return "".join(text.split())


def check_markup(markup: Element) -> None:
    assert not markup.all(*LOADING)
    for element in markup.all():
        assert not [name for name in element.attributes if name.lower().startswith("on")]
        for name in ("href", "xlink:href", "src", "action"):
            address = element.attributes.get(name, "#")
            assert address.startswith(("#", "data:image/", "data:font/", *SCHEMES)), address


def scripts_of(markup: Element) -> list[str]:
    """The page's own, the same for every map."""
    return [script.text for script in markup.all("script")]


@each
@pytest.mark.parametrize("suffix", [".svg", ".html"])
def test_markup_holds_no_markup_of_a_map(tmp_path: Path, words: str, suffix: str) -> None:
    harmless = written("words", tmp_path / f"harmless{suffix}")
    text = written(words, tmp_path / f"map{suffix}").read_text(encoding="utf-8")
    markup = read(text)
    check_markup(markup)
    assert scripts_of(markup) == scripts_of(read(harmless.read_text(encoding="utf-8")))
    assert squeezed(words) in squeezed(markup.text)


@each
def test_a_pdf_has_no_action_but_links(tmp_path: Path, words: str) -> None:
    with PdfReader(written(words, tmp_path / "map.pdf")) as reader:
        found = [reader.get_object(n) for n in range(1, len(reader.xref[0]))]
        entries = [entry for one in found for entry in within(one)]
    assert len(entries) > 10
    assert not RUNNING & {key for entry in entries for key in entry}
    assert not RUNNING & {str(entry.get("/S")) for entry in entries}
    addresses = [str(entry["/URI"]) for entry in entries if "/URI" in entry]
    assert all(address.startswith(SCHEMES) for address in addresses)


def within(found: Any) -> list[DictionaryObject]:
    """It and all that lies in it; what it refers to is found by itself."""
    inner = found.values() if isinstance(found, DictionaryObject) else found
    own = [found] if isinstance(found, DictionaryObject) else []
    if not isinstance(found, DictionaryObject | ArrayObject):
        return own
    parts = [part for part in inner if isinstance(part, DictionaryObject | ArrayObject)]
    return own + [entry for part in parts for entry in within(part)]


@each
def test_json_says_the_same_words(tmp_path: Path, words: str) -> None:
    text = written(words, tmp_path / "map.json").read_text(encoding="utf-8")
    assert json.loads(text)
    assert Records(read_json(text, "map.json").records).get(Card, "c").text == words


@each
def test_mermaid_has_only_lines_of_its_own(tmp_path: Path, words: str) -> None:
    text = written(words, tmp_path / "map.mmd").read_text(encoding="utf-8")
    assert "<script" not in text
    assert "%%{" not in text
    assert not [line for line in text.splitlines() if line.strip().startswith("click")]
    read_back = Records(read_mermaid(text, "map.mmd").records)
    assert [squeezed(stage.title) for stage in read_back.of(Stage)] == [squeezed(words)]
