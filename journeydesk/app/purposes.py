"""What an export is made for, as rows: each with its format and what is offered for it first."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.export import PRESETS, Preset
from journeydesk.i18n import N_
from journeydesk.settings import SheetChoices


@dataclass(frozen=True, slots=True)
class Purpose:
    """`asks` are the fields of SheetChoices that bear on it."""

    label: str
    told: str  # what the file is good for, in a sentence
    suffix: str
    preset: Preset
    first: SheetChoices  # until something else is chosen
    asks: frozenset[str]

    @property
    def name(self) -> str:
        return self.first.purpose

    @property
    def holds_several(self) -> bool:
        """True where each map or chart can have a sheet of its own in the file."""
        return self.suffix == ".pdf"


ON_SHEET = frozenset(("paper", "landscape", "margin"))
ON_PAPER = ON_SHEET | {"distance"}
SHARE, ARCHIVE = PRESETS["share"], PRESETS["archive"]

PURPOSES = {
    row.name: row
    for row in (
        Purpose(
            N_("Share"),
            N_("A PDF to read on screen, to search and to print."),
            ".pdf",
            SHARE,
            SheetChoices("share"),
            ON_PAPER,
        ),
        Purpose(
            N_("Archive"),
            N_("A PDF that will look the same in many years: PDF/A-2b."),
            ".pdf",
            ARCHIVE,
            SheetChoices("archive"),
            ON_PAPER,
        ),
        Purpose(
            N_("Picture"),
            N_("A PNG for slides, documents and messages."),
            ".png",
            SHARE,
            SheetChoices("png", "fit"),
            ON_SHEET | {"dpi"},
        ),
        Purpose(
            N_("Drawing"),
            N_("An SVG to go on with in Inkscape, Illustrator or Figma."),
            ".svg",
            SHARE,
            SheetChoices("svg", "fit"),
            ON_SHEET,
        ),
    )
}


def purpose_named(name: str) -> Purpose:
    """The first of all where there is none of that name, as from a later version's settings."""
    return PURPOSES.get(name) or next(iter(PURPOSES.values()))
