"""Whether a table is an event log, for who has to choose what a table is."""

from __future__ import annotations

from journeydesk.interchange.logs.headings import Role, plain
from journeydesk.interchange.logs.object_centric import kinds_of
from journeydesk.interchange.logs.roles import Columns, columns_of
from journeydesk.interchange.logs.unsuited import are_edges
from journeydesk.interchange.look import Table

SURE, LIKELY, DOUBTFUL, UNLIKE = 0.95, 0.6, 0.2, 0.0
# What is said of other things than events, too.
WORDS_OF_OTHERS = set(
    """message|status|state|stage|channel|marketing channel|campaign|what|url|event desc|step|phase
    |event description|event category|action|task|page title|etapa|etape|fase|touchpoint""".replace(
        "\n", ""
    ).split("|")
)


def looks_like_a_log(table: Table) -> float:
    """From 0, no log, to 1; its first row is the heading.

    The more rows it has the better: that cases come again is seen in hundreds of them.
    """
    if len(table.rows) < 3:
        return UNLIKE
    names, *rows = table.rows
    if kinds_of(names):
        return SURE  # to be told why it is refused, or which objects are its cases
    columns = columns_of(names, rows, {})
    if are_edges(names) and not columns.is_headed:
        return LIKELY  # it is none, and is told why
    if not columns.is_log:
        return UNLIKE
    if Role.PATH in columns.of:
        return LIKELY
    return _of_events(names, columns)


def _of_events(names: tuple[str, ...], columns: Columns) -> float:
    """By what its headings say: whose, what and when."""
    if not columns.is_headed:
        return DOUBTFUL if columns.has_times else UNLIKE
    is_plain = plain(names[columns.of[Role.ACTIVITY]]) not in WORDS_OF_OTHERS
    if columns.has_times:
        return SURE if is_plain else LIKELY
    return LIKELY if is_plain else DOUBTFUL
