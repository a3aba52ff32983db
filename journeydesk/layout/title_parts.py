"""What stands under and beside a map's title: each a group by itself, placed by the title."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.coverage import StatusCounts, coverage
from journeydesk.color import color
from journeydesk.drawing import Box, Group, Op, Picture, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.i18n import _, ngettext
from journeydesk.layout import metrics as m
from journeydesk.layout.amounts import percent
from journeydesk.layout.markers import marker
from journeydesk.layout.memo import Memo
from journeydesk.layout.text import glyphs_of, glyphs_of_line, wrapped
from journeydesk.model import Image, Persona, Project, Scenario

LOGO_WIDTH, LOGO_HEIGHT = 120.0, 36.0  # at most
BRAND_WIDTH, BRAND_HEIGHT = 64.0, 3.0  # of all its colours together
ROW = 18.0
NAME_WIDTH = 240.0
FACE = 22.0  # a persona's picture, at most, either way
ICON = 11.0
BADGE_EDGE = 7.0  # from its ends to what is in it


def brand_part(project: Project | None, memo: Memo) -> list[Group]:
    """The brand's colours side by side in a narrow band."""
    colours = project.brand_colours if project else ()
    each, frame = BRAND_WIDTH / max(1, len(colours)), memo.frame(BRAND_WIDTH)
    ops = [
        frame.shape(Box(Rect(rounded(i * each), 0.0, rounded(each), BRAND_HEIGHT), color(text)))
        for i, text in enumerate(colours)
    ]
    bounds = Rect(0.0, 0.0, BRAND_WIDTH, BRAND_HEIGHT)
    return [Group("brand", bounds, tuple(ops))] if ops else []


def logo_part(logo: Image | None, width: float) -> list[Group]:
    """At the far end of a title that wide."""
    if logo is None:
        return []
    size = _within(logo, LOGO_WIDTH, LOGO_HEIGHT)
    bounds = size.moved(rounded(width - size.w), 0.0)
    return [Group("logo", bounds, (Picture(size, logo.asset),), label=logo.alt or _("Logo"))]


def scenario_parts(scenario: Scenario | None, width: float, memo: Memo) -> list[Group]:
    """What sets the journey off, from where to where it goes, and when it went well."""
    if scenario is None:
        return []
    told = (
        ("megaphone", _("Trigger: {words}"), scenario.trigger),
        ("milestone", "{words}", _way(scenario)),
        ("list-checks", _("Success: {words}"), scenario.success_criteria),
    )
    return [
        _told(icon, form.format(words=words), width, memo) for icon, form, words in told if words
    ]


def _way(scenario: Scenario) -> str:
    if scenario.start and scenario.end:
        return f"{scenario.start} – {scenario.end}"
    if scenario.start:
        return _("From {start}").format(start=scenario.start)
    return _("To {end}").format(end=scenario.end) if scenario.end else ""


def _told(icon: str, words: str, width: float, memo: Memo) -> Group:
    left = ICON + 5.0
    text = wrapped(words, m.SUBTITLE_STYLE, width - left, m.ABOUT_LINES, memo.ruler)
    room = rounded(max(line.width for line in text.lines))
    frame, colors = memo.frame(left + room), memo.theme.map
    ops: list[Op] = [
        icon_at(icon, frame.x(0.0, ICON), 2.0, ICON, colors["dim"]),
        *glyphs_of(
            text, frame.x(left, room), 0.0, colors["dim"], room, from_right=frame.is_mirrored
        ),
    ]
    bounds = Rect(0.0, 0.0, rounded(left + room), rounded(text.height))
    return Group(f"scenario:{icon}", bounds, tuple(ops), label=words)


def persona_part(persona: Persona, picture: Image | None, width: float, memo: Memo) -> Group:
    """Its picture, where there is one, its marker and its name."""
    face = _within(picture, FACE, FACE) if picture else Rect(0.0, 0.0, 0.0, ROW)
    left = rounded(face.w + 7.0) if picture else 0.0
    words = persona.name or _("Unnamed persona")
    room = min(width - left - 15.0, NAME_WIDTH)
    name = wrapped(words, m.SUBTITLE_STYLE, room, m.NAME_LINES, memo.ruler)
    height = max(ROW, face.h, rounded(name.height))
    whole, middle = rounded(left + 15.0 + name.width), height / 2
    frame = memo.frame(whole)
    ops: list[Op] = []
    if picture:
        at = face.moved(0.0, rounded((height - face.h) / 2))
        edge = Stroke(memo.theme.personas[persona.style], 1.4)
        shown = (Picture(at, picture.asset), Box(at, stroke=edge, radius=2.0))
        ops += [frame.shape(op) for op in shown]
    ops += marker(persona.style, frame.x(left + 5.0), middle, 4.6, memo.theme)
    x, top, color = (
        frame.x(left + 15.0, name.width),
        (height - name.height) / 2,
        memo.theme.map["label"],
    )
    ops += glyphs_of(name, x, top, color, name.width, from_right=frame.is_mirrored)
    return Group(f"persona:{persona.id}", Rect(0.0, 0.0, whole, height), tuple(ops), label=words)


def coverage_part(counts: StatusCounts, memo: Memo) -> Iterator[Group]:
    """A badge where too few cards are evidenced to call it more than a hypothesis."""
    covered = coverage(counts)
    if covered.share.value is None:
        return
    n, k = counts.cards, counts.evidenced + counts.validated
    told = ngettext("{k} of {n} card evidenced", "{k} of {n} cards evidenced", n).format(k=k, n=n)
    if covered.is_hypothesis:
        yield _badge(_("Hypothesis map: {told}").format(told=told), memo)
    else:
        yield _told("paperclip", f"{told} · {percent(covered.share.value)}", 999.0, memo)


def _badge(words: str, memo: Memo) -> Group:
    color, ground = memo.theme.map["switch"], memo.theme.map["lane"]
    line = memo.ruler.line(words, m.LANE_STYLE)
    width = rounded(2 * BADGE_EDGE + ICON + 5.0 + line.width)
    frame = memo.frame(width)
    pill = Box(Rect(0.5, 0.5, width - 1, ROW - 1), ground, Stroke(color, 1.0), radius=ROW / 2 - 0.5)
    ops: list[Op] = [
        pill,
        icon_at("circle-question-mark", frame.x(BADGE_EDGE, ICON), 3.5, ICON, color),
        *glyphs_of_line(line, frame.x(BADGE_EDGE + ICON + 5.0, line.width), 12.6, color),
    ]
    return Group("coverage", Rect(0.0, 0.0, width, ROW), tuple(ops), (pill,), label=words)


def _within(image: Image, width: float, height: float) -> Rect:
    """As large as it is, or smaller to fit."""
    scale = min(width / image.width, height / image.height, m.PIXEL)
    return Rect(0.0, 0.0, rounded(image.width * scale), rounded(image.height * scale))
