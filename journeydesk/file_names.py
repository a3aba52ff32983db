"""Names that others gave to files: made fit to be written into the folder that was chosen."""

import re
import unicodedata

LONGEST = 120  # bytes in UTF-8, the suffix among them: file systems take 255, with room for "(2)"
LONGEST_SUFFIX = 12  # characters
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\.|$)", re.I)  # on Windows
_PARTS = re.compile(r"[/\\]")
_FORBIDDEN = re.compile(r'[<>:"|?*]')


def safe_name(name: str, otherwise: str) -> str:
    """The last part of a name without what a file system forbids or a reader cannot see.

    Controls and marks of direction go: "exe.txt" may not look like "txt.exe". `otherwise` stands
    where nothing is left.
    """
    last = _PARTS.split(unicodedata.normalize("NFC", name))[-1]
    seen = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in last)
    words = " ".join(_FORBIDDEN.sub(" ", seen).split()).strip(" .-~") or otherwise
    stem, dot, suffix = words.rpartition(".")
    if not stem or len(suffix) > LONGEST_SUFFIX:
        stem, dot, suffix = words, "", ""
    end = dot + suffix
    kept = stem.encode()[: LONGEST - len(end.encode())].decode(errors="ignore").rstrip(" .")
    return f"_{kept}{end}" if _RESERVED.match(kept + end) else kept + end
