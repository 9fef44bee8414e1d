"""Prose as sentences."""

import pytest
from cleaning import cleaned, spoken

START = "Officials of both countries met on Monday to talk about what can be done against trafficking"


@pytest.mark.parametrize(
    "sentence",
    [
        "H.E. Mr. Virasakdi Futrakul, Deputy Minister, met Pol. Lt. Gen. Surachate Hakparn and Lt. Col. Doe.",
        "The third meeting of the Xland-U.S. Harbour Group was held in Goma.",
        "They met officials of the U.S. Department of State and the U.S. Congress in St. Kitts.",
        "Article No. 5 of the Act (No. 2), B.E. 2551, Sec. 6 and Art. 7 apply.",
        "Under Executive Order (E.O.) 13818 he was listed.",
        "J. R. R. Tolkien and Todd P. Robinson came at 9 a.m. Eastern time.",
        "It rose by 2.5 per cent to 1.300 cases in Jan. 2018.",
        "See www.State.gov or a.b@State.gov and osce.org/live for more.",
        "Gen. (Ret.) Prayut of Acme Co. Ltd. and Acme Inc. signed.",
        "“Why?” he asked and waited for an answer.",
        "M.L. Puntrik Smiti and Dr. M.R. Somebody of Washington D.C. National Center attended.",
    ],
)
def test_full_stops_inside_a_sentence(sentence):
    assert spoken(cleaned(f"{START}. {sentence} The end came soon.")) == [
        f"{START}.",
        sentence,
        "The end came soon.",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He met Mr. Doe in the U.S. The two agreed.", ["He met Mr. Doe in the U.S.", "The two agreed."]),
        ("They came at 9 a.m. They left.", ["They came at 9 a.m.", "They left."]),
        ("“We will act.” She left.", ["“We will act.”", "She left."]),
        ("(Applause.) Thank you.", ["(Applause.)", "Thank you."]),
        ("Is it so? Yes! It is.", ["Is it so?", "Yes!", "It is."]),
        ("It ended in 2018. 25 people came.", ["It ended in 2018.", "25 people came."]),
        ("They fight human trafficking.The next step", ["They fight human trafficking.", "The next step"]),
        ("Rice, sugar, etc. Trade grew.", ["Rice, sugar, etc.", "Trade grew."]),
        ("It grows, online above all.. No country can.", ["It grows, online above all..", "No country can."]),
        ("The text was cut in the mid", ["The text was cut in the mid"]),
    ],
)
def test_where_sentences_end(text, sentences):
    assert spoken(cleaned(f"{START}.\n\n{text}")) == [f"{START}.", *sentences]


def test_wrapped_lines_are_joined_and_paragraphs_are_not():
    wrapped = (
        "Four weeks of training on how to identify and prosecute the crime came to a close\n"
        "in October. It was run by the Implementation Agency for Crime and\n"
        "Security as partner of the Integration System, which paid for it.\n"
        "Officials of sixteen states came together for it, and more work is to follow that\n"
        "they can use."
    )
    document = cleaned(f"{wrapped}\n\nAnother paragraph.")
    assert [text.replace("\n", " ") for text in spoken(document)] == [
        "Four weeks of training on how to identify and prosecute the crime came to a close in October.",
        "It was run by the Implementation Agency for Crime and Security as partner of the Integration "
        "System, which paid for it.",
        "Officials of sixteen states came together for it, and more work is to follow that they can use.",
        "Another paragraph.",
    ]
    assert [sentence.block for sentence in document.sentences] == [0, 0, 0, 1]


def test_lists_are_not_glued():
    items = [
        "Draft Declaration on the Protection of Migrant Workers",
        "Draft Declaration on the Placement of Migrant Fishers",
        "- money laundering;",
        "- corruption; and",
        "1. Workshop on Mutual Legal Assistance",
        "(2) another workshop on the same matter",
        "Bangkok",
    ]
    assert spoken(cleaned("\n".join([f"{START}:", *items]))) == [f"{START}:", *items]


def test_a_line_that_breaks_off_goes_on_in_the_next():
    assert spoken(cleaned(f"{START} in the\nMekong and\nbeyond.\nThey agreed.")) == [
        f"{START} in the\nMekong and\nbeyond.",
        "They agreed.",
    ]


def test_thai_sentences_part_at_words_that_open_one():
    first = "รัฐมนตรีกล่าวต้อนรับคณะผู้แทนและชื่นชมความร่วมมือระหว่างสองประเทศ เมื่อวันที่ 7 มี.ค. 2565"
    second = "ทั้งนี้ ทั้งสองฝ่ายเห็นพ้องที่จะร่วมมือกันต่อไป"
    assert spoken(cleaned(f"{first} {second}\nโอกาสนี้ พล.ต.อ. สุรเชษฐ์ เข้าร่วมด้วย")) == [
        first,
        second,
        "โอกาสนี้ พล.ต.อ. สุรเชษฐ์ เข้าร่วมด้วย",
    ]


def test_no_sentence_is_endless():
    lines = cleaned("no full stop here\n" * 2_000)
    words = cleaned("word " * 5_000)
    for document in (lines, words):
        assert max(s.end - s.start for s in document.sentences) <= 10_000
        assert (
            sum(s.end - s.start for s in document.sentences) > 0.9 * len(document.document.text.strip()) - 10
        )
