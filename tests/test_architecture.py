"""The house's rules, executed: over the syntax trees, and at run time with Qt taken away."""

import ast
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "journeydesk"

# From the bottom up; each imports the rows below its own. i18n stands on bundle, its catalogues.
ROWS = """
addresses atomic bundle collecting color errors file_names keeping
i18n
drawing
fonts model settings theme
analysis store
commands document layout
charts interchange paint tools
actions export
app
cli ui
__main__
"""
RANKS = {name: rank for rank, row in enumerate(ROWS.strip().splitlines()) for name in row.split()}

# Each library beyond the standard one, and the parts of that which are kept, by their one door.
DOORS = {
    "PySide6": ["ui"],
    "click": ["cli"],
    "defusedxml": ["interchange"],
    "fontTools": ["fonts"],
    "icu4py": ["fonts"],
    "manimgx_fonts": ["fonts"],
    "manimgx_fonts_cjk": ["fonts"],
    "openpyxl": ["interchange"],
    "pptx": ["interchange"],
    "pydantic": ["document", "interchange", "model", "settings"],
    "pydantic_core": ["document", "interchange", "model", "settings"],
    "pypdf": ["interchange"],
    "reportlab": ["paint.pdf*"],
    "shiboken6": ["ui"],
    "sqlite3": ["document"],
    "sqlite_utils": ["document"],
    "uharfbuzz": ["fonts"],
}
NETWORK = set(
    """asyncio ftplib http imaplib nntplib poplib requests smtplib socket socketserver ssl telnetlib
    urllib urllib3 webbrowser wsgiref xmlrpc""".split()
)
QT = set("QtCore QtGui QtPrintSupport QtSvg QtTest QtWidgets".split())  # none that can go online
TOP_LEVEL = set("journeydesk main.py packaging pyproject.toml README.md resources tests".split())


class Import(NamedTuple):
    """What a statement at `line` of the module `source` brings in."""

    source: str
    line: int
    target: str


def dotted(file: Path, root: Path) -> str:
    """journeydesk/ui/__init__.py is journeydesk.ui."""
    return ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def imports(file: Path, root: Path) -> Iterator[Import]:
    """Every import of a file at any depth: in functions and under TYPE_CHECKING too."""
    source = dotted(file, root)
    package = source if file.name == "__init__.py" else source.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        for target in targets(node, package):
            yield Import(source, node.lineno, target)  # type: ignore[attr-defined]


def targets(node: ast.AST, package: str) -> list[str]:
    match node:
        case ast.Import(names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module, names, level):
            base = importlib.util.resolve_name("." * (level or 0) + (module or ""), package)
            return [f"{base}.{alias.name}" for alias in names]
        case ast.Call(
            ast.Name("import_module" | "__import__") | ast.Attribute(attr="import_module"),
            [ast.Constant(str(target)), *_],
        ):
            return [importlib.util.resolve_name(target, package)]
    return []


def complaint(found: Import) -> str | None:
    """What is wrong with an import; None where nothing is."""
    library, _, inside = found.target.partition(".")
    place = found.source.partition(".")[2]
    if library == "journeydesk":
        return rank_complaint(place.partition(".")[0], inside.partition(".")[0])
    if library in NETWORK:
        return f"{library}: JourneyDesk is offline"
    if library == "PySide6" and inside.partition(".")[0] not in QT:
        return f"{found.target}: JourneyDesk is offline"
    if library in DOORS:
        is_allowed = any(fnmatch(f"{place}.", f"{door}.*") for door in DOORS[library])
        return None if is_allowed else f"{library} has its door elsewhere"
    return None if library in sys.stdlib_module_names else f"{library} has no door"


def rank_complaint(own: str, other: str) -> str | None:
    """The root holds the version alone: anyone may read it, and it imports nothing."""
    if own == other or other not in RANKS or RANKS[other] < RANKS.get(own, 0):
        return None
    return f"{own or 'the root'} may not import {other}"


def violations(root: Path) -> list[str]:
    return [
        f"{found.source}:{found.line}: {trouble}"
        for file in sorted((root / "journeydesk").rglob("*.py"))
        for found in imports(file, root)
        if (trouble := complaint(found))
    ]


def test_packages_import_lower_ranks_and_libraries_by_their_doors() -> None:
    assert violations(ROOT) == []


