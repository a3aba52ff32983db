"""A repaired copy is worked on as a draft: the damaged file stays where and as it is."""

from __future__ import annotations

from journeydesk.app.folders import drafts_folder, free_path
from journeydesk.app.opening import open_session
from journeydesk.app.session import Session
from journeydesk.document.salvage import Salvaged
from journeydesk.fonts import Ruler
from journeydesk.i18n import _
from journeydesk.theme import Theme


def open_repaired(found: Salvaged, theme: Theme) -> Session:
    """What came back of a damaged file, as a map to go on with. Raises WriteFailed."""
    folder = drafts_folder()
    folder.mkdir(parents=True, exist_ok=True)
    name = _("{name} (recovered)").format(name=found.path.stem)
    path = free_path(folder / f"{name}.journey")
    found.write(path)
    return open_session(path, Ruler(), theme)
