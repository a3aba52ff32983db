"""Copies for others hold nothing of what was to go: markers are looked for in their bytes."""

import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.app.private_parts import PARTS
from journeydesk.app.sharing import Share, client_safe, left_out, write_copy
from journeydesk.cli import main
from journeydesk.commands import remove_records, retext
from journeydesk.document import Document, create_document, open_document
from journeydesk.model import (
    Action,
    Attachment,
    Card,
    CardKind,
    Comment,
    Emotion,
    Evidence,
    Lane,
    Map,
    Persona,
    Project,
    Rating,
    RatingRound,
    Record,
    Records,
    Stage,
    Touchpoint,
    Vote,
    VoteRound,
)
from journeydesk.store import Store

MARKERS = 100


class Marks:
    """Words that occur nowhere else."""

    def __init__(self) -> None:
        self.private: list[str] = []

    def __call__(self) -> str:
        self.private.append(f"Marker{len(self.private):03d}q")
        return self.private[-1]


def records_with(mark: Marks) -> Iterator[Record]:
    """A workshop's map, with a marker in all that a client need not see."""
    stamped = {"created_by": mark(), "modified_by": mark()}
    yield Project(id="p", title="Parcel", author=mark(), **stamped)
    yield Map(id="m", rank="V", title="Late", owner=mark(), extra={"x": mark()})
    yield Persona(id="ann", map="m", rank="V", name="Ann", **stamped)
    yield Stage(id="s", map="m", rank="V", title="Wait", created_by=mark())
    yield Lane(id="l", map="m", rank="V", label="Pains", extra={mark(): [mark()]})
    yield Touchpoint(id="t", stage="s", rank="V", title="Door")
    yield RatingRound(id="r", map="m", touchpoint="t", persona="ann", rank="V")
    yield VoteRound(id="v", map="m", rank="V")
    place = {"lane": "l", "stage": "s", "rank": "V"}
    for n in range(6):
        card = Card(id=f"c{n}", text="Kept words", private_note=mark(), author=mark(), **place)
        yield card.evolve(modified_by=mark())
        yield Rating(id=f"r{n}", round="r", rank="V", rater=mark(), value=n - 2 if n < 5 else 2)
        yield Vote(id=f"v{n}", round="v", card=f"c{n % 2}", rank="V", voter=mark())
        yield Comment(id=f"k{n}", map="m", rank="V", text=mark(), author=mark())
        yield Action(id=f"a{n}", map="m", rank="V", what="Kept deed", owner=mark())
    yield Card(id="q", kind=CardKind.QUOTE, text=mark(), locked=True, **place)
    yield Card(id="told", kind=CardKind.QUOTE, text="Kept quote", **place)
    yield Evidence(id="e", map="m", rank="V", text="Kept evidence", supports=("told",))
    for n in range(4):
        yield Attachment(id=f"f{n}", map="m", rank="V", asset=digest(n), name=mark())
        yield Evidence(
            id=f"e{n}",
            map="m",
            rank="V",
            title=mark(),
            text=mark(),
            source=mark(),
            location=mark(),
            internal=True,
            attachment=f"f{n}",
            supports=("q", "told"),
        )


def data_of(n: int) -> bytes:
    return f"content of file {n}".encode()


def digest(n: int) -> str:
    return hashlib.sha256(data_of(n)).hexdigest()


@pytest.fixture
def mark() -> Marks:
    return Marks()


@pytest.fixture
def document(tmp_path: Path, mark: Marks) -> Iterator[Document]:
    """After an hour of changes and deletions, with markers in those too."""
    assets = {digest(n): data_of(n) for n in range(4)}
    with closing(create_document(tmp_path / "m.journey", records_with(mark), assets)) as document:
        store = Store(document.records, document, author=mark())
        while len(mark.private) < MARKERS:
            with store.transaction(mark()) as tx:
                retext(tx, "c0", mark())
        with store.transaction("Say") as tx:
            retext(tx, "c0", "Kept words")
            tx.put(Card(id="gone", lane="l", stage="s", rank="X", text=mark()))
        with store.transaction("Delete") as tx:
            remove_records(tx, ["gone"])
        document.flush()
        yield document


def everything_in(path: Path) -> bytes:
    """The bytes of a file, and what is packed in them."""
    data = path.read_bytes()
    unpacked = [data]
    for found in re.finditer(rb"x\x9c", data):
        try:
            unpacked.append(zlib.decompressobj().decompress(data[found.start() :]))
        except zlib.error:
            continue
    return b"".join(unpacked)


def share(document: Document, path: Path, wanted: Share) -> bytes:
    write_copy(document.records, document.assets, path, wanted)
    return everything_in(path)


def test_the_document_itself_holds_every_marker(document: Document, mark: Marks) -> None:
    """Else the tests below would prove nothing."""
    found = everything_in(document.path)
    assert len(mark.private) >= MARKERS
    assert [m for m in mark.private if m.encode() not in found] == []


