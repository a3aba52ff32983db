"""Items of this program, onto the map."""

from __future__ import annotations

from functools import partial

from journeydesk.commands import Items, Target, paste_items
from journeydesk.i18n import ngettext
from journeydesk.model import WITH_ASSET, Lane
from journeydesk.ui.clipboard.landing import reveal
from journeydesk.ui.shell import Shell


def put_items(shell: Shell, items: Items, target: Target) -> None:
    """One step of the history; tells what the map has got beside what was copied."""
    session = shell.session
    lanes = len(session.records.at(Lane, target.map))
    n = len(items.chosen)
    label = ngettext("Paste {n} item", "Paste {n} items", n).format(n=n)
    for image in (record for record in items.context if isinstance(record, WITH_ASSET)):
        session.document.assets.add(items.assets[image.asset], image.mime)
    session.run(label, partial(paste_items, items=items, target=target))
    reveal(shell)
    more = len(session.records.at(Lane, target.map)) - lanes
    more -= sum(isinstance(record, Lane) for record in items.chosen)
    told = ngettext("Pasted {n} item", "Pasted {n} items", n).format(n=n)
    if more > 0:
        told += " · " + ngettext("{n} lane is new", "{n} lanes are new", more).format(n=more)
    shell.say(told)
