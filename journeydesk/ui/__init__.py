"""Everything PySide6: window, canvas, panels, dialogs, rasteriser."""
