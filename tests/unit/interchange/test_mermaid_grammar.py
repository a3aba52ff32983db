"""123 small inputs with the verdict of Mermaid 12.3.0 itself, and where we differ on purpose."""

import json
import math
import re
from pathlib import Path
from typing import Any

import pytest

from journeydesk.interchange.mermaid.diagram import Diagram, DiagramRefused
from journeydesk.interchange.mermaid.syntax import parse_diagram

PROBES: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).parents[2].joinpath("data/mermaid/probes.json").read_text("utf-8")
)
# The file abbreviates the long inputs.
HEAD = "journey\n section S\n"
LONG = {
    "long_name_5000": HEAD + f" {'x' * 5000}: 4: Me\n",
    "over_50000": HEAD + "".join(f" task {i}: {i % 5 + 1}: Me\n" for i in range(3000)),
    "thousand_tasks": HEAD + "".join(f" t{i}: {i % 5 + 1}: Me\n" for i in range(1000)),
}

# Mermaid reads NaN, or refuses: (name, score, actors) of the task as its author meant it.
RECOVERED = {
    "score_comma_float": ("a", 3.5, ("Me",)),  # a decimal comma
    "score_fullwidth_digit": ("a", 5.0, ("Me",)),  # digits of other scripts are digits
    "score_arabic_digit": ("a", 5.0, ("Me",)),
    "score_text": ("a", None, ("Me",)),  # no number at all: unknown, the word is kept
    "score_fraction": ("a", None, ("Me",)),  # 4 of 5, or 4 of how many? unknown, kept
    "colon_in_name": ("Call at 3:30 PM", 4.0, ("Me",)),  # the last number is the score
    "url_in_name": ("Open https://x.org", 4.0, ("Me",)),
    "fullwidth_colon": ("登录", 5.0, ("用户",)),
    "arrow_in_name": ("Discover", 3.0, ()),
}
TITLES = {
    # Mermaid sanitises titles for its SVG; here text stays text and is escaped where it is drawn.
    "script_injection": "<script>alert(1)</script>T",
    # The probes' harness read front matter by itself and missed this; Mermaid 12 draws the title.
    "frontmatter_indented": "FM",
}
READ = [n for n, p in PROBES.items() if p["ok"] and n not in RECOVERED]
REFUSED = [n for n, p in PROBES.items() if not p["ok"] and n not in RECOVERED]


def parsed(name: str) -> Diagram:
    return parse_diagram(LONG.get(name, PROBES[name]["input"]))


def as_mermaid_stores(text: str) -> str:
    """Mermaid hides entities from its parser behind placeholders."""
    return re.sub(r"#(\d+);", r"ﬂ°°\1¶ß", re.sub(r"#([a-z]+);", r"ﬂ°\1¶ß", text))


def expected_score(score: float | str) -> float:
    return math.inf if score == "Infinity" else float(score)


def test_every_probe_is_decided() -> None:
    assert len(PROBES) == 123
    assert RECOVERED.keys() | TITLES.keys() < PROBES.keys()


@pytest.mark.parametrize("name", READ)
def test_what_mermaid_reads_is_read_the_same(name: str) -> None:
    probe, diagram = PROBES[name], parsed(name)
    tasks = [(section.title, task) for section in diagram.sections for task in section.tasks]
    assert diagram.title == TITLES.get(name, probe["title"].strip())
    assert diagram.acc_title == probe["accTitle"]
    assert diagram.acc_descr == probe["accDescr"]
    assert [s.title for s in diagram.sections if s.title] == [
        title.strip() for title in probe["sections"]
    ]
    assert len(tasks) == probe["task_count"]
    for (section, task), expected in zip(tasks, probe["tasks"], strict=False):
        assert section == expected["section"].strip()
        assert as_mermaid_stores(task.title) == expected["task"].strip()
        assert task.score == expected_score(expected["score"])
        assert list(task.actors) == [actor for actor in expected["people"] if actor]


@pytest.mark.parametrize("name", RECOVERED)
def test_what_mermaid_garbles_is_recovered_and_reported(name: str) -> None:
    diagram = parsed(name)
    [[task]] = [section.tasks for section in diagram.sections]
    assert (task.title, task.score, task.actors) == RECOVERED[name]
    assert [repair.line for repair in diagram.repairs] == [3]


@pytest.mark.parametrize("name", REFUSED)
def test_what_else_mermaid_refuses_is_refused_with_a_line_and_a_reason(name: str) -> None:
    with pytest.raises(DiagramRefused, match=r"^line \d+: \S") as refused:
        parsed(name)
    lines = PROBES[name]["input"].count("\n") + 1
    assert 1 <= refused.value.line <= lines
