"""Thai names of office holders: form of address, given name, surname, posts, and what is no name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Read = Callable[..., Any]


def persons(read: Read, text: str) -> list[tuple[object, ...]]:
    """Honorific and name of each published person."""
    return read(text, language="th").rows("persons", "honorific", "name")


def posts(read: Read, text: str) -> list[tuple[object, ...]]:
    """Holder and title of each post."""
    return read(text, language="th").rows("positions", "person_id", "title")


@pytest.mark.parametrize(
    ("text", "honorific", "name"),
    [
        ("นายก้องภพ ใจสมุทร ปลัดกระทรวงแรงงาน กล่าวว่าพร้อม", "นาย", "ก้องภพ ใจสมุทร"),
        ("โดยมีนางสาวมะลิวัลย์ ทองธารา อธิบดีกรมการจัดหางาน เข้าร่วม", "นางสาว", "มะลิวัลย์ ทองธารา"),
        ("น.ส.มะลิวัลย์ ทองธารา โฆษกกระทรวงแรงงาน แถลง", "น.ส.", "มะลิวัลย์ ทองธารา"),
        ("พล.ต.อ.ดร.สิงขร ภูวดล รองผู้บัญชาการตำรวจแห่งชาติ", "พล.ต.อ.ดร.", "สิงขร ภูวดล"),
        ("ว่าที่ ร.ต.สิงขร ภูวดล เลขานุการ รมว.ยุติธรรม", "ว่าที่ ร.ต.", "สิงขร ภูวดล"),
        ("ร้อยตำรวจเอก สิงขร ภูวดล รองอธิบดีกรมสอบสวนคดีพิเศษ", "ร้อยตำรวจเอก", "สิงขร ภูวดล"),
        ("ผู้ช่วยศาสตราจารย์ ดร.ฟ้าใส รุ่งนภา อธิการบดีมหาวิทยาลัยแม่น้ำ", "ผู้ช่วยศาสตราจารย์ ดร.", "ฟ้าใส รุ่งนภา"),
        ("นางสาวฟ้าใส ณ น่าน ผู้อำนวยการกองการต่างประเทศ", "นางสาว", "ฟ้าใส ณ น่าน"),
        ("นางสาวโรวีนา เจน แมกเคลล์ เอกอัครราชทูตออสเตรเลียประจำประเทศไทย", "นางสาว", "โรวีนา เจน แมกเคลล์"),
        ("นายโทบิน เอฟ. ฮาร์โกรฟ เอกอัครราชทูตสหรัฐอเมริกาประจำประเทศไทย", "นาย", "โทบิน เอฟ. ฮาร์โกรฟ"),
        ("Mr. Tobin Hargrove ที่ปรึกษาด้านการเมือง สถานเอกอัครราชทูตสหรัฐอเมริกา", "Mr.", "Tobin Hargrove"),
        ("นายก้องภพ ใจสมุทรปลัดกระทรวงแรงงาน กล่าวเปิดงาน", "นาย", "ก้องภพ ใจสมุทร"),
        ("นายก้องภพ จึงสมุทร ปลัดกระทรวงแรงงาน", "นาย", "ก้องภพ จึงสมุทร"),
        ("นายเรืองฟ้า ใจสมุทร ปลัดกระทรวงแรงงาน", "นาย", "เรืองฟ้า ใจสมุทร"),
    ],
)
def test_a_name_beside_a_post(read: Read, text: str, honorific: str, name: str) -> None:
    assert persons(read, text) == [(honorific, name)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("นายก้องภพ ใจสมุทร รัฐมนตรีว่าการกระทรวงแรงงานเข้าตรวจเยี่ยมท่าเรือ", ["รัฐมนตรีว่าการกระทรวงแรงงาน"]),
        (
            "นายก้องภพ ใจสมุทร รองนายกรัฐมนตรีและรมว.มหาดไทย ให้การต้อนรับ",
            ["รองนายกรัฐมนตรี", "รมว.มหาดไทย"],
        ),
        (
            "นายก้องภพ ใจสมุทร รองเลขาธิการนายกรัฐมนตรีฝ่ายการเมือง ปฏิบัติหน้าที่โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า",
            ["รองเลขาธิการนายกรัฐมนตรีฝ่ายการเมือง", "โฆษกประจำสำนักนายกรัฐมนตรี"],
        ),
        (
            "นางฟ้าใส รุ่งนภา ผู้อำนวยการกองการต่างประเทศ สำนักงานปลัดกระทรวงมหาดไทย และเจ้าหน้าที่",
            ["ผู้อำนวยการกองการต่างประเทศ สำนักงานปลัดกระทรวงมหาดไทย"],
        ),
        ("นายวายุ มารินี เอกอัครราชทูต ณ กรุงแคนเบอร์รา ไปร่วมการประชุม", ["เอกอัครราชทูต ณ กรุงแคนเบอร์รา"]),
        ("นายวายุ มารินี เลขาธิการ ป.ป.ส. และคณะ", ["เลขาธิการ ป.ป.ส."]),
        ("นายวายุ มารินี รองนายกรัฐมนตรีและ รมว.มหาดไทย เปิดงาน", ["รองนายกรัฐมนตรี", "รมว.มหาดไทย"]),
        ("นายวายุ มารินี (Wayu Marini) อุปทูตรักษาการสหรัฐอเมริกา ประจำประเทศไทย และคณะ", None),
        ("รองนายกรัฐมนตรี นายวายุ มารินี เดินทางถึงท่าเรือ", ["รองนายกรัฐมนตรี"]),
    ],
)
def test_how_far_a_title_reaches(read: Read, text: str, titles: list[str] | None) -> None:
    found = [title for _, title in posts(read, text)]
    assert found == (titles or ["อุปทูตรักษาการสหรัฐอเมริกา ประจำประเทศไทย"])


def test_a_post_has_its_body_and_its_country(read: Read) -> None:
    told = read(
        "นางฟ้าใส รุ่งนภา เอกอัครราชทูตออสเตรเลียประจำประเทศไทย พบนายก้องภพ ใจสมุทร ปลัดกระทรวงแรงงาน", language="th"
    )
    assert told.rows("positions", "person_id", "organisation_id", "country_code") == [
        ("ฟ้าใส รุ่งนภา", None, "AU"),
        ("ก้องภพ ใจสมุทร", "Ministry of Labour of Thailand", None),
    ]


def test_a_list_of_officials(read: Read) -> None:
    text = (
        "พร้อมด้วย นายวายุ มารินี รองปลัดกระทรวงยุติธรรม พ.ต.ท. สิงขร ภูวดล รองอธิบดีกรมสอบสวนคดีพิเศษ "
        "นางฟ้าใส รุ่งนภา อธิบดีกรมบังคับคดี และผู้บริหาร เข้าร่วม"
    )
    assert posts(read, text) == [
        ("วายุ มารินี", "รองปลัดกระทรวงยุติธรรม"),
        ("สิงขร ภูวดล", "รองอธิบดีกรมสอบสวนคดีพิเศษ"),
        ("ฟ้าใส รุ่งนภา", "อธิบดีกรมบังคับคดี"),
    ]


def test_a_given_name_and_a_latin_spelling_are_the_same_person(read: Read) -> None:
    text = "นายวายุ มารินี (H.E. Mr. Wayu Marini) ปลัดกระทรวงแรงงาน เปิดงาน\nนายวายุ กล่าวว่า พร้อม\nนายวายุ เดินหน้าต่อ"
    assert read(text, language="th").mentions("persons") == {
        "วายุ มารินี": ["วายุ มารินี", "Wayu Marini", "วายุ", "วายุ"]
    }


@pytest.mark.parametrize(
    "text",
    [
        "นายกรัฐมนตรี กล่าวต้อนรับ เอกอัครราชทูตออสเตรเลีย",
        "นายจ้าง สถานประกอบการ และนายหน้า ต้องปฏิบัติตามกฎหมาย",
        "วันที่ 5 มิถุนายนของทุกปี เป็นวันต่อต้านการค้ามนุษย์",
        "พระราชบัญญัติ พ.ศ. 2551 มาตรา 6",
        "นายเรือสองคน ปลัดกระทรวงแรงงาน และนายหน้าแรงงาน ผู้อำนวยการท่าเรือ",
        "นายอำเภอเมือง ปลัดจังหวัด และทนายความ เข้าร่วม",
        "ประธานาธิบดีมารินี เชื่อมั่นว่าจะสำเร็จ",
    ],
)
def test_words_that_only_begin_like_names(read: Read, text: str) -> None:
    assert persons(read, text) == []


@given(st.text(alphabet="นายนางสาวพล.อ.กขคะาิ์ ฯ()ณและ", max_size=120))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_span_states_its_value(read: Read, text: str) -> None:
    told = read("นายวายุ มารินี ปลัดกระทรวงแรงงาน " + text, language="th")
    for fact in told.facts:
        if fact.resource in ("persons", "positions"):
            for column in ("name", "title", "honorific"):
                for span in fact.cells[column].spans if column in fact.cells else ():
                    assert " ".join(told.text[span.start : span.end].split()) == fact.cells[column].value


def test_names_side_by_side_share_the_post_behind_the_last(read: Read) -> None:
    told = "พร้อมด้วย นายก้องภพ ใจสมุทร นายสิงขร ภูวดล รองปลัดกระทรวงแรงงาน และผู้บริหาร เข้าร่วม"
    assert posts(read, told) == [
        ("ก้องภพ ใจสมุทร", "รองปลัดกระทรวงแรงงาน"),
        ("สิงขร ภูวดล", "รองปลัดกระทรวงแรงงาน"),
    ]
    assert posts(read, "จับกุมนายก้องภพ ใจสมุทร และนายสิงขร ภูวดล รองปลัดกระทรวงแรงงาน แถลง") == []


def test_a_name_before_its_latin_form_and_titles_in_english(read: Read) -> None:
    told = (
        "อูทินโซ (H.E. U Tin Soe) เอกอัครราชทูตเมียนมาประจำประเทศไทย พร้อมด้วย Ms. Anna Bell (Political Affairs Officer) "
        "และ H.E. Sok Dara Secretary of State เข้าพบ"
    )
    assert read(told, language="th").mentions("persons")["U Tin Soe"] == ["อูทินโซ", "U Tin Soe"]
    assert posts(read, told) == [
        ("U Tin Soe", "เอกอัครราชทูตเมียนมาประจำประเทศไทย"),
        ("Anna Bell", "Political Affairs Officer"),
        ("Sok Dara", "Secretary of State"),
    ]


def test_members_of_a_royal_house_by_name(read: Read) -> None:
    told = "สมเด็จพระเจ้าลูกเธอ เจ้าฟ้าดาราวดี นารีรัตน ได้พระราชทานแนวทาง และสมเด็จพระราชินีโซเฟียแห่งฟินแลนด์ ทรงเปิดงาน"
    assert persons(read, told) == [("สมเด็จพระเจ้าลูกเธอ เจ้าฟ้า", "ดาราวดี นารีรัตน"), ("สมเด็จพระราชินี", "โซเฟีย")]
    assert persons(read, "พระบาทสมเด็จพระเจ้าอยู่หัว และสมเด็จพระนางเจ้าฯ พระบรมราชินี เสด็จฯ") == []


def test_a_short_post_ends_before_the_rank_of_the_next_person(read: Read) -> None:
    text = "พล.ต.อ.ก้องภพ ใจสมุทร ผบ.ตร. พล.ต.ท.วายุ มารินี ผบช.ก. แถลงผลการดำเนินงาน"
    assert [name for _, name in persons(read, text)] == ["ก้องภพ ใจสมุทร", "วายุ มารินี"]
    assert posts(read, text)[0] == ("ก้องภพ ใจสมุทร", "ผบ.ตร.")


def test_who_teaches_at_a_course_speaks(read: Read) -> None:
    text = "วันที่ 3 พฤษภาคม 2566 น.ส.มะลิวัลย์ ทองธารา อธิบดีกรมการจัดหางาน ร่วมเป็นวิทยากรในการอบรมลูกเรือ"
    assert read(text, language="th").column("participations", "role") == ["speaker"]
