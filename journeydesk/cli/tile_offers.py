"""What a poster can be made of, on the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial

import click

from journeydesk.app.sheeting import drawing_of
from journeydesk.app.tiling import poster_offers
from journeydesk.export.tiles import Offer, Tiling, recommended, size_in_words
from journeydesk.i18n import _
from journeydesk.model import Map, Records
from journeydesk.paint import MM

MARK = "→"  # before the recommended one


def tell_offers(
    records: Records, chosen: Map | None, tiling: Tiling, overlay: str, form: str
) -> None:
    """Of a map, or the first: as a "table", or as "json"."""
    map_ = chosen or records.at(Map)[0]
    draw = partial(drawing_of, overlay=overlay)
    offers = poster_offers(records, map_.id, tiling, draw)
    if form == "json":
        rows = [_as_json(i, offer, i == recommended(offers)) for i, offer in enumerate(offers)]
        click.echo(json.dumps({"offers": rows}, ensure_ascii=False, indent=2))
        return
    for line in _table(list(_rows(offers))):
        click.echo(line)


def _rows(offers: Sequence[Offer]) -> Iterator[tuple[str, ...]]:
    best = recommended(offers)
    yield "", _("offer"), _("sheets"), _("cards cut"), _("scale"), _("finished size"), ""
    for i, offer in enumerate(offers):
        plan = offer.plan
        percent = _("{percent:g} %").format(percent=round(plan.scale * 100, 2))
        fitted = _("stages fill whole sheets") if offer.is_fitted else ""
        mark = MARK if i == best else ""
        numbers = (f"{i + 1}", f"{plan.sheets}", f"{plan.cards_cut}")
        yield mark, *numbers, percent, size_in_words(plan), fitted


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Numbers end below each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        *cells, last = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
        yield "  ".join([*cells, last.lstrip()]).rstrip()


def _as_json(place: int, offer: Offer, is_recommended: bool) -> dict[str, object]:
    plan, frame = offer.plan, offer.plan.frame
    return {
        "offer": place + 1,
        "sheets": plan.sheets,
        "cards_cut": plan.cards_cut,
        "scale": plan.scale,
        "width_mm": round(plan.width / MM, 1),
        "height_mm": round(plan.height / MM, 1),
        "paper": frame.paper,
        "orientation": "landscape" if frame.is_landscape else "portrait",
        "mode": "grid" if plan.is_grid else "strips",
        "fits_stages": offer.is_fitted,
        "recommended": is_recommended,
    }
