"""What is mended, guessed, left out or refused, and in which line a report says so."""

from contextlib import suppress

import pytest

from journeydesk.interchange.mermaid.diagram import DiagramRefused, Task
from journeydesk.interchange.mermaid.syntax import MOST_LINES, parse_diagram


def only_task(line: str) -> Task:
    [[task]] = [section.tasks for section in parse_diagram(f"journey\n{line}\n").sections]
    return task


@pytest.mark.parametrize(
    ("line", "title", "score", "actors"),
    [
        ("Publish (ex: 5832): 5: Client", "Publish (ex: 5832)", 5, ("Client",)),
        ("Publish (ex: 5832): 5, Client", "Publish (ex: 5832)", 5, ("Client",)),
        ("Enter: 2, Ana, Luis", "Enter", 2, ("Ana", "Luis")),
        ("Enter -> 2", "Enter", 2, ()),
        ("Enter -> 2: Ana", "Enter", 2, ("Ana",)),
        ("Menu -> Save -> 2 -> Ana", "Menu -> Save", 2, ("Ana",)),
        ("登录：５：用户，客服", "登录", 5, ("用户", "客服")),
        ("登录: 5：用户", "登录", 5, ("用户",)),
        ("登录：高：用户", "登录", None, ("用户",)),
        ("Enter: fine: Ana", "Enter", None, ("Ana",)),
    ],
)
def test_a_score_is_found_where_mermaid_finds_none(
    line: str, title: str, score: float | None, actors: tuple[str, ...]
) -> None:
    task = only_task(line)
    assert (task.title, task.score, task.actors) == (title, score, actors)


def test_an_arrow_and_a_full_width_colon_are_names_where_mermaid_reads_a_number() -> None:
    assert only_task("备注：A -> B: 4: 我").title == "备注：A -> B"


@pytest.mark.parametrize(
    ("text", "score"),
    [("0", 0), ("3.", 3), (".5", 0.5), ("+4", 4), ("-1", -1), ("1e1", 10), ("0x5", 5), ("0b11", 3)],
)
def test_every_number_of_javascript_is_a_score(text: str, score: float) -> None:
    assert only_task(f"a: {text}: Me").score == score


@pytest.mark.parametrize("text", ["1_000", "inf", "nan", "0o9", "five", "4/5"])
def test_what_only_python_calls_a_number_is_no_score(text: str) -> None:
    task = only_task(f"a: {text}: Me")
    assert (task.score, task.score_text) == (None, text)


@pytest.mark.parametrize(
    ("text", "line", "kind", "words"),
    [
        ("journey\n a -> 3\n", 2, "repair", "a -> 3"),
        ("journey\n a: X: Me\n", 2, "skipped", "“a” has “X” for a score, which is no number"),
        ("journey\n a: : Me\n", 2, "guess", "unknown"),
        ("journey\n title\n section S\n", 2, "guess", "section S"),
        ("journey\n a: 3: Me: You\n", 2, "skipped", "You"),
        ("journey\n a: 3: Child#1, Mum\n", 2, "skipped", "#1, Mum"),
        ("journey\n % a: 3: Me\n", 2, "skipped", "% a: 3: Me"),
        ("journey\n %%{init: {}\n}%%\n\n a -> 3\n", 5, "repair", "a -> 3"),
        ("---\ntitle: T\n---\n%% c\n\njourney\n a -> 3\n", 7, "repair", "a -> 3"),
    ],
)
def test_a_report_names_the_line_and_the_text(text: str, line: int, kind: str, words: str) -> None:
    [repair] = parse_diagram(text).repairs
    assert (repair.line, repair.kind) == (line, kind)
    assert words in repair.what


def test_comments_are_left_out_without_a_word() -> None:
    text = "%% one\njourney\n%%\n # two\n section S\n %% a: 1: Nobody\n a: 4: Me\n"
    diagram = parse_diagram(text)
    assert diagram.repairs == ()
    assert len(diagram.sections) == 1


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("journey\n\n Ticket #12: 4: Me\n", 3, "#35;"),
        ("journey\n a: 4: Me;\n", 2, "#59;"),
        ("journey\n A &amp; B: 4: Me\n", 2, "#59;"),
        ("journey\n section A: b\n", 2, "#58;"),
        ("journey\n a: 3: Me\njourney\n", 3, "second"),
        ("journey\n accDescr {\n  one\n", 2, "closed"),
        ("journey\n accTitle:\n", 2, "no text"),
        ("journey\n one\n", 2, "“one” has no score"),
        ("journey\n one:\n", 2, "“one” has no score"),
        ("journey\n : 3: Me\n", 2, "no name"),
        ("journey\n section\n a: 4: Me\n", 3, "line 2"),
        ("\n---\ntitle: T\n---\njourney\n", 2, "front matter"),
        ("---\ntitle: 'T\n---\njourney\n", 2, "not closed"),
        ("flowchart TD\n", 1, "flowchart TD"),
    ],
)
def test_a_refusal_names_the_line_and_what_to_do(text: str, line: int, reason: str) -> None:
    with pytest.raises(DiagramRefused) as refused:
        parse_diagram(text)
    assert refused.value.line == line
    assert reason in refused.value.reason


def test_lines_count_from_where_the_diagram_stands_in_its_file() -> None:
    with pytest.raises(DiagramRefused, match="line 42"):
        parse_diagram("journey\r\n one\r\n", first_line=41)


def test_a_diagram_of_more_than_the_most_lines_is_refused() -> None:
    parse_diagram("journey\n" + "a: 3: Me\n" * (MOST_LINES - 1))
    with pytest.raises(DiagramRefused, match="more than"):
        parse_diagram("journey\n" + "a: 3: Me\n" * MOST_LINES)


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("title: Plain # comment", "Plain"),
        ("title: 'It''s'", "It's"),
        ('title: "A \\"b\\""', 'A "b"'),
        ("config:\n  title: Not this\ntitle: This", "This"),
        ("title: >-\n  Folded\n  twice\nconfig: {}", "Folded twice"),
        ("title:", ""),
        ("title: ~", ""),
    ],
)
def test_the_title_may_stand_in_the_front_matter(front: str, title: str) -> None:
    assert parse_diagram(f"---\n{front}\n---\njourney\n").title == title


@pytest.mark.parametrize(
    "piece", [" ", "#", "a%%", "%%{a", "<a", "1:", "->", "：", "accDescr{", ";"]
)
def test_a_line_of_a_million_characters_ends(piece: str) -> None:
    """With rules that backtrack, or lex past an error, some of these take minutes."""
    text = f"journey\n{piece * (1_000_000 // len(piece))}\n"
    with suppress(DiagramRefused):
        parse_diagram(text)
