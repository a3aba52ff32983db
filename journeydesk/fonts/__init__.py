"""Bundled faces, shaping, line breaking, fallback: the only ruler."""
