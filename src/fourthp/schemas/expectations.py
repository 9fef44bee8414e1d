"""The contract as Great Expectations suites, in plain dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from fourthp.schemas.contract import (
    column_names,
    enum,
    foreign_keys,
    min_rows,
    primary_key,
    rules,
    table_schema,
    unique_keys,
    vocabulary_names,
)

_Kwargs = dict[str, Any]


def gx_expectations(name: str) -> list[dict[str, Any]]:
    """The expectations of a table: ``type`` (snake case), ``kwargs`` and ``meta`` with the ``rule``.

    Map expectations pass on an empty frame, so the row count always comes along. Types are left to
    Arrow, and foreign keys to tables without a fixed vocabulary to Frictionless. An ``ordered`` rule
    is checked where the second date is at least as precise as the first.
    """
    return list(_of_table(name))


def _of_table(name: str) -> Iterator[dict[str, Any]]:
    yield _expect("table_columns_to_match_ordered_list", "columns", column_list=list(column_names(name)))
    yield _expect("table_row_count_to_be_between", "min_rows", min_value=min_rows(name))
    for field in table_schema(name)["fields"]:
        yield from _of_field(field)
    for column, target, _ in foreign_keys(name):
        if target in vocabulary_names():
            yield _expect(
                "column_values_to_be_in_set",
                f"{column}.{target}",
                column=column,
                value_set=list(enum(name, column)),
            )
    for key in (primary_key(name), *unique_keys(name)):
        if len(key) == 1:
            yield _expect("column_values_to_be_unique", f"{key[0]}.unique", column=key[0])
        else:
            yield _expect(
                "compound_columns_to_be_unique",
                f"{'|'.join(key)}.unique",
                column_list=list(key),
                ignore_row_if="never",
            )
    for rule in rules(name):
        for kind, kwargs in _RULES[rule["kind"]](rule):
            yield _expect(kind, rule["name"], **kwargs)


def _of_field(field: dict[str, Any]) -> Iterator[dict[str, Any]]:
    column, constraints = field["name"], field["constraints"]
    if constraints.get("required"):
        yield _expect("column_values_to_not_be_null", f"{column}.required", column=column)
    if constraints.get("unique"):
        yield _expect("column_values_to_be_unique", f"{column}.unique", column=column)
    if "enum" in constraints:
        yield _expect(
            "column_values_to_be_in_set", f"{column}.enum", column=column, value_set=constraints["enum"]
        )
    if "pattern" in constraints:
        yield _expect(
            "column_values_to_match_regex", f"{column}.pattern", column=column, regex=constraints["pattern"]
        )
    if limits := {key: constraints[key] for key in ("minimum", "maximum") if key in constraints}:
        yield _expect(
            "column_values_to_be_between",
            f"{column}.{'_'.join(limits)}",
            column=column,
            min_value=limits.get("minimum"),
            max_value=limits.get("maximum"),
        )


def _expect(kind: str, rule: str, **kwargs: Any) -> dict[str, Any]:
    return {"type": f"expect_{kind}", "kwargs": kwargs, "meta": {"rule": rule}}


def _null(column: str, is_null: bool) -> _Kwargs:
    return {"type": "nullity", "column": {"name": column}, "is_null": is_null}


def _compare(column: str, operator: str, value: str) -> _Kwargs:
    return {"type": "comparison", "column": {"name": column}, "operator": operator, "parameter": value}


def _all(*conditions: _Kwargs) -> _Kwargs:
    return conditions[0] if len(conditions) == 1 else {"type": "and", "conditions": list(conditions)}


def _must_be_null(column: str, where: _Kwargs) -> tuple[str, _Kwargs]:
    return "column_values_to_be_null", {"column": column, "row_condition": where}


def _must_be_filled(column: str, where: _Kwargs) -> tuple[str, _Kwargs]:
    return "column_values_to_not_be_null", {"column": column, "row_condition": where}


def _greater(larger: str, smaller: str, *, or_equal: bool) -> tuple[str, _Kwargs]:
    return "column_pair_values_a_to_be_greater_than_b", {
        "column_A": larger,
        "column_B": smaller,
        "or_equal": or_equal,
        "ignore_row_if": "either_value_is_missing",
    }


_Expectations = Iterator[tuple[str, _Kwargs]]


def _at_most_one(rule: dict[str, Any]) -> _Expectations:
    columns = rule["columns"]
    for number, column in enumerate(columns):
        for other in columns[number + 1 :]:
            yield _must_be_null(other, _null(column, False))


def _at_least_one(rule: dict[str, Any]) -> _Expectations:
    *others, last = rule["columns"]
    yield _must_be_filled(last, _all(*(_null(column, True) for column in others)))


def _exactly_one(rule: dict[str, Any]) -> _Expectations:
    yield from _at_least_one(rule)
    yield from _at_most_one(rule)


def _all_or_none(rule: dict[str, Any]) -> _Expectations:
    for column in rule["columns"]:
        for other in rule["columns"]:
            if other != column:
                yield _must_be_filled(other, _null(column, False))


def _requires(rule: dict[str, Any]) -> _Expectations:
    first, second = rule["columns"]
    yield _must_be_filled(second, _null(first, False))


def _filled_unless(rule: dict[str, Any]) -> _Expectations:
    first, second = rule["columns"]
    yield _must_be_null(first, _compare(second, "==", rule["value"]))
    yield _must_be_filled(first, _compare(second, "!=", rule["value"]))


def _not_equal(rule: dict[str, Any]) -> _Expectations:
    yield (
        "select_column_values_to_be_unique_within_record",
        {"column_list": rule["columns"], "ignore_row_if": "any_value_is_missing"},
    )


def _ordered(rule: dict[str, Any]) -> _Expectations:
    first, second = rule["columns"]
    kind, kwargs = _greater(second, first, or_equal=True)
    comparable = f"`{second}`.str.len() >= `{first}`.str.len()"
    yield kind, {**kwargs, "row_condition": {"type": "pass_through", "pass_through_filter": comparable}}


def _before(rule: dict[str, Any]) -> _Expectations:
    first, second = rule["columns"]
    yield _greater(second, first, or_equal=False)


_RULES: dict[str, Callable[[dict[str, Any]], _Expectations]] = {
    "exactly_one": _exactly_one,
    "at_most_one": _at_most_one,
    "at_least_one": _at_least_one,
    "all_or_none": _all_or_none,
    "requires": _requires,
    "filled_unless": _filled_unless,
    "not_equal": _not_equal,
    "ordered": _ordered,
    "before": _before,
}
