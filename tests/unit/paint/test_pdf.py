"""What is in a PDF, read from its bytes."""

import io
import re
import subprocess
import sys
import unicodedata
import zlib
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageOps
from pypdf import PdfReader

from journeydesk.drawing import Block, Box, Color, Drawing, Glyphs, Group, Op, Picture, Rect, Stroke
from journeydesk.fonts import Ruler, Style
from journeydesk.paint import NO_PICTURES, About, Page, Pictures, write_pdf
from journeydesk.paint.pdf_plain import register_font, write_plain_pdf

INK, WHITE = Color(20, 20, 30), Color(255, 255, 255)


def text(words: str, style: Style) -> tuple[Op, ...]:
    return tuple(Glyphs(10.0 + dx, 30.0, run, INK) for dx, run in Ruler().line(words, style).runs)


def page(*ops: Op) -> Page:
    group = Group("card", Rect(0.0, 0.0, 200.0, 50.0), ops)
    block = Block("cell", Rect(0.0, 0.0, 200.0, 50.0), (group,))
    return Page(200.0, 50.0, Drawing(200.0, 50.0, WHITE, (block,)))


def pdf(*pages: Page, title: str = "Order", pictures: Pictures = NO_PICTURES) -> bytes:
    file = io.BytesIO()
    write_pdf(file, pages, About(title, "Ann", "de"), pictures=pictures)
    return file.getvalue()


def streams(data: bytes) -> list[bytes]:
    packed = re.findall(rb"stream\n(.*?)endstream", data, re.DOTALL)
    return [zlib.decompressobj().decompress(stream) for stream in packed if stream[:1] == b"x"]


def content(data: bytes) -> str:
    return next(s for s in streams(data) if s.startswith(b"1 J 1 j")).decode()


def shown(data: bytes, scale: float = 1.0) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        return document[0].render(scale=scale).to_pil().convert("RGB")


def found(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return document[0].get_textpage().get_text_range()


def test_every_face_is_embedded_as_a_subset_of_what_is_used() -> None:
    data = pdf(page(*text("Café שלום", Style(11.0)), *text("Bold", Style(11.0, weight=700))))
    names = set(re.findall(rb"/BaseFont /([A-Z]{6})\+([\w-]+)", data))
    assert {name for _tag, name in names} == {
        b"NotoSans-400",
        b"NotoSans-700",
        b"NotoSansHebrew-400",
    }
    assert len({tag for tag, _name in names}) == 3
    assert len(re.findall(rb"/FontFile2", data)) == 3
    assert len(data) < 20_000


def test_nothing_but_our_own_fonts_is_in_the_file() -> None:
    data = pdf(page(*text("Order", Style(11.0))))
    assert b"Helvetica" not in data
    assert b"/Type1" not in data


def test_a_page_without_text_has_no_font() -> None:
    assert b"/BaseFont" not in pdf(page(Box(Rect(0.0, 0.0, 9.0, 9.0), INK)))


def test_the_same_drawing_gives_the_same_bytes() -> None:
    def again() -> bytes:
        return pdf(
            page(*text("Café אב 🙂", Style(11.0)), Box(Rect(0, 0, 9, 9), Color(0, 0, 0, 99)))
        )

    assert again() == again()


def test_another_drawing_is_another_file_to_its_readers() -> None:
    # The two differ in their fonts only: in both, the first three codes stand side by side.
    ids = {
        re.findall(rb"/ID\s*\[(.*?)\]", pdf(page(*text(words, Style(11.0)))), re.DOTALL)[0]
        for words in ("one", "two")
    }
    assert len(ids) == 2


@pytest.mark.parametrize(
    "words",
    [
        "Office “AVATAR” naïve",
        "Путь Ελληνικά",
        "רחלה שלום",
        "رحلة العميل",
        "ग्राहक यात्रा",
        "น้ำ ที่ดี",
        "e\u0301 a\u0308 q\u0323\u0302\u030c x\u0302y",
        "שָׁלוֹם עֲלֵיכֶם",
        "مُحَمَّد رَسول",
        "ปู่ผู้ใหญ่",
        "ខ្មែរ ក្រុម",
        "<&> (brackets) \\ %",
    ],
)
def test_text_is_found_as_it_was_written(words: str) -> None:
    read = found(pdf(page(*text(words, Style(11.0)))))
    assert normal(words) in normal(read)


def test_a_missing_glyph_is_a_box_with_its_text() -> None:
    data = pdf(page(*text("\U00012345", Style(20.0))))
    box = ImageOps.invert(shown(data, scale=4).convert("L")).getbbox()
    assert box is not None
    assert box[2] - box[0] > 20
    assert "\U00012345" in found(data)


def test_kerning_moves_glyphs_to_where_the_ruler_put_them() -> None:
    (op,) = text("AVAVAV", Style(20.0))
    assert isinstance(op, Glyphs)
    with pypdfium2.PdfDocument(pdf(page(op))) as document:
        read = document[0].get_textpage()
        lefts = [read.get_charbox(i, loose=True)[0] for i in range(6)]
    assert lefts == pytest.approx([10.0 + x for x in op.run.placed().xs], abs=0.02)


def test_a_mark_is_drawn_where_it_stands_and_read_with_its_letter() -> None:
    (op,) = text("xx", Style(20.0))
    assert isinstance(op, Glyphs)
    (word,) = op.run.pieces
    raised = replace(op, run=replace(op.run, pieces=(replace(word, ys=(0.0, -10.0)),)))
    data = pdf(page(raised))
    assert found(data) == "xx"
    ink = [
        ImageOps.invert(shown(pdf(page(each)), 4).convert("L")).getbbox() for each in (op, raised)
    ]
    assert ink[0][1] - ink[1][1] == pytest.approx(40, abs=2)
    assert ink[0][::2] == ink[1][::2]


def test_dots_that_are_glyphs_of_their_own_are_no_text() -> None:
    (op,) = text("بيت", Style(20.0))
    assert isinstance(op, Glyphs)
    assert "" in op.run.placed().sources
    assert found(pdf(page(op))) == op.run.text


@pytest.mark.parametrize(
    "words",
    [
        "הזמנה 1234 באתר ABC התעכבה (שוב).",
        "abc שָׁלוֹם עֲלֵיכֶם def",
        "الدفع ٥٠٪ عند الاستلام",
        "رحلة العميل 2026 — التسوق عبر الإنترنت",
        "مُحَمَّد رَسول",
        "ক্রেতার যাত্রা মানচিত্র",
        "දින තුනක් ප්‍රමාද",
        "ຄຳສັ່ງຊື້ຊ້າ",
        "👩‍💻 ok 🇩🇪",
    ],
)
def test_text_stands_in_the_file_in_the_order_it_is_read(words: str) -> None:
    read = PdfReader(io.BytesIO(pdf(page(*text(words, Style(11.0)))))).pages[0].extract_text()
    assert normal(read) == normal(words)


def normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.replace("\u200b", "")).split())


