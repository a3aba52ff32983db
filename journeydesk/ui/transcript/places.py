"""Where on the map passages go: a list of its stages and their touchpoints."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.app.session import Session
from journeydesk.i18n import _
from journeydesk.model import RecordId, Stage, Touchpoint, shortened
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.picking_fields import ComboBox

LONGEST = 60  # letters
INSET = "\u2003"


@dataclass(frozen=True, slots=True)
class Place:
    """A stage as a whole, or one of its touchpoints."""

    stage: RecordId
    touchpoint: RecordId | None
    name: str

    @property
    def id(self) -> RecordId:
        return self.touchpoint or self.stage


class PlaceChooser(ComboBox):
    """Stays at what was chosen last, as long as that is there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._places: list[Place] = []
        self.setAccessibleName(_("Where passages go on the map"))
        self.setMinimumContentsLength(1)  # long titles do not widen the view
        self.refresh()

    @property
    def place(self) -> Place | None:
        """None while the map has no stage."""
        return self._places[self.currentIndex()] if self._places else None

    def refresh(self) -> None:
        """What there is now. At first the first touchpoint: passages are of a moment."""
        there, found = self.place, _places(self._session)
        if found == self._places:
            return
        self._places = found
        self.clear()
        for place in found:
            icon = themed_icon("smartphone" if place.touchpoint else "milestone")
            self.addItem(icon, (INSET if place.touchpoint else "") + place.name)
        steps = [place.id for place in found if place.touchpoint]
        if not (there and self.choose(there.id)) and steps:
            self.choose(steps[0])

    def choose(self, id_: RecordId) -> bool:
        """A stage or a touchpoint of the map; False where it is neither."""
        ids = [place.id for place in self._places]
        if id_ in ids:
            self.setCurrentIndex(ids.index(id_))
        return id_ in ids

    def step(self, by: int) -> None:
        """To the next one, or the one before; not round."""
        self.setCurrentIndex(min(max(0, self.currentIndex() + by), self.count() - 1))


def _places(session: Session) -> list[Place]:
    records, found = session.records, []
    for stage in records.at(Stage, session.map.id):
        found.append(Place(stage.id, None, _name(stage.title)))
        for step in records.at(Touchpoint, stage.id):
            found.append(Place(stage.id, step.id, _name(step.title)))
    return found


def _name(title: str) -> str:
    return shortened(title, LONGEST) or _("Untitled")
