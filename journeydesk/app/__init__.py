"""The program around the maps, without Qt: sessions, folders, templates, the log."""
