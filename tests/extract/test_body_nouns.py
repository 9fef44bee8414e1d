"""Which part bodies and states play in an event, told by a noun, and who came: "its host was", "among them"."""

from __future__ import annotations

import pytest
from reading import Read
from test_body_verbs import parts

FORUM = "A forum on trafficking was held in Goma on 3 May 2021."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FORUM} The host of the forum was the @A.", ["A:host"]),
        (f"{FORUM} Its host was the @A.", ["A:host"]),
        (f"{FORUM} Hosts were the @A and the @B.", ["A:host", "B:host"]),
        (f"{FORUM} The organisers were the @A and the @B.", ["A:organiser", "B:organiser"]),
        (f"{FORUM} The main organisers of the forum are the @A, the @B and the @C.",
         ["A:organiser", "B:organiser", "C:organiser"]),
        (f"{FORUM} The @A was its host.", ["A:host"]),
        (f"{FORUM} The @A (NRA) is the organiser of the forum.", ["A:organiser"]),
        (f"{FORUM} The @A acted as host and the @B as co-organiser.", ["A:host", "B:co_organiser"]),
        (f"{FORUM} The @A organised the event.", ["A:organiser"]),
        (f"{FORUM} The gathering was paid for by the @A.", ["A:donor"]),
        (f"{FORUM} It was the work of the @A along with the @B.", ["A:organiser", "B:organiser"]),
        (f"{FORUM} With the generous support of the @A, a film was shown at the forum.", ["A:supporter"]),
        (f"{FORUM} Its partner was the @A.", ["A:co_organiser"]),
        (f"{FORUM} Sponsors included the @A and the @B.", ["A:supporter", "B:supporter"]),
        (f"{FORUM} Support came from the @A and from the @B.", ["A:supporter", "B:supporter"]),
        (f"{FORUM} Funding was provided by the @A.", ["A:donor"]),
        (f"{FORUM} The @A funded it.", ["A:donor"]),
        (f"{FORUM} Facilitators came from the @A and the @B.", ["A:trainer", "B:trainer"]),
        ("The @A, organiser of the forum on trafficking in Goma, thanked the town.", ["A:organiser"]),
        ("The forum on trafficking in Goma, of which the @A is the organiser, began on 3 May 2021.", ["A:organiser"]),
        ("Organisers: @A and @B\n\n" + FORUM, []),
    ],
)  # fmt: skip
def test_parts_told_by_a_noun(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FORUM} Participants included the @A, the @B and the @C.",
         ["A:participant", "B:participant", "C:participant"]),
        (f"{FORUM} Participants came from the @A and the @B.", ["A:participant", "B:participant"]),
        (f"{FORUM} The participants were officers of the @A, the @B and the @C.",
         ["A:participant", "B:participant", "C:participant"]),
        (f"{FORUM} The 40 participants who came to the forum were from the @A and the @B.",
         ["A:participant", "B:participant"]),
        (f"{FORUM} Those present included representatives of the @A and the @B.",
         ["A:participant", "B:participant"]),
        (f"{FORUM} Among those attending were representatives of the @A, NGOs and the @B.",
         ["A:participant", "B:participant"]),
        (f"{FORUM} Also present were the @A and the @B.", ["A:participant", "B:participant"]),
        (f"{FORUM} In attendance were officials from the @A, the private sector, civil society groups and the @B.",
         ["A:participant", "B:participant"]),
        (f"{FORUM} In the audience were experts of the @A and the @B.", ["A:participant", "B:participant"]),
        (f"{FORUM} It was attended by 40 officers from several agencies, among them the @A and the @B.",
         ["A:participant", "B:participant"]),
        (f"{FORUM} It brought together officers from law enforcement agencies, including the @A and the @B.",
         ["A:participant", "B:participant"]),
        (f"{FORUM} On the second day it brought together representatives of Kenya, Uganda and Chad.",
         ["KE:participant", "TD:participant", "UG:participant"]),
        (f"{FORUM} It drew over 40 participants and experts from 20 countries, together with the @A and the @B.",
         ["A:participant", "B:participant"]),
        (f"{FORUM} Participants from Kenya, Uganda and Chad shared their experience.",
         ["KE:participant", "TD:participant", "UG:participant"]),
        (f"{FORUM} Delegates of the member countries Kenya, Uganda and Chad attended.",
         ["KE:participant", "TD:participant", "UG:participant"]),
        (f"{FORUM} Representatives of the @A, the @B and the @C attended.",
         ["A:participant", "B:participant", "C:participant"]),
        (f"{FORUM} Representatives from the @A and the @B also took part.", ["A:participant", "B:participant"]),
        (f"{FORUM} The @A and the @B sent participants, and so did the @C.",
         ["A:participant", "B:participant", "C:participant"]),
        (f"{FORUM} The @A was represented by its director.", ["A:participant"]),
        (f"{FORUM} The sessions, attended by officers of the @A, were long.", ["A:participant"]),
        (f"{FORUM} Participating in the forum were officers of the @A and other agencies.", ["A:participant"]),
        (f"{FORUM} Representatives from Kenya, Uganda, the @A and NGOs were in attendance.",
         ["A:participant", "KE:participant", "UG:participant"]),
        (f"{FORUM} Those trained came from the @A, the @B and other agencies.", []),
        (f"{FORUM} Staff of the UN's @A were also present.", ["A:participant"]),
        (f"{FORUM} The @A (NRA), the @B, and the @C (SWB) were represented.",
         ["A:participant", "B:participant", "C:participant"]),
        (f"{FORUM} The @A and the @B were also present.", ["A:participant", "B:participant"]),
        ("A forum held in Goma on 3 May 2021 had Kenya among its participants.", ["KE:participant"]),
        ("A forum was held in Goma on 3 May 2021, with Kenya among those present.", ["KE:participant"]),
        ("The forum in Goma was attended by representatives of the @A, academia, UN agencies, and the @B.",
         ["A:participant", "B:participant"]),
    ],
)  # fmt: skip
def test_those_who_came(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A memorandum on trafficking was signed in Goma on 2 May 2021 by the Governments of Kenya and Chad.",
         ["KE:signatory", "TD:signatory"]),
        ("A memorandum on trafficking was signed between Kenya and Chad in Goma on 2 May 2021.",
         ["KE:signatory", "TD:signatory"]),
        ("Kenya and Chad have put their names to a memorandum on trafficking in Goma.",
         ["KE:signatory", "TD:signatory"]),
        ("Police in Kenya and Chad broke up a trafficking ring on 2 May 2021.", ["KE:organiser", "TD:organiser"]),
        ("The Kenya-Uganda Joint Border Commission Meeting took place in Goma on 2 May 2021.",
         ["KE:participant", "UG:participant"]),
        ("Officials from Kenya and Chad met in Goma on 2 May 2021.", ["KE:participant", "TD:participant"]),
        ("Kenya and Chad agreed to hold a dialogue on trafficking in Goma on 2 May 2021.",
         ["KE:organiser", "TD:organiser"]),
        ("The minister chaired a special meeting of the @A in Goma on 2 May 2021.", ["A:participant"]),
        ("The minister visited the @A, whose staff guard the border, on 2 May 2021.", ["A:visited"]),
        (
            "On 2 May 2021 a delegation from the @A (NRA) came to the headquarters of the @B.",
            ["A:visitor", "B:visited"],
        ),
        ("The minister paid an official visit to Kenya on 2 May 2021.", ["KE:visited"]),
        ("An integrated operation between the @A and the @B took place in Goma on 2 May 2021.",
         ["A:organiser", "B:organiser"]),
        ("Troops of the @A, under the Reef Task Force, broke up a trafficking ring on 2 May 2021.", ["A:organiser"]),
        ("The @A and the @B host a forum on trafficking in Goma on 2 May 2021.", ["A:host", "B:host"]),
        ("A Memorandum of Cooperation between the @A and the @B was signed in Goma on 2 May 2021.",
         ["A:signatory", "B:signatory"]),
        ("The third Kenya - Uganda Joint Border Meeting took place in Goma on 2 May 2021.",
         ["KE:participant", "UG:participant"]),
        ("A delegation from the @A visited the @B on 2 May 2021.", ["A:visitor", "B:visited"]),
        ("On 2 May 2021 a delegation with members from the @A and the @B visited the @C.",
         ["A:visitor", "B:visitor", "C:visited"]),
    ],
)  # fmt: skip
def test_states_and_delegations(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{FORUM} The @A hosts a shelter in Goma.",
        f"{FORUM} Participants praised the @A and the @B.",
        f"{FORUM} Participants learned how the @A and the @B work.",
        f"{FORUM} Among the topics were the @A and its rules.",
        f"{FORUM} Victims included nationals of Kenya and Chad.",
        f"{FORUM} The main partner of Kenya in trade is Chad.",
        f"{FORUM} Ana Lima, Director of the @A, attended.",
        f"{FORUM} Those present included Ana Lima, Director of the @A under the @B.",
        f"{FORUM} The host of traffickers was the enemy of the @A.",
        f"{FORUM} Kenya represents the largest market of the @A.",
        "Minister Ada Osei spoke on 2 May 2021 with the @A President.",
        f"{FORUM} Kenya is a steadfast partner of the United Nations.",
        f"{FORUM} The report tells of 20 countries, including Kenya and Chad.",
        f"{FORUM} It is not known whether Kenya attends.",
        f"{FORUM} A meeting on the Kenya-Uganda border was held in Goma on 4 May 2021.",
        f"{FORUM} Traffickers took women from several countries, including Kenya and Chad.",
    ],
)
def test_what_is_no_part(read: Read, text: str) -> None:
    assert parts(read, text) == []
