"""The web page in Chromium, where that is on the machine: its policy lets its script run."""

import re
import shutil
import subprocess

import pytest
from late_parcel import written_records

from journeydesk.app.exporting import Export, export_map
from journeydesk.model import Records
from journeydesk.ui.raster import rasterise

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as the browser has made it, and what it complained of."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("chromium is not here")
    folder = tmp_path_factory.mktemp("browser")
    export_map(Records(written_records()), Export(folder / "map.html"), lambda: rasterise)
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"]
    own = f"--user-data-dir={folder / 'profile'}"
    command = [browser, *options, own, "--dump-dom", (folder / "map.html").as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    complaints = re.findall(r"CONSOLE.*", run.stderr)
    assert not complaints
    return run.stdout


def test_the_script_turns_cards_into_stops_with_names(seen: str) -> None:
    assert 'class="desk"' in seen
    stops = re.findall(r'<g [^>]*data-stop=""[^>]*>', seen)
    links = re.findall(r'<a href="#([^"]+)"', seen.partition("<nav")[2].partition("</nav>")[0])
    assert len(stops) == len(set(links))
    assert all('role="img"' in stop and "aria-label=" in stop for stop in stops)
    assert sum('tabindex="0"' in stop for stop in stops) == 1


def test_the_tools_appear_and_the_map_is_zoomed_to_be_read(seen: str) -> None:
    assert re.search(r'<div class="tools">', seen)
    assert re.search(r'data-zoom="whole"[^>]*>\d+ %<', seen)
