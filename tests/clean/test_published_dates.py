"""The days a page states of itself: labels, mastheads, sign-offs, and what the address and the feed add."""

import pytest
from cleaning import PROSE, cleaned, marked, spoken, stated

TITLE = "Two countries join hands against trafficking"


def test_thai_labels_on_an_english_page():
    document = cleaned(
        f"{TITLE}\n\nวันที่นำเข้าข้อมูล 7 May 2018\n\nวันที่ปรับปรุงข้อมูล 29 Nov 2022\n\n| 22,046 view\n\n{PROSE}"
    )
    assert stated(document, "entered_date") == ("2018-05-07", "label:entered_date", ["7 May 2018"])
    assert stated(document, "published_date") == ("2018-05-07", "label:entered_date", ["7 May 2018"])
    assert stated(document, "modified_date") == ("2022-11-29", "label:modified_date", ["29 Nov 2022"])
    assert stated(document, "view_count") == (22046, "label:view_count", ["22,046"])
    assert stated(document, "language")[0] == "en"
    assert spoken(document) == [PROSE]


def test_an_export_date_and_a_label_that_agree_are_one_value_with_two_places():
    document = cleaned(f" date 2022-05-24 {PROSE}\nPublished : May 24, 2022\nBy : THE NATION")
    assert stated(document, "published_date") == (
        "2022-05-24",
        "label:date",
        ["2022-05-24", "May 24, 2022"],
    )
    assert stated(document, "author") == ("THE NATION", "label:author", ["THE NATION"])
    assert marked(document) == [
        ("label", "date 2022-05-24"),
        ("label", "Published : May 24, 2022"),
        ("byline", "By : THE NATION"),
    ]
    assert spoken(document) == [PROSE]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Thursday, 09:18, 30/03/2017", "30/03/2017"),
        ("by VNA30 March 2017", "30 March 2017"),
        ("March, 30 2017", "March, 30 2017"),
        ("| March 30, 2017", "March 30, 2017"),
        ("2017-03-30", "2017-03-30"),
        ("March 30, 2017, 7:26 pm", "March 30, 2017"),
        ("World News Thursday March 30, 2017 15:10 —Ministry of Foreign Affairs", "Thursday March 30, 2017"),
        ("News article30 March 2017Directorate-General for Home Affairs1 min read", "30 March 2017"),
        ("Published 30 March 2017", "30 March 2017"),
        ("Posted on: 30 Mar 2017 | 120 views", "30 Mar 2017"),
        ("เผยแพร่เมื่อ 30 มีนาคม 2560", "30 มีนาคม 2560"),
        ("FOR IMMEDIATE RELEASE\nMarch 30, 2017", "March 30, 2017"),
    ],
)
def test_lines_below_the_headline_tell_the_day(line, words):
    document = cleaned(f"{TITLE}\n{line}\n{PROSE}")
    value, _, places = stated(document, "published_date")
    assert (value, places) == ("2017-03-30", [words])
    assert spoken(document) == [PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Perth, 24 - 25 August 2017",
        "August 13, 2024, Government Spokesperson Chai Wacharonke disclosed as follows",
        "The cabinet met on October 15, 2024",
        "“Nobody is for sale.” – The Minister, May 24, 2021",
        "Date: 26 May 2021\nVenue: Conrad Hotel\nTime: 09.00 hrs.",
    ],
)
def test_days_of_other_things_are_not_the_day_of_publication(line):
    assert "published_date" not in cleaned(f"{TITLE}\n\n{line}\n\n{PROSE}").cells


def test_a_day_that_closes_the_text_is_its_sign_off():
    document = cleaned(f"{TITLE}\n\n{PROSE}\n+++++\nกองเผยแพร่และประชาสัมพันธ์\n10 มีนาคม 2566")
    assert stated(document, "published_date") == ("2023-03-10", "sign_off:date", ["10 มีนาคม 2566"])
    assert spoken(document) == [PROSE]


