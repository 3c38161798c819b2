"""Measures the archive of 10,000 journals beside other ways to ask the same files.

    make bench-archive            (or: python3 Tests/Benchmarks/archive_bench.py NOFAULT [COUNT [RUNS]])

Prints a row for each way: the median and the fastest and slowest of the runs, in milliseconds of wall-clock.
What is compared runs by turns, in one go, on files that were just read. Tools that are missing are left out.
"""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import archive_journals


def timed(action):
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def report(ways, runs):
    times = {name: [] for name in ways}
    for _ in range(runs):
        for name, action in ways.items():
            times[name].append(timed(action))
    for name, taken in times.items():
        print(f"| {name} | {statistics.median(taken):.0f} | {min(taken):.0f} to {max(taken):.0f} |", flush=True)


def main(nofault, count=10_000, runs=7):
    nofault = os.path.abspath(nofault)
    root = tempfile.mkdtemp(prefix="nofault-archive-")
    folder, cache = os.path.join(root, "journals"), os.path.join(root, "cache")
    environment = os.environ | {"XDG_CACHE_HOME": cache, "LC_ALL": "C.UTF-8"}

    def run(command, out=subprocess.DEVNULL):
        subprocess.run(command, shell=True, check=True, env=environment, stdout=out, cwd=root)

    try:
        archive_journals.main(count, folder)
        print(f"\n| {count} journals | median ms | fastest to slowest |\n|---|---|---|")
        log = f"{nofault} log {folder}"
        report({"nofault log, no cache: every journal read and checked":
                lambda: (shutil.rmtree(cache, True), run(log))}, min(runs, 3))
        run(f"{log} --format json > log.json")
        size = sum(entry.stat().st_size for entry in os.scandir(cache + "/nofault"))
        database = os.path.join(root, "log.sqlite")

        def build():
            with open(os.path.join(root, "log.json"), encoding="utf-8") as file:
                rows = json.load(file)
            if os.path.exists(database):
                os.remove(database)
            with sqlite3.connect(database) as connection:
                connection.execute("CREATE TABLE log (id, date, services, severity, title, row)")
                connection.executemany("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)", [
                    (row["id"], row["date"], json.dumps(row["services"]), row["severity"],
                     row["title"], json.dumps(row)) for row in rows])

        build()
        ways = {
            "nofault log": lambda: run(log),
            "nofault log --service checkout": lambda: run(f"{log} --service checkout"),
            "nofault log --text 'pool dry'": lambda: run(f"{log} --text 'pool dry'"),
            "nofault log --format json": lambda: run(f"{log} --format json"),
            "nofault log --figures": lambda: run(f"{log} --figures"),
            "nofault actions --overdue": lambda: run(f"{nofault} actions {folder} --overdue"),
        }
        def has(tool):
            return shutil.which(tool) is not None
        if has("grep"):
            ways["grep: names of journals with a service (no state, no check)"] = lambda: run(
                f"""grep -rlF '"serviceAdded","text":"checkout"' {folder}""")
        if has("jq"):
            ways["jq: title and services of the journals of one month"] = lambda: run(
                f"""cat {folder}/2025-10-*.journal | jq -r 'select(.event == "titleSet" or .event == "serviceAdded") | .text'""")
        if has("sqlite3"):
            ways["sqlite3: all rows of a database (nothing checked against journals)"] = lambda: run(
                f"sqlite3 -csv {database} 'SELECT * FROM log ORDER BY date'")
            ways["sqlite3: one service"] = lambda: run(
                f"""sqlite3 -csv {database} "SELECT * FROM log WHERE services LIKE '%\\"checkout\\"%' ORDER BY date" """)
        ways["sqlite: the database written anew (Python's module)"] = build
        report(ways, runs)
        print(f"\nThe cache is {size / 1e6:.1f} MB, the database {os.path.getsize(database) / 1e6:.1f} MB.")
    finally:
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1], *[int(number) for number in sys.argv[2:]])
