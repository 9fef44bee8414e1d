"""Who is named in a sentence, with which form of address: one test for each way of writing a name."""

from __future__ import annotations

import pytest
from reading import Read


def named(read: Read, text: str) -> list[object]:
    return read(text).column("persons", "name")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Minister Oriel van der Brugge spoke.", "Oriel van der Brugge"),
        ("President Teo de la Huerta Campos spoke.", "Teo de la Huerta Campos"),
        ("President Danel arap Koros spoke.", "Danel arap Koros"),
        ("President de Valroy spoke.", "de Valroy"),
        ("Minister Masso d’Alveno spoke.", "Masso d’Alveno"),
        ("Minister Hamid bin Tarif al-Qadri spoke.", "Hamid bin Tarif al-Qadri"),
        ("King Oskar XVI Feodor spoke.", "Oskar XVI Feodor"),
        ("King Tamir II ibn Al Hadir spoke.", "Tamir II ibn Al Hadir"),
        ("Minister Yoon Sae-hyun spoke.", "Yoon Sae-hyun"),
        ("Minister Prasong Chan-o-mai spoke.", "Prasong Chan-o-mai"),
        ("Minister Ngô Văn Khánh spoke.", "Ngô Văn Khánh"),
        ("Lieut. Gen. Le Duc Thai, Commander of the Coast Guard, spoke.", "Le Duc Thai"),
        ("The Minister, Ms Fekita Toa ‘Aroha, spoke.", "Fekita Toa ‘Aroha"),
        ("Secretary Robert P. Quillfeather III spoke.", "Robert P. Quillfeather III"),
        ("Secretary Tomas E. Remengar, Jr. spoke.", "Tomas E. Remengar, Jr."),
        ("Ambassador J. R. Quillfeather spoke.", "J. R. Quillfeather"),
        ("Senator Perfirio “Pepe” Soberano spoke.", "Perfirio “Pepe” Soberano"),
        ("Prime Minister Willem (Wim) Kortig spoke.", "Willem (Wim) Kortig"),
        ("Attorney General Merrick Forest spoke.", "Merrick Forest"),
        ("Deputy Attorney General Lisa Monaco spoke.", "Lisa Monaco"),
        ("Prime Minister Mackenzel King spoke.", "Mackenzel King"),
        ("Prime Minister Jan Oltzewski spoke.", "Jan Oltzewski"),
        ("Foreign Minister Zin Mar Thant spoke.", "Zin Mar Thant"),
        ("Ambassador Pham Vietnam Dung spoke.", "Pham Vietnam Dung"),
        ("Ms. India Quillfeather, Minister of Ports, spoke.", "India Quillfeather"),
        ("Foreign Minister Wunna spoke.", "Wunna"),
        ("H.E. General (Ret.) Sok Vandeth spoke.", "Sok Vandeth"),
        ("Prime Minister A.N.R. Quillfeather spoke.", "A.N.R. Quillfeather"),
        ("Prime Minister J.M.G.M. (Tom) Quillfeather spoke.", "J.M.G.M. (Tom) Quillfeather"),
        ("Prime Minister Theresa May spoke.", "Theresa May"),
        ("Prime Minister Per Quillfeather spoke.", "Per Quillfeather"),
        ("Minister Hun Many spoke.", "Hun Many"),
        ("Daw Thin Thin Aye, Director General, spoke.", "Thin Thin Aye"),
        ("President France Albert Quill spoke.", "France Albert Quill"),
        ("President Benigno S. Quill, 3rd spoke.", "Benigno S. Quill, 3rd"),
        (
            "Sheikh Nasser Sabah Al-Ahmed Al-Sabah, the prime minister, spoke.",
            "Nasser Sabah Al-Ahmed Al-Sabah",
        ),
        ("Governor General the Earl of Quill spoke.", "Earl of Quill"),
        ("Lord Ostrand of Ellery, the Home Secretary, spoke.", "Ostrand of Ellery"),
        ("Foreign Secretary Md. Tarif Haqe spoke.", "Md. Tarif Haqe"),
        ("Dr. (Mrs.) Ngozi Quill, Director-General of the agency, spoke.", "Ngozi Quill"),
        ("Datin Paduka Hajah Zuraidah Quill, the minister, spoke.", "Zuraidah Quill"),
        ("Minister Anyang’ Quillong spoke.", "Anyang’ Quillong"),
        ("Anita Quillong’, Governor of Nairobi, spoke.", "Anita Quillong’"),
        ("Maria QUILLFEATHER, Minister of Ports, spoke.", "Maria QUILLFEATHER"),
        ("Blessing Okafor, Minister of Health, spoke.", "Blessing Okafor"),
        ("Patience Price, the director of the agency, spoke.", "Patience Price"),
        ("DrNamita Haldar, Minister of Health, spoke.", "Namita Haldar"),
        ("Interior Minister Abdul Amir al-Quadri spoke.", "Abdul Amir al-Quadri"),
        ("Defence Secretary General (Retd) Kamal Quillana spoke.", "Kamal Quillana"),
        ("***U.S. Senator*** ***Jim Quillfeather*** spoke.", "Jim Quillfeather"),
    ],
)
def test_forms_of_names(read: Read, sentence: str, name: str) -> None:
    assert named(read, sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Member States adopted the declaration.",
        "Section 5 holds the General Provisions of the order.",
        "He spoke at the Chief of Mission Residence.",
        "The talk was held in the Dean Quillfeather Auditorium.",
        "The Colonel Mary Quillfeather Campus was opened.",
        "The Quillfeather-Ostrand Administration announced a plan.",
        "The Director for Latin America spoke.",
        "The Project Coordinator in Uzbekistan (PCUz) spoke.",
        "The Minister of Justice (MoJ) spoke.",
        "The Mayor of Zorav Metropolitan City spoke.",
        "The Administrator of Fly River spoke.",
        "The Minister May 5 briefing was short.",
        "Thailand is a Major Non-NATO Ally.",
        "Deputy Assistant SecretaryBureau of Energy",
        "The Minister Covid-19 briefing was short.",
        "By Oriel Quillfeather, Staff Reporter",
        "Photo: Oriel Quillfeather",
        "Oriel Quillfeather liked the food.",
    ],
)
def test_what_only_looks_like_a_person(read: Read, sentence: str) -> None:
    assert named(read, sentence) == []


