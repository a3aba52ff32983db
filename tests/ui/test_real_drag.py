"""From the palette onto a lane with Qt's own drag, then the plug is pulled."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import late_parcel
import pytest
import real_drag
from driver import User

from journeydesk.document import create_document
from journeydesk.model import Card, CardKind

TESTS = Path(__file__).parents[1]


@pytest.mark.dnd
def test_a_dragged_pain_point_survives_the_process_and_can_be_undone(
    qtbot: object, tmp_path: Path
) -> None:
    path = tmp_path / "map.journey"
    create_document(path, late_parcel.fresh_records()).close()
    environment = os.environ | {"PYTHONPATH": f"{TESTS.parent}{os.pathsep}{TESTS}"}
    child = subprocess.Popen(
        [sys.executable, real_drag.__file__, str(path)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    said = child.stdout.readline()
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert said.startswith("SAVED")

    user = User.with_file(path)
    assert user.cards(real_drag.LANE, real_drag.STAGE) == [real_drag.WORDS]
    card = user.session.records.get(Card, user.find(real_drag.WORDS))
    assert card.kind is CardKind.PAIN_POINT
    user.do("undo")
    user.do("undo")
    assert user.cards(real_drag.LANE, real_drag.STAGE) == []
    user.close()
