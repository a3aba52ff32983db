"""The .journey file: schema, opening, writing, migrations."""
