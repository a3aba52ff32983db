"""Who goes through a log, and which ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from journeydesk.i18n import _
from journeydesk.interchange.logs.events import Log
from journeydesk.interchange.logs.mining import Mined, Variant
from journeydesk.interchange.ranked import ranked
from journeydesk.model import (
    STYLES,
    Map,
    Path,
    PathKind,
    Persona,
    PersonaKind,
    Touchpoint,
    clean_text,
)

MOST_PATHS = 5  # of each persona
LEAST_SHARE = 0.05  # of its journeys, but for the first
DEFAULT_PERSONA = "default_persona"  # in a persona's extra: nobody said who it is


def with_usual_personas(log: Log) -> Log:
    """As many personas as can be told apart on a map: the rarest of more are others."""
    counted = _counted(log)
    if len(counted) <= STYLES:
        return log
    usual = {name for name, _cases in counted.most_common(STYLES - 1)}
    others = _("Others")
    cases = (c if c.persona in usual else replace(c, persona=others) for c in log.cases)
    return replace(log, cases=tuple(cases))


def personas_of(log: Log, chart: Map) -> dict[str, Persona]:
    """By the word of the log, the most frequent first; one for all where it has no words."""
    counted = _counted(log)
    usual = [name for name, _cases in counted.most_common()]
    return {
        name: _persona(name, chart, counted, rank).evolve(style=number % STYLES)
        for number, (name, rank) in enumerate(ranked(usual))
    }


def _counted(log: Log) -> Counter[str]:
    counted = Counter[str]()
    for case in log.cases:
        counted[case.persona] += case.count
    return counted


def _persona(name: str, chart: Map, counted: Counter[str], rank: str) -> Persona:
    is_default = len(counted) == 1 and not name
    return Persona(
        map=chart.id,
        rank=rank,
        name=clean_text(name) or (_("Customer") if is_default else _("Unknown")),
        kind=PersonaKind.PERSONA if is_default else PersonaKind.SEGMENT,
        segment_size=counted[name],
        evidence_base_n=counted[name],
        weight=counted[name] / counted.total(),
        extra={DEFAULT_PERSONA: True} if is_default else {},
    )


def paths_of(
    mined: Mined,
    chart: Map,
    personas: Mapping[str, Persona],
    touchpoints: Mapping[str, Touchpoint],
) -> tuple[Path, ...]:
    """The most frequent ways of everybody, or of each persona, with their shares of its journeys.

    A way of one touchpoint is none; steps that have no touchpoint are passed over.
    """
    ways = mined.variants_of if len(personas) > 1 else {"": mined.variants}
    found = [
        (personas[name] if len(ways) > 1 else None, number, variant, share)
        for name, variants in ways.items()
        for number, (variant, share) in enumerate(_main(variants))
    ]
    made = []
    for (persona, number, variant, share), rank in ranked(found):
        stops = tuple(touchpoints[a].id for a in variant.activities if a in touchpoints)
        made.append(
            Path(
                map=chart.id,
                rank=rank,
                persona=persona.id if persona else None,
                kind=_kind(number, variant),
                name=_named(number, variant),
                touchpoints=stops,
                share=share,
            )
        )
    return tuple(made)


def _main(variants: Sequence[Variant]) -> list[tuple[Variant, float]]:
    cases = sum(each.cases for each in variants)
    ways = [each for each in variants if len(each.activities) > 1]
    shares = [(each, each.cases / cases) for each in ways[:MOST_PATHS]]
    return shares[:1] + [pair for pair in shares[1:] if pair[1] >= LEAST_SHARE]


def _kind(number: int, variant: Variant) -> PathKind:
    if not number:
        return PathKind.MAIN
    return PathKind.LOOP if variant.has_loop else PathKind.ALTERNATIVE


def _named(number: int, variant: Variant) -> str:
    if not number:
        return _("Most frequent way")
    told = _("Way {n}, with a loop") if variant.has_loop else _("Way {n}")
    return told.format(n=number + 1)
