"""Transcripts kept with a map, and what of them is on it."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from journeydesk.app.importing import content_of
from journeydesk.app.session import Session
from journeydesk.commands import put_last
from journeydesk.errors import UserError
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.source import Source
from journeydesk.interchange.transcripts.names import is_transcript
from journeydesk.interchange.transcripts.reader import read_transcript
from journeydesk.interchange.transcripts.transcript import Passage, Transcript
from journeydesk.model import (
    Attachment,
    Card,
    CardKind,
    Evidence,
    EvidenceKind,
    RecordId,
    Records,
    shortened,
)
from journeydesk.store import Transaction

LONGEST = 2_000  # letters of a passage: what is longer is no card
TITLE = 60  # letters
PLACE = "passage"  # in `extra` of evidence: the line its words begin on, and who said them


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage that is on the map: from `start` to `end` in the words of its transcript."""

    evidence: RecordId
    card: RecordId
    kind: CardKind
    start: int
    end: int


def transcripts_of(records: Records, map_id: RecordId) -> list[Attachment]:
    """The files of a map that can be read as such."""
    return [file for file in records.at(Attachment, map_id) if is_transcript(file.name)]


def bring_transcript(session: Session, path: Path) -> Attachment:
    """A file kept with the map on show, once. Raises InputRefused; nothing is kept then."""
    data = content_of(path)
    read_transcript(Source(path.name, data))
    mime = mimetypes.guess_type(path.name)[0] or "text/plain"
    asset = session.document.assets.add(data, mime)
    for there in transcripts_of(session.records, session.map.id):
        if there.asset == asset:
            return there
    file = Attachment(map=session.map.id, asset=asset, name=path.name, mime=mime)
    label = _("Open transcript “{name}”").format(name=path.name)
    session.run(label, partial(_keep, file=file))
    return file


def transcript_in(assets: Mapping[str, bytes], file: Attachment) -> Transcript:
    """What is kept, read again. Raises InputRefused where it is none."""
    return read_transcript(Source(file.name, assets.get(file.asset, b"")))


def evidence_of_passage(file: Attachment, passage: Passage, *, is_internal: bool) -> Evidence:
    """What rests on a passage, letter by letter. Raises UserError where that is too long.

    Who said it is kept aside from the words that copies for others show.
    """
    text, turn = passage.text, passage.turn
    if len(text) > LONGEST:
        told = _("That passage has {n} letters; {most} is the most. Mark less of it.")
        raise UserError(told.format(n=len(text), most=LONGEST))
    where = turn.time or _("line {line}").format(line=turn.line)
    is_interview = "interview" in file.name.lower()
    return Evidence(
        map=file.map,
        kind=EvidenceKind.CUSTOMER_INTERVIEW if is_interview else EvidenceKind.TRANSCRIPT,
        title=shortened(text, TITLE),
        source=f"{file.name}, {where}",
        text=text,
        attachment=file.id,
        internal=is_internal,
        extra={PLACE: {"line": turn.line, "speaker": turn.speaker}},
    )


def marks_of(records: Records, file: Attachment, transcript: Transcript) -> Iterator[Mark]:
    """The passages of which a card is on the map, in the order in which they came."""
    for evidence in records.at(Evidence, file.map):
        card = _card_of(records, evidence) if evidence.attachment == file.id else None
        start = transcript.find(evidence.text, _line_of(evidence)) if card else None
        if card and start is not None:
            end = start + len(evidence.text)
            yield Mark(evidence.id, card.id, card.kind, start, end)


def told_of_marks(n: int) -> str:
    return ngettext("{n} passage on the map", "{n} passages on the map", n).format(n=n)


def _card_of(records: Records, evidence: Evidence) -> Card | None:
    found = (records.find(id_) for id_ in evidence.supports + evidence.contradicts)
    return next((record for record in found if isinstance(record, Card)), None)


def _line_of(evidence: Evidence) -> int:
    """As a file may tell it: whatever else is there, the words are looked for everywhere."""
    place = evidence.extra.get(PLACE)
    line = place.get("line") if isinstance(place, dict) else None
    return line if isinstance(line, int) else 0


def _keep(tx: Transaction, file: Attachment) -> None:
    put_last(tx, file)
