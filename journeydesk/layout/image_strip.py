"""The image lane: what touchpoints look like, each at its own step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from journeydesk.drawing import Group, Rect, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.card_words import CardWords, Shown
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column
from journeydesk.layout.strips import Strip, strip_with
from journeydesk.model import Image, RecordId, Touchpoint


def image_strip(contents: Contents, column: Column, memo: Memo) -> Strip:
    here = contents.touchpoints[column.stage]
    wanted = {touchpoint.image for touchpoint in here}
    every = contents.records.at(Image, contents.map.id)
    images = {image.id: image for image in every if image.id in wanted}
    make = partial(_strip, here, column, images, memo)
    return memo.keep(
        ("touchpoint images", column.stage), (here, *images.values()), column.shape, make
    )


def _strip(
    here: Sequence[Touchpoint], column: Column, images: Mapping[RecordId, Image], memo: Memo
) -> Strip:
    return strip_with(list(_pictures(here, column, images, memo)))


def _pictures(
    here: Sequence[Touchpoint], column: Column, images: Mapping[RecordId, Image], memo: Memo
) -> Iterator[Group]:
    for touchpoint, step in zip(here, column.steps, strict=False):
        image = images.get(touchpoint.image or "")
        if image:
            width = rounded(step.width - 2 * m.CELL_PADDING)
            shown = Shown(image.asset, image.width, image.height)
            look = memo.look(CardWords("touchpoint", "", width, image=shown))
            bounds = Rect(rounded(step.x - column.x + m.CELL_PADDING), 0.0, width, look.height)
            label = image.alt or touchpoint.title
            yield Group(f"image:{touchpoint.id}", bounds, look.ops, look.coarse, label=label)
