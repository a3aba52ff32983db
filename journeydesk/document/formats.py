"""Older formats, as rows: what their tables were, and what newer ones say where they are silent."""

# SHA-256 of each older format's table texts, sorted by name, a line feed between: as with the
# present format, a file is read only if its tables are exactly these.
SCHEMAS: dict[int, str] = {
    1: "89274b83e630be9f3e5083367f64e4ee0d9d503147301aeff69ab681a990b60b",
    2: "a3c86030767421c56817e55d30a23c3d087e07594748ec39101d4d9ca9dc75ac",
    3: "77797c22251cd68ef1a376158b89c7fab38db3cb5dcf46042df836f68ee72180",
    4: "d5369e453bf42d989d61ac43b023918bfeafebc74755da1d398b9e7a07b08a81",
}

# Format -> table -> its new columns, with what they hold in rows of the format before.
ADDED: dict[int, dict[str, dict[str, int | str | bytes | None]]] = {
    2: {
        "stage": {"width": None, "colour": None},
        "lane": {"height": None, "collapsed": 0},
        "card": {"span": 1, "locked": 0, "colour": None, "cluster": None, "image": None},
    },
    3: {},
    4: {
        "project": {"brand_colours": "[]", "logo": None},
        "persona": {"picture": None},
        "touchpoint": {"image": None},
        "card": {"effort": None, "avoidable": 0},
    },
    5: {"doc": {"chain": b"", "digest": b""}, "change": {"chain": b""}},  # until it is sealed
}
