"""A file from a stranger can at worst be refused: soon, in little memory, unread and unchanged.

Measured: 47 files, the slowest 0.13 s of a processor, the greediest 22 MB. A program that trusts
its files opens 32 of them; one more makes it hang, one fills the memory.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hostile_documents import ALL, HEADERS, NO_FILES, TABLES_NOT_OURS, in_history

from journeydesk.document import create_document
from journeydesk.model import Card, Lane, Map, Project, Stage
from journeydesk.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks, pipes, limits of POSIX")

ROOT = Path(__file__).parents[3]
MOST_MEMORY = 100  # MB more than before the file was opened
UNPACKED = 300_000_000  # bytes, of 300 kB
RECORDS = (
    Project(id="p", title="Parcel"),
    Map(id="m", rank="V", title="Late"),
    Stage(id="s", map="m", rank="V", title="Wait"),
    Stage(id="s2", map="m", rank="W", title="Ask"),
    Lane(id="l", map="m", rank="V"),
    *(Card(id=f"c{n or ''}", lane="l", stage="s", rank="V", text="Nobody") for n in range(20)),
)

Ask = Callable[[Path, str], dict[str, Any]]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "map.journey"
    with closing(create_document(path, RECORDS)) as document:
        store = Store(document.records, document)
        for n in range(3):
            with store.transaction("Say") as tx:
                tx.put(store.records.get(Card, "c").evolve(text=f"said {n} times"))
    return path.read_bytes()


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    """The process of opener.py."""
    opener = ROOT / "tests" / "opener.py"
    code = f"import runpy; runpy.run_path({str(opener)!r}, run_name='__main__')"
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=-1, stdout=-1, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None

    def asked(path: Path, how: str) -> dict[str, Any]:
        print(json.dumps({"path": str(path), "how": how}), file=process.stdin, flush=True)
        told: dict[str, Any] = json.loads(process.stdout.readline())
        return told

    with process:
        yield asked
        process.stdin.close()


@pytest.fixture
def path(good: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    path.write_bytes(good)
    return path


def state_of(path: Path) -> tuple[int, int, list[str]]:
    found = path.lstat()
    return found.st_size, found.st_mtime_ns, sorted(p.name for p in path.parent.iterdir())


@pytest.mark.parametrize("how", ["ours", "later"])
@pytest.mark.parametrize("name", ALL)
def test_a_file_made_to_harm_is_refused_in_one_sentence(
    path: Path, ask: Ask, name: str, how: str
) -> None:
    ALL[name](path)
    before = state_of(path)
    told = ask(path, how)
    assert len(told.get("refused", "").splitlines()) == 1, told
    assert told["megabytes"] <= MOST_MEMORY
    assert state_of(path) == before


@pytest.mark.parametrize("name", TABLES_NOT_OURS | HEADERS | NO_FILES)
def test_no_row_is_read_of_a_file_that_has_not_our_tables(path: Path, ask: Ask, name: str) -> None:
    (TABLES_NOT_OURS | HEADERS | NO_FILES)[name](path)
    asked = ask(path, "ours")["asked"]
    rows = [sql for sql in asked if not sql.startswith("PRAGMA") and "sqlite_master" not in sql]
    assert rows == []


@pytest.mark.parametrize("how", ["ours", "later", "naive"])
def test_the_file_they_are_made_of_is_opened(path: Path, ask: Ask, how: str) -> None:
    assert ask(path, how)["is_opened"]


def test_a_program_that_trusts_its_files_opens_most_of_them(
    good: bytes, tmp_path: Path, ask: Ask
) -> None:
    """So they are not refused for some other reason."""
    told = []
    for n, build in enumerate(ALL.values()):
        path = tmp_path / f"{n}" / "map.journey"
        path.parent.mkdir()
        path.write_bytes(good)
        build(path)
        told.append(ask(path, "naive"))
    assert sum("is_opened" in each for each in told) >= len(ALL) / 2
    assert any("status" in each.get("broken", "") for each in told)  # it was ended by the system


@pytest.mark.parametrize("content", [b" ", b"[", b'{"a":'])
def test_history_that_bursts_is_told_when_it_is_asked_for(
    path: Path, ask: Ask, content: bytes
) -> None:
    in_history(content * (UNPACKED // len(content)))(path)
    assert ask(path, "ours")["is_opened"]
    told = ask(path, "undone")
    assert told.get("refused"), told
    assert told["megabytes"] <= 3 * MOST_MEMORY