def test_every_package_has_a_rank() -> None:
    parts = {p.stem for p in HOUSE.glob("*.py")} | {p.parent.name for p in HOUSE.glob("*/*.py")}
    assert parts - {"__init__", "journeydesk"} == set(RANKS)


@pytest.mark.parametrize(
    ("place", "statement"),
    [
        ("layout/grid.py", "import PySide6.QtCore"),
        ("layout/grid.py", "def f():\n    from PySide6 import QtGui"),
        ("layout/grid.py", "from journeydesk.paint import svg"),
        ("layout/grid.py", "from journeydesk import paint"),
        ("layout/grid.py", "from ..paint.svg import svg"),
        ("layout/grid.py", "from .. import commands"),
        ("layout/__init__.py", "from ..tools import drag"),
        ("layout/grid.py", "if TYPE_CHECKING:\n    import journeydesk.app"),
        ("layout/grid.py", "importlib.import_module('journeydesk.ui.raster')"),
        ("layout/grid.py", "import numpy"),
        ("paint/svg.py", "import reportlab"),
        ("app/news.py", "from urllib.request import urlopen"),
        ("ui/news.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("cli/headless.py", "from journeydesk.ui.raster import png"),
        ("__init__.py", "import journeydesk.model"),
    ],
)
def test_a_planted_violation_is_found(tmp_path: Path, place: str, statement: str) -> None:
    plant(tmp_path, place, statement)
    assert len(violations(tmp_path)) == 1


@pytest.mark.parametrize(
    ("place", "statement"),
    [
        ("layout/grid.py", "from journeydesk import __version__, drawing"),
        ("layout/grid.py", "from .cells import cell"),
        ("layout/__init__.py", "from .grid import grid"),
        ("paint/pdf_fonts.py", "from reportlab.pdfbase import pdfdoc"),
        ("ui/canvas/view.py", "from PySide6.QtWidgets import QGraphicsView"),
        ("__main__.py", "from journeydesk.ui.start import main"),
    ],
)
def test_a_lawful_import_is_left_alone(tmp_path: Path, place: str, statement: str) -> None:
    plant(tmp_path, place, statement)
    assert violations(tmp_path) == []


def plant(root: Path, place: str, statement: str) -> None:
    file = root / "journeydesk" / place
    file.parent.mkdir(parents=True)
    file.write_text(statement, encoding="utf-8")


NO_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is for the window alone")

sys.meta_path.insert(0, NoQt())
"""
IMPORT_ALL_BUT_UI = """
import importlib, pkgutil

def load(path, prefix):
    for module in pkgutil.iter_modules(path, prefix):
        if module.name != "journeydesk.ui":
            loaded = importlib.import_module(module.name)
            load(getattr(loaded, "__path__", []), module.name + ".")

load(importlib.import_module("journeydesk").__path__, "journeydesk.")
"""


def python(code: str) -> str:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_everything_but_the_window_works_without_qt() -> None:
    python(NO_QT + IMPORT_ALL_BUT_UI)


def test_the_block_on_qt_holds() -> None:
    with pytest.raises(AssertionError, match="for the window alone"):
        python(NO_QT + "import PySide6.QtCore")


def test_starting_imports_no_library_before_it_is_wanted() -> None:
    loaded = python("import sys, journeydesk.__main__; print(*sys.modules)").split()
    assert {name for name in loaded if name.partition(".")[0] in DOORS} == set()
    assert {name for name in loaded if name.startswith("journeydesk")} == {
        "journeydesk",
        "journeydesk.__main__",
        "journeydesk.collecting",
    }


def test_the_top_level_is_what_the_picture_shows() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, or no git")
    command = [git, "-c", "safe.directory=*", "ls-files"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = {line.partition("/")[0] for line in listed.splitlines()}
    assert {name for name in names if not name.startswith(".")} == TOP_LEVEL


def test_nobody_asks_for_the_next_in_the_chain_of_focus() -> None:
    """PySide 6.11 makes the answer a child of who was asked, in Python alone: when a form went,
    the status bar after it was taken for deleted."""
    calls = ("nextInFocusChain(", "previousInFocusChain(")
    texts = {path: path.read_text(encoding="utf-8") for path in HOUSE.rglob("*.py")}
    assert [path for path, text in texts.items() if any(call in text for call in calls)] == []
