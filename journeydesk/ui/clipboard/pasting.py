"""What comes in, put onto the open map."""

from __future__ import annotations

from journeydesk.commands import Target
from journeydesk.ui.clipboard.incoming import (
    FilesIn,
    HtmlIn,
    Incoming,
    ItemsIn,
    LinkIn,
    PictureIn,
    TableIn,
    TextIn,
)
from journeydesk.ui.clipboard.picture import png_of
from journeydesk.ui.clipboard.put_files import put_files
from journeydesk.ui.clipboard.put_items import put_items
from journeydesk.ui.clipboard.put_pictures import put_pictures
from journeydesk.ui.clipboard.put_table import put_html, put_table
from journeydesk.ui.clipboard.put_text import drop_bars, put_link, put_text
from journeydesk.ui.shell import Shell


def take_in(shell: Shell, brought: Incoming, target: Target) -> None:
    """One step of the history, or a question first; tells where it went and selects it.

    Raises UserError where it cannot be; the map is as it was then.
    """
    drop_bars(shell)
    match brought:
        case ItemsIn(items):
            put_items(shell, items, target)
        case FilesIn(paths):
            put_files(shell, paths, target)
        case PictureIn(image, name):
            put_pictures(shell, [(name, lambda: png_of(image))], target)
        case HtmlIn():
            put_html(shell, brought, target)
        case TableIn(rows):
            put_table(shell, rows, target)
        case LinkIn(text):
            put_link(shell, text, target)
        case TextIn(text):
            put_text(shell, text, target)
