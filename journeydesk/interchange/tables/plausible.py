"""How likely bytes are text of an old encoding: by what its words look like.

Guessers that count letters want pages of text and are sure of themselves after a line of it; a
column of a table has a few words. What tells is plainer: French has its accents one by one within
words, Russian has words of nothing else, Korean is written with 2,350 of its 11,172 syllables.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_WORD = re.compile(r"[^\s!-@\[-`{-~]+")
_AROUND = "“”„‟‘’‚«»‹›…–—•·°²³€£¥§©®™№¿¡µ×\u00a0\u3000、。，！？：；（）「」『』《》【】"
_TURNED_CASE = re.compile(r"[a-zà-öø-ÿа-яё][A-ZÀ-ÖØ-ÞА-ЯЁ]")
Judge = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """`judge` says of a word, 0 to 1, how likely it is one in the languages of this encoding.

    `weight` is less for encodings that few programs write any more: capitals of one code for
    Russian are small letters in the other.
    """

    encoding: str
    judge: Judge
    weight: float = 1.0


def plausibility(text: str, judge: Judge) -> float:
    """The mean of all words that are not plain ASCII, 0 to 1."""
    words = [word.strip(_AROUND) for word in _WORD.findall(text) if not word.isascii()]
    judged = [_judged(word, judge) for word in words]
    return sum(judged) / len(judged) if judged else 1.0


def _judged(word: str, judge: Judge) -> float:
    """Signs that stood alone say little."""
    if word.isascii():
        return 0.8 if word.isalpha() else 0.5
    return 0.0 if _TURNED_CASE.search(word) else judge(word)


def _latin(accented: str) -> Judge:
    """Words of Latin letters, of these beyond ASCII, and never three of those in a row."""
    whole = re.compile(f"(?:[A-Za-z’]|[{accented}]{{1,2}}(?![{accented}]))+")
    return lambda word: (0.5 if len(word) == 1 else 1.0) if whole.fullmatch(word) else 0.0


def _script(letters: str) -> Judge:
    """Words of one script alone; one code's small letters are another's capitals."""
    whole = re.compile(f"[{letters}]+")

    def judge(word: str) -> float:
        if not whole.fullmatch(word):
            return 0.0
        return 0.5 if len(word) == 1 or word.isupper() else 1.0

    return judge


def _with(letters: str, wanted: str, length: int) -> Judge:
    """Words of one script, of which the longer ones have such letters: Hebrew read as Russian
    has few vowels, as Greek few accents; Russian read as Arabic lacks what is usual there."""
    of_script, usual = _script(letters), re.compile(f"[{wanted}]", re.IGNORECASE)
    return lambda word: of_script(word) * (1.0 if len(word) < length or usual.search(word) else 0.2)


def _common(is_common: Callable[[str], bool]) -> Judge:
    """The share of characters that are usual ones: a word is a sentence in these scripts."""

    def judge(word: str) -> float:
        found = [c for c in word if (c > "\x7f" and c not in _AROUND) or "a" <= c <= "z"]
        return sum(map(is_common, found)) / len(found) if found else 0.5

    return judge


def _leads(encoding: str, first: int, last: int) -> Callable[[str], bool]:
    """Characters whose first byte lies between these; where an encoding has its usual ones."""

    def is_common(character: str) -> bool:
        coded = character.encode(encoding, "ignore")
        return len(coded) == 2 and first <= coded[0] <= last and coded[1] > 0x3F

    return is_common


_simple_hanzi = _leads("gb2312", 0xB0, 0xD7)
_full_hanzi = _leads("big5", 0xA4, 0xC6)
_kanji = _leads("cp932", 0x88, 0x97)
_hangul = _leads("euc_kr", 0xB0, 0xC8)


def _japanese(word: str) -> float:
    """Kanji among kana; kana of half the width fill half of the old code, and are rare."""
    found = _common(lambda c: "ぁ" <= c <= "ヿ" or _kanji(c))(word)
    return found if re.search("[ぁ-ヿ]", word) else found * 0.8


def _korean(word: str) -> float:
    """Of Korean words nearly every syllable is Hangul; Chinese read as Korean is half of it."""
    return max(0.0, _common(lambda c: _hangul(c) or c in "ㅋㅎㅠㅜ")(word) * 2 - 1)


_CENTRAL = "áäčćçďéěęëíĺľłńňóôöőřŕšśťţúůűüýžźżąăâîßÁÄČĆÇĎÉĚĘËÍŁŃŇÓÔÖŐŘŔŠŚŤÚŮŰÜÝŽŹŻĄĂÂÎ"
_WESTERN = "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜ"
_VOWELS = "аеиоуыэюяёєії"

# The first of equals wins.
CANDIDATES = (
    Candidate("cp1252", _latin(_WESTERN + "œšžŒŠŽªº")),
    Candidate("cp949", _korean),
    Candidate("cp932", _japanese),
    Candidate("euc_jp", _japanese),
    Candidate("gb18030", _common(_simple_hanzi)),
    Candidate("big5", _common(_full_hanzi)),
    Candidate("cp1251", _with("А-яЁёЄєІіЇїҐґЎўЈјЉљЊњЋћЂђЏџЌќЃѓЅѕ", _VOWELS, 3)),
    Candidate("koi8_r", _with("А-яЁё", _VOWELS, 3), 0.45),
    Candidate("iso8859_5", _with("А-яЁё", _VOWELS, 3), 0.45),
    Candidate("cp866", _with("А-яЁё", _VOWELS, 3), 0.45),
    Candidate("cp1250", _latin(_CENTRAL)),
    Candidate("iso8859_2", _latin(_CENTRAL), 0.8),
    Candidate("cp1254", _latin("çğıöşüâîûÇĞİÖŞÜ")),
    Candidate("cp1253", _with("Α-Ωα-ωΆΈΉΊΌΎΏάέήίόύώϊϋΐΰς", "άέήίόύώΐΰ", 4)),
    Candidate("cp1255", _script("א-ת\u05b0-\u05c4"), 0.9),
    Candidate("cp1256", _with("\u0621-\u064aپچژگ", "لمنويه", 3)),
    Candidate("cp1257", _latin("ąčęėįšųūžāēģīķļņĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅõäöüÕÄÖÜ")),
    Candidate("mac_roman", _latin(_WESTERN), 0.7),
    Candidate("cp850", _latin(_WESTERN), 0.7),
)
