"""What belongs above what: the layers of a service blueprint, and each type of map's lanes.

In a blueprint a lane's kind says on which side of the three lines it lies. Some kinds belong to
no layer, as notes do: they may lie anywhere, and go with the lane above them.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from journeydesk.model.kinds import LaneKind, MapType

if TYPE_CHECKING:
    from journeydesk.model.records import Lane

K = LaneKind


class ServiceLayer(IntEnum):
    """From what the customer sees to what only the organisation knows."""

    CUSTOMER = 0
    FRONTSTAGE = 1
    BACKSTAGE = 2
    SUPPORT = 3
    STAFF = 4  # what it does to those who work there, and where it fails


LAYERS: dict[ServiceLayer, tuple[LaneKind, ...]] = {
    ServiceLayer.CUSTOMER: (
        K.PHYSICAL_EVIDENCE,
        K.STAGE_GOAL,
        K.CUSTOMER_ACTION,
        K.CONTEXT_ACTIVITY,
        K.PLACE_PEOPLE,
        K.TOUCHPOINT,
        K.CHANNEL,
        K.THOUGHT_QUOTE,
        K.EMOTION_CURVE,
        K.ENGAGEMENT_CURVE,
        K.EXPECTATION,
        K.PAIN_POINT,
    ),
    ServiceLayer.FRONTSTAGE: (K.FRONTSTAGE_PEOPLE, K.FRONTSTAGE_TECHNOLOGY),
    ServiceLayer.BACKSTAGE: (K.BACKSTAGE_PEOPLE, K.BACKSTAGE_TECHNOLOGY),
    ServiceLayer.SUPPORT: (K.SUPPORT_PROCESS, K.POLICY),
    ServiceLayer.STAFF: (K.EMPLOYEE_EMOTION, K.FAILURE_POINT),
}
LAYER_OF_KIND = {kind: layer for layer, kinds in LAYERS.items() for kind in kinds}

_JOURNEY = (
    K.STAGE_GOAL,
    K.CUSTOMER_ACTION,
    K.TOUCHPOINT,
    K.CHANNEL,
    K.THOUGHT_QUOTE,
    K.EMOTION_CURVE,
    K.PAIN_POINT,
    K.OPPORTUNITY,
)
_AROUND = (K.CONTEXT_ACTIVITY, K.PLACE_PEOPLE)

# The lanes that a map of a type cannot well be without.
LANES_OF_TYPE: dict[MapType, tuple[LaneKind, ...]] = {
    MapType.CURRENT_STATE: _JOURNEY,
    MapType.FUTURE_STATE: (*_JOURNEY, K.METRIC),
    MapType.DAY_IN_THE_LIFE: (*_AROUND, *_JOURNEY[2:]),
    MapType.SERVICE_BLUEPRINT: (
        K.PHYSICAL_EVIDENCE,
        K.CUSTOMER_ACTION,
        K.TOUCHPOINT,
        *(kind for layer in list(ServiceLayer)[1:] for kind in LAYERS[layer]),
    ),
}

# The order in which lanes of a type lie while nobody has said otherwise.
ORDER_OF_TYPE: dict[MapType, tuple[LaneKind, ...]] = {
    MapType.CURRENT_STATE: tuple(LaneKind),
    MapType.FUTURE_STATE: tuple(LaneKind),
    MapType.DAY_IN_THE_LIFE: (*_AROUND, *(kind for kind in LaneKind if kind not in _AROUND)),
    MapType.SERVICE_BLUEPRINT: tuple(LAYER_OF_KIND),
}


def in_layers(lanes: Sequence[Lane]) -> list[Lane]:
    """As they lie in a blueprint: by layer, those of one layer in the order they have."""
    return [lane for _layer, lane in sorted(_layered(lanes), key=lambda pair: pair[0])]


def are_in_layers(lanes: Sequence[Lane]) -> bool:
    layers = [layer for layer, _lane in _layered(lanes)]
    return layers == sorted(layers)


def lanes_in_order(lanes: Sequence[Lane], type_: MapType) -> Sequence[Lane]:
    """As they lie in a map of that type; only blueprints have an order of their own."""
    return in_layers(lanes) if type_ is MapType.SERVICE_BLUEPRINT else lanes


def _layered(lanes: Sequence[Lane]) -> list[tuple[ServiceLayer, Lane]]:
    """Each with its layer, or with that of the lane above it."""
    found, layer = [], ServiceLayer.CUSTOMER
    for lane in lanes:
        layer = LAYER_OF_KIND.get(lane.kind, layer)
        found.append((layer, lane))
    return found
