"""Bodies named in Thai: how far names reach, whose they are, acronyms, and what is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def test_a_known_name_that_ends_with_the_sign_of_abbreviation(read: Read) -> None:
    assert read("กต.สหรัฐฯ แถลงร่วมกับวุฒิสภาสหรัฐฯ", language="th").organisations == [
        "United States Department of State",
        "United States Senate",
    ]


def test_the_word_of_before_a_state_makes_no_other_body(read: Read) -> None:
    text = "กระทรวงทะเลราชอาณาจักรกัมพูชา และกระทรวงทะเลแห่งราชอาณาจักรกัมพูชา ร่วมกัน"
    assert read(text, language="th").organisations == ["กระทรวงทะเลราชอาณาจักรกัมพูชา"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("กระทรวงแรงงานเข้าร่วมการหารือ", ["Ministry of Labour of Thailand"]),
        (
            "กระทรวงแรงงานและกระทรวงมหาดไทยหารือกัน",
            ["Ministry of Labour of Thailand", "Ministry of Interior of Thailand"],
        ),
        ("กรมสวัสดิการและคุ้มครองแรงงาน จัดงาน", ["Department of Labour Protection and Welfare"]),
        ("มูลนิธิเพื่อลูกเรือสองฝั่งได้มอบเงิน", ["มูลนิธิเพื่อลูกเรือสองฝั่ง"]),
        ("กรมตรวจท่าเรือคนเข้าเมืองชี้แจงว่า", ["กรมตรวจท่าเรือคนเข้าเมือง"]),
        ("สถานีตำรวจภูธรบ้านทะเลหมอกดำเนินคดี", ["สถานีตำรวจภูธรบ้านทะเลหมอก"]),
        ("บริษัท ท่าเรือฟ้าใส จำกัด (มหาชน) ให้ข้อมูล", ["บริษัท ท่าเรือฟ้าใส จำกัด (มหาชน)"]),
        ("มูลนิธิ Harbour Light Foundation มอบทุน", ["มูลนิธิ Harbour Light Foundation"]),
        ("สถานเอกอัครราชทูต ณ กรุงพนมเปญ ประสานงาน", ["สถานเอกอัครราชทูต ณ กรุงพนมเปญ"]),
        ("คณะกรรมการร่วมไทย - ออสเตรเลีย ประชุม", ["คณะกรรมการร่วมไทย - ออสเตรเลีย"]),
        (
            "คณะอนุกรรมการกำกับและติดตามการดำเนินงานท่าเรือ ครั้งที่ 1/2564",
            ["คณะอนุกรรมการกำกับและติดตามการดำเนินงานท่าเรือ"],
        ),
    ],
)
def test_how_far_a_name_reaches(read: Read, text: str, names: list[str]) -> None:
    assert read(text, language="th").organisations == names


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("กระทรวงแรงงานและการจ้างงาน ปาปัวนิวกินี และคณะ", "กระทรวงแรงงานและการจ้างงาน ปาปัวนิวกินี", "PG"),
        ("กระทรวงกลาโหมของฟินแลนด์ แจ้งว่า", "กระทรวงกลาโหมของฟินแลนด์", "FI"),
        ("กระทรวงการต่างประเทศ  สหรัฐอเมริกา ได้เผยแพร่", "United States Department of State", "US"),
        ("กระทรวงวัฒนธรรมแห่งราชอาณาจักรไทย ลงนาม", "Ministry of Culture of Thailand", "TH"),
        (
            "สถานเอกอัครราชทูตสหรัฐอเมริกา ประจำประเทศไทย ยืนยัน",
            "Embassy of the United States of America in Bangkok",
            "US",
        ),
        ("กระทรวงอุตสาหกรรมและการค้าเวียดนามว่าด้วยความร่วมมือ", "กระทรวงอุตสาหกรรมและการค้าเวียดนาม", "VN"),
        ("หารือกับกระทรวงมหาดไทยเมียนมา", "กระทรวงมหาดไทยเมียนมา", "MM"),
        ("หารือกับกระทรวงแรงงานและสวัสดิการสังคมลาว", "กระทรวงแรงงานและสวัสดิการสังคมลาว", "LA"),
        ("หารือกับกระทรวงแรงงานฝ่ายเมียนมา", "กระทรวงแรงงานฝ่ายเมียนมา", "MM"),
    ],
)
def test_a_body_of_another_state(read: Read, text: str, name: str, country: str) -> None:
    assert read(text, language="th").rows("organisations", "name", "country_code") == [(name, country)]


def test_an_acronym_in_brackets_stands_for_the_body(read: Read) -> None:
    told = read("สำนักงานท่าเรือสองฝั่ง (สทฝ.) เปิดงาน\nต่อมา สทฝ. แถลงผล และกสทฝ. ไม่เกี่ยวข้อง", language="th")
    assert told.rows("organisations", "name", "acronym") == [("สำนักงานท่าเรือสองฝั่ง", "สทฝ.")]
    assert told.mentions("organisations") == {"สำนักงานท่าเรือสองฝั่ง": ["สำนักงานท่าเรือสองฝั่ง", "สทฝ."]}


def test_a_head_noun_with_a_known_acronym_is_the_known_body(read: Read) -> None:
    told = read("ข้าราชการกระทรวง พม. และเจ้าหน้าที่กระทรวง พม. ร่วมงาน", language="th")
    assert told.organisations == ["Ministry of Social Development and Human Security"]


def test_a_name_cut_short_is_the_body_met_before(read: Read) -> None:
    told = read("กรมตรวจท่าเรือและชายฝั่ง แถลงผล\nทั้งนี้ กรมตรวจท่าเรือฯ ยืนยัน และสมาคมลูกเรือฯ เห็นด้วย", language="th")
    assert told.mentions("organisations") == {
        "กรมตรวจท่าเรือและชายฝั่ง": ["กรมตรวจท่าเรือและชายฝั่ง", "กรมตรวจท่าเรือฯ"]
    }


def test_a_weak_noun_needs_a_second_sign(read: Read) -> None:
    assert read("จัดตั้งศูนย์ช่วยเหลือลูกเรือ และศูนย์ฝึกอาชีพ", language="th").organisations == []
    assert read("ศูนย์ช่วยเหลือลูกเรือ (ศชร.) เปิดทำการ", language="th").organisations == ["ศูนย์ช่วยเหลือลูกเรือ"]
    assert read("ศูนย์ช่วยเหลือลูกเรือแห่งชาติ เปิดทำการ", language="th").organisations == ["ศูนย์ช่วยเหลือลูกเรือแห่งชาติ"]
    assert read("นายวายุ มารินี ผู้อำนวยการศูนย์ช่วยเหลือลูกเรือ", language="th").organisations == ["ศูนย์ช่วยเหลือลูกเรือ"]


@pytest.mark.parametrize(
    "text",
    [
        "กระทรวงต่าง ๆ และกรมที่เกี่ยวข้อง เข้าร่วม",
        "ทรัพยากรมนุษย์และบุคลากรมหาวิทยาลัยต่าง ๆ",
        "สภาพแวดล้อม กองทุนหมู่บ้าน กรมธรรม์ประกันภัย",
        "ออกจากองค์กรอาชญากรรม มีจำนวนมหาศาล",
        "องค์การระหว่างประเทศ ภาคีเครือข่าย และองค์กรพัฒนาเอกชน",
        "มอบหมายให้กระทรวงการต่างประเทศของทั้งสองฝ่ายประสานงาน",
    ],
)
def test_what_is_no_body(read: Read, text: str) -> None:
    assert read(text, language="th").organisations == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ไทยกับลาวหารือกัน", ["TH", "LA"]),
        ("ใช้ได้ 7 ภาษา ประกอบด้วย ไทย จีน อังกฤษ และลาว ขณะที่เวียดนามเห็นด้วย", ["VN"]),
        ("ดื่มจีนีและชมมาลีบาน", []),
    ],
)
def test_countries_stand_as_words(read: Read, text: str, codes: list[str]) -> None:
    assert read(text, language="th").countries == codes


def test_a_foreign_ministry_is_that_of_the_state_written_onto_it(read: Read) -> None:
    told = read("หารือกับอธิบดีฝ่ายการเมือง กระทรวงการต่างประเทศเนเธอร์แลนด์ เพื่อแลกเปลี่ยน", language="th")
    assert told.rows("organisations", "name", "country_code") == [("กระทรวงการต่างประเทศเนเธอร์แลนด์", "NL")]
    assert told.mentions("countries") == {"NL": ["เนเธอร์แลนด์"]}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("ร่วมกับเจ้าหน้าที่ศุลกากร ศรภ. และ กอ.รมน. เข้าตรวจค้น", "Armed Forces Security Center", "government"),
        ("ผู้แทนสำนักงาน ปปส. เข้าร่วม", "Office of the Narcotics Control Board", "government"),
        ("ปลัด พม. หารือ ตร. ในวันนี้", "Royal Thai Police", "government"),
        ("ประชุมร่วมกับสหประชาชาติประจำประเทศไทย ในเรื่องนี้", "United Nations in Thailand", "intergovernmental"),
        (
            "ผู้แทนสำนักงานองค์การระหว่างประเทศเพื่อการโยกย้ายถิ่นฐาน เข้าร่วม",
            "International Organization for Migration",
            "intergovernmental",
        ),
        (
            "คณะกรรมาธิการเศรษฐกิจและสังคมแห่งสหประชาชาติสำหรับเอเชียและแปซิฟิก จัดประชุม",
            "United Nations Economic and Social Commission for Asia and the Pacific",
            "intergovernmental",
        ),
        ("สภาที่ปรึกษาธุรกิจอาเซียน เสนอแผน", "ASEAN Business Advisory Council", "business"),
    ],
)
def test_a_body_by_its_acronym_or_another_form(read: Read, text: str, name: str, kind: str) -> None:
    assert (name, kind) in read(text, language="th").rows("organisations", "name", "organisation_type")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("ผู้อำนวยการกองบริหารแรงงานท่าเรือ ชี้แจง", "กองบริหารแรงงานท่าเรือ", "government"),
        ("เจ้าหน้าที่ศูนย์ดำเนินการเกี่ยวกับลูกเรือ ชี้แจง", "ศูนย์ดำเนินการเกี่ยวกับลูกเรือ", "government"),
        ("หอการค้าฟินแลนด์ในประเทศไทย มอบทุน", "หอการค้าฟินแลนด์ในประเทศไทย", "business"),
        ("คณะกรรมการตรวจท่าเรืออาเซียน เห็นชอบ", "คณะกรรมการตรวจท่าเรืออาเซียน", "intergovernmental"),
        ("กลุ่มสื่อแห่งชาติ Harbour Media Group แถลงผล", "Harbour Media Group", "other"),
        ("ต้องได้รับวีซ่าจาก Seafarers Agency เพื่อยื่นคำขอ", "Seafarers Agency", "government"),
        ("บริษัท Blueport Holdings ลงทุน", "บริษัท Blueport Holdings", "business"),
        ("องค์กร Harbour Hope มอบเงิน", "Harbour Hope", "ngo"),
        ("มูลนิธิ Stella Maris มอบเงิน", "Stella Maris", "faith"),
    ],
)
def test_a_body_of_another_kind_or_script(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text, language="th").rows("organisations", "name", "organisation_type") == [(name, kind)]


def test_a_department_of_a_foreign_ministry_is_no_thai_one(read: Read) -> None:
    told = read("อธิบดีกรมการกงสุล กระทรวงการต่างประเทศฟินแลนด์ เข้าร่วม", language="th")
    assert told.rows("organisations", "name", "country_code") == [
        ("กรมการกงสุล", "FI"),
        ("กระทรวงการต่างประเทศฟินแลนด์", "FI"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ปัญหา Call Center และบริการ One Stop Services",
        "การประชุม Harbour Forum Council และโครงการ Safe Ports Network",
        "ที่ประชุมเสนอให้จัดตั้งคณะทำงานร่วม Joint Working Group และกระทรวงแรงงาน (Ministry of Labour Department) เห็นด้วย",
        "เนื้อที่ 12 ตร.กม. และเกวียนบรรทุก 3 คัน",
        "คณะกรรมการหมู่บ้าน และกองถ่ายต่าง ๆ",
    ],
)
def test_what_in_latin_letters_or_short_is_no_body(read: Read, text: str) -> None:
    assert [o for o in read(text, language="th").organisations if o != "Ministry of Labour of Thailand"] == []


def test_schools_by_number_agencies_of_one_state_and_posts_of_the_united_nations(read: Read) -> None:
    told = read(
        "โรงเรียนท่าเรือวิทยา 64 และองค์การวิจัยท่าเรือฟินแลนด์ ร่วมกับสำนักงานข้าหลวงใหญ่ผู้ลี้ภัยแห่งสหประชาชาติประจำประเทศไทย เข้าร่วม",
        language="th",
    )
    assert told.rows("organisations", "name", "organisation_type") == [
        ("โรงเรียนท่าเรือวิทยา 64", "academic"),
        ("องค์การวิจัยท่าเรือฟินแลนด์", "government"),
        ("Office of the United Nations High Commissioner for Refugees", "intergovernmental"),
    ]


def test_where_something_is_posted_is_nobody_who_acts(read: Read) -> None:
    assert read("ชักชวนลูกเรือผ่านเพจ Facebook ไปทำงานท่าเรือต่างประเทศ", language="th").organisations == []
    assert read("บริษัทเจ้าของ Facebook แถลงผล และ Facebook ร่วมลงนาม", language="th").organisations == [
        "Meta Platforms"
    ]


def test_a_body_that_belongs_to_another_where_its_acronym_shows_it(read: Read) -> None:
    told = read("สำนักงานบริหารเรือของนายกรัฐมนตรี (สบร.) และสำนักงานดูแลคลื่นของนายกรัฐมนตรี กล่าว", language="th")
    assert told.rows("organisations", "name", "acronym") == [
        ("สำนักงานบริหารเรือของนายกรัฐมนตรี", "สบร."),
        ("สำนักงานดูแลคลื่น", None),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("คณะได้ศึกษาดูงานองค์กร Harbourlight ซึ่งช่วยลูกเรือในประเทศเวียดนาม", ["Harbourlight"]),
        ("ร่วมกับองค์กร Hope Harbor และ มูลนิธิ Blue Lantern จัดอบรมลูกเรือ", ["Hope Harbor", "มูลนิธิ Blue Lantern"]),
        ("ร่วมกับมูลนิธิเดอะ ฮาร์เบอร์ เข้าช่วยเหลือลูกเรือ", ["มูลนิธิเดอะ ฮาร์เบอร์"]),
        ("มูลนิธิลูกเรือสุขใจเรียกร้องรัฐบาลให้แก้กฎหมาย", ["มูลนิธิลูกเรือสุขใจ"]),
        ("องค์กรที่ช่วยลูกเรือร่วมประชุม", []),
    ],
)
def test_names_behind_a_word_for_organisation_the_article_and_before_a_demand(
    read: Read, text: str, names: list[str]
) -> None:
    assert read(text, language="th").organisations == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "ประชุมร่วมกับศูนย์เฝ้าระวังคลื่นภาคใต้ตอนบน ซึ่งตั้งใหม่",
            ["ศูนย์เฝ้าระวังคลื่นภาคใต้ตอนบน"],
        ),
        ("ร่วมกับมูลนิธิ บลูแลนเทิร์น (BLF) เข้าช่วยลูกเรือ", ["มูลนิธิ บลูแลนเทิร์น"]),
        (
            "นายสมชายนำชุดปฏิบัติการพิเศษกรมการปกครองและฝ่ายปกครองเข้าตรวจเรือ",
            ["ชุดปฏิบัติการพิเศษกรมการปกครอง"],
        ),
        ("นำชุดปฏิบัติการพิเศษที่ฝึกใหม่เข้าตรวจเรือ", []),
        ("ประสานศูนย์ข้อมูลคนหายช่วยตามลูกเรือ", ["ศูนย์ข้อมูลคนหาย"]),
    ],
)
def test_bodies_of_a_region_set_apart_from_their_noun_and_teams_of_a_body(
    read: Read, text: str, names: list[str]
) -> None:
    assert read(text, language="th").organisations == names


def test_what_a_court_does_is_no_name_of_one(read: Read) -> None:
    text = "ศาลนัดฟังคำพิพากษา และศาลพิพากษาจำคุกนายเรือ โดยศาลท่ามกลางสายตาประชาชน ก่อนที่ศาลจังหวัดระนองจะอ่านคำสั่ง"
    assert read(text, language="th").organisations == ["ศาลจังหวัดระนอง"]


def test_the_vowel_am_may_be_written_as_two_signs(read: Read) -> None:
    told = read("สํานักงานตํารวจแห่งชาติ ช่วยลูกเรือ", language="th")
    assert told.organisations == ["Royal Thai Police"]
