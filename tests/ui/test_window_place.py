"""A window comes back where it was closed, or at least where it can be seen."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication

from journeydesk.settings import Preferences
from journeydesk.ui.start import keep_on_screen
from journeydesk.ui.window import FIRST_SIZE, SMALLEST, MainWindow


class Kept:
    """What a window left to be remembered."""

    preferences = Preferences()

    def open(self) -> MainWindow:
        window = MainWindow(self.preferences, self.keep)
        window.setMinimumSize(200, 200)  # the screen of these tests has 800 × 800
        window.show()
        return window

    def keep(self, preferences: Preferences) -> None:
        self.preferences = preferences


def closed_at(place: QRect) -> Kept:
    kept = Kept()
    window = kept.open()
    window.setGeometry(place)
    window.close()
    return kept


def test_the_first_window_has_a_size_of_its_own(qapp: QApplication) -> None:
    assert MainWindow(Preferences(), print).size() == QSize(*FIRST_SIZE)


def test_the_programs_window_is_no_larger_than_the_screen(qapp: QApplication) -> None:
    window = MainWindow(Preferences(), print)
    keep_on_screen(window)
    assert window.size() == QSize(800, 800)
    window.resize(10, 10)
    assert window.size() == QSize(800, SMALLEST[1])


def test_a_window_comes_back_where_it_was(qapp: QApplication) -> None:
    place = QRect(40, 50, 600, 500)
    kept = closed_at(place)
    again = MainWindow(kept.preferences, kept.keep)
    assert again.pos() == place.topLeft()
    assert again.size() == QSize(*SMALLEST)


def test_a_maximised_window_comes_back_maximised(qapp: QApplication) -> None:
    kept = Kept()
    window = kept.open()
    window.showMaximized()
    window.close()
    assert kept.open().isMaximized()


def test_a_window_comes_back_from_a_screen_that_is_gone(qapp: QApplication) -> None:
    kept = closed_at(QRect(QPoint(9_000, 7_000), QSize(500, 400)))
    again = kept.open()
    assert again.geometry().intersects(qapp.primaryScreen().availableGeometry())


def test_a_place_that_cannot_be_understood_is_left_out(qapp: QApplication) -> None:
    for text in ("AAAA", "ß ?"):
        window = MainWindow(Preferences(window=text), print)
        assert window.size() == QSize(*FIRST_SIZE)
