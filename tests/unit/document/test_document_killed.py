"""kill -9 at any moment: everything that was acknowledged is there."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.document import create_document, open_document
from journeydesk.model import Lane, Map, Stage
from journeydesk.store import Store

ROOT = Path(__file__).parents[3]
TRIALS = 10

WRITER = """
import sys
from pathlib import Path
from journeydesk.document import Saved, open_document
from journeydesk.model import Card
from journeydesk.store import Store

document = open_document(Path(sys.argv[1]))
store = Store(document.records, document)
document.on_saved = lambda state: isinstance(state, Saved) and print(state.seq, flush=True)
for number in range(100_000):
    with store.transaction("Add") as tx:
        tx.put(Card(lane="l", stage="s", rank="V", text=str(store.history.next_seq)))
    if number % 5 == 0:
        document.flush()
"""


def killed_while_writing(path: Path, after: int) -> int:
    """The last entry acknowledged by a writer that was killed once it had acknowledged so many."""
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        told = [writer.stdout.readline() for _ in range(after)]
        writer.kill()
        told += writer.stdout
    return int([line for line in told if line.endswith("\n")][-1])


@pytest.mark.skipif(sys.platform == "win32", reason="looks at what SIGKILL leaves behind")
def test_every_acknowledged_entry_survives_kill(tmp_path: Path) -> None:
    path = tmp_path / "killed.journey"
    start = [Map(id="m"), Stage(id="s", map="m", rank="V"), Lane(id="l", map="m", rank="V")]
    create_document(path, start).close()
    moments = random.Random(4)
    for _ in range(TRIALS):
        acknowledged = killed_while_writing(path, moments.randint(1, 40))
        with closing(open_document(path)) as document:
            seqs = [entry.seq for entry in document.entries()]
            assert seqs == list(range(1, len(seqs) + 1))
            assert len(seqs) >= acknowledged
            assert len(document.records) == len(start) + len(seqs)

    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        while store.undo():
            pass
        assert {record.id for record in store.records} == {"m", "s", "l"}
