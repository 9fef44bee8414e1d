"""What runs every day: collect, then build from what was there before and what has come."""

# Annotations are not postponed here: a served flow reaches its process pickled, and there their names are not known.

from pathlib import Path
from typing import Annotated, Any

from prefect import State, flow
from prefect.states import Failed
from pydantic import Field

from flows.build import UNUSABLE_INPUT, build
from flows.collect import collect


@flow(name="fourthp-daily", persist_result=False)
def daily(
    seeds: Path = Path("seeds"),
    output: Path = Path("output"),
    store: str = "collected/store",
    into: Path = Path("collected/seeds"),
    jobs: Annotated[int, Field(ge=1)] = 1,
    contact: str | None = None,
    allow: tuple[str, ...] = (),
) -> State[Any]:
    """Collect from the sources that are due, then turn all documents into a validated data package.

    Args:
        seeds: The folder with the documents, sources.yaml and publishers.yaml.
        output: Where the package goes. It is replaced at once, and only if every gate passes.
        store: The snapshot store: a folder, or the URL of a storage.
        into: Where the folder of seeds goes that is built from.
        jobs: How many processes read documents at the same time.
        contact: Web or mail address of whoever runs this, if sources.yaml has none.
        allow: Private networks that may be reached (CIDR).
    """
    collecting: State[Any] = collect(
        seeds=seeds, store=store, into=into, contact=contact, allow=allow, return_state=True
    )
    if collecting.name == UNUSABLE_INPUT:
        return Failed(name=UNUSABLE_INPUT, message=collecting.message)
    building: State[Any] = build(seeds=into, output=output, jobs=jobs, return_state=True)
    return building
