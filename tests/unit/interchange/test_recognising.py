"""What a file is, told by what is in it: names lie."""

import gzip
import io
import zipfile
from collections.abc import Iterable

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.formats import read, recognised
from journeydesk.interchange.recognising.kind import kind_of
from journeydesk.interchange.recognising.refusals import reason_against
from journeydesk.interchange.source import Source

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
JOURNEY = "journey\n  title T\n  a: 3: B\n"


def kind(data: str | bytes, name: str = "file") -> str:
    return kind_of(Source(name, data if isinstance(data, bytes) else data.encode()))


def zipped(names: Iterable[str], content: bytes = b"") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name in names:
            file.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (JOURNEY, "mermaid"),
        ("\ufeff" + JOURNEY, "mermaid"),
        ("---\ntitle: T\n---\n" + JOURNEY, "mermaid"),
        ("JOURNEY\na: 3: B", "mermaid"),  # which says what is wrong with it
        ("flowchart TD\na-->b", "mermaid"),
        (f"# Notes\n\n```mermaid\n{JOURNEY}```\n", "mermaid"),
        ("journey title A, B; C\n a: 3", "mermaid"),
        ("stage,action\na,b\n", "table"),
        ("journey,stage\na,b\n", "table"),
        ("Journey stage;Action\n", "table"),
        ("timeline\tstep\n", "table"),
        ("# Notes\n\n| stage | action |\n| --- | --- |\n", "table"),
        ("[![Build](x)](y)\n\n| stage | action |\n", "table"),
        ('<h1 align="center">Map</h1>\n\n| stage | action |\n', "table"),
        ('{"format": "journeydesk", "version": 1}', "json"),
        ('{"format": "journeydesk-items"}', "package"),
        ('{"lifecycle": {"phases": []}}', "blueprint"),
        ('{"title": "T", "phases": [{"name": "a", "customer": []}]}', "blueprint"),
        ('{"type": "excalidraw", "elements": []}', "excalidraw"),
        ('{"ocel:events": {}}', "ocel"),
        ('{"$schema": "x", "properties": {}}', "json_schema"),
        ('{"nodes": []}', "foreign_json"),
        ("[1, 2]", "foreign_json"),
        ("<mxfile><diagram/></mxfile>", "drawio"),
        ('<?xml version="1.0"?>\n<!-- <opml> -->\n<mxGraphModel/>', "drawio"),
        ("<CJML version='2.0'>", "cjml"),
        ("<cjml><actor id=1>", "cjml"),
        ('<log xes.version="1.0"><trace>', "xes"),
        ('<x:log xmlns:x="u">', "xes"),
        ('<log><global scope="object"/>', "ocel"),
        ("<opml><head/>", "opml"),
        ("<!DOCTYPE html><html>", "web_page"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "image"),
        ("<bpmn:definitions>", "bpmn"),
        ("<other/>", "foreign_xml"),
        ("", "empty"),
        ("\ufeff \n", "empty"),
    ],
)
def test_text_is_told_by_its_beginning_and_its_members(text: str, wanted: str) -> None:
    assert kind(text) == wanted


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (zipped(["[Content_Types].xml", "xl/workbook.xml"]), "table"),
        (zipped(["xl/workbook.xml"], b'<sheet name="JourneyDesk" sheetId="9"/>'), "workbook"),
        (zipped(["xl/workbook.bin"]), "xlsb"),
        (zipped(["word/document.xml"]), "text_document"),
        (zipped(["ppt/presentation.xml"]), "slides"),
        (zipped(["content.json", "metadata.json"]), "xmind"),
        (zipped(["content.xml", "meta.xml"]), "xmind"),
        (zipped(["mimetype"], b"application/vnd.oasis.opendocument.spreadsheet"), "ods"),
        (zipped(["map.csv"]), "table"),
        (zipped(["map.csv", "other.csv"]), "archive"),
        (zipped(["a"])[:-4], "broken_zip"),
        (OLE + b"\0" * 512 + "Workbook".encode("utf-16-le"), "xls"),
        (OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (OLE + b"\0" * 512 + "WordDocument".encode("utf-16-le"), "text_document"),
        (b"SQLite format 3\0" + b"\0" * 84, "database"),
        (b"SQLite format 3\0" + b'CREATE TABLE events ("ocel:eid")', "ocel"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"RIFF\0\0\0\0WEBP", "image"),
        (b"BM,stage\n", "table"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"\0" * 257 + b"ustar", "archive"),
        (bytes(range(256)), "binary"),
        (gzip.compress(b"<log/>"), "xes"),
        (gzip.compress(b"case,activity\n"), "table"),
        (gzip.compress(b"\0" * 257 + b"ustar"), "archive"),
        (b"\x1f\x8bnothing", "broken_zip"),
        ("stage,action\n".encode("utf-16"), "table"),
        ("stage,action\n".encode("utf-16-le"), "table"),
        (JOURNEY.encode("utf-16"), "mermaid"),
        ("Étape;Émotion\n".encode("latin-1"), "table"),
    ],
)
def test_other_files_are_told_by_their_first_bytes_and_what_is_in_them(
    data: bytes, wanted: str
) -> None:
    assert kind(data) == wanted


@pytest.mark.parametrize("name", ["map.csv", "map.json", "map.mmd", "map.xlsx", "map"])
def test_a_name_that_lies_changes_nothing(name: str) -> None:
    assert kind('{"format": "journeydesk"}', name) == "json"
    assert kind(zipped(["word/document.xml"]), name) == "text_document"


def test_names_decide_where_the_content_says_nothing() -> None:
    assert kind("jurney\na: 3", "map.mmd") == "mermaid"
    with pytest.raises(InputRefused, match="broken JSON, from line 1, column 1"):
        kind("nothing", "map.json")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLE + "Workbook".encode("utf-16-le"), "save it as .xlsx"),
        (b"<opml/>", "OPML"),
        (b'{"ocel:events": {}}', "flatten it"),
        (b'{"nodes": []}', "two kinds of service blueprints"),
    ],
)
def test_a_refusal_is_one_sentence_with_the_file_the_reason_and_what_to_do(
    data: bytes, told: str
) -> None:
    with pytest.raises(InputRefused) as refused:
        recognised(Source("notes.x", data))
    assert str(refused.value).startswith("notes.x was not read: ")
    assert str(refused.value).endswith(". Nothing was changed.")
    assert told in str(refused.value)


def test_what_can_be_read_has_nothing_against_it() -> None:
    assert [k for k in ("json", "mermaid", "table", "xes", "drawio") if reason_against(k)] == []


def test_a_chosen_format_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeydesk.interchange.formats.recognised", None)
    source = Source("map.txt", JOURNEY.encode())
    chosen = source.meant(source.choices.model_copy(update={"format": "mermaid"}))
    assert read(chosen).records


def test_a_hundred_thousand_names_in_a_zip_are_not_listed() -> None:
    assert kind(b"PK\x03\x04" + b"PK\x01\x02" * 20_000) == "archive"
