"""Pain points, expectations and opportunities, with what they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from journeydesk.analysis.rankings import Place
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.expectations import Expected
from journeydesk.analysis.report.opportunities import Scored, Voted
from journeydesk.analysis.report.pains import Pains
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.cli.analyze.numbers import Fields, figures, known, titled
from journeydesk.model import RecordId

Titles = Mapping[RecordId, Fields]
FORMULA = "100 × (wF·F + wE·E + wD·D) / (wF + wE + wD), over the known ones"


def priorities(report: Report) -> Fields:
    """The foremost first; `rankings` are by each part alone."""
    pains, titles = report.pains, _titles(report)
    by_part = ("frequency", "emotion", "drop")
    return {
        "formula": FORMULA,
        "weights": asdict(pains.weights),
        "priorities": [
            {**_pain(pains.ranked[place.index], titles), "place": place.place}
            for place in pains.rankings.priority
        ],
        "rankings": {part: _places(getattr(pains.rankings, part), pains) for part in by_part},
        "sensitivity": [
            {
                "weight": flip.part,
                "at": flip.at,
                "rising": flip.rising.pain.card.text,
                "rising_id": flip.rising.pain.card.id,
                "falling": flip.falling.pain.card.text,
                "falling_id": flip.falling.pain.card.id,
            }
            for flip in pains.flips
        ],
    }


def _titles(report: Report) -> Titles:
    return {t.id: titled(t) for t in report.journey.touchpoints}


def _pain(ranked: RankedPain, titles: Titles) -> Fields:
    return {
        "pain": ranked.pain.card.text,
        "id": ranked.pain.card.id,
        "touchpoints": [titles[id_] for id_ in ranked.pain.touchpoints if id_ in titles],
        **figures(f=ranked.frequency, e=ranked.emotion, d=ranked.drop, priority=ranked.priority),
        **known(ranked.priority),
        "confidence": ranked.confidence,
    }


def _places(places: Sequence[Place], pains: Pains) -> list[Fields]:
    return [
        {
            "pain": pains.ranked[place.index].pain.card.text,
            "id": pains.ranked[place.index].pain.card.id,
            "value": place.value,
            "place": place.place,
        }
        for place in places
    ]


def expectations(report: Report) -> Fields:
    found = report.expectations
    return {
        "expectations": [_expectation(expected, _titles(report)) for expected in found.gaps],
        "circular_expectations": [list(circle) for circle in found.circles],
    }


def _expectation(expected: Expected, titles: Titles) -> Fields:
    gap, card = expected.gap, expected.expectation.card
    return {
        "text": card.text,
        "id": card.id,
        "at": titles.get(card.touchpoint or ""),
        **figures(gap=gap.gap, weighted=gap.weighted, amplification=gap.amplification),
        **known(gap.gap),
        "flag": gap.is_outweighed,
    }


def opportunities(report: Report) -> list[Fields]:
    return [_opportunity(scored, report.votes) for scored in report.opportunities]


def _opportunity(scored: Scored, rounds: Sequence[Voted]) -> Fields:
    card, score = scored.opportunity.card, scored.ulwick
    return {
        "opportunity": card.text,
        "id": card.id,
        **figures(
            ulwick=score.score,
            importance=score.importance,
            satisfaction=score.satisfaction,
            value=scored.value_effort.value,
            effort=scored.value_effort.effort,
            rice=scored.rice,
        ),
        "room_estimate": score.is_room_estimate,
        "votes": [
            {
                **titled(voted.round),
                "dots": votes.dots,
                "voters": votes.voters,
                **figures(share=votes.share),
            }
            for voted in rounds
            if (votes := voted.cards.get(card.id))
        ],
    }
