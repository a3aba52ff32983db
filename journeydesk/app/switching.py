"""The channel switches of a map: they follow from its paths, whether answered or not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from journeydesk.model import (
    Path,
    RecordId,
    Records,
    Stage,
    Switch,
    Touchpoint,
    rank_between,
)

Pair = tuple[RecordId, RecordId]


def switches_of(records: Records, map_id: RecordId) -> list[Switch]:
    """In the order of the paths, each pair once: those without answers are not on the map yet.

    Answers about pairs that no path passes any more come last.
    """
    known = {(s.source, s.target): s for s in records.at(Switch, map_id)}
    pairs = dict.fromkeys(_pairs(records, map_id))
    new = {
        pair: Switch(map=map_id, source=pair[0], target=pair[1], rank=_last(records, map_id))
        for pair in pairs
        if pair not in known
    }
    return [
        *(known.get(pair) or new[pair] for pair in pairs),
        *(switch for pair, switch in known.items() if pair not in pairs),
    ]


def _pairs(records: Records, map_id: RecordId) -> Iterator[Pair]:
    """Of touchpoints that follow each other in different channels."""
    for path in _paths(records, map_id):
        for before, after in pairwise(path):
            channels = {records.get(Touchpoint, id_).channel for id_ in (before, after)}
            if len(channels) == 2 and None not in channels:
                yield before, after


def _paths(records: Records, map_id: RecordId) -> list[tuple[RecordId, ...]]:
    """A map without paths has one: all its touchpoints, from left to right."""
    paths = [path.touchpoints for path in records.at(Path, map_id)]
    stages = records.at(Stage, map_id)
    return paths or [tuple(t.id for stage in stages for t in records.at(Touchpoint, stage.id))]


def _last(records: Records, map_id: RecordId) -> str:
    here = records.at(Switch, map_id)
    return rank_between(here[-1].rank if here else "", "")