def test_alpha_lets_what_is_below_shine_through() -> None:
    below, above = (
        Box(Rect(0, 0, 50, 50), Color(0, 0, 0)),
        Box(Rect(0, 0, 50, 50), Color(255, 255, 255, 51)),
    )
    assert shown(pdf(page(below, above))).getpixel((25, 25)) == (51, 51, 51)


def test_a_translucent_outline_shows_the_fill_under_it() -> None:
    outline = Stroke(Color(0, 0, 255, 128), 20.0)
    framed = Box(Rect(20, 10, 100, 30), Color(255, 0, 0), outline)
    assert shown(pdf(page(framed))).getpixel((70, 14)) == pytest.approx((127, 0, 128), abs=1)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_upright_and_fills_its_place(kind: str) -> None:
    file = io.BytesIO()
    picture = Image.new("RGB", (40, 40), (200, 0, 0))
    picture.paste((0, 0, 200), (0, 0, 40, 20))
    picture.save(file, kind, quality=95)
    image = shown(pdf(page(Picture(Rect(10, 5, 80, 40), "p")), pictures={"p": file.getvalue()}))
    assert image.getpixel((50, 10)) == pytest.approx((0, 0, 200), abs=4)
    assert image.getpixel((50, 40)) == pytest.approx((200, 0, 0), abs=4)
    assert image.getpixel((5, 10)) == image.getpixel((95, 40)) == (255, 255, 255)


def test_a_transparent_picture_lets_the_background_through() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(file, "PNG")
    image = shown(pdf(page(Picture(Rect(10, 5, 80, 40), "p")), pictures={"p": file.getvalue()}))
    assert image.getpixel((50, 20)) == (255, 255, 255)


def test_the_document_says_what_it_is_and_prints_at_its_size() -> None:
    data = pdf(page(), title="Путь 🙂")
    with pypdfium2.PdfDocument(data) as document:
        assert document.get_metadata_value("Title") == "Путь 🙂"
        assert document.get_metadata_value("Author") == "Ann"
        assert document.get_metadata_value("CreationDate") == ""
    assert b"/PrintScaling /None" in data
    assert b"/DisplayDocTitle true" in data
    assert b"/Lang (de)" in data


def test_each_page_has_its_own_size_and_scale() -> None:
    box = Box(Rect(0, 0, 100, 25), INK)
    large = Page(400.0, 100.0, page(box).drawing, 2.0)
    data = pdf(page(box), large)
    with pypdfium2.PdfDocument(data) as document:
        assert [document.get_page_size(i) for i in range(2)] == [(200, 50), (400, 100)]
        image = document[1].render().to_pil().convert("RGB")
    assert image.getpixel((199, 49)) == INK[:3]
    assert image.getpixel((201, 51)) == (255, 255, 255)


def test_numbers_are_never_written_with_exponents() -> None:
    ops = (
        Box(Rect(1e-7, 1e-7, 123456.789, 1e-9), INK, Stroke(INK, 1e-6, (1e-5, 2.0)), 1e-8),
        *text("a", Style(0.5)),
    )
    assert not re.search(
        r"\d[eE][-+]?\d",
        content(
            pdf(
                page(*ops),
            )
        ),
    )


def test_importing_the_painters_does_not_import_reportlab() -> None:
    program = "import sys, journeydesk.paint; sys.exit('reportlab' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[3])


def test_the_yardstick_draws_the_same_boxes_and_words() -> None:
    box = Box(Rect(100.0, 10.0, 80.0, 30.0), Color(0, 90, 160), Stroke(INK))
    sheet = page(box, *text("Order late", Style(11.0)))
    register_font(sheet)
    file = io.BytesIO()
    write_plain_pdf(file, sheet)
    plain, ours = file.getvalue(), pdf(sheet)
    assert found(plain) == found(ours) == "Order late"
    assert shown(plain).getpixel((140, 25)) == shown(ours).getpixel((140, 25))
    assert b"FontFile2" in plain
