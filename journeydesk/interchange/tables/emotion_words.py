"""What words, faces and signs for feelings are worth, −2 to +2, in the languages of headings."""

from __future__ import annotations

import re
from functools import cache

from journeydesk.analysis.contradiction import usual_value

# A star stands for any end of a word. English first, then the others in no order.
_WORDS: dict[float, str] = {
    2.0: """delight*, excite*, thrill*, ecstatic, amaz*, love*, enthusias*, joy*, overjoyed,
        elated, begeister*, entzück*, freude, ravi*, enchant*, enthousias*, encantad*, entusias*,
        feliz, emocionad*, entusiast*, felic*, animad*, blij, enthousiast, восторг*, восхищ*,
        радост*, 기쁨, 신남, 감동, 설렘, 喜び, 感動, 大満足, 兴奋, 惊喜, 喜悦, 激动""",
    1.0: """happy, happi*, satisf*, confiden*, relie*, positive, pleased, glad, calm, content,
        proud, trust*, hopeful, comfortable, motivat*, engaged, interested, good, empowered,
        secur*, reassured, inspired, inspiration, oriented, productive, zufrieden*, erleichter*,
        sicher, glücklich, zuversicht*, positiv*, neugierig und froh, satisfait*, soulag*,
        confian*, content*, positif*, heureu*, satisfech*, satisfeit*, aliviad*, alivio, confiad*,
        confiante, soddisf*, sollev*, sicur*, fiduci*, tevreden, opgelucht, zelfverzekerd,
        positief, довол*, удовлетвор*, облегч*, уверен*, спокой*, позитив*, интерес, 만족*, 안심,
        안도, 자신감, 긍정*, 행복*, 満足*, 安心, 自信, 嬉しい, うれしい, 满意, 放心, 开心, 高兴""",
    0.5: """curious, curiosity, neugier*, curieu*, curiosité, curios*, nieuwsgierig*, любопыт*,
        호기심, 好奇心, 興味, 好奇""",
    0.0: """neutral*, indifferen*, okay, ok, neutr*, gleichgültig, neutre, нейтрал*, 중립*, 보통,
        普通, 中立, 平静, 一般""",
    -0.5: """uncertain*, unsure, doubt*, skeptic*, sceptic*, hesitan*, cautious, unsicher*,
        zweifel*, skept*, incertain*, doute*, hésit*, inciert*, inseguro*, dud*, incert*, dubbi*,
        scettic*, dúvid*, onzeker*, twijfel*, неуверен*, сомнен*, сомнева*, 의심*, 불확실*, 망설임,
        不確か, 迷い, 疑問, 犹豫, 怀疑, 不确定""",
    -1.0: """confus*, anxi*, worr*, disappoint*, nervous*, stress*, overwhelm*, impatien*, bored,
        sad, negative, annoy*, tense, concern*, afraid, verwirr*, besorgt, ängstlich, enttäusch*,
        nervös, gestresst, ungeduldig, negativ*, überfordert, inqui*, déçu*, déception, nerveu*,
        stressé*, négatif*, confund*, ansios*, ansiedad, preocupad*, decepcion*, impacien*, ansia,
        preoccup*, delus*, ansiedade, desapont*, verward, bezorgd, angstig, teleurgesteld,
        negatief, растерян*, тревог*, тревож*, беспоко*, разочаров*, негатив*, 혼란*, 불안*, 걱정*,
        실망*, 초조*, 부정*, 不安, 心配, 混乱, 失望, がっかり, 焦り, 困惑, 焦虑, 担心, 担忧, 紧张,
        迷茫""",
    -1.5: """frustrat*, irritat*, upset, frustr*, genervt, agacé*, irrit*, gefrustreerd, frustra*,
        раздраж*, фрустра*, 짜증*, 답답*, イライラ, ストレス, 沮丧, 烦躁""",
    -2.0: """angry, anger, furious*, rage, outrag*, hate*, desperat*, wütend*, wut, verärgert*,
        verzweif*, en colère, furieu*, colère, enojad*, enfad*, furios*, arrabbiat*, rabbia,
        com raiva, irad*, boos, woedend, зл*, гнев*, ярост*, 분노*, 화남, 怒り, 激怒, 愤怒, 生气,
        绝望""",
}
_FACES: dict[float, str] = {
    2.0: "😀😁😃😄😍🤩🥳😆🥰😂❤💚🎉👏🙌🤗",
    1.0: "🙂😊😌😎☺😉👍😇😋🟢💪",
    0.5: "🤔🧐",
    0.0: "😐😶😑🟡👀",
    -0.5: "😕🫤🤨",
    -1.0: "🙁☹😟😔😞😰😥😯😬😓😢😖👎🟠😴🥱😨😧😦😮",
    -1.5: "😣😩😫😒🙄😤😠",
    -2.0: "😡🤬😭💔👿🔴😱",
}
_VALUE_OF_FACE = {face: value for value, faces in _FACES.items() for face in faces}
_SIGNS = {"++": 2.0, "+": 1.0, "+/-": 0.0, "±": 0.0, "o": 0.0, "-": -1.0, "−": -1.0, "--": -2.0}
_SIGNS["−−"] = -2.0
_WORD = re.compile(r"[^\W\d_]+")
_UNDIVIDED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def value_of_words(text: str) -> float | None:
    """The mean of the feelings it names; None for none, and for some on either side of neutral."""
    if (whole := usual_value(text)) is not None:
        return whole
    known = [
        value for found in _WORD.findall(text.casefold()) if (value := _value(found)) is not None
    ]
    return _together(known)


def value_of_faces(text: str) -> float | None:
    """The same of emoji."""
    return _together([_VALUE_OF_FACE[c] for c in text if c in _VALUE_OF_FACE])


def value_of_sign(text: str) -> float | None:
    """Pluses and minuses as a whole cell."""
    return _SIGNS.get(text.strip())


def without_faces(text: str) -> str:
    """Words alone."""
    return "".join(c for c in text if c not in _VALUE_OF_FACE and c != "\ufe0f")


def _together(values: list[float]) -> float | None:
    if not values or min(values) < 0 < max(values):
        return None
    return round(sum(values) / len(values) * 2) / 2


@cache
def _value(word: str) -> float | None:
    """The longest ending that fits decides: "disappointed" is not "disa"."""
    if (exact := usual_value(word)) is not None:
        return exact
    fits = [(len(known), value) for known, value in _known() if _is(word, known)]
    return max(fits)[1] if fits else None


def _is(word: str, known: str) -> bool:
    """Chinese and Japanese leave no blanks between words."""
    if _UNDIVIDED.match(known):
        return known in word
    return word.startswith(known[:-1]) if known.endswith("*") else word == known


@cache
def _known() -> tuple[tuple[str, float], ...]:
    return tuple(
        (" ".join(word.split()), value)
        for value, words in _WORDS.items()
        for word in words.split(",")
    )
