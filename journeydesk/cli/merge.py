"""`journeydesk merge`"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from journeydesk.analysis.merging import Answer, Choice, Conflict, Key, Merge
from journeydesk.app.conflict_words import about, field_words, value_words
from journeydesk.app.merging import (
    Copy,
    Merging,
    label_of,
    name_the_present,
    put_merged,
    read_copy,
    share_of,
)
from journeydesk.document import Document, open_document
from journeydesk.export.target import replacement
from journeydesk.i18n import _
from journeydesk.model import Records
from journeydesk.store import Store

OPEN_CONFLICTS = 5
TAKEN = {"both": Choice.BOTH, "base": Choice.OURS, "copy": Choice.THEIRS}


@dataclass(frozen=True, slots=True)
class Part:
    """What came of one copy."""

    copy: Copy
    found: Merge


@click.command()
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("copies", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="The result.")
@click.option(
    "--take",
    type=click.Choice(list(TAKEN)),
    default="both",
    show_default=True,
    help="What stays where two changed one thing.",
)
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def merge(
    base: Path, copies: tuple[Path, ...], out: Path, take: str, is_json: bool, force: bool
) -> int:
    """Bring copies and kits back into the document that they were made of.

    What two changed differently is kept from both: as two cards, as one text after the other, or
    in a comment. In the result it is one change, which can be undone. BASE is left as it is.

    Exit codes: 0 all became one by itself or as --take says; 5 merged, and the conflicts that are
    listed were kept from both; 3 a file was refused, as one of another document; 4 OUT could not
    be written.

    --json: {"copies": [{"file", "name", "has_base", "added", "changed", "removed", "ratings"}],
    "conflicts": [{"copy", "id", "kind", "about", "fields", "base", "ours", "theirs", "kept"}],
    "records"}; kind is field, place or removed, kept is both, base or copy.

    Example: journeydesk merge order.journey tables/*.journey -o together.journey
    """
    if out.resolve() == base.resolve():
        raise click.UsageError(_("OUT is BASE, which is left as it is; choose another name."))
    document = open_document(base)
    with closing(document), replacement(out, overwrite=force) as made:
        parts, merged = _merged(document, copies, TAKEN[take])
        document.save_copy(made)
        _apply(made, merged, [part.copy for part in parts])
    _tell(parts, merged, take, is_json=is_json)
    is_open = take == "both" and any(part.found.conflicts for part in parts)
    return OPEN_CONFLICTS if is_open else 0


def _merged(
    document: Document, paths: Sequence[Path], choice: Choice
) -> tuple[list[Part], Records]:
    merging = Merging(document.records.copy(), document.path.stem)
    parts = []
    for path in paths:
        copy = read_copy(path, document)
        found = merging.begin(copy)
        answers: dict[Key, Answer] = {c.key: Answer(choice) for c in found.conflicts}
        merging.finish(copy, found, answers)
        parts.append(Part(copy, found))
    return parts, merging.records


def _apply(made: Path, merged: Records, copies: Sequence[Copy]) -> None:
    document = open_document(made)
    with closing(document):
        name_the_present(document)
        store = Store(document.records, document)
        label = label_of([copy.name for copy in copies])
        with store.transaction(label, initiator="merge") as tx:
            put_merged(tx, document, merged, copies)


def _tell(parts: Sequence[Part], merged: Records, take: str, *, is_json: bool) -> None:
    if is_json:
        told = {
            "copies": [_copy(part) for part in parts],
            "conflicts": [_conflict(c, part, take) for part in parts for c in part.found.conflicts],
            "records": len(merged),
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for part in parts:
        share = share_of(part.copy)
        told_share = _("{name}: {added} added, {changed} changed, {removed} removed")
        click.echo(told_share.format(name=part.copy.name, **asdict(share)))
        if part.copy.base is None:
            click.echo(_("  It has no history that reaches back: all that differs was asked."))
        for conflict in part.found.conflicts:
            c = _conflict(conflict, part, take)
            click.echo(f"  ? {c['about']} ({c['fields']}): {c['ours']} | {c['theirs']}")


def _copy(part: Part) -> dict[str, Any]:
    return {
        "file": str(part.copy.path),
        "name": part.copy.name,
        "has_base": part.copy.base is not None,
        **asdict(share_of(part.copy)),
        "ratings": len(part.found.felt),
    }


def _conflict(conflict: Conflict, part: Part, take: str) -> dict[str, Any]:
    found = part.found
    return {
        "copy": part.copy.name,
        "id": conflict.record.id,
        "kind": conflict.kind.value,
        "about": about(conflict, found),
        "fields": field_words(conflict),
        "base": value_words(conflict, conflict.base, found.base) if conflict.base else None,
        "ours": value_words(conflict, conflict.ours, found.ours),
        "theirs": value_words(conflict, conflict.theirs, found.theirs),
        "kept": take,
    }
