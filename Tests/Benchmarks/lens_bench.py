"""Measures how fast the lens reads files, beside proselint and vale.

    make bench            (or: python3 Tests/Benchmarks/lens_bench.py NOFAULT [ROUNDS])

The prose is the project's own documentation, again and again up to 10 MB; proselint and vale get the first 200 kB of it,
since they are slower, and are left out where they aren't installed (`pip install proselint`). Then texts that are meant to
make a reader slow: each in two sizes, so that the ratio tells whether time is in proportion. All run on one core; printed
is the processor time of the shortest of ROUNDS, the start of the program included. Standard library only.
"""

import glob
import os
import resource
import shutil
import subprocess
import sys
import tempfile

MEGABYTE = 1_000_000


def prose(size):
    texts = []
    for path in sorted(glob.glob("docs/*.md") + ["README.md", "ARCHITECTURE.md"]):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    once = "\n\n".join(texts) + "\n\n"
    return (once * (size // len(once) + 1))[:size]


def hostile(size):
    """Texts that a careless reader takes quadratic time for, by name."""
    return {
        "one line": "who should have looked at it, and nobody asked us why, " * (size // 55),
        "short lines": "we did it\n" * (size // 10),
        "paragraphs": "we did it\n\n" * (size // 11),
        "opening quotes": "\u201c" * (size // 3),
        "opening brackets": "[" * (size // 2) + "](" * (size // 4),
        "opening tags": "<a " * (size // 3),
        "backticks": "".join(" " + "`" * (1 + n % 40) for n in range(size // 21)),
        "nested lists": "".join("  " * (n % 200) + "- we did it\n" for n in range(size // 212)),
        "nested quotes": "".join("> " * (n % 200) + "we did it\n" for n in range(size // 210)),
        "the same word": "who " * (size // 4),
        "commas": "," * size,
    }


def runs(program):
    """Whether a program is there and starts; some packages only fetch one at their first run."""
    if shutil.which(program) is None:
        return False
    version = "version" if program == "proselint" else "--version"
    return subprocess.run([program, version], capture_output=True, check=False).returncode == 0


def least(words, rounds):
    """The least processor time of some rounds in seconds; None where the program isn't there."""
    if not runs(words[0]):
        return None
    best = None
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best


def write(folder, name, text):
    path = f"{folder}/{name}"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def main():
    nofault = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    nofault = os.path.abspath(nofault)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        print("Reading prose, processor time")
        long = write(folder, "long.md", prose(10 * MEGABYTE))
        short = write(folder, "short.md", prose(MEGABYTE // 5))
        for words, path, size in [
            ([nofault, "lens", "--summary"], long, 10), ([nofault, "lens", "--summary"], short, 0.2),
            (["proselint", "check"], short, 0.2), (["vale", "--no-exit"], short, 0.2),
        ]:
            name = os.path.basename(words[0])
            seconds = least(words + [path], rounds)
            if seconds is None:
                print(f"  {name:<15} is not installed")
            else:
                print(f"  {name:<15} {size:>4} MB         {seconds:7.3f} s {size / seconds:7.2f} MB/s")
        print("Texts that are meant to be slow, 0.5 MB and 1 MB")
        halves, wholes = hostile(MEGABYTE // 2), hostile(MEGABYTE)
        for name, text in wholes.items():
            words = [nofault, "lens", "--summary"]
            half = least(words + [write(folder, "half.md", halves[name])], rounds)
            whole = least(words + [write(folder, "whole.md", text)], rounds)
            times = f" {whole / half:5.1f} times" if half > 0 else ""
            print(f"  {name:<16} {half:7.3f} s {whole:7.3f} s {times}")


main()
