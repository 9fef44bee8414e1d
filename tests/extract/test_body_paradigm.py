"""All forms in which texts tell of the bodies and states of an event: one list of sentences for each set of parts."""

from __future__ import annotations

import pytest
from reading import Read
from test_body_verbs import parts

GIFTS = {
    "A:donor B:beneficiary": [
        "The @A handed over ten vehicles to the @B in Goma on 3 May 2021.",
        "The @A donated equipment worth $50,000 to the @B at a ceremony in Goma on 3 May 2021.",
        "The @B received ten vehicles from the @A at a ceremony in Goma on 3 May 2021.",
        "The @B has received ten computers donated by the @A at a handover ceremony in Goma on 3 May 2021.",
        "At a handover ceremony in Goma on 3 May 2021, the @A presented the @B with ten vehicles.",
    ],
    "A:signatory B:signatory": [
        "A grant agreement was signed by the @A and the @B in Goma on 3 May 2021.",
    ],
    "B:beneficiary C:donor": [
        "The @C has donated, through the @A, ten vehicles to the @B at a ceremony in Goma on 3 May 2021.",
    ],
    "A:donor": [
        "A shelter built with funding from the @A was inaugurated in Goma on 3 May 2021.",
    ],
    "A:organiser C:organiser": [
        "The @C and the @A inaugurated a shelter in Goma on 3 May 2021.",
    ],
    "A:organiser": [
        "The @A opened a shelter in Goma on 3 May 2021.",
    ],
    "B:beneficiary": [
        "Director Ada Osei received the vehicles on behalf of the @B at a ceremony in Goma on 3 May 2021.",
    ],
}
TRAINING = {
    "A:trainer B:trainee": [
        "Officers of the @B were trained by the @A at a workshop in Goma on 3 May 2021.",
        "The @A trains officers of the @B at a workshop in Goma on 3 May 2021.",
    ],
    "A:organiser B:trainee": [
        "Thirty officers of the @B were trained in Goma on 3 May 2021 at a workshop of the @A.",
        "The @A organised a training for thirty officers of the @B in Goma on 3 May 2021.",
        "The @A organised a training of officers of the @B in Goma on 3 May 2021.",
    ],
    "A:trainer": [
        "The training in Goma on 3 May 2021 was facilitated by experts from the @A.",
        "Experts from the @A facilitated the training in Goma on 3 May 2021.",
        "The workshop in Goma on 3 May 2021 was facilitated by the @A.",
        "The training in Goma on 3 May 2021 was delivered by the @A.",
        "The training in Goma on 3 May 2021 was led by experts of the @A.",
    ],
    "A:participant B:participant C:participant": [
        "Participants at the training in Goma on 3 May 2021 were drawn from the @A, the @B and the @C.",
        "Thirty participants from the @A, the @B and the @C attended the workshop in Goma on 3 May 2021.",
        "Thirty officers from the @A, the @B and the @C took part in the workshop in Goma on 3 May 2021.",
        "The workshop in Goma on 3 May 2021 brought together 30 officers from the @A, the @B and the @C.",
    ],
    "A:participant B:participant": [
        "The participants of the workshop in Goma on 3 May 2021 came from the @A and the @B.",
        "The workshop in Goma on 3 May 2021 gathered officials of the @A, the @B, and civil society.",
        "The workshop in Goma on 3 May 2021 drew officers from the @A and the @B.",
        "Among the participants of the workshop in Goma on 3 May 2021 were officers from the @A and the @B.",
        "Speakers at the workshop in Goma on 3 May 2021 included representatives of the @A and the @B.",
    ],
    "A:trainee B:trainee": [
        "The workshop in Goma on 3 May 2021 targeted officers of the @A and the @B.",
        "The workshop in Goma on 3 May 2021 is designed for officers of the @A and the @B.",
        "Thirty officers from the @A and the @B completed a training course in Goma on 3 May 2021.",
        "Thirty officers from the @A and the @B graduated from a training course in Goma on 3 May 2021.",
        "Thirty officers from the @A and the @B benefited from a training course in Goma on 3 May 2021.",
    ],
    "B:trainee": [
        "A five-day training for @B officers was held in Goma on 3 May 2021.",
    ],
    "B:participant": [
        "@B officers attended a training in Goma on 3 May 2021.",
    ],
    "B:participant C:participant": [
        "@B officers and @C staff attended a training in Goma on 3 May 2021.",
    ],
    "A:trainer B:trainer": [
        "Resource persons from the @A and the @B led the sessions of the workshop in Goma on 3 May 2021.",
    ],
    "A:participant": [
        "The @A presented its work at the workshop in Goma on 3 May 2021.",
    ],
}
OPERATIONS = {
    "A:organiser B:supporter": [
        "The @A, supported by the @B, raided a factory in Goma on 3 May 2021.",
        "Officers of the @A, assisted by the @B, raided a factory in Goma on 3 May 2021.",
        "The @A raided a factory in Goma on 3 May 2021 with the assistance of the @B.",
        "The @A mounted an operation in Goma on 3 May 2021, backed by the @B.",
        "The @A, with the support of the @B, dismantled a network in Goma on 3 May 2021.",
    ],
    "A:organiser": [
        "Officers of the @A raided a factory in Goma on 3 May 2021.",
        "In an operation in Goma on 3 May 2021, officers of the @A arrested ten suspects.",
        "During an operation in Goma on 3 May 2021, the @A arrested ten suspects.",
        "Ten suspects were arrested by the @A in an operation in Goma on 3 May 2021.",
        "Ten suspects were arrested in an operation by the @A in Goma on 3 May 2021.",
    ],
    "A:organiser B:supporter C:supporter": [
        "The @A raided a factory in Goma on 3 May 2021 with support from the @B and the @C.",
    ],
    "A:organiser B:organiser": [
        "The @A and the @B raided a factory in Goma on 3 May 2021.",
        "A joint operation by the @A and the @B was carried out in Goma on 3 May 2021.",
        "A joint operation of the @A and the @B led to ten arrests in Goma on 3 May 2021.",
        "A joint operation between the @A and the @B led to ten arrests in Goma on 3 May 2021.",
        "In an operation in Goma on 3 May 2021, the @A and the @B rescued ten people.",
    ],
    "A:organiser B:organiser C:organiser": [
        "The @A, the @B and the @C carried out a joint operation in Goma on 3 May 2021.",
    ],
    "A:participant B:participant C:participant": [
        "A joint operation involving the @A, the @B and the @C led to ten arrests in Goma on 3 May 2021.",
    ],
    "A:organiser B:co_organiser": [
        "The @A, in coordination with the @B, dismantled a network in Goma on 3 May 2021.",
    ],
}
SIGNING = {
    "A:signatory B:signatory": [
        "The @A and the @B signed a Memorandum of Understanding in Goma on 3 May 2021.",
        "The @A and the @B inked a Memorandum of Understanding in Goma on 3 May 2021.",
        "The @A and the @B sealed an agreement in Goma on 3 May 2021.",
        "The @A and the @B entered into an agreement in Goma on 3 May 2021.",
        "The @A has entered into an agreement with the @B in Goma on 3 May 2021.",
    ],
    "B:signatory": [
        "Director Ada Osei signed the MoU with the @B in Goma on 3 May 2021.",
    ],
    "A:signatory B:signatory C:signatory": [
        "A cooperation agreement was signed in Goma on 3 May 2021 by the @A, the @B and the @C.",
        "The signatories of the MoU signed in Goma on 3 May 2021 are the @A, the @B and the @C.",
    ],
    "A:participant": [
        "The signing ceremony of the MoU in Goma on 3 May 2021 was attended by the @A.",
    ],
    "KI:signatory PW:signatory": [
        "Kiribati and Palau signed an agreement on 3 May 2021.",
        "The Governments of Kiribati and Palau signed an agreement on 3 May 2021.",
    ],
}
STATEMENTS = {
    "A:organiser B:organiser": [
        "The @A and the @B issued a joint statement on 3 May 2021.",
        "The @A and the @B gave a press conference in Goma on 3 May 2021.",
    ],
    "A:organiser": [
        "The @A held a press conference in Goma on 3 May 2021.",
    ],
    "A:participant B:participant": [
        "The panel in Goma on 3 May 2021 featured experts from the @A and the @B.",
        "The panel in Goma on 3 May 2021 included representatives of the @A and the @B.",
    ],
}
VISITS = {
    "A:visitor B:visited": [
        "A delegation from the @A visited the @B in Goma on 3 May 2021.",
        "A delegation of the @A visited the @B in Goma on 3 May 2021.",
        "An eight-member delegation from the @A paid a visit to the @B in Goma on 3 May 2021.",
        "A team from the @A visited the headquarters of the @B in Goma on 3 May 2021.",
        "Officials from the @A paid a courtesy call on the @B in Goma on 3 May 2021.",
    ],
    "A:participant B:interlocutor": [
        "The @A's delegation led by Director Ada Osei met officials of the @B in Goma on 3 May 2021.",
        "A delegation from the @A met with representatives of the @B in Goma on 3 May 2021.",
    ],
    "A:host B:visitor": [
        "The @A hosted a visit by the @B in Goma on 3 May 2021.",
        "The @A hosted a study visit for officials of the @B in Goma on 3 May 2021.",
        "The @A hosted a delegation from the @B in Goma on 3 May 2021.",
        "The @A received a delegation from the @B in Goma on 3 May 2021.",
        "The @A welcomed a delegation from the @B to Goma on 3 May 2021.",
    ],
    "A:visited B:participant": [
        "Officers of the @B took part in a study visit to the @A from 3 to 5 May 2021.",
    ],
    "A:visitor B:visitor C:visited": [
        "The delegation, made up of officials of the @A and the @B, visited the @C on 3 May 2021.",
        "A joint delegation of the @A and the @B visited the @C on 3 May 2021.",
    ],
    "A:visited B:visitor": [
        "The @A was visited on 3 May 2021 by a delegation of the @B.",
    ],
    "A:visited B:interlocutor": [
        "The delegation also visited the @A in Goma on 3 May 2021, where it met officials of the @B.",
    ],
    "A:visited KI:visitor": [
        "A delegation from Kiribati visited the @A on 3 May 2021.",
    ],
    "A:host": [
        "The team was received by officials of the @A during its visit to Goma on 3 May 2021.",
    ],
    "A:visitor B:visitor": [
        "The @A and the @B conducted a joint visit to a shelter in Goma on 3 May 2021.",
    ],
    "A:visited": [
        "Minister Ada Osei visited the @A in Goma on 3 May 2021.",
        "Minister Ada Osei paid a courtesy visit to the @A in Goma on 3 May 2021.",
    ],
    "KI:visited": [
        "Minister Ada Osei paid an official visit to Kiribati from 3 to 5 May 2021.",
        "Minister Ada Osei concluded a three-day visit to Kiribati on 3 May 2021.",
        "Minister Ada Osei travelled to Kiribati on 3 May 2021 for talks.",
        "Minister Ada Osei arrived in Kiribati on 3 May 2021 for a two-day visit.",
    ],
}
MEETINGS = {
    "A:participant B:interlocutor": [
        "The @A met the @B in Goma on 3 May 2021.",
        "The @A met with officials from the @B in Goma on 3 May 2021.",
        "Representatives of the @A sat down with officials of the @B in Goma on 3 May 2021.",
        "The @A held a coordination meeting with the @B in Goma on 3 May 2021.",
    ],
    "A:participant B:participant": [
        "The @A and the @B met in Goma on 3 May 2021.",
        "The @A and the @B held talks in Goma on 3 May 2021.",
        "Officials of the @A and the @B held a meeting in Goma on 3 May 2021.",
        "A meeting was held between the @A and the @B in Goma on 3 May 2021.",
        "A meeting took place between officials of the @A and the @B in Goma on 3 May 2021.",
    ],
    "A:participant B:participant C:participant": [
        "Representatives of the @A, the @B and the @C met in Goma on 3 May 2021.",
        "The meeting in Goma on 3 May 2021 was attended by the @A, the @B and the @C.",
        "The meeting in Goma on 3 May 2021 was also attended by officials from the @A, @B and @C.",
        "The meeting in Goma on 3 May 2021 involved the @A, the @B and the @C.",
    ],
    "A:participant B:interlocutor C:interlocutor": [
        "The @A held a meeting with representatives of the @B and the @C in Goma on 3 May 2021.",
    ],
    "A:organiser B:participant": [
        "The @A convened a meeting with the @B in Goma on 3 May 2021.",
    ],
    "KI:participant PW:participant": [
        "A bilateral meeting between Kiribati and Palau took place in Goma on 3 May 2021.",
        "Kiribati and Palau held their third joint committee meeting in Goma on 3 May 2021.",
        "The two sides, Kiribati and Palau, met in Goma on 3 May 2021.",
    ],
    "A:participant": [
        "At the meeting in Goma on 3 May 2021 the @A was represented by Director Ada Osei.",
        "At the meeting in Goma on 3 May 2021 Director Ada Osei represented the @A.",
        "Director Ada Osei, representing the @A, attended the meeting in Goma on 3 May 2021.",
        "Director Ada Osei attended the meeting in Goma on 3 May 2021 on behalf of the @A.",
        "Also in attendance at the meeting in Goma on 3 May 2021 was the @A.",
    ],
    "A:chair": [
        "The meeting in Goma on 3 May 2021 was chaired by the @A.",
        "The meeting in Goma on 3 May 2021 was held under the chairmanship of the @A.",
        "The @A chaired the meeting in Goma on 3 May 2021.",
        "Chaired by the @A, the meeting was held in Goma on 3 May 2021.",
    ],
    "A:co_chair B:co_chair": [
        "The meeting in Goma on 3 May 2021 was co-chaired by the @A and the @B.",
    ],
    "A:host B:participant": [
        "The @A hosted a meeting with the @B in Goma on 3 May 2021.",
    ],
    "A:organiser B:organiser": [
        "The @A and the @B held a roundtable in Goma on 3 May 2021.",
    ],
    "A:organiser": [
        "The @A held its annual conference in Goma on 3 May 2021.",
        "The annual conference of the @A was held in Goma on 3 May 2021.",
        "The @A's annual conference was held in Goma on 3 May 2021.",
        "The @A opened its annual conference in Goma on 3 May 2021.",
    ],
}
LAUNCHES = {
    "A:organiser C:donor": [
        "The @A launched a campaign in Goma on 3 May 2021, funded by the @C.",
        "The campaign was launched in Goma on 3 May 2021. It is funded by the @C and implemented by the @A.",
        "The campaign, implemented by the @A with funding from the @C, was launched in Goma on 3 May 2021.",
        "The campaign, funded by the @C and implemented by the @A, was launched in Goma on 3 May 2021.",
        "The project was launched in Goma on 3 May 2021 by the @A with funding from the @C.",
    ],
    "A:donor": [
        "The project launched in Goma on 3 May 2021 is funded by the @A.",
        "Funded by the @A, the project was launched in Goma on 3 May 2021.",
        "The workshop in Goma on 3 May 2021 was made possible with funding from the @A.",
        "The workshop in Goma on 3 May 2021 was held with the financial support of the @A.",
        "The workshop in Goma on 3 May 2021 was held within the framework of a project funded by the @A.",
    ],
    "A:organiser C:supporter": [
        "Thanks to the support of the @C, the @A held a workshop in Goma on 3 May 2021.",
        "The @A with support from the @C organised a workshop in Goma on 3 May 2021.",
        "The @A, supported by the @C, organised a workshop in Goma on 3 May 2021.",
        "Supported by the @C, the @A organised a workshop in Goma on 3 May 2021.",
    ],
    "A:supporter": [
        "The workshop in Goma on 3 May 2021 was made possible by the @A.",
        "The workshop in Goma on 3 May 2021 was made possible through the support of the @A.",
        "The workshop in Goma on 3 May 2021 was made possible by the generous support of the @A.",
        "The workshop in Goma on 3 May 2021 was made possible thanks to financial support from the @A.",
        "The workshop in Goma on 3 May 2021 received financial support from the @A.",
    ],
    "A:organiser": [
        "The workshop in Goma on 3 May 2021 was held as part of a project of the @A.",
        "The workshop in Goma on 3 May 2021 is part of a project implemented by the @A.",
        "The workshop in Goma on 3 May 2021 was held under the auspices of the @A.",
        "The workshop in Goma on 3 May 2021, which the @A organised, brought together officers.",
        "The workshop the @A organised in Goma on 3 May 2021 brought together officers.",
    ],
    "A:organiser B:co_organiser": [
        "The workshop in Goma on 3 May 2021 was organised by the @A through the @B.",
        "The @A, through the @B, organised a workshop in Goma on 3 May 2021.",
        "The @A in collaboration with the @B organised a workshop in Goma on 3 May 2021.",
        "The @A, alongside the @B, organised a workshop in Goma on 3 May 2021.",
        "The @A, along with the @B, organised a workshop in Goma on 3 May 2021.",
    ],
    "A:host B:organiser": [
        "A workshop hosted by the @A and organised by the @B ended in Goma on 3 May 2021.",
    ],
    "A:organiser B:organiser": [
        "A workshop began in Goma on 3 May 2021. The organisers are the @A and the @B.",
    ],
    "B:participant C:participant": [
        "A workshop began in Goma on 3 May 2021. The participants come from the @B and the @C.",
        "A workshop began in Goma on 3 May 2021. Representatives of the @B and the @C are attending.",
        "A workshop began in Goma on 3 May 2021. Attendees included officers of the @B and the @C.",
        "A workshop began in Goma on 3 May 2021. It brought together officers of the @B and the @C.",
        "A workshop began in Goma on 3 May 2021. It was attended by officers of the @B and the @C.",
    ],
    "A:trainer": [
        "A workshop began in Goma on 3 May 2021. It is facilitated by the @A.",
        "A workshop began in Goma on 3 May 2021. Experts from the @A are leading the sessions.",
    ],
    "A:participant B:participant": [
        "A workshop began in Goma on 3 May 2021. The @A and the @B were also represented.",
    ],
    "A:co_organiser B:co_organiser": [
        "A workshop began in Goma on 3 May 2021. Other partners include the @A and the @B.",
    ],
}
SUBJECT = {
    "A:organiser B:trainee": [
        "Goma, 3 May 2021 – The @A today organised a workshop for officers of the @B.",
    ],
    "A:organiser B:co_organiser": [
        "Goma, 3 May 2021 – The @A, in cooperation with the @B, today opened a workshop.",
    ],
    "A:organiser B:organiser": [
        "On 3 May 2021, the @A and the @B jointly organised a workshop in Goma.",
    ],
    "A:organiser": [
        "On 3 May 2021, in Goma, the @A organised a workshop.",
        "From 3 to 5 May 2021, the @A successfully organised a workshop in Goma.",
        "The @A on Monday, 3 May 2021, organised a workshop in Goma.",
        "The @A is set to hold a workshop in Goma on 3 May 2021.",
        "The @A plans to hold a workshop in Goma on 3 May 2021.",
    ],
    "A:co_organiser B:co_organiser": [
        "The conference in Goma on 3 May 2021 was co-organised by the @A and the @B.",
    ],
    "KI:host PW:host": [
        "The conference in Goma on 3 May 2021 was co-hosted by Kiribati and Palau.",
    ],
    "KI:host": [
        "Kiribati will host the conference on 3 May 2021.",
        "Kiribati hosted the conference in Tarawa on 3 May 2021.",
    ],
    "KI:participant PW:participant WS:participant": [
        "Delegates from Kiribati, Palau, and Samoa attended the conference in Goma on 3 May 2021.",
        "Representatives from Kiribati, Palau, and Samoa attended the conference in Goma on 3 May 2021.",
        "Officials from Kiribati, Palau and Samoa are taking part in the workshop in Goma on 3 May 2021.",
        "The conference in Goma on 3 May 2021 brought together experts from Kiribati, Palau and Samoa.",
        "The participating countries of the conference in Goma on 3 May 2021 are Kiribati, Palau and Samoa.",
    ],
}


