"""Paired brackets for the bidirectional algorithm (BidiBrackets.txt of Unicode 15)."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
# Closing brackets are compared in NFC: U+232A closes what U+3008 opens.
_CLOSING = {
    opening: normalize("NFC", closing)
    for opening, closing in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
}
_CLOSERS = frozenset(_CLOSING.values())

_DEEPEST = 63


def bracket_pairs(characters: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: indices of the opening and closing brackets that pair up, by opening bracket.

    Characters that are not to be looked at are empty strings.
    """
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for i, character in enumerate(characters):
        if closing := _CLOSING.get(character):
            if len(waiting) == _DEEPEST:
                return []
            waiting.append((closing, i))
        elif character and normalize("NFC", character) in _CLOSERS:
            pairs += _closed(waiting, normalize("NFC", character), i)
    return sorted(pairs)


def _closed(waiting: list[tuple[str, int]], closing: str, i: int) -> list[tuple[int, int]]:
    """The pair that this bracket closes; inner ones that wait in vain are dropped."""
    for depth in range(len(waiting) - 1, -1, -1):
        if waiting[depth][0] == closing:
            opening = waiting[depth][1]
            del waiting[depth:]
            return [(opening, i)]
    return []
