"""Looks after the file of the open map: says what it suffers from, and offers what helps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from journeydesk.app.room import has_little_room
from journeydesk.app.safekeeping import keep_safe
from journeydesk.document import Damaged, Kept, NotSaved, Overtaken, Saved, SaveState, Trouble
from journeydesk.i18n import _
from journeydesk.ui.announce import announce
from journeydesk.ui.banner import Banner, Offer
from journeydesk.ui.calling import Answering
from journeydesk.ui.merge_actions import MergeActions
from journeydesk.ui.shell import Shell
from journeydesk.ui.trouble import DAMAGED, MERGE, PUT_BACK, REPAIR, SAVE_AS, TRY_AGAIN, WORDS
from journeydesk.ui.workspace import Workspace

RETRY_MS = 30_000  # while a map is not where it belongs
FIRST_COPY_MS, COPY_MS = 3_000, 600_000  # from opening it until it is copied; and ever after


class Keeping(QObject):
    """Of one workspace, above whose map it speaks."""

    def __init__(self, workspace: Workspace, shell: Shell, save_as: Callable[[], object]) -> None:
        super().__init__(workspace)
        self._workspace, self._shell = workspace, shell
        self._document = workspace.session.document
        self._doing: dict[str, Callable[[], object]] = {
            SAVE_AS: save_as,
            TRY_AGAIN: self._document.retry,
            PUT_BACK: partial(self._document.retry, put_back=True),
            MERGE: MergeActions(shell).merge_rescued,
        }
        self.banner = Banner()
        workspace.put_above(self.banner)
        self.timer = QTimer(self, interval=RETRY_MS)
        self.timer.timeout.connect(self._document.retry)
        workspace.saving.told.connect(self._on_state)
        self._copying = QTimer(self, interval=FIRST_COPY_MS)
        self._copying.timeout.connect(self._copy)
        self._copying.start()
        self._answering = Answering(workspace.mark, shell.widget)
        self._beginning()
        shell.widget.installEventFilter(self)

    def let_go(self) -> None:
        """The map is closed."""
        self.timer.stop()
        self._copying.stop()
        self._answering.let_go()
        self._keep_safe()
        self._shell.widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._document.look()
        return super().eventFilter(watched, event)

    def _beginning(self) -> None:
        """What is known without being told by the writer."""
        if not self._workspace.mark.is_ours:
            words = _("{name} is open in another window. Here it can only be looked at.")
            self._document.forbid_changes(words.format(name=self._name))
            self._say(words.format(name=self._name), SAVE_AS)

    def _copy(self) -> None:
        """A safety copy where there is something new, and the next one in a while."""
        self._copying.setInterval(COPY_MS)
        self._keep_safe()
        self._warn_of_little_room()

    def _keep_safe(self) -> None:
        if self._workspace.mark.is_ours and not self._document.is_older:
            keep_safe(self._document.path, self._document.written_at)

    def _warn_of_little_room(self) -> None:
        if not self.banner.isVisible() and has_little_room(self._document.path):
            words = _(
                "There is little room left where {name} lies. Make room soon, or save the map "
                "elsewhere."
            )
            self._say(words.format(name=self._name), SAVE_AS)

    def _on_state(self, state: SaveState) -> None:
        match state:
            case Kept(trouble=trouble):
                self._on_kept(trouble)
            case NotSaved(reason=reason):
                self._say(reason, TRY_AGAIN, SAVE_AS)
            case Damaged(reason=reason):
                self._on_damaged(_(DAMAGED).format(name=self._name, reason=reason))
            case Overtaken():
                self._on_overtaken()
            case Saved():
                self.timer.stop()
                self.banner.hide()

    def _on_damaged(self, what: str) -> None:
        self._doing[REPAIR] = partial(self._shell.show_damage, self._document.path, what)
        self._say(what, REPAIR)
        self._shell.show_damage(self._document.path, what)

    def _on_kept(self, trouble: Trouble) -> None:
        self.timer.start()
        words, offers = WORDS[trouble]
        if trouble is not Trouble.AWAY:  # which is as it should be
            self._say(_(words).format(name=self._name), *offers)

    def _on_overtaken(self) -> None:
        """Shown anew, unless somebody is in the middle of a word."""
        self.timer.stop()
        if self._workspace.canvas.editor is None:
            QTimer.singleShot(0, self, self._show_anew)
            return
        what = _("{name} was changed by another program; what you did is in it.")
        self.banner.say(what.format(name=self._name), [(_("Show it"), self._show_anew)])

    def _show_anew(self) -> None:
        from journeydesk.app.opening import open_session

        session, shell = self._workspace.session, self._shell

        def show() -> None:
            shell.show_session(open_session(session.path, session.ruler, shell.theme))
            what = _("{name} was changed by another program; this is how it is now")
            shell.say(what.format(name=session.path.name))

        shell.attempt(show)

    def _say(self, text: str, *offers: str) -> None:
        if self.banner.isVisible() and self.banner.text == text:
            return
        self.banner.say(text, [self._offer(words) for words in offers])
        announce(self.banner, text)

    def _offer(self, words: str) -> Offer:
        return _(words), partial(self._shell.attempt, self._doing[words])

    @property
    def _name(self) -> str:
        return Path(self._document.path).name
