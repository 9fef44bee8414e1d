"""The network of institutions: which bodies took part in the same events, and through whom.

    python docs/examples/institution_network.py [PACKAGE] [--output network.graphml]

A body takes part itself or through a person who holds a post in it, by a document about the event. Two bodies are
joined by a line as heavy as the number of events that both were at. Written as GraphML, which Gephi, Cytoscape,
NetworkX and igraph read. Needs nothing but Python.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

PASSIVE = {"mentioned", "quoted"}
"""Roles of those who are talked about, who need not have been there."""

Edges = dict[tuple[str, str], list[str]]


def rows(package: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table; an empty cell is an empty string."""
    with (package / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def network(package: Path) -> tuple[dict[str, str], Edges]:
    """Bodies (id -> name) and pairs of them -> the events that both took part in."""
    reports = defaultdict(set)
    for row in rows(package, "event_reports"):
        reports[row["event_id"]].add(row["document_id"])
    posts = defaultdict(set)
    for row in rows(package, "positions"):
        if row["organisation_id"] and row["is_former"] == "false":
            posts[row["person_id"], row["document_id"]].add(row["organisation_id"])
    present = defaultdict(set)
    for row in rows(package, "participations"):
        if row["role"] in PASSIVE:
            continue
        event = row["event_id"]
        present[event] |= {row["organisation_id"]} - {""}
        present[event] |= {body for document in reports[event] for body in posts[row["person_id"], document]}
    edges: Edges = defaultdict(list)
    for event, bodies in sorted(present.items()):
        for pair in combinations(sorted(bodies), 2):
            edges[pair].append(event)
    joined = {body for pair in edges for body in pair}
    names = {row["organisation_id"]: row["name"] for row in rows(package, "organisations")}
    return {body: names[body] for body in sorted(joined)}, dict(edges)


def graphml(nodes: dict[str, str], edges: Edges) -> str:
    """The network as GraphML."""
    root = ElementTree.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for key, target, kind in (
        ("name", "node", "string"),
        ("weight", "edge", "int"),
        ("events", "edge", "string"),
    ):
        attributes = {"id": key, "for": target, "attr.name": key, "attr.type": kind}
        ElementTree.SubElement(root, "key", attributes)
    graph = ElementTree.SubElement(root, "graph", edgedefault="undirected")
    for body, name in nodes.items():
        node = ElementTree.SubElement(graph, "node", id=body)
        ElementTree.SubElement(node, "data", key="name").text = name
    for (source, target), events in sorted(edges.items()):
        edge = ElementTree.SubElement(graph, "edge", source=source, target=target)
        ElementTree.SubElement(edge, "data", key="weight").text = str(len(events))
        ElementTree.SubElement(edge, "data", key="events").text = " ".join(events)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def main() -> None:
    """Print the strongest ties, and write the network where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?", type=Path, default=Path("output"))
    parser.add_argument("--output", type=Path, help="file to write the network to, as GraphML")
    chosen = parser.parse_args()
    if not (chosen.package / "data").is_dir():
        parser.error(f"{chosen.package}: no data package is there; name its folder")
    nodes, edges = network(chosen.package)
    for (source, target), events in sorted(edges.items(), key=lambda edge: (-len(edge[1]), edge[0])):
        print(f"{len(events):3}  {nodes[source]} - {nodes[target]}")
    print(f"{len(nodes)} institutions, {len(edges)} ties.")
    if chosen.output:
        chosen.output.write_text(graphml(nodes, edges), encoding="utf-8")


if __name__ == "__main__":
    main()
