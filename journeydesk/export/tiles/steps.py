"""How sheets become a poster, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeydesk.export.tiles.plan import Plan, tile_name
from journeydesk.i18n import _
from journeydesk.paint import MM


class Step(NamedTuple):
    """What to do, and how."""

    title: str
    how: str


def steps_of(plan: Plan, ruler_mm: int) -> Iterator[Step]:
    """Only those that these sheets need."""
    yield Step(
        _("Check the size"),
        _(
            "Print at 100 % or “Actual size”, never “Fit to page”. "
            "The ruler below must measure exactly {length} mm."
        ).format(length=ruler_mm),
    )
    yield Step(_("Cut"), _how_to_cut(plan))
    if max(map(len, plan.rows)) > 2:
        yield Step(_("Join each row"), _how_to_join(plan))
    if len(plan.rows) > 1:
        yield Step(_("Join the rows"), _how_to_join_rows(plan))


def _how_to_cut(plan: Plan) -> str:
    if plan.sheets == 1 or not plan.frame.tab:
        return _("Cut each sheet from tick to tick, at all four edges.")
    return _(
        "Cut each sheet from tick to tick at its left and its top edge; at the poster’s right and "
        "lower end there too. Leave the grey tabs on."
    )


def _how_to_join(plan: Plan) -> str:
    if not plan.frame.tab:
        return _("Lay the sheets of a row edge to edge and tape them from behind.")
    return _("Glue {second} over the tab of {first}, and so on to the right.").format(
        first=tile_name(0, 0), second=tile_name(0, 1)
    )


def _how_to_join_rows(plan: Plan) -> str:
    if not plan.frame.tab:
        return _("Lay the rows edge to edge and tape them from behind.")
    return _("Glue row 2 over the tabs below row 1, and so on downwards.")


def size_in_words(plan: Plan) -> str:
    """Of the finished poster: "1143 × 793 mm"."""
    return _("{width:.0f} × {height:.0f} mm").format(width=plan.width / MM, height=plan.height / MM)
