"""Writes sample journals: seeded, so the same number gives the same files, byte for byte.

    python3 Tests/Benchmarks/archive_journals.py COUNT FOLDER

It writes version 1 of the journal on its own, from the description of the format, and so checks it too.
Each journal is a whole meeting of 40 to 60 records, closed, with two or three actions, some of them done.
"""

import datetime
import hashlib
import json
import os
import random
import sys

SERVICES = [
    "checkout", "payments", "search", "login", "billing", "gateway", "catalogue", "mail", "reports",
    "inventory", "profile", "media", "queue", "dns", "cdn", "ledger", "exports", "chat", "maps", "push",
]
# What broke, what that looked like, what made it possible, what would have caught it.
KINDS = [
    ("connection pool", "ran dry", "nothing bounds the number of open connections", "limit the pool"),
    ("TLS certificate", "expired", "renewal is a reminder in one calendar", "renew certificates by machine"),
    ("database migration", "locked the orders table", "migrations are never tried on real sizes", "rehearse migrations"),
    ("regular expression", "used up every processor", "no budget for processor time in tests", "cap the budget"),
    ("disk", "filled with debug logs", "rotation isn't part of the image", "rotate logs in the image"),
    ("cache", "was cold after a restart", "restarts empty every node at once", "restart node by node"),
    ("feature flag", "switched on everywhere", "flags have no stages", "roll flags out by share"),
    ("backup", "could not be restored", "nobody restores backups between incidents", "restore every week"),
    ("DNS record", "pointed to the old address", "the time to live is a day", "lower the time to live"),
    ("message broker", "split in two", "the quorum counts two of four", "run an odd number of brokers"),
    ("credential", "was rotated under a running job", "jobs read secrets only once", "reload secrets"),
    ("load balancer", "sent all traffic to one zone", "health checks pass on an empty pool", "check for members"),
    ("clock", "jumped by a minute", "tokens allow no skew", "allow thirty seconds"),
    ("kernel update", "rebooted three hosts at once", "the updater knows no groups", "update in groups"),
    ("rate limit", "blocked our own crawler", "internal callers share one key", "give callers keys"),
    ("third-party API", "answered with 502", "retries have no back-off", "back off with jitter"),
]
PEOPLE = ["Mara Lind", "Tomas Beck", "Ines Duarte", "Noor Haddad", "Kwame Asante", "Ilse Verhoeven"]


class Journal:
    """One journal, with its chain of sums."""

    def __init__(self, start):
        self.lines, self.sum, self.at = [], "0" * 64, start

    def add(self, event, **fields):
        self.at += datetime.timedelta(seconds=7)
        record = {"nofault": 1} if not self.lines else {}
        record |= {"seq": len(self.lines), "at": self.at.strftime("%Y-%m-%dT%H:%M:%S.000Z")}
        record |= {"by": "mara", "event": event} | fields
        body = json.dumps(record, ensure_ascii=False, separators=(",", ":"))[:-1]
        self.sum = hashlib.sha256(f"{self.sum}\n{body}".encode()).hexdigest()
        self.lines.append(f'{body},"sum":"{self.sum}"}}\n')


def stated(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")


def write(index, folder, rng):
    broken, looked, cause, fix = rng.choice(KINDS)
    service = rng.choice(SERVICES)
    start = datetime.datetime(2022, 1, 1) + datetime.timedelta(minutes=rng.randrange(4 * 525_600))
    name = f"{start:%Y-%m-%d}-{service}-{index:05d}"
    journal = Journal(start + datetime.timedelta(hours=rng.randrange(20, 47)))
    add = journal.add
    add("sessionOpened", session=name, zone="UTC", tool="0.1.0")
    add("titleSet", text=f"The {broken} of {service} {looked}")
    add("severitySet", text=rng.choice(["SEV1", "SEV2", "SEV2", "SEV3", "SEV3", "SEV3"]))
    add("serviceAdded", text=service)
    if rng.random() < 0.4:
        add("serviceAdded", text=rng.choice(SERVICES))
    add("impactSet", text=f"{rng.randrange(2, 60)} % of the calls to {service} were refused")
    detect = rng.randrange(1, 90)
    ends = [0, detect, detect + rng.randrange(5, 120), detect + 125 + rng.randrange(0, 400)]
    for milestone, minutes in zip(["started", "detected", "mitigated", "resolved"], ends):
        time = stated(start + datetime.timedelta(minutes=minutes))
        add("milestoneSet", milestone=milestone, time=time)
    for role, person in zip(["facilitator", "on-call", "developer", "manager"], PEOPLE):
        add("personInvited", name=person, role=role)
    add("phaseEntered", phase="room")
    add("agreed", on="contract", names=PEOPLE[:4])
    add("phaseEntered", phase="timeline")
    for number in range(1, rng.randrange(8, 26)):
        time = stated(start + datetime.timedelta(minutes=number * 3))
        add("entryAdded", id=f"T{number}", kind=rng.choice(["fact", "signal"]), time=time,
            text=f"the {broken} shows {rng.randrange(100, 999)} on the board of {service}")
    add("agreed", on="order", names=PEOPLE[:4])
    add("phaseEntered", phase="cause")
    add("problemStated", text=f"{service} could not answer because its {broken} {looked}")
    add("whyAdded", id="W1", under="W0", text=f"the {broken} {looked}")
    add("whyAdded", id="W2", under="W1", text=cause)
    add("rootMarked", id="W2")
    add("phaseEntered", phase="factors")
    add("factorAdded", id="F1", kind="hid", text=f"no alert on the {broken}")
    add("phaseEntered", phase="actions")
    count = rng.randrange(2, 4)
    for number in range(1, count + 1):
        add("ideaAdded", id=f"I{number}", text=f"{fix} in {service}, step {number}")
    ids = [f"I{number}" for number in range(1, count + 1)]
    add("ideasRanked", ids=ids)
    add("ideasPicked", ideas=ids, actions=[f"A{number}" for number in range(1, count + 1)])
    for number in range(1, count + 1):
        due = (journal.at + datetime.timedelta(days=rng.randrange(5, 60))).date()
        add("ownerSet", id=f"A{number}", name=rng.choice(PEOPLE[:4]))
        add("dueSet", id=f"A{number}", date=str(due))
        add("actionConfirmed", id=f"A{number}")
    add("sessionClosed")
    for number in range(1, count + 1):
        if rng.random() < 0.7:
            journal.at += datetime.timedelta(days=rng.randrange(3, 30))
            add("actionDone", id=f"A{number}")
    with open(os.path.join(folder, f"{name}.journal"), "w", encoding="utf-8") as file:
        file.writelines(journal.lines)
    return len(journal.lines)


def main(count, folder):
    os.makedirs(folder, exist_ok=True)
    rng = random.Random(20261123)
    records = sum(write(index, folder, rng) for index in range(count))
    print(f"{count} journals, {records} records in {folder}")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
