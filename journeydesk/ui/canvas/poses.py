"""Where one was on each map: going back to a map goes back there."""

from __future__ import annotations

from journeydesk.model import RecordId
from journeydesk.ui.canvas.camera import Camera, Pose


class Poses:
    """Of the session's maps, as long as it is open."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._map_id = camera.session.map.id
        self._known: dict[RecordId, Pose] = {}

    def leave(self) -> None:
        """Another map is about to be shown."""
        self._known[self._map_id] = self._camera.pose
        self._map_id = self._camera.session.map.id

    def arrive(self) -> None:
        """It is in the view."""
        known = self._known.get(self._map_id)
        if known:
            self._camera.take_pose(known)
        else:
            self._camera.show_beginning()
