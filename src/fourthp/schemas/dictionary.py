"""The contract as a document for people: the data dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from fourthp.schemas.contract import (
    RULE_KINDS,
    foreign_keys,
    min_rows,
    primary_key,
    rules,
    table_schema,
    unique_keys,
    vocabulary,
)

_INTRODUCTION = """\
# Data dictionary

Every table, every column and every code of the dataset. An empty cell means that the texts do not
say, or that a code was not checked; it never means zero or no.

**Where values come from.** *Stated*: words of a text state the value, or a named rule takes it from
a named list, and the table `evidence` says which, cell by cell. *Derived*, *reference*, *curated*: the
whole column is computed, or comes from a list, in the way that is given.
"""


TABLE_GROUPS: Mapping[str, tuple[str, ...]] = {
    "What happened": (
        "events",
        "participations",
        "persons",
        "positions",
        "organisations",
        "places",
        "instruments",
        "event_instruments",
        "event_topics",
        "commitments",
        "statements",
        "quantities",
    ),
    "What was read": ("documents", "event_reports", "document_topics", "publishers", "coverage", "rejects"),
    "How it is known": ("evidence", "reviews", "redirects"),
    "What the codes mean": ("event_types", "roles", "organisation_types", "topics", "countries"),
}
"""The tables as a reader meets them: what most people come for is first."""


def data_dictionary() -> str:
    """One Markdown document: all tables with columns, keys and rules, then all vocabularies."""
    *groups, vocabularies = TABLE_GROUPS.values()
    tables = tuple(chain.from_iterable(groups))
    parts = [_INTRODUCTION, _contents((*tables, *vocabularies)), "## Tables\n"]
    parts += [_table(name) for name in tables]
    parts.append("## Vocabularies\n")
    parts += [f"{_table(name)}\n{_codes_of(name)}" for name in vocabularies]
    return "\n".join(parts)


def _contents(names: Iterable[str]) -> str:
    return _grid(
        ("Table", "What it holds", "Key"),
        (
            (f"[{name}](#{name})", _cell(table_schema(name)["description"]), _codes(primary_key(name)))
            for name in names
        ),
    )


def _table(name: str) -> str:
    schema = table_schema(name)
    targets = {column: f"[{target}](#{target})" for column, target, _ in foreign_keys(name)}
    lines = [f"### {name}\n", f"{schema['description']}\n", f"- Key: {_codes(primary_key(name))}"]
    lines += [f"- No two rows share: {_codes(key)}" for key in unique_keys(name)]
    if min_rows(name):
        lines.append(f"- At least {min_rows(name)} row{'s' if min_rows(name) > 1 else ''}")
    lines += [
        f"- {rule['description']} (`{rule['name']}`: {RULE_KINDS[rule['kind']]}: {_codes(rule['columns'])})"
        for rule in rules(name)
    ]
    lines += [f"- Source: [{source['title']}]({source['path']})" for source in schema.get("sources", ())]
    lines.append("")
    lines.append(
        _grid(
            ("Column", "Type", "Description", "Constraints", "Example", "Provenance", "Term"),
            (
                (
                    _code(field["name"]),
                    field["type"],
                    f"**{field['title']}.** {_cell(field['description'])}",
                    _constraints(field, targets.get(field["name"])),
                    _code(field["example"]),
                    _cell(field["provenance"]),
                    f"<{field['rdfType']}>" if "rdfType" in field else "",
                )
                for field in schema["fields"]
            ),
        )
    )
    return "\n".join(lines)


def _constraints(field: dict[str, Any], target: str | None) -> str:
    constraints = field["constraints"]
    said = [word for word in ("required", "unique") if constraints.get(word)]
    if target:
        said.append(f"in {target}")
    if "enum" in constraints:
        said.append(f"one of {_codes(constraints['enum'])}")
    said += [f"{word} {constraints[word]}" for word in ("minimum", "maximum") if word in constraints]
    if "pattern" in constraints:
        said.append(_code(constraints["pattern"]))
    return ", ".join(said)


def _codes_of(name: str) -> str:
    rows = vocabulary(name)
    key, *others = rows[0]
    return _grid(
        (key, *others), ((_code(row[key]), *(_cell(row[column]) for column in others)) for row in rows)
    )


def _grid(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _codes(values: Iterable[str]) -> str:
    return ", ".join(_code(value) for value in values)


def _code(value: str) -> str:
    fence = "``" if "`" in value else "`"
    return f"{fence}{_cell(value)}{fence}"


def _cell(value: str) -> str:
    """A bar ends a cell of a Markdown table, even within code."""
    return value.replace("|", "\\|")
