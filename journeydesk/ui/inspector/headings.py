"""What is said of the records above their fields: their kind, their place, their picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeydesk.app.naming import full_name
from journeydesk.drawing import Color
from journeydesk.i18n import N_, _, ngettext
from journeydesk.layout.heads import stage_color
from journeydesk.layout.icons import CARD_ICONS, FACES, LANE_ICONS
from journeydesk.layout.labels import label_of_lane
from journeydesk.model import (
    Action,
    Attachment,
    Card,
    Channel,
    Cluster,
    Comment,
    Emotion,
    Evidence,
    Expectation,
    Image,
    Lane,
    Link,
    Map,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Path,
    Persona,
    Project,
    Rating,
    RatingRound,
    Record,
    Records,
    Scenario,
    Stage,
    Switch,
    Touchpoint,
    Validation,
    View,
    Vote,
    VoteRound,
    shortened,
)
from journeydesk.theme import Theme

LONGEST = 60  # letters of a place


@dataclass(frozen=True, slots=True)
class Heading:
    """`one` is to be translated where shown; `many` says n of them."""

    one: str
    many: Callable[[int], str]
    icon: str


HEADINGS: dict[type[Record], Heading] = {
    Card: Heading(N_("Card"), lambda n: ngettext("{n} card", "{n} cards", n), "sticky-note"),
    Touchpoint: Heading(
        N_("Touchpoint"), lambda n: ngettext("{n} touchpoint", "{n} touchpoints", n), "smartphone"
    ),
    Stage: Heading(N_("Stage"), lambda n: ngettext("{n} stage", "{n} stages", n), "milestone"),
    Lane: Heading(N_("Lane"), lambda n: ngettext("{n} lane", "{n} lanes", n), "layers"),
    Emotion: Heading(N_("Emotion"), lambda n: ngettext("{n} emotion", "{n} emotions", n), "heart"),
    Map: Heading(N_("Map"), lambda n: ngettext("{n} map", "{n} maps", n), "kanban"),
    Scenario: Heading(
        N_("Scenario"), lambda n: ngettext("{n} scenario", "{n} scenarios", n), "flag"
    ),
    Persona: Heading(N_("Persona"), lambda n: ngettext("{n} persona", "{n} personas", n), "user"),
    View: Heading(N_("View"), lambda n: ngettext("{n} view", "{n} views", n), "eye"),
    Project: Heading(
        N_("Project"), lambda n: ngettext("{n} project", "{n} projects", n), "folder-open"
    ),
    Image: Heading(N_("Picture"), lambda n: ngettext("{n} picture", "{n} pictures", n), "image"),
    Cluster: Heading(N_("Group"), lambda n: ngettext("{n} group", "{n} groups", n), "group"),
    Link: Heading(N_("Link"), lambda n: ngettext("{n} link", "{n} links", n), "link"),
    PainPoint: Heading(
        N_("Pain point"),
        lambda n: ngettext("{n} pain point", "{n} pain points", n),
        "triangle-alert",
    ),
    Expectation: Heading(
        N_("Expectation"), lambda n: ngettext("{n} expectation", "{n} expectations", n), "target"
    ),
    Opportunity: Heading(
        N_("Opportunity"),
        lambda n: ngettext("{n} opportunity", "{n} opportunities", n),
        "lightbulb",
    ),
    Action: Heading(N_("Action"), lambda n: ngettext("{n} action", "{n} actions", n), "check"),
    Evidence: Heading(
        N_("Evidence"),
        lambda n: ngettext("{n} piece of evidence", "{n} pieces of evidence", n),
        "shield-check",
    ),
    Metric: Heading(N_("Metric"), lambda n: ngettext("{n} metric", "{n} metrics", n), "gauge"),
    Validation: Heading(
        N_("Validation"), lambda n: ngettext("{n} validation", "{n} validations", n), "users"
    ),
    Attachment: Heading(N_("File"), lambda n: ngettext("{n} file", "{n} files", n), "paperclip"),
    Path: Heading(N_("Path"), lambda n: ngettext("{n} path", "{n} paths", n), "footprints"),
    Switch: Heading(
        N_("Channel switch"), lambda n: ngettext("{n} switch", "{n} switches", n), "route"
    ),
    Moment: Heading(
        N_("Moment of truth"),
        lambda n: ngettext("{n} moment of truth", "{n} moments of truth", n),
        "zap",
    ),
    RatingRound: Heading(
        N_("Rating round"),
        lambda n: ngettext("{n} rating round", "{n} rating rounds", n),
        "activity",
    ),
    Rating: Heading(N_("Rating"), lambda n: ngettext("{n} rating", "{n} ratings", n), "heart"),
    VoteRound: Heading(
        N_("Vote round"), lambda n: ngettext("{n} vote round", "{n} vote rounds", n), "hand"
    ),
    Vote: Heading(N_("Vote"), lambda n: ngettext("{n} vote", "{n} votes", n), "hand"),
    Comment: Heading(
        N_("Comment"), lambda n: ngettext("{n} comment", "{n} comments", n), "message-square"
    ),
    Channel: Heading(N_("Channel"), lambda n: ngettext("{n} channel", "{n} channels", n), "route"),
}

VARIOUS = Heading(
    N_("Item"), lambda n: ngettext("{n} different item", "{n} different items", n), "layers"
)


@dataclass(frozen=True, slots=True)
class Badge:
    """An icon on a coloured square, as the palette and the map show the kind."""

    icon: str
    fill: Color
    ink: Color


def name_of(group: Sequence[Record]) -> str:
    """What these records are: "Card", "3 cards"."""
    heading = _heading(group)
    return _(heading.one) if len(group) == 1 else heading.many(len(group)).format(n=len(group))


def place_of(group: Sequence[Record], records: Records) -> str:
    """Where the record lies, in the words of the map; "" for several and for what lies nowhere."""
    match group:
        case [(Card() | Cluster()) as record]:
            lane, stage = record.lane, record.stage
            return f"{_name_of_lane(records.get(Lane, lane))} · {_title(records.get(Stage, stage))}"
        case [Touchpoint(stage=stage)]:
            return _title(records.get(Stage, stage))
        case [Emotion(persona=persona, touchpoint=touchpoint)]:
            who = shortened(records.get(Persona, persona).name, LONGEST) or _("Untitled")
            return f"{who} · {_title(records.get(Touchpoint, touchpoint))}"
        case [(Switch() | Moment() | RatingRound() | Vote()) as record]:
            return full_name(record, records)
        case [Image(mime=mime, width=width, height=height)]:
            format_ = mime.removeprefix("image/").upper()
            told = _("{format}, {width} × {height} pixels")
            return told.format(format=format_, width=width, height=height)
    return ""


def badge_of(group: Sequence[Record], theme: Theme) -> Badge:
    """In the colours of the map where the record has some there."""
    plain = Badge(_heading(group).icon, theme.window["hover"], theme.window["text"])
    match group:
        case [Card(kind=kind, colour=colour)] if colour:
            return Badge(CARD_ICONS[kind], theme.colours[colour].fill, theme.colours[colour].bar)
        case [Card(kind=kind), *others] if all(getattr(o, "kind", "") == kind for o in others):
            return Badge(CARD_ICONS[kind], theme.cards[kind].fill, theme.cards[kind].bar)
        case [Touchpoint()]:
            step = theme.cards["touchpoint"]
            return Badge(plain.icon, step.fill, step.bar)
        case [Emotion(value=value)] if value is not None:
            color = theme.emotions[round(value) + 2]
            return Badge(FACES[round(value) + 2], theme.window["hover"], color)
        case [Lane(kind=kind)]:
            return Badge(LANE_ICONS[kind], plain.fill, plain.ink)
        case [Channel(icon=icon)] if icon:
            return Badge(icon, plain.fill, plain.ink)
        case [Stage() as stage]:
            return Badge(plain.icon, stage_color(stage, theme), theme.map["stage_ink"])
        case [Persona(style=style)]:
            return Badge(plain.icon, plain.fill, theme.personas[style])
    return plain


def icon_of(record: Record) -> str:
    """The sign of its kind."""
    match record:
        case Card(kind=kind):
            return CARD_ICONS[kind]
        case Lane(kind=kind):
            return LANE_ICONS[kind]
    return _heading([record]).icon


def _heading(group: Sequence[Record]) -> Heading:
    types = {type(record) for record in group}
    return HEADINGS.get(types.pop(), VARIOUS) if len(types) == 1 else VARIOUS


def _title(record: Stage | Touchpoint) -> str:
    return shortened(record.title, LONGEST) or _("Untitled")


def _name_of_lane(lane: Lane) -> str:
    return shortened(lane.label, LONGEST) or label_of_lane(lane.kind)
