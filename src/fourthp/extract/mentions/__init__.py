"""What is named in a document: dates, quantities, persons, organisations, countries, places, instruments."""
