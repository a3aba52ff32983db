"""XES (IEEE 1849): an event log as XML, read as it streams by; packed with gzip or not.

Keys of traces and events are read, lists and nested attributes are passed over. CJML's log form
has keys of its own (no concept:name): who begins it, who receives it, in which channel.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.sax.handler import ContentHandler

from journeydesk.i18n import _
from journeydesk.interchange.logs.events import Case, Event
from journeydesk.interchange.logs.pairing import BEGINS
from journeydesk.interchange.logs.times import moment
from journeydesk.interchange.source import Heard, unheard

DEEPEST = 100
MOST_UNPACKED = 200_000_000  # bytes; 46,138 events are 14 MB
MOST_EVENTS = 500_000
AT_ONCE = 1 << 16  # bytes
NO_NAME = "__INVALID__"  # what OpenXES writes for a name that is not known
VALUES = {"string", "date", "int", "float", "boolean", "id"}
GZIP = 16 + zlib.MAX_WBITS  # as zlib says it

Keys = Mapping[str, str]


class TooMuch(Exception):
    """The reason, in words."""


def read_xes(data: bytes, heard: Heard = unheard, *, keep: bool = False) -> tuple[Case, ...]:
    """The cases of a log; with `keep` each event knows all its keys.

    `heard` is told which share of the data is read.

    Raises TooMuch, and whatever the parser says of XML that is none or asks for other files.
    """
    from defusedxml import sax

    parser, handler = sax.make_parser(), _Handler(keep=keep)
    parser.setContentHandler(handler)
    for some, share in _chunks(data):
        parser.feed(some)
        heard(share)
    parser.close()
    return tuple(handler.cases)


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

    def __init__(self, *, keep: bool) -> None:
        super().__init__()
        self.cases: list[Case] = []
        self._keep = keep
        self._open: list[str] = []
        self._defaults: dict[str, str] = {}
        self._trace: dict[str, str] = {}
        self._event: dict[str, str] = {}
        self._events: list[Event] = []
        self._count = 0
        self._classifier: tuple[str, ...] = ()
        self._scope = ""
        self._locator: Any = None

    def setDocumentLocator(self, locator: Any) -> None:
        self._locator = locator

    def startElement(self, name: str, attrs: Any) -> None:
        name = name.rpartition(":")[2]
        if len(self._open) >= DEEPEST:
            raise TooMuch(_("its elements lie deeper than {n}").format(n=DEEPEST))
        if not self._open and name != "log":
            raise TooMuch(
                _("it is XML, but no event log: it begins with “{name}”").format(name=name)
            )
        self._open.append(name)
        if name == "trace":
            self._trace, self._events = {}, []
        elif name == "event":
            self._event = {}
        elif name == "global":
            self._scope = attrs.get("scope", "")
        elif name == "classifier" and not self._classifier:
            self._classifier = tuple(attrs.get("keys", "").split())
        elif name in VALUES and len(self._open) > 1:
            self._value(self._open[-2], attrs.get("key", ""), attrs.get("value", ""))

    def _value(self, parent: str, key: str, value: str) -> None:
        if parent == "event":
            self._event[key] = value
        elif parent == "trace":
            self._trace[key] = value
        elif parent == "global" and self._scope == "event" and value != NO_NAME:
            self._defaults[key] = value

    def endElement(self, _name: str) -> None:
        name = self._open.pop()
        if name == "event":
            self._count += 1
            if self._count > MOST_EVENTS:
                raise TooMuch(_("it has more than {n} events").format(n=MOST_EVENTS))
            self._events.append(self._as_event())
        elif name == "trace":
            self.cases.append(_case(self._trace, self._events, len(self.cases) + 1))

    def _as_event(self) -> Event:
        keys = self._event
        transition = keys.get("lifecycle:transition", "").casefold()
        when = moment(keys.get("time:timestamp") or keys.get("timeCompleted") or "")
        begins = transition in BEGINS
        return Event(
            activity=self._name(keys),
            start=when if begins else moment(keys.get("start_timestamp", "")),
            end=None if begins else when,
            transition=transition,
            instance=keys.get("concept:instance", ""),
            channel=keys.get("channel", ""),
            place=_("line {n}").format(n=self._locator.getLineNumber()) if self._keep else "",
            told=_told(keys) if self._keep else "",
        )

    def _name(self, keys: Keys) -> str:
        """What the log says is an activity's name; else what its first classifier is made of."""
        name = keys.get("concept:name") or cjml_name(keys)
        if not name and self._classifier:
            name = "+".join(filter(None, map(keys.get, self._classifier)))
        return (name or self._defaults.get("concept:name", "")).strip()


def cjml_name(keys: Keys) -> str:
    """Of a touchpoint: what who begins it calls it, else who it goes from and to."""
    if said := keys.get("initiatorsLabel") or keys.get("receiverLabel"):
        return said
    return " → ".join(filter(None, (keys.get("initiator"), keys.get("receiver"))))


def _case(keys: Keys, events: Iterable[Event], number: int) -> Case:
    """In the order of the file: that of an XES log."""
    name = keys.get("concept:name") or keys.get("journey") or str(number)
    return Case(name, tuple(events))


def _told(keys: Keys) -> str:
    return "\n".join(f"{key}: {value}" for key, value in keys.items())
