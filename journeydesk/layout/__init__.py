"""Records, theme and fonts become groups and slots; pure functions."""
