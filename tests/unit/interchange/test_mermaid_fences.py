"""Which journeys a Markdown text holds, and where they begin."""

import pytest

from journeydesk.interchange.mermaid.fences import Fence, fences


def journeys(markdown: str) -> list[Fence]:
    return [fence for fence in fences(markdown) if fence.is_journey]


@pytest.mark.parametrize(
    "tag", ["mermaid", "mermaid-example", "text", "", "{mermaid}", "mermaid x"]
)
def test_a_journey_counts_under_any_tag(tag: str) -> None:
    [fence] = journeys(f"# T\n\n```{tag}\njourney\n  a: 3: Me\n```\n")
    assert (fence.text, fence.line) == ("journey\n  a: 3: Me", 4)


@pytest.mark.parametrize(
    "markdown",
    [
        "~~~mermaid\njourney\na: 3\n~~~\n",
        "   ```\n   journey\n   a: 3\n   ```\n",
        "- ```mermaid\n  journey\n  a: 3\n  ```\n",
        "10. ```mermaid\n    journey\n    a: 3\n    ```\n",
        "> ```mermaid\n> journey\n> a: 3\n> ```\n",
        "`````\njourney\na: 3\n`````",
        "```\r\njourney\r\na: 3\r\n```\r\n",
        "```mermaid\njourney\na: 3",
    ],
    ids=["tilde", "indented", "list", "numbered", "quoted", "long", "crlf", "unclosed"],
)
def test_a_fence_may_stand_where_markdown_allows(markdown: str) -> None:
    [fence] = journeys(markdown)
    assert (fence.text, fence.line) == ("journey\na: 3", 2)


def test_indentation_beyond_the_fence_is_kept() -> None:
    [fence] = journeys("  ```\n  journey\n    a: 3\n b: 3\n  ```\n")
    assert fence.text == "journey\n  a: 3\nb: 3"


def test_a_shorter_fence_closes_nothing() -> None:
    assert [f.text for f in fences("````\n```\njourney\n```\n````\n")] == ["```\njourney\n```"]


def test_other_diagrams_and_commands_are_no_journeys() -> None:
    markdown = "```mermaid\nflowchart TD\n```\n\n```sh\njourneydesk new\n```\n\n```\nJourney\n```\n"
    assert journeys(markdown) == []
    assert [fence.is_mermaid for fence in fences(markdown)] == [True, False, False]


def test_code_between_words_is_no_fence() -> None:
    assert list(fences("```journey``` is code\n\njourney\n")) == []
