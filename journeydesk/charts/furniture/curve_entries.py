"""What a legend explains of the emotion curves."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.personas import is_split, is_urgent
from journeydesk.analysis.report.standpoint import passing
from journeydesk.charts.furniture import samples
from journeydesk.charts.furniture.entry import Entry
from journeydesk.drawing import Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.layout.contents import CURVE_LANES, Contents
from journeydesk.model import Emotion, Touchpoint


def curve_entries(contents: Contents, memo: Memo) -> Iterator[Entry]:
    """The scale, and whose line is whose."""
    if not any(lane.kind in CURVE_LANES and not lane.collapsed for lane in contents.lanes):
        return
    ops = samples.faces_sample(memo.theme.emotions, memo)
    yield Entry.of(_("from −2 to +2"), samples.faces_width(), ops)
    felt = [emotion for _touchpoint, here in _feelings(contents) for emotion in here]
    known = {emotion.persona for emotion in felt if emotion.value is not None}
    who = [persona for persona in contents.personas if persona.id in known]
    for persona in who:
        words = persona.name or _("Unnamed persona")
        yield Entry.of(words, samples.LINE, samples.curve_sample(persona.style, memo))
    if len(who) > 1:
        ops = samples.line_sample(Stroke(memo.theme.map["dim"], 1.0), memo)
        yield Entry.of(_("All personas together"), samples.LINE, ops)
    yield from _marks(contents, memo)


def _marks(contents: Contents, memo: Memo) -> Iterator[Entry]:
    """Where personas are too far apart, and what cannot wait."""
    color, feelings = memo.theme.map["switch"], _feelings(contents)
    people = contents.personas
    if any(is_split([v for _p, v in passing(t, felt, people)]) for t, felt in feelings):
        ops = samples.split_sample(color)
        yield Entry.of(_("Personas split"), samples.SIGN, ops)
    if any(is_urgent(e.value, e.engagement) for _t, felt in feelings for e in felt):
        ops = samples.sign_sample("triangle-alert", color)
        yield Entry.of(_("Urgent: it is bad, and it matters"), samples.SIGN, ops)


def _feelings(contents: Contents) -> list[tuple[Touchpoint, tuple[Emotion, ...]]]:
    touchpoints = [t for here in contents.touchpoints.values() for t in here]
    return [(t, contents.records.at(Emotion, t.id)) for t in touchpoints]
