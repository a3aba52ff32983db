"""Tables of a Markdown text: those with pipes, and those that are headings with lists below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath

from journeydesk.i18n import _
from journeydesk.interchange.look import Rows, Table
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.encodings import encoding_of, notes_on_encoding
from journeydesk.interchange.tables.limits import MOST_ROWS, check_size
from journeydesk.interchange.tables.markdown_blocks import Heading, counted_lines, heading_in
from journeydesk.interchange.tables.markdown_lists import listed_tables
from journeydesk.interchange.tables.markdown_words import plain_words

_RULE = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_SPLIT = re.compile(r"(?<!\\)(?:\\\\)*\|")
_LOOKED_AT = 100_000  # bytes
SUFFIXES = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Found:
    """A table with the headings that it stands below, from the title on."""

    rows: Rows
    line: int
    below: tuple[Heading, ...]


def is_markdown(source: Source) -> bool:
    """It is called so, or has a row of dashes below one of words."""
    if source.name.lower().endswith(SUFFIXES):
        return True
    lines = source.data[:_LOOKED_AT].decode("utf-8", "replace").splitlines()
    return any(_is_head(*pair) for pair in pairwise(lines))


def read_markdown(source: Source) -> tuple[tuple[Table, ...], tuple[Note, ...], str]:
    """Its tables, in their order. Raises InputRefused where there is none."""
    if source.data.count(b"\n") > MOST_ROWS:
        source.refuse(_("it has more than {most:,} lines").format(most=MOST_ROWS))
    encoding = encoding_of(source)
    lines = counted_lines(source.data.decode(encoding.name, encoding.errors).replace("\0", ""))
    found = sorted((*_piped(source, lines), *_listed(lines)), key=lambda each: each.line)
    if not found:
        source.refuse(_("there is no table in it, and no headings with lists below them"))
    names = _names(found, PurePath(source.name).stem)
    tables = (Table(name, x.rows, x.line) for name, x in zip(names, found, strict=True))
    return tuple(tables), notes_on_encoding(source, encoding), encoding.name


def _listed(lines: Sequence[str]) -> Iterator[Found]:
    return (Found(rows, below[-1].line, below) for rows, below in listed_tables(lines))


def _piped(source: Source, lines: Sequence[str]) -> Iterator[Found]:
    below: list[Heading] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if heading := heading_in(line, number + 1):
            below = [each for each in below if each.level < heading.level] + [heading]
        elif number + 1 < len(lines) and _is_head(line, lines[number + 1]):
            length = _length(lines, number)
            yield Found(_table(source, lines, number, length), number + 1, tuple(below))
            number += length - 1
        number += 1


def _is_head(line: str, rule: str) -> bool:
    return "|" in line and "-" in rule and "|" in rule + line and bool(_is_rule(line, rule))


def _is_rule(line: str, rule: str) -> bool:
    """As many dashes as names, or nearly: people forget one."""
    if not _RULE.fullmatch(rule) or _RULE.fullmatch(line):
        return False
    names, dashes = len(_cells(line)), len(_cells(rule))
    return names == dashes or (dashes > 1 and names > 1)


def _length(lines: Sequence[str], start: int) -> int:
    """Lines of the table: until one has no pipe in it."""
    ends = (n for n in range(start + 2, len(lines)) if "|" not in lines[n])
    return next(ends, len(lines)) - start


def _table(source: Source, lines: Sequence[str], start: int, length: int) -> Rows:
    numbers = (start, *range(start + 2, start + length))
    rows = [_cells(lines[number]) for number in numbers]
    width = max(map(len, rows))
    check_size(source, len(rows), width, start + 1)
    return tuple((*map(plain_words, row), *[""] * (width - len(row))) for row in rows)


def _cells(line: str) -> list[str]:
    """Between the pipes that are not escaped; the outer ones may be missing."""
    bare = line.strip(" \t>").removeprefix("|")
    places = [found.end() for found in _SPLIT.finditer(bare)]
    starts, ends = [0, *places], [*(place - 1 for place in places), len(bare)]
    cells = [bare[a:b].strip().replace("\\|", "|") for a, b in zip(starts, ends, strict=True)]
    return cells[:-1] if places and not cells[-1] else cells


def _names(found: Sequence[Found], stem: str) -> list[str]:
    """The heading above; where tables share one, with the heading above that, or a number."""
    nearest = [each.below[-1].text if each.below else stem for each in found]
    if len(set(nearest)) < len(nearest):
        nearest = [_longer_name(each, stem) for each in found]
    seen: Counter[str] = Counter()
    names = []
    for name in nearest:
        seen[name] += 1
        names.append(f"{name} {seen[name]}" if seen[name] > 1 else name)
    return names


def _longer_name(found: Found, stem: str) -> str:
    """The title of all is no part of it."""
    inner = [heading.text for heading in found.below if heading.level > 1] or [stem]
    return " – ".join(inner[-2:])
