"""What is dragged between the palette and the canvas."""

from PySide6.QtCore import QMimeData

from journeydesk.tools import THINGS, Thing

THING = "application/x-journeydesk-thing"


def mime_of(thing: Thing) -> QMimeData:
    data = QMimeData()
    data.setData(THING, thing.name.encode())
    return data


def thing_in(data: QMimeData) -> Thing | None:
    """The palette's thing in a drag, if it is one."""
    return THINGS.get(bytes(data.data(THING).data()).decode("ascii", "replace"))
