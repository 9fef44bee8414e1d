"""The contract of the dataset, and everything that is derived from it.

The files under ``schemas/`` say what the tables are; the functions here hand that out as Python
data, Arrow schemas, pandas dtypes, JSON Schema, SQL, Great Expectations suites and a data
dictionary. Importing this package loads none of those libraries.
"""

from fourthp.schemas.arrow import arrow_schema, to_arrow
from fourthp.schemas.contract import (
    RULE_KINDS,
    column_names,
    enum,
    field,
    foreign_keys,
    min_rows,
    primary_key,
    reference_root,
    rules,
    schemas_root,
    table_names,
    table_schema,
    unique_keys,
    vocabulary,
    vocabulary_names,
)
from fourthp.schemas.dictionary import data_dictionary
from fourthp.schemas.expectations import gx_expectations
from fourthp.schemas.frames import pandas_dtypes
from fourthp.schemas.json_schemas import json_schema
from fourthp.schemas.sql import SQL_DIALECTS, sql_ddl

__all__ = [
    "RULE_KINDS",
    "SQL_DIALECTS",
    "arrow_schema",
    "column_names",
    "data_dictionary",
    "enum",
    "field",
    "foreign_keys",
    "gx_expectations",
    "json_schema",
    "min_rows",
    "pandas_dtypes",
    "primary_key",
    "reference_root",
    "rules",
    "schemas_root",
    "sql_ddl",
    "table_names",
    "table_schema",
    "to_arrow",
    "unique_keys",
    "vocabulary",
    "vocabulary_names",
]
