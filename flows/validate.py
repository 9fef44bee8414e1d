"""Put a package that is already there through all gates, as a Prefect flow."""

# Annotations are not postponed here: a served flow reaches its process pickled, and there their names are not known.

from pathlib import Path
from typing import Any, cast

from prefect import State, flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.states import Completed, Failed

from flows.build import GATE_FAILED, GATES_KEY, UNUSABLE_INPUT
from flows.notify import tell
from flows.reading import RETRY_DELAYS, storage_may_recover
from flows.summary import gate_report
from fourthp.records import Document, GateResult


@task(
    cache_policy=NO_CACHE,
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=storage_may_recover,
)
def run_gates(package: Path, seeds: Path) -> list[GateResult] | State[Any]:
    """Return what all gates find; quotes are looked up where the documents are at hand."""
    from fourthp.ingest import IngestError, iter_seeds
    from fourthp.published import PackageError, opened
    from fourthp.validate import validate_package

    texts = None
    try:
        if seeds.exists():
            texts = {item.document_id: item.text for item in iter_seeds(seeds) if isinstance(item, Document)}
        with opened(package) as found:
            return validate_package(found.directory, texts=texts)
    except (PackageError, IngestError) as error:
        return Failed(name=UNUSABLE_INPUT, message=str(error), data=error)


@flow(name="fourthp-validate", persist_result=False, on_failure=[tell], on_crashed=[tell])
def validate(package: Path = Path("output"), seeds: Path = Path("seeds")) -> State[Any]:
    """Put a published data package through all gates; nothing is changed.

    Args:
        package: The folder of the package, or the zip file of a release.
        seeds: The documents that it was built from. Where there is no such folder, quotes are not looked up.
    """
    state = run_gates(package, seeds, return_state=True)
    if not state.is_completed():
        return Failed(name=state.name, message=state.message)
    gates = cast(list[GateResult], state.result())
    create_markdown_artifact(
        gate_report(gates), key=GATES_KEY, description=f"What the gates say of {package}."
    )
    failed = [gate.gate for gate in gates if not gate.passed]
    if failed:
        return Failed(name=GATE_FAILED, message=f"{package} fails the gates {', '.join(failed)}")
    return Completed(message=f"{package} passes all {len(gates)} gates")
