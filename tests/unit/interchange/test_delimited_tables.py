"""CSV and its kin, as programs and people write it: cut rightly, and what was guessed is told."""

from __future__ import annotations

import gzip
from io import BytesIO
from zipfile import ZipFile

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import rows_in, tables_in

Rows = tuple[tuple[str, ...], ...]


def source(data: bytes | str, **choices: object) -> Source:
    data = data.encode() if isinstance(data, str) else data
    return Source("some.csv", data, Choices.model_validate(choices))


def rows_of(data: bytes | str, **choices: object) -> Rows:
    [table] = tables_in(source(data, **choices)).tables
    return table.rows


def told(data: bytes | str) -> str:
    return "\n".join(note.text for note in tables_in(source(data)).notes)


TWO_BY_TWO = (("a", "b"), ("c", "d"))


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\nc,d\n",
        b"a;b\r\nc;d",
        b"a\tb\rc\td\r",
        b"a|b\n\nc|d\n",
        b'"a", "b"\n"c", "d"\n',
        b"sep=;\na;b\nc;d\n",
        b'\xef\xbb\xbf"a","b"\n"c","d"\n',
        "a;b\nc;d\n".encode("utf-16"),
        "a;b\nc;d\n".encode("utf-16-le"),
        "a;b\nc;d\n".encode("utf-32"),
        b"a,b\nc,d\0\n",
        b"a^b\nc^d\n",
        b"'a','b'\n'c','d'\n",
    ],
)
def test_a_table_is_a_table_whatever_its_signs_and_bytes(data: bytes) -> None:
    assert rows_of(data) == TWO_BY_TWO


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Étape;Émotion\nDécouverte;Très déçu, fâché\nAchat;Ravi à l’idée\n", "cp1252"),
        ("Phase;Gefühl\nPrüfen;“zögernd”, 5 €\n", "cp1252"),
        ("Этап;Эмоции\nПоиск билета;Тревога и надежда\n", "cp1251"),
        ("Этап;Эмоции\nПоиск билета;Тревога и надежда\n", "koi8_r"),
        ("ЭТАП;ЭМОЦИИ\nПОИСК;ИНТЕРЕС\n", "cp1251"),
        ("שלב;רגש\nגילוי;סקרנות וספק\n", "cp1255"),
        ("المرحلة;المشاعر\nاكتشاف;فضول وشك\n", "cp1256"),
        ("Στάδιο;Συναίσθημα\nΑναζήτηση;περιέργεια και αμφιβολία\n", "cp1253"),
        ("리뷰;별점\n배송이 빨라요 ㅎㅎ;5\n별로예요ㅠㅠ 환불해 주세요!!;1\n", "cp949"),
        ("Item;Price\n“quoted” – ok…;5 €\n", "cp1252"),
        ("단계,감정\n발견,호기심과 약간의 의심\n구매,기대\n", "cp949"),
        ("ステージ,感情\n発見する,少し不安になる\n購入,うれしい\n", "cp932"),
        ("ステージ,感情\n発見する,少し不安になる\n購入,うれしい\n", "euc_jp"),
        ("階段,情緒\n發現產品,有點好奇但是不確定\n購買,期待\n", "big5"),
        ("阶段,情绪\n发现产品,有点好奇但是不确定\n购买,期待\n", "gb18030"),
        ("Etap;Emocje\nOdkrycie;ciekawość, wątpliwości\nZakup;radość że już\n", "cp1250"),
        ("Aşama;Duygu\nKeşif;şaşkın, ilgili değil\nSatın alma;mutluluğu\n", "cp1254"),
        ("Étape;Émotion\rDécouverte;Très déçu, fâché\rAchat;Ravi à l'idée\r", "mac_roman"),
    ],
)
def test_old_encodings_are_guessed_by_their_words_and_told(text: str, encoding: str) -> None:
    found = tables_in(source(text.encode(encoding)))
    assert found.choices.encoding == encoding
    sign = ";" if ";" in text else ","
    assert found.tables[0].rows == tuple(tuple(x.split(sign)) for x in text.splitlines())
    assert encoding in found.notes[0].text


def test_a_word_is_enough_to_be_read_as_western() -> None:
    assert rows_of("a,b\n1,©\n".encode("cp1252"))[1] == ("1", "©")
    assert rows_of("a,b\n1,é\n".encode("cp1252"))[1] == ("1", "é")


def test_what_is_chosen_is_not_guessed() -> None:
    found = tables_in(source("Größe;x,y\n".encode("cp850"), encoding="cp850", delimiter=","))
    assert found.tables[0].rows == (("Größe;x", "y"),)
    assert found.notes == ()


def test_a_line_of_another_encoding_does_not_change_the_others() -> None:
    data = "größer,é\n".encode() * 9 + b"gr\xf6\xdfe,y\n"
    assert rows_of(data)[0] == ("größer", "é")
    assert rows_of(data)[-1] == ("gr��e", "y")
    assert "no utf-8 text" in told(data)


