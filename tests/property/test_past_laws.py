"""Laws of the history: what was, comes back as it was, whichever snapshots there are."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeydesk.app.versions import go_back
from journeydesk.document import Document, create_document, open_document, records_at
from journeydesk.document import versions as versions_module
from journeydesk.document.seal import seal
from journeydesk.model import Card, Lane, Map, Record, Stage
from journeydesk.store import Store

START = (
    Map(id="m", rank="V", title="Late parcel"),
    Stage(id="s", map="m", rank="V"),
    Lane(id="l", map="m", rank="V"),
)
NUMBERS = st.integers(0, 4)
STEPS = st.lists(
    st.tuples(st.sampled_from(("write", "type", "drop", "undo", "redo", "name")), NUMBERS),
    max_size=24,
)
States = dict[int, dict[str, Record]]


def play(document: Document, steps: list[tuple[str, int]]) -> States:
    """Answers with what the store held after each entry."""
    seconds = iter(range(10**6))
    store = Store(
        document.records,
        document,
        clock=lambda: datetime.fromtimestamp(1_800_000_000 + next(seconds) / 100, UTC),
    )
    states = {0: state_of(document)}
    for what, number in steps:
        do(store, document, what, f"c{number}")
        states[document.last_seq] = state_of(document)
    return states


def do(store: Store, document: Document, what: str, id_: str) -> None:
    match what:
        case "undo":
            store.undo()
        case "redo":
            store.redo()
        case "name":
            store.history.settle()
            document.name_version(f"before {id_}")
        case "drop":
            with store.transaction("Drop") as tx:
                tx.remove([id_] if id_ in tx.records else [])
        case _:
            text = f"said at {document.last_seq} by {id_}"
            with store.transaction("Write", merge_key=id_ if what == "type" else "") as tx:
                tx.put(Card(id=id_, lane="l", stage="s", rank="V", text=text))


def state_of(document: Document) -> dict[str, Record]:
    return {record.id: record for record in document.records}


def lose_snapshots(path: Path, lost: set[int]) -> None:
    """As a salvaged file may have: they are only what makes reading fast."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("DELETE FROM snapshot WHERE seq = ?", [(seq,) for seq in lost])
        seal(connection)


@settings(max_examples=60)
@example([("type", 1), ("type", 1), ("write", 1)], set(), 1)  # the last says the same again
@given(STEPS, st.sets(st.integers(0, 24)), st.integers(1, 5))
def test_every_state_comes_back_as_it_was(
    steps: list[tuple[str, int]], lost: set[int], every: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(versions_module, "EVERY", every)
        path = Path(folder) / "map.journey"
        with closing(create_document(path, START)) as document:
            states = play(document, steps)
            compare(document, states)
        lose_snapshots(path, lost)
        with closing(open_document(path)) as document:
            compare(document, states)


def compare(document: Document, states: States) -> None:
    for seq, state in states.items():
        found = records_at(document, seq)
        assert {record.id: record for record in found} == state, seq
        assert found is not document.records


@settings(max_examples=40)
@given(STEPS, st.integers(0, 24))
def test_going_back_is_one_change_that_can_be_undone(
    steps: list[tuple[str, int]], number: int
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(create_document(Path(folder) / "map.journey", START)) as document,
    ):
        states = play(document, steps)
        seq, entries = number % (document.last_seq + 1), document.last_seq
        store = Store(document.records, document)
        is_other = go_back(store, document, seq)
        assert content_of(document) == {i: plain(r) for i, r in states[seq].items()}
        assert document.last_seq == entries + is_other
        if is_other:
            store.undo()
            assert state_of(document) == states[entries]
            assert document.versions.named[-1].seq == entries


def content_of(document: Document) -> dict[str, Record]:
    return {id_: plain(record) for id_, record in state_of(document).items()}


def plain(record: Record) -> Record:
    """Without who changed it last, and when."""
    return record.evolve(modified_at="", modified_by="", created_at="", created_by="")
