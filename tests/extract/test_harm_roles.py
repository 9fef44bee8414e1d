"""Private persons whom a sentence clothes like public ones: by a calling, a body, a plural, a verb of office."""

from __future__ import annotations

import pytest
from reading import Read

OFFICIALS = ("Dorian Quaife", "Elspeth Yarrow")
PRIVATE = ("zorvane", "quellith")

REPORTS = """
Migration expert Anouk Zorvane said she was detained for a week.
Lawyer Anouk Zorvane was arrested at the pier.
Activist Anouk Zorvane, 32, said the guards beat her.
Activist Anouk Zorvane said that he had been trafficked.
Anouk Zorvane of the Harbour Shelter said she had been sold twice.
Anouk Zorvane from the Ministry of Interior was arrested.
Anouk Zorvane (Ministry of Interior) was arrested on Friday.
Police said Anouk Zorvane of Ellery ran the ring.
Prosecutor Dorian Quaife said Anouk Zorvane of the Harbour Fishing Company paid bribes.
The ring led by Anouk Zorvane was broken up.
A gang headed by Anouk Zorvane was broken up.
The network, led by Anouk Zorvane, sold children.
The smuggling team led by Anouk Zorvane sold children.
The victims were recruited by Anouk Zorvane.
The bribe was delivered by Anouk Zorvane.
The workers were represented by Anouk Zorvane.
Anouk Zorvane and Petch Quellith were directors of a fishing company.
Anouk Zorvane and Petch Quellith, directors of the brothel, were arrested.
Anouk Zorvane and Petch Quellith were leaders of the ring.
Anouk Zorvane and Petch Quellith, both managers of the bar, fled.
Anouk Zorvane and Petch Quellith were victims.
Anouk Zorvane, who heads the gang, fled.
Anouk Zorvane, who runs the Lucky Star massage parlour, fled.
Anouk Zorvane, who led the ring, fled.
Anouk Zorvane, who manages a bar in Ellery, fled.
Anouk Zorvane, who founded the Golden Sun Company, was arrested.
Anouk Zorvane, who heads the Ports Authority, was arrested.
Anouk Zorvane, who worked for the Ministry of Labour, testified.
Anouk Zorvane, who lived with her mother, said the police came.
Anouk Zorvane, secretary of the smuggling ring, fled.
Anouk Zorvane, director of security at the casino, fled.
Head of security Anouk Zorvane of the scam compound fled.
Anouk Zorvane, head of operations for the cartel, fled.
Anouk Zorvane, head of finance of the syndicate, fled.
Anouk Zorvane, deputy director of recruitment at the scam centre, fled.
Human resources manager Anouk Zorvane locked the dormitory.
Office manager Anouk Zorvane locked the dormitory.
Project manager Anouk Zorvane of the scam compound fled.
Assistant Anouk Zorvane cooked.
Officers Anouk Zorvane and Petch Quellith were charged with taking bribes.
Immigration officers Anouk Zorvane and Petch Quellith were charged with taking bribes.
Ministers Dorian Quaife and Elspeth Yarrow and Anouk Zorvane, 19, came.
Governors Anouk Zorvane and Petch Quellith were arrested.
Mayors Anouk Zorvane and Petch Quellith were charged with trafficking.
Police arrested police chiefs Anouk Zorvane and Petch Quellith.
The judges, Anouk Zorvane and Petch Quellith, were accused of taking bribes.
According to the prosecutors, Anouk Zorvane and Petch Quellith ran the ring.
The prosecutors said Anouk Zorvane and Petch Quellith ran the ring.
Prosecutors charged Anouk Zorvane and Petch Quellith.
Prosecutors Anouk Zorvane and Petch Quellith took bribes.
Investigators found Anouk Zorvane in a shed.
Investigators questioned Anouk Zorvane and Petch Quellith.
Inspectors rescued Anouk Zorvane and Petch Quellith.
Coordinators met Anouk Zorvane and Petch Quellith at the shelter.
Social workers Anouk Zorvane and Petch Quellith cooked.
"I lost everything," said Anouk Zorvane, a survivor from Ellery.
"I lost everything," said Anouk Zorvane.
"I lost everything," said Anouk Zorvane of Ellery.
"They locked us up," said Anouk Zorvane from the Harbour Shelter.
“He was a good man,” said neighbour Anouk Zorvane.
“He was a good man,” said his lawyer, Anouk Zorvane.
Photo by Anouk Zorvane (AFP).
By Anouk Zorvane, Harbour Daily News
Anouk Zorvane (Reuters)
(Reporting by Anouk Zorvane; Editing by Petch Quellith)
Editing by Petch Quellith
Photographer Anouk Zorvane said the light was good.
Reporter Anouk Zorvane of the Harbour Times said the light was good.
Sen. Anouk Zorvane was indicted for bribery.
Rep. Anouk Zorvane pleaded guilty.
Gov. Anouk Zorvane, accused of taking bribes, resigned.
President-elect Anouk Zorvane was arrested.
Vice-mayor Anouk Zorvane was arrested.
Village chief Anouk Zorvane sold the girls.
Pastor Anouk Zorvane, who ran the orphanage, was arrested.
Imam Anouk Zorvane was sentenced to nine years.
Alhaji Anouk Zorvane was arrested by NAPTIP.
Madam Anouk Zorvane recruited the girls.
Barr. Anouk Zorvane was arraigned on Monday.
Alhaji Anouk Zorvane donated rice to the shelter.
Chief Anouk Zorvane donated rice to the shelter.
Chief Mrs. Anouk Zorvane donated rice to the shelter.
Sheikh Anouk Zorvane donated 10 million dirhams.
PO2 Anouk Zorvane was rescued from the compound.
Pte. Anouk Zorvane was killed.
ASP Anouk Zorvane, the investigating officer, told the court that the girls were found in a shed.
Chairman Anouk Zorvane of Prince Golden Holding was sanctioned.
The Treasury sanctioned Anouk Zorvane, chairman of Golden Sun Group.
OFAC designated Anouk Zorvane, a director of the Golden Sun Group, for human trafficking.
A reward of up to $5 million is offered for information leading to the arrest of Anouk Zorvane.
The Department offers a reward for information on Anouk Zorvane, the leader of the cartel.
The State Department designated former President Anouk Zorvane for his involvement in significant corruption.
MARIA ZORVANE, 24, was rescued.
ZORVANE Maria, a victim, was rescued.
Maria ZORVANE, alleged head of the cell, fled.
Blessing Zorvane, 19, was rescued in Mali.
Patience Zorvane told how she was sold.
Precious Zorvane, a survivor, spoke.
MrAnouk Zorvane, 43, was arrested.
DrAnouk Zorvane was arrested.
Md. Tarif Zorvane, 35, was arrested at the airport.
Md. Tarif Zorvane, a broker from Dhaka, was arrested.
The Earl of Zorvane donated the building.
The late Minister Dorian Quaife's widow, Anouk Zorvane, wept.
Anouk Zorvane, owner and CEO of Zorvane Catering, gave food.
Businessman Anouk Zorvane, chairman of Golden Sun Group, was arrested.
Anouk Zorvane, 45, a police officer in Ellery, was arrested.
Anouk Zorvane, an officer of the Ministry of Interior, was among those arrested.
Eleven officials, including Mayor Anouk Zorvane, were arrested.
Eleven officials, among them Immigration Director Anouk Zorvane, face charges.
Police identified the suspect as Deputy Director Anouk Zorvane.
Alhaji Anouk Zorvane, Chairman of the National Union of Road Transport Workers, was arrested.
Company director Anouk Zorvane exploited the workers.
Managing director Anouk Zorvane of Golden Sun Ltd exploited the workers.
Anouk Zorvane, managing director of Golden Sun Ltd, recruited the workers.
Farm owner Anouk Zorvane paid nothing.
Recruitment agency director Anouk Zorvane took the passports.
Anouk Zorvane, president of a job agency, took the passports.
Anouk Zorvane, head of a job agency, took the passports.
Diplomat Anouk Zorvane kept a maid.
Ambassador Anouk Zorvane kept a slave.
Consular officer Anouk Zorvane sold visas.
Embassy driver Anouk Zorvane sold visas.
Senior Immigration Officer Anouk Zorvane was suspended.
Labour attaché Anouk Zorvane was recalled over allegations of abuse.
Commander Anouk Zorvane of the Border Guard Force runs scam compounds.
Colonel Anouk Zorvane, leader of the Karen Border Guard Force, was sanctioned by the Treasury.
Treasury today sanctioned Major General Anouk Zorvane and his sons.
The Council listed General Anouk Zorvane under the Global Human Rights Sanctions Regime.
The UK imposed sanctions on Anouk Zorvane, head of the militia.
The EU placed Anouk Zorvane, commander of the coast guard unit, on its sanctions list.
Interpol issued a red notice for Anouk Zorvane, a former minister.
A warrant was issued for former Minister Anouk Zorvane.
Whistleblower Captain Anouk Zorvane spoke up.
Reporter Anouk Zorvane of the Harbour Times won the award.
TIP Report Hero Anouk Zorvane received the award.
Survivor and activist Anouk Zorvane received the award.
Anouk Zorvane, a survivor and founder of the Harbour Network, received the award.
Anouk Zorvane, founder of Harbour Network and herself a victim, received the award.
Student Anouk Zorvane won the essay prize.
Teacher Anouk Zorvane said the pupils were glad.
Village headman Anouk Zorvane said the road was bad.
Community member Anouk Zorvane said the road was bad.
Fishing crew member Anouk Zorvane said the road was bad.
Union member Anouk Zorvane said the road was bad.
Business leader Anouk Zorvane gave money.
Church leader Anouk Zorvane gave money.
Youth leader Anouk Zorvane gave money.
Community leader Anouk Zorvane gave money.
Sales manager Anouk Zorvane bought a table.
Bank manager Anouk Zorvane bought a table.
"""


