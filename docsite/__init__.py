"""What the documentation site shows and no page of ``docs/`` says by hand: made of schemas, code and data.

Every function gives text (Markdown, HTML or SVG) and depends on nothing but its arguments and the files of the
repository, so the same repository gives the same site.
"""
