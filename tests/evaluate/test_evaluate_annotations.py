"""Reading annotations, and saying what is wrong with one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from fourthp.evaluate import AnnotationError, Leeway, read_annotations, read_leeway

GOLD = Path(__file__).parents[1] / "gold"


@pytest.mark.parametrize(
    ("name", "documents"), [("seeds", 2), ("dev", 26), ("real", 55), ("releases", 301), ("unseen", 27)]
)
def test_the_annotations_here_can_be_read(name: str, documents: int) -> None:
    folder = GOLD / name / "annotations"
    annotations = read_annotations(folder)
    assert [annotation.id for annotation in annotations] == sorted(path.stem for path in folder.iterdir())
    assert len(annotations) == documents


def test_every_text_has_its_annotation() -> None:
    dev = GOLD / "dev"
    assert {path.stem for path in (dev / "texts").iterdir()} == {
        path.stem for path in (dev / "annotations").iterdir()
    }


@pytest.mark.parametrize("name", ["real", "releases", "unseen"])
def test_leeway_is_given_to_annotated_documents(name: str) -> None:
    leeway = read_leeway(GOLD / name / "neutral.yaml")
    assert set(leeway) == {annotation.id for annotation in read_annotations(GOLD / name / "annotations")}


def test_leeway_keeps_what_is_compared_and_leaves_the_notes(tmp_path: Path) -> None:
    path = tmp_path / "neutral.yaml"
    path.write_text("d1: {topics: [fisheries], event_starts: {0: ['2022', null]}, notes: {events: second}}")
    assert read_leeway(path) == {"d1": Leeway(topics=["fisheries"], event_starts={0: ["2022", None]})}


def test_a_folder_without_annotations_is_named(tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match=f"{tmp_path}: no annotations"):
        read_annotations(tmp_path)


def test_a_mistake_is_named_with_its_place(tmp_path: Path) -> None:
    annotation = yaml.safe_load((GOLD / "seeds/annotations/mfa-united-partnerships.yaml").read_text())
    annotation["persons"][1]["rank"] = "Mr."
    path = tmp_path / "mfa.yaml"
    path.write_text(yaml.safe_dump(annotation))
    with pytest.raises(AnnotationError, match=r"mfa\.yaml: persons\.1\.rank: Unexpected keyword argument"):
        read_annotations(tmp_path)


def test_yaml_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("id: [")
    with pytest.raises(AnnotationError, match=r"broken\.yaml: "):
        read_annotations(tmp_path)
