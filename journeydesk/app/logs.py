"""The log: what went wrong, for whoever mends it."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from journeydesk.app.folders import state_folder


def log_file() -> Path:
    return state_folder() / "journeydesk.log"


def keep_log() -> None:
    """Write warnings and errors to the log file; where it cannot be written, go on without."""
    file = log_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
