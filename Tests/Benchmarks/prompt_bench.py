"""Measures what a person feels at the prompt, beside sqlite3's shell, whose lines are edited by a library too.

    make bench            (or: python3 Tests/Benchmarks/prompt_bench.py NOFAULT NOFAULT-BENCH [ROUNDS])

Each program gets a pseudo-terminal of its own. Keystroke echo is the time from writing a key to the terminal to
reading the key's own letter back; nofault's clock runs meanwhile and redraws the prompt each second. Start is the
time from starting the process to its first prompt; memory the most that it held at once. The programs take turns,
so that what else the machine does hits all alike. Standard library only; a program that is missing is left out.
"""

import os
import pty
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

PATIENCE = 20  # seconds until a prompt or a letter that doesn't come ends the run
KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXY"  # none of them is in a prompt, and none twice in a line
LINES = 40  # lines of KEYS in a round
CLEAR = b"\x15"  # Ctrl-U takes the line away

DRAFT = """\
incident Checkout answered with errors
started 2026-11-21T09:14:00Z
invite facilitator Mara Lind
invite on-call Jo Weiss
next because it is measured
"""


class Program:
    """A program at a pseudo-terminal."""

    def __init__(self, words, prompt, folder):
        self.prompt = prompt.encode()
        self.seen = b""
        begun = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            names = ("PATH",)
            os.execve(words[0], words, {name: os.environ[name] for name in names} | {
                "HOME": folder, "TERM": "xterm", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                "NOFAULT_HISTORY": "off"})
        self.wait_for(self.prompt)
        self.start = time.perf_counter() - begun

    def wait_for(self, text):
        """Reads until a text has come, and forgets what came up to it."""
        while text not in self.seen:
            if not select.select([self.terminal], [], [], PATIENCE)[0]:
                raise RuntimeError(f"waited in vain for {text!r}, saw {self.seen[-200:]!r}")
            self.seen += os.read(self.terminal, 65536)
        self.seen = self.seen[self.seen.index(text) + len(text):]

    def settle(self):
        """Reads until nothing comes for a moment."""
        while select.select([self.terminal], [], [], 0.02)[0]:
            os.read(self.terminal, 65536)
        self.seen = b""

    def echoes(self):
        """Types lines key by key and returns the seconds until each key was seen."""
        times = []
        for _ in range(LINES):
            self.settle()
            for key in KEYS.encode():
                letter = bytes([key])
                begun = time.perf_counter()
                os.write(self.terminal, letter)
                self.wait_for(letter)
                times.append(time.perf_counter() - begun)
                # As a person would: not before the program waits again.
                time.sleep(0.002)
            os.write(self.terminal, CLEAR)
        return times

    def end(self):
        """Closes the input and returns the most memory that the program held, in bytes."""
        self.settle()
        os.write(self.terminal, b"\x04")
        unit = 1 if sys.platform == "darwin" else 1024
        deadline = time.monotonic() + PATIENCE
        while True:
            # What is printed at the end has to go somewhere.
            if select.select([self.terminal], [], [], 0.01)[0]:
                try:
                    os.read(self.terminal, 65536)
                except OSError:
                    pass
            process, _, usage = os.wait4(self.process, os.WNOHANG)
            if process:
                os.close(self.terminal)
                return usage.ru_maxrss * unit
            if time.monotonic() > deadline:
                os.kill(self.process, signal.SIGKILL)


def print_versions(contenders, rounds):
    """Runs each to its end, in turns, and prints how long that took."""
    taken = {name: [] for name in contenders}
    for turn in range(rounds + 1):  # the first warms the caches and doesn't count
        for name, words in contenders.items():
            begun = time.perf_counter()
            subprocess.run(words, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            if turn:
                taken[name].append(time.perf_counter() - begun)
    print(f"\n### From start to end, {rounds} rounds in turns\n")
    print("| | median | min to max |")
    print("|---|---|---|")
    for name, times in taken.items():
        print(f"| {name} | {1000 * statistics.median(times):.1f} ms"
              f" | {1000 * min(times):.1f} to {1000 * max(times):.1f} ms |")


def main(nofault, bench, rounds=15):
    nofault, bench = os.path.abspath(nofault), os.path.abspath(bench)
    folder = tempfile.mkdtemp(prefix="nofault-prompt-")

    def path(name):
        return os.path.join(folder, name)

    try:
        with open(path("draft.script"), "w", encoding="utf-8") as script:
            script.write(DRAFT)
        subprocess.run([nofault, "run", "draft.script", "--journal", "room.journal", "--quiet"],
                       cwd=folder, check=True)
        subprocess.run([bench, "generate", path("long.journal"), "10000", "1"], check=True)
        subprocess.run([bench, "generate", path("meeting.journal"), "2000", "1"], check=True)
        contenders = {
            "nofault, a new journal": (lambda: [nofault, "open", path(f"{time.time_ns()}.journal")], "] > "),
            "nofault, a journal of 2,000 records": (lambda: [nofault, "open", path("meeting.journal")], " > "),
            "nofault, a journal of 10,000 records": (lambda: [nofault, "open", path("long.journal")], " > "),
            "nofault in phase 1, its clock running": (lambda: [nofault, "open", path("room.journal")], "] > "),
        }
        sqlite = shutil.which("sqlite3")
        if sqlite:
            subprocess.run([sqlite, path("long.db")], check=True, text=True, input=(
                "CREATE TABLE r (text); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                " WHERE i < 10000) INSERT INTO r SELECT printf('record %d', i) FROM n;"))
            contenders["sqlite3, a new database"] = (lambda: [sqlite, path(f"{time.time_ns()}.db")], "sqlite> ")
            contenders["sqlite3, a database of 10,000 rows"] = (lambda: [sqlite, path("long.db")], "sqlite> ")
        else:
            print("sqlite3 is not installed and left out.")

        versions = {"nofault --version": [nofault, "--version"]}
        if sqlite:
            versions["sqlite3 :memory: .quit"] = [sqlite, ":memory:", ".quit"]
        print_versions(versions, 10 * rounds)

        starts = {name: [] for name in contenders}
        keys = {name: [] for name in contenders}
        memory = dict.fromkeys(contenders, 0)
        for turn in range(rounds + 1):  # the first warms the caches and doesn't count
            for name, (words, prompt) in contenders.items():
                program = Program(words(), prompt, folder)
                echoes = program.echoes() if turn % 5 == 1 else []
                held = program.end()
                if turn:
                    starts[name].append(program.start)
                    keys[name] += echoes
                    memory[name] = max(memory[name], held)

        print(f"\n### At the prompt, {rounds} rounds in turns\n")
        print("| | start, median | min to max | echo, p50 | p99 | most | memory |")
        print("|---|---|---|---|---|---|---|")
        for name, taken in starts.items():
            cut = statistics.quantiles(keys[name], n=100)
            print(f"| {name} | {1000 * statistics.median(taken):.1f} ms"
                  f" | {1000 * min(taken):.1f} to {1000 * max(taken):.1f} ms"
                  f" | {1000 * cut[49]:.2f} ms | {1000 * cut[98]:.2f} ms | {1000 * max(keys[name]):.2f} ms"
                  f" | {memory[name] / 2**20:.1f} MiB |")
        print(f"\nEcho: {len(keys[name])} keys each.")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *[int(number) for number in sys.argv[3:]])
