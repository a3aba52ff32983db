"""Where what is brought in goes."""

from enum import Enum, auto


class Destination(Enum):
    """A document is open for all but NEW_DOCUMENT."""

    THIS_MAP = auto()  # the one on show; for evidence alone
    NEW_MAP = auto()  # beside the others of the open document
    NEW_DOCUMENT = auto()
