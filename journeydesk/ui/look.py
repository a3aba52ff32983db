"""Fusion in our own colours, light, dark and of high contrast.

`setColorScheme` does nothing on bare X11, offscreen and some Waylands: our palettes are set always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from journeydesk.bundle import window_fonts
from journeydesk.color import Color
from journeydesk.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def qcolor(color: Color) -> QColor:
    return QColor(*color)


def wear(app: QApplication, theme: Theme, *, is_for_fingers: bool = False) -> None:
    """Dress the whole program in a theme; for fingers, with targets of 9 mm and more."""
    app.setPalette(palette_of(theme))
    app.setStyleSheet(stylesheet_of(theme) + (FOR_FINGERS if is_for_fingers else ""))
    # Title bars and native dialogs follow. By name: the Qt namespace takes 14 ms to come alive.
    app.styleHints().setProperty("colorScheme", "Dark" if theme.is_dark else "Light")


def use_bundled_fonts(app: QApplication) -> None:
    """Noto Sans for menus and forms, as on the map: the same looks on every machine."""
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in window_fonts()]
    font = QFont(QFontDatabase.applicationFontFamilies(numbers[0]))
    font.setPointSizeF(app.font().pointSizeF())
    app.setFont(font)


def palette_of(theme: Theme) -> QPalette:
    w = {name: qcolor(color) for name, color in theme.window.items()}
    palette = QPalette(w["base"], w["window"])
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "base"),
        (role.AlternateBase, "alternate"),
        (role.Text, "text"),
        (role.Button, "window"),
        (role.ButtonText, "text"),
        (role.ToolTipBase, "base"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "dim"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent"),
        (role.Mid, "border"),
        (role.Accent, "accent"),
    ):
        palette.setColor(which, w[name])
    faded = qcolor(theme.window["dim"]._replace(a=140))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return palette


def stylesheet_of(theme: Theme) -> str:
    """The little that a palette cannot say. Colours as rgb(): Qt reads #rrggbbaa as #aarrggbb."""
    colors = {**theme.window, "ground": theme.map["ground"]}
    w = {name: f"rgb({c.r},{c.g},{c.b})" for name, c in colors.items()}
    accent, dim = theme.window["accent"], theme.window["dim"]
    w["choice"] = f"rgba({accent.r},{accent.g},{accent.b},46)"
    w["faded"] = f"rgba({dim.r},{dim.g},{dim.b},140)"
    return STYLE.format_map(w)


