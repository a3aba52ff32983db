"""What a pain comes from, in a sentence."""

from __future__ import annotations

from journeydesk.analysis.dependencies import Trace
from journeydesk.app.telling import title_of
from journeydesk.i18n import N_, _
from journeydesk.model import RecordId, Records, ServiceLayer, shortened

LAYERS = {
    ServiceLayer.FRONTSTAGE: N_("frontstage: {causes}"),
    ServiceLayer.BACKSTAGE: N_("backstage: {causes}"),
    ServiceLayer.SUPPORT: N_("support: {causes}"),
}
LONGEST = 40  # letters of a card


def told_of_trace(records: Records, found: Trace) -> str:
    """The chain layer by layer, from the frontstage on."""
    parts = [
        _(LAYERS[layer]).format(causes=", ".join(_named(records, id_) for id_ in ids))
        for layer, ids in found.causes
    ]
    told = _("What {pain} comes from: {causes}.")
    return told.format(pain=_named(records, found.start), causes="; ".join(parts))


def _named(records: Records, id_: RecordId) -> str:
    return f"“{shortened(title_of(records, id_), LONGEST)}”"
