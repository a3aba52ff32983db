"""All that bringing in one file needs, as one value: it is handed to another process."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from journeydesk.app.importing import records_from
from journeydesk.document import create_document
from journeydesk.i18n import chosen_language
from journeydesk.interchange.choices import AS_GUESSED, Choices
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Heard, unheard


@dataclass(frozen=True, slots=True)
class ImportJob:
    """`into` is a document that is not there yet, in a folder for this alone."""

    source: Path
    into: Path
    choices: Choices = AS_GUESSED
    language: str = field(default_factory=chosen_language)

    def write(self, heard: Heard = unheard) -> Imported:
        """Make the document here and now; answers with what it was made of.

        `heard` is told which share of the source is read.

        Raises InputRefused, naming the source and the reason.
        """
        found = records_from(self.source, self.choices, self.into.parent, heard)
        create_document(self.into, found.records, found.assets).close()
        return found
