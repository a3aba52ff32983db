"""Words of other programs, onto the map: as one card, or a card for each line."""

from __future__ import annotations

from functools import partial

from journeydesk.commands import Target, paste_cards
from journeydesk.errors import InputRefused, UserError
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.pasted.foreign_text import a_card_a_line, one_card
from journeydesk.model import card_kind_of
from journeydesk.store import Entry
from journeydesk.ui.clipboard.choice_bar import ChoiceBar
from journeydesk.ui.clipboard.landing import cell_for, lane_of, place_in_words, reveal
from journeydesk.ui.shell import Shell

Ways = list[tuple[str, ...]]


def put_text(shell: Shell, text: str, target: Target) -> None:
    """One line is one card; of several the user may choose, and the last choice is done.

    Raises UserError where there is nothing, or too much.
    """
    ways = _ways(text)
    if not ways:
        raise UserError(_("There is no text to paste."))
    done = min(int(shell.preferences.split_lines), len(ways) - 1)
    _put(shell, ways, done, cell_for(shell, target))


def put_link(shell: Shell, text: str, target: Target) -> None:
    """One card with the link's words and its address. Raises UserError."""
    _put(shell, [one_card(text)], 0, cell_for(shell, target))


def drop_bars(shell: Shell) -> None:
    """What was offered for the last paste is over."""
    for bar in shell.open_map.canvas.findChildren(ChoiceBar):
        bar.hide()
        bar.deleteLater()


def _put(shell: Shell, ways: Ways, done: int, cell: Target) -> None:
    session, texts = shell.session, ways[done]
    kind = card_kind_of(lane_of(shell, cell).kind)
    n = len(texts)
    label = ngettext("Paste {n} card", "Paste {n} cards", n).format(n=n)
    session.run(label, partial(paste_cards, texts=texts, kind=kind, target=cell))
    reveal(shell)
    told = ngettext("Pasted {n} card into {place}", "Pasted {n} cards into {place}", n)
    shell.say(told.format(n=n, place=place_in_words(shell, cell)))
    if len(ways) > 1:
        _offer(shell, ways, done, cell)


def _offer(shell: Shell, ways: Ways, done: int, cell: Target) -> None:
    n = len(ways[1])
    names = (_("1 card"), ngettext("{n} card", "{n} cards", n).format(n=n))
    text = ngettext("Pasted {n} line as", "Pasted {n} lines as", n).format(n=n)
    entry = shell.session.store.history.undoable
    bar = ChoiceBar(shell.open_map.canvas, text, names, done)
    bar.chosen.connect(
        lambda way: shell.attempt(partial(_put_otherwise, shell, ways, way, cell, entry))
    )


def _put_otherwise(shell: Shell, ways: Ways, way: int, cell: Target, entry: Entry | None) -> None:
    """Instead, as long as nothing else was done; remembered for the next time."""
    store = shell.session.store
    if store.history.undoable is not entry:
        raise UserError(_("The map was changed since; undo that first, then paste again."))
    store.undo()
    drop_bars(shell)
    shell.remember(shell.preferences.with_split_lines(bool(way)))
    _put(shell, ways, way, cell)


def _ways(text: str) -> Ways:
    """One card, and where there are several lines a card for each, as far as a map takes them."""
    found = []
    refusal: InputRefused | None = None
    for read in (one_card, a_card_a_line):
        try:
            found.append(read(text))
        except InputRefused as error:
            refusal = error
    if not found and refusal:
        raise refusal
    return [way for number, way in enumerate(found) if way and way not in found[:number]]
