"""What fields are measured in, with their limits; descriptions are for the published schema."""

from typing import Annotated

from pydantic import Field, StringConstraints

Share = Annotated[float, Field(ge=0, le=1, description="a share, from 0 to 1")]
Minutes = Annotated[float, Field(ge=0, description="minutes")]
Count = Annotated[int, Field(ge=0, lt=2**63, description="a count")]
OneToFive = Annotated[int, Field(ge=1, le=5, description="1 is little, 5 is much")]
OneToSeven = Annotated[float, Field(ge=1, le=7, description="1 is little, 7 is much")]
ZeroToTen = Annotated[float, Field(ge=0, le=10, description="0 is little, 10 is much")]
Percent = Annotated[float, Field(ge=0, le=100, description="percent")]
Amount = Annotated[float, Field(ge=0)]
EmotionValue = Annotated[float, Field(ge=-2, le=2, description="−2 is awful, +2 delightful")]
Points = Annotated[float, Field(gt=0, le=10_000, description="points, 72 to an inch")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]  # SHA-256
HexColour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Pixels = Annotated[int, Field(ge=1, le=65_535, description="pixels")]
MOST_STAGES = 10_000  # that a card spans
