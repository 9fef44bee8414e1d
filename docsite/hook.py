"""MkDocs hooks: pages and figures that are generated, and pages of the repository that lie outside of ``docs/``."""

from __future__ import annotations

import posixpath
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # MkDocs runs this file by itself

from docsite import pages  # noqa: E402

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

BORROWED = {
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "output/README.md": "reference/package.md",
    "output/DATA_DICTIONARY.md": "reference/data-dictionary.md",
    "tests/gold/README.md": "explanation/annotating.md",
    "docs/examples/second-pipeline/README.md": "how-to/reuse-the-schemas.md",
    "README.md": "index.md",
}
"""File of the repository -> the page of the site that shows it."""

_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])+)\]\((?!https?:|#|mailto:)([^)\s]+)\)")
_WIDE = frozenset({"evaluation.md"})  # its table needs the room that the table of contents takes
_GENERATED = frozenset({"reference/data-dictionary.md", "index.md"})


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and figures that no file of ``docs/`` holds."""
    from mkdocs.structure.files import File

    for name, page in BORROWED.items():
        if page not in _GENERATED:
            files.append(File.generated(config, page, content=(ROOT / name).read_text(encoding="utf-8")))
    for page, make in {**pages.PAGES, **pages.FIGURES}.items():
        files.append(File.generated(config, page, content=make()))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what is generated, and lead links to files of the repository to the pages that show them."""
    home = {shown: name for name, shown in BORROWED.items() if shown not in _GENERATED}
    source = page.file.src_uri
    folder = (ROOT / home[source]).parent if source in home else (ROOT / "docs" / source).parent
    if source in _WIDE:
        page.meta.setdefault("hide", ["toc"])
    filled = pages.filled(markdown)
    return _LINK.sub(lambda link: _led(link, source, folder, files), filled)


def _led(link: re.Match[str], source: str, folder: Path, files: Files) -> str:
    """A link as it works on the site; the words alone where the site has no such page."""
    words, target = link.groups()
    path, hash_, anchor = target.partition("#")
    within = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    if files.get_file_from_path(within) is not None:
        return link.group()
    name = posixpath.relpath(posixpath.normpath((folder / path).as_posix()), ROOT.as_posix())
    shown = BORROWED.get(name) or (name.removeprefix("docs/") if name.startswith("docs/") else None)
    if shown is None or files.get_file_from_path(shown) is None:
        return words if words.startswith("`") else f"{words} (`{name}`)"
    return f"[{words}]({posixpath.relpath(shown, posixpath.dirname(source) or '.')}{hash_}{anchor})"
