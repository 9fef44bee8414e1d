"""Short reports of raids, trials and ceremonies: whoever is no official in them is nowhere in the facts."""

from __future__ import annotations

import pytest
from reading import Read

OFFICIALS = ("Dorian Quaife", "Elspeth Yarrow", "Tobias Wren")
PRIVATE = ("zorvane", "quellith", "mardune", "tiger lek", "สมปอง")

VICTIMS = """
Nok Zorvane, a 24-year-old waitress from Udon Thani, told reporters that she had been promised work in a restaurant.
Staff Sergeant Anouk Zorvane, who escaped from a compound in Myawaddy, said guards beat her.
“They took my passport,” said Anouk Zorvane, who was freed in March.
“They took my passport,” Zorvane said.
Dr. Anouk Zorvane and two other doctors were rescued from a scam compound.
The victim, Anouk Zorvane (สมปอง ใจดี), thanked police. สมปอง was tired.
Anouk Zorvane (right), a survivor, speaks with Minister Dorian Quaife.
Sister Anouk Zorvane was kidnapped by gunmen.
Father Anouk Zorvane, a priest held hostage for a year, was released.
Colonel Anouk Zorvane died in the compound.
Journalist Anouk Zorvane was killed.
Professor Anouk Zorvane, a visiting fellow abused by her employer, spoke.
Captain Anouk Zorvane and six crew were brought ashore.
Minister Dorian Quaife visited Dr. Anouk Zorvane, who was recovering in hospital.
Minister Dorian Quaife presented a certificate to Corporal Anouk Zorvane, a victim who helped police.
From left: Minister Dorian Quaife, survivor Anouk Zorvane, Governor Elspeth Yarrow.
Present were Governor Elspeth Yarrow, Dr. Anouk Zorvane, a trafficking survivor, and Ambassador Tobias Wren.
"""

SUSPECTS = """
The couple, Anouk Zorvane and Petch Quellith, were charged with human trafficking.
Anouk Zorvane and her husband Petch Quellith ran a karaoke bar.
Police Lieutenant Anouk Zorvane, 34, who moonlighted as a driver, was among those detained.
Among those detained was Police Lieutenant Anouk Zorvane.
Those arrested include Police Colonel Anouk Zorvane, a deputy commander, and Captain Petch Quellith.
Those arrested were identified as Anouk Zorvane, Petch Quellith and Lek Mardune.
The accused, Captain Anouk Zorvane (45), Corporal Petch Quellith (33) and Lek Mardune, appeared before a magistrate.
The first defendant, Dr Anouk Zorvane, and the second defendant, Captain Petch Quellith, denied the charges.
Anouk Zorvane, the manager of the Lucky Star massage parlour, was fined.
Anouk Zorvane, chief of the smuggling ring, remains at large.
Anouk Zorvane, deputy head of the cell, remains at large.
Anouk Zorvane, boss of the scam centre, remains at large.
Anouk Zorvane, founder of the brothel, smiled.
Anouk Zorvane, the chairman of a fishing boat company, smiled.
Fishing boat captain Anouk Zorvane smiled.
Anouk Zorvane aka Tiger Lek fled.
Anouk Zorvane, also known as “Tiger Lek”, was caught. Tiger Lek had run the den.
นายสมปอง ใจดี, 32, was arrested.
U.S. Attorney Dorian Quaife said Anouk Zorvane, of Houston, pleaded guilty to sex trafficking.
Anouk Zorvane, of Houston, was ordered to pay restitution.
Anouk Zorvane of Houston will be sentenced in June.
The Zorvane brothers ran the farm.
Nurse-turned-recruiter Anouk Zorvane left.
Recruiter Anouk Zorvane left.
Commander Anouk Zorvane of the rebel group sold children.
Rebel commander Anouk Zorvane sold children.
Warlord General Anouk Zorvane sold children.
Judge Dorian Quaife heard that Captain Anouk Zorvane had beaten the crew.
The skipper, Captain Anouk Zorvane, beat the crew.
Agent Anouk Zorvane was paid 2,000 dollars for each worker.
The agent, Anouk Zorvane, was paid 2,000 dollars for each worker.
Anouk Zorvane, an agent, was paid 2,000 dollars for each worker.
"""

