"""Ways of looking at a map that are kept with it."""

from journeydesk.commands.order import ranks_before
from journeydesk.model import RecordId, View
from journeydesk.store import Transaction


def keep_view(tx: Transaction, map_id: RecordId, title: str, **looked_at: object) -> View:
    """A view after a map's others; one of the same title is replaced, where it stands.

    `looked_at` are the fields of a view. Raises ValueError (pydantic's own).
    """
    here = tx.records.at(View, map_id)
    before = next((view for view in here if view.title == title), None)
    if before:
        view = before.evolve(**looked_at)
    else:
        [rank] = ranks_before(here, None)
        fields = {"map": map_id, "rank": rank, "title": title, **looked_at}
        view = View.model_validate(fields)
    tx.put(view)
    return view
