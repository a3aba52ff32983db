"""Every real file through `journeydesk convert`, compared with what it must yield.

    python tests/acceptance/data_in.py

Prints a table in Markdown: file, what is expected, what came, and "equal" or why it is not. What
is expected is in ../shared/data/expected.json, made by Mermaid's own parser, by Python's csv module
and by hand; see MANIFEST.md beside it.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from click.testing import CliRunner  # noqa: E402

from journeydesk.cli import program  # noqa: E402
from journeydesk.interchange.tables.heading_words import role_of_heading  # noqa: E402

Json = dict[str, Any]
DATA = ROOT.parent / "shared" / "data"
FOLDERS = ("mermaid", "markdown_docs", "maps", "maps_tables", "logs", "tickets_surveys")
EQUAL = "equal"

NO_LOGS = {"logs/nrc_event_notifications_pipe.txt"}  # a report of each event, not of steps
# What is not equal, and why it is right so.
EXPLAINED = {
    "maps/drawio_job_map.drawio": "expected.json leaves out words of `UserObject` shapes: “Job 1”",
    "maps/drawio_story_map.drawio": "expected.json leaves out words of 3 `UserObject` shapes",
}


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a file: its maps as JSON, or why it was refused; `line` is what was told."""

    maps: tuple[Json, ...]
    line: str

    @property
    def is_refused(self) -> bool:
        return not self.maps


@dataclass(frozen=True, slots=True)
class Compared:
    file: str
    expected: str
    got: str
    verdict: str


def converted(path: Path, folder: Path) -> Converted:
    """Through the command line, as a user does it."""
    arguments = ["convert", str(path), "--to", "json", "--out-dir", str(folder)]
    run = CliRunner().invoke(program, arguments, standalone_mode=False)
    if run.exception:
        raise run.exception
    line = run.output.strip().splitlines()[-1].removeprefix(f"{path.name}: ")
    if run.return_value:
        return Converted((), line)
    document = json.loads((folder / f"{path.stem}.json").read_text("utf-8"))
    return Converted(tuple(document["maps"]), line)


def compared(data: Path, work: Path) -> Iterator[Compared]:
    """Every file of the folders, in their order."""
    expected = json.loads((data / "expected.json").read_text("utf-8"))
    for folder in FOLDERS:
        for path in sorted((data / folder).iterdir()):
            name = f"{folder}/{path.name}"
            out = work / folder / path.name
            out.mkdir(parents=True)
            wanted, got = COMPARISONS[folder](name, expected[name], converted(path, out))
            verdict = EQUAL if wanted == got else EXPLAINED.get(name, "DIFFERENT")
            yield Compared(name, wanted, got, verdict)


def of_mermaid(_name: str, wanted: Json, found: Converted) -> tuple[str, str]:
    [chart] = found.maps or ({},)
    return told_journey(wanted), told_map(chart, wanted)


def told_journey(wanted: Json) -> str:
    """Counts, and all tasks where Mermaid read numbers."""
    counts = wanted["counts"]
    return f"{counts['sections']} sections, {counts['tasks']} tasks, {counts['actors']} actors" + (
        "; tasks as in Mermaid"
    )


def told_map(chart: Json, wanted: Json) -> str:
    """The same of a map; a task is its section, its name, its score and its actors."""
    counts = [len(named_stages(chart)), len(chart.get("touchpoints", ())), len(actors(chart))]
    found, theirs = tasks_of(chart), [their_task(task) for task in wanted["tasks"]]
    alike = len(found) == len(theirs) and all(
        f[:2] == t[:2] if t[2] == "NaN" else f == t for f, t in zip(found, theirs, strict=True)
    )
    told = "{} sections, {} tasks, {} actors".format(*counts)
    return f"{told}; tasks {'as in Mermaid' if alike else 'others'}"


def their_task(task: Json) -> tuple[Any, ...]:
    people = tuple(dict.fromkeys(filter(None, task["people"])))
    return drawn(task["section"]), drawn(task["task"]), task["score"], people


def tasks_of(chart: Json) -> list[tuple[Any, ...]]:
    stages = {stage["id"]: stage["title"] for stage in chart.get("stages", ())}
    names = {persona["id"]: persona["name"] for persona in chart.get("personas", ())}
    scores = {e["touchpoint"]: e.get("extra", {}).get("score", 0) for e in chart["emotions"]}
    return [
        (stages[t["stage"]], t["title"], scores[t["id"]], tuple(names[p] for p in t["personas"]))
        for t in chart.get("touchpoints", ())
    ]


