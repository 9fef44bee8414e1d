"""Laws, plans and programmes under the title in the language of their country."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Victims are covered by Ley 1448 de 2011.", "Ley 1448 de 2011", "law"),
        ("Peru applies Ley N° 30999 against gangs.", "Ley N° 30999", "law"),
        ("Mexico has the Ley General de Puertos y Costas.", "Ley General de Puertos y Costas", "law"),
        (
            "Peru adopted the Plan Nacional contra la Trata de Personas 2032-2036.",
            "Plan Nacional contra la Trata de Personas 2032-2036",
            "action_plan",
        ),
        ("Peru launched the Campaña Corazón Verde.", "Campaña Corazón Verde", "campaign"),
        ("Peru issued Decreto Supremo 017-2019-IN.", "Decreto Supremo 017-2019-IN", "law"),
        ("Brazil adopted Lei 19.344/2016.", "Lei 19.344/2016", "law"),
        ("France adopted Loi 2003-239.", "Loi 2003-239", "law"),
        (
            "Benin adopted the Plan d’action national de lutte contre la traite.",
            "Plan d’action national de lutte contre la traite",
            "action_plan",
        ),
        ("Indonesia adopted Undang-Undang No. 21 Tahun 2007.", "Undang-Undang No. 21 Tahun 2007", "law"),
        ("The offence is in the Strafgesetzbuch of Austria.", "Strafgesetzbuch", "law"),
        ("Mexico ratified the Protocolo de Puerto Azul.", "Protocolo de Puerto Azul", "treaty"),
    ],
)
def test_titles_in_other_languages(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).rows("instruments", "name", "instrument_type") == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Lei Chun came to Lima.",
        "The Ley family sailed home.",
        "Ley and the crew sailed home.",
        "The Programa met in Lima.",
    ],
)
def test_names_of_people_are_no_titles(read: Read, text: str) -> None:
    assert read(text).instruments == []
