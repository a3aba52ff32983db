"""A PDF carries its map, and gives it back."""

import base64
import zlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import late_parcel
import pikepdf
import pytest

from journeydesk.app.carrying import carried
from journeydesk.app.exporting import Export, export_map
from journeydesk.app.import_process import ImportProcess
from journeydesk.app.importing import records_from
from journeydesk.app.opening import draft_path, open_session
from journeydesk.document import create_document
from journeydesk.errors import InputRefused
from journeydesk.export import PRESETS, Rasterise
from journeydesk.fonts import Ruler
from journeydesk.model import (
    Attachment,
    Card,
    Comment,
    Evidence,
    Image,
    Map,
    Project,
    Record,
    Records,
)
from journeydesk.theme import load_theme

NAME = "map.journey"
PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNwaDgAAAKEAYEml6crAAAAAElFTkSuQmCC"
)
DIGEST = sha256(PHOTO).hexdigest()


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


def sample(*more: Record) -> Records:
    return Records([*late_parcel.written_records(), *more])


def exported(records: Records, path: Path, **more: object) -> Path:
    wanted = Export(path, **more)  # type: ignore[arg-type]
    export_map(records, wanted, no_pixels, pictures={DIGEST: PHOTO})
    return path


def attached(path: Path) -> bytes | None:
    with pikepdf.open(path) as pdf:
        return pdf.attachments[NAME].get_file().read_bytes() if NAME in pdf.attachments else None


def by_id(records: Records | tuple[Record, ...]) -> dict[str, Record]:
    return {record.id: record for record in records}


def test_what_comes_out_is_what_went_in(tmp_path: Path) -> None:
    records = sample(
        Image(id="photo", map="map", asset=DIGEST, mime="image/png", width=4, height=3)
    )
    found = records_from(exported(records, tmp_path / "order.pdf"))
    assert by_id(found.records) == by_id(records)
    assert found.assets == {DIGEST: PHOTO}
    assert found.notes == ()


def test_the_carried_map_is_a_document_that_opens_by_itself(tmp_path: Path) -> None:
    pdf = exported(sample(), tmp_path / "order.pdf")
    inside = tmp_path / "inside.journey"
    inside.write_bytes(attached(pdf) or b"")
    assert by_id(records_from(inside).records) == by_id(sample())


def test_nothing_of_the_history_goes_along(tmp_path: Path) -> None:
    """Records alone: what was deleted before was never handed over."""
    document = create_document(tmp_path / "own.journey", sample())
    document.close()
    data = attached(exported(sample(), tmp_path / "order.pdf")) or b""
    inside = tmp_path / "inside.journey"
    inside.write_bytes(data)
    session = open_session(inside, Ruler(), load_theme("light"))
    assert session.document.entries() == []
    session.close()


def test_the_same_map_gives_the_same_bytes() -> None:
    records, again = sample(), Records(reversed([*sample()]))
    maps = records.at(Map)
    assert carried(records, maps, {}, "a.pdf") == carried(again, maps, {}, "a.pdf")


@pytest.mark.parametrize("name", ["print-shop", "archive", "tiles"])
def test_other_presets_carry_no_map(tmp_path: Path, name: str) -> None:
    assert attached(exported(sample(), tmp_path / "a.pdf", preset=PRESETS[name])) is None


def test_a_confidential_map_stays_at_home(tmp_path: Path) -> None:
    assert attached(exported(sample(), tmp_path / "a.pdf", carries_map=False)) is None


def test_other_maps_stay_at_home_even_with_the_logo_in_one(tmp_path: Path) -> None:
    records = sample(
        Map(id="other", title="Secret"),
        Image(id="logo", map="other", asset=DIGEST, mime="image/png", width=4, height=3),
    )
    others = [record for record in records if not isinstance(record, Project)]
    records = Records([*others, Project(id="project", logo="logo")])
    found = by_id(records_from(exported(records, tmp_path / "a.pdf", map_id="map")).records)
    assert not {"other", "logo"} & found.keys()
    assert found["project"] == Project(id="project")


def private() -> tuple[Record, ...]:
    card = next(record for record in sample() if isinstance(record, Card))
    return (
        Attachment(id="file", map="map", asset=DIGEST, name="scan.png", mime="image/png"),
        Evidence(id="inner", map="map", title="Secret", attachment="file", internal=True),
        Evidence(id="open", map="map", title="Survey", supports=(card.id,)),
        Comment(id="remark", map="map", about="inner", text="Not for them"),
    )


def test_internal_evidence_stays_at_home_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    notes = export_map(sample(*private()), Export(path), no_pixels, pictures={DIGEST: PHOTO})
    found = by_id(records_from(path).records)
    assert not {"inner", "file", "remark"} & found.keys()
    assert "open" in found
    assert ["internal" in note.text for note in notes] == [True]
    assert b"Secret" not in (attached(path) or b"Secret")


