"""Salvage: a damaged file read through, and a new document of what is there."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from journeydesk.document.creating import NewLog, create_document
from journeydesk.document.header import LARGEST, SQLITE, refuse
from journeydesk.document.salvage.losses import Losses
from journeydesk.document.salvage.mending import Mended, mended
from journeydesk.document.salvage.piecing import Pieced, pieced
from journeydesk.document.salvage.reading import Rows, read_all
from journeydesk.document.schema import FORMAT
from journeydesk.i18n import _
from journeydesk.model import Comment, Map, Record, Records


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came back of the file at `path`; `log` is its history where all of it is sound."""

    path: Path
    records: Records
    assets: Mapping[str, bytes]
    losses: Losses
    log: NewLog | None

    @property
    def counts(self) -> dict[str, int]:
        """What is there, by type of record."""
        return dict(Counter(record.type_name() for record in self.records))

    def write(self, path: Path, *, overwrite: bool = False) -> None:
        """A new document, which says in a comment on its map what is missing.

        Raises WriteFailed; the damaged file is never written to.
        """
        records = [*self.records, *self._remarks()]
        create_document(path, records, self.assets, overwrite=overwrite, log=self.log).close()

    def _remarks(self) -> list[Record]:
        if self.losses.is_nothing:
            return []
        text = "\n".join(
            (_("Recovered from {name}.").format(name=self.path.name), *self.losses.told())
        )
        map_ = self.records.at(Map)[0].id
        return [Comment(map=map_, rank="V", text=text, author="JourneyDesk")]


def salvage(path: Path) -> Salvaged:
    """Everything that can be read of a damaged file. Raises InputRefused where nothing can."""
    data = _bytes_of(path)
    if data.startswith(SQLITE) and 0 < int.from_bytes(data[60:64], "big") < FORMAT:
        refuse(path, _("it is of an older format, and nothing of those is brought back"))
    rows = read_all(data)
    assets = {
        digest: data
        for digest, _mime, data in rows.of["asset"].values()
        if isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == digest
    }
    found = pieced(rows)
    if not found.records:
        refuse(path, _("nothing in it can be read any more"))
    sound = mended(found.records.values(), assets)
    losses = _losses(rows, found, sound)
    log = NewLog(found.history, found.snapshots) if losses.is_nothing and found.history else None
    return Salvaged(path, sound.records, assets, losses, log)


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            refuse(path, _("it is no ordinary file, or larger than 2 GB"))
        return path.read_bytes()
    except OSError as error:
        refuse(path, error.strerror or str(error), error)


def _losses(rows: Rows, found: Pieced, sound: Mended) -> Losses:
    lost = {**sound.lost, **dict(found.spoiled)} | {r.id: r.type_name() for r in sound.left_out}
    stand_ins = {record.id for record in sound.stand_ins}
    kept = {id_ for id_ in lost if id_ in sound.records and id_ not in stand_ins}
    return Losses(
        lost=Counter(type_ for id_, type_ in lost.items() if id_ not in kept),
        older=len(found.older),
        changed=len(sound.changed),
        stand_ins=len(sound.stand_ins),
        entries=0 if found.history else len(rows.of["change"]),
        is_whole=found.is_whole,
    )
