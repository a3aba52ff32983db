"""Posters from sheets that any printer holds, cut where the fewest cards are."""

from journeydesk.export.tiles.frame import Frame, frames_of
from journeydesk.export.tiles.obstacles import Obstacle, obstacles_of
from journeydesk.export.tiles.offers import Offer, cut_cards, offers_of, recommended, scale_of
from journeydesk.export.tiles.pages import tile_pages
from journeydesk.export.tiles.plan import Plan, Tile, tile_name
from journeydesk.export.tiles.request import Mode, Orientation, Tiling

__all__ = [
    "Frame",
    "Mode",
    "Obstacle",
    "Offer",
    "Orientation",
    "Plan",
    "Tile",
    "Tiling",
    "cut_cards",
    "frames_of",
    "obstacles_of",
    "offers_of",
    "recommended",
    "scale_of",
    "tile_name",
    "tile_pages",
]
