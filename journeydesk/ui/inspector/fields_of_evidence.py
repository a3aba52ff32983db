"""The fields of what a map rests on. Rows, not code."""

from __future__ import annotations

from journeydesk.commands import set_count
from journeydesk.i18n import N_
from journeydesk.layout import vocabulary
from journeydesk.model import (
    Attachment,
    Card,
    Evidence,
    Metric,
    MetricKind,
    Record,
    Stage,
    Touchpoint,
    Validation,
)
from journeydesk.ui.inspector.choices import (
    of,
    or_unset,
)
from journeydesk.ui.inspector.choices_of_map import (
    anything_of_map,
    here,
)
from journeydesk.ui.inspector.field import (
    DATED,
    NAME,
    NOTE,
    PEOPLE,
    TITLE,
    Editor,
    Field,
)
from journeydesk.ui.inspector.notation import Number

STRENGTH = Number(N_("of 100"), high=100, is_whole=True, empty="")
ANSWERS = Number(N_("answers"), is_whole=True)
ANY = Number(low=None)
MEASURED = (MetricKind.TIME, MetricKind.COST, MetricKind.VOLUME, MetricKind.CUSTOM)
RATES = (
    MetricKind.ESCALATION_RATE,
    MetricKind.ABANDONMENT_RATE,
    MetricKind.CONVERSION,
    MetricKind.FIRST_CONTACT_RESOLUTION,
)


def _count(name: str, label: str, *kinds: MetricKind) -> Field:
    return Field(
        name,
        label,
        notation=ANSWERS,
        command=set_count,
        value=lambda metric: metric.counts.get(name) if isinstance(metric, Metric) else None,
        kinds=kinds,
    )


CES_ANSWERS = {
    2: N_("Answered 2"),
    3: N_("Answered 3"),
    4: N_("Answered 4"),
    5: N_("Answered 5"),
    6: N_("Answered 6"),
}

COUNTS = (
    _count("promoters", N_("Promoters: 9 or 10"), MetricKind.NPS),
    _count("detractors", N_("Detractors: 0 to 6"), MetricKind.NPS),
    _count("satisfied", N_("Satisfied: 4 or 5 of 5"), MetricKind.CSAT),
    _count("1", N_("Answered 1: very hard"), MetricKind.CES),
    *(_count(str(answer), label, MetricKind.CES) for answer, label in CES_ANSWERS.items()),
    _count("7", N_("Answered 7: very easy"), MetricKind.CES),
    _count("count", N_("Counted"), *RATES),
)

EVIDENCE: dict[type[Record], tuple[Field, ...]] = {
    Evidence: (
        TITLE,
        Field("kind", N_("Kind"), Editor.CHOICE, of(vocabulary.EVIDENCE_LABELS)),
        Field("text", N_("What was found"), Editor.PROSE, noun=N_("text")),
        Field("source", N_("Source")),
        DATED,
        Field("location", N_("Place")),
        Field("n", N_("Based on"), notation=PEOPLE, noun=N_("number of people")),
        Field(
            "strength",
            N_("Strength; at 0 it is shown and not counted"),
            notation=STRENGTH,
            noun=N_("strength"),
        ),
        Field("value", N_("Emotion it tells of"), Editor.FEELING, noun=N_("emotion")),
        Field(
            "supports",
            N_("Speaks for"),
            Editor.PICKED,
            anything_of_map,
            noun=N_("what it speaks for"),
        ),
        Field(
            "contradicts",
            N_("Speaks against"),
            Editor.PICKED,
            anything_of_map,
            noun=N_("what it speaks against"),
        ),
        Field("attachment", N_("File"), Editor.CHOICE, or_unset(here(Attachment))),
        Field("internal", N_("Internal only"), Editor.CHECK, noun=N_("privacy")),
    ),
    Metric: (
        Field("kind", N_("Kind"), Editor.CHOICE, of(vocabulary.METRIC_LABELS)),
        NAME,
        Field("touchpoint", N_("Touchpoint"), Editor.CHOICE, or_unset(here(Touchpoint))),
        Field("stage", N_("Stage"), Editor.CHOICE, or_unset(here(Stage))),
        *COUNTS,
        Field("n", N_("Of"), notation=ANSWERS, noun=N_("number of answers")),
        Field("value", N_("Value, where nothing was counted"), notation=ANY, noun=N_("value")),
        Field("unit", N_("Unit"), kinds=MEASURED),
        Field("target", N_("Target"), notation=ANY),
        DATED,
    ),
    Validation: (
        TITLE,
        DATED,
        Field("location", N_("Place")),
        Field("n", N_("Customers present"), notation=PEOPLE),
        Field("agreed", N_("Agreed with"), Editor.PICKED, here(Card), noun=N_("agreed cards")),
        Field(
            "disagreed", N_("Disagreed with"), Editor.PICKED, here(Card), noun=N_("disagreed cards")
        ),
        NOTE,
    ),
    Attachment: (NAME,),
}
