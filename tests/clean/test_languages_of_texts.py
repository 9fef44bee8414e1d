"""The language of a text."""

import pytest
from cleaning import PROSE, cleaned, stated

THAI = "รัฐมนตรีกล่าวต้อนรับคณะผู้แทนและชื่นชมความร่วมมือระหว่างสองประเทศในการต่อต้านการค้ามนุษย์"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PROSE, "en"),
        (THAI, "th"),
        (f"{THAI}\nTogether We Can\n{THAI}", "th"),
        ("Pemerintah Indonesia bekerja sama untuk memberantas perdagangan orang di kawasan.", "und"),
        ("政府宣布打击人口贩运的新计划。", "zh"),
        ("人身取引対策に関する会合がとうきょうで開かれました。", "ja"),
        ("Правительство приняло новый план.", "und"),
        ("12 34 56", "und"),
    ],
)
def test_the_script_tells(text, language):
    assert stated(cleaned(text), "language") == (language, "derived:script", [])


@pytest.mark.parametrize(
    ("text", "feed", "expected", "method"),
    [
        (PROSE, "en-GB", "en-GB", "reference:feed"),
        (PROSE, "EN_us", "en-us", "reference:feed"),
        ("Pemerintah Indonesia bekerja sama.", "id", "id", "reference:feed"),
        (THAI, "en", "th", "derived:script"),
        (PROSE, "not a tag", "en", "derived:script"),
    ],
)
def test_the_feed_is_believed_where_the_script_allows(text, feed, expected, method):
    assert stated(cleaned(text, language=feed), "language") == (expected, method, [])
