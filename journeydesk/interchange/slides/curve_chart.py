"""The emotion curve as a chart of PowerPoint: a line for each persona, steps under their stages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeydesk.i18n import _
from journeydesk.interchange.slides.fitting import cut_to
from journeydesk.interchange.slides.looks import FACE, Box, emu, ink, persona_color, words
from journeydesk.model import Emotion, Persona, RecordId, Records, Stage, Touchpoint, one_line

SIZE = 10.0
MARKERS = ("CIRCLE", "SQUARE", "DIAMOND", "TRIANGLE")
LONGEST = 40  # letters of a step's name on the axis


def has_curve(records: Records, map_id: RecordId) -> bool:
    return any(
        emotion.value is not None
        for stage in records.at(Stage, map_id)
        for step in records.at(Touchpoint, stage.id)
        for emotion in records.at(Emotion, step.id)
    )


def add_curve(slide: Any, box: Box, records: Records, map_id: RecordId) -> None:
    """What is unknown is a gap in the line."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
    from pptx.util import Pt

    personas = records.at(Persona, map_id)
    data = CategoryChartData()
    steps = _add_categories(data, records, map_id, box.w)
    for persona in personas:
        values = [_value(step, persona, records) for step in steps]
        data.add_series(words(one_line(persona.name)) or _("Persona"), values)
    kind = XL_CHART_TYPE.LINE_MARKERS
    frame = slide.shapes.add_chart(kind, *emu(box), data)
    frame.name = _("Emotion curve")
    chart = frame.chart
    chart.font.name, chart.font.size = FACE, Pt(SIZE)
    chart.has_title = False
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    _set_axes(chart)
    _draw_lines(chart, personas)


def _add_categories(
    data: Any, records: Records, map_id: RecordId, width: float
) -> Sequence[Touchpoint]:
    """Stages with their steps below; answers with the steps."""
    stages = [(s, records.at(Touchpoint, s.id)) for s in records.at(Stage, map_id)]
    steps = [step for _stage, here in stages for step in here]
    room = 2.4 * width / max(1, len(steps))  # a name takes two or three lines
    for stage, here in stages:
        if here:
            category = data.add_category(words(one_line(stage.title)))
            for step in here:
                category.add_sub_category(cut_to(words(one_line(step.title)), room, SIZE, 1))
    return steps


def _value(step: Touchpoint, persona: Persona, records: Records) -> float | None:
    felt = (e for e in records.at(Emotion, step.id) if e.persona == persona.id)
    return next((emotion.value for emotion in felt), None)


def _set_axes(chart: Any) -> None:
    """From −2 to +2; names stand below all of it."""
    from pptx.dml.color import RGBColor
    from pptx.enum.chart import XL_TICK_LABEL_POSITION
    from pptx.util import Pt

    values = chart.value_axis
    values.minimum_scale, values.maximum_scale, values.major_unit = -2, 2, 1
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.rgb = RGBColor.from_string(ink("separator"))
    values.format.line.fill.background()
    values.tick_labels.number_format = "+0;−0;0"
    values.tick_labels.number_format_is_linked = False
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.category_axis.format.line.color.rgb = RGBColor.from_string(ink("zero"))
    chart.category_axis.tick_labels.font.size = Pt(SIZE)


def _draw_lines(chart: Any, personas: Sequence[Persona]) -> None:
    """Told apart by markers as well as by colours."""
    from pptx.dml.color import RGBColor
    from pptx.enum.chart import XL_MARKER_STYLE
    from pptx.util import Pt

    for series, persona in zip(chart.plots[0].series, personas, strict=True):
        color = RGBColor.from_string(persona_color(persona.style))
        series.smooth = False
        series.format.line.width, series.format.line.color.rgb = Pt(2.5), color
        series.marker.style = XL_MARKER_STYLE[MARKERS[persona.style % len(MARKERS)]]
        series.marker.size = 8
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = color
        series.marker.format.line.color.rgb = color
