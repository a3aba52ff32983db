"""The sizes of a map, in points. Everything on it is measured from these and from the text."""

import zlib

from journeydesk import __version__
from journeydesk.fonts import Style

MARGIN = 20.0  # around the whole map
LABEL_WIDTH = 116.0  # the lane column
STEP_WIDTH = 148.0  # one touchpoint's column
GAP = 6.0  # between stages, between lanes
CELL_PADDING = 6.0
CARD_GAP = 6.0
LANE_MIN_HEIGHT = 52.0
LINE_GAP = 26.0  # between the lanes that a line of a blueprint keeps apart
LANE_STRIP = 24.0  # a collapsed lane
STEP_MIN_WIDTH = 84.0  # however narrow a stage is made: an icon and a word
CURVE_MIN_HEIGHT = 90.0  # however low its lane is made: five faces
CLUSTER_PADDING = 5.0
IMAGE_HIGHEST = 220.0  # on a card
PIXEL = 0.75  # of an image, in points: 96 to the inch
LOCK = 9.0  # the size of its sign
LANE_RADIUS = 8.0

CARD_PADDING = 7.0
CARD_RADIUS = 5.0
CARD_BAR = 3.5
CARD_ICON = 11.0
CARD_TEXT_LEFT = CARD_BAR + 6.0 + CARD_ICON + 5.0
CARD_MIN_HEIGHT = 30.0
CARD_SCALE = 13.0  # the height of a scale from 1 to 7
CARD_FOOTER_GAP = 3.0

HEAD_MIN_HEIGHT = 36.0
HEAD_TIP = 11.0  # how far a chevron points into the next

ARC_ROOM = 15.0  # above and below the channels, for lines that leave some out

CURVE_HEIGHT = 150.0
CURVE_INSET = 27.0  # from the lane's edge to +2 and −2: room for the words
MARKER = 5.0  # half a marker's size

CARD_STYLE = Style(10.0, leading=1.25)
CARD_TITLE_STYLE = Style(10.0, weight=600, leading=1.25)
STAGE_STYLE = Style(11.5, weight=600, leading=1.2)
LANE_STYLE = Style(10.0, weight=600, leading=1.2)
TITLE_STYLE = Style(22.0, weight=700, leading=1.2)
SUBTITLE_STYLE = Style(10.5, leading=1.35)
CLUSTER_STYLE = Style(9.0, weight=600, leading=1.2)
SMALL_STYLE = Style(8.5, leading=1.2)

# At most, of words that lie over others or push them away; more is told by dots.
TITLE_LINES, ABOUT_LINES = 4, 12
STAGE_LINES, LANE_LINES = 6, 12
CLUSTER_LINES, LINK_LINES, NAME_LINES = 6, 6, 4
FOOTER_LINES = 3

# Changes with anything above: what was measured with another look is measured anew.
_sizes = sorted((name, str(size)) for name, size in globals().items() if name.isupper())
LOOK = f"{__version__} {zlib.crc32(repr(_sizes).encode()):x}"
