"""The contract as Pandera schemas for pandas. Needs the extra ``pandera``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fourthp.schemas.contract import enum, foreign_keys, primary_key, rules, table_schema, vocabulary_names
from fourthp.schemas.foreign import rows_of
from fourthp.schemas.frames import pandas_dtypes
from fourthp.schemas.rows import broken_rules

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa


def pandera_schema(name: str) -> pa.DataFrameSchema:
    """The schema of a table: dtypes, limits, lists of codes, keys and rules; references need other tables.

    Frames with the dtypes of ``pandas_dtypes`` fit. Raises ImportError where Pandera is not installed.
    """
    import pandera.pandas as pa

    schema = table_schema(name)
    dtypes = pandas_dtypes(name)
    codes = {
        column: enum(name, column) for column, target, _ in foreign_keys(name) if target in vocabulary_names()
    }
    columns = {
        field["name"]: pa.Column(
            _dtype(dtypes[field["name"]]),
            checks=list(_checks(pa, field["constraints"], codes.get(field["name"]))),
            nullable=not field["constraints"].get("required", False),
            title=field["title"],
            description=field["description"],
        )
        for field in schema["fields"]
    }
    return pa.DataFrameSchema(
        columns,
        checks=[_rule_check(pa, name, rule["name"], rule["description"]) for rule in rules(name)],
        unique=list(primary_key(name)),
        strict=True,
        ordered=True,
        name=name,
        title=schema["title"],
        description=schema["description"],
    )


def _dtype(name: str) -> Any:
    import pandas as pd
    import pyarrow

    return pd.ArrowDtype(pyarrow.date32()) if name.startswith("date32") else name


def _checks(pa: Any, constraints: dict[str, Any], codes: tuple[str, ...] | None) -> Any:
    allowed = codes or constraints.get("enum")
    if allowed:
        yield pa.Check.isin(list(allowed))
    if "pattern" in constraints:
        yield pa.Check.str_matches(constraints["pattern"])
    if "minimum" in constraints:
        yield pa.Check.ge(constraints["minimum"])
    if "maximum" in constraints:
        yield pa.Check.le(constraints["maximum"])


def _rule_check(pa: Any, name: str, rule_name: str, description: str) -> Any:
    def holds(frame: pd.DataFrame) -> pd.Series[bool]:
        import pandas as pd

        broken = [any(r["name"] == rule_name for r in broken_rules(name, row)) for row in rows_of(frame)]
        return ~pd.Series(broken, index=frame.index, dtype="bool")

    return pa.Check(holds, name=rule_name, error=description)
