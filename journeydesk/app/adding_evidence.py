"""Evidence that was read as a map of its own, into a map that is there: which is about what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.commands.grounds import statuses_follow
from journeydesk.commands.order import ranks_before
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.evidence.cells import key_of
from journeydesk.interchange.evidence.counting import metrics_of
from journeydesk.interchange.evidence.noted import scales_of
from journeydesk.interchange.report import Imported, Note
from journeydesk.model import (
    Channel,
    Evidence,
    Lane,
    LaneKind,
    Map,
    Metric,
    Persona,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    with_new_ids,
)
from journeydesk.store import MemoryJournal, Store, Transaction

LANES = (LaneKind.METRIC, LaneKind.EVIDENCE)  # where it is seen
WHOLE_MAP = ""  # instead of a touchpoint's id: it supports the map

Names = Mapping[RecordId, str]  # of touchpoints, or of what they lie in
Matching = Mapping[RecordId, RecordId]  # from the touchpoints that were read to those of the map


@dataclass(frozen=True, slots=True)
class Match:
    """What some rows are about, how many these are, and the touchpoint that is meant by it."""

    value: str
    rows: int
    read: RecordId
    touchpoint: RecordId  # or WHOLE_MAP


def is_evidence(found: Imported) -> bool:
    """Whether it may go into a map instead of becoming one."""
    return found.look is not None and found.look.choices.format == "evidence"


def matches(read: Records, records: Records, map_id: RecordId) -> tuple[Match, ...]:
    """For each thing that rows are about, in their order: a touchpoint of that name; one whose
    name holds it, or is held by it; the only one in a stage of that name, or in that channel; else
    the map as a whole."""
    counts = Counter(id_ for each in read.of(Evidence) for id_ in each.supports)
    there = _touchpoints(records, map_id)
    names = {t.id: key_of(t.title) for t in there if t.title}
    stages = {t.id: key_of(records.get(Stage, t.stage).title) for t in there}
    channels = {t.id: _channel(records, t) for t in there}
    return tuple(
        Match(t.title, counts[t.id], t.id, _match(key_of(t.title), names, (stages, channels)))
        for t in _touchpoints(read, read.at(Map)[0].id)
    )


def add_evidence(
    tx: Transaction, read: Records, map_id: RecordId, matching: Matching
) -> tuple[RecordId, ...]:
    """Evidence and metrics of a map that was read, on one that is there; answers with their ids.

    Metrics are counted anew: several things may be matched with one touchpoint. Lanes in which
    they are seen are added where the map has none.
    """
    if any(record.id in tx.records for record in read):
        copies = with_new_ids(read, same_lineage=True)
        renamed = {old.id: new.id for old, new in zip(read, copies, strict=True)}
        read, matching = Records(copies), {renamed[i]: to for i, to in matching.items()}
    [chart] = read.at(Map)
    targets = dict(matching) | _personas(read, tx.records, map_id)
    evidence = _placed(read.at(Evidence, chart.id), targets, tx.records, map_id)
    metrics = _counted(evidence, chart, tx.records, map_id)
    with statuses_follow(tx):
        tx.put(*_lanes(tx.records, map_id), *evidence, *metrics)
    return tuple(record.id for record in (*evidence, *metrics))


def with_evidence(records: Iterable[Record], found: Imported) -> tuple[tuple[Record, ...], Note]:
    """The records with evidence at their first map, by the names of its touchpoints."""
    store = Store(Records(records), MemoryJournal())
    read, [chart, *_others] = Records(found.records), store.records.at(Map)
    known = matches(read, store.records, chart.id)
    with store.transaction(_("Add evidence")) as tx:
        add_evidence(tx, read, chart.id, {match.read: match.touchpoint for match in known})
    return tuple(store.records), _note(known, chart, found)


def _note(known: Sequence[Match], chart: Map, found: Imported) -> Note:
    homeless = [f"{match.value} ({match.rows:,})" for match in known if not match.touchpoint]
    rows = sum(match.rows for match in known if match.touchpoint)
    told = ngettext(
        "{n} row supports touchpoints of “{title}”, by their names",
        "{n} rows support touchpoints of “{title}”, by their names",
        rows,
    ).format(n=rows, title=chart.title)
    if homeless:
        told += _("; these fit none and support the map as a whole: {names}").format(
            names=", ".join(homeless)
        )
    source = found.notes[0].source if found.notes else ""
    return Note(source, None, "guess", told)


def _touchpoints(records: Records, map_id: RecordId) -> list[Touchpoint]:
    """From left to right."""
    return [t for stage in records.at(Stage, map_id) for t in records.at(Touchpoint, stage.id)]


def _channel(records: Records, touchpoint: Touchpoint) -> str:
    channel = records.find(touchpoint.channel)
    return key_of(channel.name) if isinstance(channel, Channel) else ""


def _match(value: str, names: Names, around: Sequence[Names]) -> RecordId:
    equal = [id_ for id_, name in names.items() if name == value]
    holding = [id_ for id_, name in names.items() if _holds(name, value) or _holds(value, name)]
    beside = [[id_ for id_, name in each.items() if name == value] for each in around]
    only = [ids[0] for ids in beside if len(ids) == 1]
    return next(iter([*equal, *holding, *only]), WHOLE_MAP)


def _holds(text: str, part: str) -> bool:
    return f" {part} " in f" {text} "


def _personas(read: Records, records: Records, map_id: RecordId) -> dict[RecordId, RecordId]:
    """Those of the same name."""
    there = {key_of(p.name): p.id for p in records.at(Persona, map_id)}
    return {p.id: there[key_of(p.name)] for p in read.of(Persona) if key_of(p.name) in there}


def _placed(
    found: Sequence[Evidence], targets: Matching, records: Records, map_id: RecordId
) -> list[Evidence]:
    ranks = ranks_before(records.at(Evidence, map_id), None, len(found))
    return [
        each.evolve(map=map_id, rank=rank, supports=_about(each, targets) or (map_id,))
        for each, rank in zip(found, ranks, strict=True)
    ]


def _about(evidence: Evidence, targets: Matching) -> tuple[RecordId, ...]:
    met = (targets.get(id_, WHOLE_MAP) for id_ in evidence.supports)
    return tuple(dict.fromkeys(id_ for id_ in met if id_))


def _counted(
    evidence: Sequence[Evidence], chart: Map, records: Records, map_id: RecordId
) -> list[Metric]:
    """Those of all rows first, of the map as a whole."""
    scores = scales_of(chart)
    found = metrics_of(evidence, scores, {"map": map_id})
    for touchpoint in _touchpoints(records, map_id):
        here = [each for each in evidence if touchpoint.id in each.supports]
        found += metrics_of(here, scores, {"map": map_id, "touchpoint": touchpoint.id})
    ranks = ranks_before(records.at(Metric, map_id), None, len(found))
    return [metric.evolve(rank=rank) for metric, rank in zip(found, ranks, strict=True)]


def _lanes(records: Records, map_id: RecordId) -> Iterator[Lane]:
    here = records.at(Lane, map_id)
    missing = [kind for kind in LANES if all(lane.kind is not kind for lane in here)]
    for kind, rank in zip(missing, ranks_before(here, None, len(missing)), strict=True):
        yield Lane(map=map_id, kind=kind, rank=rank)
