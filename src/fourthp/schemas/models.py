"""The contract as Pydantic models, one for a row of each table."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from fourthp.schemas.contract import table_schema
from fourthp.schemas.rows import broken_rules

if TYPE_CHECKING:
    from pydantic import BaseModel

_TYPES: dict[str, Any] = {"string": str, "integer": int, "number": float, "boolean": bool, "date": date}


@cache
def pydantic_model(name: str) -> type[BaseModel]:
    """The model of a row: types, limits, patterns and the rules between columns; keys need all rows.

    Columns that are not required may be left out. A column that the table does not have is refused.
    """
    from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator

    class Row(BaseModel):
        model_config = ConfigDict(extra="forbid", frozen=True)

        @model_validator(mode="after")
        def _rules(self) -> Row:
            for rule in broken_rules(name, self.model_dump()):
                raise ValueError(f"{', '.join(rule['columns'])}: {rule['description']}")
            return self

    schema = table_schema(name)
    fields: dict[str, Any] = {}
    for field in schema["fields"]:
        limits = field["constraints"]
        kind = Literal[tuple(limits["enum"])] if "enum" in limits else _TYPES[field["type"]]
        required = limits.get("required", False)
        about = Field(
            default=... if required else None,
            title=field["title"],
            description=field["description"],
            pattern=limits.get("pattern"),
            ge=limits.get("minimum"),
            le=limits.get("maximum"),
        )
        fields[field["name"]] = (kind if required else kind | None, about)
    title = "".join(part.capitalize() for part in name.split("_"))
    return create_model(title, __base__=Row, __doc__=schema["description"], **fields)
