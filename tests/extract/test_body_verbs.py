"""Which part bodies and states play in an event: every form in which texts tell who organised, paid, came or signed."""

from __future__ import annotations

import pytest
from reading import Read

NAMES = {"A": "Nauru Reef Authority", "B": "Palau Reef Police", "C": "Samoan Wells Board"}


def parts(read: Read, text: str) -> list[str]:
    for letter, name in NAMES.items():
        text = text.replace(f"@{letter}", name)
    letters = {name: letter for letter, name in NAMES.items()}
    rows = read(text).rows("participations", "organisation_id", "country_code", "role")
    return sorted(
        f"{letters.get(body, body) or country}:{role}" for body, country, role in rows if body or country
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The @A has organised a workshop on trafficking in Goma on 3 May 2021.", ["A:organiser"]),
        ("The @A is organising a workshop on trafficking in Goma.", ["A:organiser"]),
        ("The @A will host a workshop on trafficking in Goma on 3 May 2021.", ["A:host"]),
        ("On Monday the @A hosted a workshop on trafficking in Goma.", ["A:host"]),
        ("The @A and the @B are holding a workshop on trafficking in Goma.", ["A:organiser", "B:organiser"]),
        (
            "The @A (NRA), with the support of the @B, organised a workshop on trafficking in Goma.",
            ["A:organiser", "B:supporter"],
        ),
        (
            "With the support of the @B, the @A organised a workshop on trafficking in Goma.",
            ["A:organiser", "B:supporter"],
        ),
        (
            "The @A, together with the @B, organised a workshop on trafficking in Goma.",
            ["A:organiser", "B:co_organiser"],
        ),
        (
            "The @A organised, together with the @B, a workshop on trafficking in Goma.",
            ["A:organiser", "B:co_organiser"],
        ),
        (
            "The @A, in partnership with the @B and the @C, held a workshop on trafficking in Goma.",
            ["A:organiser", "B:co_organiser", "C:co_organiser"],
        ),
        (
            "In partnership with the @B, the @A held a workshop on trafficking in Goma.",
            ["A:organiser", "B:co_organiser"],
        ),
        ("A workshop on trafficking was held in Goma by the @A.", ["A:organiser"]),
        (
            "A workshop on trafficking was held in Goma by the @A in collaboration with the @B.",
            ["A:organiser", "B:co_organiser"],
        ),
        ("A workshop on trafficking organised by the @A was held in Goma on 3 May 2021.", ["A:organiser"]),
        (
            "A workshop on nets was held in Goma on 3 May 2021. It was organised by the @A and paid for by the @B.",
            ["A:organiser", "B:donor"],
        ),
        ("Organised by the @A, the workshop on trafficking was held in Goma on 3 May 2021.", ["A:organiser"]),
        (
            "Organised by the @A with funding from the @B, the workshop on trafficking was held in Goma.",
            ["A:organiser", "B:donor"],
        ),
        ("The workshop in Goma, financed by the @B, was held on 3 May 2021.", ["B:donor"]),
        ("The workshop in Goma was sponsored by the @B.", ["B:supporter"]),
        (
            "The workshop in Goma was jointly organised by the @A, the @B and the @C.",
            ["A:organiser", "B:organiser", "C:organiser"],
        ),
        (
            "The workshop in Goma brought together representatives of the @A, the @B and the @C.",
            ["A:participant", "B:participant", "C:participant"],
        ),
        (
            "The workshop in Goma was attended by officials of the @A and of the @B.",
            ["A:participant", "B:participant"],
        ),
        (
            "The workshop in Goma was attended by representatives from the @A as well as the @B.",
            ["A:participant", "B:participant"],
        ),
        (
            "Participants included representatives from the @A and the @B at the workshop in Goma.",
            ["A:participant", "B:participant"],
        ),
        ("Officials from the @A attended the workshop in Goma on 3 May 2021.", ["A:participant"]),
        (
            "Representatives of the @A and the @B took part in the workshop in Goma on 3 May 2021.",
            ["A:participant", "B:participant"],
        ),
        ("The @A participated in the workshop in Goma on 3 May 2021.", ["A:participant"]),
        (
            "The @A and the @B signed a memorandum of understanding in Goma on 3 May 2021.",
            ["A:signatory", "B:signatory"],
        ),
        (
            "The @A signed a memorandum of understanding with the @B in Goma on 3 May 2021.",
            ["A:signatory", "B:signatory"],
        ),
        (
            "A memorandum of understanding was signed between the @A and the @B in Goma on 3 May 2021.",
            ["A:signatory", "B:signatory"],
        ),
        (
            "A memorandum of understanding was signed by the @A and the @B in Goma on 3 May 2021.",
            ["A:signatory", "B:signatory"],
        ),
        (
            "A memorandum of understanding between the @A and the @B was signed in Goma on 3 May 2021.",
            ["A:signatory", "B:signatory"],
        ),
        (
            "Kiribati and Palau signed a memorandum of understanding in Goma on 3 May 2021.",
            ["KI:signatory", "PW:signatory"],
        ),
        (
            "Kiribati signed a memorandum of understanding with Palau in Goma on 3 May 2021.",
            ["KI:signatory", "PW:signatory"],
        ),
        (
            "The signing of a memorandum of understanding between the @A and the @B took place in Goma on 3 May 2021.",
            ["A:signatory", "B:signatory"],
        ),
        (
            "Ada Osei, Minister of Wells, signed the memorandum in Goma on 3 May 2021 on behalf of the @A.",
            ["A:signatory"],
        ),
        ("The @A inked a deal with the @B in Goma on 3 May 2021.", ["A:signatory", "B:signatory"]),
        (
            "The @A trained officers of the @B at a workshop in Goma on 3 May 2021.",
            ["A:trainer", "B:trainee"],
        ),
        (
            "The @A held a training in Goma for officers of the @B on 3 May 2021.",
            ["A:organiser", "B:trainee"],
        ),
        (
            "A training for officers from the @B and the @C was held in Goma on 3 May 2021.",
            ["B:trainee", "C:trainee"],
        ),
        ("A workshop facilitated by the @A was held in Goma on 3 May 2021.", ["A:trainer"]),
        (
            "The @A handed over ten vehicles to the @B at a ceremony in Goma on 3 May 2021.",
            ["A:donor", "B:beneficiary"],
        ),
        (
            "The @A donated ten vehicles to the @B at a ceremony in Goma on 3 May 2021.",
            ["A:donor", "B:beneficiary"],
        ),
        ("At the invitation of the @A, Minister Ada Osei visited Goma on 3 May 2021.", ["A:host"]),
        (
            "A meeting between the @A and the @B was held in Goma on 3 May 2021.",
            ["A:participant", "B:participant"],
        ),
        ("The @A met with the @B in Goma on 3 May 2021.", ["A:participant", "B:interlocutor"]),
        ("The @A hosted the forum in Goma in cooperation with the @B.", ["A:host", "B:co_organiser"]),
        ("A conference hosted by Kiribati was held in Tarawa on 3 May 2021.", ["KI:host"]),
        ("The @A launched a campaign against trafficking in Goma on 3 May 2021.", ["A:organiser"]),
        ("The campaign was launched by the @A in Goma on 3 May 2021.", ["A:organiser"]),
        (
            "The campaign was launched in Goma on 3 May 2021 by the @A with the support of the @B.",
            ["A:organiser", "B:supporter"],
        ),
        ("The @A conducted an operation against traffickers in Goma on 3 May 2021.", ["A:organiser"]),
        ("Minister Ada Osei of the @A held a meeting in Goma on 3 May 2021.", []),
        ("The head of the @A held a meeting in Goma on 3 May 2021.", []),
        ("A spokesman for the @A said the workshop would be held in Goma on 3 May 2021.", []),
        ("The @A said that the @B held a workshop in Goma on 3 May 2021.", ["B:organiser"]),
        ("The workshop in Goma, which the @A held for the third time, ended on 3 May 2021.", ["A:organiser"]),
        ("@A holds workshop in Goma on trafficking", ["A:organiser"]),
        ("The workshop was held at the headquarters of the @A in Goma on 3 May 2021.", ["A:host"]),
        (
            "The workshop in Goma is part of a project of the @A funded by the @B.",
            ["A:organiser", "B:donor"],
        ),
        (
            "Kiribati, Palau and Samoa attended the conference in Goma on 3 May 2021.",
            ["KI:participant", "PW:participant", "WS:participant"],
        ),
        (
            "Delegations from Kiribati, Palau and Samoa attended the conference in Goma on 3 May 2021.",
            ["KI:participant", "PW:participant", "WS:participant"],
        ),
        (
            "The conference in Goma gathered delegates from Kiribati, Palau and Samoa.",
            ["KI:participant", "PW:participant", "WS:participant"],
        ),
        (
            "The @A, the @B and the @C concluded a two-day workshop in Goma on 3 May 2021.",
            ["A:organiser", "B:organiser", "C:organiser"],
        ),
        ("The @A opened a workshop on trafficking in Goma on 3 May 2021.", ["A:organiser"]),
        ("A two-day workshop opened in Goma on 3 May 2021 under the auspices of the @A.", ["A:organiser"]),
        (
            "The workshop in Goma was conducted under the auspices of the @A and with the support of the @B.",
            ["A:organiser", "B:supporter"],
        ),
        ("The workshop in Goma was co-organised by the @A and the @B.", ["A:co_organiser", "B:co_organiser"]),
        ("The workshop in Goma was made possible by funding from the @B.", ["B:donor"]),
        ("The workshop in Goma was made possible through the support of the @B.", ["B:supporter"]),
        ("The @B funded the workshop in Goma.", ["B:donor"]),
        ("The workshop in Goma, supported by the @B, was held on 3 May 2021.", ["B:supporter"]),
        ("The @A organised a workshop in Goma with the @B.", ["A:organiser", "B:co_organiser"]),
        (
            "The @A organised a workshop in Goma for officers of the @B, with support from the @C.",
            ["A:organiser", "B:trainee", "C:supporter"],
        ),
        (
            "At a workshop organised by the @A in Goma on 3 May 2021, judges learned of the law.",
            ["A:organiser"],
        ),
        ("A @A workshop was held in Goma on 3 May 2021.", []),
        ("The @A's workshop in Goma ended on 3 May 2021.", ["A:organiser"]),
        ("The @A's annual conference was held in Goma on 3 May 2021.", ["A:organiser"]),
        ("The @A and its partner, the @B, held a workshop in Goma.", ["A:organiser", "B:organiser"]),
        ("Together with the @B, the @A held a workshop in Goma.", ["A:organiser", "B:co_organiser"]),
        ("Alongside the @B, the @A held a workshop in Goma.", ["A:organiser", "B:co_organiser"]),
        ("The workshop in Goma was run by the @A on behalf of the @B.", ["A:organiser"]),
        ("Hosted by the @A, the conference in Goma on 3 May 2021 drew judges.", ["A:host"]),
        ("The @A delegation attended the conference in Goma on 3 May 2021.", ["A:participant"]),
        ("The @A was represented at the conference in Goma on 3 May 2021.", ["A:participant"]),
        ("The @A sent a delegation to the conference in Goma on 3 May 2021.", ["A:participant"]),
        ("Taking part in the conference in Goma were the @A and the @B.", ["A:participant", "B:participant"]),
        ("Experts from the @A spoke at the conference in Goma on 3 May 2021.", ["A:participant"]),
        ("The @A briefed the meeting in Goma on 3 May 2021.", ["A:participant"]),
        (
            "The @A entered into an agreement with the @B in Goma on 3 May 2021.",
            ["A:signatory", "B:signatory"],
        ),
        ("Officers of the @B were trained by the @A in Goma on 3 May 2021.", ["A:trainer", "B:trainee"]),
        ("Officers of the @B are being trained in Goma by the @A.", ["A:trainer", "B:trainee"]),
        ("A delegation of the @A visited the @B in Goma on 3 May 2021.", ["A:visitor", "B:visited"]),
        ("Officials of the @A visited the @B in Goma on 3 May 2021.", ["A:visitor", "B:visited"]),
        ("The @A visited Goma on 3 May 2021.", ["A:visitor"]),
        ("The @A and the @B met in Goma on 3 May 2021.", ["A:participant", "B:participant"]),
        ("The @A held talks with the @B in Goma on 3 May 2021.", ["A:participant", "B:interlocutor"]),
        (
            "Talks between Kiribati and Palau were held in Goma on 3 May 2021.",
            ["KI:participant", "PW:participant"],
        ),
        (
            "The @A carried out an operation in Goma on 3 May 2021 with the support of the @B.",
            ["A:organiser", "B:supporter"],
        ),
        (
            "The @A and the @B carried out a joint operation against traffickers in Goma on 3 May 2021.",
            ["A:organiser", "B:organiser"],
        ),
    ],
)
def test_parts_of_bodies_and_states(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ada Osei met the @A President in Goma and praised relations between Kiribati and Palau.",
        "The forum in Goma will strengthen cooperation between the @A and the @B.",
        "The Kiribati chairmanship launched the Kivu Forum in Goma on 3 May 2021.",
        "The workshop in Goma was attended by @A President Ada Osei.",
    ],
)
def test_ties_offices_and_peoples_take_no_part(read: Read, text: str) -> None:
    assert parts(read, text) == []