@pytest.mark.parametrize(
    "told", [GIFTS, TRAINING, OPERATIONS, SIGNING, STATEMENTS, VISITS, MEETINGS, LAUNCHES, SUBJECT]
)
def test_each_form_gives_its_parts(read: Read, told: dict[str, list[str]]) -> None:
    for expected, sentences in told.items():
        assert {text: " ".join(parts(read, text)) for text in sentences} == dict.fromkeys(sentences, expected)


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Labour Ada Osei opened the forum in Goma on 3 May 2021.",
        "Ada Osei, director of the @A, attended the workshop in Goma on 3 May 2021.",
        "Ada Osei, @A, paid a courtesy call on the minister in Goma on 3 May 2021.",
        "The workshop in Goma on 3 May 2021 discussed the work of the @A.",
        "At the workshop in Goma on 3 May 2021, the @A was praised for its work.",
        "According to the @A, a workshop was held in Goma on 3 May 2021.",
        "A suspect from Kiribati was arrested in an operation in Goma on 3 May 2021.",
        "Ten victims from Kiribati and Palau were rescued in an operation in Goma on 3 May 2021.",
        "The @A reported that a raid took place in Goma on 3 May 2021.",
        "The meeting in Goma on 3 May 2021 discussed relations between Kiribati and Palau.",
        "The @A welcomed the signing of the agreement in Goma on 3 May 2021.",
        "The @A thanked the @B for its work after the workshop in Goma on 3 May 2021.",
        "The minister urged the @A at the conference in Goma on 3 May 2021 to do more.",
        "The director of the @A opened the workshop in Goma on 3 May 2021.",
        "The conference in Goma on 3 May 2021 heard that the @A had rescued ten people.",
        "The @A thanked officers who had arrested ten suspects in an operation in Goma on 3 May 2021.",
        "Ten suspects were handed over to the @A at a ceremony in Goma on 3 May 2021.",
        "The suspect travelled to Kiribati after the raid in Goma on 3 May 2021.",
        "A report funded by the @A was presented at the workshop in Goma on 3 May 2021.",
        "Officers trained by the @A attended the conference in Goma on 3 May 2021.",
        "The shelter, funded by the @A, hosted the minister in Goma on 3 May 2021.",
        "The minister told the forum in Goma on 3 May 2021 about the agreement with the @A.",
        "The @A is represented in Goma, where the conference was held on 3 May 2021.",
        "The minister met the head of the @A in Goma on 3 May 2021.",
        "Kiribati officials attended the workshop in Goma on 3 May 2021.",
        "The minister held a meeting with Kiribati's First Lady in Goma on 3 May 2021.",
    ],
)
def test_topics_posts_and_people_are_no_parties(read: Read, text: str) -> None:
    assert parts(read, text) == []
