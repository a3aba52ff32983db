"""A user at the export dialog: picks a purpose, changes the sheet, looks at it, writes the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from driver import User
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from journeydesk.drawing import Rect
from journeydesk.settings import ExportChoices
from journeydesk.ui.export_dialog import ExportDialog

LEFT = Qt.MouseButton.LeftButton


class Exporter:
    """Opens the dialog over a window, and waits for its preview."""

    def __init__(self, user: User, choices: ExportChoices = ExportChoices()) -> None:  # noqa: B008
        self.user = user
        self.dialog = ExportDialog(user.session, user.window, choices)
        self.dialog.show()
        self.settle()

    def settle(self) -> None:
        """Until the preview shows what is chosen."""
        self.wait_until(lambda: self.dialog.is_settled)

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        self.user.wait_until(is_so)

    def purposes(self) -> list[str]:
        """The cards of the rail, the chosen one in brackets."""
        cards = self.dialog.rail.cards.values()
        return [f"[{card.text()}]" if card.isChecked() else card.text() for card in cards]

    def pick(self, purpose: str) -> None:
        """Click on a card."""
        [card] = [card for card in self.dialog.rail.cards.values() if card.text() == purpose]
        QTest.mouseClick(card, LEFT)
        self.settle()

    def choose(self, what: str) -> None:
        """The map, all maps, or a sheet of numbers."""
        box = self.dialog.subject.what
        box.setCurrentIndex(box.findText(what))
        self.settle()

    def choose_map(self, title: str) -> None:
        """By how its title begins."""
        box = self.dialog.subject.map
        box.setCurrentIndex(box.findText(title, Qt.MatchFlag.MatchStartsWith))
        self.settle()

    def choose_persona(self, row: int) -> str:
        """Whose numbers; answers with the name."""
        box = self.dialog.subject.persona
        box.setCurrentIndex(row)
        self.settle()
        return box.currentText()

    def take_paper(self, paper: str) -> None:
        self.dialog.options.paper.choose(paper)
        self.settle()

    def turn(self, side: str) -> None:
        """Upright or landscape."""
        field = self.dialog.options.landscape
        [button] = [b for b in (field.upright, field.landscape) if b.text() == side]
        QTest.mouseClick(button, LEFT)
        self.settle()

    def set_margin(self, mm: int) -> None:
        self.dialog.options.margin.setValue(mm)
        self.settle()

    def set_dpi(self, dpi: int) -> None:
        self.dialog.options.dpi.setValue(dpi)
        self.settle()

    def read_from(self, metres: float) -> None:
        self.dialog.options.distance.setValue(metres)
        self.settle()

    def checks(self) -> list[str]:
        """What is said of the sheets, each with how bad it is."""
        rows = self.dialog.checks.rows
        return [f"{row.word.text()}: {row.text.text()}" for row in rows if row.isVisible()]

    def show_next(self, what: str) -> None:
        """Press the button of what is said so."""
        [row] = [row for row in self.dialog.checks.rows if row.text.text().startswith(what)]
        QTest.mouseClick(row.button, LEFT)
        self.settle()

    def offers(self) -> list[str]:
        """What a poster can be cut into."""
        listed = self.dialog.offers.list
        rows = [listed.item(row).text() for row in range(listed.count())]
        return rows if listed.isVisible() else []

    def take_offer(self, row: int) -> None:
        self.dialog.offers.list.setCurrentRow(row)
        self.settle()

    def marked(self) -> Rect | None:
        """What the preview has been sent to."""
        return self.dialog.preview.view.marked

    def cost(self) -> str:
        """How large and how long, as told at the foot."""
        return self.dialog.foot.cost.text()

    def asked(self) -> list[str]:
        """The labels of what can be chosen now."""
        form = self.dialog.options.form
        roles, rows = form.ItemRole, range(form.rowCount())
        fields = [form.itemAt(row, roles.FieldRole).widget() for row in rows]
        labels = [form.labelForField(field) for field in fields]
        shown = [pair for pair in zip(labels, fields, strict=True) if pair[1].isVisible()]
        return [label.text() if label else field.text() for label, field in shown]

    def told(self) -> str:
        """What is said at the foot."""
        return self.dialog.foot.words.text()

    def offered(self) -> list[str]:
        """The buttons at the foot that can be pressed."""
        buttons = self.dialog.foot.findChildren(QPushButton)
        return [b.text() for b in buttons if b.isVisible() and b.isEnabled()]

    def sheets(self) -> int:
        return len(self.dialog.preview.pages)

    def sheet_in_view(self) -> tuple[int, float, float]:
        """Its number from 1, its width and height in millimetres."""
        page = self.dialog.preview.view.page
        assert page is not None
        mm = 25.4 / 72
        return self.dialog.preview.index + 1, round(page.width * mm, 1), round(page.height * mm, 1)

    def names(self) -> dict[str, str]:
        """What a screen reader calls everything that keys reach, by what it is."""
        reached = [
            widget
            for widget in self.dialog.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.objectName() != "qt_spinbox_lineedit"
        ]
        found = [(str(w), QAccessible.queryAccessibleInterface(w)) for w in reached]
        return {widget: face.text(QAccessible.Text.Name) for widget, face in found}

    def zoom(self) -> float:
        """Pixels for a point of the sheet."""
        return self.dialog.preview.view.camera.zoom

    def turn_wheel(self, notches: int, at: QPoint) -> None:
        view = self.dialog.preview.view
        none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        place, turned = QPointF(at), QPoint(0, 120 * notches)
        event = QWheelEvent(
            place, view.mapToGlobal(place), QPoint(), turned, none, plain,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        """Where the focus is."""
        focused = self.dialog.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        self.settle()

    def write(self, path: Path) -> None:
        """Into that file, and wait for it."""
        self.dialog.write(path)
        self.wait_until(self.dialog.foot.export.isVisible)

    def close(self) -> None:
        self.dialog.close()
        self.dialog.deleteLater()
        self.user.close()
