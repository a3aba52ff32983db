"""Opening a document, or starting one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from journeydesk.app.folders import drafts_folder, free_path, rescue_folder
from journeydesk.app.session import Session
from journeydesk.app.templates import find_template, records_of
from journeydesk.document import NO_ASSETS, create_document, open_to_work
from journeydesk.fonts import Ruler
from journeydesk.model import Record
from journeydesk.theme import Theme


def open_session(path: Path, ruler: Ruler, theme: Theme) -> Session:
    """A map from its file. Raises UserError."""
    return Session(open_to_work(path, rescue_folder()), ruler, theme)


def start_session(template_name: str, ruler: Ruler, theme: Theme) -> Session:
    """A new map from a template, kept among the drafts until it is given a place."""
    template = find_template(template_name)
    return start_with(records_of(template), template.name, ruler, theme)


def start_with(
    records: Iterable[Record],
    name: str,
    ruler: Ruler,
    theme: Theme,
    assets: Mapping[str, bytes] = NO_ASSETS,
) -> Session:
    """A new map with these records and the bytes of their images, kept among the drafts."""
    document = create_document(draft_path(name), records, assets)
    document.rescue_in(rescue_folder())
    return Session(document, ruler, theme)


def draft_path(name: str) -> Path:
    """Where a new map is kept until it is given a place; nothing is there yet."""
    folder = drafts_folder()
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    return free_path(folder / f"{name} {stamp}.journey")


def is_draft(path: Path) -> bool:
    """True for a map that has not been given a place yet."""
    return path.parent == drafts_folder()
