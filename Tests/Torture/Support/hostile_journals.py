"""Times every reader on small hostile journals of every kind of event, and says how much memory it took.

    python3 hostile_journals.py NOFAULT [SIZE [KIND…]]

prints a line for each kind: the slowest and the largest call. It exits with 1 where a call took more than 3 seconds,
or more than 300 MiB, or ended otherwise than by 0 or by 1, which is a refusal with its reason: no action has a date.
A kind whose journals have nine times as many items as others may take nine seconds.
"""

import os
import subprocess
import sys
import tempfile
import time

from journal_forge import KINDS, hostile

CALLS = [
    "show", "show --format json", "report --format markdown", "report --format html", "report --format json",
    "report --format svg", "report --format ics", "report --format csv", "replay", "replay --script",
    "replay --format json", "replay --diff 1 {last}", "invite --at 2029-11-24T10:00", "verify", "open",
]
FOLDER_CALLS = ["log --all", "log --all --figures", "log --all --format json", "actions"]
SECONDS, MEBIBYTES = 3, 300
LONGER = {"picked-again": 9}


def run(nofault, call, path):
    verb, *options = call.split()
    began = time.monotonic()
    process = subprocess.Popen(
        [nofault, verb, path, *options], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    deadline = began + 20
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() > deadline:
            process.kill()
        time.sleep(0.002)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(nofault, size=20_000, *kinds):
    failures = 0
    for kind in kinds or KINDS:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.journal")
            data = hostile(kind, int(size))
            with open(path, "wb") as file:
                file.write(data)
            last = str(data.count(b"\n") - 1)
            calls = [(call, path) for call in CALLS] + [(call, folder) for call in FOLDER_CALLS]
            results = [(*run(nofault, call.format(last=last), where), call) for call, where in calls]
        slowest = max(results, key=lambda result: result[1])
        largest = max(results, key=lambda result: result[2])
        bad = [
            f"{call}: exit {code}, {seconds:.1f} s, {memory:.0f} MiB"
            for code, seconds, memory, call in results
            if code not in (0, 1) or seconds > LONGER.get(kind, SECONDS) or memory > MEBIBYTES
        ]
        failures += len(bad)
        print(
            f"{kind:16} {len(data) / 1e6:4.1f} MB  {slowest[1]:5.2f} s {slowest[3]:24} "
            f"{largest[2]:4.0f} MiB {largest[3]}", flush=True)
        for line in bad:
            print(f"    too much: {line}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
