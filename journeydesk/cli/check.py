"""`journeydesk check`"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from journeydesk.document import Checked, check_document
from journeydesk.document.salvage import Salvaged, counted, salvage
from journeydesk.errors import InputRefused
from journeydesk.i18n import _, ngettext


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--repair", is_flag=True, help="Bring back what can be read, as a new file OUT.")
@click.option("-o", "--out", type=click.Path(path_type=Path))
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def check(file: Path, repair: bool, out: Path | None, is_json: bool, force: bool) -> int:
    """Check a document in full, fault by fault; FILE is never written to.

    Exit code 0: it is sound; 3: it is not.

    Example: journeydesk check order.journey --repair -o recovered.journey
    """
    if repair is (out is None):
        raise click.UsageError("--repair and -o OUT go together.")
    steps = check_document(file)
    is_sound = not any(step.faults for step in steps)
    brought_back = None if is_sound or out is None else _written(file, out, force)
    if is_json:
        facts = _facts(file, steps) | ({"repaired": _repaired(brought_back)} if out else {})
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        _tell(steps)
        _tell_repaired(out, brought_back)
    return 0 if is_sound else InputRefused.exit_code


def _written(file: Path, out: Path, force: bool) -> Salvaged:
    found = salvage(file)
    found.write(out, overwrite=force)
    return found


def _tell(steps: Sequence[Checked]) -> None:
    for step in steps:
        n = len(step.faults)
        told = ngettext("{n} fault", "{n} faults", n).format(n=n) if n else _("sound")
        click.echo(f"{step.name:12}{told if step.is_done else '–'}")
        for fault in step.faults:
            click.echo(f"  {fault.what}")
        for repair in dict.fromkeys(fault.repair for fault in step.faults):
            click.echo(f"  → {repair}")


def _tell_repaired(out: Path | None, found: Salvaged | None) -> None:
    if out is None:
        return
    if found is None:
        click.echo(_("Nothing is to be repaired; {name} was not written.").format(name=out.name))
        return
    what = ", ".join(counted(found.counts))
    click.echo(_("{name}: {what} brought back.").format(name=out.name, what=what))
    for sentence in found.losses.told():
        click.echo(f"  {sentence}")


def _facts(file: Path, steps: Sequence[Checked]) -> dict[str, Any]:
    return {
        "file": str(file),
        "sound": not any(step.faults for step in steps),
        "steps": [
            {
                "name": step.name,
                "done": step.is_done,
                "faults": [{"what": f.what, "repair": f.repair} for f in step.faults],
            }
            for step in steps
        ],
    }


def _repaired(found: Salvaged | None) -> dict[str, Any] | None:
    if found is None:
        return None
    losses = found.losses
    return {
        "counts": found.counts,
        "lost": dict(losses.lost),
        "older": losses.older,
        "changed": losses.changed,
        "stand_ins": losses.stand_ins,
        "entries_left_behind": losses.entries,
        "whole": losses.is_whole,
    }
