"""From a filter to a view that is kept, and back; and what is seen through one."""

from __future__ import annotations

from journeydesk.app.filtering import Facet, Filter, Sieve
from journeydesk.app.selecting import without
from journeydesk.model import Persona, RecordId, Records, Stage, Touchpoint, View


def filter_of(view: View) -> Filter:
    """What a view asks for."""
    return Filter(**{facet: frozenset(getattr(view, facet)) for facet in Facet})


def fields_of(wanted: Filter) -> dict[str, tuple[str, ...]]:
    """The fields of a view that asks for the same, in an order that does not change by itself."""
    return {facet: tuple(sorted(wanted.of(facet))) for facet in Facet}


def seen_through(records: Records, map_id: RecordId, wanted: Filter) -> Records:
    """The records without the cards that are not asked for, and the ways nobody asks about.

    Touchpoints that only do not fit by their kind stay: cards lie under them.
    """
    gone = set(Sieve(wanted).sift(records, map_id).misfits)
    ways = Filter(personas=wanted.personas, channels=wanted.channels)
    for stage in records.at(Stage, map_id):
        for step in records.at(Touchpoint, stage.id):
            if ways.fits(step, step):
                gone.discard(step.id)
    if wanted.personas:
        people = records.at(Persona, map_id)
        gone |= {who.id for who in people if who.id not in wanted.personas}
    return without(records, gone)
