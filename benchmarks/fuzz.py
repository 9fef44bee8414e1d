"""A fuzzer guided by coverage: real texts and files are changed for as long as that reaches new code.

``python -m benchmarks.fuzz -max_total_time=600`` runs ten minutes; other options are those of libFuzzer. It ends with
an error, and leaves the input in a file, where an exception escapes from ingest, clean or extract.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import atheris

# Atheris writes counters into the code. Of two modules it makes code that crashes: these run as they are.
with atheris.instrument_imports(
    include=["fourthp"],
    exclude=["fourthp.extract.mentions.acronyms", "fourthp.extract.mentions.post_joints"],
):
    from fourthp.clean import clean
    from fourthp.extract import Knowledge, extract
    from fourthp.ingest import ingest
    from fourthp.schemas import reference_root

from benchmarks.corpus import OWN

SUFFIXES = (".txt", ".html", ".md", ".json", ".jsonl")
_knowledge = Knowledge.load(reference_root())
_folder = Path(tempfile.mkdtemp(prefix="fourthp-fuzz-"))


def one_input(data: bytes) -> None:
    """Read bytes as a file whose kind the first of them tells."""
    path = _folder / f"a{SUFFIXES[data[0] % len(SUFFIXES) if data else 0]}"
    path.write_bytes(data[1:])
    try:
        for document in ingest(_folder).documents:
            extract(clean(document), _knowledge)
    finally:
        path.unlink()


def main() -> None:
    """Begin with the documents of this repository."""
    corpus = Path(tempfile.mkdtemp(prefix="fourthp-corpus-"))
    files = [path for source in OWN for path in sorted(source.rglob("*")) if path.suffix in SUFFIXES]
    for number, path in enumerate(files):
        kind = bytes([SUFFIXES.index(path.suffix)])
        (corpus / str(number)).write_bytes(kind + path.read_bytes())
    atheris.Setup([*sys.argv, str(corpus)], one_input)
    try:
        atheris.Fuzz()
    finally:
        shutil.rmtree(_folder, ignore_errors=True)


if __name__ == "__main__":
    main()
