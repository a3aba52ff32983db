"""What fields are measured in, with their limits."""

from typing import Annotated

from pydantic import Field, StringConstraints

Share = Annotated[float, Field(ge=0, le=1)]
Minutes = Annotated[float, Field(ge=0)]
Count = Annotated[int, Field(ge=0, lt=2**63)]
OneToFive = Annotated[int, Field(ge=1, le=5)]
OneToSeven = Annotated[float, Field(ge=1, le=7)]
ZeroToTen = Annotated[float, Field(ge=0, le=10)]
Percent = Annotated[float, Field(ge=0, le=100)]
Amount = Annotated[float, Field(ge=0)]
EmotionValue = Annotated[float, Field(ge=-2, le=2)]
Points = Annotated[float, Field(gt=0, le=10_000)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]  # SHA-256
HexColour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Pixels = Annotated[int, Field(ge=1, le=65_535)]
MOST_STAGES = 10_000  # that a card spans
