"""The map that tests are played on: one persona's and another's late parcel, 33 cards, no numbers.

It is the sample as it once was, and stays as it is: what people see first may grow.
"""

from __future__ import annotations

from pathlib import Path

from journeydesk.app.opening import start_with
from journeydesk.app.session import Session
from journeydesk.fonts import Ruler
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.model import Record, with_new_ids
from journeydesk.theme import load_theme

FILE = Path(__file__).parent / "data" / "late-parcel.json"


def written_records() -> tuple[Record, ...]:
    """Under the short ids of the file, its map under "map"."""
    return read_json(FILE.read_text(encoding="utf-8"), FILE.name).records


def fresh_records() -> tuple[Record, ...]:
    """Under new ids."""
    return tuple(with_new_ids(written_records(), same_lineage=False))


def start() -> Session:
    """A new document with the map."""
    return start_with(fresh_records(), "late-parcel", Ruler(), load_theme("light"))
