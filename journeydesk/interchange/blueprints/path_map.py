"""One path of a blueprint's scenario as a map: steps are stages, layers lanes, cells cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.i18n import _
from journeydesk.interchange.blueprints.cell_notes import note_of
from journeydesk.interchange.blueprints.languages import Words
from journeydesk.interchange.inbox import Unplaced, inbox
from journeydesk.interchange.members import Object, in_order, kept, object_in, objects_in, text_in
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.report import Note
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Link,
    Map,
    MapType,
    Record,
    RecordId,
    Scenario,
    Stage,
    card_kind_of,
    new_id,
)

Place = tuple[str, str]  # the keys of a layer and of a step
K = LaneKind
LANE_OF_ROLE: dict[str, LaneKind] = {
    "customer_actions": K.CUSTOMER_ACTION,
    "frontstage_actions": K.FRONTSTAGE_PEOPLE,
    "frontstage_tech": K.FRONTSTAGE_TECHNOLOGY,
    "backstage_actions": K.BACKSTAGE_PEOPLE,
    "backstage_tech": K.BACKSTAGE_TECHNOLOGY,
    "support_systems": K.SUPPORT_PROCESS,
    "visual": K.IMAGE,
    "step_visual": K.IMAGE,
}


@dataclass(frozen=True, slots=True)
class Route:
    """A path, and where it stands; `lineages` are of the scenario's steps and layers, by key."""

    title: str
    phase: str
    scenario: Object
    path: Object
    lineages: dict[str, RecordId]


def map_of_path(
    route: Route, rank: str, words: Words, name: str, notes: list[Note]
) -> Iterator[Record]:
    map_ = Map(
        title=route.title,
        rank=rank,
        type=MapType.SERVICE_BLUEPRINT,
        extra={"phase": route.phase, "path_type": text_in(route.path, "path_type")},
    )
    said = [words.of(route.scenario, "description"), words.of(route.path, "description")]
    situation = kept("\n".join(filter(None, [*said, words.of(route.path, "note")])), words.refuse)
    stages, lanes = _stages(route, map_, words), _lanes(route, map_, words)
    cards = _cards(route, stages, lanes, words)
    yield from (map_, Scenario(map=map_.id, rank="V", situation=situation))
    yield from (*stages.values(), *lanes.values(), *(card for _place, card in cards))
    yield from _links(route, map_, dict(reversed(cards)))
    unplaced = list(_unplaced(route, stages, lanes, words))
    yield from inbox(map_, (*stages.values(), *lanes.values()), unplaced)
    if unplaced:
        told = _("{map}: {n} cells name a layer or a step that is not there; they are in the inbox")
        notes.append(Note(name, None, "guess", told.format(map=route.title, n=len(unplaced))))


def _stages(route: Route, map_: Map, words: Words) -> dict[str, Stage]:
    """By the keys of the steps, in the order of the path; steps it leaves out come last."""
    steps = {text_in(step, "key"): step for step in objects_in(route.scenario, "steps")}
    order = route.path.get("path_steps")
    keys = dict.fromkeys((*(map(str, order) if isinstance(order, list) else ()), *steps))
    return {
        key: Stage(
            map=map_.id,
            rank=rank,
            title=words.of(steps.get(key, {"name": key}), "name") or key,
            lineage_id=route.lineages.setdefault(f"step {key}", new_id()),
        )
        for key, rank in ranked(keys)
    }


def _lanes(route: Route, map_: Map, words: Words) -> dict[str, Lane]:
    layers = in_order(objects_in(route.path, "layers"), "row")
    return {
        text_in(layer, "key"): Lane(
            map=map_.id,
            rank=rank,
            kind=LANE_OF_ROLE.get(text_in(layer, "role"), LaneKind.FREE_TEXT),
            label=words.of(layer, "display_name") or text_in(layer, "key"),
            lineage_id=route.lineages.setdefault(f"layer {text_in(layer, 'key')}", new_id()),
            extra={"layer": layer},
        )
        for layer, rank in ranked(layers)
    }


def _cards(
    route: Route, stages: dict[str, Stage], lanes: dict[str, Lane], words: Words
) -> list[tuple[Place, Card]]:
    """Each with its layer and step."""
    return [
        (
            (layer, step),
            Card(
                lane=lanes[layer].id,
                stage=stages[step].id,
                rank=rank,
                kind=card_kind_of(lanes[layer].kind),
                text=text,
                tags=(_("to be reviewed"),) if cell.get("needs_review") is True else (),
                private_note=note_of(cell, words),
                extra={"cell": cell},
            ),
        )
        for cell, rank in ranked(objects_in(route.path, "cells"))
        for layer, step in [place_of(cell)]
        if layer in lanes and step in stages and (text := words_in(cell, words))
    ]


def _unplaced(
    route: Route, stages: dict[str, Stage], lanes: dict[str, Lane], words: Words
) -> Iterator[Unplaced]:
    for number, cell in enumerate(objects_in(route.path, "cells")):
        layer, step = place_of(cell)
        text = words_in(cell, words)
        if text and not (layer in lanes and step in stages):
            where = _("cell {n}: layer {layer}, step {step}")
            where = where.format(n=number + 1, layer=layer or "–", step=step or "–")
            stage = stages.get(step)
            yield Unplaced(text, where, stage.id if stage else None)


def place_of(cell: Object) -> Place:
    return text_in(cell, "layer"), text_in(cell, "step")


def words_in(cell: Object, words: Words) -> str:
    """Its words; of a cell that only shows a picture, where that lies."""
    text = words.of(cell, "content") or words.of(cell, "description")
    return text or kept(text_in(cell, "picture"), words.refuse)


def _links(route: Route, map_: Map, cards: dict[Place, Card]) -> Iterator[Link]:
    for trigger, rank in ranked(objects_in(route.path, "triggers")):
        ends = (object_in(trigger, name) for name in ("source", "target"))
        source, target = (cards.get(place_of(end)) for end in ends)
        if source and target and source is not target:
            yield Link(map=map_.id, rank=rank, source=source.id, target=target.id)
