"""One file brought in, in a process of its own: `… FILE FORMAT`; prints its largest size in bytes.

null where the system does not tell.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.app.import_job import ImportJob
from journeydesk.app.size import LARGEST, process_size
from journeydesk.interchange.choices import Choices


def main(file: str, format_: str) -> None:
    """What the child of an import does, and nothing else."""
    with TemporaryDirectory() as folder:
        ImportJob(Path(file), Path(folder, "made.journey"), Choices(format=format_)).write()
    print(json.dumps(process_size(LARGEST)))


if __name__ == "__main__":
    main(*sys.argv[1:])
