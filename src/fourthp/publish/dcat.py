"""``dcat.ttl``: the package for data portals, in the W3C's Data Catalog Vocabulary 3 as Turtle.

Terms: https://www.w3.org/TR/vocab-dcat-3/; checksums in SPDX, as DCAT has them. Addresses are relative to
the file itself where the package has no homepage.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from fourthp.publish.metadata import File, Metadata, Table

NAME = "dcat.ttl"

_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_ENGLISH = "http://id.loc.gov/vocabulary/iso639-1/en"
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def catalogue_entry(package: Metadata) -> str:
    """The dataset, and each file as a distribution, as Turtle."""
    lines = [f"@prefix {name}: <{address}> ." for name, address in _PREFIXES.items()]
    lines += ["", _node(_iri(package.homepage or "./"), "dcat:Dataset", list(_dataset(package)))]
    for table in package.tables:
        lines += [_distribution(package, table, file, "text/csv") for file in table.csv]
        lines += [
            _distribution(package, table, file, "application/vnd.apache.parquet") for file in table.parquet
        ]
    return "\n".join(lines) + "\n"


def _dataset(package: Metadata) -> Iterator[str]:
    about = package.about
    yield f"dcterms:identifier {_text(about['name'])}"
    yield f"dcterms:title {_text(about['title'])}@en"
    yield f"dcterms:description {_text(about['description'])}@en"
    yield f"dcat:version {_text(package.version)}"
    yield f"dcterms:license {_iri(about['licenses'][0]['path'])}"
    yield f"dcterms:language {_iri(_ENGLISH)}"
    for each in about["contributors"]:
        agent = f"[ a foaf:Agent ; foaf:name {_text(each['title'])} ]"
        yield f"dcterms:creator {agent}"
        yield f"dcterms:publisher {agent}"
    yield from (f"dcat:keyword {_text(word)}@en" for word in about["keywords"])
    if package.homepage:
        yield f"dcat:landingPage {_iri(package.homepage)}"
    if package.released:
        yield f"dcterms:issued {_date(package.released)}"
    if package.created:
        yield f"dcterms:modified {_text(package.created)}^^xsd:dateTime"
    if package.period:
        start, end = map(_date, package.period)
        yield f"dcterms:temporal [ a dcterms:PeriodOfTime ; dcat:startDate {start} ; dcat:endDate {end} ]"
    yield from (f"dcterms:source {_iri(source['path'])}" for source in package.sources if source.get("path"))
    for table in package.tables:
        yield from (f"dcat:distribution {_file(package, file)}" for file in (*table.csv, *table.parquet))


def _distribution(package: Metadata, table: Table, file: File, media_type: str) -> str:
    return _node(
        _file(package, file),
        "dcat:Distribution",
        [
            f"dcterms:title {_text(file.path)}",
            f"dcterms:description {_text(table.description)}@en",
            f"dcat:downloadURL {_file(package, file)}",
            f"dcat:mediaType {_iri(_MEDIA + media_type)}",
            f'dcat:byteSize "{file.size}"^^xsd:nonNegativeInteger',
            f"dcterms:license {_iri(package.about['licenses'][0]['path'])}",
            "spdx:checksum [ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; "
            f'spdx:checksumValue "{file.sha256}"^^xsd:hexBinary ]',
        ],
    )


def _file(package: Metadata, file: File) -> str:
    return _iri(f"{package.homepage or ''}{file.path}")


def _node(subject: str, kind: str, statements: list[str]) -> str:
    return " ;\n  ".join([f"{subject} a {kind}", *statements]) + " .\n"


def _iri(address: str) -> str:
    return "<" + _NOT_IN_IRI.sub(lambda found: f"%{ord(found[0]):02X}", address) + ">"


def _text(text: str) -> str:
    """A string; those of JSON are strings of Turtle, too."""
    return json.dumps(text, ensure_ascii=False)


def _date(text: str) -> str:
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(text), "date")
    return f'"{text}"^^xsd:{kind}'
