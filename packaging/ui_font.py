"""Cut the window's two faces, resources/fonts, out of the bundled Noto Sans. For development only.

    .venv/bin/python packaging/ui_font.py

Qt does not make a variable file bold, and takes a static one by its weight. No hints are kept:
they are a third of the file, and the map's text goes without them too.
"""

from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACES = {"NotoSans-Regular.ttf": 400, "NotoSans-SemiBold.ttf": 600}


def cut(source: Path, weight: int) -> TTFont:
    font = TTFont(source, recalcTimestamp=False)
    static = instantiateVariableFont(font, {"wght": weight}, updateFontNames=True)
    subsetter = Subsetter(Options(hinting=False, name_IDs=["*"], layout_features=["*"]))
    subsetter.populate(unicodes=static.getBestCmap())
    subsetter.subset(static)
    return static


def main() -> None:
    package = find_spec("manimgx_fonts")
    assert package is not None
    assert package.origin is not None
    TARGET.mkdir(exist_ok=True)
    for name, weight in FACES.items():
        cut(Path(package.origin).with_name("NotoSans[wght].ttf"), weight).save(TARGET / name)


if __name__ == "__main__":
    main()
