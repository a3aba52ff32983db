"""The command line: what the window does, for scripts and for machines without a screen."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from journeydesk import __version__
from journeydesk.app.logs import keep_log, log_file
from journeydesk.cli.analyze import analyze
from journeydesk.cli.bench import bench
from journeydesk.cli.check import check
from journeydesk.cli.convert import convert
from journeydesk.cli.diff import diff
from journeydesk.cli.export import export
from journeydesk.cli.history import history, restore
from journeydesk.cli.import_ import import_
from journeydesk.cli.info import info
from journeydesk.cli.kits import kits
from journeydesk.cli.lint import lint_
from journeydesk.cli.merge import merge
from journeydesk.cli.new import new
from journeydesk.cli.raster import Raster
from journeydesk.cli.schema import schema
from journeydesk.cli.share import share
from journeydesk.errors import UserError, WriteFailed
from journeydesk.i18n import _

log = logging.getLogger(__name__)
BUG = 1


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="journeydesk")
def program() -> None:
    """Customer journey maps on this computer: no account, no network.

    Without a verb the window opens: journeydesk [FILE]
    """


VERBS = (
    new,
    import_,
    convert,
    export,
    info,
    analyze,
    lint_,
    diff,
    kits,
    merge,
    history,
    restore,
    check,
    share,
    schema,
    bench,
)
for verb in VERBS:
    program.add_command(verb)


def main(raster: Raster, arguments: Sequence[str] | None = None) -> int:
    """Run a verb; answers with the exit code.

    0 done, 1 a bug, 2 wrong usage, 3 input refused, 4 output not written,
    5 merged, and what was changed twice was kept twice.
    """
    keep_log()
    with suppress(MemoryError):
        return _run(raster, arguments)
    # With the error all that was begun is let go: there is room again to say a sentence.
    click.echo(
        _("There is not enough memory for that; no file is half written. Ask for less at once."),
        err=True,
    )
    return WriteFailed.exit_code


def _run(raster: Raster, arguments: Sequence[str] | None) -> int:
    """Raises MemoryError; whatever else goes wrong is told."""
    try:
        result = program.main(arguments, prog_name="journeydesk", standalone_mode=False, obj=raster)
        return result if isinstance(result, int) else 0
    except UserError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo(_("Stopped."), err=True)
    except MemoryError:
        raise
    except Exception:
        log.exception("journeydesk %s", " ".join(arguments or sys.argv[1:]))
        told = _("Something went wrong inside JourneyDesk; {log} says more.")
        click.echo(told.format(log=log_file()), err=True)
    return BUG
