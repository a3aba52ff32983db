"""A document of several maps: one is on show, and nothing changes unseen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import late_parcel
import pytest

from journeydesk.app import heights
from journeydesk.app.opening import open_session
from journeydesk.app.session import Change, Session
from journeydesk.commands import (
    add_map,
    duplicate_map,
    move_map,
    remove_map,
    remove_records,
    retext,
)
from journeydesk.fonts import Ruler
from journeydesk.model import Card, Map, RecordId, Stage, records_in
from journeydesk.store import Transaction
from journeydesk.theme import load_theme


@pytest.fixture
def session() -> Iterator[Session]:
    """The sample and its copy, which is on show."""
    session = late_parcel.start()
    session.run("Copy", lambda tx: made(duplicate_map(tx, session.map.id, "Copy")))
    yield session
    session.close()


def made(_map: Map) -> None:
    """Of what a plan answers with, the ids would be selected."""


def first_card(session: Session, map_id: RecordId) -> Card:
    found = (r for r in records_in(session.records, map_id) if isinstance(r, Card))
    return min(found, key=lambda card: card.text)


def title(session: Session) -> str:
    return session.map.title.split()[0]


def test_a_new_map_is_on_show_at_once(session: Session) -> None:
    assert title(session) == "Copy"
    shown = {block.id for block in session.layout.blocks}
    session.show_map(session.maps[0].id)
    assert title(session) == "Where"
    assert shown != {block.id for block in session.layout.blocks}


def test_listeners_hear_that_it_is_another_map(session: Session) -> None:
    heard: list[Change] = []
    session.subscribe(heard.append)
    session.show_map(session.maps[0].id)
    session.show_map(session.maps[0].id)
    assert [(change.event, change.is_other_map) for change in heard] == [(None, True)]
    assert heard[0].after is session.layout


def test_what_was_selected_is_selected_again(session: Session) -> None:
    original, copy = (map_.id for map_ in session.maps)
    chosen = first_card(session, copy).id
    session.store.selection.set((chosen,))
    session.show_map(original)
    assert session.store.selection.ids == ()
    session.show_map(copy)
    assert session.store.selection.ids == (chosen,)


def test_what_is_gone_by_then_is_not(session: Session) -> None:
    original, copy = (map_.id for map_ in session.maps)
    gone = session.records.get(Stage, session.layout.columns[0].stage)
    session.store.selection.set((gone.id,))
    session.show_map(original)
    with session.store.transaction("Both") as tx:
        remove_records(tx, [gone.id, first_card(session, original).id])
    assert session.map.id == original
    session.show_map(copy)
    assert session.store.selection.ids == ()


def test_undo_of_a_change_shows_the_map_it_was_made_in(session: Session) -> None:
    original, copy = (map_.id for map_ in session.maps)
    card = first_card(session, copy)
    session.run("Write", partial(rewrite, card.id))
    session.show_map(original)
    session.store.undo()
    assert session.map.id == copy
    session.show_map(original)
    session.store.redo()
    assert session.map.id == copy


def test_a_change_of_what_is_on_show_leaves_it_so(session: Session) -> None:
    shown = session.map.id
    session.run("Write", partial(rewrite, first_card(session, shown).id))
    session.store.undo()
    assert session.map.id == shown


def test_in_place_of_a_deleted_map_its_neighbour_is_shown(session: Session) -> None:
    original, copy = (map_.id for map_ in session.maps)
    session.run("Add", lambda tx: made(add_map(tx, [Map(id="last")])))
    session.show_map(copy)
    session.store.selection.set((first_card(session, copy).id,))
    session.run("Delete", partial(remove_map, id_=copy))
    assert (session.map.id, session.store.selection.ids) == (original, ())
    session.show_map("last")
    session.run("Delete", partial(remove_map, id_="last"))
    assert session.map.id == original
    session.store.undo()
    assert session.map.id == "last"
    session.store.travel(-3)
    assert session.map.id == original


def test_undoing_a_copy_leads_back_to_its_original(session: Session) -> None:
    original = session.maps[0].id
    session.run("Add", lambda tx: made(add_map(tx, [Map(id="last")])))
    session.show_map("last")
    session.store.travel(-2)
    assert session.map.id == original


def test_what_undo_selects_lies_in_the_map_on_show(session: Session) -> None:
    original, copy = (map_.id for map_ in session.maps)
    session.store.selection.set((first_card(session, copy).id,))
    session.run("Move", partial(move_map, id_=original, before=None))
    session.show_map(original)
    session.store.undo()
    assert session.map.id == original
    assert session.store.selection.ids == ()


def test_moving_a_map_keeps_it_on_show(session: Session) -> None:
    shown = session.map.id
    session.run("Move", partial(move_map, id_=shown, before=session.maps[0].id))
    assert session.map.id == shown == session.maps[0].id


def test_a_map_that_was_on_show_before_is_drawn_in_the_colours_of_now(session: Session) -> None:
    light = ink_of_title(session)
    session.show_map(session.maps[0].id)
    session.use_theme(load_theme("dark"))
    dark = ink_of_title(session)
    session.show_map(session.maps[1].id)
    assert ink_of_title(session) == dark != light


def test_each_map_opened_again_has_its_own_heights(
    tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heights, "FEWEST", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "two.journey"
    session.document.save_copy(path)
    opened = open_session(path, Ruler(), load_theme("light"))
    layouts = {}
    for map_ in opened.maps:
        opened.show_map(map_.id)
        layouts[map_.id] = opened.layout
    opened.close()
    for map_id, layout in layouts.items():
        assert heights.recalled_heights(path, map_id) == layout.heights


def rewrite(id_: RecordId, tx: Transaction) -> None:
    retext(tx, id_, "other words")


def ink_of_title(session: Session) -> object:
    return session.layout.blocks[0].groups[0].ops[0].color
