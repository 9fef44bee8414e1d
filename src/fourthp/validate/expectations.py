"""Great Expectations with nothing around it: a frame and some expectations in, what failed out."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas as pd

_UNUSED = ("altair", "scipy.stats")
"""What Great Expectations imports for expectations that nobody asks for here: almost half of the time that it takes."""
_OPTIONAL = ("sqlalchemy", "boto3")
"""What it does without where it is not installed: it reads data frames here, and neither databases nor storage."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An expectation that was not met: its number, those of the rows if it is about rows, and in words."""

    number: int
    rows: tuple[int, ...]
    message: str


class Expectations:
    """A context in memory that keeps nothing, shows no progress and calls nobody."""

    def __init__(self) -> None:
        # Read when Great Expectations is imported.
        os.environ["GX_ANALYTICS_ENABLED"] = "false"
        with _put_off(_UNUSED), _absent(_OPTIONAL):
            import great_expectations as gx
        from great_expectations.data_context.types.base import (
            DataContextConfig,
            InMemoryStoreBackendDefaults,
            ProgressBarsConfig,
        )

        nowhere = DataContextConfig(
            store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
            progress_bars=ProgressBarsConfig(globally=False),
            analytics_enabled=False,
        )
        context = gx.get_context(mode="ephemeral", project_config=nowhere)
        asset = context.data_sources.add_pandas("package").add_dataframe_asset("table")
        self._batches = asset.add_batch_definition_whole_dataframe("rows")

    def failures(self, frame: pd.DataFrame, expectations: Sequence[Mapping[str, Any]]) -> list[Failure]:
        """The expectations (``type``, ``kwargs``) that ``frame`` does not meet, in the order given.

        The first look asks for yes or no; only what failed is looked at again, for the rows.
        """
        failed = [
            number for number, result in self._run(frame, expectations, "BOOLEAN_ONLY") if not result.success
        ]
        failures = []
        for number in sorted(failed):
            ((_, result),) = self._run(frame, [expectations[number]], "COMPLETE")
            rows = sorted(set(result.result.get("unexpected_index_list") or ()))
            failures.append(Failure(number, tuple(rows), _said(expectations[number], result)))
        return failures

    def _run(
        self,
        frame: pd.DataFrame,
        expectations: Sequence[Mapping[str, Any]],
        form: Literal["BOOLEAN_ONLY", "COMPLETE"],
    ) -> list[tuple[int, Any]]:
        """The result of each expectation with its number; Great Expectations returns them in any order."""
        from great_expectations import ExpectationSuite
        from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
        from great_expectations.validator.v1_validator import Validator

        suite = ExpectationSuite(
            name="suite",
            expectations=[
                ExpectationConfiguration(
                    type=expectation["type"], kwargs=dict(expectation["kwargs"]), meta={"number": number}
                ).to_domain_obj()
                for number, expectation in enumerate(expectations)
            ],
        )
        validator = Validator(
            batch_definition=self._batches, batch_parameters={"dataframe": frame}, result_format=form
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            results = validator.validate_expectation_suite(suite).results
        return [(_number(result), result) for result in results]


class _PutOff(ModuleType):
    """A module that is imported once something of it is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            # Whoever looks through all modules asks for such names.
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def _put_off(names: Sequence[str]) -> Iterator[None]:
    """Let what is imported meanwhile have these modules only when it uses them."""
    modules = {name: _PutOff(name) for name in names if name not in sys.modules}
    sys.modules.update(modules)
    try:
        yield
    finally:
        for name, module in modules.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


@contextmanager
def _absent(names: Sequence[str]) -> Iterator[None]:
    """Let what is imported meanwhile find these modules not installed, unless they are loaded already."""
    # With None in its place a module cannot be imported.
    absent: dict[str, Any] = {name: None for name in names if name not in sys.modules}
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def _number(result: Any) -> int:
    return int(result.expectation_config.meta["number"])


def _said(expectation: Mapping[str, Any], result: Any) -> str:
    """What was expected, in the words of its name and arguments, or why it could not be checked."""
    trouble = [info for info in _trouble(result.exception_info) if info]
    if trouble:
        return f"{expectation['type']} could not be checked: {trouble[0]}"
    words = expectation["type"].replace("_", " ")
    limits = {
        key: value
        for key, value in expectation["kwargs"].items()
        if key in ("regex", "value_set", "min_value", "max_value", "column_list") and value is not None
    }
    observed = result.result.get("observed_value")
    said = words + "".join(f", {key.replace('_', ' ')} {_short(value)}" for key, value in limits.items())
    return said if observed is None else f"{said}; it is {_short(observed)}"


def _trouble(info: Mapping[str, Any] | None) -> list[str]:
    """The messages of exceptions, which stand at the top or one level down, by metric."""
    if not info:
        return []
    if "exception_message" in info:
        return [str(info["exception_message"])] if info.get("raised_exception") else []
    return [str(part.get("exception_message")) for part in info.values() if isinstance(part, Mapping)]


def _short(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= 120 else text[:119] + "…"
