"""What numbers count, and what is no count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.language.dates import find_dates
from fourthp.language.numbers import find_quantities
from fourthp.records import Span


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit", "approximate"),
    [
        ("attended by approximately 300 representatives from", "approximately 300 representatives",
         300, "representatives", True),
        ("watched two video messages—one from", "two video messages", 2, "video messages", False),
        ("by the six Lancang-Mekong Cooperation (LMC) countries and",
         "six Lancang-Mekong Cooperation (LMC) countries", 6, "Lancang-Mekong Cooperation countries", False),
        ("In 1,017 human trafficking cases officers", "1,017 human trafficking cases",
         1017, "human trafficking cases", False),
        ("from sixteen CARICOM and\nAssociated States namely", "sixteen CARICOM and\nAssociated States",
         16, "CARICOM and Associated States", False),
        ("and seven (7) SICA Member States, namely", "seven (7) SICA Member States",
         7, "SICA Member States", False),
        ("confiscated over 82 tonnes of various drugs plus", "over 82 tonnes of various drugs",
         82, "tonnes of various drugs", True),
        ("more than one million people detained", "more than one million people", 1_000_000, "people", True),
        ("over a million individuals were", "over a million individuals", 1_000_000, "individuals", True),
        ("In 2021 to 4.5 million insured persons", "4.5 million insured persons", 4_500_000, "insured persons", False),
        ("A hundred and twenty victims were freed", "A hundred and twenty victims", 120, "victims", False),
        ("A dozen officers came", "A dozen officers", 12, "officers", False),
        ("Half a dozen officers came", "Half a dozen officers", 6, "officers", False),
        ("Two and a half thousand people came", "Two and a half thousand people", 2500, "people", False),
        ("Four declarations won", "Four declarations", 4, "declarations", False),
        ("188 countries and territories, including", "188 countries and territories",
         188, "countries and territories", False),
        ("has released zero illegal aliens into", "zero illegal aliens", 0, "illegal aliens", False),
        ("confiscated 20,662kg of glass", "20,662kg of glass", 20_662, "kg of glass", False),
        ("more than 200 U.S. companies in", "more than 200 U.S. companies", 200, "U.S. companies", True),
        ("36 local, regional and foreign entities", "36 local, regional and foreign entities",
         36, "local, regional and foreign entities", False),
        ("22 Bureau of Family Affairs personnel", "22 Bureau of Family Affairs personnel",
         22, "Bureau of Family Affairs personnel", False),
        ("trained 329 police officers in", "329 police officers", 329, "police officers", False),
        ("two memoranda were", "two memoranda", 2, "memoranda", False),
        ("three MOUs were signed", "three MOUs", 3, "MOUs", False),
        ("revoked more than a dozen visas", "more than a dozen visas", 12, "visas", True),
        ("nine of the suspects were", "nine of the suspects", 9, "suspects", False),
        ("one million Rohingya have", "one million Rohingya", 1_000_000, "Rohingya", False),
        ("Some 2000 participants came", "Some 2000 participants", 2000, "participants", True),
        ("They checked 63 800 vehicles", "63 800 vehicles", 63800, "vehicles", False),
        ("In 2031 1 127 000 workers came", "1 127 000 workers", 1127000, "workers", False),
        ("and two more patrol boats in", "two more patrol boats", 2, "more patrol boats", False),
        ("the five Mekong–region countries to", "five Mekong–region countries",
         5, "Mekong–region countries", False),
        ("flew 640 maritime patrol hours with", "640 maritime patrol hours", 640, "maritime patrol hours", False),
        ("Signed two Letters of Intent between", "two Letters of Intent", 2, "Letters of Intent", False),
        ("- Trained 45 judges", "45 judges", 45, "judges", False),
        ("In Zubrowka 45 judges met", "45 judges", 45, "judges", False),
        ("[four](https://example.org) of the wanted smugglers", "four](https://example.org) of the wanted smugglers",
         4, "wanted smugglers", False),
        ("more than **40** cases", "more than **40** cases", 40, "cases", True),
        ("some 300+ participants", "some 300+ participants", 300, "participants", True),
        ("with 50-odd officers", "50-odd officers", 50, "officers", True),
        ("They saved 40 children", "40 children", 40, "children", False),
    ],
)  # fmt: skip
def test_counted_things(text: str, quote: str, value: float, unit: str, approximate: bool) -> None:
    (mention,) = find_quantities(text)
    assert text[mention.span.start : mention.span.end] == quote
    assert (mention.value, mention.unit, mention.is_approximate) == (value, unit, approximate)
    assert mention.method == "quantity:count"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The victims numbered 45.", 45, "victims"),
        ("Arrests came to 12 in May.", 12, "Arrests"),
        ("The tally of cases reached 155 last year.", 155, "cases"),
    ],
)
def test_what_is_counted_may_stand_before(text: str, value: float, unit: str) -> None:
    assert [(mention.value, mention.unit) for mention in find_quantities(text)] == [(value, unit)]


def test_a_part_of_ten_is_no_count() -> None:
    assert find_quantities("Seven in ten victims are women. Five out of 10 officers agreed.") == []


def test_the_year_of_what_was_before_is_no_lower_bound() -> None:
    text = "rose from 135 million people in 2019 to 193 million people in 2021"
    found = [(mention.value, mention.unit, mention.is_approximate) for mention in find_quantities(text)]
    assert found == [(135_000_000, "people", False), (193_000_000, "people", False)]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("a grant of US$ 2 million for", "US$ 2 million", 2_000_000, "USD US$"),
        ("valued at $12 000.", "$12 000", 12_000, "USD"),
        ("gave US$1 250 000 in total", "US$1 250 000", 1_250_000, "USD US$"),
        ("leverage at least $22.5million from", "at least $22.5million", 22_500_000, "USD"),
        ("the amount of USD1,360,740 for", "USD1,360,740", 1_360_740, "USD"),
        (
            "support of 225 million Australian Dollar from",
            "225 million Australian Dollar",
            225_000_000,
            "AUD Australian Dollar",
        ),
        ("fined 50,000 baht each", "50,000 baht", 50_000, "THB baht"),
        ("fined ฿400,000.", "฿400,000", 400_000, "THB"),
        ("lost Rs 20 lakh to", "Rs 20 lakh", 2_000_000, "INR Rs"),
        ("an $[150 billion](https://example.org) trade", "$[150 billion", 150_000_000_000, "USD"),
        ("worth €3bn in", "€3bn", 3_000_000_000, "EUR"),
        ("about 5 million euros", "about 5 million euros", 5_000_000, "EUR euros"),
        ("มูลค่า 428 ล้านดอลลาร์สหรัฐ และ", "428 ล้านดอลลาร์สหรัฐ", 428_000_000, "USD ดอลลาร์สหรัฐ"),
    ],
)
def test_money(text: str, quote: str, value: float, unit: str) -> None:
    (mention,) = find_quantities(text)
    assert text[mention.span.start : mention.span.end] == quote
    assert (mention.value, mention.unit, mention.method) == (value, unit, "quantity:money")


@pytest.mark.parametrize(
    ("text", "value", "unit", "approximate"),
    [
        ("has become 33% more efficient", 33, "percent", False),
        ("more than 70 percent of the Earth’s surface, and", 70, "percent of the Earth’s surface", True),
        (
            "approximately 67.5% of the population experiencing",
            67.5,
            "percent of the population experiencing",
            True,
        ),
        ("a 25 percent increase in cases", 25, "percent increase in cases", False),
        ("core inflation: -0.83% this year", -0.83, "percent", False),
        ("core inflation: +0.83%YoY and", 0.83, "percent", False),
        ("สัดส่วนถึงร้อยละ 30 ของการค้า", 30, "percent ร้อยละ", False),
    ],
)
def test_percentages(text: str, value: float, unit: str, approximate: bool) -> None:
    (mention,) = find_quantities(text)
    assert (mention.value, mention.unit, mention.is_approximate) == (value, unit, approximate)
    assert mention.method == "quantity:percent"


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit", "approximate"),
    [
        ("ผู้เข้าร่วมจำนวน 300 คน จาก", "300 คน", 300, "คน", False),
        ("พบผู้กระทำผิด ๒๑ ราย พร้อม", "๒๑ ราย", 21, "ราย", False),
        ("จับกุมเจ้าของร้าน 1 ราย โดย", "1 ราย", 1, "ราย", False),
        ("พร้อมของกลาง 25 รายการ และเงินสด", "25 รายการ", 25, "รายการ", False),
        ("ผู้อพยพกว่า 1 ล้านคน อพยพ", "กว่า 1 ล้านคน", 1_000_000, "คน", True),
        ("หนึ่งใน 190 กว่าประเทศของโลก", "190 กว่าประเทศ", 190, "ประเทศ", True),
        ("ประสานความร่วมมือระหว่าง 4 กระทรวง ได้แก่", "4 กระทรวง", 4, "กระทรวง", False),
        ("ผู้แทนจาก 6 ประเทศสมาชิก ร่วมลงนาม", "6 ประเทศสมาชิก", 6, "ประเทศสมาชิก", False),
        ("ตรวจเรือเข้าออกรวม 4,418 ครั้ง แล้ว", "4,418 ครั้ง", 4418, "ครั้ง", False),
        ("ต่อเรือประมงจำนวน 1 ลำ เสร็จแล้ว", "1 ลำ", 1, "ลำ", False),
        ("ในโอกาสครบรอบ 60 ปี การสถาปนาความสัมพันธ์", "60 ปี", 60, "ปี", False),
        ("ในพื้นที่ 22 จังหวัดชายทะเล", "22 จังหวัด", 22, "จังหวัด", False),
        ("เฝ้าระวังโรคติดต่อ 13 โรค ในท่าเรือ", "13 โรค", 13, "โรค", False),
        ("รับแจ้งรวม 152 กรณี จากลูกเรือ", "152 กรณี", 152, "กรณี", False),
        ("มิตรภาพที่มีมายาวนานกว่า 120 ปี ของสองฝั่ง", "กว่า 120 ปี", 120, "ปี", True),
    ],
)
def test_thai_counts(text: str, quote: str, value: float, unit: str, approximate: bool) -> None:
    (mention,) = find_quantities(text)
    assert text[mention.span.start : mention.span.end] == quote
    assert (mention.value, mention.unit, mention.is_approximate) == (value, unit, approximate)


def test_a_thai_sum_says_what_it_is_for_each_of() -> None:
    found = find_quantities("ค่าจ้าง 9,000 - 12,000 บาท/เดือน และค่าเช่า 2 แสนบาทต่อตู้")
    assert [(q.value, q.unit) for q in found] == [
        (9000, "THB บาทต่อเดือน"),
        (12000, "THB บาทต่อเดือน"),
        (200_000, "THB บาทต่อตู้"),
    ]
    found = find_quantities("ประมาณเดือนละ 94,000 บาท และวันละ 3 มื้อ รับครั้งละ 90 คน")
    assert [(q.value, q.unit, q.is_approximate) for q in found] == [
        (94_000, "THB บาทต่อเดือน", True),
        (3, "มื้อต่อวัน", False),
        (90, "คน", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "moved up to Tier 2 from Tier 2 Watch List",
        "PM 2.5 pollution levels",
        "H.R. 5754, S. 3103, and S. 169 became laws",
        "the 31st meeting and the 32 nd games",
        "COVID-19 vaccines",
        "call the 1300 hotline or 1-888-373-7888 for services",
        "APEC 2022 themes and the 2022 TIP Report Heroes",
        "over three years and for ten days",
        "relations between the two countries",
        "two countries agreed; both sides and the two ministers met",
        "one of the first countries",
        "Day two was about authorities",
        "the One Health Initiatives",
        "the Zero Hunger plans and net zero economies",
        "a two-day forum for officials, a 3-Year plan",
        "at 09:18 and 13.30 hrs",
        "meeting 4/2024 of officials",
        "aged 18 to 21 years",
        "girls aged 14 to 17, men of 21 and 28, children whose ages ran from 2 to 9",
        "No fewer were found, and nine said nothing",
        "1.2 Provide opportunities for workers",
        "dozens of victims, hundreds of cases",
        "the two hundred and forty-seventh of all months",
        "| 22,046 view",
        "sections 201 and 301 of the Two Rivers Act",
        "one in five women and nine out of ten victims",
        "She and her husband have three children, and he has two grown sons",
        "he worked for six hours, and seven received papers",
        "the commitments of COP26",
        "ทั้ง 2 ประเทศ และฉบับที่ 81 ณ ชั้น 7 อาคาร",
        "เป็นเวลา 3 ปีต่อเนื่อง ตลอด 24 ชั่วโมง",
        "โครงการ 1 ตำบล 1 หมู่บ้าน ตามมาตรฐาน ISO 45001 ระบบความปลอดภัย",
        "ประชุมกัน 3 ครั้ง และ 4.7 รายการเอกสารที่ต้องใช้ และในปี 65 ประเทศไทยได้รับเลือก",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_numbers_of_dates_are_left_to_the_dates() -> None:
    text = "On 26 and 27 April 2018 and from 3 to 5 May 2018 some 40 officials met"
    dates = [mention.span for mention in find_dates(text)]
    assert [(q.value, q.unit) for q in find_quantities(text, exclude=dates)] == [(40, "officials")]


def test_offsets_count_in_the_whole_text() -> None:
    text = "10 cases. 20 officers. 30 judges."
    (mention,) = find_quantities(text, start=10, end=22)
    assert (mention.span, mention.number) == (Span(10, 21), Span(10, 12))


def test_a_new_entry_on_the_next_line_is_not_what_is_counted() -> None:
    (total,) = find_quantities("Injured: 103\nTotal military casualties: 111")
    assert (total.value, total.unit) == (111, "Total military casualties")


@given(st.text(alphabet="0123456789 .,-–%$()twohundredmillionofcases\n๒๕คน", max_size=80))
def test_any_text_gives_ordered_mentions_inside_it(text: str) -> None:
    end, last = 0, None
    for mention in find_quantities(text):
        assert end <= mention.span.start or mention.span == last  # the two ends of a range share their words
        assert mention.span.start <= mention.number.start < mention.number.end <= mention.span.end
        assert mention.span.end <= len(text)
        assert mention.unit
        end, last = mention.span.end, mention.span


@pytest.mark.parametrize("unit", ["two ", "1,", "two hundred and ", "9 of ", "a ", "5 (5) ", "$", "กว่า "])
def test_long_hostile_text_counts_nothing(unit: str) -> None:
    assert find_quantities(unit * 5000) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("training 20 to 30 officers a year", [(20, "officers", True), (30, "officers", True)]),
        ("absorbed 20 to 30 percent of it", [(20, "percent", True), (30, "percent", True)]),
        ("grows by 4-5% a year", [(4, "percent", True), (5, "percent", True)]),
        (
            "24, 23 and 25 officials were trained",
            [(24, "officials", False), (23, "officials", False), (25, "officials", False)],
        ),
        ("359 cases were heard, against only 155 in 2020", [(359, "cases", False), (155, "cases", False)]),
        (
            "417 victims were found, 90 of them in the north",
            [(417, "victims", False), (90, "victims", False)],
        ),
        ("1,380 victims, 150 of them children", [(1380, "victims", False), (150, "children", False)]),
        ("5 million euros, up from 3 in 2020", [(5_000_000, "EUR euros", False)]),
        ("In 2019, 300 people came", [(300, "people", False)]),
        ("90 of them came late", []),
        ("between 20 and 30 officers", [(20, "officers", True), (30, "officers", True)]),
        (
            "206 workers were found, of whom 53 were confirmed to be minors",
            [(206, "workers", False), (53, "minors", False)],
        ),
        ("94 people came. Of these, 40 had papers", [(94, "people", False), (40, "people", False)]),
        ("40 were given legal papers, 30 were Utopian nationals", [(30, "Utopian nationals", False)]),
        (
            "the number of children in homes fell from 5,676 in May to 570",
            [(5676, "children", False), (570, "children", False)],
        ),
        (
            "there were 54 victims in 2019; in 2018 there had been 74 and in 2017 45.",
            [(54, "victims", False), (74, "victims", False), (45, "victims", False)],
        ),
        ("the number of victims in the last 3 years", []),
        ("the number of our officers rose to more than 10,000.", [(10_000, "officers", True)]),
        (
            "Of 421 cases heard, at least 278 were closed, 113 as settled",
            [(421, "cases", False), (278, "cases", True), (113, "cases", False)],
        ),
        ("people from nine AMS, besides others", [(9, "AMS", False)]),
    ],
)
def test_numbers_that_share_what_they_count(text: str, expected: list[tuple[float, str, bool]]) -> None:
    assert [(m.value, m.unit, m.is_approximate) for m in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "countries", "unit"),
    [
        ("gives $14 million", {"CA"}, "dollars"),
        ("gives 14 million dollars", {"CA", "TH"}, "USD dollars"),
        ("gives 14 million Canadian dollars", {"CA"}, "CAD Canadian dollars"),
        ("gives $14 million", {"CA", "US"}, "USD"),
        ("gives $14 million", {"TH"}, "USD"),
        ("gives 14 million rupees", {"LK"}, "rupees"),
        ("gives 14 million rupees", {"IN", "LK"}, "INR rupees"),
    ],
)
def test_a_shared_currency_word_has_a_code_only_where_it_is_clear(
    text: str, countries: set[str], unit: str
) -> None:
    (mention,) = find_quantities(text, countries=countries)
    assert mention.unit == unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They held two series of training workshops.", 2, "series of training workshops"),
        ("After six rounds of talks they agreed.", 6, "rounds of talks"),
        ("The force guards 12 entry points.", 12, "entry points"),
        ("Some 700 men, women, and children were sold.", 700, "men, women, and children"),
        ("It brought together 60 government, UN and NGO experts.", 60, "government, UN and NGO experts"),
        ("About 25 million are in forced labour.", 25_000_000, "people"),
        ("It ran 31 projects with the ministry, and 13 with the embassy.", 13, "projects"),
    ],
)
def test_nouns_that_go_on_and_numbers_that_share_one(text: str, value: float, unit: str) -> None:
    assert (value, unit) in [(q.value, q.unit) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "countries", "units"),
    [
        ("He was fined N50,000.", {"NG"}, ["NGN"]),
        ("He was fined N50,000.", {"GH"}, []),
        ("He was fined P50,000.", {"PH", "US"}, ["PHP"]),
        ("He was fined P50,000.", {"PH", "BW"}, ["P"]),
        ("It cost Le5,000.", {"SL"}, ["SLE"]),
        ("It cost Shs3 million.", set(), ["UGX Shs"]),
        ("It cost Birr 5,000 and S/5,000.", set(), ["ETB Birr", "PEN S/"]),
        ("They wore N95 masks.", {"NG"}, []),
        ("He was fined FCFA 500,000.", set(), ["XOF FCFA"]),
    ],
)
def test_a_letter_is_a_currency_where_a_country_of_the_text_has_it(
    text: str, countries: set[str], units: list[str]
) -> None:
    assert [q.unit for q in find_quantities(text, countries=countries)] == units


def test_a_model_is_no_range_and_a_score_no_points() -> None:
    assert find_quantities("They flew a Boeing 787-9 over the port.") == []
    assert find_quantities("The team is ahead by 12 points.") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It was held for 30 Quillas State officials.", 30, "Quillas State officials"),
        ("It was attended by 20 media specialists.", 20, "media specialists"),
        ("It met 20 media from the region.", 20, "media"),
        ("It is a US$32B industry.", 32_000_000_000, "USD US$"),
        ("It paid GH¢500,000 for it.", 500_000, "GHS GH¢"),
        ("It paid EC$2,000 for it.", 2_000, "XCD EC$"),
    ],
)
def test_units_of_more_words_and_further_currencies(text: str, value: float, unit: str) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == [(value, unit)]


def test_scales_of_newsrooms_and_of_both_ends_of_a_range() -> None:
    assert [(q.value, q.unit) for q in find_quantities("Over 1.5 mln people fled.")] == [
        (1_500_000, "people")
    ]
    ends = find_quantities("They paid between 15 and 20 thousand dollars.")
    assert [q.value for q in ends] == [15_000, 20_000]


@pytest.mark.parametrize(
    ("text", "value", "unit", "approximate"),
    [
        ("and 46pc of these children work", 46, "percent of these children", False),
        ("some 46 percent of those rescued", 46, "percent of those rescued", True),
        ("20 percent of all the workers", 20, "percent of all the workers", False),
        ("One and a half million dollars will be used", 1_500_000, "USD dollars", False),
        ("took almost a half-million dollars in prizes", 500_000, "USD dollars", True),
        ("half a million pesos", 500_000, "PHP pesos", False),
        ("paid 300 pounds sterling for a boat", 300, "GBP pounds sterling", False),
    ],
)
def test_shares_and_sums_in_the_ways_of_newspapers(
    text: str, value: float, unit: str, approximate: bool
) -> None:
    (mention,) = find_quantities(text)
    assert (mention.value, mention.unit, mention.is_approximate) == (value, unit, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "a house at 1381 Sterling Place in Ellery",
        "a house at 12 Pound Road",
        "by the three Rs: rescue, return, recover",
        "There is a fourth, and without it the other three come to nothing.",
    ],
)
def test_addresses_letters_and_the_others_count_nothing(text: str) -> None:
    assert find_quantities(text) == []
