"""Forges journals with right sums, by docs/journal-format.md alone.

    python3 journal_forge.py random SEED FOLDER COUNT    random sessions, undone and redone, many events out of place
    python3 journal_forge.py hostile KIND SIZE > FILE    a small journal of one kind of event, as many as SIZE
    python3 journal_forge.py kinds                       the kinds
"""

import datetime
import hashlib
import json
import os
import random
import sys

START = datetime.datetime(2026, 11, 23, 9)
FIRST_TIME = datetime.datetime(2026, 11, 21, 9)


class Journal:
    def __init__(self, zone="UTC"):
        self.sum = "0" * 64
        self.count = 0
        self.lines = []
        self.now = START
        self.add("sessionOpened", session="forged", zone=zone, tool="0")

    def add(self, event, later=1, **values):
        self.now += datetime.timedelta(seconds=later)
        at = self.now.isoformat(timespec="milliseconds") + "Z"
        head = {"nofault": 1} if self.count == 0 else {}
        record = {**head, "seq": self.count, "at": at, "by": "mara", "event": event, **values}
        body = json.dumps(record, separators=(",", ":"))[:-1]
        self.sum = hashlib.sha256(f"{self.sum}\n{body}".encode()).hexdigest()
        self.lines.append(f'{body},"sum":"{self.sum}"}}\n')
        self.count += 1
        return self.count - 1

    def bytes(self):
        return "".join(self.lines).encode()


def time(minutes):
    return {"time": (FIRST_TIME + datetime.timedelta(minutes=minutes)).isoformat() + "+01:00"}


def date(days):
    return (datetime.date(2026, 12, 1) + datetime.timedelta(days=days)).isoformat()


# Random sessions

NAMES = ["Mara Lind", "Tomas Beck", "Zoë", "Zoe\u0308", "nobody"]
TEXTS = ["the pool ran dry", "é", "e\u0301", "x\u202ey", "a\tb", "=1+1"]
EVENTS = {
    "titleSet": "text", "severitySet": "text", "serviceAdded": "text", "impactSet": "text",
    "recurrenceNoted": "text", "summarySet": "text", "zoneSet": "zone", "milestoneSet": "milestone time entry? text?",
    "personInvited": "name role", "peopleInvited": "names role", "personRenamed": "name to",
    "personRemoved": "name", "objectionRaised": "name text", "kindSet": "t entrykind",
    "actionRefused": "a text", "attendanceSet": "name present", "fitJudged": "override",
    "agreed": "on names", "phaseEntered": "phase override?", "phaseExtended": "minutes",
    "clockPaused": "", "clockResumed": "", "entryAdded": "T entrykind time? text",
    "questionParked": "Q text", "questionAnswered": "q text", "problemStated": "text",
    "whyAdded": "W under text", "whyFocused": "w", "whyLinked": "w entry",
    "rootMarked": "w override?", "factorAdded": "F factorkind text", "ideaAdded": "I text",
    "ideaTargeted": "i target", "ideasRanked": "ids", "ideasPicked": "ideas actions override?",
    "ideaDeclined": "i reason", "noActionChosen": "reason", "ownerSet": "a name", "dueSet": "a date",
    "measureSet": "a text", "actionConfirmed": "a", "textEdited": "any text", "entryMoved": "t time",
    "itemDropped": "any reason?", "itemKeyed": "any", "blameCalled": "any? text?", "noteAdded": "text",
    "sessionClosed": "override?", "actionDone": "a text?", "actionSlipped": "a date reason",
    "actionCancelled": "a reason", "actionTracked": "a url",
}
ROLES = "facilitator on-call developer affected manager other".split()
PHASES = "prepare room timeline cause factors actions after".split()
FACTORS = "worsened hid slowed assumed luck worked".split()