def test_the_address_comes_before_the_feed_and_neither_has_a_place():
    url = "https://news.example/2023/03/07/delegation/"
    assert stated(cleaned(PROSE, url=url), "published_date") == ("2023-03-07", "derived:url_date", [])
    both = cleaned(PROSE, url=url, published_date="2023-03-09")
    assert stated(both, "published_date")[0] == "2023-03-07"
    assert stated(cleaned(PROSE, published_date="2023-03-09T23:00:00Z"), "published_date") == (
        "2023-03-09",
        "reference:feed",
        [],
    )
    assert stated(cleaned(PROSE, published_date="9 March 2023"), "published_date")[0] == "2023-03-09"


@pytest.mark.parametrize("nonsense", ["2023-02-30", "soon", "2023", ""])
def test_a_day_that_does_not_exist_is_left_empty(nonsense):
    assert "published_date" not in cleaned(PROSE, published_date=nonsense).cells
    assert "published_date" not in cleaned(PROSE, url="https://news.example/2023/02/30/x").cells


@pytest.mark.parametrize(
    ("in_feed", "expected"),
    [
        ("2021-11-26", "2021-11-26"),
        ("2021-11-29", "2021-11-26"),
        ("2021-11-30", "2021-11-30"),
        ("2021-11-25", "2021-11-25"),
    ],
)
def test_an_unlabelled_day_must_fit_the_feed(in_feed, expected):
    text = f"{TITLE}\nFriday, 26 November 2021\n{PROSE}"
    assert stated(cleaned(text, published_date=in_feed), "published_date")[0] == expected


def test_a_labelled_day_needs_no_feed_to_agree():
    text = f"{TITLE}\nPublished: 26 November 2021\n{PROSE}"
    assert stated(cleaned(text, published_date="2020-01-01"), "published_date")[0] == "2021-11-26"


@pytest.mark.parametrize("line", ["2,017 views", "Views: 2017", "จำนวนผู้เข้าชม 2,017 ครั้ง", "| 2,017 view"])
def test_views_are_counted(line):
    document = cleaned(f"{TITLE}\n{line}\n{PROSE}")
    assert stated(document, "view_count")[0] == 2017
    assert spoken(document) == [PROSE]


@pytest.mark.parametrize(
    ("lines", "day", "quote"),
    [
        ("Source: Harbour News| 2019-08-03 04:13:29|Editor: yan", "2019-08-03", "2019-08-03"),
        ("Published:Wednesday | July 18, 2018 | 12:00 AM", "2018-07-18", "July 18, 2018"),
        ("Tuesday, 15 September 2020 - 08:52 PM", "2020-09-15", "Tuesday, 15 September 2020"),
    ],
)
def test_a_clock_of_the_site_gives_way_to_that_of_the_article(lines, day, quote):
    document = cleaned(f"02 October 2020 12:37 AM\n\n{TITLE}\n\n{lines}\n\n{PROSE}")
    assert stated(document, "published_date")[::2] == (day, [quote])


def test_a_day_glued_to_the_first_word():
    document = cleaned(
        f"{TITLE}\nJuly 30, 2025To mark the day, a course was opened in Goma by the agency, it said."
    )
    assert stated(document, "published_date") == ("2025-07-30", "masthead:date", ["July 30, 2025"])
    assert spoken(document) == ["To mark the day, a course was opened in Goma by the agency, it said."]


def test_a_day_that_opens_a_sentence_is_not_glued():
    document = cleaned(
        f"{TITLE}\nJuly 30, 2025 was the day on which a course was opened in Goma by the agency."
    )
    assert stated(document, "published_date") is None


