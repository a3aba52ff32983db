"""XES (IEEE 1849): an event log as XML, read as it streams by; packed with gzip or not.

Keys of traces and events are read, lists and nested attributes are passed over.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.handler import ContentHandler

from journeydesk.i18n import _
from journeydesk.interchange.logs.events import Case, Event
from journeydesk.interchange.logs.xes_keys import OF_TRACE, Keys, Meaning
from journeydesk.interchange.look import Rows
from journeydesk.interchange.source import Heard, unheard

DEEPEST = 100
MOST_UNPACKED = 200_000_000  # bytes; 46,138 events are 14 MB
MOST_EVENTS = 500_000
AT_ONCE = 1 << 16  # bytes
NO_NAME = "__INVALID__"  # what OpenXES writes for a name that is not known
VALUES = {"string", "date", "int", "float", "boolean", "id"}
GZIP = 16 + zlib.MAX_WBITS  # as zlib says it

SHOWN = 29  # events, below their heading
MOST_KEYS = 200


class TooMuch(Exception):
    """The reason, in words."""


@dataclass(frozen=True, slots=True)
class Xes:
    """A log's cases; the keys of its first events, and what these say, a row for each."""

    cases: tuple[Case, ...]
    keys: tuple[str, ...]
    rows: Rows
    meaning: Meaning


def read_xes(data: bytes, said: Keys, heard: Heard = unheard, *, keep: bool = False) -> Xes:
    """`said` are roles by key; with `keep` each event knows all its keys.

    `heard` is told which share of the data is read. Raises TooMuch, and whatever the parser says
    of XML that is none or asks for other files.
    """
    from defusedxml import sax

    parser, handler = sax.make_parser(), _Handler(Meaning(said), keep=keep)
    parser.setContentHandler(handler)
    for some, share in _chunks(data):
        parser.feed(some)
        heard(share)
    parser.close()
    rows = tuple(tuple(keys.get(key, "") for key in handler.keys) for keys in handler.first)
    return Xes(tuple(handler.cases), tuple(handler.keys), rows, Meaning(said))


def _chunks(data: bytes) -> Iterator[tuple[bytes, float]]:
    """Pieces, and which share of the whole there is with each."""
    if data[:2] == b"\x1f\x8b":
        return _unpacked(data)
    starts = range(0, len(data), AT_ONCE)
    return ((data[n : n + AT_ONCE], n / len(data)) for n in starts)


def _unpacked(data: bytes) -> Iterator[tuple[bytes, float]]:
    """Never more than it may be, whatever it says it is."""
    stream, rest, so_far = zlib.decompressobj(GZIP), data, 0
    while rest and not stream.eof:
        some = stream.decompress(rest, AT_ONCE)
        rest = stream.unconsumed_tail
        so_far += len(some)
        if so_far > MOST_UNPACKED:
            told = _("unpacked it is larger than {megabytes} MB")
            raise TooMuch(told.format(megabytes=MOST_UNPACKED // 1_000_000))
        yield some, 1 - len(rest) / len(data)
    if not stream.eof:
        raise TooMuch(_("it ends in the middle: what was packed is not all there"))


class _Handler(ContentHandler):
    """Gathers the keys of the trace or event that is open; `cases` has those that were closed."""

    def __init__(self, meaning: Meaning, *, keep: bool) -> None:
        super().__init__()
        self.cases: list[Case] = []
        self.keys: dict[str, None] = {}
        self.first: list[dict[str, str]] = []
        self._meaning, self._keep = meaning, keep
        self._open: list[str] = []
        self._trace: dict[str, str] = {}
        self._event: dict[str, str] = {}
        self._about: dict[str, str] = {}  # the trace, and its first event
        self._events: list[Event] = []
        self._count = 0
        self._scope = ""
        self._locator: Any = None

    def setDocumentLocator(self, locator: Any) -> None:
        self._locator = locator

    def startElement(self, name: str, attrs: Any) -> None:
        name = name.rpartition(":")[2]
        if len(self._open) >= DEEPEST:
            raise TooMuch(_("its elements lie deeper than {n}").format(n=DEEPEST))
        if not self._open and name != "log":
            told = _("it is XML, but no event log: it begins with “{name}”")
            raise TooMuch(told.format(name=name))
        self._open.append(name)
        if name == "trace":
            self._trace, self._about, self._events = {}, {}, []
        elif name == "event":
            self._event = {}
        elif name == "global":
            self._scope = attrs.get("scope", "")
        elif name == "classifier" and not self._meaning.classifier:
            keys = tuple(attrs.get("keys", "").split())
            self._meaning = replace(self._meaning, classifier=keys)
        elif name in VALUES and len(self._open) > 1:
            self._value(self._open[-2], attrs.get("key", ""), attrs.get("value", ""))

    def _value(self, parent: str, key: str, value: str) -> None:
        if parent == "event":
            self._event[key] = value
        elif parent == "trace":
            self._trace[f"{OF_TRACE}{key}"] = value
        elif parent == "global" and self._scope == "event" and key == "concept:name":
            self._meaning = replace(self._meaning, unnamed="" if value == NO_NAME else value)

    def endElement(self, _name: str) -> None:
        name = self._open.pop()
        if name == "event":
            self._end_event()
        elif name == "trace":
            about = self._about | self._trace
            self.cases.append(self._meaning.case(about, self._events, len(self.cases) + 1))

    def _end_event(self) -> None:
        self._count += 1
        if self._count > MOST_EVENTS:
            raise TooMuch(_("it has more than {n} events").format(n=MOST_EVENTS))
        if not self._events:
            self._about = self._event
        if len(self.first) < SHOWN:
            self._show(self._trace | self._event)
        place = _("line {n}").format(n=self._locator.getLineNumber()) if self._keep else ""
        self._events.append(self._meaning.event(self._event, place))

    def _show(self, keys: dict[str, str]) -> None:
        """The first ones are shown; what keys there are, they tell."""
        self.first.append(keys)
        self.keys |= dict.fromkeys(list(keys)[: MOST_KEYS - len(self.keys)])