@pytest.mark.parametrize(
    ("text", "honorific"),
    [
        ("H.E. Dr. Oriel Quillfeather, Minister of Health, spoke.", "H.E. Dr."),
        ("Pol. Lt. Gen. Oriel Quillfeather spoke.", "Pol. Lt. Gen."),
        ("Dato’ Seri Oriel Quillfeather, Minister of Health, spoke.", "Dato’ Seri"),
        ("Minister of Health Oriel Quillfeather spoke.", None),
    ],
)
def test_forms_of_address(read: Read, text: str, honorific: str | None) -> None:
    assert read(text).rows("persons", "name", "honorific") == [("Oriel Quillfeather", honorific)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Minister Oriel Quillfeather spoke. Quillfeather left. Ms Oriel came.", ["Oriel Quillfeather"]),
        (
            "Secretary Quillfeather spoke. Oriel J. Quillfeather, Secretary of State, left.",
            ["Oriel J. Quillfeather"],
        ),
        ("Minister Nguyen Van Dao spoke. Mr. Nguyen Van Dao left.", ["Nguyen Van Dao"]),
        ("President Ana Ruiz Campos spoke. Later President Ruiz left.", ["Ana Ruiz Campos"]),
        (
            "President Ostrand and First Lady Jutta Ostrand came. President Ostrand spoke.",
            ["Ostrand", "Jutta Ostrand"],
        ),
        (
            "Kim Dae-song was mentioned. Ambassador Kim and Minister Park Ji-won spoke.",
            ["Kim", "Park Ji-won"],
        ),
        (
            "Michael Ratner, Nominee for Ambassador to Qatar, spoke. Ratner was Consul General in Jerusalem.",
            ["Michael Ratner"],
        ),
    ],
)
def test_later_mentions(read: Read, text: str, names: list[str]) -> None:
    assert named(read, text) == names


def test_every_mention_is_kept(read: Read) -> None:
    told = read("Minister Oriel Quillfeather spoke. Then Quillfeather left. Minister Quillfeather came back.")
    assert told.mentions("persons") == {
        "Oriel Quillfeather": ["Oriel Quillfeather", "Quillfeather", "Quillfeather"]
    }


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Secretary Oriel Quillfeather at the Migration Forum", ["Oriel Quillfeather"]),
        ("A new programme", []),
    ],
)
def test_the_byline_of_remarks_names_the_speaker(read: Read, title: str, names: list[str]) -> None:
    text = "Oriel Quillfeather, Secretary of State\n\nThank you all for coming to the forum on migration."
    assert read(text, title=title).column("persons", "name") == names


def test_a_month_as_a_family_name_and_a_wing_that_is_none(read: Read) -> None:
    assert named(read, "Ms. Saira Jan, Section Officer of the Ministry of Ports, spoke.") == ["Saira Jan"]
    assert named(read, "Minister Ostrand May 5 spoke.") == ["Ostrand"]
    assert named(read, "Saqib Quill, Director of the Anti-Smuggling Ports Wing, spoke.") == ["Saqib Quill"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Sheikh Oriel bin Zayed bin Sultan Al Quill spoke.", "Oriel bin Zayed bin Sultan Al Quill"),
        ("Undersecretary Oriel bin Amer bin Said Al Quill spoke.", "Oriel bin Amer bin Said Al Quill"),
        ("Prosecutor General Azamat Quill uulu spoke.", "Azamat Quill uulu"),
        ("Judge Gulnara Quill kyzy spoke.", "Gulnara Quill kyzy"),
        ("The Attorney General, Miriam German Quill, spoke.", "Miriam German Quill"),
        ("The head of the Ports Agency, Jan Quill, spoke.", "Jan Quill"),
        ("Mayor of Ostrand Beverly Quill spoke.", "Beverly Quill"),
        ("The superintendent of the Federal Police in Ostrand, José Quill, spoke.", "José Quill"),
        (
            "The Chief of Mission of the International Organization for Migration in Uganda, Eva Quill, spoke.",
            "Eva Quill",
        ),
    ],
)
def test_names_with_patronymics_and_posts_far_from_their_names(read: Read, text: str, name: str) -> None:
    assert named(read, text) == [name]


def test_a_month_before_a_day_and_a_people_before_a_noun_are_no_names(read: Read) -> None:
    assert named(read, "On Jan 5 the German Federal Police met Minister Oriel Quill.") == ["Oriel Quill"]
