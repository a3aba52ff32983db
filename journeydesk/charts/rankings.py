"""Pain points: three rankings first, what they come to second, and what would change the order."""

from __future__ import annotations

from journeydesk.analysis.report import Report
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.charts.flips import all_of, that_matter
from journeydesk.charts.part_rankings import part_rankings
from journeydesk.charts.pen import Pen
from journeydesk.charts.rows import Row, heading, note, pen_for, section, stacked
from journeydesk.charts.table import columns, entry, unknowns
from journeydesk.charts.words import base_of, known, mark, percent, score, whose
from journeydesk.drawing import Drawing, Op
from journeydesk.i18n import _
from journeydesk.layout import Memo


def rankings(report: Report, width: float, memo: Memo, *, has_all_flips: bool = False) -> Drawing:
    """In the order of the composite, those that are unknown last."""
    pen, pains = pen_for(width, memo), report.pains
    w = pains.weights
    formula = _("Priority = 100 (w F + w E + w D) / Σw, 0…100; weights F {f:g}, E {e:g}, D {d:g}")
    head = heading(
        pen,
        _("Pain points by priority"),
        whose(report),
        formula.format(f=w.frequency, e=w.emotion, d=w.drop),
        _("F: how many meet it, of its base. E: how badly it feels. D: what it breaks."),
    )
    if not pains.ranked:
        return stacked([head, note(pen, _("No pain points on this map."))], width, memo)
    rows = [
        *part_rankings(pen, report),
        columns(pen, _("All three together, {whose}").format(whose=whose(report)), [_("priority")]),
        *(_row(pen, pains.ranked[p.index], p.place) for p in pains.rankings.priority),
        *unknowns(pen, [pain.priority for pain in pains.ranked]),
        *_sensitivity(pen, report, has_all_flips=has_all_flips),
    ]
    return stacked([head, *rows], width, memo)


def _sensitivity(pen: Pen, report: Report, *, has_all_flips: bool) -> list[Row]:
    told = all_of(report.pains) if has_all_flips else that_matter(report.pains)
    words = told or [_("No weight alone changes the first places.")]
    return [section(pen, _("What would change the order")), *(note(pen, s) for s in words)]


def _row(pen: Pen, pain: RankedPain, place: int | None) -> Row:
    words = f"{place or '?'}  {pain.pain.card.text or _('Untitled card')}"
    about = _("F {f} · E {e} · D {d} · {known} · confidence {confidence:g}").format(
        f=mark(pain.frequency, percent) + base_of(pain),
        e=mark(pain.emotion, percent),
        d=mark(pain.drop, percent),
        known=known(pain.priority),
        confidence=pain.confidence,
    )
    value = pain.priority.value
    share = None if value is None else value / 100

    def strip(room: float, y: float) -> list[Op]:
        return pen.bar(0.0, y, room - 8.0, share, pen.bad)

    said = _("{words}: {number}. {about}").format(
        words=words, number=score(pain.priority), about=about
    )
    return entry(pen, words, [mark(pain.priority, score)], about, said, pain.pain.card.id, strip)