def test_what_stands_above_the_table_is_told() -> None:
    data = "Report of the shop\nmade by Ada,today\n\nStage,Goal,Pain,Idea\nBuy,have it,price,\n"
    assert rows_of(data) == (("Stage", "Goal", "Pain", "Idea"), ("Buy", "have it", "price", ""))
    assert tables_in(source(data)).tables[0].line == 4
    assert "Report of the shop; made by Ada today" in told(data)


def test_rows_of_other_widths_are_filled_up_and_told_with_their_line() -> None:
    found = tables_in(source("a,b,c\n1,2,3\n1\n1,2,3,4\n"))
    assert found.tables[0].rows[2:] == (("1", "", "", ""), ("1", "2", "3", "4"))
    [note] = found.notes
    assert (note.kind, note.line) == ("repair", 3)


def test_cells_keep_their_lines_and_quotes() -> None:
    assert rows_of('"a, ""with""\r\nlines",b\r\nc,d\r\n')[0] == ('a, "with"\r\nlines', "b")


def test_a_quote_that_is_text_takes_nothing_with_it() -> None:
    data = "name\tsaid\n" + "Ada\tyes\n" * 30 + 'Bo\t"Well, no\n' + "Cy\tyes\n" * 30
    assert rows_of(data)[31] == ("Bo", '"Well, no')
    assert "quote" in told(data)


def test_a_row_with_odd_quotes_is_told_with_its_line() -> None:
    found = tables_in(source('"a","b"\n"c" d,"e"\n' + '"x","y"\n' * 30))
    assert found.tables[0].rows[1] == ("c d", "e")
    assert found.notes[0].line == 2


def test_quotes_may_be_told_by_backslashes() -> None:
    data = r"""id,said
1,"he said \"no\", twice"
2,"ok"
"""
    assert rows_of(data)[1:] == (("1", 'he said "no", twice'), ("2", "ok"))
    assert "backslashes" in told(data)


def test_apostrophes_are_no_quotes() -> None:
    data = "who,said\n'Ada,it's\nBo,'so'\nCy,they're\n"
    assert rows_of(data)[1:] == (("'Ada", "it's"), ("Bo", "'so'"), ("Cy", "they're"))


def test_what_is_packed_is_read_as_what_is_in_it() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("folder/inside.csv", "a;b\nc;d\n")
    for name, data in (("x.csv.gz", gzip.compress(b"a,b\nc,d\n")), ("x.zip", made.getvalue())):
        [table] = tables_in(Source(name, data)).tables
        assert table.rows == TWO_BY_TWO
        assert table.name == ("x" if name.endswith("gz") else "inside")


def test_what_is_packed_badly_is_refused_under_its_own_name() -> None:
    two = BytesIO()
    with ZipFile(two, "w") as archive:
        archive.writestr("a.csv", "a,b")
        archive.writestr("b.csv", "a,b")
    whole = gzip.compress(b"a,b\n" * 99)
    for data in (two.getvalue(), whole[:-9], whole[:15] + b"x" * 9, two.getvalue()[:50]):
        with pytest.raises(InputRefused, match=r"^x\.csv\.gz"):
            tables_in(Source("x.csv.gz", data))
    with pytest.raises(InputRefused, match=r"^x\.csv\.gz/x\.csv was not read: it is empty"):
        tables_in(Source("x.csv.gz", gzip.compress(b"")))


def test_columns_without_a_name_get_one_and_none_has_anothers() -> None:
    found = rows_in(source("id,,Name,name\n1,2,3,4\n"))
    assert found.columns == ("id", "Column 2", "Name", "name 2")
    assert list(found.rows()) == [("1", "2", "3", "4")] == list(found.rows())
    assert found.count == 1


def test_a_first_row_of_numbers_is_no_heading() -> None:
    found = rows_in(source("1,2\n3,4\n"))
    assert found.columns == ("Column 1", "Column 2")
    assert found.count == 2
    assert not found.choices.has_header


def test_one_column_is_one_column() -> None:
    data = "Buy bread, milk\nPay\nGo home, at last\nSleep\n"
    assert rows_of(data)[1] == ("Pay",)
    assert told(data) == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"a,b\n" * 100_002, "line 100001 .* rows"),
        (b"," * 1_000_000, "200 columns"),
        (b"x" * 6_000_000, "2,000,000 characters"),
        (b'"' * 6_000_000, "characters"),
        (b'"a","b"\n' + b'"x","y"\n' * 9 + b'"open,1\n', "line 11 .* quote"),
        (b'"a","b"\n"' + b"x" * 200_000 + b'","d"\n', "line 2 .* quote"),
        (bytes(range(256)) * 40, "no text"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(InputRefused, match=reason):
        rows_in(source(data))


@pytest.mark.parametrize("encoding", ["no such", "base64", "rot13", "a\0b", "undefined"])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(InputRefused, match="no encoding"):
        tables_in(source("a,b", encoding=encoding))


def test_an_encoding_that_does_not_fit_is_refused_with_its_line() -> None:
    with pytest.raises(InputRefused, match=r"line 2 .* ascii"):
        tables_in(source("a,b\né,c", encoding="ascii"))
