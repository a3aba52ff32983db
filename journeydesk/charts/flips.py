"""At which weights the foremost pain points change their places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from journeydesk.analysis.report.flips import Flip
from journeydesk.analysis.report.pains import Pains
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.analysis.sensitivity import Part
from journeydesk.i18n import N_, _

PARTS = {
    Part.FREQUENCY: N_("the frequency"),
    Part.EMOTION: N_("the emotion"),
    Part.DROP: N_("the drop-off"),
}
FOREMOST = 3  # places that a room decides about


def that_matter(pains: Pains) -> list[str]:
    """For each of the first places what takes it, as things stand: the least change of a weight."""
    first = [pain for pain in pains.by_priority if pain.priority.value is not None][:FOREMOST]
    return [
        _sentence(flip, behind)
        for ahead, behind in pairwise(first)
        if (flip := _nearest(pains, ahead, behind))
    ]


def all_of(pains: Pains) -> list[str]:
    """By part and weight, those of the eight foremost."""
    return [_sentence(flip, flip.rising) for flip in pains.flips]


def _nearest(pains: Pains, ahead: RankedPain, behind: RankedPain) -> Flip | None:
    found = list(_between(pains, ahead, behind))
    return min(found, key=lambda flip: abs(flip.at - _share(pains, flip.part)), default=None)


def _between(pains: Pains, a: RankedPain, b: RankedPain) -> Iterator[Flip]:
    for flip in pains.flips:
        if (flip.rising is a and flip.falling is b) or (flip.rising is b and flip.falling is a):
            yield flip


def _share(pains: Pains, part: Part) -> float:
    """What the part weighs now, 0…1 of all three."""
    w = pains.weights
    weight = {Part.FREQUENCY: w.frequency, Part.EMOTION: w.emotion, Part.DROP: w.drop}
    return weight[part] / (sum(weight.values()) or 1.0)


def _sentence(flip: Flip, overtaking: RankedPain) -> str:
    if overtaking is flip.rising:
        other = flip.falling
        told = _(
            "“{a}” overtakes “{b}” when {part} weighs more than {at:.3f} (the other two equal)."
        )
    else:
        other = flip.rising
        told = _(
            "“{a}” overtakes “{b}” when {part} weighs less than {at:.3f} (the other two equal)."
        )
    a, b = (pain.pain.card.text[:80] for pain in (overtaking, other))
    return told.format(a=a, b=b, part=_(PARTS[flip.part]), at=flip.at)
