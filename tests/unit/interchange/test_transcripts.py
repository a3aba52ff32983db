"""Interviews and calls: who said what, when, on which line."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.errors import InputRefused
from journeydesk.interchange.formats import recognised
from journeydesk.interchange.source import Source
from journeydesk.interchange.transcripts.reader import is_conversation, read_transcript
from journeydesk.interchange.transcripts.transcript import Transcript


def read(text: str, name: str = "call.txt") -> Transcript:
    return read_transcript(Source(name, text.encode()))


def told(text: str) -> list[tuple[int, str, str, str]]:
    return [(t.line, t.time, t.speaker, t.text) for t in read(text).turns]


def test_names_that_come_back_are_speakers_and_other_words_before_a_colon_are_words() -> None:
    text = "Call\nAnna: Where is it?\n\nNote: see http://a.b\nBob: There.\nAnna: Oh.\nBob: Yes."
    assert told(text) == [
        (1, "", "", "Call"),
        (2, "", "Anna", "Where is it?"),
        (4, "", "Anna", "Note: see http://a.b"),
        (5, "", "Bob", "There."),
        (6, "", "Anna", "Oh."),
        (7, "", "Bob", "Yes."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[00:12:05] Anna: It is late",
        "00:12:05 Anna: It is late",
        "00:12:05.250 - Anna: It is late",
        "Anna (00:12:05): It is late",
        "00:12:05 **Anna:** It is late",
        "**Anna (00:12:05):** It is late",
        "**Anna** (00:12:05): It is late",
        "Anna  00:12:05\nIt is late",
        "Anna 00:12:05：It is late",
    ],
)
def test_a_time_beside_a_name_is_read_however_it_is_written(line: str) -> None:
    [(_line, *rest)] = told(line)
    assert rest == ["00:12:05", "Anna", "It is late"]


def test_webvtt_is_put_together_to_sentences_without_tags_and_notes() -> None:
    text = """WEBVTT

NOTE from the recorder
two lines

1
00:00:01.000 --> 00:00:03.000 align:left
<v Anna Müller>Where is my

00:00:03.000 --> 00:00:05.000
<v Anna Müller>parcel &amp; why?</v>

00:00:05.000 --> 00:00:07.000
<v Bob><i>Hi</i></v>
"""
    assert told(text) == [
        (8, "00:00:01", "Anna Müller", "Where is my parcel & why?"),
        (14, "00:00:05", "Bob", "Hi"),
    ]


def test_subrip_keeps_two_voices_of_a_cue_apart() -> None:
    first = "1\r\n00:00:01,000 --> 00:00:02,000\r\n- Hello\r\n- Hi\r\n\r\n"
    second = "2\r\n00:01:00,5 --> 00:01:01,0\r\n- {\\an8}Bye\r\n"
    assert told(first + second) == [
        (3, "00:00:01", "", "- Hello"),
        (4, "00:00:01", "", "- Hi"),
        (8, "00:01:00", "", "- Bye"),
    ]


@pytest.mark.parametrize("data", [b"", b" \n\n", b"a\0b", b"\xff\xd8\xff\xe0", b"x y " * 1_300_000])
def test_what_is_no_transcript_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"call\.txt.*Nothing was changed"):
        read_transcript(Source("call.txt", data))


def test_a_line_without_end_is_broken_between_words() -> None:
    transcript = read("word " * 10_000)
    assert max(len(turn.text) for turn in transcript.turns) <= 4_000
    assert transcript.words.split() == ["word"] * 10_000


def test_a_passage_is_found_from_its_line_on_and_elsewhere_where_that_is_wrong() -> None:
    transcript = read("Anna: Yes.\nBob: No.\nAnna: Yes.\nBob: No.")
    assert [transcript.find("Yes.", line) for line in (1, 2, 99)] == [0, 9, 0]
    assert transcript.place(9) == (2, 0)
    assert transcript.find("Maybe", 1) is None


def test_a_conversation_is_told_from_a_text_with_a_list() -> None:
    assert is_conversation(Source("a.txt", b"A: x\nB: y\nA: z\nB: w"))
    assert not is_conversation(Source("a.txt", b"journey\n  title: x\n- one\n- two"))


TALK = "Call\n\nA: Where is it?\nB: I, too, do not know.\nA: Oh.\nB: Sorry.\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("call.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"),
        ("call.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n"),
        ("call.txt", TALK),
        ("call.md", "# " + TALK),
    ],
)
def test_a_transcript_is_no_map_and_is_told_where_it_belongs(name: str, text: str) -> None:
    with pytest.raises(InputRefused, match="open it beside a map"):
        recognised(Source(name, text.encode()))


def test_a_journey_of_which_cells_begin_with_names_is_no_transcript() -> None:
    """What was said in a table is a table's."""
    rows = ["Stage;Action;Quote", "Buy;Looks;Ann: Nice", "Pay;Pays;Bob: Dear", "Use;Uses;Ann: Oh"]
    assert recognised(Source("map.csv", "\n".join(rows).encode())) == "table"


