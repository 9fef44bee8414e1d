"""Which row each fact belongs to: what is laid down by clusters is found again by facts and by rows."""

from __future__ import annotations

import pytest

from fourthp.normalise.clusters import Cluster
from fourthp.normalise.linked import Linked
from fourthp.normalise.sources import FactStore, Source
from fourthp.records import CleanDocument, Document, DocumentFacts, Fact


@pytest.fixture
def sources() -> list[Source]:
    store = FactStore()
    keys = {"b": ["p1"], "a": ["p1", "p2"]}
    return [
        Source(
            CleanDocument(Document(name, name, "", "text/plain", "", ""), {}, (), None, ()),
            DocumentFacts(name, tuple(Fact("persons", key, {}, ()) for key in found)),
            store,
        )
        for name, found in keys.items()
    ]


@pytest.fixture
def linked(sources: list[Source]) -> Linked:
    linked = Linked(sources)
    zoe = Cluster("zoe", {("b", "p1"): "told_first", ("a", "p2"): "full_name"})
    linked.add("persons", [zoe, Cluster("amy", {("a", "p1"): "told_first"}, is_listed=True)])
    return linked


def test_a_fact_has_the_row_and_the_reason_of_its_cluster(linked: Linked, sources: list[Source]):
    b, a = sources
    assert [linked.row_id(b, "persons", "p1"), linked.row_id(a, "persons", "p2")] == ["zoe", "zoe"]
    assert linked.row_id(a, "persons", "p1") == "amy"
    assert linked.reason("persons", ("a", "p2")) == "full_name"


def test_a_fact_that_is_in_no_cluster_has_no_row(linked: Linked, sources: list[Source]):
    assert linked.row_id(sources[0], "persons", "p9") is None
    assert linked.row_id(sources[0], "events", "e1") is None
    linked.add("persons", [Cluster("amy", {("a", "p1"): "told_first"})])
    assert linked.row_id(sources[0], "persons", "p1") is None


def test_clusters_come_back_in_the_order_of_their_ids(linked: Linked):
    amy, zoe = linked.clusters("persons")
    assert (amy.row_id, amy.is_listed, dict(amy.members)) == ("amy", True, {("a", "p1"): "told_first"})
    assert (zoe.row_id, zoe.is_listed) == ("zoe", False)
    assert dict(zoe.members) == {("b", "p1"): "told_first", ("a", "p2"): "full_name"}


def test_new_ids_change_the_order_and_no_member(linked: Linked, sources: list[Source]):
    linked.rename("persons", ["zz", "bob"])
    assert list(linked.row_ids("persons")) == ["bob", "zz"]
    assert linked.row_id(sources[0], "persons", "p1") == "bob"
    assert linked.row_id(sources[1], "persons", "p1") == "zz"
    assert [cluster.is_listed for cluster in linked.clusters("persons")] == [False, True]


def test_a_place_that_no_document_tells_of_is_refused(linked: Linked):
    with pytest.raises(KeyError, match="p9"):
        linked.add("persons", [Cluster("amy", {("a", "p9"): "told_first"})])


def test_facts_with_codes_for_keys_are_known_by_them(linked: Linked, sources: list[Source]):
    linked.add_codes("countries", ["TH"])
    assert linked.row_id(sources[0], "countries", "TH") == "TH"
    assert linked.row_id(sources[0], "countries", "FR") is None
