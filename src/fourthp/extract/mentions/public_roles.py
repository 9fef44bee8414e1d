"""What makes a person public: an office, a form of address, or a part played in public without either.

A post outweighs what a text tells of a private life. A part does not: it counts only where nothing in the whole
text speaks against the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.party_seats import behind_seat
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_forms import WEAK, post_classes
from fourthp.extract.mentions.post_joints import SEATS, behind_letters
from fourthp.extract.mentions.privacy_cues import cue_from
from fourthp.extract.mentions.privacy_terms import ADVERBS, AUXILIARIES, tells_private
from fourthp.extract.mentions.privacy_verbs import tells_of_oneself
from fourthp.extract.mentions.public_speeches import bodies_before, gives_speech, is_given_for

_OF_BODY = frozenset("of from at with for".split())
PRIVATE_BODIES = frozenset(["business", "media", ""])
"""Types of bodies whose people are no public persons by that alone; the empty one where it is not known."""
# Verbs in the passive whose agent plays a part: "moderated by <name>".
_CONDUCTED = frozenset(
    "moderated co-moderated chaired co-chaired facilitated co-facilitated inaugurated presided addressed graced".split()
)
_PRESENTED = frozenset("presented delivered laid introduced explained unveiled summarised summarized".split())
_LED = frozenset("led headed represented".split())
_PARTIES = frozenset("delegation delegations mission team panel committee commission side".split())
_SPEAKERS = frozenset(
    "speakers panelists panellists presenters facilitators moderators trainers lecturers discussants".split()
)
_LISTS = frozenset("were include included are includes was is".split())
_FOR_BODY = frozenset(
    (
        "representing",
        "speaking for",
        "on behalf of",
        "speaking on behalf of",
        "for",
        "there for",
        "present for",
    )
)
_SPEAKING_FOR = frozenset(("speaking for", "speaking on behalf of"))
_PRESENT = frozenset(
    (
        "also present",
        "those present",
        "in attendance",
        "also attending",
        "those attending",
        "attended by",
        "were present",
    )
)
_COMPANY = frozenset(
    (
        "present were",
        "present was",
        "guests included",
        "guests were",
        "participants included",
        "participants were",
        "attendees included",
        "delegates included",
        "delegation included",
        "delegation comprised",
        "taking part were",
        "among the participants",
        "among the guests",
        "among the delegates",
    )
)
"""The same, where no clause lies between them and the name: "among the guests who paid was <name>"."""
_CALLINGS = frozenset(
    "experts officials officers trainers lecturers specialists prosecutors judges delegates representatives authors"
    " lawyers speakers members".split()
)
_WORKED = frozenset("wrote written drafted trained taught attended spoke participated".split())
_WORKS = frozenset(
    "it them the this that a at in on of as guide handbook manual manuals module modules course curriculum training"
    " workshop seminar conference meeting event sessions session study report plan guidelines".split()
)
_FAR = 8


def is_public_address(address: str) -> bool:
    """Whether a form of address marks a public role by itself."""
    return address in words("honorifics", public="yes")


def is_style_of_office(address: str) -> bool:
    """Whether a form of address is borne by holders of high office only ("H.E.", "His Majesty")."""
    return address in words("honorifics", kind="style", public="yes")


def is_public_post(line: Line, post: PositionSpan) -> bool:
    """Whether a post makes its holder public: an office, or a weaker noun that says of which body or country."""
    kind = _class(line, post)
    if post.of_list:
        return kind not in WEAK
    if post.organisation or post.country or len(post.title) > 1 or kind not in WEAK:
        return True
    first, last = post.title[0]
    return post.capitalised and line.words(first, last) not in post_classes()


def _class(line: Line, post: PositionSpan) -> str:
    """The class of the noun that a title ends with."""
    first, last = post.title[0]
    classes = post_classes()
    return next((classes[w] for i in range(first, last) if (w := line.words(i, last)) in classes), "")


def is_part(line: Line, post: PositionSpan) -> bool:
    """Whether a noun names a part in a programme ("keynote speaker"), which is no post."""
    return _class(line, post) == "part"


def has_public_part(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> bool:
    """Whether a sentence gives somebody a public part: who speaks for a calling or a body, or leads a meeting."""
    if tells_of_oneself(line, person.name.last):
        return False
    if _conducts(line, person, organisations) or _speaks_with_rank(line, person):
        return True
    if behind_seat(line, person.name.last) > person.name.last or _has_seat(line, person.name.last):
        return True
    if any(_class(line, p) == "expert" for p in person.positions):
        return _speaks(line, person, body_end(line, person, organisations) or person.name.last)
    if _signs_for_body(line, person, organisations):
        return True
    if _is_in_programme(line, person, organisations) or _is_listed_speaker(line, person):
        return True
    if _gives_address(line, person):
        return True
    if _is_of_owner(line, person, organisations):
        return _speaks(line, person, person.name.last) or _is_owner_said(line, person, organisations)
    if opener := _opens_for_body(line, person, organisations):
        return opener in _SPEAKING_FOR or _speaks(line, person, person.name.last)
    end = body_end(line, person, organisations)
    if (end > 0 or is_given_for(line, person)) and gives_speech(line, person):
        return True
    if end > 0 and _is_among_present(line, person):
        return True
    return end > 0 and (line.text(end - 1) == ")" or _speaks(line, person, end) or _presents(line, person))


def _has_seat(line: Line, i: int) -> bool:
    """ "Ada Quill M.P.", "Ada Quill, T.D.,": the letters of a seat in a parliament, with points."""
    letters = line.text(i + (line.text(i) == ","))
    return "." in letters and letters.replace(".", "") in SEATS


def _gives_address(line: Line, person: PersonSpan) -> bool:
    """ "Mr. <name>, in his goodwill message, thanked ...": who addresses a meeting."""
    i = behind_letters(line, person.name.last)
    if not person.addresses or line.text(i) != "," or line.low(i + 1) != "in" or line.low(i + 2) not in _HIS:
        return False
    end = next((k for k in range(i + 3, i + _FAR) if line.text(k) == ","), 0)
    formal = any(line.low(k) in _FORMAL for k in range(i + 3, end))  # a survivor speaks "in her remarks", too
    return (
        formal
        and line.low(end - 1) in _ADDRESSES
        and line.low(end + 1) in words("public_acts", kind="speaks")
    )


_HIS = frozenset(["his", "her", "a", "an"])
_FORMAL = frozenset(
    "goodwill good-will will welcome welcoming opening closing keynote inaugural concluding".split()
)
_ADDRESSES = frozenset(
    "message remarks address speech lecture keynote paper presentation intervention".split()
)


def _opens_for_body(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> str:
    """ "Representing the Ports Ministry, <name> said": the words by which somebody's body opens a sentence, if any."""
    for body in bodies_before(line, person, organisations):
        opener = line.words(0, body.first - (line.low(body.first - 1) == "the")).lower()
        if (body.organisation_type or "") not in PRIVATE_BODIES and opener in _FOR_BODY:
            return opener
    return ""


