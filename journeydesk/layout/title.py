"""The title above a map: what it is of and for whom, who travels in it, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from journeydesk.analysis.coverage import StatusCounts
from journeydesk.drawing import Block, Group, Layer, Op, Rect, rounded
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.flow import flowed
from journeydesk.layout.labels import label_of_map_type
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import body_hit
from journeydesk.layout.standing import counts_in
from journeydesk.layout.text import glyphs_of, wrapped
from journeydesk.layout.title_parts import (
    brand_part,
    coverage_part,
    logo_part,
    persona_part,
    scenario_parts,
)
from journeydesk.model import Image, Map, Persona, Project, RecordId, Records, Scenario

ABOUT_GAP, PARTS_GAP, MARKS_GAP = 3.0, 6.0, 9.0


@dataclass(frozen=True, slots=True)
class Titled:
    """What the title tells of."""

    map: Map
    scenario: Scenario | None
    personas: tuple[Persona, ...]
    pictures: Mapping[RecordId, Image]  # by persona
    project: Project | None
    logo: Image | None
    counts: StatusCounts


def title_block(contents: Contents, edge: float, width: float, memo: Memo) -> Block:
    shown = titled(contents, memo)
    same = (shown.map, shown.scenario, shown.personas, tuple(shown.pictures.values()))
    make = partial(_title, shown, width, memo)
    made_from = (*same, shown.project, shown.logo)
    groups = memo.keep("title", made_from, (width, shown.counts), make)
    bounds = groups[0].bounds.moved(edge, edge)
    return memo.block("title", bounds, groups, Layer.TITLE)


def titled(contents: Contents, memo: Memo) -> Titled:
    """What there is to be told, above the map or on its sheet."""
    records, personas = contents.records, contents.personas
    project = next(iter(records.at(Project)), None)
    found = {persona.id: _image(records, persona.picture) for persona in personas}
    counts = [counts_in(contents, stage.id, memo) for stage in contents.stages]
    return Titled(
        contents.map,
        contents.scenario,
        personas,
        {id_: image for id_, image in found.items() if image},
        project,
        _image(records, project.logo) if project else None,
        StatusCounts(*(sum(count) for count in zip((0, 0, 0), *counts, strict=True))),
    )


def _image(records: Records, id_: RecordId | None) -> Image | None:
    found = records.find(id_)
    return found if isinstance(found, Image) else None


def _title(shown: Titled, width: float, memo: Memo) -> tuple[Group, ...]:
    """The map's own words; brand and logo; the scenario; who is who, and what it rests on."""
    brand, logo = brand_part(shown.project, memo), logo_part(shown.logo, width)
    top = sum(part.bounds.h + MARKS_GAP for part in brand)
    room = width - sum(part.bounds.w + MARKS_GAP for part in logo)
    title, about = _words(shown, width, room, top, memo)
    parts = [about, *brand, *logo]
    bottom = max(part.bounds.bottom for part in parts)
    who = [persona_part(p, shown.pictures.get(p.id), width, memo) for p in shown.personas]
    for row in (
        scenario_parts(shown.scenario, width, memo),
        [*who, *coverage_part(shown.counts, memo)],
    ):
        parts += flowed(row, width, bottom + PARTS_GAP)
        bottom = max([bottom, *(part.bounds.bottom for part in parts)])
    bounds = Rect(0.0, 0.0, width, rounded(bottom))
    label, hits = shown.map.title, body_hit(width, bounds.h)
    return (Group(shown.map.id, bounds, title, hits=hits, label=label), *parts)


def _words(
    shown: Titled, width: float, room: float, top: float, memo: Memo
) -> tuple[tuple[Op, ...], Group]:
    """The title's, and what the map is about: a heading and a line of text to who has them read."""
    colors, frame = memo.theme.map, memo.frame(width)
    left, from_right = frame.x(0.0, room), frame.is_mirrored
    name = shown.map.title or _("Untitled map")
    title = wrapped(name, m.TITLE_STYLE, room, m.TITLE_LINES, memo.ruler)
    about = wrapped(_about(shown), m.SUBTITLE_STYLE, room, m.ABOUT_LINES, memo.ruler)
    below = top + title.height + ABOUT_GAP
    named = glyphs_of(title, left, top, colors["title"], room, from_right=from_right)
    told = glyphs_of(about, 0.0, 0.0, colors["dim"], room, from_right=from_right)
    place = Rect(0.0, rounded(below), rounded(room), rounded(about.height))
    return tuple(named), Group("about", place, tuple(told))


def _about(shown: Titled) -> str:
    parts = [label_of_map_type(shown.map.type)]
    if shown.scenario:
        parts += [part for part in (shown.scenario.goal, shown.scenario.situation) if part]
    return " · ".join(parts)
