"""Which of the two layouts a blueprint has."""

from __future__ import annotations

from journeydesk.i18n import _
from journeydesk.interchange.blueprints.lifecycle import read_lifecycle
from journeydesk.interchange.blueprints.phases import read_phases
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source


def read_blueprint(source: Source) -> Imported:
    """One map of a service blueprint or several. Raises InputRefused."""
    if not isinstance(source.json, dict):
        source.refuse(_("it is no service blueprint"))
    if "lifecycle" in source.json:
        return read_lifecycle(source)
    return read_phases(source)
