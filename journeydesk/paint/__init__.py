"""Operations become bytes: PDF and SVG."""
