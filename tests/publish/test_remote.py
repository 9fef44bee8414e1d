"""Published to a storage, a package is there whole or the former one still is; against a server that speaks S3."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest
import small_package
from moto.server import ThreadedMotoServer

from fourthp.publish import PublishError, contents, remote
from fourthp.publish.checksums import write_checksums
from fourthp.publish.remote import current, publish

KILLS = int(os.environ.get("FOURTHP_KILLS", "3"))
"""So many moments are tried; ``make soak`` tries many."""

UPLOAD = """
import sys
from pathlib import Path
import fsspec
from fourthp.publish.remote import publish
fsspec.url_to_fs(sys.argv[2])
print("now", flush=True)
publish(Path(sys.argv[1]), sys.argv[2])
"""


def shortened(directory: Path) -> Path:
    """Without the files that hold the tables once more in another form: each costs a server some requests."""
    for path in [*directory.glob("spreadsheet/*"), *directory.glob("data/*.parquet")]:
        path.unlink()
    write_checksums(directory)
    return directory


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shortened(small_package.build(tmp_path_factory.mktemp("package")))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tables = small_package.tables()
    tables["persons"][0]["name"] = "Anna Bergen"
    return shortened(small_package.build(tmp_path_factory.mktemp("other"), tables))


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    found = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    found.start()
    host, port = found.get_host_and_port()
    yield f"http://{host}:{port}"
    found.stop()


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    for name, value in {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "FSSPEC_S3_ENDPOINT_URL": server,
    }.items():
        monkeypatch.setenv(name, value)
    fsspec.config.conf.clear()
    fsspec.config.set_conf_env(fsspec.config.conf)
    storage = fsspec.filesystem("s3")
    name = f"bucket-{random.randrange(10**9)}"
    storage.mkdir(f"s3://{name}")
    return f"s3://{name}/dataset"


@pytest.fixture(params=["file", "s3"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "s3":
        found: str = request.getfixturevalue("bucket")
        return found
    return f"file://{tmp_path}/dataset"


def published(address: str) -> dict[str, str]:
    """The files that a reader who follows the pointer gets, with their hashes."""
    storage, base = fsspec.url_to_fs(address, use_listings_cache=False)
    pointer = current(address)
    assert pointer is not None
    folder = f"{base}/{pointer['package']}"
    files = {path.removeprefix(f"{folder}/"): storage.cat_file(path) for path in storage.find(folder)}
    return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}


def test_a_package_is_uploaded_and_pointed_to(address: str, package: Path, other: Path) -> None:
    assert current(address) is None
    assert publish(package, address)
    assert published(address) == contents(package)
    assert not publish(package, address)
    assert publish(other, address)
    assert published(address) == contents(other)
    assert publish(package, address)
    assert published(address) == contents(package)


def test_what_an_interrupted_run_left_is_repaired(
    address: str, package: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(package, address)
    whole = remote._hash
    asked: list[str] = []

    def cut_off(storage: Any, path: str) -> str | None:
        asked.append(path)
        if len(asked) > 20:
            raise ConnectionError("reset by peer")
        return whole(storage, path)

    with monkeypatch.context() as patched:
        patched.setattr(remote, "_hash", cut_off)
        with pytest.raises(PublishError, match=r"reset by peer\. What was published before still is"):
            publish(other, address)
    assert published(address) == contents(package)
    storage = fsspec.url_to_fs(address)[0]
    storage.pipe_file(asked[0], b"cut o")
    assert publish(other, address)
    assert published(address) == contents(other)


def test_an_upload_that_reads_back_otherwise_is_not_published(
    address: str, package: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(package, address)
    monkeypatch.setattr(remote, "_hash", lambda storage, path: None)
    with pytest.raises(PublishError, match="reads back as something else"):
        publish(other, address)
    assert published(address) == contents(package)


def test_a_package_that_is_not_whole_is_refused(package: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(package, broken)
    (broken / "README.md").write_text("other")
    for folder, words in ((broken, "its files are not those of checksums.txt"), (tmp_path / "no", "no data")):
        with pytest.raises(PublishError, match=words):
            publish(folder, f"file://{tmp_path}/dataset")
    assert not (tmp_path / "dataset").exists()


@pytest.mark.parametrize("address", ["nowhere://x", "s3://"])
def test_an_address_that_cannot_be_used_is_told(package: Path, address: str) -> None:
    with pytest.raises(PublishError, match=address):
        publish(package, address)


def test_killed_at_any_moment_the_published_package_is_whole(
    address: str, package: Path, other: Path
) -> None:
    publish(package, address)
    start = time.perf_counter()
    uploading(other, f"{address}-elsewhere").communicate()
    seconds = time.perf_counter() - start
    chance = random.Random(5)
    for _ in range(KILLS):
        before = published(address)
        new = other if before == contents(package) else package
        forget(new, address)
        process = uploading(new, address)
        time.sleep(chance.uniform(0, 1.05) * seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert published(address) in (before, contents(new))
    publish(new, address)
    assert published(address) == contents(new)


def uploading(package: Path, address: str) -> subprocess.Popen[bytes]:
    """A process that is about to upload a package."""
    process = subprocess.Popen([sys.executable, "-c", UPLOAD, str(package), address], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"now\n"
    return process


def forget(package: Path, address: str) -> None:
    """Remove what was uploaded of a package that nothing points to."""
    storage, base = fsspec.url_to_fs(address, use_listings_cache=False)
    folder = f"{base}/packages/{remote.sha256(package / 'checksums.txt')[:16]}"
    if storage.exists(folder):
        storage.rm(folder, recursive=True)
