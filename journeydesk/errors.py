"""The two kinds of trouble: what a user is told, and everything else, which is a bug."""

from pathlib import Path


class UserError(Exception):
    """One sentence a facilitator understands: what happened, what was kept, what to do."""

    exit_code = 3


class InputRefused(UserError):
    """An input that cannot be read; names the file, the line where known, and the reason."""


class FileDamaged(InputRefused):
    """A document that is not as it was written; what can be read of it can be brought back."""

    def __init__(self, what: str, path: Path) -> None:
        super().__init__(what)
        self.path = path


class WriteFailed(UserError):
    """An output that could not be written; whatever was there before is untouched."""

    exit_code = 4
