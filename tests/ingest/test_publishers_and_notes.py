"""publishers.yaml and documents.yaml: what they may say, and what is said of a mistake in them."""

from pathlib import Path

import pytest

from fourthp.ingest import IngestError, ingest
from fourthp.ingest.registry import load_publishers

SEEDS = Path(__file__).parents[2] / "seeds"

LISTED = """
- publisher_id: ministry
  name: Ministry of Foreign Affairs
  publisher_type: government
  country_code: TH
  homepage: https://www.mfa.example
  rights: No terms are stated.
  aliases: [MFA, กระทรวงการต่างประเทศ]
"""


@pytest.fixture
def registry(tmp_path):
    (tmp_path / "publishers.yaml").write_text(LISTED, encoding="utf-8")
    return load_publishers(tmp_path)


@pytest.mark.parametrize(
    "name",
    ["ministry", "MINISTRY OF FOREIGN AFFAIRS", "mfa", "กระทรวงการต่างประเทศ", "MFA (mfa.example, English)"],
)
def test_a_publisher_is_found_by_any_of_its_names(registry, name):
    publisher, author = registry.find(name, None, None)
    assert (publisher.publisher_id, publisher.text_policy, author) == ("ministry", "quote", None)


def test_a_publisher_is_found_by_the_host_of_an_address(registry):
    assert registry.find(None, "https://mfa.example/en/1", None)[0].publisher_id == "ministry"
    assert registry.find(None, "https://other.example/en/1", None) == (None, None)
    assert registry.find(None, "https://[broken", None) == (None, None)


def test_what_follows_a_slash_is_the_author(registry):
    publisher, author = registry.find("MFA / Department of Information", None, None)
    assert (publisher.publisher_id, author) == ("ministry", "Department of Information")


def test_an_unknown_publisher_is_made_from_its_name(registry):
    publisher, _ = registry.find("=Daily News (news.example)", None, "All rights reserved")
    assert (publisher.publisher_id, publisher.name) == ("daily-news", "Daily News")
    assert (publisher.rights, publisher.text_policy) == ("All rights reserved", "quote")
    assert registry.find("Daily News", None, None)[0] is publisher
    assert registry.find("…", None, None) == (None, None)


@pytest.mark.parametrize(
    ("yaml", "place", "problem"),
    [
        ("- publisher_id: [", "line 1, column 18", "not valid YAML"),
        ("publisher_id: x", "", "not a list"),
        ("- just words", "entry 1", "not a mapping"),
        ("- publisher_id: x", "entry 1", "'name' is missing"),
        ("- {publisher_id: A B, name: X}", "entry 1", "publisher_id 'A B' is no id"),
        ("- {publisher_id: x, name: X, colour: red}", "entry 1", "unknown key 'colour'"),
        ("- {publisher_id: x, name: 5}", "entry 1", "'name' is not a string"),
        ("- {publisher_id: x, name: X, country_code: NO}", "entry 1", "'country_code' is not a string"),
        ("- {publisher_id: x, name: X, country_code: ZZ}", "entry 1", "country_code 'ZZ' is unknown"),
        ("- {publisher_id: x, name: X, publisher_type: club}", "entry 1", "publisher_type 'club' is unknown"),
        ("- {publisher_id: x, name: X, text_policy: some}", "entry 1", "text_policy 'some' is unknown"),
        (
            "- {publisher_id: x, name: X, homepage: mfa.example}",
            "entry 1",
            "homepage 'mfa.example' is malformed",
        ),
        ("- {publisher_id: x, name: X, aliases: X}", "entry 1", "'aliases' is not a list of names"),
        ("- {publisher_id: x, name: '=X'}", "entry 1", "'name' begins like a spreadsheet formula"),
        (
            "- {publisher_id: x, name: X}\n- {publisher_id: x, name: Y}",
            "entry 2",
            "publisher_id 'x' stands twice",
        ),
        ("- !!python/object/apply:os.system ['true']", "line 1, column 3", "not valid YAML"),
        ("[" * 1500, "", "cannot be read"),
    ],
)
def test_a_malformed_list_of_publishers_stops_before_anything_starts(tmp_path, yaml, place, problem):
    (tmp_path / "publishers.yaml").write_text(yaml, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    with pytest.raises(IngestError) as stopped:
        ingest(tmp_path)
    assert (stopped.value.path, stopped.value.place) == (str(tmp_path / "publishers.yaml"), place)
    assert stopped.value.problem.startswith(problem)
    assert stopped.value.remedy.endswith(".")


def test_notes_on_documents_take_the_place_of_metadata(tmp_path):
    (tmp_path / "documents.yaml").write_text(
        "sub/a.json:\n  url: https://a.example/1\n  published_date: 2022-05-24\n  publisher: A Desk\n"
        "gone.txt: {title: X}\n",
        encoding="utf-8",
    )
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.json").write_text(
        '{"body": "x", "title": "T", "publisher": "B"}', encoding="utf-8"
    )
    found = ingest(tmp_path)
    assert found.documents[0].metadata == {
        "published_date": "2022-05-24",
        "title": "T",
        "url": "https://a.example/1",
    }
    assert [publisher.name for publisher in found.publishers] == ["A Desk"]
    assert [(reject.path, reject.reason) for reject in found.rejects] == [
        ("documents.yaml", "unknown_document")
    ]


@pytest.mark.parametrize(
    ("yaml", "problem"),
    [
        ("- a.txt", "not a mapping"),
        ("a.txt: https://a.example", "not a file name with fields"),
        ("a.txt: {body: x}", "unknown key 'body'"),
        ("a.txt: {url: a.example}", "url 'a.example' is malformed"),
    ],
)
def test_malformed_notes_stop_too(tmp_path, yaml, problem):
    (tmp_path / "documents.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(IngestError) as stopped:
        ingest(tmp_path)
    assert stopped.value.problem == problem


def test_the_project_s_own_seeds():
    found = ingest(SEEDS)
    assert found.rejects == ()
    assert [
        (d.document_id, d.path, d.publisher_id, d.metadata["url"], len(d.text)) for d in found.documents
    ] == [
        (
            "mfa-united-partnerships",
            "documents/mfa-united-partnerships.txt",
            "mfa-thailand",
            "https://mfa.go.th/en/content/5d5bd13015e39c306002398f",
            4349,
        ),
        (
            "nation-us-delegation",
            "documents/nation-us-delegation.txt",
            "nation-thailand",
            "https://www.nationthailand.com/international/40015898",
            1980,
        ),
    ]
    assert [(p.publisher_id, p.publisher_type, p.country_code, p.text_policy) for p in found.publishers] == [
        ("mfa-thailand", "government", "TH", "quote"),
        ("nation-thailand", "media", "TH", "quote"),
    ]
