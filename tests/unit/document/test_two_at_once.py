"""Two programs with the same file: the second to write is refused, and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeydesk.commands import retext
from journeydesk.document import Document, create_document, open_document
from journeydesk.errors import WriteFailed
from journeydesk.model import Map
from journeydesk.store import Store


def test_what_another_program_has_changed_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "shared.journey"
    create_document(path, [Map(id="m", rank="V", title="Both know this")]).close()
    first, second = open_document(path), open_document(path)
    retitle(first, "Mine")
    first.flush()
    retitle(second, "Yours")
    with pytest.raises(WriteFailed, match="another program has changed it"):
        second.flush()
    assert second.records.get(Map, "m").title == "Yours"
    copy = open_document(path)
    assert copy.records.get(Map, "m").title == "Mine"
    for document in (first, copy):
        document.close()


def retitle(document: Document, title: str) -> None:
    with Store(document.records, document).transaction("Retitle") as tx:
        retext(tx, "m", title)