def drawn(text: str) -> str:
    """As Mermaid draws it: its parser leaves line breaks as they are written."""
    return re.sub(r"</?br\s*/?>", "\n", text).strip()


def named_stages(chart: Json) -> list[str]:
    return [stage["title"] for stage in chart.get("stages", ()) if stage["title"]]


def actors(chart: Json) -> set[str]:
    acting = {id_ for touchpoint in chart.get("touchpoints", ()) for id_ in touchpoint["personas"]}
    return {persona["name"] for persona in chart.get("personas", ()) if persona["id"] in acting}


def of_markdown(_name: str, wanted: Json, found: Converted) -> tuple[str, str]:
    """Each journey as "title: sections/tasks/actors"."""
    theirs = [
        f"{drawn(each['title'])}: {each['sections']}/{each['tasks']}/{each['actors']}"
        for each in wanted["journeys"]
    ]
    ours = [
        f"{chart['title']}: {len(named_stages(chart))}/{len(chart['touchpoints'])}/"
        f"{len(actors(chart))}"
        for chart in found.maps
    ]
    return "; ".join(theirs), "; ".join(ours)


def of_maps(name: str, wanted: Any, found: Converted) -> tuple[str, str]:
    stem = Path(name).name
    if stem.startswith("drawio"):
        return labels(wanted["pages"]), labels_got(found)
    return OF_MAPS[stem](wanted, found)


def labels(pages: list[Json]) -> str:
    return "; ".join(f"{page['page']}: {page['labelled']} labels" for page in pages)


def labels_got(found: Converted) -> str:
    [chart] = found.maps
    cards = Counter(card["stage"] for card in chart["cards"])
    return "; ".join(f"{s['title']}: {cards[s['id']]} labels" for s in chart["stages"])


def of_blueprint(_wanted: Json, found: Converted) -> tuple[str, str]:
    counts = [len(found.maps), *(len(of_all(found, n)) for n in ("stages", "lanes", "cards"))]
    told = "{} paths, {} steps in all, {} layers, {} cells"
    return told.format(2, 12, 10, 20), told.format(*counts)


def of_all(found: Converted, member: str) -> list[Json]:
    return [item for chart in found.maps for item in chart[member]]


def of_library(_wanted: Any, found: Converted) -> tuple[str, str]:
    """Items without words make no stage, and are told of."""
    told = "the labels of 14 items, 28 of the last one"
    [chart] = found.maps
    last = chart["stages"][-1]
    cards = sum(card["stage"] == last["id"] for card in chart["cards"])
    return (
        told,
        f"the labels of {last['title'].removeprefix('Item ')} items, {cards} of the last one",
    )


def refused(reason: str) -> Callable[[Any, Converted], tuple[str, str]]:
    """What holds no map is refused, and the sentence says it."""

    def compare(_wanted: Any, found: Converted) -> tuple[str, str]:
        told = f"refused: {reason}"
        is_told = found.is_refused and reason in found.line
        return told, told if is_told else found.line

    return compare


def stages(*titles: str, lanes: int, cells: int) -> Callable[[Any, Converted], tuple[str, str]]:
    """Of a document whose first map is known by reading it; a title may be anything where it is
    left empty."""

    def compare(_wanted: Any, found: Converted) -> tuple[str, str]:
        told = "{} stages{}; {} lanes, {} cells"
        named = ": " + ", ".join(titles) if any(titles) else ""
        wanted = told.format(len(titles), named, lanes, cells)
        if found.is_refused:
            return wanted, found.line
        chart = found.maps[0]
        named = ": " + ", ".join(s["title"] for s in chart["stages"]) if any(titles) else ""
        got = sum(len(filled(chart, lane)) for lane in chart["lanes"])
        return wanted, told.format(len(chart["stages"]), named, len(chart["lanes"]), got)

    return compare


