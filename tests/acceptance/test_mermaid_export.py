"""Maps of every origin as Mermaid: it reads back with the same counts, by our parser and by theirs.

Mermaid's own parser is asked where JOURNEYDESK_NODE_MODULES names a folder in which
`npm install mermaid jsdom` was run.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeydesk.app.importing import records_from
from journeydesk.app.templates import TEMPLATES, records_of
from journeydesk.errors import InputRefused
from journeydesk.interchange.mermaid.syntax import parse_diagram
from journeydesk.interchange.mermaid.writer import write_mermaid
from journeydesk.model import Emotion, Map, Persona, Records, Stage, Touchpoint

HERE = Path(__file__).parent
FOLDERS = ("mermaid", "markdown_docs", "maps", "maps_tables")
Counts = list[int]  # of sections, tasks and actors


def every_map(shared_data: Path) -> Iterator[tuple[str, Records, Map]]:
    """Ours, and all that can be brought in."""
    for template in TEMPLATES:
        records = Records(records_of(template))
        yield from ((template.name, records, chart) for chart in records.all(Map))
    for path in sorted(file for folder in FOLDERS for file in (shared_data / folder).iterdir()):
        try:
            records = Records(records_from(path).records)
        except InputRefused:
            continue
        yield from ((path.name, records, chart) for chart in records.all(Map))


@pytest.fixture(scope="module")
def written(shared_data: Path) -> list[tuple[str, Counts, str]]:
    """The name of each map, what it holds, and its text."""
    return [
        (name, held(records, chart), write_mermaid(records, chart.id))
        for name, records, chart in every_map(shared_data)
    ]


def held(records: Records, chart: Map) -> Counts:
    """Personas count where they are among the actors: the default one alone is nobody."""
    stages = records.at(Stage, chart.id)
    steps = [step for stage in stages for step in records.at(Touchpoint, stage.id)]
    names = {p.name for p in records.at(Persona, chart.id) if is_an_actor(records, p, steps)}
    return [len(stages), len(steps), len(names)]


def is_an_actor(records: Records, persona: Persona, steps: list[Touchpoint]) -> bool:
    acting = (step.personas or felt_by(records, step) for step in steps)
    return any(persona.id in ids for ids in acting if ids)


def felt_by(records: Records, step: Touchpoint) -> tuple[str, ...]:
    personas = [records.get(Persona, e.persona) for e in records.at(Emotion, step.id)]
    if all(persona.extra.get("default_persona") for persona in personas):
        return ()
    return tuple(persona.id for persona in personas)


def test_every_map_reads_back_with_the_same_counts(written: list[tuple[str, Counts, str]]) -> None:
    assert len(written) > 60
    for name, counts, text in written:
        diagram = parse_diagram(text)
        actors = {actor for task in diagram.tasks for actor in task.actors}
        assert [len(diagram.sections), len(diagram.tasks), len(actors)] == counts, name
        assert diagram.repairs == () or all(r.kind == "guess" for r in diagram.repairs), name


def test_mermaid_itself_reads_the_same_counts(written: list[tuple[str, Counts, str]]) -> None:
    node, folder = shutil.which("node"), os.environ.get("JOURNEYDESK_NODE_MODULES", "")
    if not node or not Path(folder, "node_modules", "mermaid").is_dir():
        pytest.skip("node with mermaid and jsdom is not here")
    run = subprocess.run(
        [node, HERE / "mermaid_counts.mjs", folder],
        input=json.dumps([text for _name, _counts, text in written]),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    for (name, counts, text), theirs in zip(written, json.loads(run.stdout), strict=True):
        named = text.count("\n    section ")  # what precedes the first is no section to Mermaid
        assert theirs == [named, *counts[1:]], name
