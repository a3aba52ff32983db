"""Pictures, onto the map: each a card of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from journeydesk.app.session import Session
from journeydesk.commands import Target, add_image, paste_cards
from journeydesk.i18n import _, ngettext
from journeydesk.model import CardKind, RecordId, card_kind_of
from journeydesk.store import Transaction
from journeydesk.ui.clipboard.landing import cell_for, lane_of, place_in_words, reveal
from journeydesk.ui.clipboard.picture_reading import PictureReading, Source
from journeydesk.ui.pictures import NewPicture
from journeydesk.ui.shell import Shell


def put_pictures(shell: Shell, sources: Sequence[Source], target: Target) -> None:
    """Read beside the window, then put in one step; none where one of them cannot be read.

    Raises UserError where the map has no cell for them.
    """
    cell, session = cell_for(shell, target), shell.session
    shell.say(_("Reading {name}…").format(name=sources[0][0]))
    reading = PictureReading(sources)

    def go_on(pictures: list[NewPicture]) -> None:
        if shell.has_map and shell.session is session:
            _put(shell, session, [name for name, _load in sources], pictures, cell)

    reading.done.connect(lambda pictures: shell.attempt(partial(go_on, pictures)))
    reading.refused.connect(shell.complain)
    reading.start()


def _put(
    shell: Shell,
    session: Session,
    names: Sequence[str],
    pictures: Sequence[NewPicture],
    cell: Target,
) -> None:
    n = len(pictures)
    label = ngettext("Add picture", "Add {n} pictures", n).format(n=n)
    digests = [session.document.assets.add(picture.data, picture.mime) for picture in pictures]
    kind = card_kind_of(lane_of(shell, cell).kind)
    found = list(zip([Path(name).stem for name in names], digests, pictures, strict=True))
    session.run(label, partial(_put_cards, found=found, kind=kind, cell=cell))
    reveal(shell)
    shell.say(f"{label}: {place_in_words(shell, cell)}{_made_smaller(pictures)}")


def _put_cards(
    tx: Transaction,
    found: Sequence[tuple[str, str, NewPicture]],
    kind: CardKind,
    cell: Target,
) -> tuple[RecordId, ...]:
    """The cards say nothing yet; a picture is described by its file's name until it is worded."""
    ids = paste_cards(tx, [""] * len(found), kind, cell)
    for id_, (name, digest, picture) in zip(ids, found, strict=True):
        size = {"width": picture.width, "height": picture.height}
        add_image(tx, id_, asset=digest, mime=picture.mime, alt=name, **size)
    return ids


def _made_smaller(pictures: Sequence[NewPicture]) -> str:
    n = sum(picture.is_smaller for picture in pictures)
    if not n:
        return ""
    told = ngettext(
        "{n} picture was larger than 4,096 pixels and made smaller",
        "{n} pictures were larger than 4,096 pixels and made smaller",
        n,
    )
    return " · " + told.format(n=n)