def _signs_for_body(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> bool:
    """ "<name> signed for the Ports Ministry", "<name> and <name> signed on behalf of A and B, respectively"."""
    i = person.name.last
    while line.low(i) in ("and", ",") or (line.has(i, Label.CAPITAL) and i < person.name.last + _FAR):
        i += 1
    if line.low(i) not in ("signed", "signs"):
        return False
    i += 1 + (line.low(i + 1) in ("it", "them"))
    i += 2 * (line.words(i, i + 2).lower() == "on behalf")
    if line.low(i) not in ("for", "of") or not line.has(i + 1 + (line.low(i + 1) == "the"), Label.CAPITAL):
        return False
    end = next((k for k in range(i, len(line.tokens)) if line.text(k) in (".", ";")), len(line.tokens))
    signed = [o for o in organisations if i < o.first < end]
    return any((o.organisation_type or "") not in PRIVATE_BODIES for o in signed)


def _is_among_present(line: Line, person: PersonSpan) -> bool:
    """ "On the Samoan side, <name> of the police and ... came": who is listed with a body among those who took part."""
    told = [line.words(k, k + n).lower() for k in range(person.name.address) for n in (1, 2, 3)]
    side = line.words(0, 2).lower() == "on the" and "side" in (line.low(2), line.low(3), line.low(4))
    came = not _COMPANY.isdisjoint(told) and "who" not in told
    if not (side or came or not _PRESENT.isdisjoint(told) or _is_counted(line, person)):
        return False
    return not any(tells_private(line, k) for k in range(len(line.tokens)))


def _is_counted(line: Line, person: PersonSpan) -> bool:
    """ "Three experts wrote it: <name> of the police, ...": who is listed behind a colon by a calling and its work."""
    colon = next((k for k in range(person.name.address) if line.text(k) == ":"), 0)
    verb = next((k for k in range(colon) if line.low(k) in _WORKED), colon)
    on_works = all(line.low(k) in _WORKS or line.has(k, Label.CAPITAL) for k in range(verb + 1, colon))
    return verb < colon and on_works and any(line.low(k) in _CALLINGS for k in range(verb))


def _presents(line: Line, person: PersonSpan) -> bool:
    """ "The study was laid before the meeting by <name> of the institute": who is the agent of what is presented."""
    i = person.name.address - 1
    return line.low(i) == "by" and any(line.low(k) in _PRESENTED for k in range(max(0, i - _FAR // 2), i))


def _speaks(line: Line, person: PersonSpan, end: int) -> bool:
    """Whether somebody speaks or acts in public; ``end`` is the token behind the name and its body."""
    acts = words("public_acts", kind="speaks")
    posts = [p.first for p in person.positions if p.last <= person.name.address]
    before = line.low(min([person.name.address, *posts]) - 1)
    if before in acts and before.endswith(("d", "s")):
        return True  # "..., said <name> of the institute"
    i = max([end, *(p.last for p in person.positions)])
    i += line.text(i) == ")"
    if line.text(i) == ",":
        close = next((k for k in range(i + 1, i + _FAR) if line.text(k) in (",", ";", ".", "")), i)
        i = close + 1 if line.text(close) == "," and close > i and line.low(i + 1) not in acts else i + 1
    while line.low(i) in ADVERBS or line.low(i) in AUXILIARIES:
        i += 1
    return line.low(i) in acts and cue_from(line, i, "did", "crime") is None


def _is_in_programme(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> bool:
    """Whether a list parted by semicolons gives a name with its body: "Mr. <name>, Ministry of Ports; Dr. ..."."""
    i = behind_letters(line, person.name.last)
    body = next((o for o in organisations if o.first == i + 1), None) if line.text(i) == "," else None
    if body is None or ";" not in line.lows or (body.organisation_type or "") in PRIVATE_BODIES:
        return False
    if any(tells_private(line, k) for k in range(person.name.first)):
        return False  # a list of victims or suspects
    end = body.end
    return line.text(end) in (";", ".", "")


def _is_listed_speaker(line: Line, person: PersonSpan) -> bool:
    """ "The panellists were <name> and <name>": who is announced to speak before an audience."""
    if line.lows.isdisjoint(_SPEAKERS):
        return False
    at = next(k for k, token in enumerate(line.tokens) if token.low in _SPEAKERS)
    listed = next((k for k in range(at + 1, at + _FAR) if line.low(k) in _LISTS), len(line.tokens))
    return listed < person.name.address and not any(tells_private(line, k) for k in range(person.name.first))


def _is_of_owner(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> bool:
    """ "the Ports Agency's <name>": whose body stands before the name."""
    i = person.name.address
    if line.low(i - 1) != "'s":
        return False
    if line.low(i - 2) in _OWNERS and line.low(i - 3) == "the":
        return True  # "The ministry's <name> said"
    body = next((o for o in organisations if i - 1 in (o.last, o.end)), None)
    return body is not None and (body.organisation_type or "") not in PRIVATE_BODIES


def _is_owner_said(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> bool:
    """ "..., said the Ports Agency's <name>."."""
    i = person.name.address - 1
    first = next((o.first for o in organisations if i in (o.last, o.end)), i - 1)
    said = line.low(first - 1 - (line.low(first - 1) == "the"))
    spoken = said in words("public_acts", kind="speaks") and said.endswith(("d", "s"))
    return spoken and line.text(person.name.last) in (",", ".", "")


_OWNERS = frozenset("ministry embassy commission police government parliament department task-force".split())


def body_end(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> int:
    """The token behind the body that a name is of ("of the Ministry of Justice", "(IOM)"); 0 where none stands."""
    i = behind_letters(line, person.name.last)
    i += line.text(i) == "," and line.low(i + 1) in _OF_BODY
    if line.text(i) == "," and line.low(i + 1) == "who" and line.low(i + 2) in ("is", "works"):
        i += 3  # "<name>, who is with the agency, said"
    elif line.text(i) == "," and line.words(i + 1, i + 3).lower() in ("on behalf", "speaking for"):
        i += 2 + (line.low(i + 1) == "on")
    elif line.text(i) == "," and line.low(i + 1) == "representing":
        i += 1
        if (country := line.countries.get(i + 1 + (line.low(i + 1) == "the"))) and country.names_the_state:
            return country.last
    bracket = line.text(i) == "("
    if not bracket and line.low(i) not in _OF_BODY and line.low(i) != "representing":
        return 0
    j = i + 1 + (line.low(i + 1) == "the")
    body = next((o for o in organisations if o.first == j), None)
    if body is None or (body.organisation_type or "") in PRIVATE_BODIES:
        return 0
    return max(body.last, body.end) + bracket


def _speaks_with_rank(line: Line, person: PersonSpan) -> bool:
    """ "Sgt. <name> said", "according to Cpl. <name>": an officer who speaks of a case."""
    if not any(address in words("honorifics", kind="rank") for address in person.addresses):
        return False
    begin = min([person.name.address, *(p.first for p in person.positions)])
    return line.words(begin - 2, begin).lower() == "according to" or _speaks(line, person, person.name.last)


def _conducts(line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]) -> bool:
    """ "moderated by <name>", "a delegation led by <name>", "the Ports Office, headed by <name>"."""
    i = person.name.address - 1
    if line.words(i - 3, i + 1).lower() in _UNDER or (person.addresses and _is_listed_under(line, i)):
        return True
    if line.low(i) != "by":
        return False
    verb = line.low(i - 1) if line.low(i - 1) != "over" else line.low(i - 2)
    if verb in _CONDUCTED:
        return True
    if verb not in _LED:
        return False
    if any(line.low(k) in _PARTIES for k in range(max(0, i - _FAR), i)):
        return True
    j = i - 1
    while line.low(j - 1) in (",", "is", "was", "and"):
        j -= 1
    body = next((o for o in organisations if j in (o.last, o.end)), None)
    return body is not None and (body.organisation_type or "") not in PRIVATE_BODIES


def _is_listed_under(line: Line, i: int) -> bool:
    """ "under the supervision of Lt. <name> and Capt. <name>": the same of who is listed behind another of rank."""
    while line.low(i) in ("and", ","):
        i -= 1 + (line.text(i - 1) == ",")
        while line.has(i, Label.CAPITAL | Label.HONORIFIC) and not line.has(i, Label.FUNCTION):
            i -= 1
        if line.words(i - 3, i + 1).lower() in _UNDER:
            return True
    return False


_UNDER = frozenset(
    f"under the {noun} of"
    for noun in "leadership command supervision chairmanship guidance direction".split()
)


def hears_a_case(line: Line, person: PersonSpan) -> bool:
    """Whether somebody is the judge of another: "He was sentenced by Judge <name>. He had pleaded guilty"."""
    judges = words("court_words", kind="judge")
    return any(
        post.last == person.name.address
        and line.low(post.last - 1) in judges
        and line.low(post.first - 1 - (line.low(post.first - 1) == "the")) in ("by", "before")
        for post in person.positions
    )
