"""A mined log as the records of one map.

Activities become touchpoints, alone in a stage or in groups; whoever goes through them is a
persona, the most frequent ways are paths, what was counted are metrics, and the log itself is the
evidence for all of it. Nobody's feelings are in a log: there are no emotions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from journeydesk.i18n import _
from journeydesk.interchange.inbox import Unplaced, inbox
from journeydesk.interchange.logs.events import Log
from journeydesk.interchange.logs.grouping import Group, Grouped
from journeydesk.interchange.logs.measures import metrics_of
from journeydesk.interchange.logs.mining import Activity, Mined
from journeydesk.interchange.logs.proof import proof_of, rows_kept
from journeydesk.interchange.logs.spans import span
from journeydesk.interchange.logs.travellers import paths_of, personas_of
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.source import title_of
from journeydesk.model import (
    Channel,
    Lane,
    LaneKind,
    Map,
    Persona,
    Record,
    Stage,
    Touchpoint,
    clean_text,
    shortened,
)

LANES = (
    LaneKind.TOUCHPOINT,
    LaneKind.CHANNEL,
    LaneKind.EMOTION_CURVE,
    LaneKind.TIME,
    LaneKind.METRIC,
    LaneKind.EVIDENCE,
    LaneKind.PAIN_POINT,
    LaneKind.OPPORTUNITY,
)
LONGEST_TITLE = 200
MOST_TOLD = 200  # activities, and pairs of them, in a map's `extra`
MOST_INBOX = 100  # cards for rare activities: one holds all the rest


@dataclass(frozen=True, slots=True)
class LogMap:
    """The records, and how many rows of the log are kept among them."""

    records: tuple[Record, ...]
    rows: int


def map_of(log: Log, mined: Mined, stages: Grouped, source: str, *, keep_rows: bool) -> LogMap:
    """The map and everything in it; `source` is the file's name."""
    title = title_of(clean_text(source).split(".")[0])
    chart = Map(title=title, period=span(mined), extra={"log": facts_json(mined)})
    personas = personas_of(log, chart)
    channels = {
        name: Channel(map=chart.id, rank=rank, name=name)
        for name, rank in ranked(sorted({a.channel for a in mined.activities if a.channel}))
    }
    lanes = [kind for kind in LANES if channels or kind is not LaneKind.CHANNEL]
    columns = [_stage(group, chart, rank) for group, rank in ranked(stages.groups)]
    touchpoints = {
        each.name: touchpoint
        for stage, group in zip(columns, stages.groups, strict=True)
        for each, touchpoint in _touchpoints(group, stage, mined, channels, personas)
    }
    metrics = metrics_of(mined, chart, touchpoints)
    paths = paths_of(mined, chart, personas, touchpoints)
    grid: list[Record] = [
        *(Lane(map=chart.id, rank=rank, kind=kind) for kind, rank in ranked(lanes)),
        *columns,
    ]
    told = [*touchpoints.values(), *metrics, *paths]
    proof = proof_of(mined, chart, source, told)
    rows = rows_kept(log, chart, source, touchpoints) if keep_rows else ()
    rest = inbox(chart, grid, tuple(_unplaced(stages, columns, source)))
    records = (chart, *personas.values(), *grid, *channels.values(), *told, proof, *rows, *rest)
    return LogMap(records, len(rows))


def facts_json(mined: Mined) -> dict[str, JsonValue]:
    """What was counted, for other programs."""
    most = mined.by_events[:MOST_TOLD]
    return {
        "cases": mined.cases,
        "events": mined.events,
        "activities": len(mined.activities),
        "variants": len(mined.variants),
        "by_activity": [
            {
                "name": each.name,
                "events": each.events,
                "cases": each.cases,
                "repeated": each.repeated,
                "started": each.started,
                "ended": each.ended,
                "active_min": each.active,
                "wait_min": each.waiting,
            }
            for each in most
        ],
        "follows": [
            {
                "from": each.source,
                "to": each.target,
                "times": each.times,
                "median_min": each.minutes,
            }
            for each in mined.follows[:MOST_TOLD]
        ],
    }


def _stage(group: Group, chart: Map, rank: str) -> Stage:
    return Stage(map=chart.id, rank=rank, title=_titled(group.title), count_in=group.cases)


def _touchpoints(
    group: Group,
    stage: Stage,
    mined: Mined,
    channels: Mapping[str, Channel],
    personas: Mapping[str, Persona],
) -> Iterator[tuple[Activity, Touchpoint]]:
    for each, rank in ranked(group.activities):
        met = tuple(who.id for name, who in personas.items() if name in each.personas)
        channel = channels.get(each.channel)
        yield (
            each,
            Touchpoint(
                stage=stage.id,
                rank=rank,
                title=_titled(each.name),
                channel=channel.id if channel else None,
                personas=met if len(met) < len(personas) else (),
                active_min=each.active,
                wait_min=each.waiting,
                reach_share=each.cases / mined.cases,
            ),
        )


def _titled(name: str) -> str:
    return shortened(clean_text(name), LONGEST_TITLE)


def _unplaced(stages: Grouped, columns: Sequence[Stage], source: str) -> Iterable[Unplaced]:
    """The rare ones, a card each; those after a hundred are gathered in one."""
    for each, number in stages.rare[:MOST_INBOX]:
        yield Unplaced(_counted(each), source, columns[number].id)
    if rest := stages.rare[MOST_INBOX:]:
        yield Unplaced("\n".join(_counted(each) for each, _number in rest), source)


def _counted(activity: Activity) -> str:
    told = _("{activity}: {events} events in {cases} journeys")
    return told.format(activity=activity.name, events=activity.events, cases=activity.cases)
