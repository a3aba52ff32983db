"""What single characters mean for setting: blank, invisible, emoji."""

from __future__ import annotations

import re

# What hangs beyond the line's end: space separators that draw nothing and allow a break.
BLANKS = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"

TEXT_PRESENTATION = "\ufe0e"
EMOJI_PRESENTATION = "\ufe0f"

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
# Marks that are put on top of each other, without end: a letter with 500 crosses the whole map.
# No script needs more than five on one letter.
_MARK = (
    "[\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]"
)
_STACKED = re.compile(f"({_MARK}{{5}})({_MARK}+)")
_UNSEEN = "\u034f"  # a mark that draws nothing
_SURROGATE = re.compile("[\ud800-\udfff]")

# Default_Ignorable_Code_Point: no face needs a glyph for these, HarfBuzz draws nothing.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

# Emoji_Presentation of emoji-data.txt; from U+1F300 on by whole block, where the text faces
# have next to nothing to compete with.
_EMOJI = re.compile(
    "[⌚⌛⏩-⏬⏰⏳◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓-❕❗➕-➗➰➿⬛⬜⭐⭕"
    "\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f1e6-\U0001f1ff\U0001f201\U0001f21a"
    "\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251"
    "\U0001f300-\U0001faff]"
)


def showable(text: str) -> str:
    """The text, as long as before: controls are blanks, lone surrogates U+FFFD, and of marks on
    one letter no more are seen than can be read."""
    if not text.isprintable():
        text = _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", text))
    return text if text.isascii() else _STACKED.sub(_bounded, text)


def _bounded(marks: re.Match[str]) -> str:
    return marks[1] + _UNSEEN * len(marks[2])


def visible(cluster: str) -> str:
    """The characters of a cluster that a face must have."""
    return _INVISIBLE.sub("", cluster)


def is_emoji(cluster: str) -> bool:
    """True where a cluster asks to be shown as an emoji."""
    if TEXT_PRESENTATION in cluster:
        return False
    return EMOJI_PRESENTATION in cluster or _EMOJI.match(cluster) is not None
