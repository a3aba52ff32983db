"""Where the language runs from the right, so do painted rows."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt

from journeydesk.ui.mirroring import mirrored

LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WHOLE = QRectF(10, 0, 200, 40)


@given(st.integers(10, 200), st.integers(0, 100))
def test_mirroring_twice_changes_nothing(left: int, width: int) -> None:
    part = QRectF(left, 0, width, 40)
    other = mirrored(part, WHOLE, RIGHT_TO_LEFT)
    assert other.left() - WHOLE.left() == WHOLE.right() - part.right()
    assert mirrored(other, WHOLE, RIGHT_TO_LEFT) == part
    assert mirrored(part, WHOLE, LEFT_TO_RIGHT) == part
