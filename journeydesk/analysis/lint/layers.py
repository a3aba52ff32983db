"""What depends on what, of service blueprints alone: B1, B2, B3."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.dependencies import idle_backstage, skipping_links, team_changes
from journeydesk.analysis.lint.rule import Case, Found
from journeydesk.i18n import _
from journeydesk.model import Card, Link, RecordId, Touchpoint, shortened


def skipped_layers(case: Case) -> Iterator[Found]:
    """B1."""
    for link in skipping_links(case.records, case.journey.map.id):
        text = _("“{a}” and “{b}” are linked past a whole layer: who or what is between them?")
        yield _about_link(case, link, text)


def owner_changes(case: Case) -> Iterator[Found]:
    """B2."""
    for change in team_changes(case.records, case.journey.map.id):
        text = _("“{a}” is of {team}, “{b}” of {other}: who sees to it that this works?")
        link = case.records.get(Link, change.link)
        yield _about_link(case, link, text, team=change.from_team, other=change.to_team)


def backstage_for_nobody(case: Case) -> Iterator[Found]:
    """B3."""
    for id_ in idle_backstage(case.records, case.journey.map.id):
        text = _("Nothing frontstage depends on “{card}”.")
        yield Found(text.format(card=_named(case, id_)), (id_,))


def _about_link(case: Case, link: Link, text: str, **teams: str) -> Found:
    a, b = (_named(case, end) for end in link.ends)
    return Found(text.format(a=a, b=b, **teams), (link.id, *link.ends))


def _named(case: Case, id_: RecordId) -> str:
    match case.records.find(id_):
        case Card(text=words) | Touchpoint(title=words):
            return shortened(words, 40) or _("Untitled")
    return _("Untitled")
