"""Channels and teams, which many records share."""

from __future__ import annotations

import pytest
from maps import small_store

from journeydesk.commands import (
    put_last,
    remove_channel,
    rename_team,
    replace_channel,
    set_field,
    teams_of,
)
from journeydesk.errors import UserError
from journeydesk.model import Channel, Touchpoint, View
from journeydesk.store import Store


def two_channels() -> Store:
    """Touchpoints t1 and t2 by phone, which a view asks for."""
    store = small_store(
        Channel(id="phone", map="m", rank="A", name="Phone", owner_team="Voice"),
        Channel(id="chat", map="m", rank="B", name="Chat", owner_team="Digital"),
    )
    with store.transaction("Use") as tx:
        set_field(tx, ["t1", "t2"], "channel", "phone")
        set_field(tx, ["t1"], "owner_team", "Voice")
        put_last(tx, View(map="m", title="By phone", channels=("phone",)))
    return store


def test_a_channel_in_use_is_replaced_in_one_step() -> None:
    store = two_channels()
    with store.transaction("Replace") as tx:
        replace_channel(tx, "phone", "chat")
    assert "phone" not in store.records
    assert [store.records.get(Touchpoint, t).channel for t in ("t1", "t2", "t3")] == [
        "chat",
        "chat",
        None,
    ]
    [view] = store.records.of(View)
    assert view.channels == ("chat",)
    store.undo()
    assert store.records.get(Touchpoint, "t1").channel == "phone"


def test_or_by_none() -> None:
    store = two_channels()
    with store.transaction("Replace") as tx:
        replace_channel(tx, "phone", None)
    assert store.records.get(Touchpoint, "t1").channel is None


def test_a_channel_in_use_is_not_just_deleted() -> None:
    store = two_channels()
    with pytest.raises(UserError, match="2 touchpoints"), store.transaction("No") as tx:
        remove_channel(tx, "phone")
    with store.transaction("Yes") as tx:
        remove_channel(tx, "chat")
    assert [channel.id for channel in store.records.of(Channel)] == ["phone"]


def test_a_team_is_renamed_wherever_it_owns_something() -> None:
    store = two_channels()
    assert teams_of(store.records, "m") == ["Digital", "Voice"]
    with store.transaction("Rename") as tx:
        rename_team(tx, "m", "Voice", "Phone team")
    assert teams_of(store.records, "m") == ["Digital", "Phone team"]
    assert store.records.get(Touchpoint, "t1").owner_team == "Phone team"
    with pytest.raises(UserError, match="was kept"), store.transaction("No") as tx:
        rename_team(tx, "m", "Digital", " ")
