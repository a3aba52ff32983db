"""Which column of a list of notes is what, by its heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from journeydesk.interchange.look import Table
from journeydesk.interchange.tables.roles import one


class NoteRole(StrEnum):
    TEXT = "text"
    FRAME = "frame"  # becomes a stage
    GROUP = "group"  # becomes a cluster, or a stage where there are no frames
    KIND = "kind"  # of CardBoard: what a row is
    COLOUR = "colour"
    X = "x"
    Y = "y"
    AUTHOR = "author"
    TAGS = "tags"
    IGNORE = "ignore"


_WORDS: dict[NoteRole, str] = {
    NoteRole.TEXT: """text, note, notes, sticky, sticky note, sticky text, content, contents,
        message, card, name, title, idea, item, notiz, inhalt, texte, contenu, texto, nota,
        contenido, testo, contenuto, conteúdo, tekst, текст, заметка, содержание, 텍스트, 내용,
        메모, テキスト, 内容, 付箋, 文本, 便签""",
    NoteRole.FRAME: """frame, frame name, board, board name, section, area, page, column, list,
        stage, phase, rahmen, bereich, spalte, cadre, colonne, marco, columna, riquadro, colonna,
        quadro, coluna, фрейм, раздел, колонка, 프레임, 섹션, フレーム, 列, 框架""",
    NoteRole.GROUP: """group, group name, cluster, category, theme, topic, parent, gruppe,
        kategorie, thema, groupe, catégorie, thème, grupo, categoría, tema, gruppo, categoria,
        groep, categorie, группа, категория, тема, 그룹, 주제, グループ, カテゴリ, 分组, 类别,
        主题""",
    NoteRole.KIND: "kind",
    NoteRole.COLOUR: """colour, color, background, background color, fill, sticky color, bg color,
        farbe, couleur, colore, cor, kleur, цвет, 색상, 색, 色, 颜色""",
    NoteRole.X: "x, x position, position x, left, pos x, posx, x coordinate, position left",
    NoteRole.Y: "y, y position, position y, top, pos y, posy, y coordinate, position top",
    NoteRole.AUTHOR: """author, created by, creator, user, owner, last modified by, modified by,
        by, participant, autor, verfasser, erstellt von, auteur, autore, автор, 작성자, 作成者,
        作者""",
    NoteRole.TAGS: "tags, tag, labels, label, schlagworte, étiquettes, etiquetas, теги, 태그, 标签",
}
_ROLE_OF = {one(word): role for role, words in _WORDS.items() for word in words.split(",")}
_SINGLE = frozenset(NoteRole) - {NoteRole.IGNORE}
_CARDBOARD = frozenset(("name", "outcome", "journey", "sticker", "divider", "card"))
_PLACED = {NoteRole.X, NoteRole.Y}


def roles_of(headings: Sequence[str], chosen: Mapping[str, str]) -> dict[int, NoteRole]:
    """By the number of the column; the first of a name has it. Without a text there is none but
    the first, where that is the only one."""
    found: dict[int, NoteRole] = {}
    said = {one(heading): role for heading, role in chosen.items() if role in {*NoteRole}}
    for number, heading in enumerate(headings):
        role = NoteRole(said[one(heading)]) if one(heading) in said else _ROLE_OF.get(one(heading))
        if role and (role not in found.values() or role is NoteRole.IGNORE):
            found[number] = role
    if NoteRole.TEXT not in found.values() and len(headings) == 1:
        return {0: NoteRole.TEXT}
    return found


def is_known(heading: str) -> bool:
    """Whether it is what columns of notes are called."""
    return one(heading) in _ROLE_OF


def looks_like_notes(table: Table) -> float:
    """From 0 to 1: words with a place, a colour, a group or a writer; and one column of words."""
    if len(table.rows) < 2:
        return 0.0
    headings, *rows = table.rows
    found = roles_of(headings, {})
    roles = set(found.values())
    if NoteRole.KIND in roles and _is_cardboard(table, found):
        return 0.9
    if NoteRole.TEXT not in roles or NoteRole.KIND in roles:
        return 0.0
    if len(headings) == 1:
        return 0.4 if any(rows) else 0.0
    share = len(found) / len(headings)
    telling = roles >= _PLACED or NoteRole.COLOUR in roles or NoteRole.FRAME in roles
    return 0.8 * share + 0.1 * (roles >= _PLACED) if telling or NoteRole.GROUP in roles else 0.0


def _is_cardboard(table: Table, found: Mapping[int, NoteRole]) -> bool:
    column = next(number for number, role in found.items() if role is NoteRole.KIND)
    kinds = {one(row[column]) for row in table.rows[1:]}
    return bool(kinds & _CARDBOARD) and kinds <= _CARDBOARD | {""}
