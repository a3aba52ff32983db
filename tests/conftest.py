"""One quiet world for every test: no display, no network, no settings of the person at the desk."""

import os
import socket
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

HOME = tempfile.TemporaryDirectory(prefix="journeydesk-tests-")

# Before Qt is imported: it reads these once. Qt warns about a locale that is not UTF-8 and about
# a missing runtime folder, and a warning of Qt fails a test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(QT_SCALE_FACTOR="1", LC_ALL="C.UTF-8", LANGUAGE="")
for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_RUNTIME_DIR"):
    os.environ[name] = HOME.name
for name in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{name}_HOME"] = str(Path(HOME.name, name.lower()))

# How long an example takes says something about the machine, nothing about the program.
settings.register_profile(
    "journeydesk", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("journeydesk")


# Qt, and processes of one machine among themselves, talk through AF_UNIX.
LOCAL = (getattr(socket, "AF_UNIX", None), -1)  # -1: taken over with a number, not opened
ASKING = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


def _refuse_network(event: str, args: tuple[object, ...]) -> None:
    if (event == "socket.__new__" and args[1] not in LOCAL) or event in ASKING:
        pytest.fail(f"JourneyDesk is offline: something asked for the network ({event})")


sys.addaudithook(_refuse_network)


def pytest_configure(config: pytest.Config) -> None:
    config.add_cleanup(HOME.cleanup)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave real drags to the run under `minimal`, and what takes a minute to the night."""
    left_out = set()
    if os.environ["QT_QPA_PLATFORM"] != "minimal":
        left_out.add("dnd")
    if not os.environ.get("JOURNEYDESK_NIGHTLY"):
        left_out.add("nightly")
    deselected = [item for item in items if left_out & {m.name for m in item.iter_markers()}]
    if deselected:
        config.hook.pytest_deselected(items=deselected)
        items[:] = [item for item in items if item not in deselected]


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes by their number: what was packed bears the second it was packed in, and processes that
    share the tests out must find the same names."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real input that lies beside the checkout on some machines, never inside it."""
    folder = Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("../shared/data is not here")
    return folder
