"""Where Thai words may begin and end, phrase lists, and the walls at which names end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.text import Hit, Hits, PhraseList, may_cut, stands_alone
from fourthp.extract.view import View
from fourthp.records import CleanDocument, Document, Reading, Sentence


@pytest.mark.parametrize(
    ("left", "right", "whether"),
    [
        ("ไทย", "และ", True),
        ("โปรแ", "กรม", False),
        ("กรม", "ี", False),
        ("จาก", "องค์กร", True),
        ("องค", "์กร", False),
        ("อง", "ค์กร", False),
        ("ไทย", "", True),
        ("", "ไทย", True),
    ],
)
def test_a_word_ends_only_where_no_syllable_is_cut(left: str, right: str, whether: bool) -> None:
    assert may_cut(left + right, len(left)) is whether


def test_the_longest_phrase_hides_what_it_contains() -> None:
    phrases = PhraseList({"form": form} for form in ("เข้า", "คนเข้าเมือง", "กอง"))
    text = "ตรวจคนเข้าเมืองเข้าจากองค์กร"
    assert [text[h.start : h.end] for h in phrases.find(text)] == ["คนเข้าเมือง", "เข้า"]


@given(st.text(alphabet="กองเข้าคนเมือ์งี ", max_size=60))
def test_a_phrase_stands_alone_wherever_it_is_found(text: str) -> None:
    phrases = PhraseList({"form": form} for form in ("เข้า", "คนเข้าเมือง", "กอง", "เมือง"))
    last = 0
    for hit in phrases.find(text):
        assert text[hit.start : hit.end] == hit.row["form"]
        assert hit.start >= last
        assert stands_alone(text, hit.start, hit.end)
        last = hit.end


def test_hits_are_looked_up_by_place() -> None:
    hits = Hits([Hit(0, 3, {"form": "a"}), Hit(5, 9, {"form": "b"}), Hit(12, 14, {"form": "c"})])
    assert hits.at(5) == hits.all[1]
    assert hits.at(6) is None
    assert hits.first(1, 12) == hits.all[1]
    assert hits.first(6, 12) is None
    assert hits.last(0, 13) == hits.all[1]
    assert [h.row["form"] for h in hits.within(0, 13)] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "body", "name"),
    [
        ("กรมท่าเรือเข้าร่วมงาน", True, "กรมท่าเรือ"),
        ("กรมตรวจคนเข้าเมืองเข้าร่วมงาน", True, "กรมตรวจคนเข้าเมือง"),
        ("กรมท่าเรือและกรมประมง", True, "กรมท่าเรือ"),
        ("กรมท่าเรือและชายฝั่ง", True, "กรมท่าเรือและชายฝั่ง"),
        ("กรมท่าเรือและ ชายฝั่งทะเล ทั้งหมด", True, "กรมท่าเรือและ ชายฝั่งทะเล"),
        ("กรมท่าเรือและ นายวายุ", True, "กรมท่าเรือ"),
        ("แผนของท่าเรือระหว่างฝั่งซึ่งดี", True, "แผน"),
        ("แผนของท่าเรือระหว่างฝั่งซึ่งดี", False, "แผนของท่าเรือระหว่างฝั่ง"),
    ],
)
def test_a_name_ends_at_what_comes_after_it(text: str, body: bool, name: str) -> None:
    assert text[: Walls(text).name_end(0, len(text), body=body)] == name


@given(st.text(alphabet="กรมและเข้า ของท่าเรือ(.)", max_size=80), st.booleans())
def test_a_name_never_reaches_beyond_its_bound(text: str, body: bool) -> None:
    bound = len(text) // 2
    assert 0 <= Walls(text).name_end(0, bound, body=body) <= bound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("พบ call กับ center ที่ท่าเรือ", [["call", "ก", "center", "ท"]]),
        ("ลูกเรือ 12 คนของ Harbour Trust (HT)", [["Harbour", "Trust", "(", "HT", ")"]]),
        ("ลูกเรือ 12 คน", [[]]),
        ("12 **crews** of 2020", [["12", "crews", "of", "2020"]]),
    ],
)
def test_only_what_is_in_latin_letters_is_tokenised(text: str, expected: list[list[str]]) -> None:
    document = Document("d", "d.txt", text, "text/plain", "", "")
    cells = {"language": Reading("th", (), "derived:test")}
    view = View(CleanDocument(document, cells, (), None, (Sentence(0, len(text), 0),)))
    assert [[t.text for t in s.tokens] for s in view.sentences] == expected
