"""Chinese, Japanese and Korean: a package of its own, for it is five times as large as all others.

One file holds five fonts with the same characters, each with the forms of one region.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec

PACKAGE = "manimgx_fonts_cjk"
EXTRA = "journeydesk[cjk]"  # what pip calls it
FILE = "NotoSansCJK-VF.otf.ttc"

FONTS = tuple(f"NotoSansCJK{region}" for region in ("jp", "kr", "sc", "tc", "hk"))  # by index
_BY_LANGUAGE = {
    "ko": "NotoSansCJKkr",
    "zh": "NotoSansCJKsc",
    "zh-hant": "NotoSansCJKtc",
    "zh-tw": "NotoSansCJKtc",
    "zh-mo": "NotoSansCJKhk",
    "zh-hk": "NotoSansCJKhk",
}
# Scripts, and the signs that no other bundled file has: arrows, sums, shapes, stars, ticks.
_CHARACTER = re.compile(
    "[\u1100-\u11ff\u2e80-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
    "⇐⇒⇔⇦-⇩∀∂∃∅∆∇∈∋∏∑∕∝∞∠∣∥-∮∴-∷≃≅≈≌≠-≢≤-≧≪-≫⊂-⊇⊕-⊙⋯⌘─-▩▱-△▷▼-▽◁◆-◇◉-○◎-◓◢-◥◯★-☆☞♡♢♤♧✓✚✽✿❀❖]"
)


@cache
def is_installed() -> bool:
    return find_spec(PACKAGE) is not None


def brings(text: str) -> bool:
    """True where any of the characters is one that the package has, and no other."""
    return _CHARACTER.search(text) is not None


def font_for(language: str) -> str:
    """The one whose forms a language uses: "zh-Hant-HK" by its longest known beginning."""
    parts = language.lower().replace("_", "-").split("-")
    if parts[0] == "zh" and "hk" in parts:
        return _BY_LANGUAGE["zh-hk"]
    known = ("-".join(parts[:2]), parts[0])
    return next((_BY_LANGUAGE[name] for name in known if name in _BY_LANGUAGE), FONTS[0])
