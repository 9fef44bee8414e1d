"""The sentences of a document, as the extractor sees them."""

from __future__ import annotations

from fourthp.clean import clean
from fourthp.extract.view import View
from fourthp.records import Document


def test_the_number_or_sign_of_an_item_is_no_sentence() -> None:
    text = "They agreed on this.\n\n1.\n\nThe first item is long enough.\n\n- a\n\nU.S.\n\n7%\n\n7.5%\n\n12"
    view = View(clean(Document("d", "d.txt", text, "text/plain", "", "", None, {})))
    told = [text[s.start : s.end] for s in view.sentences]
    assert told == ["They agreed on this.", "The first item is long enough.", "U.S.", "7.5%", "12"]
    assert [sentence.index for sentence in view.sentences] == [0, 1, 2, 3, 4]
