"""What a piece of Markdown says, without its marks."""

from __future__ import annotations

import re
from html import unescape

_BREAK = re.compile(r"<\s*/?\s*br\s*/?\s*>", re.IGNORECASE)
_CODE = re.compile(r"(?<![\\`])(`{1,3})([^`]++)\1(?!`)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_MARKS = (
    (re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+[\"'][^\"']*[\"'])?\)"), r"\1"),
    (re.compile(r"!?\[([^\[\]]*)\]\[[^\[\]]*\]"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>"), r"\1"),
    (re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<!\w)__(?=\S)([^_]+)(?<=\S)__(?!\w)"), r"\1"),
    (re.compile(r"\*(?=\S)([^*]+)(?<=\S)\*"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_]+)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"~~(?=\S)([^~]+)(?<=\S)~~"), r"\1"),
)
_KEPT = 0xF0000  # of the private use: stands for a character that is no mark


def plain_words(text: str) -> str:
    """As it is read: bold, links, images and code as their words, <br> as a line break."""
    text = _CODE.sub(lambda found: _kept(found[2]), text)
    text = _ESCAPED.sub(lambda found: _kept(found[1]), text)
    text = _BREAK.sub("\n", text)
    for mark, plain in _MARKS:
        text = mark.sub(plain, text)
    text = unescape(_TAG.sub("", text))
    text = "".join(chr(ord(c) - _KEPT) if _KEPT <= ord(c) < _KEPT + 128 else c for c in text)
    return "\n".join(line.strip() for line in text.strip().split("\n"))


def _kept(text: str) -> str:
    return "".join(chr(ord(c) + _KEPT) if c < "\x80" else c for c in text)