STYLE = """
QToolTip {{ border: 1px solid {border}; padding: 4px 6px; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {border};
  spacing: 2px; padding: 5px 8px; }}
QToolBar::separator {{ background: {border}; width: 1px; margin: 6px 6px; }}
QToolButton {{ border: none; border-radius: 6px; padding: 6px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}
QToolButton:checked, QToolButton:pressed {{ background: {hover}; }}
QToolButton:checked {{ background: {choice}; border: 1px solid {accent}; padding: 5px; }}
QComboBox {{ background: {base}; border: 1px solid {field_border}; border-radius: 6px;
  padding: 4px 4px 4px 8px; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 3px 3px 3px 7px; }}
QComboBox:disabled {{ color: {dim}; border-color: {border}; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {base}; border: 1px solid {border}; padding: 4px;
  selection-background-color: {hover}; selection-color: {text}; }}
QAbstractSpinBox {{ background: {base}; border: 1px solid {field_border}; border-radius: 6px;
  padding: 3px 0; }}
QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 2px 0; }}
QAbstractSpinBox:disabled {{ color: {dim}; border-color: {border}; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ background: transparent;
  border: none; padding: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 24px; }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow {{ image: none; }}
QRadioButton[plain="true"] {{ spacing: 8px; }}
QRadioButton[plain="true"]::indicator {{ width: 14px; height: 14px; background: {base};
  border: 1px solid {field_border}; border-radius: 8px; }}
QRadioButton[plain="true"]::indicator:checked {{ width: 6px; height: 6px; background: {base};
  border: 5px solid {accent}; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; background: {base};
  border: 1px solid {field_border}; border-radius: 4px; }}
QCheckBox::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; width: 14px; height: 14px; }}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate {{ background: {accent};
  border-color: {accent}; }}
#drawer {{ background: {window}; border: 1px solid {border}; border-top: none; }}
#coach QLabel {{ color: {on_accent}; }}
#coach QToolButton {{ color: {on_accent}; border: 1px solid {on_accent}; padding: 4px 10px; }}
#coach QToolButton:hover {{ background: {on_accent}; color: {accent}; }}
#first-step {{ border: 2px solid {accent}; padding: 4px 10px; }}
#toast QLabel {{ color: {window}; }}
#toast QToolButton {{ color: {window}; font-weight: 600; border: 1px solid {dim};
  padding: 5px 12px; }}
#toast QToolButton:hover {{ background: {dim}; }}
#toast QToolButton:focus {{ border: 2px solid {window}; padding: 4px 11px; }}
QMenuBar {{ background: {window}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {base}; border: 1px solid {border}; padding: 5px; }}
QMenu::item {{ padding: 6px 24px 6px 10px; border-radius: 5px; }}
QMenu::item:selected {{ background: {hover}; color: {text}; }}
QMenu::item:checked {{ background: {choice}; border: 1px solid {accent};
  padding: 5px 23px 5px 9px; }}
QMenu::item:disabled {{ color: {faded}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 5px 8px; }}
QStatusBar {{ background: {window}; border-top: 1px solid {border}; }}
QStatusBar::item {{ border: none; }}
QDockWidget {{ titlebar-close-icon: none; titlebar-normal-icon: none; }}
QDockWidget::title {{ padding: 9px 12px 5px 12px; background: {window}; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {base}; border: 1px solid {field_border};
  border-radius: 6px; padding: 5px 7px; selection-background-color: {accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent};
  padding: 4px 6px; }}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{ background: transparent; border: none;
  padding: 6px 4px; }}
QLineEdit[large="true"], QLineEdit[large="true"]:focus {{ padding: 9px 4px; font-size: 12pt; }}
QFrame[strip="true"] {{ background: {window}; border: none; border-bottom: 1px solid {border}; }}
QToolButton[chip="true"], QPushButton[chip="true"] {{ border: 1px solid {border};
  border-radius: 13px; padding: 4px 11px; background: {base}; }}
QToolButton[chip="true"]:hover, QPushButton[chip="true"]:hover {{ border-color: {accent}; }}
QToolButton[chip="true"][on="true"] {{ border-color: {accent}; background: {choice}; }}
QToolButton[chip="true"]::menu-indicator {{ image: none; }}
QToolButton[chip="true"]:focus, QPushButton[chip="true"]:focus {{ border: 1px solid {accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {border}; }}
QTabBar::tab {{ background: transparent; color: {dim}; padding: 9px 10px 7px 10px; margin: 0 2px;
  border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:hover:!selected {{ color: {text}; }}
QFrame[strip="below"] {{ background: {window}; border: none; border-top: 1px solid {border}; }}
MapTabs::tab {{ padding: 5px 12px 7px 12px; margin: 0; border: none;
  border-top: 2px solid transparent; }}
MapTabs::tab:selected {{ border: none; border-top: 2px solid {accent}; background: {ground}; }}
MapTabs::tear {{ width: 0; image: none; }}
MapTabs::scroller {{ width: 28px; }}
MapTabs QToolButton {{ padding: 1px; }}
QLineEdit[slim="true"], QLineEdit[slim="true"]:focus {{ padding: 1px 6px; }}
QTreeView {{ background: transparent; border: none; outline: none; }}
QTreeView::item:hover, QTreeView::branch:hover {{ background: {hover}; }}
QTreeView::item:selected, QTreeView::branch:selected {{ background: {choice}; color: {text}; }}
SourceTable, ShareTable {{ gridline-color: {border}; background: {base}; }}
SourceTable::item, ShareTable::item {{ padding: 0 9px; }}
SourceTable QTableCornerButton::section {{ background: {window}; border: none; }}
ShareTable QHeaderView::section {{ background: {base}; color: {dim}; border: none;
  border-bottom: 1px solid {border}; padding: 4px 9px; }}
ConflictRows::item {{ padding: 6px 4px; }}
QListView {{ background: transparent; border: none; outline: none; }}
QProgressBar {{ background: {hover}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
Offers QListView::item {{ padding: 5px 4px; border-radius: 5px; color: {text}; }}
Offers QListView::item:hover {{ background: {hover}; }}
Offers QListView::item:selected {{ background: {choice}; border: 1px solid {accent}; }}
SheetStrip::item {{ border: 2px solid transparent; border-radius: 6px; color: {text};
  padding: 4px; }}
SheetStrip::item:selected {{ border-color: {accent}; background: {choice}; }}
QFrame[upright="true"] {{ background: {border}; border: none; margin: 5px 3px; max-width: 1px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[opens="right"] {{ padding-right: 18px; }}
QToolButton[opens="left"] {{ padding-left: 18px; }}
QFrame[rule="true"] {{ background: {border}; border: none; max-height: 1px; }}
QPushButton {{ background: {base}; border: 1px solid {field_border}; border-radius: 8px;
  padding: 7px 14px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent};
  font-weight: 600; }}
QPushButton[tile="true"] {{ border: 1px solid {border}; border-radius: 10px; }}
QPushButton[tile="true"]:hover {{ background: {base}; border-color: {accent}; }}
QPushButton[tile="true"]:focus {{ border: 2px solid {accent}; }}
QPushButton[go="true"] {{ text-align: left; border-radius: 6px; padding: 5px 8px; }}
QPushButton[go="true"]:focus {{ padding: 4px 7px; }}
QPushButton[choice="true"]:checked {{ background: {choice}; border-color: {accent}; }}
QPushButton:disabled {{ color: {dim}; border-color: {border}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollArea[says="true"] {{ background: {base}; border: 1px solid {border}; border-radius: 8px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; margin: 2px; min-width: 32px;
  min-height: 32px; }}
QScrollBar::handle:hover {{ background: {field_border}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: transparent; border: none; width: 0; height: 0; }}
QFrame[card="true"] {{ background: {base}; border: 1px solid {border}; border-radius: 10px; }}
QLabel[ground="true"] {{ background: {ground}; }}
QLabel[dim="true"] {{ color: {dim}; }}
QLabel[refused="true"] {{ color: {danger}; }}
QLabel[section="true"] {{ font-weight: 600; }}
"""

FOR_FINGERS = """
QToolBar QToolButton, BarButton { padding: 13px; }
QToolBar QToolButton:focus, BarButton:focus { padding: 11px; }
QToolBar QToolButton:checked, BarButton:checked { padding: 12px; }
QStatusBar QToolButton, FindBar QToolButton, MapStrip > QToolButton { padding: 10px; }
QStatusBar QToolButton:focus, FindBar QToolButton:focus, MapStrip > QToolButton:focus {
  padding: 8px; }
QToolButton[chip="true"], QPushButton[chip="true"] { padding: 9px 14px; border-radius: 18px; }
#toast QToolButton { padding: 10px 16px; }
QMenuBar::item { padding: 10px 13px; }
QMenu::item { padding: 10px 24px 10px 12px; }
QMenu::item:checked { padding: 9px 23px 9px 11px; }
QTabBar::tab { padding: 14px 14px 12px 14px; }
QTreeView::item, QListView::item { min-height: 36px; }
QLineEdit, QPushButton, QComboBox { min-height: 26px; }
QScrollBar:vertical { width: 20px; }
QScrollBar:horizontal { height: 20px; }
"""
