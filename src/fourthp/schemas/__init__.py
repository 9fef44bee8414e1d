"""The contract of the dataset, and everything that is derived from it.

The files under ``schemas/`` say what the tables are; the functions here hand that out as Python
data, Arrow schemas, pandas dtypes, JSON Schema, SQL, Pydantic models, Pandera schemas, Great Expectations
suites and a data dictionary, and check frames from elsewhere. Importing this package loads none of those
libraries.
"""

from fourthp.schemas.arrow import arrow_schema, columns_to_arrow, to_arrow
from fourthp.schemas.arrow_arrays import arrow_array
from fourthp.schemas.comparing import SchemaChange, check_extension, compare_schemas
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
    schema_id,
    schema_version,
    schemas_root,
    table_names,
    table_schema,
    unique_keys,
    vocabulary,
    vocabulary_names,
)
from fourthp.schemas.dictionary import TABLE_GROUPS, data_dictionary
from fourthp.schemas.expectations import gx_expectations
from fourthp.schemas.foreign import Problem, validate_frame, validate_frames
from fourthp.schemas.frames import pandas_dtypes
from fourthp.schemas.json_schemas import json_schema
from fourthp.schemas.models import pydantic_model
from fourthp.schemas.pandera_schemas import pandera_schema
from fourthp.schemas.sql import SQL_DIALECTS, sql_ddl

__all__ = [
    "RULE_KINDS",
    "SQL_DIALECTS",
    "TABLE_GROUPS",
    "Problem",
    "SchemaChange",
    "arrow_array",
    "arrow_schema",
    "check_extension",
    "column_names",
    "columns_to_arrow",
    "compare_schemas",
    "data_dictionary",
    "enum",
    "field",
    "foreign_keys",
    "gx_expectations",
    "json_schema",
    "min_rows",
    "pandas_dtypes",
    "pandera_schema",
    "primary_key",
    "pydantic_model",
    "reference_root",
    "rules",
    "schema_id",
    "schema_version",
    "schemas_root",
    "sql_ddl",
    "table_names",
    "table_schema",
    "to_arrow",
    "unique_keys",
    "validate_frame",
    "validate_frames",
    "vocabulary",
    "vocabulary_names",
]