def word_document(body: str, name: str = "word/document.xml") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/styles.xml", "<x/>")
        archive.writestr(
            name, f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
        )
    return file.getvalue()


def test_a_word_document_is_read_by_its_paragraphs() -> None:
    """As Teams and Word write a call down: the name with its time, a break, the words."""
    tabs = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'
    body = f"""<w:body><w:p>{tabs}<w:r><w:t>Call</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">Anna Müller   0:12</w:t><w:br/><w:t>It is </w:t></w:r>
    <w:ins><w:r><w:t>late</w:t></w:r></w:ins>
    <w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
    <w:p><w:r><w:t xml:space="preserve">Bob   0:15</w:t></w:r></w:p>
    <w:p><w:r><w:t>Oh.</w:t></w:r></w:p></w:body>"""
    transcript = read_transcript(Source("call.docx", word_document(body)))
    assert [(t.line, t.time, t.speaker, t.text) for t in transcript.turns] == [
        (1, "", "", "Call"),
        (3, "0:12", "Anna Müller", "It is late"),
        (5, "0:15", "Bob", "Oh."),
    ]


@pytest.mark.parametrize(
    "data",
    [
        word_document("<w:p/>", "word/other.xml"),
        word_document("<w:p>"),
        word_document("<w:p/>")[:-30],
        word_document(f"<w:p><w:r><w:t>{'a' * 21_000_000}</w:t></w:r></w:p>"),
    ],
)
def test_a_damaged_or_swollen_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"call\.docx.*Nothing was changed"):
        read_transcript(Source("call.docx", data))


def test_however_deep_a_word_document_is_it_is_read() -> None:
    deep = "<w:p>" + "<w:r>" * 20_000 + "<w:t>Late.</w:t>" + "</w:r>" * 20_000 + "</w:p>"
    [turn] = read_transcript(Source("call.docx", word_document(deep))).turns
    assert turn.text == "Late."


def test_text_of_an_old_windows_program_is_read() -> None:
    text = "Interviewer: Wie war es für Sie?\nKäthe: Schön, aber zu spät.\nInterviewer: Ja?\n"
    transcript = read_transcript(Source("alt.txt", (text + "Käthe: Müde.").encode("cp1252")))
    assert (transcript.turns[1].speaker, transcript.turns[1].text) == (
        "Käthe",
        "Schön, aber zu spät.",
    )


@given(st.text(max_size=400))
def test_every_letter_that_is_found_is_at_its_place(text: str) -> None:
    """Whatever the text: a turn is found where it is, and nothing but InputRefused is raised."""
    try:
        transcript = read(text)
    except InputRefused:
        return
    for turn in transcript.turns:
        assert "\n" not in turn.text
        at = transcript.find(turn.text, turn.line)
        assert at is not None
        number, column = transcript.place(at)
        assert transcript.turns[number].text[column:].startswith(turn.text)