@pytest.mark.parametrize("report", REPORTS.strip().splitlines())
def test_only_officials_are_named(read: Read, report: str) -> None:
    told = read(f"{report}\n\nThe ministry said more would follow.")
    assert sorted(told.column("persons", "name")) == sorted(name for name in OFFICIALS if name in report)
    cells = [str(reading.value).casefold() for fact in told.facts for reading in fact.cells.values()]
    assert [cell for cell in cells if any(name in cell for name in PRIVATE)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Danel Ostrand, a defence lawyer, said the case was weak.",
        "Defense attorney Danel Ostrand told the court that his client was innocent.",
        "Attorney Danel Ostrand, who represents the accused, said his client was innocent.",
        "The lawyer for the accused, Danel Ostrand, said the case was weak.",
        "Counsel for the defendant, Danel Ostrand, said the case was weak.",
        "Danel Ostrand, an attorney with the Quill Law Firm, said his client denies the charges.",
        "Danel Ostrand, a lawyer with the Reef Foundation, said her client would appeal.",
        "Danel Ostrand, a lawyer of the Reef Foundation, appearing for the suspects, asked for bail.",
        "His lawyer, Danel Ostrand of the Reef Foundation, said he would appeal.",
        "Barrister Danel Ostrand appeared for the accused and asked for bail.",
        "Senior Advocate Danel Ostrand, appearing for the accused, said the case was weak.",
        "Roe's attorney Danel Ostrand said the case was weak.",
        "Former minister Oriel Roe's lawyer, Danel Ostrand, said the case was weak.",
        "Solicitor Danel Ostrand, acting for Roe, said the case was weak.",
    ],
)
def test_a_lawyer_of_a_private_party_is_a_private_person(read: Read, sentence: str) -> None:
    assert "Danel Ostrand" not in read(sentence).column("persons", "name")


