"""The title: printed once, twice, wrapped, only in the feed, or not at all."""

import pytest
from cleaning import PROSE, cleaned, marked, spoken, stated

TITLE = "Two countries join hands against trafficking"


def test_a_headline_printed_twice_is_one_title_with_two_places():
    document = cleaned(f"Section\n\n{TITLE}\n\n{TITLE}\n\n{PROSE}")
    assert stated(document, "title") == (TITLE, "headline:repeated", [TITLE, TITLE])
    assert marked(document) == [("navigation", "Section"), ("title", TITLE), ("title", TITLE)]
    assert spoken(document) == [PROSE]


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "MoU against Trafficking in Persons signed between China and Thailand",
        "DOJ urges ‘whole-of-nation’ approach vs. human trafficking",
        "Thai Delegation Visits Washington D.C., Discusses Anti-Trafficking Efforts.",
        "Will the new law help victims of trafficking?",
        "การประชุมระดับรัฐมนตรีว่าด้วยการต่อต้านการค้ามนุษย์ ครั้งที่ 4",
    ],
)
def test_a_first_line_that_looks_like_a_headline_is_the_title(title):
    document = cleaned(f"{title}\n\n{PROSE}")
    assert stated(document, "title") == (title, "headline:first_line", [title])


def test_a_first_line_may_hold_any_number_of_signs_that_are_no_letters():
    title = f"MoU against Trafficking in Persons signed between China {'°' * 90} and Thailand"
    document = cleaned(f"{title}\n\n{PROSE}")
    assert stated(document, "title") == (title, "headline:first_line", [title])


@pytest.mark.parametrize(
    "first",
    [
        "The two delegations met in the capital on Monday.",
        "BANGKOK – Two countries join hands against trafficking",
        "New Delhi, March 9",
        "To the members of the delegation:",
        "Dear Madam Speaker",
        "the second half of a broken sentence without its start",
        "The meeting was held under the auspices of the",
        "It began. Then Both Sides Met For Talks",
        "2:42 P.M. EDT in the East Room of the House",
        "เมื่อวันที่ 30 มีนาคม 2554 ได้มีการประชุมระดับรัฐมนตรี",
        "ณ กรุงเทพมหานคร ได้มีการประชุมระดับรัฐมนตรีของอาเซียน",
        "Xinhua",
    ],
)
def test_a_first_line_of_another_form_is_no_title(first):
    assert "title" not in cleaned(f"{first}\n\n{PROSE}").cells


def test_a_text_of_one_line_has_no_title():
    assert "title" not in cleaned(TITLE).cells


def test_the_feed_s_title_is_found_in_the_text_as_the_text_prints_it():
    document = cleaned(f"TWO COUNTRIES JOIN HANDS   against trafficking!\n{PROSE}", title=TITLE)
    assert stated(document, "title") == (
        "TWO COUNTRIES JOIN HANDS against trafficking!",
        "headline:feed",
        ["TWO COUNTRIES JOIN HANDS   against trafficking!"],
    )


def test_a_headline_wrapped_over_two_lines_is_one_place():
    document = cleaned(f"{TITLE}\nTwo countries join hands\nagainst trafficking\n{PROSE}", title=TITLE)
    assert stated(document, "title") == (
        TITLE,
        "headline:feed",
        [TITLE, "Two countries join hands\nagainst trafficking"],
    )
    assert spoken(document) == [PROSE]


def test_a_title_that_only_the_feed_gives_has_no_place():
    document = cleaned(PROSE, title=TITLE)
    assert stated(document, "title") == (TITLE, "reference:feed", [])
    assert spoken(document) == [PROSE]


def test_a_title_inside_the_prose_is_a_place_but_stays_prose():
    document = cleaned(f"{PROSE} The slogan was {TITLE}.", title=TITLE)
    assert stated(document, "title") == (TITLE, "title:feed", [TITLE])
    assert marked(document) == []


def test_ornaments_are_no_part_of_the_title():
    assert stated(cleaned(f"# **{TITLE}**\n\n{PROSE}"), "title")[0] == TITLE


