"""What the values of the enumerations are called."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.model import (
    ChannelMode,
    Colour,
    LinkDirection,
    LinkRoute,
    Origin,
    PersonaKind,
)

COLOUR_LABELS: dict[Colour, str] = {
    Colour.BLUE: N_("Blue"),
    Colour.TEAL: N_("Teal"),
    Colour.GREEN: N_("Green"),
    Colour.YELLOW: N_("Yellow"),
    Colour.ORANGE: N_("Orange"),
    Colour.RED: N_("Red"),
    Colour.PURPLE: N_("Purple"),
    Colour.GREY: N_("Grey"),
}

# The colours of both themes, and what else tells the lines of personas apart.
STYLE_LABELS: dict[int, str] = {
    0: N_("Blue, solid, circles"),
    1: N_("Orange, dashed, squares"),
    2: N_("Green, dotted, diamonds"),
    3: N_("Pink, dash and dot, triangles"),
    4: N_("Purple, solid, squares"),
    5: N_("Ochre, dashed, diamonds"),
    6: N_("Slate, dotted, triangles"),
    7: N_("Red, dash and dot, circles"),
}

DIRECTION_LABELS: dict[LinkDirection, str] = {
    LinkDirection.ONE_WAY: N_("One way"),
    LinkDirection.TWO_WAY: N_("Both ways"),
}

ROUTE_LABELS: dict[LinkRoute, str] = {
    LinkRoute.AROUND: N_("Around cards"),
    LinkRoute.STRAIGHT: N_("Straight"),
}

ORIGIN_LABELS: dict[Origin, str] = {
    Origin.MEASURED: N_("Measured"),
    Origin.FROM_EVIDENCE: N_("From evidence"),
    Origin.ROOM_ESTIMATE: N_("Estimated by the room"),
    Origin.SINGLE_GUESS: N_("One person’s guess"),
    Origin.IMPORTED: N_("Imported"),
}

PERSONA_LABELS: dict[PersonaKind, str] = {
    PersonaKind.PERSONA: N_("Persona"),
    PersonaKind.PROTO_PERSONA: N_("Proto-persona"),
    PersonaKind.SEGMENT: N_("Segment"),
    PersonaKind.EMPLOYEE: N_("Employee"),
    PersonaKind.CITIZEN: N_("Citizen"),
    PersonaKind.PATIENT: N_("Patient"),
    PersonaKind.STUDENT: N_("Student"),
}

MODE_LABELS: dict[ChannelMode, str] = {
    ChannelMode.DIGITAL: N_("Digital"),
    ChannelMode.HUMAN: N_("Human"),
    ChannelMode.PHYSICAL: N_("Physical"),
    ChannelMode.AUTOMATED: N_("Automated"),
    ChannelMode.THIRD_PARTY: N_("Third party"),
}

SYNCHRONOUS_LABELS: dict[bool, str] = {True: N_("At once"), False: N_("Later")}

CHANNEL_ICON_LABELS: dict[str, str] = {
    "globe": N_("Website"),
    "smartphone": N_("App"),
    "phone": N_("Phone"),
    "message-circle": N_("Chat"),
    "mail": N_("Email"),
    "share-2": N_("Social media"),
    "store": N_("In-store"),
    "message-square": N_("SMS or messenger"),
    "package": N_("Letter or parcel"),
    "life-buoy": N_("Help centre"),
    "mic": N_("Voice menu"),
    "truck": N_("Field visit"),
    "handshake": N_("Partner"),
    "search": N_("Search"),
    "megaphone": N_("Advertisement"),
    "users": N_("Word of mouth"),
    "ticket": N_("Event"),
    "monitor-smartphone": N_("Kiosk"),
}
