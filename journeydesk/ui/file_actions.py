"""What the File menu does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from journeydesk.i18n import _
from journeydesk.ui.open_mark import OpenMark
from journeydesk.ui.own_folder import as_file_name, folder_for
from journeydesk.ui.shell import Shell

SUFFIX = ".journey"
OPENED = (".journey", ".pdf", ".mmd", ".mermaid", ".md", ".json")
SAMPLE = "delayed-order"


class FileActions:
    """Where maps come from and go to."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def do_new(self) -> None:
        self.start("blank")

    def do_sample(self) -> None:
        self.start(SAMPLE)

    def start(self, template_name: str) -> None:
        """A new map from a template."""
        from journeydesk.app.opening import start_session
        from journeydesk.fonts import Ruler

        self._shell.show_session(start_session(template_name, Ruler(), self._shell.theme))
        if template_name == SAMPLE and not self._shell.preferences.is_coached:
            self._shell.open_map.begin_coaching(self._end_coaching)

    def locate(self, lost: str) -> None:
        """Open a map that has been moved; it takes the place of the lost one among the recent."""
        path = self._asked(
            _("Locate {name}").format(name=Path(lost).name), str(_nearest_folder(Path(lost)))
        )
        if path:
            self._shell.open_path(path)
            self._shell.remember(self._shell.preferences.without_recent(lost))

    def do_open(self) -> None:
        path = self._asked(_("Open a map"), self._folder())
        if path:
            self._shell.open_path(path)

    def do_save(self) -> None:
        """Every change is in the file at once: what is saved is a version. A draft has no place
        yet."""
        from journeydesk.app.opening import is_draft

        workspace = self._shell.open_map
        workspace.canvas.close_editor()
        if is_draft(workspace.session.path):
            self.do_save_as()
        else:
            workspace.versioning.ask_name()

    def do_save_as(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self._shell.widget,
            _("Save the map as"),
            str(Path(self._folder()) / self._proposed_name()),
            _("Journey maps") + " (*.journey)",
        )
        if path:
            self.save_as(Path(path if path.endswith(SUFFIX) else path + SUFFIX))

    def save_as(self, path: Path) -> None:
        """Go on in another file, which the file dialog has asked about."""
        from journeydesk.app.opening import open_session

        workspace = self._shell.open_map
        workspace.canvas.close_editor()
        workspace.session.document.save_as(path)
        OpenMark(path).lift()  # what was left there is of the file that is replaced
        self._shell.show_session(open_session(path, workspace.session.ruler, self._shell.theme))
        self._shell.say(_("Saved as {name}").format(name=path.name))

    def do_export(self) -> None:
        from journeydesk.ui.export_dialog import ExportDialog

        self._shell.open_map.canvas.close_editor()
        export = self._shell.preferences.export
        overlay = self._shell.open_map.overlaying.chosen
        dialog = ExportDialog(self._shell.session, self._shell.widget, export, overlay)
        dialog.exec()
        self._shell.remember(self._shell.preferences.with_export(dialog.choices))
        dialog.deleteLater()

    def do_print(self) -> None:
        """On paper; where there is no printer for it, a PDF."""
        from journeydesk.ui.printing import PrintDialog
        from journeydesk.ui.printing.printers import printers_here

        self._shell.open_map.canvas.close_editor()
        overlay = self._shell.open_map.overlaying.chosen
        session, window = self._shell.session, self._shell.widget
        dialog = PrintDialog(session, printers_here(), window, overlay)
        dialog.exec()
        dialog.deleteLater()
        if dialog.wants_pdf:
            self.do_export()

    def do_export_kit(self) -> None:
        """What is taken into a validation session, as one PDF."""
        self._shell.open_map.canvas.close_editor()
        proposed = Path(self._proposed_name()).stem + "-" + _("validation") + ".pdf"
        path, _kind = QFileDialog.getSaveFileName(
            self._shell.widget,
            _("Export validation kit"),
            str(Path(self._folder()) / proposed),
            "*.pdf",
        )
        if path:
            self.export_kit(Path(path if path.endswith(".pdf") else path + ".pdf"))

    def export_kit(self, path: Path) -> None:
        """Of the map on show; the file dialog has asked whether to overwrite."""
        from journeydesk.app.charting import WHOLE_KIT, export_charts
        from journeydesk.app.exporting import Export
        from journeydesk.export import Sheet
        from journeydesk.ui.raster import rasterise

        session = self._shell.session
        wanted = Export(path, Sheet("A4"), session.map.id, overwrite=True)
        export_charts(session.records, wanted, WHOLE_KIT, lambda: rasterise)
        self._shell.say(_("Exported {name}").format(name=path.name))

    def do_close(self) -> None:
        self._shell.show_start_page()

    def do_quit(self) -> None:
        self._shell.widget.close()

    def _asked(self, title: str, folder: str) -> Path | None:
        """A file that was chosen, or None."""
        every = " ".join(f"*{suffix}" for suffix in OPENED)
        kinds = ";;".join(
            (
                _("Maps and what can be brought in") + f" ({every})",
                _("Journey maps") + " (*.journey)",
                _("All files") + " (*)",
            )
        )
        path, _kind = QFileDialog.getOpenFileName(self._shell.widget, title, folder, kinds)
        return Path(path) if path else None

    def _end_coaching(self) -> None:
        self._shell.remember(self._shell.preferences._replace(is_coached=True))

    def _folder(self) -> str:
        """Where the user last was."""
        recents = self._shell.preferences.recents
        return str(folder_for(Path(recents[0].path))) if recents else str(Path.home())

    def _proposed_name(self) -> str:
        title = self._shell.session.maps[0].title or _("Journey map")
        return as_file_name(title) + SUFFIX


def _nearest_folder(path: Path) -> Path:
    """The folder that a file was in, or what is left of the way to it."""
    return next(folder for folder in path.absolute().parents if folder.is_dir())
