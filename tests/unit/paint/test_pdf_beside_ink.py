"""What a PDF carries beside its ink, read back by pikepdf."""

import io
from hashlib import md5, sha256

import pikepdf
import pytest
from pikepdf.pdfa import validate_written
from PIL import Image, ImageCms

from journeydesk.drawing import Block, Box, Color, Drawing, Glyphs, Group, Picture, Rect
from journeydesk.fonts import Ruler, Style
from journeydesk.paint import PLAIN, About, Attached, Page, Pictures, Profile, write_pdf
from journeydesk.paint.srgb import srgb_profile

WHITE = Color(255, 255, 255)
ABOUT = About("Bestellung – заказ", "Ann & Ćiril", "de")
MAP = Attached("map.journey", b"SQLite format 3\0" * 40, "application/x-journeydesk", "The map")


def page(**more: object) -> Page:
    rect = Rect(0.0, 0.0, 200.0, 50.0)
    group = Group("card", rect, (Box(rect, Color(40, 90, 180)), Picture(rect, "logo")))
    drawing = Drawing(200.0, 50.0, WHITE, (Block("cell", rect, (group,)),))
    return Page(200.0, 50.0, drawing, **more)  # type: ignore[arg-type]


def pictures() -> Pictures:
    file = io.BytesIO()
    Image.new("RGBA", (4, 4), (200, 30, 30, 128)).save(file, "PNG")
    return {"logo": file.getvalue()}


def written(profile: Profile = PLAIN, about: About = ABOUT, sheet: Page | None = None) -> bytes:
    file = io.BytesIO()
    write_pdf(file, [sheet or page()], about, profile=profile, pictures=pictures())
    return file.getvalue()


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_info_and_xmp_say_the_same() -> None:
    with opened(written()) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo.Title) == ABOUT.title
        assert xmp["dc:creator"] == [str(pdf.docinfo.Author)] == [ABOUT.author]
        assert xmp["pdf:Producer"] == str(pdf.docinfo.Producer)
        assert xmp["xmp:CreatorTool"] == str(pdf.docinfo.Creator) == "JourneyDesk"
        assert xmp["dc:language"] == {str(pdf.Root.Lang)} == {"de"}


def test_what_nobody_said_is_not_in_the_file() -> None:
    with opened(written(about=About("Order"))) as pdf, pdf.open_metadata() as xmp:
        assert "/Author" not in pdf.docinfo
        assert "dc:creator" not in xmp
        assert not {"pdfaid:part", "pdfuaid:part"} & set(xmp)


@pytest.mark.parametrize("title", ["<b> & ]]>", "tab\tand \x0b bell \x07", ""])
def test_any_title_leaves_the_xmp_whole(title: str) -> None:
    with opened(written(about=About(title))) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:format"] == "application/pdf"


def test_it_is_printed_at_its_own_size() -> None:
    with opened(written()) as pdf:
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_an_archive_is_pdf_a_2b() -> None:
    data = written(Profile(is_archive=True, has_intent=True))
    report = validate_written(io.BytesIO(data), "2b")
    assert report.passed, report.findings


def test_a_picture_in_printing_inks_and_a_missing_glyph_leave_it_an_archive() -> None:
    file = io.BytesIO()
    Image.new("CMYK", (4, 4), (200, 30, 30, 0)).save(file, "JPEG")
    rect = Rect(0.0, 0.0, 200.0, 50.0)
    runs = Ruler().line("a\U00012345", Style(11.0)).runs
    ops = (Picture(rect, "photo"), *(Glyphs(dx, 30.0, run, WHITE) for dx, run in runs))
    block = Block("cell", rect, (Group("card", rect, ops),))
    sheet = Page(200.0, 50.0, Drawing(200.0, 50.0, WHITE, (block,)))
    out = io.BytesIO()
    archive = Profile(is_archive=True, has_intent=True)
    write_pdf(out, [sheet], ABOUT, profile=archive, pictures={"photo": file.getvalue()})
    report = validate_written(out, "2b")
    assert report.passed, report.findings


def test_the_data_of_every_stream_ends_its_line() -> None:
    """ISO 19005-2, 6.1.7.1; no validator that we have looks at it."""
    data = written(Profile(is_archive=True, has_intent=True))
    assert data.count(b"endstream") == data.count(b"\nendstream") > 3


def test_the_intent_is_srgb() -> None:
    with opened(written(Profile(has_intent=True))) as pdf:
        intent = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
        assert intent == srgb_profile()


def test_our_srgb_is_that_of_others() -> None:
    levels = range(0, 256, 15)
    colors = [(r, g, b) for r in levels for g in levels for b in levels]
    picture = Image.new("RGB", (len(colors), 1))
    picture.putdata(colors)
    ours, theirs = io.BytesIO(srgb_profile()), ImageCms.createProfile("sRGB")
    there = ImageCms.profileToProfile(picture, ours, theirs)
    assert there is not None
    pairs = zip(picture.tobytes(), there.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= 1


def test_an_attachment_comes_back_byte_for_byte() -> None:
    with opened(written(Profile(attachment=MAP))) as pdf:
        file = pdf.attachments[MAP.name].get_file()
        assert (file.read_bytes(), file.mime_type) == (MAP.data, MAP.mime)
        assert file.md5 == md5(MAP.data).digest()
        assert pdf.Root.AF[0].AFRelationship == "/Source"
        assert pdf.Root.AF[0].Desc == MAP.about


def test_the_xmp_tells_an_attachment_that_was_exchanged() -> None:
    with opened(written(Profile(attachment=MAP))) as pdf, pdf.open_metadata() as xmp:
        assert xmp["{urn:journeydesk:map:}sha256"] == sha256(MAP.data).hexdigest()


def test_boxes_are_where_the_sheet_is_cut() -> None:
    sheet = page(trim=Rect(20.0, 10.0, 150.0, 30.0), bleed=Rect(15.0, 5.0, 160.0, 40.0))
    with opened(written(sheet=sheet)) as pdf:
        assert [float(value) for value in pdf.pages[0].TrimBox] == [20, 10, 170, 40]
        assert [float(value) for value in pdf.pages[0].BleedBox] == [15, 5, 175, 45]


def test_a_sheet_that_is_not_cut_has_no_boxes() -> None:
    with opened(written()) as pdf:
        assert "/TrimBox" not in pdf.pages[0]


@pytest.mark.parametrize(
    "profile", [PLAIN, Profile(is_archive=True, has_intent=True), Profile(attachment=MAP)]
)
def test_the_same_gives_the_same_bytes(profile: Profile) -> None:
    assert written(profile) == written(profile)