@pytest.mark.parametrize(
    "sentence",
    [
        "Danel Ostrand, a human rights lawyer with the Reef Foundation, said laws must change.",
        "State Attorney Danel Ostrand said the case was strong.",
        "The ministers met United States Assistant Attorney Danel Ostrand.",
        "Danel Ostrand, Assistant U.S. Attorney, spoke; the lawyer for the accused did not.",
        "Attorney General Danel Ostrand said his office would appeal.",
    ],
)
def test_a_lawyer_of_the_state_or_of_a_public_body_is_named(read: Read, sentence: str) -> None:
    assert "Danel Ostrand" in read(sentence).column("persons", "name")


@pytest.mark.parametrize(
    "turn",
    [
        "MS ROE: I was sold to a man in the north.",
        "SURVIVOR MARLA ROE: They kept my papers.",
        "DEFENDANT MARLA ROE: I am innocent.",
        "WITNESS ROE: I saw him.",
        "VICTIM’S MOTHER ROE: I miss her.",
    ],
)
def test_a_turn_of_speech_makes_nobody_public(read: Read, turn: str) -> None:
    told = read(f"The trial opened in the town on that day.\n\nMINISTER OSTRAND: We listen.\n\n{turn}")
    assert told.column("persons", "name") == ["OSTRAND"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Marla Roe (left), a victim of trafficking, and the minister were pictured.",
        "Danel Roe (second from right), Director of the Reef Agency, is accused of trafficking.",
        "Marla Roe (right), sister of Minister Danel Ostrand, waited.",
    ],
)
def test_where_somebody_stands_in_a_picture_makes_nobody_public(read: Read, sentence: str) -> None:
    assert not any("Roe" in str(name) for name in read(sentence).column("persons", "name"))


