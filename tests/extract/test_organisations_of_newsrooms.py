"""Bodies as newsrooms name them: by a kind with an apostrophe, in other languages, by letters; ranks are none."""

from __future__ import annotations

import pytest
from reading import Read


def bodies(read: Read, text: str) -> list[object]:
    return [name for (name,) in read(text).rows("organisations", "name")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Women's groups such as Astra met them.", "Astra"),
        ("The women’s group Astra met them.", "Astra"),
        (
            "The Direction générale de la police nationale opened a case.",
            "Direction générale de la police nationale",
        ),
        ("The Brigade de protection des mineurs opened a case.", "Brigade de protection des mineurs"),
        ("The Police nationale d'Ostrand opened a case.", "Police nationale d'Ostrand"),
        ("The Comité national de lutte contre la traite met.", "Comité national de lutte contre la traite"),
        ("The Ministerio del Interior opened a case.", "Ministerio del Interior"),
        ("The Procuradoria-Geral da República opened a case.", "Procuradoria-Geral da República"),
        ("The Jaringan Buruh Migran opened a case.", "Jaringan Buruh Migran"),
        ("The Anti-Human Trafficking Circle (AHTC), Ostrand, held six men.", "Anti-Human Trafficking Circle"),
        ("The Anti-Trafficking Desk of the police opened a case.", "Anti-Trafficking Desk"),
        ("The Crime Branch took the case.", "Crime Branch"),
        ("The Counter-Trafficking in Person Unit will go on.", "Counter-Trafficking in Person Unit"),
        ("The Deputy Ostrand Regional Police Commander spoke.", "Ostrand Regional Police"),
        ("Ask the State Department for Diaspora Affairs.", "State Department for Diaspora Affairs"),
        ("The State Department for years has warned of it.", "United States Department of State"),
        ("The QVU turned the passenger over to the guards.", "QVU"),
        (
            "The Office of Drugs and Crime of the United Nations is not meant. The United Nations Office for Drugs and"
            " Crime, UNODC, met.",
            "United Nations Office on Drugs and Crime",
        ),
    ],
)
def test_body_is_found(read: Read, text: str, name: str) -> None:
    assert name in bodies(read, text)


def test_unit_ends_where_the_sentence_tells_the_place(read: Read) -> None:
    found = bodies(
        read, "Men of the Reef Unit of the Togo Police Service on the Quill Lake freed twelve boys."
    )
    assert found == ["Reef Unit of the Togo Police Service", "Togo Police Service"]


@pytest.mark.parametrize(
    "text",
    [
        "Regional Police Commanders have attended a workshop.",
        "He spoke at the District Police Commanders' summit.",
        "The meeting of Selected Police Officers was held.",
        "The bar was near Kabira Country Club in town.",
        "She chairs the Post Cabinet press briefing.",
        "TT was raised to Tier 2, TT said.",
    ],
)
def test_no_body(read: Read, text: str) -> None:
    assert bodies(read, text) == []


def test_letters_of_a_body_spelt_out_are_no_second_one(read: Read) -> None:
    found = bodies(read, "The Reef Investigation Bureau of Togo freed two boys. The RIB arrested six men.")
    assert found == ["Reef Investigation Bureau of Togo"]
