"""Pictures on cards."""

from journeydesk.commands.order import ranks_before
from journeydesk.commands.unused import remove_unused
from journeydesk.model import Card, Image, RecordId, Stage
from journeydesk.store import Transaction


def add_image(
    tx: Transaction,
    card_id: RecordId,
    *,
    asset: str,
    mime: str,
    width: int,
    height: int,
    alt: str = "",
) -> Image:
    """Show a picture on a card, in place of one that is there.

    `asset` is the SHA-256 that the document gave its bytes; width and height are in pixels.
    """
    card = tx.records.get(Card, card_id)
    map_id = tx.records.get(Stage, card.stage).map
    [rank] = ranks_before(tx.records.at(Image, map_id), None)
    given = {"asset": asset, "mime": mime, "width": width, "height": height, "alt": alt}
    image = Image.model_validate({"map": map_id, "rank": rank, **given})
    tx.put(image, card.evolve(image=image.id))
    remove_unused(tx, [card])
    return image
