"""The parts that states play in the events of Thai texts, and bodies that the text names by a list or goes on about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

ILO, FISHERIES = "International Labour Organization", "Department of Fisheries of Thailand"
MARINE = "Marine Department of Thailand"
CHAIR = "นายวายุ มารินี ปลัดกระทรวงแรงงาน"


def parts(read: Read, text: str) -> list[tuple[str, str]]:
    told = read(f"วันที่ 2 พ.ย. 65 {text}", published="2022-11-02", language="th")
    rows = told.rows("participations", "organisation_id", "country_code", "role")
    return [(body or state, role) for body, state, role in rows if body or state]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ประเทศไทยเป็นเจ้าภาพจัดการประชุมรัฐมนตรีท่าเรือ ครั้งที่ 5", [("TH", "host")]),
        (f"{CHAIR} เข้าร่วมการประชุมรัฐมนตรีท่าเรือ ครั้งที่ 5 ซึ่งสิงคโปร์เป็นเจ้าภาพ", [("SG", "host")]),
        (f"{CHAIR} เข้าร่วมการประชุมท่าเรือโลก ครั้งที่ 5 โดยมีไทยเป็นประธาน", [("TH", "chair")]),
        (f"{CHAIR} เปิดการอบรมลูกเรือ โดยการสนับสนุนของรัฐบาลออสเตรเลีย", [("AU", "supporter")]),
        ("ไทยและลาวลงนามบันทึกความเข้าใจว่าด้วยท่าเรือ", [("TH", "signatory"), ("LA", "signatory")]),
        (f"{CHAIR} ชื่นชมความพร้อมของไทยในการเป็นเจ้าภาพการประชุมท่าเรือโลก ครั้งที่ 5", [("TH", "host")]),
        (f"{CHAIR} เข้าร่วมการประชุมทวิภาคีระหว่างไทยลาว", [("TH", "participant"), ("LA", "participant")]),
        ("ไทย - ลาว ลงนามบันทึกความเข้าใจว่าด้วยท่าเรือ", [("TH", "signatory"), ("LA", "signatory")]),
        (
            f"{CHAIR} เป็นประธานการประชุมทวิภาคีไทย – มาเลเซีย ครั้งที่ 3",
            [("TH", "participant"), ("MY", "participant")],
        ),
        ("มีการประชุมระหว่างไทยกับเมียนมา ณ เมืองเมียวดี", [("TH", "participant"), ("MM", "participant")]),
        (
            f"{CHAIR} เป็นประธานการประชุมลูกเรือ ครั้งที่ 3/2565 โดยมีผู้แทนจากกัมพูชา ลาว และเวียดนาม เข้าร่วม",
            [("KH", "participant"), ("LA", "participant"), ("VN", "participant")],
        ),
        (
            "มีการประชุมลูกเรือ ครั้งที่ 3/2565 โดยมีประเทศสมาชิกเข้าร่วม 2 ประเทศ ได้แก่ กัมพูชา และลาว",
            [("KH", "participant"), ("LA", "participant")],
        ),
        (
            "ไทย ร่วมกับ องค์การแรงงานระหว่างประเทศ จัดการประชุมลูกเรือโลก ครั้งที่ 3",
            [("TH", "organiser"), (ILO, "co_organiser")],
        ),
        (
            "พิธีส่งมอบเรือตรวจการณ์ ซึ่งรัฐบาลญี่ปุ่นมอบให้แก่กรมประมง จัดขึ้น ณ ท่าเรือระนอง",
            [("JP", "donor"), (FISHERIES, "beneficiary")],
        ),
        ("สนร. มาเลเซีย เข้าร่วมการประชุมท่าเรือโลก ครั้งที่ 5", []),
        (
            "มีการประชุมลูกเรือ ครั้งที่ 3 ฝ่ายไทยนำโดย นายวายุ มารินี ส่วนฝ่ายลาวนำโดย นายบุญมี สีสะหวาด",
            [("TH", "participant"), ("LA", "participant")],
        ),
        (
            "นายวายุ มารินี ประชุมหารือร่วมกับประเทศต่าง ๆ ได้แก่ ญี่ปุ่น, บราซิล และอินเดีย",
            [("JP", "participant"), ("BR", "participant"), ("IN", "participant")],
        ),
        (
            "กรมประมงของไทย และไทยเบฟ จัดการประชุมลูกเรือโลก ครั้งที่ 3",
            [(FISHERIES, "organiser")],
        ),
        (
            "กรมประมงไทยกับองค์การแรงงานระหว่างประเทศหารือทวิภาคี ณ กรุงเทพฯ",
            [(FISHERIES, "participant"), (ILO, "participant")],
        ),
    ],
)
def test_states(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "แรงงานกัมพูชา ลาว เมียนมา เข้าร่วมการอบรมลูกเรือ ณ โรงแรมท่าน้ำ",
        "คณะผู้แทนไทยเข้าร่วมการประชุมลูกเรือโลก ครั้งที่ 3 ณ กรุงโตเกียว ประเทศญี่ปุ่น",
        "นายกรัฐมนตรีไทยและนายกรัฐมนตรีลาวหารือทวิภาคี ณ ทำเนียบรัฐบาล",
        f"{CHAIR} หารือเกี่ยวกับความร่วมมือระหว่างไทยกับลาว ณ โรงแรมท่าน้ำ",
        f"{CHAIR} เปิดการสัมมนาเรื่องความสัมพันธ์ไทย-ลาว ณ โรงแรมท่าน้ำ",
        f"{CHAIR} ลงพื้นที่ตรวจเยี่ยมด่านตรวจชายแดนไทย-เมียนมา จังหวัดระนอง",
        f"{CHAIR} เปิดการประชุมลูกเรือโลก ครั้งที่ 3 และยินดีในการทำงานร่วมกับไทยด้านท่าเรือ",
    ],
)
def test_what_is_told_of_people_places_and_topics_is_no_part_of_a_state(read: Read, text: str) -> None:
    assert parts(read, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "มีการประชุมลูกเรือ ครั้งที่ 3/2565 ณ โรงแรมท่าน้ำ\nการประชุมครั้งนี้จัดขึ้นโดยกรมประมง ร่วมกับกรมเจ้าท่า",
            [(FISHERIES, "organiser"), (MARINE, "co_organiser")],
        ),
        (
            f"{CHAIR} เป็นสักขีพยานในการลงนามเอกสาร 2 ฉบับ ดังนี้\n1) บันทึกความเข้าใจว่าด้วยท่าเรือ ระหว่างกรมประมง กับกรมเจ้าท่า",
            [(FISHERIES, "signatory"), (MARINE, "signatory")],
        ),
        (f"{CHAIR} เข้าร่วมการประชุมลูกเรือ ครั้งที่ 3 ที่กรมประมงจัดขึ้น", [(FISHERIES, "organiser")]),
        (f"{CHAIR} ให้การต้อนรับคณะผู้แทนจากกรมประมง ณ โรงแรมท่าน้ำ", [(FISHERIES, "visitor")]),
        (f"คณะผู้แทนจากกรมประมง เข้าเยี่ยมคารวะ {CHAIR}", [(FISHERIES, "visitor")]),
        (
            "กรมประมง จัดอบรมลูกเรือ โดยวิทยากรจากกรมเจ้าท่า",
            [(FISHERIES, "organiser"), (MARINE, "trainer")],
        ),
        (
            "กรมประมง ลงนามบันทึกความเข้าใจว่าด้วยลูกเรือ กับกรมเจ้าท่า ณ ท่าเรือระนอง",
            [(FISHERIES, "signatory"), (MARINE, "signatory")],
        ),
        ("กรมประมง จัดพิธีมอบเรือตรวจการณ์ ให้แก่กรมเจ้าท่า", [(FISHERIES, "organiser"), (MARINE, "beneficiary")]),
        (
            f"{CHAIR} เป็นประธานการประชุมลูกเรือ ครั้งที่ 3 โดยมีคณะผู้แทนไทย ประกอบด้วย กรมประมง กรมเจ้าท่า และหน่วยงานอื่น",
            [(FISHERIES, "participant"), (MARINE, "participant")],
        ),
        (
            "กรมประมง เดินหน้าดูแลคนทะเล ประกาศความร่วมมือกับชุมชน จัดงานวันลูกเรือโลก ณ โรงแรมท่าน้ำ",
            [(FISHERIES, "organiser")],
        ),
        (
            f"{CHAIR} เปิดพิธีปล่อยเรือตรวจการณ์ ณ ท่าเรือระนอง โดยมีข้าราชการกรมประมง ให้การต้อนรับ",
            [(FISHERIES, "host")],
        ),
        (
            f"{CHAIR} เป็นสักขีพยานในพิธีลงนามบันทึกความเข้าใจว่าด้วยท่าเรือ\nทั้งนี้ มีผู้แทนจากหน่วยงานต่าง ๆ อาทิ กรมประมง"
            " และกรมเจ้าท่า เข้าร่วมในพิธี",
            [(FISHERIES, "participant"), (MARINE, "participant")],
        ),
        (
            "ผู้แทนองค์การแรงงานระหว่างประเทศ (ILO) จากประเทศสหรัฐอเมริกา จะมาศึกษาดูงานศูนย์ปฏิบัติการลูกเรือ จังหวัดระนอง",
            [(ILO, "visitor"), ("ศูนย์ปฏิบัติการลูกเรือ", "visited")],
        ),
        (
            f"{CHAIR} เป็นสักขีพยานในพิธีลงนาม ดังนี้\n1) ความตกลงท่าเรือ ระหว่าง Blue Harbour Shipping Co., Ltd. กับกรมเจ้าท่า",
            [("Blue Harbour Shipping Co., Ltd.", "signatory"), (MARINE, "signatory")],
        ),
        (
            f"{CHAIR} เปิดงานวันลูกเรือโลก ณ โรงแรมท่าน้ำ\nการจัดงานในวันนี้กรมประมงจัดขึ้น เพื่อให้ความรู้แก่ลูกเรือ",
            [(FISHERIES, "organiser")],
        ),
        (
            "สถาบันวิจัยทะเล มหาวิทยาลัยมหิดล จัดสัมมนาวิชาการเรื่องลูกเรือ โดยมีกรมประมง ร่วมให้ความเห็น",
            [("สถาบันวิจัยทะเล", "organiser"), (FISHERIES, "participant")],
        ),
        (
            "สถาบันวิจัยทะเล และมหาวิทยาลัยมหิดล จัดสัมมนาวิชาการเรื่องลูกเรือ",
            [("สถาบันวิจัยทะเล", "organiser"), ("Mahidol University", "organiser")],
        ),
        (
            "กรมประมงในกรุงเทพฯ ร่วมกับองค์กร World Vision จัดแถลงข่าว",
            [(FISHERIES, "organiser"), ("World Vision International", "co_organiser")],
        ),
        ("นายวายุ มารินี ในนามรัฐบาลไทย ลงนามบันทึกความเข้าใจว่าด้วยท่าเรือ", [("TH", "signatory")]),
        (f"{CHAIR} (ปลัด รง.) ลงพื้นที่จังหวัดระนอง", []),
        ("ผู้อำนวยการกองท่าเรือ กรมประมง และคณะ เข้าพบหารือกับคนขับเรือ ณ โรงแรมท่าน้ำ", []),
    ],
)
def test_bodies_in_lists_and_in_what_goes_on(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(read, text) == expected


def test_a_headline_tells_the_parts_of_the_main_event(read: Read) -> None:
    title = "ไทย - ลาว ลงนามบันทึกความเข้าใจด้านท่าเรือ"
    text = f"วันที่ 2 พ.ย. 65 {CHAIR} เป็นสักขีพยานในพิธีลงนามบันทึกความเข้าใจว่าด้วยท่าเรือ ณ เวียงจันทน์"
    told = read(f"{title}\n{text}", title=title, published="2022-11-02", language="th")
    rows = told.rows("participations", "country_code", "role")
    assert [row for row in rows if row[0]] == [("TH", "signatory"), ("LA", "signatory")]
