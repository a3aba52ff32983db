"""The command line as scripts meet it: what is written, what is said, which code it ends with."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journeydesk.app.logs import log_file
from journeydesk.cli import convert, main, program
from journeydesk.export import Rasterise
from journeydesk.interchange.choices import Layout

DIAGRAM = "journey\n  title Tea\n  section Kitchen\n    Boil water: 5: Me, Cat\n    Pour: 2: Me\n"
Run = Callable[..., int]


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tea.mmd").write_text(DIAGRAM, "utf-8")
    return lambda *arguments: main(no_pixels, arguments)


def test_every_verb_shows_an_example(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for name in program.commands:
        assert run(name, "--help") == 0
        assert f"Example: journeydesk {name}" in capsys.readouterr().out


def test_wrong_usage_is_2(run: Run) -> None:
    assert run("export") == 2
    assert run("no-such-verb") == 2


def test_a_refused_input_is_3_and_one_line(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("broken.mmd").write_text("nothing of the kind", "utf-8")
    assert run("import", "broken.mmd", "-o", "x.journey") == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not Path("x.journey").exists()


def test_a_target_that_exists_is_kept_without_force(run: Run) -> None:
    Path("tea.json").write_text("mine", "utf-8")
    assert run("export", "tea.mmd", "-o", "tea.json") == 4
    assert Path("tea.json").read_text("utf-8") == "mine"
    assert run("export", "tea.mmd", "-o", "tea.json", "--force") == 0
    assert json.loads(Path("tea.json").read_text("utf-8"))["maps"][0]["title"] == "Tea"


def test_a_bug_is_1_names_the_log_and_shows_no_traceback(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert, "callback", lambda **_options: 1 / 0)
    assert run("convert", "tea.mmd", "--to", "json", "--out-dir", "o") == 1
    told = capsys.readouterr().err
    assert str(log_file()) in told
    assert "Traceback" not in told
    assert "ZeroDivisionError" in log_file().read_text("utf-8")


def test_one_refused_file_does_not_stop_the_others(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("broken.mmd").write_text("nothing of the kind", "utf-8")
    assert run("convert", "broken.mmd", "tea.mmd", "--to", "json", "--out-dir", "o") == 3
    refused, told = capsys.readouterr().out.splitlines()
    assert refused.startswith("broken.mmd: refused: ")
    assert told == "tea.mmd: 1 stage, 2 touchpoints"
    assert [path.name for path in Path("o").iterdir()] == ["tea.json"]


def test_sources_of_the_same_stem_do_not_overwrite_each_other(run: Run) -> None:
    for folder in ("a", "b"):
        Path(folder).mkdir()
        Path(folder, "tea.mmd").write_text(DIAGRAM, "utf-8")
    sources = ("a/tea.mmd", "b/tea.mmd", "tea.mmd")
    assert run("convert", *sources, "--to", "json", "--out-dir", "o", "--force") == 0
    assert len(list(Path("o").iterdir())) == 3


def test_a_folder_that_cannot_be_made_is_4(run: Run) -> None:
    assert run("convert", "tea.mmd", "--to", "json", "--out-dir", "tea.mmd/o") == 4


def test_maps_of_several_sources_keep_their_order(run: Run) -> None:
    titles = [f"Map {number}" for number in range(5)]
    for title in titles:
        Path(f"{title}.mmd").write_text(DIAGRAM.replace("Tea", title), "utf-8")
    assert run("import", *(f"{title}.mmd" for title in titles), "-o", "all.journey") == 0
    assert run("export", "all.journey", "-o", "all.json") == 0
    found = json.loads(Path("all.json").read_text("utf-8"))["maps"]
    assert [chart["title"] for chart in found] == titles


def test_a_new_map_has_the_title_asked_for(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "a.journey", "--template", "service-blueprint", "--title", "Ours") == 0
    capsys.readouterr()
    assert run("info", "a.journey", "--json") == 0
    assert json.loads(capsys.readouterr().out)["maps"][0]["title"] == "Ours"


def test_selections_restrict_what_is_written(run: Run) -> None:
    assert run("export", "tea.mmd", "-o", "me.json", "--persona", "Cat") == 0
    [chart] = json.loads(Path("me.json").read_text("utf-8"))["maps"]
    [cat] = chart["personas"]
    assert cat["name"] == "Cat"
    assert [step["personas"] for step in chart["touchpoints"]] == [[cat["id"]], []]
    assert run("export", "tea.mmd", "-o", "no.json", "--stages", "Nowhere") == 3


def test_a_pdf_has_a_page_for_each_map_and_a_diagram_the_first(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("two.md").write_text(f"```mermaid\n{DIAGRAM}```\n\n```mermaid\n{DIAGRAM}```\n", "utf-8")
    assert run("export", "two.md", "-o", "two.pdf") == 0
    assert capsys.readouterr().err == ""
    assert len(PdfDocument("two.pdf")) == 2
    assert run("export", "two.md", "-o", "one.pdf", "--map", "2") == 0
    assert len(PdfDocument("one.pdf")) == 1
    assert run("export", "two.md", "-o", "one.mmd") == 0
    assert capsys.readouterr().err == (
        "one.mmd: skipped: 1 further map is left out; this is “Tea”\n"
    )


@pytest.fixture
def two(run: Run) -> dict[str, str]:
    """A document of the maps "Tea" and "1", by their titles' ids."""
    Path("1.mmd").write_text(DIAGRAM.replace("Tea", "1"), "utf-8")
    assert run("import", "tea.mmd", "1.mmd", "-o", "two.journey") == 0
    assert run("export", "two.journey", "-o", "two.json") == 0
    maps = json.loads(Path("two.json").read_text("utf-8"))["maps"]
    return {chart["title"]: chart["id"] for chart in maps}


