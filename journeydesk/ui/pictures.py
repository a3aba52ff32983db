"""Pictures that are brought in: read with suspicion, written anew, kept small."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, NoReturn

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from journeydesk.errors import InputRefused
from journeydesk.i18n import _

MAGIC = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG"}
FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg"}
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 4_096
QUALITY = 90  # of JPEG


class NewPicture(NamedTuple):
    """A file's bytes as they are to be kept, and what they show in pixels."""

    data: bytes
    mime: str
    width: int
    height: int
    is_smaller: bool  # than it came


def format_of(data: bytes) -> str:
    """By its first bytes, "PNG" or "JPEG"; "" for anything else."""
    return next((name for magic, name in MAGIC.items() if data.startswith(magic)), "")


def read_picture(data: bytes, name: str) -> NewPicture:
    """A PNG or JPEG, encoded anew so that nothing but the picture is kept.

    Raises InputRefused, naming the file, for what is no picture or larger than 40 megapixels.
    """
    format_ = format_of(data)
    if not format_:
        _refuse(name, _("it is no PNG or JPEG picture"))
    buffer = _opened(data)
    reader = QImageReader(buffer, QByteArray(format_.encode()))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        _refuse(name, _("it has more than 40 million pixels"))
    _hold(reader, LONGEST_SIDE)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        _refuse(name, _("it is damaged"))
    is_smaller = reader.scaledSize().isValid()
    data = _encoded(image, format_)
    return NewPicture(data, FORMATS[format_], image.width(), image.height(), is_smaller)


@lru_cache(64)
def scaled_image(data: bytes, side: int) -> QImage:
    """A PNG or JPEG, its longer side that many pixels at most; nothing of anything else.

    The format is told: left to guess, Qt would read SVG, which can name other files.
    """
    format_ = format_of(data)
    if not format_:
        return QImage()
    buffer = _opened(data)
    reader = QImageReader(buffer, QByteArray(format_.encode()))
    reader.setAutoDetectImageFormat(False)
    _hold(reader, side)
    return reader.read()


def _opened(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _hold(reader: QImageReader, side: int) -> None:
    """No side longer than that.

    By the reader: QImage.scaled lets no other thread run meanwhile, 70 ms for 36 megapixels.
    """
    size = reader.size()
    if max(size.width(), size.height()) > side:
        held = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(held.expandedTo(QSize(1, 1)))


def _encoded(image: QImage, format_: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, format_, QUALITY if format_ == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _refuse(name: str, reason: str) -> NoReturn:
    told = _("{name} was not added: {reason}. Nothing was changed.")
    raise InputRefused(told.format(name=name, reason=reason))