OF_MAPS: dict[str, Callable[[Any, Converted], tuple[str, str]]] = {
    "blueprint_ir_sample.json": of_blueprint,
    "blueprint_ir_schema.json": refused("JSON Schema"),
    "customer_journey_map.excalidrawlib": of_library,
    "saas_onboarding_blueprint.mermaid.md": refused("block-beta"),
    "service_blueprint_schema.md": refused("no "),
    "yieldlens_empty_template.md": stages(
        "DISCOVER", "RESEARCH", "EVALUATE", "DECIDE", "ACT", lanes=5, cells=0
    ),
    "openlibrary_user_journey_map.md": stages(
        # The overview has 2 lanes and 12 cells; the chapters add 6 each, and 3 a status.
        *("Discover", "Evaluate", "Borrow", "Access", "Read", "Manage"),
        lanes=9,
        cells=51,
    ),
    "mintlens_customer_journey_map.md": stages(
        "2.1 Awareness",
        "2.2 Consideration",
        "2.3 Decision (Signup → First Value)",
        "2.4 Onboarding (Integration → Activation)",
        "2.5 Daily Use & Loyalty",
        lanes=6,
        cells=30,
    ),
    # Tables "Row | Content": eight with 21 rows in all, and six with four each.
    "engineer_runs_work_loop.md": stages(*[""] * 8, lanes=5, cells=21),
    "product_engineer_journey.md": stages(*[""] * 6, lanes=4, cells=24),
}


def of_tables(_name: str, wanted: Json, found: Converted) -> tuple[str, str]:
    """Stages, the author's lanes, and cells that hold something."""
    told = "{} | {} | {} cells"
    theirs = told.format(
        ", ".join(wanted["stages"]), ", ".join(wanted["lanes"]), wanted["non_empty_cells"]
    )
    if found.is_refused:
        return theirs, found.line
    [chart] = found.maps
    lanes = lanes_got(chart, wanted["lanes"])
    cells = sum(len(filled(chart, lane)) for lane in chart["lanes"])
    titles = ", ".join(stage["title"] for stage in chart["stages"])
    return theirs, told.format(titles, ", ".join(lanes), cells)


def lanes_got(chart: Json, wanted: list[str]) -> list[str]:
    """By their labels; one that says no more than its kind has none, and stands for that."""
    kinds = {role_of_heading(heading): heading for heading in wanted}
    return [lane["label"] or kinds.get(lane["kind"], lane["kind"]) for lane in chart["lanes"]]


def filled(chart: Json, lane: Json) -> set[str]:
    """The stages in which a lane holds something: cards, steps or feelings."""
    steps = {step["id"]: step["stage"] for step in chart["touchpoints"]}
    if lane["kind"] == "touchpoint":
        return set(steps.values())
    if lane["kind"] == "emotion_curve":
        felt = (e for e in chart["emotions"] if e["word"] or e["value"] is not None)
        return {steps[emotion["touchpoint"]] for emotion in felt}
    return {card["stage"] for card in chart["cards"] if card["lane"] == lane["id"]}


def of_logs(name: str, wanted: Any, found: Converted) -> tuple[str, str]:
    if "ocel" in name:
        return refused("object-centric")(wanted, found)
    if name in NO_LOGS:
        return of_tickets(name, wanted, found)
    counts = {
        "events": wanted.get("events", wanted.get("records")),
        "cases": wanted.get("cases", wanted.get("traces")),
        "activities": wanted.get("activities"),
    }
    counts = {what: n for what, n in counts.items() if n is not None}
    logs = [chart.get("extra", {}).get("log", {}) for chart in found.maps]
    got = {what: log.get(what) for log in logs for what in counts}
    told = ", ".join(f"{n} {what}" for what, n in counts.items())
    return told, ", ".join(f"{n} {what}" for what, n in got.items()) if logs else found.line


def of_tickets(_name: str, wanted: Json, found: Converted) -> tuple[str, str]:
    told = "{} pieces of evidence"
    got = len(of_all(found, "evidence"))
    return told.format(wanted["records"]), found.line if found.is_refused else told.format(got)


COMPARISONS: dict[str, Callable[[str, Any, Converted], tuple[str, str]]] = {
    "mermaid": of_mermaid,
    "markdown_docs": of_markdown,
    "maps": of_maps,
    "maps_tables": of_tables,
    "logs": of_logs,
    "tickets_surveys": of_tickets,
}


def main() -> None:
    if not DATA.is_dir():
        sys.exit(f"{DATA} is not here")
    print("| file | expected | got | |\n|---|---|---|---|")
    with TemporaryDirectory() as work:
        for each in compared(DATA, Path(work)):
            cells = (each.file, each.expected, each.got, each.verdict)
            print("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |", flush=True)


if __name__ == "__main__":
    main()
