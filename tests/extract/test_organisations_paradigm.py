"""Kinds of bodies without a plain head noun: branches, fields in small letters, seats, units with numbers."""

from __future__ import annotations

import pytest
from reading import Read

NAMED = [
    ("IOM Ghana supported the meeting.", "IOM Ghana", "intergovernmental"),
    ("UNODC Brazil and the Reef Board met.", "UNODC Brazil", "intergovernmental"),
    ("World Vision Cambodia supported the meeting.", "World Vision Cambodia", "ngo"),
    ("The Department for combating trafficking in persons met.", "Department for combating trafficking in persons",
     "government"),
    ("The National Committee against human trafficking met.", "National Committee against human trafficking",
     "government"),
    ("Two boats went to the Immigration department of the isles.", "Immigration department", "government"),
    ("It was run by the Home Affairs ministry and its partners.", "Home Affairs ministry", "government"),
    ("He was taken in by the Kenyan embassy in Malaysia.", "Kenyan embassy in Malaysia", "diplomatic_mission"),
    ("The Ombudsperson’s Office took part.", "Ombudsperson’s Office", "government"),
    ("The Electoral Commission of Norway ruled.", "Electoral Commission of Norway", "government"),
    ("The General Department of Training acted.", "General Department of Training", "government"),
    ("The Association of Persons with Albinism came.", "Association of Persons with Albinism", "ngo"),
    ("They were briefed at the 22nd Military Circle.", "22nd Military Circle", "government"),
    ("The 3rd Cavalry Company guards it.", "3rd Cavalry Company", "government"),
    ("The Judicial Academy took part.", "Judicial Academy", "academic"),
    ("The Episcopal Conference of Kenya spoke.", "Episcopal Conference of Kenya", "faith"),
    ("The Bundespolizei arrested them.", "Bundespolizei", "government"),
    ("The Defensoría del Pueblo spoke.", "Defensoría del Pueblo", "government"),
]  # fmt: skip

NOT_WIDER = [
    ("The ASEAN Thailand meeting was held.", "ASEAN Thailand"),
    ("The IOM Ghana Project Launch was held.", "IOM Ghana"),
    ("They spoke with IOM Kenyan staff.", "IOM Kenyan"),
    ("UNHCR USA and others wrote.", "UNHCR USA"),
    ("The Reef Committee on Monday met.", "Reef Committee on Monday"),
    ("The General Assembly against corruption to address it.", "General Assembly against corruption"),
    ("Our department and a ministry met.", "ministry"),
]


@pytest.mark.parametrize(("text", "name", "kind"), NAMED)
def test_each_kind_is_read(read: Read, text: str, name: str, kind: str) -> None:
    assert (name, kind) in read(text).rows("organisations", "name", "organisation_type")


@pytest.mark.parametrize(("text", "name"), NOT_WIDER)
def test_a_name_is_not_drawn_over_what_follows(read: Read, text: str, name: str) -> None:
    assert name not in [row[0] for row in read(text).rows("organisations", "name")]
