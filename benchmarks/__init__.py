"""How fast it is, as ratios to tools that people know, so that the figures mean something anywhere.

Run from the checkout: ``make bench``. These are measurements, not tests: nothing fails.
"""
