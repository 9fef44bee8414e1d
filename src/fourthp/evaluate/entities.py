"""Agreement on what a document names: persons, organisations, countries, instruments."""

from __future__ import annotations

from fourthp.evaluate.annotations import (
    AnnotatedOrganisation,
    AnnotatedPerson,
    Annotation,
    Leeway,
)
from fourthp.evaluate.comparing import fold, listed, same_person, similar
from fourthp.evaluate.published import PublishedDocument, PublishedEntity, PublishedPerson
from fourthp.evaluate.tally import Sheet

# The annotators kept to eight roles; the published ones are finer.
_ROLES = {
    "chair": {"chair", "co_chair", "moderator"},
    "host": {"host", "organiser", "co_organiser", "visited"},
    "mentioned": {"mentioned"},
    "participant": {
        "participant",
        "delegate",
        "interlocutor",
        "visitor",
        "observer",
        "awardee",
        "trainer",
        "trainee",
    },
    "signatory": {"signatory", "witness"},
    "speaker": {"speaker", "keynote", "opening_speaker", "panellist"},
}


def compare(sheet: Sheet, annotation: Annotation, found: PublishedDocument, leeway: Leeway) -> None:
    """Compare all that is named."""
    _persons(sheet, annotation, found, leeway)
    _organisations(sheet, annotation, found, leeway)
    countries = set(annotation.countries)
    sheet.sets("countries", countries, found.countries - (set(leeway.countries) - countries))
    sheet.pairs(
        "instruments",
        annotation.instruments,
        found.instruments,
        _same_instrument,
        lambda extra: listed(leeway.instruments, extra.name, extra.acronym),
    )


def _persons(sheet: Sheet, annotation: Annotation, found: PublishedDocument, leeway: Leeway) -> None:
    pairs = sheet.pairs(
        "persons",
        annotation.persons,
        found.persons,
        lambda one, other: any(same_person(one.name, name) for name in (other.name, *other.surfaces)),
        lambda extra: listed(leeway.persons, extra.name),
    )
    for person, published in pairs:
        if person.position:
            right = _same_position(person, published, leeway.positions.get(person.name, []))
            what = f"{person.name}: {person.position}, not {[title for title, _ in published.posts]}"
            sheet.answer("person position", right, what)
        right_roles = {person.event_role, *leeway.roles.get(person.name, [])}
        right_roles |= _ROLES.get(person.event_role, set())
        roles = published.roles or {"mentioned"}
        what = f"{person.name}: {person.event_role}, not {sorted(roles)}"
        sheet.answer("person role", bool(roles & right_roles), what)


def _same_position(person: AnnotatedPerson, published: PublishedPerson, others: list[str]) -> bool:
    """Whether one of the posts is the annotated one, with or without its body, or a telling part of it."""
    whole = " ".join(part for part in (person.position, person.organisation) if part)
    return any(
        any(similar(title, position, 80) for position in (person.position, *others))
        or similar(f"{title} {body}", whole, 75)
        or (len(fold(title)) > 4 and fold(title) in fold(whole))
        for title, body in published.posts
    )


def _organisations(sheet: Sheet, annotation: Annotation, found: PublishedDocument, leeway: Leeway) -> None:
    within = _other_names(annotation)
    pairs = sheet.pairs(
        "organisations",
        annotation.organisations,
        found.organisations,
        _same_organisation,
        lambda extra: (
            any(fold(form) and fold(form) in within for form in (extra.name, *extra.surfaces))
            or listed(leeway.organisations, extra.name, extra.acronym, *extra.surfaces)
        ),
    )
    for organisation, published in pairs:
        what = f"{organisation.name}: {organisation.type}, not {published.type}"
        sheet.answer("organisation type", organisation.type == published.type, what)


def _other_names(annotation: Annotation) -> str:
    """Return all names of the document, folded: what stands only inside one is neither right nor wrong."""
    names = [
        annotation.title,
        annotation.publisher,
        *annotation.instruments,
        *(name for event in annotation.events for name in (event.name, event.venue, event.city)),
        *(name for person in annotation.persons for name in (person.position, person.organisation)),
        *(organisation.name for organisation in annotation.organisations),
    ]
    return " | ".join(filter(None, map(fold, names)))


def _same_organisation(one: AnnotatedOrganisation, other: PublishedEntity) -> bool:
    """Whether a name or acronym is one of the forms that the package knows, or nearly."""
    names = {fold(one.name), fold(one.acronym)} - {""}
    forms = {fold(form) for form in (other.name, other.acronym, *other.surfaces)} - {""}
    return bool(names & forms) or any(similar(one.name, form, 90) for form in forms)


def _same_instrument(one: str, other: PublishedEntity) -> bool:
    return fold(one) == fold(other.acronym) or any(
        similar(one, form, 80) for form in (other.name, *other.surfaces)
    )
