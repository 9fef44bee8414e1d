"""What the words that tell an event ask for besides, by the object that their lexicon gives them."""

WEAK = frozenset(
    "setting lead_setting lead dated_body act act_thing dated dated_act quoted guest audience goods crowd".split()
)
"""Objects of words that only say that people came together or something began."""
NEEDS = {
    "told": "setting",
    "told_first": "setting",
    "trainees": "setting",
    "lead_setting": "setting",
    "setting": "setting",
    "setting_place": "place",
    "dated_body": "date",
    "observance": "setting",
    "session": "setting",
    "lead_body": "date",
    "stay_dated": "date",
    "lead_date": "opening_day",
    "lead_told": "opening_day",
    "decree": "signature",
    "dated_decree": "signature_day",
    "act": "day_or_calendar_month",
    "act_thing": "day_or_calendar_month",
    "dated": "calendar_day",
    "dated_act": "calendar_day_or_month",
    "dated_paper": "date_alone",
    "said_in": "calendar_day_or_month",
    "field": "day_or_calendar_month",
    "sum": "day",
    "honour": "setting",
    "honour_before": "setting",
    "named_paper": "date",
    "dated_person": "calendar_day",
    "session_object": "day",
    "quoted": "setting",
    "audience": "occasion",
    "goods": "occasion",
    "crowd": "occasion",
    "wreath": "occasion",
    "stone": "occasion",
    "show": "occasion",
}
"""What their sentence must tell (``event_model.EventMention.needs``); what stands not here asks for nothing."""
