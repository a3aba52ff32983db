"""Posters from sheets that any printer holds, cut where the fewest cards are."""

from journeydesk.export.tiles.fitting import Columns, fitted_widths
from journeydesk.export.tiles.frame import Frame, frames_of
from journeydesk.export.tiles.obstacles import Obstacle, cards_in_pieces, obstacles_of
from journeydesk.export.tiles.offers import Offer, cut_cards, offers_of, recommended, scale_of
from journeydesk.export.tiles.pages import tile_pages
from journeydesk.export.tiles.plan import Plan, Tile, tile_name
from journeydesk.export.tiles.request import Mode, Orientation, Tiling
from journeydesk.export.tiles.steps import size_in_words

__all__ = [
    "Columns",
    "Frame",
    "Mode",
    "Obstacle",
    "Offer",
    "Orientation",
    "Plan",
    "Tile",
    "Tiling",
    "cards_in_pieces",
    "cut_cards",
    "fitted_widths",
    "frames_of",
    "obstacles_of",
    "offers_of",
    "recommended",
    "scale_of",
    "size_in_words",
    "tile_name",
    "tile_pages",
]