def test_a_map_is_asked_for_by_title_id_or_number(run: Run, two: dict[str, str]) -> None:
    for name, title in (("Tea", "Tea"), (two["1"], "1"), ("2", "1"), ("1", "1")):
        assert run("export", "two.journey", "-o", "x.json", "--map", name, "--force") == 0
        [chart] = json.loads(Path("x.json").read_text("utf-8"))["maps"]
        assert chart["title"] == title


def test_a_map_that_is_not_there_is_3_and_those_that_are_are_named(
    run: Run, two: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run("export", "two.journey", "-o", "x.pdf", "--map", "Coffee") == 3
    assert "“Coffee”; there are: 1 Tea; 2 1." in capsys.readouterr().err


def test_every_map_is_told_with_its_number(
    run: Run, two: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run("info", "two.journey") == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(",")[0] for line in told[:2]] == [
        "1. Tea (current_state)",
        "2. 1 (current_state)",
    ]


def test_what_mermaid_cannot_say_is_told(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    Path("unfelt.mmd").write_text(DIAGRAM.replace("5", "").replace("Pour: 2", "Pour: X"), "utf-8")
    assert run("import", "unfelt.mmd", "-o", "unfelt.journey") == 0
    capsys.readouterr()
    assert run("export", "unfelt.journey", "-o", "out.mmd", "--persona", "Me") == 0
    notes = capsys.readouterr().err.splitlines()
    assert [note.partition("; ")[0] for note in notes] == [
        "out.mmd: guess: the emotion at “Boil water” is unknown",
        "out.mmd: guess: the emotion at “Pour” is unknown",
    ]
    assert run("convert", "unfelt.journey", "--to", "mmd", "--out-dir", "o") == 0
    told = capsys.readouterr()
    assert told.out == "unfelt.journey: 1 stage, 2 touchpoints\n"
    assert [note.replace("unfelt.mmd", "out.mmd") for note in told.err.splitlines()] == notes


def test_what_was_mended_on_the_way_in_is_told_when_exporting_too(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("wide.mmd").write_text(DIAGRAM.replace(": 5: ", "：5："), "utf-8")
    assert run("export", "wide.mmd", "-o", "wide.json") == 0
    assert capsys.readouterr().err.startswith("wide.mmd:4: repair: ")


def test_what_nobody_can_read_is_refused_in_words(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("steps.key").write_bytes(b"PK")
    assert run("import", "steps.key", "-o", "x.journey") == 3
    assert "steps.key was not read: it is a damaged ZIP file" in capsys.readouterr().err


def test_a_diff_tells_what_became_of_each_record(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", "tea.mmd", "-o", "a.json.journey") == 0
    assert run("export", "a.json.journey", "-o", "a.json") == 0
    text = Path("a.json").read_text("utf-8").replace('"Boil water"', '"Boil much water"')
    Path("b.json").write_text(text, "utf-8")
    capsys.readouterr()
    assert run("diff", "a.json.journey", "b.json", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    [change] = found.pop("changed")
    assert change["fields"] == {"title": ["Boil water", "Boil much water"]}
    [compared] = found.pop("maps")
    assert [owner["team"] for owner in compared["owners"]] == [None]
    assert found == {"added": [], "removed": [], "moved": []}
    assert run("diff", "a.json", "a.json") == 0
    assert capsys.readouterr().out == "Nothing differs.\n"


def test_a_pdf_is_as_good_as_its_map(run: Run) -> None:
    assert run("export", "tea.mmd", "-o", "tea.pdf") == 0
    assert run("info", "tea.pdf") == 0
    assert run("import", "tea.pdf", "-o", "again.journey") == 0
    assert run("export", "again.journey", "-o", "again.json") == 0
    assert run("export", "tea.pdf", "-o", "restored.json") == 0
    assert Path("again.json").read_bytes() == Path("restored.json").read_bytes()
    assert json.loads(Path("again.json").read_text("utf-8"))["maps"][0]["title"] == "Tea"


def test_a_pdf_without_its_map_is_refused_in_a_line(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", "tea.mmd", "-o", "tea.pdf", "--no-map") == 0
    assert run("import", "tea.pdf", "-o", "again.journey") == 3
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_part_of_a_map_is_not_carried_as_if_it_were_all(run: Run) -> None:
    assert run("export", "tea.mmd", "-o", "tea.pdf", "--stages", "Kitchen") == 0
    assert run("info", "tea.pdf") == 3


@pytest.mark.parametrize("layout", [*Layout])
def test_a_layout_is_called_as_the_readme_calls_it(run: Run, tmp_path: Path, layout: str) -> None:
    (tmp_path / "map.csv").write_text("Stage,Action\nBuy,Looks\nPay,Pays\n", "utf-8")
    assert run("import", "map.csv", "-o", "map.journey", "--layout", str(layout)) in (0, 3)