@pytest.mark.parametrize(
    "line",
    [
        "MAYOR MARLA ROE ARRESTED",
        "MAYOR MARLA ROE ARRESTED: POLICE",
        "MINISTER ROE HELD OVER BRIBES IN QUILL: REPORT",
        "SENATOR ROE CHARGED WITH TRAFFICKING",
        "SPECIAL AGENT FINDS MISSING GIRL MARLA ROE",
        "VICE SQUAD RESCUES MARLA ROE",
        "CHIEF SUSPECT MARLA ROE",
        "DEPUTY LEADER OF THE GANG MARLA ROE",
    ],
)
def test_a_line_in_capitals_makes_nobody_public(read: Read, line: str) -> None:
    told = read(f"The ships came to the harbour of the town on that day.\n\n{line}\n\nThe people went home.")
    assert told.column("persons", "name") == []


@pytest.mark.parametrize(
    "text",
    [
        "Survivors told their stories.\n\nMarla Roe\nVictim of trafficking\n\nThe minister listened.",
        "Police hold three men.\n\nDanel Roe\nHead of the gang\n\nThey were taken to the town.",
        "Wanted for trafficking.\n\nDanel Roe\nAlleged leader of the ring",
        "They told what they saw.\n\nMarla Roe\nThe minister listened to her and to the others in the house.",
        "Danel Roe was arrested and charged with trafficking.\n\nDanel Roe\nMayor of Quill",
    ],
)
def test_a_name_above_a_line_of_another_kind_stays_private(read: Read, text: str) -> None:
    assert not any("Roe" in str(name) for name in read(text).column("persons", "name"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Danel Roe, a senior al-Shabaab leader, planned it.",
        "Danel Roe, head of operations of al-Qaida, planned it.",
        "The al-Shabaab commander Danel Roe planned it.",
    ],
)
def test_nobody_holds_an_office_in_a_terrorist_group(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Danel Roe, head of the Ostrand Cartel, spoke.",
        "The head of the Ostrand Cartel, Danel Roe, spoke.",
        "The Ostrand Cartel's leader, Danel Roe, spoke.",
        "Boko Haram leader Danel Roe spoke.",
        "Danel Roe, commander of the Wagner Group, spoke.",
        "The leader of ISIS-K, Danel Roe, spoke.",
        "The leader of the Yakuza, Danel Roe, spoke.",
    ],
)
def test_nobody_holds_an_office_in_a_band_whose_name_is_in_capitals(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Danel Roe, head of the Ostrand Cartel Task Force, spoke.",
        "Danel Roe, Director of the Gang Prevention Office, spoke.",
        "Danel Roe, Special Envoy for the fight against Islamic State, spoke.",
        "The Minister of Defence, Danel Roe, said Boko Haram was beaten.",
    ],
)
def test_who_acts_against_a_band_holds_an_office(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == ["Danel Roe"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Danel Roe, head of the Harbour Office, flew to Rome and was arrested.",
        "Director Danel Roe flew to Rome on Monday and was later charged with trafficking.",
        "Director Danel Roe left the house but was arrested.",
        "Director Danel Roe and Ana Roe flew to Rome and were arrested.",
        "Director Danel Roe took their passports.",
        "Director Danel Roe locked them up.",
    ],
)
def test_a_second_verb_tells_of_an_accusation(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Director Danel Roe led the raid and was injured.",
        "Director Danel Roe led the operation in which a man fled and was arrested.",
        "Director Danel Roe said the man fled and was arrested.",
        "Director Danel Roe met the man, who fled and was arrested.",
        "Director Danel Roe told how the suspect ran away and was caught.",
        "Minister Danel Roe opened the talks and was briefed on the charges.",
    ],
)
def test_a_second_verb_of_another_or_of_work_is_no_accusation(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == ["Danel Roe"]
