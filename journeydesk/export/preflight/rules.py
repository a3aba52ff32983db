"""The rules: each answers with a row where something breaks it."""

from collections.abc import Iterator, Sequence

from journeydesk.drawing import Rect
from journeydesk.export.preflight.contrast import least_contrast
from journeydesk.export.preflight.finding import Finding, Severity
from journeydesk.export.preflight.reading import ARC_MINUTES, arc_minutes, smallest_readable
from journeydesk.export.preflight.sheets import Shown, placed, places
from journeydesk.export.preflight.survey import Image, Words
from journeydesk.export.tiles import cards_in_pieces
from journeydesk.fonts import cjk
from journeydesk.i18n import _, ngettext
from journeydesk.paint import Pictures, pixels_of

LEAST_DPI = 150  # at final size, for a picture looked at from an arm's length
HAIR = 0.5  # points that rounding may take a group beyond the edge
INCH = 72

Hits = list[tuple[Shown, Rect, str]]


def smallest_text(shown: Sequence[Shown]) -> float | None:
    """In points on paper."""
    return min((words.size * it.scale for it in shown for words in it.survey.words), default=None)


def text_size(shown: Sequence[Shown], metres: float) -> Iterator[Finding]:
    """Always a row where there is text; whole minutes are compared, as tables of sizes do."""
    points = smallest_text(shown)
    if points is None:
        return
    small = [
        (words.size * it.scale, it, words)
        for it, words in _words(shown)
        if round(arc_minutes(words.size * it.scale, metres)) < ARC_MINUTES
    ]
    small.sort(key=lambda each: each[0])
    text = (
        _(
            "The smallest text is {points:.1f} pt, {minutes:.0f}′ of arc from {metres:g} m; "
            "{wanted:.0f} pt is read with ease"
        )
        if small
        else _("The smallest text is {points:.1f} pt, {minutes:.0f}′ of arc from {metres:g} m")
    ).format(
        points=points,
        minutes=arc_minutes(points, metres),
        metres=metres,
        wanted=smallest_readable(metres),
    )
    where = places((it, words.rect, words.what) for _size, it, words in small)
    yield Finding(
        "text-size", Severity.WARNING if small else Severity.FINE, text, len(small), where
    )


def missing_glyphs(shown: Sequence[Shown]) -> Iterator[Finding]:
    found = [(it, words) for it, words in _words(shown) if words.missing]
    if not found:
        return
    characters = sorted({c for _it, words in found for c in words.missing})
    told = ngettext(
        "{n} character is in no font, and is printed as a box: {some}",
        "{n} characters are in no font, and are printed as boxes: {some}",
        len(characters),
    ).format(n=len(characters), some=" ".join(map(_told, characters[:10])))
    if not cjk.is_installed() and any(map(cjk.brings, characters)):
        told = _("{told}; such characters come with {extra}").format(told=told, extra=cjk.EXTRA)
    hits = [(it, words.rect, words.what) for it, words in found]
    yield _row("missing-glyphs", Severity.PROBLEM, told, hits)


def contrast(shown: Sequence[Shown]) -> Iterator[Finding]:
    faint = [
        (it, words)
        for it, words in _words(shown)
        if words.contrast < least_contrast(words.size * it.scale, words.weight)
    ]
    if not faint:
        return
    told = ngettext(
        "{n} text is faint on what lies under it, {least:.1f} to 1",
        "{n} texts are faint on what lies under them, down to {least:.1f} to 1",
        len(faint),
    ).format(n=len(faint), least=min(words.contrast for _it, words in faint))
    hits = [(it, words.rect, words.what) for it, words in faint]
    yield _row("contrast", Severity.WARNING, told, hits)


def unreadable_images(shown: Sequence[Shown], pictures: Pictures) -> Iterator[Finding]:
    hits = [
        (it, image.rect, image.what)
        for it, image in _images(shown)
        if pixels_of(pictures.get(image.key, b"")) is None
    ]
    if hits:
        told = ngettext(
            "{n} picture cannot be read, and its place stays empty",
            "{n} pictures cannot be read, and their places stay empty",
            len(hits),
        )
        yield _row("image-unreadable", Severity.PROBLEM, told.format(n=len(hits)), hits)


def coarse_images(shown: Sequence[Shown], pictures: Pictures) -> Iterator[Finding]:
    coarse = []
    for it, image in _images(shown):
        pixels = pixels_of(pictures.get(image.key, b""))
        if pixels and (dpi := _dpi(image, pixels, it.scale)) < LEAST_DPI:
            coarse.append((dpi, it, image))
    if coarse:
        told = ngettext(
            "{n} picture is coarse at this size: {dpi:.0f} dpi, where {least} look sharp",
            "{n} pictures are coarse at this size: down to {dpi:.0f} dpi, where {least} look sharp",
            len(coarse),
        ).format(n=len(coarse), dpi=min(dpi for dpi, *_rest in coarse), least=LEAST_DPI)
        hits = [(it, image.rect, image.what) for _dpi, it, image in coarse]
        yield _row("image-resolution", Severity.WARNING, told, hits)


def ink_outside(shown: Sequence[Shown]) -> Iterator[Finding]:
    """On sheets that show all of their drawing; a tile leaves out what its neighbours show."""
    hits = [
        (it, rect, what)
        for it in shown
        for _number, page in it.sheets
        if page.shown is None
        for rect, what in it.survey.ink
        if not _is_within(placed(rect, page), page.width, page.height)
    ]
    if hits:
        told = ngettext(
            "{n} thing reaches beyond the sheet", "{n} things reach beyond the sheet", len(hits)
        )
        yield _row("ink-outside", Severity.PROBLEM, told.format(n=len(hits)), hits)


def cut_cards(shown: Sequence[Shown]) -> Iterator[Finding]:
    """Of a drawing that goes over several sheets."""
    hits = [
        (it, card, "")
        for it in shown
        if len(it.sheets) > 1
        for card in cards_in_pieces(it.drawing, it.kept)
    ]
    if hits:
        told = ngettext(
            "{n} card is cut through between sheets",
            "{n} cards are cut through between sheets",
            len(hits),
        )
        yield _row("cut-cards", Severity.WARNING, told.format(n=len(hits)), hits)


def _words(shown: Sequence[Shown]) -> Iterator[tuple[Shown, Words]]:
    return ((it, words) for it in shown for words in it.survey.words)


def _images(shown: Sequence[Shown]) -> Iterator[tuple[Shown, Image]]:
    return ((it, image) for it in shown for image in it.survey.images)


def _dpi(image: Image, pixels: tuple[int, int], scale: float) -> float:
    across, down = pixels
    inches = image.rect.w * scale / INCH, image.rect.h * scale / INCH
    return min(across / inches[0], down / inches[1])


def _is_within(rect: Rect, width: float, height: float) -> bool:
    return (
        rect.x >= -HAIR
        and rect.y >= -HAIR
        and rect.right <= width + HAIR
        and rect.bottom <= height + HAIR
    )


def _told(character: str) -> str:
    return f"{character} ({' '.join(f'U+{ord(c):04X}' for c in character)})"


def _row(rule: str, severity: Severity, text: str, hits: Hits) -> Finding:
    return Finding(rule, severity, text, len(hits), places(hits))
