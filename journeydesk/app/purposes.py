"""What an export is made for, as rows: each with its format and what is offered for it first."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.export import PRESETS, Preset
from journeydesk.i18n import N_
from journeydesk.settings import SheetChoices


@dataclass(frozen=True, slots=True)
class Purpose:
    """`asks` names what bears on it, as fields of SheetChoices; its last three are "furniture"."""

    label: str
    told: str  # what the file is good for, in a sentence
    suffix: str
    preset: Preset
    first: SheetChoices  # until something else is chosen
    asks: frozenset[str]
    is_review: bool = False

    @property
    def name(self) -> str:
        return self.first.purpose


OF_MAPS = frozenset(("type_size", "furniture", "carries_map"))
ON_SHEET = frozenset(("paper", "landscape", "margin", "type_size", "furniture"))
ON_PAPER = ON_SHEET | {"distance"}

PURPOSES = {
    row.name: row
    for row in (
        Purpose(
            N_("Share"),
            N_("A PDF to read on screen, to search and to print."),
            ".pdf",
            PRESETS["share"],
            SheetChoices("share"),
            ON_PAPER | {"carries_map"},
        ),
        Purpose(
            N_("Print shop"),
            N_("A PDF with bleed and crop marks, its colours flat, for large formats."),
            ".pdf",
            PRESETS["print-shop"],
            SheetChoices("print-shop", "A0"),
            ON_PAPER,
        ),
        Purpose(
            N_("Archive"),
            N_("A PDF that will look the same in many years: PDF/A-2b."),
            ".pdf",
            PRESETS["archive"],
            SheetChoices("archive"),
            ON_PAPER,
        ),
        Purpose(
            N_("Tiles"),
            N_("A poster from small sheets, cut where the fewest cards are."),
            ".pdf",
            PRESETS["tiles"],
            SheetChoices("tiles"),
            frozenset(("tile_paper", "tile_scale", "tile_tab", "distance")),
        ),
        Purpose(
            N_("Black and white"),
            N_("A PDF for printers without colour: patterns tell cards apart."),
            ".pdf",
            PRESETS["black-and-white"],
            SheetChoices("black-and-white", "A3"),
            ON_PAPER | {"carries_map"},
        ),
        Purpose(
            N_("Picture"),
            N_("A PNG for slides, documents and messages."),
            ".png",
            PRESETS["share"],
            SheetChoices("png", "fit"),
            ON_SHEET | {"dpi"},
        ),
        Purpose(
            N_("Drawing"),
            N_("An SVG to go on with in Inkscape, Illustrator or Figma."),
            ".svg",
            PRESETS["share"],
            SheetChoices("svg", "fit"),
            ON_SHEET | {"svg_text"},
        ),
        Purpose(
            N_("Web page"),
            N_(
                "One file that any browser opens, without a network: to walk through and to search."
            ),
            ".html",
            PRESETS["share"],
            SheetChoices("web", "fit", margin=0),
            frozenset(),
        ),
        Purpose(
            N_("Slides"),
            N_("For PowerPoint: the curve, and each stage in tables and text to be changed there."),
            ".pptx",
            PRESETS["share"],
            SheetChoices("slides", "fit", margin=0),
            frozenset(),
        ),
        Purpose(
            N_("Workbook"),
            N_("For Excel: the map and all that is known of it. What is changed there comes back."),
            ".xlsx",
            PRESETS["share"],
            SheetChoices("workbook", "fit", margin=0),
            frozenset(),
        ),
        Purpose(
            N_("Review"),
            N_("A sheet on which others agree with each card or not. Import takes it back in."),
            ".xlsx",
            PRESETS["share"],
            SheetChoices("review", "fit", margin=0),
            frozenset(),
            is_review=True,
        ),
        Purpose(
            N_("Table"),
            N_("The map alone, as any spreadsheet reads it: stages across, lanes down."),
            ".csv",
            PRESETS["share"],
            SheetChoices("table", "fit", margin=0),
            frozenset(),
        ),
        Purpose(
            N_("Document"),
            N_("Markdown for wikis and repositories: the map, what hurts, and the curve in words."),
            ".md",
            PRESETS["share"],
            SheetChoices("document", "fit", margin=0),
            frozenset(),
        ),
        Purpose(
            N_("Diagram"),
            N_("A Mermaid journey: stages, touchpoints and emotions, and nothing else."),
            ".mmd",
            PRESETS["share"],
            SheetChoices("diagram", "fit", margin=0),
            frozenset(),
        ),
        Purpose(
            N_("Data"),
            N_("JSON for other programs, with everything; it opens here again as it was."),
            ".json",
            PRESETS["share"],
            SheetChoices("data", "fit", margin=0),
            frozenset(),
        ),
    )
}


def purpose_named(name: str) -> Purpose:
    """The first of all where there is none of that name, as from a later version's settings."""
    return PURPOSES.get(name) or next(iter(PURPOSES.values()))
