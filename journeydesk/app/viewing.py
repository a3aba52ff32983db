"""From a filter to a view that is kept, and back."""

from __future__ import annotations

from journeydesk.app.filtering import Facet, Filter
from journeydesk.model import View


def filter_of(view: View) -> Filter:
    """What a view asks for."""
    return Filter(**{facet: frozenset(getattr(view, facet)) for facet in Facet})


def fields_of(wanted: Filter) -> dict[str, tuple[str, ...]]:
    """The fields of a view that asks for the same, in an order that does not change by itself."""
    return {facet: tuple(sorted(wanted.of(facet))) for facet in Facet}
