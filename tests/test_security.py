"""What no part of the program does, whatever it reads: executed over the syntax trees."""

import ast
import socket
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent / "journeydesk"
BENCHES = ("cli.bench", "ui.bench")  # of those who build it

# What can harm in the wrong hands -> the only modules that may have it in theirs.
ONLY_IN: dict[str, set[str]] = {
    "eval": set(),
    "exec": set(),
    "compile": set(),
    "__import__": set(),
    "marshal": set(),
    "shelve": set(),
    "ctypes": {"document.mounts"},  # asks Windows what kind a drive is
    "os.system": set(),
    "os.popen": set(),
    "pickle": {"app.child", "app.child_work"},  # jobs for our own children, never a file's content
    "subprocess": {"app.child", "app.printing"},
    "setHtml": {"ui.clipboard.copied"},  # ours, for other programs
    # Links that were clicked; files that were written, and the folder of a damaged one.
    "openUrl": {"ui.damaged_dialog", "ui.export_dialog.dialog", "ui.inspector.addresses"},
    "tempfile": {"app.carrying", "app.child", "app.export_process", "app.import_process"}
    | {"ui.bringing_in", "ui.import_dialog.dialog", "ui.printing.work"},
}
METHODS = {"setHtml", "openUrl"}
TEMPORARY = ("TemporaryDirectory", "TemporaryFile", "NamedTemporaryFile", "mkdtemp", "mkstemp")


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """By their names."""
    return tuple(read_modules())


def read_modules() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(HOUSE.rglob("*.py")):
        place = file.relative_to(HOUSE).with_suffix("")
        name = ".".join(place.parts).removesuffix(".__init__")
        if not name.startswith(BENCHES):
            yield name, ast.parse(file.read_text(encoding="utf-8"))


def names_used(node: ast.AST) -> Iterator[str]:
    """Of modules, functions that are built in, and methods that are called."""
    match node:
        case ast.Import(names):
            yield from (alias.name.partition(".")[0] for alias in names)
        case ast.ImportFrom(module=str(module), level=0):
            yield module.partition(".")[0]
        case ast.Call(ast.Name(name)):
            yield name
        case ast.Attribute(ast.Name(module), attribute):
            yield from (f"{module}.{attribute}", attribute if attribute in METHODS else "")
        case ast.Attribute(attr=attribute) if attribute in METHODS:
            yield attribute


def found(tree: ast.Module) -> set[str]:
    used = {name for node in ast.walk(tree) for name in names_used(node)}
    return used & ONLY_IN.keys()


def test_what_can_harm_is_in_few_hands() -> None:
    used: dict[str, set[str]] = {name: set() for name in ONLY_IN}
    for place, tree in modules():
        for name in found(tree):
            used[name].add(place)
    assert used == ONLY_IN


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("eval(text)", "eval"),
        ("import pickle", "pickle"),
        ("from pickle import loads", "pickle"),
        ("label.setHtml(text)", "setHtml"),
        ("self._view.document().setHtml(text)", "setHtml"),
        ("os.system(text)", "os.system"),
        ("def f():\n    import subprocess", "subprocess"),
    ],
)
def test_a_planted_one_is_found(code: str, name: str) -> None:
    assert found(ast.parse(code)) == {name}


def test_a_pattern_may_be_compiled() -> None:
    assert found(ast.parse("re.compile(text)")) == set()


def test_temporary_files_lie_in_folders_that_were_chosen() -> None:
    """Our own, or that of the file which is written: never one that others look into."""
    loose = [
        f"{place}:{node.lineno}"
        for place, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in TEMPORARY
        and "dir" not in {keyword.arg for keyword in node.keywords}
    ]
    assert loose == []


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_network_socket_fails_the_test_that_opens_it(family: str) -> None:
    with pytest.raises(pytest.fail.Exception, match="offline"):
        socket.socket(getattr(socket, family))


def test_asking_for_an_address_fails_the_test_that_does() -> None:
    with pytest.raises(pytest.fail.Exception, match="offline"):
        socket.getaddrinfo("journeydesk.example", 80)
