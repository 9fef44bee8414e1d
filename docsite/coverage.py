"""What was read, by country of the publisher and by month: a drawing and a table."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from docsite.svg import FAINT, INK, LINE, box, drawing, words
from fourthp.published import Package

_CELL, _LEFT, _TOP = 22.0, 190.0, 60.0
_TITLE = 420.0  # what the heading needs
_MOST_MONTHS = 36
_SHADES = ("#e0f2f1", "#b2dfdb", "#80cbc4", "#4db6ac", "#26a69a", "#00897b", "#00695c")
_DARK = 4
_YEAR, _LABELLED = 4, 2
_UNKNOWN = "country not known"


def documents_by_country(package: Package) -> dict[str, Counter[str]]:
    """Country -> month ("2024-05") -> documents read; the country is the publisher's."""
    publishers = package.rows("publishers")
    names = package.rows("countries")
    found: dict[str, Counter[str]] = {}
    for row in package.rows("coverage").values():
        code = publishers[row["publisher_id"]]["country_code"]
        label = names[code]["label"] if code else _UNKNOWN
        found.setdefault(label, Counter())[row["month"]] += int(row["documents"])
    return dict(sorted(found.items()))


def chart(directory: Path) -> str:
    """A square for each country and month, darker the more documents; where none was read the square is empty."""
    counts = documents_by_country(Package(directory))
    spans = spans_between(sorted({month for months in counts.values() for month in months}))
    top = max((n for months in counts.values() for n in _grouped(months, spans).values()), default=1)
    parts = [
        words(16, 26, "Documents read, by country of the publisher", INK, font_size="15", font_weight="bold")
    ]
    parts += [
        words(_LEFT + number * _CELL, _TOP - 8, span[:4], FAINT, font_size="11")
        for number, span in enumerate(spans)
        if number == 0 or span.endswith("-01") or (len(span) == _YEAR and not int(span) % _LABELLED)
    ]
    for line, (country, months) in enumerate(counts.items()):
        y = _TOP + line * (_CELL + 4)
        parts.append(words(_LEFT - 10, y + 14, country, INK, text_anchor="end"))
        grouped = _grouped(months, spans)
        for number, span in enumerate(spans):
            count = grouped[span]
            shade = min(len(_SHADES) - 1, (count * len(_SHADES) - 1) // top) if count else 0
            x = _LEFT + number * _CELL
            parts.append(box(x, y, _CELL - 2, _CELL - 2, _SHADES[shade] if count else "#ffffff", LINE, 2))
            if count:
                ink = "#ffffff" if shade >= _DARK else INK
                parts.append(
                    words(x + _CELL / 2 - 1, y + 13, str(count), ink, text_anchor="middle", font_size="10")
                )
    height = _TOP + len(counts) * (_CELL + 4) + 16
    width = max(_LEFT + len(spans) * _CELL + 20, _TITLE)
    return drawing(width, height, "Documents read by country and month", parts)


def spans_between(months: list[str]) -> list[str]:
    """Every month from the first to the last; years where that would be too many."""
    if not months:
        return []
    first, last = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (months[0], months[-1]))
    if last - first < _MOST_MONTHS:
        return [f"{m // 12}-{m % 12 + 1:02}" for m in range(first, last + 1)]
    return [str(year) for year in range(first // 12, last // 12 + 1)]


def _grouped(months: Counter[str], spans: list[str]) -> Counter[str]:
    length = len(spans[0]) if spans else 7
    found: Counter[str] = Counter()
    for month, count in months.items():
        found[month[:length]] += count
    return found


def table(directory: Path) -> str:
    """The same in words: publishers with the months read, and the countries that events took place in."""
    package = Package(directory)
    publishers = package.rows("publishers")
    lines = [
        "| publisher | kind | month | documents | not read | events told of |",
        "|---|---|---|---:|---:|---:|",
    ]
    for row in package.rows("coverage").values():
        publisher = publishers[row["publisher_id"]]
        cells = (publisher["name"], publisher["publisher_type"], row["month"])
        lines.append(f"| {' | '.join(cells)} | {row['documents']} | {row['rejected']} | {row['events']} |")
    names = package.rows("countries")
    places = Counter(row["country_code"] for row in package.rows("events").values())
    lines += ["", "| events in | number |", "|---|---:|"]
    for code, count in sorted(places.items(), key=lambda pair: (-pair[1], pair[0])):
        lines.append(f"| {names[code]['label'] if code else 'no country stated'} | {count} |")
    return "\n".join(lines)