def test_a_client_safe_copy_holds_no_marker(
    document: Document, mark: Marks, tmp_path: Path
) -> None:
    found = share(document, tmp_path / "copy.journey", client_safe(document.records))
    assert [m for m in mark.private if m.encode() in found] == []
    assert not any(data_of(n) in found for n in range(4))
    for kept in ("Kept words", "Kept deed", "Kept quote", "Kept evidence"):
        assert kept.encode() in found


def test_a_copy_without_history_holds_no_deleted_word_and_no_author(
    document: Document, mark: Marks, tmp_path: Path
) -> None:
    found = share(document, tmp_path / "copy.journey", Share())
    there = {m for m in mark.private if m.encode() in found}
    shown = Records(r.evolve(created_by="", modified_by="") for r in document.records)
    text = "".join(record.model_dump_json() for record in shown)
    assert there == {m for m in mark.private if m in text}
    assert len(there) < len(mark.private)


def test_a_copy_is_a_sound_document_with_no_steps_to_take_back(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "copy.journey"
    write_copy(document.records, document.assets, path, client_safe(document.records))
    with closing(open_document(path)) as copy:
        assert list(copy.entries()) == []
        assert {c.id for c in copy.records.of(Card)} == {
            *(f"c{n}" for n in range(6)),
            "told",
        }


def test_what_single_people_said_stays_as_what_the_room_said(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "copy.journey"
    write_copy(document.records, document.assets, path, client_safe(document.records))
    with closing(open_document(path)) as copy:
        [felt] = copy.records.of(Emotion)
        votes = copy.records.of(Vote)
    assert (felt.value, felt.n) == (0.5, 6)  # the median of −2 … 2 and 2
    assert sorted((vote.card, vote.dots) for vote in votes) == [("c0", 3), ("c1", 3)]


def test_what_is_kept_by_choice_is_there(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "copy.journey"
    wanted = Share({"notes"}, {"f1"})
    write_copy(document.records, document.assets, path, wanted)
    with closing(open_document(path)) as copy:
        assert {file.id for file in copy.records.of(Attachment)} == {"f0", "f2", "f3"}
        assert copy.records.get(Evidence, "e1").attachment is None
        assert len(copy.records.of(Comment)) == 6
        assert not any(card.private_note for card in copy.records.of(Card))


def test_what_is_left_out_is_counted(document: Document) -> None:
    records = document.records
    told = {g.name: g.count for g in left_out(records, client_safe(records), 9)}
    assert told["history"] == 9
    assert told["notes"] == told["comments"] == told["ratings"] == 6
    assert told["internal"] == 9  # pieces of evidence, their files, and the quote
    assert told["files"] == 4
    assert set(told) == {"history", "files", *(part.name for part in PARTS)}
    assert [g.name for g in left_out(records, Share(), 9)] == ["history"]
    assert left_out(records, Share(), 0) == ()


def no_raster() -> None:
    pytest.fail("nothing is drawn")


def run(*arguments: object) -> int:
    return main(no_raster, [str(argument) for argument in arguments])  # type: ignore[arg-type]


def test_the_command_line_says_what_it_left_out(
    document: Document, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document.close()
    out = tmp_path / "out.journey"
    assert run("share", document.path, "-o", out, "--client-safe", "--json") == 0
    assert json.loads(capsys.readouterr().out)["left_out"]["notes"] == 6
    assert run("share", document.path, "-o", out) == 4
    assert (
        run("share", document.path, "-o", out, "--force", "--client-safe", "--keep", "notes") == 0
    )
    told = capsys.readouterr().out
    assert "Comments" in told
    assert "Private notes" not in told


def test_a_transcript_never_goes_to_clients_and_internal_words_of_it_neither(
    tmp_path: Path,
) -> None:
    """The whole of what was said stays at home; a passage that speaks for a card may go."""
    said = b"Anna: Nobody told me. My number is 0170 1234567."
    digest = hashlib.sha256(said).hexdigest()
    place = {"passage": {"line": 1, "speaker": "Anna"}}
    records = Records(
        [
            Map(id="m", rank="A", title="Order"),
            Attachment(id="f", map="m", asset=digest, name="call.txt", mime="text/plain"),
            Evidence(id="e", map="m", text="Nobody told me.", attachment="f", extra=place),
            Evidence(id="i", map="m", text="My number", attachment="f", internal=True),
        ]
    )
    path = tmp_path / "copy.journey"
    write_copy(records, {digest: said}, path, client_safe(records))
    with closing(open_document(path)) as copy:
        [evidence] = copy.records.of(Evidence)
        assert evidence.text == "Nobody told me."
        assert evidence.attachment is None
        assert not copy.assets
    data = path.read_bytes()
    assert not [word for word in (b"Anna", b"0170", b"My number") if word in data]