class Session:
    """Mostly plausible events about a few ids, so that they meet one another; the list settles undo."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.journal = Journal(zone=self.dice.choice(["UTC", "Europe/Berlin"]))
        self.given = dict.fromkeys("TQWFIA", 0)
        self.done, self.undone = [], []

    def id(self, letter):
        letter = self.dice.choice("TQWFIA") if self.dice.random() < 0.03 else letter
        lowest = 0 if letter == "W" else 1
        return f"{letter}{self.dice.randint(lowest, max(1, self.given[letter] + 1))}"

    def new(self, letter):
        if self.dice.random() < 0.1:
            return self.id(letter)
        self.given[letter] += self.dice.choice([1, 1, 1, 1, 7])
        return f"{letter}{self.given[letter]}"

    def ids(self, letter, most=5):
        return [self.id(letter) for _ in range(self.dice.randint(0, most))]

    def values(self, field):
        dice = self.dice
        if field in "TQWFIA":
            return {"id": self.new(field)}
        if field in "tqwia":
            return {"id": self.id(field.upper())}
        makers = {
            "text": lambda: {"text": dice.choice(TEXTS)},
            "url": lambda: {"url": f"https://x.example/{dice.randint(1, 9)}"},
            "reason": lambda: {"reason": dice.choice(TEXTS)},
            "zone": lambda: {"zone": dice.choice(["UTC", "+05:30", "Nowhere/Else"])},
            "milestone": lambda: {"milestone": dice.choice("started detected mitigated resolved".split())},
            "time": lambda: time(dice.randint(-90, 90)) | ({"approximate": True} if dice.random() < 0.2 else {}),
            "entry": lambda: {"entry": self.id("T")},
            "name": lambda: {"name": dice.choice(NAMES)},
            "to": lambda: {"to": dice.choice(NAMES)},
            "names": lambda: {"names": dice.sample(NAMES, dice.randint(0, 3))},
            "role": lambda: {"role": dice.choice(ROLES)},
            "present": lambda: {"present": dice.random() < 0.5},
            "on": lambda: {"on": dice.choice(["contract", "order"])},
            "phase": lambda: {"phase": dice.choice(PHASES)},
            "minutes": lambda: {"minutes": dice.choice([-5, 0, 5, 600, 601, 1 << 62])},
            "entrykind": lambda: {"kind": dice.choice(["fact", "signal"])},
            "factorkind": lambda: {"kind": dice.choice(FACTORS)},
            "under": lambda: {"under": self.id("W")},
            "target": lambda: {"target": self.id(dice.choice("WF"))},
            "ids": lambda: {"ids": self.ids("I")},
            "ideas": lambda: {"ideas": self.ids("I", 3)},
            "actions": lambda: {"actions": [self.new("A") for _ in range(dice.randint(0, 3))]},
            "date": lambda: {"date": date(dice.randint(0, 300))},
            "any": lambda: {"id": self.id(dice.choice("TQWFIA"))},
            "override": lambda: {"because": dice.choice(TEXTS)} | dice.choice(
                [{}, {"over": ["a rule"]}, {"over": ["a rule"], "rules": ["longAgo"]}]),
        }
        return makers[field]()

    def step(self):
        dice, journal = self.dice, self.journal
        throw = dice.random()
        if throw < 0.12:
            target = self.done[-1] if self.done and throw < 0.11 else dice.randint(-1, journal.count)
            journal.add("undone", record=target)
            if self.done and self.done[-1] == target:
                self.undone.append(self.done.pop())
        elif throw < 0.2:
            target = self.undone[-1] if self.undone and throw < 0.19 else dice.randint(-1, journal.count)
            journal.add("redone", record=target)
            if self.undone and self.undone[-1] == target:
                self.done.append(self.undone.pop())
        elif throw < 0.24:
            journal.add("sessionLeft")
            journal.add("sessionResumed", later=dice.choice([1, 4000]), tool="0")
        else:
            name = dice.choice(list(EVENTS))
            values = {}
            for field in EVENTS[name].split():
                if not field.endswith("?") or dice.random() < 0.6:
                    values |= self.values(field.rstrip("?"))
            self.done.append(journal.add(name, later=dice.choice([1, 30, -20]), **values))
            self.undone.clear()


def random_session(seed, steps=300):
    session = Session(seed)
    for _ in range(steps):
        session.step()
    return session.journal.bytes()


# Hostile journals: the prologue, then one kind of event as often as asked

def numbers(count, order="up"):
    result = list(range(1, count + 1))
    if order == "far":
        result = [1 + (number * 7919) % 999_999 for number in result]
        random.Random(1).shuffle(result)
    return result


def items(event, letter, order="up", **more):
    def fill(journal, size):
        for number in numbers(size, order):
            journal.add(event, id=f"{letter}{number}", text=f"item {number}", **more)
    return fill


def repeated(event, *prologue, **values):
    def fill(journal, size):
        for name, more in prologue:
            journal.add(name, **more)
        for number in range(size):
            journal.add(event, **{key: value(number) if callable(value) else value for key, value in values.items()})
    return fill


def chain(wide):
    def fill(journal, size):
        journal.add("phaseEntered", phase="cause")
        journal.add("problemStated", text="p")
        for number in range(1, size + 1):
            journal.add("whyAdded", id=f"W{number}", under="W0" if wide else f"W{number - 1}", text="w")
    return fill


def dropped_chain(journal, size):
    chain(False)(journal, size // 2)
    for number in range(1, size // 2):
        journal.add("itemDropped", id=f"W{number}")


def undone(pairs_apart):
    def fill(journal, size):
        for _ in range(size // 4):
            journal.add("noteAdded", text="n")
        stack = [journal.add("noteAdded", text="n") for _ in range(size // 4)]
        for record in reversed(stack):
            journal.add("undone", record=record)
            if pairs_apart:
                journal.add("redone", record=record)
                journal.add("undone", record=record)
    return fill


def ideas(journal, size):
    items("ideaAdded", "I")(journal, size // 3)
    ids = [f"I{number}" for number in numbers(size // 3)]
    for first in range(0, len(ids), 5000):
        journal.add("ideasRanked", ids=ids[: first + 5000])
    for id in ids:
        journal.add("ideaDeclined", id=id, reason="r")


def picks(journal, size):
    items("ideaAdded", "I")(journal, size // 2)
    for number in numbers(size // 2):
        journal.add("ideasPicked", ideas=[f"I{number}"], actions=[f"A{number}"], because="b", over=["o"])


def picked_again(journal, size):
    """One idea that is picked again and again, which no live session lets through: a short journal with many actions."""
    journal.add("ideaAdded", id="I1", text="i")
    for first in range(0, size * 9, 20_000):
        last = min(first + 20_000, size * 9)
        journal.add("ideasPicked", ideas=["I1"] * (last - first), actions=[f"A{n + 1}" for n in range(first, last)])


def renamed_owners(journal, size):
    """Somebody who owns everything, and has another name each time."""
    journal.add("personInvited", name="Person 0", role="other")
    picks(journal, size // 2)
    for number in numbers(size // 4):
        journal.add("ownerSet", id=f"A{number}", name="Person 0")
    for number in range(size // 4):
        journal.add("personRenamed", name=f"Person {number}", to=f"Person {number + 1}")


def removed(journal, size):
    for number in range(size // 2):
        journal.add("personInvited", name=f"Person {number}", role="other")
    for number in range(size // 2):
        journal.add("personRemoved", name=f"Person {number}")


def gaps(journal, size):
    journal.add("phaseEntered", phase="timeline")
    for _ in range(size // 4):
        journal.add("clockPaused")
        journal.add("sessionLeft")
        journal.add("sessionResumed", later=301, tool="0")
        journal.add("clockResumed")


def times(journal, size):
    dice = random.Random(1)
    for number in numbers(size):
        journal.add("entryAdded", id=f"T{number}", kind="fact", text="e", **time(dice.randint(0, 5000)))


def untimed(journal, size):
    journal.add("entryAdded", id="T1", kind="fact", text="e", **time(0))
    for number in range(2, size // 2):
        journal.add("entryAdded", id=f"T{number}", kind="fact", text="e")
    for number in range(size // 2):
        journal.add("entryMoved", id="T1", **time(number))


def word(journal, size):
    # One record holds a MiB at the most.
    for number in range(1, 1 + (size * 250 >> 20) or 2):
        journal.add("entryAdded", id=f"T{number}", kind="fact", text="w" * 1_000_000, **time(number))


ACTION = [
    ("ideaAdded", {"id": "I1", "text": "i"}), ("ideasPicked", {"ideas": ["I1"], "actions": ["A1"]}),
    ("dueSet", {"id": "A1", "date": date(0)}), ("sessionClosed", {}),
]
ENTRY = ("entryAdded", {"id": "T1", "kind": "fact", "text": "e", **time(0)})
WHY = [("problemStated", {"text": "p"}), ("whyAdded", {"id": "W1", "under": "W0", "text": "w"})]

KINDS = {
    "titles": repeated("titleSet", text=lambda n: f"t{n}"),
    "severities": repeated("severitySet", text=lambda n: f"s{n}"),
    "services": repeated("serviceAdded", text=lambda n: f"s{n}"),
    "impacts": repeated("impactSet", text=lambda n: f"i{n}"),
    "recurrences": repeated("recurrenceNoted", text=lambda n: f"r{n}"),
    "zones": repeated("zoneSet", zone=lambda n: ["UTC", "Europe/Berlin"][n % 2]),
    "milestones": repeated(
        "milestoneSet", ENTRY, milestone=lambda n: ["started", "detected"][n % 2], entry="T1", text="m", **time(0)),
    "people": repeated("personInvited", name=lambda n: f"Person {n}", role=lambda n: ROLES[n % 6]),
    "roles": repeated("personInvited", name="One Person", role="other"),
    "crowds": repeated("peopleInvited", names=lambda n: [f"Person {n}", f"Person {n // 2}"], role="other"),
    "renamed": repeated(
        "personRenamed", ("personInvited", {"name": "Person 0", "role": "other"}),
        name=lambda n: f"Person {n}", to=lambda n: f"Person {n + 1}"),
    "renamed-owners": renamed_owners, "removed": removed,
    "objections": repeated("objectionRaised", name=lambda n: f"Person {n}", text=lambda n: f"o{n}"),
    "colours": repeated("kindSet", ENTRY, id="T1", kind=lambda n: ["fact", "signal"][n % 2]),
    "refusals": repeated("actionRefused", *ACTION[:2], id="A1", text=lambda n: f"r{n}"),
    "attendance": repeated(
        "attendanceSet", ("personInvited", {"name": "a", "role": "other"}), name="a", present=lambda n: n % 2 == 0),
    "fits": repeated("fitJudged", because="b", over=["o"], rules=["longAgo"]),
    "agreements": repeated("agreed", on="order", names=lambda n: [f"Person {n}"]),
    "phases": repeated("phaseEntered", phase=lambda n: PHASES[n % 7], because="b", over=["o"]),
    "extensions": repeated("phaseExtended", ("phaseEntered", {"phase": "room"}), minutes=600),
    "gaps": gaps,
    "resumptions": repeated("sessionResumed", tool="0"),
    "entries": times,
    "entries-far": items("entryAdded", "T", "far", kind="signal", **time(0)),
    "untimed": untimed,
    "moves": repeated("entryMoved", ENTRY, ("phaseEntered", {"phase": "timeline"}), id="T1", time=lambda n: time(n)["time"]),
    "questions": items("questionParked", "Q"),
    "answers": repeated("questionAnswered", ("questionParked", {"id": "Q1", "text": "q"}), id="Q1", text=lambda n: f"a{n}"),
    "problems": repeated("problemStated", text=lambda n: f"p{n}"),
    "whys-deep": chain(False), "whys-wide": chain(True), "whys-dropped": dropped_chain,
    "focus": repeated("whyFocused", *WHY, id=lambda n: f"W{n % 2}"),
    "evidence": repeated("whyLinked", *WHY, id="W1", entry=lambda n: f"T{n + 1}"),
    "roots": repeated("rootMarked", *WHY, id="W1", because="b", over=["o"]),
    "factors": items("factorAdded", "F", kind="hid"),
    "factors-far": items("factorAdded", "F", "far", kind="luck"),
    "ideas": ideas, "picks": picks, "picked-again": picked_again,
    "targets": repeated("ideaTargeted", ("ideaAdded", {"id": "I1", "text": "i"}), *WHY, id="I1", target="W1"),
    "no-actions": repeated("noActionChosen", reason=lambda n: f"r{n}"),
    "owners": repeated("ownerSet", *ACTION[:2], id="A1", name=lambda n: f"Person {n}"),
    "dues": repeated("dueSet", *ACTION[:2], id="A1", date=lambda n: date(n % 300)),
    "measures": repeated("measureSet", *ACTION[:2], id="A1", text=lambda n: f"m{n}"),
    "confirmations": repeated("actionConfirmed", *ACTION[:2], id="A1"),
    "done": repeated("actionDone", *ACTION, id="A1", text=lambda n: f"d{n}"),
    "slips": repeated("actionSlipped", *ACTION, id="A1", date=lambda n: date(n % 300), reason="r"),
    "cancelled": repeated("actionCancelled", *ACTION, id="A1", reason="r"),
    "tracked": repeated("actionTracked", *ACTION, id="A1", url=lambda n: f"https://x.example/{n}"),
    "closings": repeated("sessionClosed", because="b", over=["o"]),
    "edits": repeated("textEdited", ENTRY, id="T1", text=lambda n: f"e{n}"),
    "drops": repeated("itemDropped", ENTRY, id="T1", reason=lambda n: f"r{n}"),
    "keys": repeated("itemKeyed", ENTRY, id="T1"),
    "call-outs": repeated("blameCalled", ENTRY, id="T1", text="b"),
    "notes": repeated("noteAdded", text=lambda n: f"n{n}"),
    "undone": undone(False), "undone-redone": undone(True),
    "word": word,
}


def hostile(kind, size):
    journal = Journal()
    KINDS[kind](journal, size)
    return journal.bytes()


if __name__ == "__main__":
    task, *rest = sys.argv[1:]
    if task == "kinds":
        print("\n".join(KINDS))
    elif task == "hostile":
        sys.stdout.buffer.write(hostile(rest[0], int(rest[1])))
    else:
        seed, folder, count = int(rest[0]), rest[1], int(rest[2])
        for number in range(count):
            with open(os.path.join(folder, f"{number}.journal"), "wb") as file:
                file.write(random_session(seed + number))
