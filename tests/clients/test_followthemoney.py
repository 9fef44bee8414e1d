"""FollowTheMoney's own library takes every entity that is exported for it."""

from __future__ import annotations

import json
from pathlib import Path

from followthemoney import model

from fourthp.exports import FORMATS
from fourthp.published import Package


def test_every_entity_fits_the_model(package: Path, tmp_path: Path) -> None:
    FORMATS["ftm"].write(Package(package), tmp_path / "entities.json")
    entities = [json.loads(line) for line in (tmp_path / "entities.json").read_text("utf-8").splitlines()]
    ids = {data["id"] for data in entities}
    member = model.get("Membership").get("member")
    assert [key for key in ids if member.type.clean(key) != key] == []
    for data in entities:
        entity = model.get_proxy(data, cleaned=False)
        entity.schema.validate(data)
        for name, values in data["properties"].items():
            # The library drops a value that is none of its kind, such as a date that is no date.
            assert sorted(entity.get(name)) == sorted(values), (data["id"], name)
    ends = [
        e["properties"][p][0] for e in entities for p in ("member", "organization") if p in e["properties"]
    ]
    assert ends and set(ends) <= ids
