"""Private persons as newsrooms tell of them: groups that lists open, company in crime, kin with a calling."""

from __future__ import annotations

import pytest
from reading import Read


def named(read: Read, text: str) -> list[object]:
    return read(text).column("persons", "name")


@pytest.mark.parametrize(
    "sentence",
    [
        "Others accused and arrested are: Brask Group Chief Operating Officer Odo Brennick and Ostrand Foods Deputy"
        " General Manager Sefa Quill.",
        "Those arrested were identified as company director Odo Brennick and the district officer Sefa Quill.",
        "Three others rescued include Odo Brennick, secretary of the club, and Sefa Quill.",
        "Brennick, chairman of Brask Group, which owns the Ellery factory, and his sons were arrested at home.",
        "Mayor Odo Brennick, who leads the council, and two others were charged with trafficking.",
        "Sefa Quill, Mother and Anti-Trafficking Activist",
        "He met County Prosecutor Sefa Quill and Ward 6 Councilman Odo Brennick, who are also accused of it.",
        "Mayor Odo Brennick spoke. Brennick and Banks have pleaded not guilty.",
        "Journalism senior Sefa Quill, a student coordinator at Ellery House, came up with the idea.",
    ],
)
def test_no_private_person_is_published_for_a_post(read: Read, sentence: str) -> None:
    assert named(read, sentence) == []


def test_survivors_who_are_listed_with_their_posts_stay_private_beside_officials(read: Read) -> None:
    text = (
        "Participants included Odo Brennick, Deputy Minister of Interior; and eight survivors of human trafficking,"
        " including Sefa Quill, Founder of Willow Lane; Runa Tolvik, Author of Walking Home; Ilan Harrow, UN Special"
        " Adviser on Shelters; and Mira Sandel, Chief Executive Officer of the Quay Foundation."
    )
    assert named(read, text) == ["Odo Brennick"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials who assist victims of trafficking, including Sefa Quill, director of the shelter, attended.",
        "It was opened by Sefa Quill, Director of Mother and Child Health.",
        "Sefa Quill, Minister of Justice, and her deputy were received by the king.",
    ],
)
def test_an_official_beside_such_words_is_found(read: Read, sentence: str) -> None:
    assert "Sefa Quill" in named(read, sentence)


def test_suspects_sent_to_custody_are_withheld_from_what_is_told(read: Read) -> None:
    told = read(
        "Magistrate Sefa Quill sent Rehim, Suhal and Fironk to judicial custody. Police said that Rehim and Fironk"
        " were childhood friends."
    )
    assert told.column("persons", "name") == ["Sefa Quill"]
    assert not any("Rehim" in str(s) or "Fironk" in str(s) for s in told.column("statements", "summary"))


def test_a_suspect_called_by_her_title_alone_is_no_speaker(read: Read) -> None:
    told = read("Princess Toma Dupen, a trader, was found guilty. Princess said that she would go home.")
    assert told.column("persons", "name") == []
    assert told.column("statements", "speaker_name") == []


@pytest.mark.parametrize("name", ["Serena Grant", "Douglas Law", "Martin Bond"])
def test_a_family_name_that_is_also_a_document_makes_no_instrument(read: Read, name: str) -> None:
    told = read(f"{name}, 32, was among those arrested. Her sister wept.")
    assert told.column("persons", "name") == []
    assert told.column("instruments", "name") == []


def test_a_suspect_of_two_letters_is_withheld_from_what_is_told(read: Read) -> None:
    told = read(
        "A 35-year-old man identified only as Li was arrested. Li would later be handed over, Sgt. Sefa Quill said."
    )
    assert told.column("persons", "name") == ["Sefa Quill"]
    assert told.column("statements", "summary") == ["[name withheld] would later be handed over"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The families of Meshar Brennick and Runa Tolvik asked the Ministry of Justice to host the vigil.",
        "Meshar Brennick asked the Ministry of Justice to host the vigil.",
        "Meshar Brennick and his team called on the Ministry of Justice to host the vigil.",
    ],
)
def test_nobody_without_a_public_part_promises_or_asks_by_name(read: Read, sentence: str) -> None:
    told = read(sentence)
    names = [*told.column("commitments", "actor_name"), *told.column("statements", "speaker_name")]
    assert not any("Brennick" in str(name) for name in names)


def test_kin_of_an_official_take_nothing_from_the_official(read: Read) -> None:
    text = (
        "First Lady Sefa Quill, President Odo Quill's wife, spoke with Minister Runa Tolvik and her husband."
    )
    assert named(read, text) == ["Sefa Quill", "Odo Quill", "Runa Tolvik"]