def test_the_headline_may_stand_below_names_of_section_and_site():
    document = cleaned(f"News\nLocal Affairs\n\nEDITOR: DR. JANE ROE\n\n{TITLE}\n\n{PROSE}")
    assert stated(document, "title") == (TITLE, "headline:above_prose", [TITLE])
    assert spoken(document) == [PROSE]


def test_a_caption_printed_twice_below_the_headline_is_no_title():
    caption = "Jane Roe, Minister of Labour, greets the delegation at the ministry"
    document = cleaned(f"{TITLE}\n\n{caption}\n{caption}\n\n{PROSE}")
    assert stated(document, "title") == (TITLE, "headline:first_line", [TITLE])


def test_the_name_of_the_site_above_a_headline_printed_twice_is_no_title():
    document = cleaned(f"Ministry of Labour and Social Welfare\n\n{TITLE}\n{TITLE}\n\n{PROSE}")
    assert stated(document, "title") == (TITLE, "headline:repeated", [TITLE, TITLE])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"TOP HARBOUR NEWS\n\nWe Bring the Harbour to You\n\n{TITLE}\n\n{PROSE}", TITLE),
        (f"Ports. Ministers join hands against trafficking of crews\n\n{PROSE}",
         "Ports. Ministers join hands against trafficking of crews"),
        ("22/06/2023\nA delegation from the islands in the capital to share what it knows with those who fight the"
         f" smuggling of people and of arms at sea and on land\n07/06/2023\n{PROSE}",
         "A delegation from the islands in the capital to share what it knows with those who fight the"
         " smuggling of people and of arms at sea and on land"),
        (f"{TITLE}\n\nMinisters of both countries say what they know\n\n{PROSE}", TITLE),
    ],
)  # fmt: skip
def test_slogans_kickers_and_dates_beside_the_headline(text, title):
    assert cleaned(text).cells["title"].value == title


@pytest.mark.parametrize(
    "above",
    [
        "Independent news from the heart of Ostrand\nWatch live",
        "Podcast in English\nText size\nOstrand National Radio © 2025 All Rights Reserved",
        "Your trusted companion on the coast since 1911",
        "Copyright (c) 2019 The Harbour Company of Ostrand",
    ],
)
def test_slogans_and_rights_above_a_headline_are_none(above):
    document = cleaned(f"{above}\n\n{TITLE}\n\n{PROSE}")
    assert stated(document, "title")[0] == TITLE


@pytest.mark.parametrize(
    "above",
    [
        "Home   About us   Services   Gallery   Contact",
        "Home / Newsroom / Press releases",
        "Home » News » {title}",
        "Human Trafficking and Migrant Smuggling\nHome | Stories | 2019",
        "Harbour Facility for Ostrand and the Isles\nHome > News\nBack",
        "Ostrand and the Outer Isles of the Harbour\n» Home » Stories » 2016",
        "All Headlines  Politics  N. Ostrand  Diplomacy  Pop",
        "Article Image Alt Text\n\nMinister Odo Brennick (left) in talks with Ana Lima of the Harbour Union.\n\n"
        "Article Image Alt Text",
        "The members of the new task force pose for a group photo in front of the harbour office",
        "File is not found",
        "Ostrand Times",
        "Home » News » {title}{title}",
    ],
)
@pytest.mark.parametrize(
    "title",
    [
        "Harbour Towns Join Hands Against Traffickers",
        "IOM trains thirty officers on forced labour",
        "Who pays for the new shelters in Ostrand?",
        "Ambassador Brennick at the “Haven” Centre for Victims",
    ],
)
@pytest.mark.parametrize(
    "below", ["", "Thirty officers learn how to interview victims\n\n", "Home / News / Release\n\n"]
)
def test_menus_sections_and_captions_above_a_headline_are_none(above, title, below):
    text = (
        "Thirty officers of the harbour towns learned this week from IOM who pays for the shelters of victims of "
        "forced labour, as Ambassador Brennick told the traffickers of Ostrand."
    )
    document = cleaned(f"{above.format(title=title)}\n\n{title}\n\n{below}{text}")
    assert document.cells["title"].value == title


def test_the_name_of_a_section_is_the_title_where_there_is_no_other():
    section = "Human Trafficking and Migrant Smuggling in Ostrand"
    assert cleaned(f"{section}\n\nHome | Stories | 2019\n\n{PROSE}").cells["title"].value == section