ACCUSED_OFFICIALS = """
Village head Anouk Zorvane was arrested on Friday.
General Anouk Zorvane was convicted in 2017 of trafficking Rohingya.
Lieutenant General Anouk Zorvane, a former army adviser, was sentenced to 27 years in prison.
The court sentenced Lieutenant General Anouk Zorvane, a senior army officer, to 27 years.
Former governor Anouk Zorvane is on the run.
An investigation into Governor Anouk Zorvane was opened in May.
Governor Anouk Zorvane is under investigation for bribery.
Governor Anouk Zorvane was suspended from duty over the case.
Prosecutors allege that Mayor Anouk Zorvane took bribes.
Mayor Anouk Zorvane is accused of protecting the ring.
Police say Mayor Anouk Zorvane protected the ring.
The mayor of Ellery, Anouk Zorvane, was indicted on Friday.
MAYOR ANOUK ZORVANE ARRESTED
Mayor Anouk Zorvane arrested for trafficking
Ex-police chief Anouk Zorvane gets 10 years
Former Police Chief Anouk Zorvane jailed for 10 years
Attorney General Dorian Quaife announced charges against former Senator Anouk Zorvane.
Consul Anouk Zorvane was recalled after he was accused of abusing his maid.
The domestic worker accused diplomat Anouk Zorvane of abuse.
Ambassador Anouk Zorvane, whose maid accused him of abuse, left the country.
"""

BYSTANDERS = """
Witness Colonel Anouk Zorvane testified that he saw the boat.
The witness, Colonel Anouk Zorvane, testified that he saw the boat.
Colonel Anouk Zorvane testified against the ring.
Anouk Zorvane told Prosecutor Dorian Quaife what she had seen.
Prosecutor Dorian Quaife called Dr. Anouk Zorvane to the stand.
His mother, Colonel Anouk Zorvane, wept in court.
The victim’s father, Colonel Anouk Zorvane, wept in court.
Colonel Anouk Zorvane, the father of the victim, wept in court.
Relatives of Anouk Zorvane held a vigil.
Anouk Zorvane’s mother held a vigil.
The family of Colonel Anouk Zorvane held a vigil.
Minister Dorian Quaife consoled the family of the late Private Anouk Zorvane.
Businessman Datuk Anouk Zorvane donated 1 million ringgit to the shelter.
Datuk Seri Anouk Zorvane, a businessman, donated 1 million ringgit to the shelter.
The cheque was handed over by Mrs. Anouk Zorvane, a well-wisher.
Minister Dorian Quaife thanked the donor, Tan Sri Anouk Zorvane.
Minister Dorian Quaife praised Anouk Zorvane, a student who called the hotline.
Minister Dorian Quaife praised taxi driver Anouk Zorvane.
Anouk Zorvane was a teacher at Ellery High School.
"""

OFFICERS_HARMED = """
The teenager was convicted in the death of Police Officer Anouk Zorvane.
The stabbing claimed the life of 6-year-old Prince Anouk (AZ) Zorvane.
The flowers were laid by six-year-old Prince Anouk Zorvane.
The man pointed his gun at Detective Anouk Zorvane, Detective Petch Quellith and Lieutenant Lek Mardune.
Slain Police Officer Anouk Zorvane was remembered.
Murdered Inspector Anouk Zorvane was remembered.
ARRESTED MAYOR ANOUK ZORVANE DENIES CHARGES
Arrested Mayor Anouk Zorvane Denies Charges
The attack on Inspector Anouk Zorvane left the town in fear.
Officer Anouk Zorvane succumbed to his injuries.
Detective Anouk Zorvane spoke to reporters. Police Officer Zorvane was shot in the hip.
The findings on the custodial death of Anouk Zorvane were sent to District Attorney Dorian Quaife.
"""

COURT_LISTS = """
The defendants were named as Petch Quellith, 23, of Ozone Park, Queens, and Anouk Zorvane, 20, of Arverne, Queens.
A third defendant, Anouk Zorvane, of Arverne, Queens, was arraigned last month.
The defendants were identified as Minister Anouk Zorvane and Director Petch Quellith.
Dean Anouk Zorvane, 52, Huntington Beach
The victim’s mother, Anouk Zorvane, is a former police detective.
The victim’s mother, Anouk Zorvane, a former police detective, thanked Minister Dorian Quaife.
"""


def lines(*lists: str) -> list[str]:
    return [line for each in lists for line in each.strip().splitlines()]


@pytest.mark.parametrize(
    "report", lines(VICTIMS, SUSPECTS, ACCUSED_OFFICIALS, BYSTANDERS, OFFICERS_HARMED, COURT_LISTS)
)
def test_only_officials_are_named(read: Read, report: str) -> None:
    told = read(f"{report}\n\nThe ministry said more would follow.")
    assert sorted(told.column("persons", "name")) == sorted(name for name in OFFICIALS if name in report)
    cells = [str(reading.value).casefold() for fact in told.facts for reading in fact.cells.values()]
    assert [cell for cell in cells if any(name in cell for name in PRIVATE)] == []
