"""Lines of one text are read with blanks between them, where there are any between words."""

import pytest

from journeydesk.drawing import Color, Glyphs, Op
from journeydesk.fonts import Ruler, Style
from journeydesk.paint.pdf_blanks import blanks_after

INK = Color(0, 0, 0)


def lines(text: str, width: float) -> list[Op]:
    wrapped = Ruler().wrap(text, Style(11.0), width)
    return [
        Glyphs(dx, y, run, INK)
        for line, y in zip(wrapped.lines, wrapped.baselines, strict=True)
        for dx, run in line.runs
    ]


def read(ops: list[Op]) -> str:
    blanks = blanks_after(ops)
    shown = [op.run.text if isinstance(op, Glyphs) else "" for op in ops]
    return "".join([text + " " * (i in blanks) for i, text in enumerate(shown)])


@pytest.mark.parametrize(
    "text",
    [
        "The parcel comes late",
        "Посылка придёт поздно",
        "החבילה מגיעה מאוחר",
        "ग्राहक पार्सल की प्रतीक्षा",
        "Self-service without well-known words",
        "ลูกค้ากำลังรอพัสดุอยู่ที่บ้าน",
    ],
)
def test_wrapped_words_are_read_as_they_were_written(text: str) -> None:
    ops = lines(text, 60.0)
    assert len({op.y for op in ops if isinstance(op, Glyphs)}) > 1
    assert read(ops) == text


def test_columns_on_one_line_are_parted_and_the_runs_of_a_word_are_not() -> None:
    [(_x, run)] = Ruler().line("late", Style(11.0)).runs
    beside = Glyphs(run.advance, 10.0, run, INK)
    apart = Glyphs(2 * run.advance + 20.0, 10.0, run, INK)
    assert read([Glyphs(0.0, 10.0, run, INK), beside, apart]) == "latelate late"
