"""Hold lines of JSON against the schemata of FollowTheMoney; print what is wrong as a JSON list.

Run by tests/support/followthemoney_model.py in an environment of its own, since the package pins
older versions of packages that entrepot needs.
"""

import json
import sys
from collections.abc import Iterator

from followthemoney import model


def problems(lines: list[str]) -> Iterator[str]:
    """Yield what the package says of a file: of a schema, a property, a value, or an end."""
    entities = {entity["id"]: entity for entity in map(json.loads, lines)}
    if len(entities) != len(lines):
        yield "an id that is used twice"
    for key, entity in entities.items():
        schema = model.get(entity["schema"])
        if schema is None:
            yield f"{key}: no schema {entity['schema']}"
            continue
        schema.validate(entity)
        # The package drops in silence what it does not know and cleans what it does.
        proxy = model.get_proxy(entity, cleaned=False)
        read = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        written = {name: sorted(set(values)) for name, values in entity["properties"].items()}
        if (proxy.id, read) != (key, written):
            yield f"{key}: read as {proxy.id} {read}, written as {written}"
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity" and not _fits(entities.get(value), prop.range):
                yield f"{key} {prop.name}: {value} is no {prop.range.name}"


def _fits(entity: dict | None, wanted: object) -> bool:
    return entity is not None and model.get(entity["schema"]).is_a(wanted)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps(list(problems(file.read().splitlines()))))