def test_transcripts_stay_at_home_and_the_words_that_speak_for_cards_go(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    said = Attachment(id="said", map="map", asset=DIGEST, name="call.vtt", mime="text/vtt")
    quoted = Evidence(id="quoted", map="map", text="Nobody told me.", attachment="said")
    notes = export_map(sample(said, quoted), Export(path), no_pixels, pictures={DIGEST: PHOTO})
    imported = records_from(path)
    found = by_id(imported.records)
    assert "said" not in found
    assert not imported.assets
    assert found["quoted"] == quoted.evolve(attachment=None)
    assert ["1 transcript is not" in note.text for note in notes] == [True]


def test_private_notes_stay_at_home_and_that_is_told(tmp_path: Path) -> None:
    records = [*sample()]
    at = next(i for i, record in enumerate(records) if isinstance(record, Card))
    card = records[at]
    records[at] = card.evolve(private_note="They will not like this")
    path = tmp_path / "a.pdf"
    notes = export_map(Records(records), Export(path), no_pixels)
    assert by_id(records_from(path).records)[card.id] == card
    assert ["private" in note.text for note in notes] == [True]


def edited(path: Path, change: Callable[[pikepdf.Pdf], object]) -> Path:
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(path)
    return path


def exchange(pdf: pikepdf.Pdf) -> None:
    """For another document of ours."""
    records = sample(Comment(id="new", map="map", text="New"))
    other = carried(records, records.at(Map), {}, "").attachment
    assert other
    del pdf.attachments[NAME]
    pdf.attachments[NAME] = pikepdf.AttachedFileSpec(pdf, other.data, filename=NAME)


def stamp(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/ModDate"] = "D:20260101120000Z"


@pytest.mark.parametrize("change", [exchange, stamp])
def test_a_pdf_that_was_edited_is_read_and_that_is_told(
    tmp_path: Path, change: Callable[[pikepdf.Pdf], object]
) -> None:
    path = edited(exported(sample(), tmp_path / "order.pdf"), change)
    found = records_from(path)
    assert found.records
    assert [(note.source, note.kind) for note in found.notes] == [("order.pdf", "guess")]


def test_a_pdf_that_was_only_packed_anew_is_as_it_was(tmp_path: Path) -> None:
    path = exported(sample(), tmp_path / "order.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)
    assert records_from(path).notes == ()


def test_a_restored_map_is_a_draft_not_bound_to_the_pdf(tmp_path: Path) -> None:
    path = exported(sample(), tmp_path / "order.pdf")
    before = path.read_bytes()
    draft = draft_path("order")
    ImportProcess(path).run(draft)
    session = open_session(draft, Ruler(), load_theme("light"))
    assert session.path.parent.name == "drafts"
    assert session.map.title == sample().at(Map)[0].title
    session.run("Retitle", lambda tx: tx.put(session.map.evolve(title="New")))
    session.close()
    assert path.read_bytes() == before


def refusal(path: Path) -> str:
    with pytest.raises(InputRefused) as refused:
        records_from(path)
    told = str(refused.value)
    assert path.name in told
    assert len(told.splitlines()) == 1
    return told


def test_a_pdf_without_a_map_is_one_sentence(tmp_path: Path) -> None:
    path = exported(sample(), tmp_path / "plain.pdf", carries_map=False)
    assert "no map is in it" in refusal(path)


def test_a_locked_pdf_is_one_sentence(tmp_path: Path) -> None:
    path = exported(sample(), tmp_path / "order.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    refusal(path)


def with_file(path: Path, data: bytes) -> Path:
    """A PDF with something else under the map's name."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments[NAME] = pikepdf.AttachedFileSpec(pdf, b"", filename=NAME)
        stream = pdf.attachments[NAME].obj.EF.F
        stream.write(data, filter=pikepdf.Name.FlateDecode)
        pdf.save(path)
    return path


def test_what_is_no_document_of_ours_is_one_sentence(tmp_path: Path) -> None:
    path = with_file(tmp_path / "bad.pdf", zlib.compress(b"MZ\x90 not a map"))
    told = refusal(path)
    assert "not a journey map" in told
    assert "tmp" not in told.replace(str(path), "")


def test_what_unpacks_without_end_is_one_sentence(tmp_path: Path) -> None:
    path = with_file(tmp_path / "bomb.pdf", zlib.compress(bytes(90_000_000), 9))
    assert path.stat().st_size < 200_000
    refusal(path)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"not a pdf", b"%PDF-1.7\nxref\n0 1\n" * 99])
def test_what_is_no_pdf_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(data)
    refusal(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_half_a_pdf_is_one_sentence(tmp_path: Path, share: float) -> None:
    path = exported(sample(), tmp_path / "order.pdf")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    refusal(path)
