"""The web page in Chromium, where that is on the machine: what its script does, and may do."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from late_parcel import written_records

from journeydesk.app.exporting import Export, export_map
from journeydesk.model import Records
from journeydesk.ui.raster import rasterise

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
KEY = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))"

Browse = Callable[[str], str]  # a page's source -> what the browser has made of it


@pytest.fixture(scope="module")
def browse(tmp_path_factory: pytest.TempPathFactory) -> Browse:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("chromium is not here")
    folder = tmp_path_factory.mktemp("browser")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"]

    def browsed(source: str) -> str:
        path = folder / "map.html"
        path.write_text(source, encoding="utf-8")
        own = f"--user-data-dir={folder / 'profile'}"
        command = [browser, *options, own, "--dump-dom", path.as_uri()]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        assert not re.findall(r"CONSOLE.*", run.stderr)
        return run.stdout

    return browsed


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "map.html"
    export_map(Records(written_records()), Export(path), lambda: rasterise)
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def seen(browse: Browse, source: str) -> str:
    return browse(source)


def told(browse: Browse, source: str, script: str) -> str:
    """What a script of the test says at the end; the page's policy would not let it run."""
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", source)
    driven = f"<script>const press = (key) => {KEY};\n{script}</script></body>"
    found = re.search(r"<title>(.*?)</title>", browse(free.replace("</body>", driven)))
    assert found
    return found[1]


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


def test_arrows_walk_from_card_to_card(browse: Browse, source: str) -> None:
    script = """
        document.querySelector("[data-stop][tabindex='0']").focus();
        const name = () => document.activeElement.getAttribute("aria-label").split(",")[0];
        const names = [name()];
        for (const way of ["Right", "Right", "Left", "Down", "Up"]) {
            press(`Arrow${way}`);
            names.push(name());
        }
        document.title = names.join(" | ");
    """
    first, second, third = re.findall(r"<summary><h3><a [^>]*>([^<]+)<", source)[:3]
    found = told(browse, source, script).split(" | ")
    assert [*found[:4], found[5]] == [first, second, third, second, second]
    assert found[4] not in (first, second, third)


def test_finding_counts_and_hides_the_rest_of_the_outline(browse: Browse, source: str) -> None:
    script = """
        press("/");
        document.activeElement.value = "TRACKING";
        document.activeElement.dispatchEvent(new Event("input"));
        const left = document.querySelectorAll("nav li:not([hidden])").length;
        document.title = [document.querySelector(".found").textContent, left].join(" | ");
    """
    found, left = told(browse, source, script).split(" | ")
    outline = source.partition("<nav")[2].partition("</nav>")[0]
    hits = [words for words in re.findall(r"<li><a [^>]*>([^<]+)<", outline) if "track" in words]
    assert 0 < len(hits) == int(left) == int(found.split()[0])


def test_plus_minus_and_zero_zoom(browse: Browse, source: str) -> None:
    script = """
        const zoom = () => parseInt(document.querySelector("[data-zoom=whole]").textContent);
        const found = [];
        for (const key of ["0", "+", "+", "-", "0"]) { press(key); found.push(zoom()); }
        document.title = found.join(" ");
    """
    whole, larger, largest, back, again = map(int, told(browse, source, script).split())
    assert whole == again < larger < largest
    assert abs(back - larger) <= 1
