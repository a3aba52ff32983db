"""Pictures from files, as cards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from journeydesk.errors import InputRefused, UserError
from journeydesk.i18n import _, ngettext
from journeydesk.ui.shell import Shell

# The rest is imported in the methods: the start page must not wait for it.
if TYPE_CHECKING:
    from journeydesk.layout import CardSlot
    from journeydesk.model import RecordId
    from journeydesk.store import Transaction
    from journeydesk.ui.pictures import NewPicture

LARGEST = 50_000_000  # bytes


class ImageActions:
    """Brings pictures onto the open map."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def do_add_image(self) -> None:
        kinds = _("Pictures") + " (*.png *.jpg *.jpeg)"
        paths, _kind = QFileDialog.getOpenFileNames(
            self._shell.widget, _("Add pictures"), str(Path.home()), kinds
        )
        if paths:
            self.add([Path(path) for path in paths])

    def add(self, paths: Sequence[Path], slot: CardSlot | None = None) -> None:
        """A card for each picture, in a gap or where the user last was; one step of the history.

        Raises UserError, and adds none, where one of them cannot be read or no cell is there.
        """
        from journeydesk.ui.pictures import read_picture

        slot = slot or self._slot()
        pictures = [read_picture(_bytes(path), path.name) for path in paths]
        assets = self._shell.session.document.assets
        digests = [assets.add(picture.data, picture.mime) for picture in pictures]
        n = len(paths)
        label = ngettext("Add picture", "Add {n} pictures", n).format(n=n)
        found = list(zip([path.stem for path in paths], digests, pictures, strict=True))
        self._shell.session.run(label, partial(_add_all, found, slot))
        smaller = sum(picture.is_smaller for picture in pictures)
        if smaller:
            told = ngettext(
                "{n} picture was larger than 4,096 pixels and made smaller",
                "{n} pictures were larger than 4,096 pixels and made smaller",
                smaller,
            )
            self._shell.say(told.format(n=smaller))

    def _slot(self) -> CardSlot:
        """Below the selected card, else where the mouse was pressed, else in the first cell."""
        from journeydesk.layout import card_slot

        session, canvas = self._shell.session, self._shell.open_map.canvas
        layout = session.layout
        places = [p for id_ in session.store.selection if (p := layout.where(id_))]
        points = [(place.center.x, place.bottom) for place in places[-1:]]
        points += [canvas.pressed_at] if canvas.pressed_at else []
        points += [(c.x + 1.0, row.y + row.height) for row in layout.rows for c in layout.columns]
        found = (card_slot(layout, x, y - 1.0) for x, y in points)
        slot = next((slot for slot in found if slot), None)
        if slot is None:
            raise UserError(_("There is no cell for cards yet: add a stage and a lane first."))
        return slot


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            reason = _("it is larger than 50 MB")
        else:
            return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
    told = _("{name} was not added: {reason}. Nothing was changed.")
    raise InputRefused(told.format(name=path.name, reason=reason))


def _add_all(
    found: Sequence[tuple[str, str, NewPicture]], slot: CardSlot, tx: Transaction
) -> tuple[RecordId, ...]:
    """The cards have no words yet; what a picture shows is told by its file's name for now."""
    from journeydesk.commands import add_card, add_image
    from journeydesk.model import CARD_KIND_OF_LANE, CardKind, Lane

    kind = CARD_KIND_OF_LANE.get(tx.records.get(Lane, slot.lane).kind, CardKind.NOTE)
    place = {"lane": slot.lane, "stage": slot.stage, "touchpoint": slot.touchpoint}
    ids = []
    for name, digest, picture in found:
        card = add_card(tx, kind=kind, before=slot.before, **place)  # type: ignore[arg-type]
        size = {"width": picture.width, "height": picture.height}
        add_image(tx, card.id, asset=digest, mime=picture.mime, alt=name, **size)
        ids.append(card.id)
    return tuple(ids)
