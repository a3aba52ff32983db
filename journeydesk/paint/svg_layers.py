"""SVG for editors and readers: layers to show and hide, names, and what is said of each thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.drawing import Block, Drawing, Group, Part, Structure
from journeydesk.paint.page import Checkpoint
from journeydesk.paint.svg_body import SvgBody
from journeydesk.paint.svg_syntax import escaped, quoted

Ink = tuple[str, str]  # the ids of a block and of a group in it


class LayeredBody(SvgBody):
    """With an element for each film of the drawing, which Inkscape takes for its layer."""

    _said: Mapping[Ink, str] = {}

    def drawing(self, drawing: Drawing, checkpoint: Checkpoint) -> Iterator[str]:
        self._said = dict(_said_in(drawing.structure)) if drawing.structure else {}
        for name, blocks in layers_of(drawing):
            own = self.names.new(f"layer-{name}")
            yield f'<g id="{own}" inkscape:groupmode="layer" inkscape:label={quoted(name)}>'
            for block in blocks:
                checkpoint()
                yield from self.block(block)
            yield "</g>"

    def named(self, what: Block | Group) -> str:
        label = what.label if isinstance(what, Group) else ""
        return f"{super().named(what)} inkscape:label={quoted(label or what.id)}"

    def told(self, block: Block, group: Group) -> Iterator[str]:
        if group.label:
            yield f"<title>{escaped(group.label)}</title>"
        said = self._said.get((block.id, group.id))
        if said and said != group.label:
            yield f"<desc>{escaped(said)}</desc>"


def layers_of(drawing: Drawing) -> list[tuple[str, list[Block]]]:
    """Their names and blocks: films, each at the place of its first block; others as they come.

    So connections stay above the lanes, and lanes do not overlap: the picture is the same.
    """
    films = drawing.structure.films if drawing.structure else ()
    film_of = {id_: film for film in films for id_ in film.blocks}
    layers: dict[int, tuple[str, list[Block]]] = {}
    for block in drawing.blocks:
        film = film_of.get(block.id)
        key, name = (id(film), film.name) if film else (id(block), block.id)
        layers.setdefault(key, (name, []))[1].append(block)
    return list(layers.values())


def summary(structure: Structure) -> str:
    """What is said of the whole: its stages, and its layers."""
    stages = " · ".join([place.title for place in structure.places])
    return "\n".join(filter(None, (stages, " · ".join([film.name for film in structure.films]))))


def _said_in(structure: Structure) -> Iterator[tuple[Ink, str]]:
    """Instead of a figure, what it shows; of all else, where it is: its stage and its lane."""
    return _said(structure.parts, ())


def _said(parts: tuple[Part, ...], path: tuple[str, ...]) -> Iterator[tuple[Ink, str]]:
    for part in parts:
        if part.ink:
            yield part.ink, part.told or " · ".join(path)
        yield from _said(part.parts, (*path, part.told) if part.told else path)
