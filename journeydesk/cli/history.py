"""`journeydesk history` and `journeydesk restore`"""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from journeydesk.app.versions import save_as_it_was, state_called
from journeydesk.document import Document, Version, open_document, records_at
from journeydesk.i18n import _, ngettext
from journeydesk.store import Entry


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
def history(file: Path, is_json: bool) -> None:
    """Say what was done in a document, step by step, and which versions it has.

    Example: journeydesk history order.journey
    """
    with closing(open_document(file)) as document:
        if is_json:
            told = {
                "entries": [_entry(entry) for entry in document.entries()],
                "versions": [_version(document, version) for version in document.versions.named],
            }
            click.echo(json.dumps(told, ensure_ascii=False, indent=2))
            return
        if not document.last_seq and not document.versions.named:
            click.echo(_("Nothing was done in it yet, and it has no versions."))
        for entry in document.entries():
            undone = f" (undoes {entry.undoes})" if entry.undoes else ""
            click.echo(f"{entry.seq:>6}  {_when(entry.at)}  {entry.label}{undone}{_by(entry)}")
        for version in document.versions.named:
            n = _entries_since(document, version)
            steps = ngettext("{n} step", "{n} steps", n).format(n=n)
            click.echo(
                f"{version.seq:>6}  {_when(version.at)}  “{version.name}”, {steps}{_by(version)}"
            )


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "words", required=True, help="A step’s number, or a version’s name.")
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def restore(file: Path, words: str, out: Path, force: bool) -> None:
    """Write a document as it was once: with its whole history, and going back as the last step.

    Example: journeydesk restore order.journey --to "Kick-off" -o kick-off.journey
    """
    with closing(open_document(file)) as document:
        save_as_it_was(document, state_called(document, words), out, overwrite=force)


def _entry(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in ("seq", "at", "author", "label", "undoes")}


def _version(document: Document, version: Version) -> dict[str, Any]:
    """`entries` is how many there are since the version before."""
    counts = Counter(record.type_name() for record in records_at(document, version.seq))
    return {
        "seq": version.seq,
        "at": version.at,
        "author": version.author,
        "name": version.name,
        "entries": _entries_since(document, version),
        "counts": dict(counts),
    }


def _entries_since(document: Document, version: Version) -> int:
    earlier = [other.seq for other in document.versions.named if other.seq < version.seq]
    return version.seq - max(earlier, default=0)


def _when(at: str) -> str:
    return at[:16].replace("T", " ")


def _by(of: Entry | Version) -> str:
    return f" – {of.author}" if of.author else ""
