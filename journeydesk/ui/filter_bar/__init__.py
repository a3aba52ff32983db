"""What is looked at; everything else stands back."""

from journeydesk.ui.filter_bar.filtering import Filtering

__all__ = ["Filtering"]