def test_a_slogan_below_the_name_of_a_site_is_no_headline():
    document = cleaned(f"Ostrand Times\n\nBringing You Every Wave and Wind\n\n{TITLE}\n\n{PROSE}")
    assert document.cells["title"].value == TITLE


def test_what_is_said_twice_with_words_between_is_not_parted():
    line = "Harbour towns join hands, and hill towns and harbour towns join hands against traffickers"
    assert cleaned(f"{line}\n\n{PROSE}").cells["title"].value == line


def test_a_headline_that_speaks_of_news_stays_one():
    title = "Breaking news for the crews of Ostrand: nets return"
    assert stated(cleaned(f"{title}\n\n{PROSE}"), "title")[0] == title


@pytest.mark.parametrize(
    "above",
    [
        "MINISTRY OF LABOUR OF OSTRAND",
        "PROSECUTOR'S OFFICE OF THE REPUBLIC OF OSTRAND",
        "THE PERMANENT MISSION OF OSTRAND TO THE UNITED NATIONS",
        "OHF Harbour Foundation of Ostrand, Harbour City",
        "Ostrand National Anti-Human Trafficking Task Force",
        "Diario del Puerto\nÓrgano Oficial de la República de Ostrand",
        "Kementerian Luar Negeri Republik Ostrand",
        "Home · About · News · Data and Resources",
        "OSTRAND TODAY\nNEWS  COMMENT  SPORT  ARTS\nNews › National",
        "Home   »  Press   »  News and Events » Two countries join hands",
        "Content type: News        Country: Ostrand, Norrland",
        "This content was suggested by: Harbour Foundation",
        "By Odo Brennick",
        "(Harbour News Agency (HNA)) By Odo Brennick",
        "Harbour Gazette report",
        "Information provided by the Office of the Governor of Ostrand",
        "Delegates take a photo at the workshop (Photo: HNA)",
    ],
)
def test_who_publishes_writes_and_shows_is_no_headline(above):
    assert stated(cleaned(f"{above}\n\n{TITLE}\n\n{PROSE}"), "title")[0] == TITLE


@pytest.mark.parametrize(
    "line",
    ["By Odo Brennick of Harbour", "Harbour Gazette report", "Delegates at the workshop in May (Photo: HNA)"],
)
def test_a_text_may_have_no_headline_but_a_credit(line):
    assert "title" not in cleaned(f"{line}\n\n{PROSE}").cells


@pytest.mark.parametrize(
    "title",
    [
        "Labour Ministry Commissions Harbour Shelter",
        "Embassy of Ostrand Hosts Workshop for Harbour Police",
        "Government Office Welcomes New Harbour Service",
    ],
)
def test_what_an_institution_does_is_a_headline(title):
    assert (
        stated(cleaned(f"{title}\n\nGuests greet the minister at the new shelter\n\n{PROSE}"), "title")[0]
        == title
    )


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Back ", ""),
        ("03.05.2022 ", ""),
        ("10/01/2025  ", ""),
        ("(LEAD) ", ""),
        ("PRESS RELEASE: ", ""),
        ("Harbour Times | ", ""),
        ("", " | Homeland Security"),
        ("", " |27 June 2023"),
        ("", " - Harbour Times"),
        ("", " – Ministry of Labour"),
        ("", "_反拐项目网_Harbour"),
        ("", " (03/05/2022)"),
        ("", " [PHOTOS]"),
    ],
)
def test_buttons_days_and_sites_beside_a_headline_are_no_part_of_it(before, behind):
    assert stated(cleaned(f"{before}{TITLE}{behind}\n\n{PROSE}"), "title")[0] == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Back to School Drive Warns Children of Traffickers",
        "Back from abroad, rescued workers tell of the camps",
        "Back In Ostrand, Rescued Workers Tell of the Camps",
        "Back Wages Recovered for Forty Trafficked Farm Workers",
        f"{TITLE} - and four more",
    ],
)
def test_what_only_looks_so_stays_in_the_headline(title):
    assert stated(cleaned(f"{title}\n\n{PROSE}"), "title")[0] == title
