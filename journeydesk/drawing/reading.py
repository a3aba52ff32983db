"""What a drawing says in words: its runs of text, the boxes among them, the smallest of them."""

from collections import Counter
from collections.abc import Iterator

from journeydesk.drawing.glyphs import NO_GLYPH, GlyphRun
from journeydesk.drawing.ops import Drawing, Glyphs


def text_runs(drawing: Drawing) -> Iterator[GlyphRun]:
    """All runs of text, in paint order."""
    for block in drawing.blocks:
        for group in block.groups:
            for op in group.ops:
                if isinstance(op, Glyphs):
                    yield op.run


def missing_characters(drawing: Drawing) -> dict[str, int]:
    """What no face has and is shown as boxes, each with the number of its boxes."""
    found: Counter[str] = Counter()
    for run in text_runs(drawing):
        found.update(boxes_of(run))
    return dict(found)


def boxes_of(run: GlyphRun) -> Iterator[str]:
    """What of a run no face has, box by box."""
    for piece in run.pieces:
        if NO_GLYPH in piece.glyphs:
            shown = zip(piece.glyphs, piece.sources, strict=True)
            yield from (text or piece.text for glyph, text in shown if glyph == NO_GLYPH)


def smallest_text(drawing: Drawing) -> float | None:
    """The size in points of the smallest text that can be seen; None where there is none."""
    return min((run.size for run in text_runs(drawing) if run.text.strip()), default=None)
