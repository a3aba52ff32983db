"""What an export is for, as rows: each settles what goes with it."""

from dataclasses import dataclass

from journeydesk.i18n import N_
from journeydesk.paint import Profile


@dataclass(frozen=True, slots=True)
class Preset:
    """`profile` bears on PDF alone; all else on every picture."""

    name: str
    label: str
    profile: Profile
    carries_map: bool = False  # the PDF can be opened again as the map it shows
    bleed_mm: float = 0.0  # ink beyond the cut, where there is one
    has_crop_marks: bool = False
    is_flat: bool = False  # no colour lets another through
    is_black_and_white: bool = False  # colours become patterns


SHARE = Preset(
    "share",
    N_("Share"),
    Profile(is_tagged=True, has_layers=True, has_outline=True, has_intent=True),
    carries_map=True,
)
PRINT_SHOP = Preset(
    "print-shop",
    N_("Print shop"),
    Profile(has_intent=True),
    bleed_mm=3.0,
    has_crop_marks=True,
    is_flat=True,
)
ARCHIVE = Preset(
    "archive",
    N_("Archive"),
    Profile(has_outline=True, has_intent=True, is_archive=True),
    is_flat=True,
)
TILES = Preset("tiles", N_("Tiles"), Profile(has_layers=True, has_intent=True))
BLACK_AND_WHITE = Preset(
    "black-and-white",
    N_("Black and white"),
    Profile(is_tagged=True, has_layers=True, has_outline=True, has_intent=True),
    carries_map=True,
    is_flat=True,
    is_black_and_white=True,
)

PRESETS = {row.name: row for row in (SHARE, PRINT_SHOP, ARCHIVE, TILES, BLACK_AND_WHITE)}
