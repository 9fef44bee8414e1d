"""What runs every day: collect, then build from what was there before and what has come."""

# Annotations are not postponed here: a served flow reaches its process pickled, and there their names are not known.

from pathlib import Path
from typing import Annotated, Any

from prefect import State, flow
from pydantic import Field

from flows.build import GAVE_WAY, UNUSABLE_INPUT, build
from flows.collect import collect
from flows.notify import tell


@flow(name="fourthp-daily", persist_result=False, on_failure=[tell], on_crashed=[tell])
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
    last = collecting
    if collecting.name not in (UNUSABLE_INPUT, GAVE_WAY):
        last = build(seeds=into, output=output, jobs=jobs, return_state=True)
    return State(type=last.type, name=last.name, message=last.message)
