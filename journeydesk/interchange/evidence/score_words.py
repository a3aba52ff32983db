"""Scores in words: how satisfied somebody was, or what they felt."""

from __future__ import annotations

from functools import cache

from journeydesk.interchange.evidence.headings import plain
from journeydesk.model import EMOTION_WORDS

# From 1 to 5; one phrase between commas.
_SATISFACTION: dict[int, str] = {
    5: """very satisfied, extremely satisfied, very good, excellent, very happy, good,
        sehr zufrieden, sehr gut, très satisfait, très satisfaite, muy satisfecho, muy satisfecha,
        muito satisfeito, muito satisfeita, molto soddisfatto, molto soddisfatta,
        zeer tevreden, mycket nöjd, meget tilfreds,
        svært fornøyd, erittäin tyytyväinen, очень доволен, полностью удовлетворен,
        매우 만족, とても満足, 非常に満足, 非常满意""",
    4: """satisfied, happy, zufrieden, gut, satisfait, satisfaite, plutôt satisfait, satisfecho,
        satisfecha, satisfeito, satisfeita, soddisfatto, soddisfatta, tevreden, nöjd, tilfreds,
        fornøyd, tyytyväinen, доволен, удовлетворен, 만족, 満足, やや満足, 满意""",
    3: """neutral, neither, neither satisfied nor dissatisfied, ok, okay, fair, average,
        teils teils, weder noch, neutre, ni satisfait ni insatisfait, neutro, neutraal,
        varken eller, neutraali, нейтрально, 보통, 普通, どちらでもない, 一般""",
    2: """dissatisfied, unsatisfied, unhappy, poor, unzufrieden, schlecht, insatisfait,
        peu satisfait, insatisfecho, insatisfeito, insoddisfatto, ontevreden, missnöjd, utilfreds,
        misfornøyd, tyytymätön, недоволен, 불만족, 不満, やや不満, 不满意""",
    1: """very dissatisfied, extremely dissatisfied, very poor, bad, terrible, sehr unzufrieden,
        sehr schlecht, très insatisfait, pas du tout satisfait, muy insatisfecho,
        muito insatisfeito, molto insoddisfatto, zeer ontevreden, mycket missnöjd,
        meget utilfreds, erittäin tyytymätön, очень недоволен, 매우 불만족, とても不満, 非常に不満,
        非常不满意""",
}
_FEELINGS: dict[float, str] = {
    1: "positive, positiv, positif, positivo, positief, позитивный, 긍정, ポジティブ, 正面",
    -1: "negative, negativ, négatif, negativo, negatief, негативный, 부정, ネガティブ, 负面",
}
SATISFACTION = (1.0, 5.0)  # the scale of the words, from worst to best
FEELING = (-2.0, 2.0)


@cache
def _words() -> dict[str, tuple[float, tuple[float, float]]]:
    found = {word: (value, FEELING) for word, value in EMOTION_WORDS.items()}
    for felt, phrases in _FEELINGS.items():
        found |= {plain(phrase): (felt, FEELING) for phrase in phrases.split(",")}
    for mark, phrases in _SATISFACTION.items():
        found |= {plain(phrase): (float(mark), SATISFACTION) for phrase in phrases.split(",")}
    return found


def value_of_word(cell: str) -> tuple[float, tuple[float, float]] | None:
    """Its value, and the scale that this is on; None where it is no such word."""
    return _words().get(plain(cell)) if len(cell) < 60 else None
