"""Whatever Thai comes, the facts are sound: spans in the text, keys unique, and each key that is used there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fourthp.schemas import foreign_keys, table_schema, vocabulary_names

Read = Callable[..., Any]

PIECES = (
    "นาย|นางสาว|พล.ต.อ.|ดร.|ท่าน|Mr. |H.E. |วายุ|มารินี|ใจสมุทร|Wayu Marini|เอฟ.| ณ น่าน|ฯ|นายเรือ|ด.ช.|เด็กหญิง"
    "|รองนายกรัฐมนตรี|ปลัดกระทรวงแรงงาน|เอกอัครราชทูต|ฟินแลนด์|ประจำประเทศไทย|โฆษก|อดีต|และรมว.มหาดไทย|ในฐานะ"
    "|กระทรวงแรงงาน|กรม|มูลนิธิเพื่อ|สำนักงาน ป.ป.ช.|ศูนย์| (สทฝ.)| (HBC)|คณะกรรมการร่วม|ไทย - ลาว|สปป. ลาว|บริษัท | จำกัด"
    "|การประชุม|ครั้งที่ 3/2566|พิธีลงนาม|บันทึกความเข้าใจ|ว่าด้วย|ระหว่าง|พระราชบัญญัติ|พ.ศ. 2551|โครงการ|“ฟ้าใส”"
    "|วันที่ 2 พ.ย. 65|วันนี้|ระหว่างวันที่ 3 - 5 มีนาคม 2566|ณ ห้อง|ทำเนียบรัฐบาล|จังหวัดสงขลา|กรุงเทพฯ|เยือน"
    "|กล่าวว่า|พร้อมสนับสนุน|มุ่งมั่นที่จะ|ยืนยัน|ไม่|สั่งการให้|เห็นพ้อง|ชื่นชม|ตน|ทั้งสองฝ่าย|ต้อนรับ|พร้อมด้วย|โดยมี|เป็นประธาน"
    '|จับกุม|ผู้ต้องหา|อายุ 19 ปี|เหยื่อ|300 คน|เข้าร่วม|ร้อยละ 20| |  |\n|\u00a0|(|)|"|.|,|และ|ของ|ที่|ๆ|์|เ|İ|๓'
).split("|")

texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=60).map("".join)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=texts)
@example(text="คณะกรรมการร่วมด.ช.เห็นพ้องสั่งการให้")
def test_any_thai_gives_sound_facts(read: Read, text: str) -> None:
    told = read("วันนี้ กระทรวงแรงงาน เปิดงานที่ท่าเรือ " + text, published="2022-11-02", language="th")
    keys = {(f.resource, f.key) for f in told.facts}
    assert len(keys) == len(told.facts)
    for fact in told.facts:
        for reading in (*fact.cells.values(), *fact.mentions):
            assert reading.value not in (None, "")
            assert 0 <= reading.confidence <= 1
            assert reading.spans or reading.method.startswith(("derived:", "reference:"))
            assert all(0 <= s.start < s.end <= len(told.text) for s in reading.spans)
            assert all(told.text[s.start : s.end].strip() for s in reading.spans)
        if fact.resource == "countries":
            continue
        for column, table, _ in foreign_keys(fact.resource):
            reading = fact.cells.get(column)
            if reading is not None and table not in vocabulary_names():
                assert reading.method.startswith("reference:") or (table, reading.value) in keys
        for field in table_schema(fact.resource)["fields"]:
            reading = fact.cells.get(field["name"])
            constraints = field.get("constraints", {})
            if constraints.get("required") and field.get("provenance", "stated") == "stated":
                assert reading is not None, (fact.resource, field["name"])
            if reading is not None and "enum" in constraints:
                assert reading.value in constraints["enum"]
        if "end_date" in fact.cells:
            start, end = str(fact.cells["start_date"].value), str(fact.cells["end_date"].value)
            assert start[: len(end)] <= end
