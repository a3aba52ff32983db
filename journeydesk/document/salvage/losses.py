"""What did not come back of a damaged document, in numbers and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Losses:
    """`lost` counts by type what is known to be missing; unless `is_whole` there may be more.

    `older` are as an earlier entry of the history tells of them, `changed` lost a reference, and
    `stand_ins` are empty places for what lay in lost ones. `entries` of history are not taken over.
    """

    lost: Mapping[str, int]
    older: int
    changed: int
    stand_ins: int
    entries: int
    is_whole: bool

    @property
    def is_nothing(self) -> bool:
        """True where the document came back as it was, its history included."""
        return self.is_whole and not (self.lost or self.changed or self.stand_ins or self.entries)

    def told(self) -> list[str]:
        """A sentence for each kind of loss; none where nothing is missing."""
        if self.is_nothing:
            return []
        told = [_told_lost(self.lost)] if self.lost else []
        told += [text.format(n=n) for text, n in self._numbers() if n]
        if not self.is_whole:
            told.append(_("More may be missing that nothing in the file speaks of any more."))
        return told

    def _numbers(self) -> list[tuple[str, int]]:
        return [
            (
                ngettext(
                    "{n} record is as an earlier step of the history tells of it.",
                    "{n} records are as an earlier step of the history tells of them.",
                    self.older,
                ),
                self.older,
            ),
            (
                ngettext(
                    "{n} record lost what it referred to.",
                    "{n} records lost what they referred to.",
                    self.changed,
                ),
                self.changed,
            ),
            (
                ngettext(
                    "{n} lost place is there again, empty, as “Recovered”.",
                    "{n} lost places are there again, empty, as “Recovered”.",
                    self.stand_ins,
                ),
                self.stand_ins,
            ),
            (
                ngettext(
                    "The history, {n} step, is left behind.",
                    "The history, {n} steps, is left behind.",
                    self.entries,
                ),
                self.entries,
            ),
        ]


def _told_lost(lost: Mapping[str, int]) -> str:
    return _("Missing: {what}.").format(what=", ".join(counted(lost)))


def counted(counts: Mapping[str, int]) -> list[str]:
    """Counts by type of record in the users' words, such as "3 cards"; rare types as one."""
    told, others = [], 0
    for type_, n in counts.items():
        words = _words(type_, n)
        if words:
            told.append(words.format(n=n))
        else:
            others += n
    if others:
        told.append(ngettext("{n} other record", "{n} other records", others).format(n=others))
    return told


def _words(type_: str, n: int) -> str:
    match type_:
        case "map":
            return ngettext("{n} map", "{n} maps", n)
        case "stage":
            return ngettext("{n} stage", "{n} stages", n)
        case "lane":
            return ngettext("{n} lane", "{n} lanes", n)
        case "card":
            return ngettext("{n} card", "{n} cards", n)
        case "touchpoint":
            return ngettext("{n} touchpoint", "{n} touchpoints", n)
        case "persona":
            return ngettext("{n} persona", "{n} personas", n)
        case "emotion":
            return ngettext("{n} emotion", "{n} emotions", n)
        case "link":
            return ngettext("{n} link", "{n} links", n)
        case "image":
            return ngettext("{n} picture", "{n} pictures", n)
        case "attachment":
            return ngettext("{n} attached file", "{n} attached files", n)
        case "evidence":
            return ngettext("{n} piece of evidence", "{n} pieces of evidence", n)
        case "comment":
            return ngettext("{n} comment", "{n} comments", n)
    return ""
