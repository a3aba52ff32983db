"""A person at the inspector: types, picks, ticks and leaves, and looks at the records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.commands import add_image, group_cards, link_cards
from journeydesk.model import RECORD_TYPES, Card, Record, Records, Switch, View
