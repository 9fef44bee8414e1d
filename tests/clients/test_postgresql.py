"""PostgreSQL takes the DDL, loads every table from its CSV file, and refuses what the contract refuses."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from client_facts import THAI

from fourthp import schemas

Ask = Callable[..., subprocess.CompletedProcess[str]]


def program(name: str) -> str:
    """A program of the server, which Debian keeps off the path."""
    places = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    found = shutil.which(name, path=os.pathsep.join([*map(str, places), os.environ["PATH"]]))
    assert found is not None, f"{name} is not installed"
    return found


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Run SQL on a server of our own, which listens on a socket in a folder and nowhere else."""
    home = Path("/tmp") / f"fourthp-pg-{os.getpid()}"  # a socket's path must be short
    home.mkdir(mode=0o755)
    # The server refuses to run as root.
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if prefix:
        shutil.chown(home, "postgres", "postgres")

    def run(*command: str, **more: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*prefix, *command], cwd=home, capture_output=True, text=True, check=False, **more
        )

    def sql(statement: str, *, stop: bool = True) -> subprocess.CompletedProcess[str]:
        psql = [program("psql"), "-X", "-h", str(home), "-d", "postgres", "-A", "-t", "-q"]
        return run(*psql, *(["-v", "ON_ERROR_STOP=1"] if stop else []), input=statement)

    data = home / "data"
    try:
        made = run(program("initdb"), "-D", str(data), "-E", "UTF8", "--locale=C", "-A", "trust")
        assert made.returncode == 0, made.stderr
        options = f"-c listen_addresses='' -c unix_socket_directories='{home}' -c fsync=off"
        started = run(
            program("pg_ctl"), "-D", str(data), "-o", options, "-l", str(home / "log"), "-w", "start"
        )
        assert started.returncode == 0, started.stdout
        yield sql
    finally:
        run(program("pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(home)


@pytest.fixture(scope="module")
def loaded(ask: Ask, package: Path) -> Ask:
    created = ask(schemas.sql_ddl("postgresql"))
    assert created.returncode == 0, created.stderr
    for name in schemas.table_names():
        content = (package / f"data/{name}.csv").read_text("utf-8")
        done = ask(f"COPY {name} FROM STDIN WITH (FORMAT csv, HEADER true);\n{content}\\.\n")
        assert done.returncode == 0, done.stderr
    return ask


def test_every_row_is_loaded(loaded: Ask, counts: dict[str, int]) -> None:
    query = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in counts)
    lines = loaded(query).stdout.splitlines()
    assert dict(line.split("|") for line in lines) == {name: str(count) for name, count in counts.items()}


def test_values(loaded: Ask) -> None:
    assert loaded("SELECT label FROM countries WHERE country_code = 'NA'").stdout == "Namibia\n"
    assert loaded("SELECT name FROM persons WHERE person_id = 'somsri'").stdout == f"{THAI}\n"
    dates = "SELECT published_date, pg_typeof(published_date) FROM documents ORDER BY 1 NULLS FIRST"
    assert loaded(dates).stdout == "|date\n2021-03-05|date\n"
    assert loaded("SELECT sum(headcount), count(headcount) FROM participations").stdout == "122|2\n"


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("INSERT INTO persons (person_id, name) VALUES ('somsri', 'S')", "duplicate key"),
        ("INSERT INTO persons (person_id) VALUES ('x')", "not-null constraint"),
        ("UPDATE positions SET person_id = 'nobody'", "foreign key constraint"),
        ("UPDATE events SET event_status = 'dreamt'", "check constraint"),
        ("UPDATE events SET end_date = '2020-01-01'", "end_not_before_start"),
        ("UPDATE participations SET person_id = 'somsri'", "check constraint"),
    ],
)
def test_what_the_contract_refuses(loaded: Ask, statement: str, reason: str) -> None:
    done = loaded(f"BEGIN; {statement}; ROLLBACK;")
    assert done.returncode != 0
    assert reason in done.stderr