@pytest.mark.parametrize(
    "line",
    [
        "(Published: August 16, 2023)",
        "[Posted on 16 August 2023]",
        "Posted by: Ana Quill on August 16, 2023",
        "Posted at 14:05h in News by admin August 16, 2023",
        "Submitted by admin on Wed, 08/16/2023 - 10:22",
        "Uploaded: 16 August 2023",
        "Dated the 16th August 2023",
        "Issued at Ellery on 16 August 2023",
        "For release: 16 August 2023",
        "16 Aug. 2023",
        "16-Aug-23",
        "16.08.2023.",
        "16. 8. 2023",
        "2023. 8. 16.",
        "2023年8月16日",
        "August 16 - 2023 ELLERY",
        "16 de agosto de 2023",
        "Miércoles, 16 de agosto de 2023",
        "Publicado el 16 agosto 2023",
        "Publié le 16 août 2023",
        "Mittwoch, 16. August 2023",
        "Rabu, 16 Agu 2023 09:15 WIB",
        "16 августа 2023 г.",
        "ngày 16 tháng 8 năm 2023",
        "16. kolovoza 2023.",
        "by Ana Quill on August 16, 2023",
        "By Ana Quill - August 16, 2023",
        "August 16, 2023 by admin Leave a Comment",
        "August 16, 2023 / 0 Comments / in News / by admin",
        "16 August 2023 | 120 views | 3 comments",
        "16 August 2023 Last updated at 10:15 GMT",
        "16 August 2023 (Updated 17 August 2023)",
        "Updated: 17 August 2023 | Published: 16 August 2023",
        "Press release | Ellery, Ostrand | 16 August 2023",
        "Press release dated 16 August 2023",
        "Media release: 16 August 2023",
        "Ellery, Ostrand - 16 August 2023",
        "16 August 2023, Ellery",
        "Ellery (16 August 2023)",
        "Source: Harbour Times, 16 August 2023",
        "发布时间:2023-08-16 09:15",
    ],
)
@pytest.mark.parametrize("page", ["{title}\n{line}\n{prose}", "{title}\n\n{prose}\n\n{line}"])
def test_the_day_of_a_newsroom_in_all_its_forms(line, page):
    document = cleaned(page.format(title=TITLE, line=line, prose=PROSE))
    assert stated(document, "published_date")[0] == "2023-08-16"
    assert spoken(document) == [PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Ministerial Conference, 16 August 2023",
        "Ministerial Conference - 16 August 2023",
        "World Day Against Trafficking in Persons, 30 July 2023",
        "Training Workshop on Human Trafficking, Ellery, 16 August 2023",
        "Venue: Harbour Hall, 16 August 2023",
        "Time: 9:00, 16 August 2023",
        "Next meeting: 16 August 2023",
        "Photo: Ministers at the port, 16 August 2023",
        "Memorandum of Understanding, 16 August 2023",
        "Ellery, 16 – 18 August 2023",
        "Valid until 16 August 2023",
        "on 16 August 2023, Harbour Hall, Ellery",
    ],
)
@pytest.mark.parametrize("page", ["{title}\n\n{line}\n\n{prose}", "{title}\n\n{prose}\n\n{line}"])
def test_a_day_on_which_something_takes_place_is_not_that_of_publication(line, page):
    assert stated(cleaned(page.format(title=TITLE, line=line, prose=PROSE)), "published_date") is None


def test_a_line_with_a_hall_and_a_day_heads_what_took_place_there():
    document = cleaned(f"{TITLE}\n\n16 August 2023, Harbour Building, Ellery House\n\n{PROSE}")
    assert document.dateline is None
    assert len(spoken(document)) == 2


def test_a_day_of_change_alone_tells_no_day_of_publication():
    document = cleaned(f"{TITLE}\n\nLast updated: 16 August 2023\n\n{PROSE}")
    assert stated(document, "published_date") is None
    assert stated(document, "modified_date")[0] == "2023-08-16"


def test_a_bar_parts_a_headline_from_its_day():
    document = cleaned(f"{TITLE} of girls |16 August 2023\n\n{PROSE}")
    assert stated(document, "published_date")[::2] == ("2023-08-16", ["16 August 2023"])
    assert stated(document, "title")[0] == f"{TITLE} of girls"


def test_who_signs_and_the_day_are_told_apart():
    document = cleaned(f"{TITLE}\n\nPosted by Ana Quill on August 16, 2023\n\n{PROSE}")
    assert stated(document, "author")[0] == "Ana Quill"


def test_a_dateline_to_which_a_caption_is_glued():
    document = cleaned(f"{TITLE}\n\nHarbour Workshop in Ellery 2018Ellery, Ostrand - 27 April 2018 - {PROSE}")
    assert stated(document, "published_date")[0] == "2018-04-27"
    assert spoken(document) == [PROSE]
