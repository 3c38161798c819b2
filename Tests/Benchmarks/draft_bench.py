"""Measures a draft of an hour out of 100,000 log lines, beside jq, grep and a script in Python that does as little.

    make bench            (or: python3 Tests/Benchmarks/draft_bench.py NOFAULT [ROUNDS])

The same events lie in a text log and in a log of JSON lines. nofault drafts an hour of each; `jq -c` reads the JSON and
prints it; grep finds the lines of the hour; the script takes lines apart, reads each time and keeps the grave ones of the
hour. All run on one core. Printed is the shortest of ROUNDS. Standard library only; a program that is missing is left out.

Beside them, without a rival: the same lines with all of them in the hour, and one line of 3 MB behind a time and a level.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

LINES = 100_000
SCRIPT = """\
import sys
from datetime import datetime

first = datetime.fromisoformat("2026-01-29T10:00:00+00:00")
last = datetime.fromisoformat("2026-01-29T11:00:00+00:00")
seen = {}
for line in open(sys.argv[1], encoding="utf-8"):
    stamp, level, text = line.rstrip().split(" ", 2)
    at = datetime.fromisoformat(stamp)
    if not first <= at <= last:
        continue
    if level not in ("WARN", "ERROR") and "started" not in text:
        continue
    key = "".join(c for c in text if not c.isdigit())
    if key in seen:
        seen[key][1] += 1
        continue
    seen[key] = [at, 1, text]
for at, count, text in seen.values():
    print(at, text, count)
"""


def write(folder):
    with open(f"{folder}/x.log", "w") as log, open(f"{folder}/x.json", "w") as lines:
        for number in range(LINES):
            hour, minute, second = number // 3600 % 24, number // 60 % 60, number % 60
            stamp = f"2026-01-{29 + number // 86400}T{hour:02}:{minute:02}:{second:02}.{number % 1000:03}Z"
            level = "ERROR" if number % 997 == 0 else "WARN" if number % 499 == 0 else "INFO"
            text = f"worker-{number % 8} request {number} of customer {number * 7 % 1000} served in {number % 90} ms"
            if level != "INFO":
                text = f"worker-{number % 8} pool of {number % 5} connections is used up, request {number} waits"
            log.write(f"{stamp} {level} {text}\n")
            lines.write(f'{{"time":"{stamp}","level":"{level}","msg":"{text}","pid":{number % 9}}}\n')
    with open(f"{folder}/dense.log", "w") as log:
        for number in range(LINES):
            minute, second = number * 3600 // LINES // 60, number * 3600 // LINES % 60
            level = "ERROR" if number % 997 == 0 else "INFO"
            log.write(f"2026-01-29T10:{minute:02}:{second:02}Z {level} worker-{number % 8} request {number} failed\n")
    with open(f"{folder}/long.log", "w") as log:
        log.write("2026-01-29T10:14:00Z ERROR checkout failed " + "abc def 12:30 x=1 " * 170_000 + "\n")
    with open(f"{folder}/least.py", "w") as script:
        script.write(SCRIPT)


def shortest(words, rounds):
    best = None
    for _ in range(rounds):
        begun = time.perf_counter()
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        took = time.perf_counter() - begun
        best = took if best is None else min(best, took)
    return best


def main():
    nofault = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    core = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    with tempfile.TemporaryDirectory() as folder:
        write(folder)
        hour = ["--from", "2026-01-29T10:00", "--to", "2026-01-29T11:00"]
        runs = [
            ("nofault draft, text log", [nofault, "draft", *hour, f"{folder}/x.log"]),
            ("nofault draft, JSON log", [nofault, "draft", *hour, f"{folder}/x.json"]),
            ("nofault draft, all in the hour", [nofault, "draft", *hour, f"{folder}/dense.log"]),
            ("nofault draft, a line of 3 MB", [nofault, "draft", *hour, f"{folder}/long.log"]),
            ("jq -c, JSON log", ["jq", "-c", ".", f"{folder}/x.json"]),
            ("grep, text log", ["grep", "^2026-01-29T10:", f"{folder}/x.log"]),
            ("Python, text log", [sys.executable, f"{folder}/least.py", f"{folder}/x.log"]),
        ]
        print(f"An hour out of {LINES:,} log lines, on one core, the shortest of {rounds}:")
        for name, words in runs:
            if shutil.which(words[0]):
                print(f"  {name:32}{shortest(core + words, rounds):7.3f} s")
            else:
                print(f"  {name:32}not installed")


main()
