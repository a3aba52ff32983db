"""What a picture shows, small."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from journeydesk.i18n import _
from journeydesk.model import Image, Record
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.pictures import scaled_image

WIDEST, HIGHEST = 250, 180  # px
SIDE = 512  # as the map keeps it at an ordinary zoom, twice as fine as needed
SIGN = 48


class Thumbnail(QLabel):
    """Of one image, or of the first of several."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__()
        self._assets = assets
        self._shown: tuple[str, str] | None = None
        self.setProperty("ground", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(6)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_image(self, group: Sequence[Record]) -> None:
        image = group[0]
        assert isinstance(image, Image)
        if (image.asset, image.alt) == self._shown:
            return
        self._shown = image.asset, image.alt
        self.setPixmap(self._picture(image))
        self.setAccessibleName(image.alt or _("Picture without a description"))
        self.setToolTip(image.alt)

    def _picture(self, image: Image) -> QPixmap:
        """A sign in its place where the bytes are missing or damaged."""
        picture = QPixmap.fromImage(scaled_image(self._assets.get(image.asset, b""), SIDE))
        if picture.isNull():
            return themed_icon("image").pixmap(SIGN)
        ratio = self.devicePixelRatioF()
        room = QSize(WIDEST, HIGHEST) * ratio
        if picture.width() > room.width() or picture.height() > room.height():
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(room, keep, smooth)
        picture.setDevicePixelRatio(ratio)
        return picture
