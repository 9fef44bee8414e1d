"""The grammar that every stage may use: folding, dates and numbers, in English and Thai."""
