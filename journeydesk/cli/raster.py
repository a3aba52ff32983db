"""What draws pixels is handed in by the program's start: only `ui` knows Qt."""

from collections.abc import Callable

from journeydesk.export import Rasterise

# Brings Qt in, where a picture of pixels is wanted and not before.
Raster = Callable[[], Rasterise]
