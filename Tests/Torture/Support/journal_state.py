"""Folds a journal to the state that `nofault show --format json` prints, by docs/journal-format.md alone.

    python3 journal_state.py < list-of-paths

prints the state of each path as a JSON object on a line of its own.
"""

import datetime
import json
import re
import sys
import unicodedata

from journal_reader import Damaged, read_line

JOURNAL = {"sessionOpened", "sessionResumed", "sessionLeft", "recovered"}
KINDS = "TQWFIA"
LONGEST_EXTENSION = 600


def same(text):
    """Names are compared as Unicode's canonical equivalence says."""
    return unicodedata.normalize("NFC", text)


def records(data):
    """Yields the number, the event's name and the values of each good record."""
    previous = b"0" * 64
    for number, line in enumerate(data.split(b"\n")[:-1]):
        try:
            previous, name, members = read_line(line, number, previous)
        except Damaged:
            return
        if name is not None:
            yield number, name, {key: value for key, (value, _) in members.items()}


def settled(all_records):
    """Returns the changes that count: undone and redone are settled on the list, before anything is folded."""
    done, undone = [], []
    for record in all_records:
        number, name, values = record
        if name in JOURNAL:
            if name == "sessionOpened":
                yield record
            continue
        if name in ("undone", "redone"):
            source, target = (done, undone) if name == "undone" else (undone, done)
            if source and source[-1][0] == values["record"]:
                target.append(source.pop())
            continue
        done.append(record)
        undone.clear()
    yield from done


def stated(values):
    """Returns a time with the offset that it was said in, and its seconds since 1970; None where there is none."""
    if "time" not in values:
        return None
    local, sign, offset = re.fullmatch(r"(.{19})([+-])(.+)", values["time"]).groups()
    parts = [int(part) for part in offset.split(":")] + [0]
    seconds = parts[0] * 3600 + parts[1] * 60 + parts[2]
    naive = datetime.datetime.fromisoformat(local) - datetime.datetime(1970, 1, 1)
    instant = naive.days * 86400 + naive.seconds - (seconds if sign == "+" else -seconds)
    shown = ":".join(f"{part:02}" for part in parts[: 3 if parts[2] else 2])
    return {
        "time": f"{local}{sign if seconds else '+'}{shown}",
        "approximate": values.get("approximate", False),
        "instant": instant,
    }


class State:
    def __init__(self):
        self.phase, self.closed, self.paused = "prepare", False, False
        self.incident = dict.fromkeys(["title", "severity", "impact", "recurrence", "summary"])
        self.incident.update(services=[], zone="UTC")
        self.milestones, self.agreements, self.extensions = {}, {}, {}
        self.people = {}
        self.items = {letter: {} for letter in KINDS}
        self.problem, self.current = None, "W0"
        self.ranking, self.no_action, self.fit = [], None, None
        self.call_outs, self.objections, self.notes, self.overrides = [], [], [], []

    # Any item

    def item(self, id, kind=None):
        return self.items[id[0]].get(int(id[1:])) if kind in (None, id[0]) else None

    def add(self, letter, values, **more):
        id = values["id"].upper()
        number = int(id[1:])
        if id[0] != letter or id == "W0" or number in self.items[letter]:
            return None
        item = {"id": id, "text": values.get("text"), "dropped": False, **more}
        self.items[letter][number] = item
        return item

    def on_board(self, kind):
        return [item for _, item in sorted(self.items[kind].items()) if not item["dropped"]]

    def text(self, id):
        if id == "W0":
            return self.problem
        item = self.item(id)
        return item["text"] if item and not item["dropped"] else None

    def reopen_order(self):
        if self.phase == "timeline":
            self.agreements.pop("order", None)

    def unrank(self, id):
        self.ranking = [other for other in self.ranking if other != id]

    def override(self, number, values):
        """Takes the override of an event; it is listed where it set a rule aside."""
        if "because" not in values:
            return None
        override = {"rules": values.get("over", []), "reason": values["because"]}
        if override["rules"]:
            self.overrides.append({**override, "phase": self.phase})
        return override

    # Events

    def fold(self, number, name, values):
        id = values.get("id", "").upper()
        text = values.get("text")
        if name == "sessionOpened":
            self.incident["zone"] = values["zone"]
        elif name in ("titleSet", "severitySet", "impactSet", "recurrenceNoted", "summarySet"):
            key = {"recurrenceNoted": "recurrence"}.get(name, name.removesuffix("Set"))
            self.incident[key] = text
        elif name == "serviceAdded":
            self.incident["services"].append(text)
        elif name == "zoneSet":
            self.incident["zone"] = values["zone"]
        elif name == "milestoneSet":
            entry = values.get("entry")
            self.milestones[values["milestone"]] = {
                **stated(values), "entry": entry and entry.upper(), "text": text}
        elif name == "personInvited":
            self.invite(values["name"], values["role"])
        elif name == "peopleInvited":
            for person in values["names"]:
                self.invite(person, values["role"])
        elif name == "personRenamed":
            self.rename(values["name"], values["to"])
        elif name == "personRemoved":
            if self.people.pop(same(values["name"]), None):
                for names in self.agreements.values():
                    names.pop(same(values["name"]), None)
        elif name == "objectionRaised":
            self.objections.append({"by": self.person(values["name"]), "phase": self.phase, "text": text})
            asked = {"room": "contract", "timeline": "order"}.get(self.phase)
            self.agreements.get(asked, {}).pop(same(values["name"]), None)
        elif name == "attendanceSet":
            person = self.people.get(same(values["name"]))
            if person:
                person["present"] = values["present"]
        elif name == "agreed":
            names = self.agreements.setdefault(values["on"], {})
            for person in values["names"]:
                names.setdefault(same(person), person)
        elif name == "fitJudged":
            self.fit = self.override(number, values)
        elif name in ("phaseEntered", "sessionClosed"):
            self.override(number, values)
            self.phase = values.get("phase", "after")
            self.paused = False
            self.closed = self.closed or name == "sessionClosed"
        elif name == "phaseExtended":
            minutes = min(max(values["minutes"], 0), LONGEST_EXTENSION)
            self.extensions[self.phase] = self.extensions.get(self.phase, 0) + minutes
        elif name in ("clockPaused", "clockResumed"):
            self.paused = name == "clockPaused"
        elif name == "entryAdded":
            if self.add("T", values, kind=values["kind"], stated=stated(values), key=False):
                self.reopen_order()
        elif name == "entryMoved":
            entry = self.item(id, "T")
            if entry:
                entry["stated"] = stated(values)
                for point in self.milestones.values():
                    if point["entry"] == id:
                        point.update(entry["stated"])
                self.reopen_order()
        elif name == "questionParked":
            self.add("Q", values, answer=None)
        elif name == "questionAnswered":
            self.set(id, "Q", answer=text)
        elif name == "problemStated":
            self.problem = text
        elif name == "whyAdded":
            under = values["under"].upper()
            known = under == "W0" or self.item(under, "W")
            if known and self.add("W", values, under=under, evidence=[], root=False, key=False):
                self.current = id
        elif name == "whyFocused":
            if id == "W0" or self.item(id, "W"):
                self.current = id
        elif name == "whyLinked":
            why = self.item(id, "W")
            if why and values["entry"].upper() not in why["evidence"]:
                why["evidence"].append(values["entry"].upper())
        elif name == "rootMarked":
            if self.set(id, "W", root=True):
                self.override(number, values)
        elif name == "factorAdded":
            self.add("F", values, kind=values["kind"], key=False)
        elif name == "ideaAdded":
            self.add("I", values, targets=[], declined=None, action=None)
        elif name == "ideaTargeted":
            idea = self.item(id, "I")
            if idea:
                idea["targets"].append(values["target"].upper())
        elif name == "ideasRanked":
            self.ranking = [id.upper() for id in values["ids"]]
        elif name == "ideasPicked":
            for idea, action in zip(values["ideas"], values["actions"]):
                self.pick(idea.upper(), action.upper())
            self.no_action = None
            self.override(number, values)
        elif name == "ideaDeclined":
            self.set(id, "I", declined=values["reason"])
            self.unrank(id)
        elif name == "noActionChosen":
            self.no_action = values["reason"]
        elif name == "ownerSet":
            self.set(id, "A", owner=self.person(values["name"]), confirmed=False, refusal=None)
        elif name == "dueSet":
            self.set(id, "A", due=values["date"], confirmed=False, refusal=None)
        elif name == "measureSet":
            self.set(id, "A", measure=text, confirmed=False)
        elif name == "actionConfirmed":
            self.set(id, "A", confirmed=True, refusal=None)
        elif name == "actionRefused":
            self.set(id, "A", confirmed=False, refusal=text)
        elif name == "kindSet":
            entry = self.item(id, "T")
            if entry:
                entry["kind"] = values["kind"]
        elif name == "actionDone":
            self.set(id, "A", status="done", remark=text)
        elif name == "actionCancelled":
            self.set(id, "A", status="cancelled", remark=values["reason"])
        elif name == "actionTracked":
            self.set(id, "A", tracker=values["url"])
        elif name == "actionSlipped":
            action = self.item(id, "A")
            if action:
                slip = {"from": action["due"], "to": values["date"], "reason": values["reason"]}
                action["slips"].append(slip)
                action["due"] = values["date"]
        elif name == "textEdited":
            if id == "W0":
                self.problem = text
            else:
                # A yes was said to the words that stood there.
                self.set(id, None, text=text, **({"confirmed": False, "refusal": None} if id[0] == "A" else {}))
        elif name == "itemDropped":
            self.drop(id)
        elif name == "itemKeyed":
            if id[0] in "TWF":
                self.set(id, None, key=True)
        elif name == "blameCalled":
            self.call_outs.append({"item": id or None, "text": text})
        elif name == "noteAdded":
            self.notes.append(text)
        else:
            raise KeyError(name)

    def person(self, name):
        """Whom a name means from here on: the name as written, and who has it now, whatever they are called later."""
        return {"name": name, "person": self.people.get(same(name))}

    def invite(self, name, role):
        person = self.people.setdefault(same(name), {"name": name, "roles": [], "present": True})
        person["roles"].append(role)

    def rename(self, name, new):
        person = self.people.get(same(name))
        if not person or self.people.get(same(new), person) is not person:
            return
        # The place on the roster stays.
        self.people = {
            same(new) if other is person else key: other for key, other in self.people.items()}
        person["name"] = new
        owners = [action["owner"] for action in self.items["A"].values() if action["owner"]]
        for named in owners + [objection["by"] for objection in self.objections]:
            if named["person"] is person:
                named["name"] = new
        for names in self.agreements.values():
            if names.pop(same(name), None) is not None:
                names.setdefault(same(new), new)

    def set(self, id, kind, **values):
        item = self.item(id, kind)
        if item:
            item.update(values)
        return item

    def pick(self, idea, action):
        found = self.item(idea, "I")
        if found and self.add(
            "A", {"id": action, "text": found["text"]}, idea=idea, owner=None, due=None, measure=None,
            confirmed=False, refusal=None, status="open", remark=None, slips=[],
            tracker=None,
        ):
            found["action"] = action

    def drop(self, id):
        item = self.set(id, None, dropped=True)
        if not item:
            return
        if id[0] == "T":
            for point in self.milestones.values():
                if point["entry"] == id:
                    point["entry"] = None
            self.reopen_order()
        elif id[0] == "W" and self.current == id:
            self.current = item["under"]
        elif id[0] == "I":
            self.unrank(id)
        elif id[0] == "A":
            self.set(item["idea"], "I", action=None)

    # The document

    def timeline(self):
        """By time, and by number within one second; an entry without one stands behind the number before it."""
        place, placed = -(1 << 62), []
        for number, entry in sorted(self.items["T"].items()):
            place = entry["stated"]["instant"] if entry["stated"] else place
            placed.append((place, number, entry))
        return [entry for _, _, entry in sorted(placed, key=lambda p: p[:2]) if not entry["dropped"]]

    def document(self):
        ranks = {}
        for rank, id in enumerate(self.ranking, 1):
            ranks.setdefault(id, rank)
        start = self.milestones.get("started")

        def known(ids):
            return [id for id in ids if self.text(id) is not None]

        def timed(time):
            return {key: time[key] if time else empty for key, empty in (("time", None), ("approximate", False))}

        def milestone(name, point):
            minutes = (point["instant"] - start["instant"]) // 60 if start and name != "started" else None
            late = minutes if minutes is not None and point["instant"] >= start["instant"] else None
            return {**timed(point), "entry": point["entry"], "text": point["text"], "minutes": late}

        def taken(item, *keys):
            return {key: item[key] for key in keys}

        return {
            "version": 1,
            "phase": self.phase,
            "closed": self.closed,
            "incident": self.incident,
            "milestones": {name: milestone(name, point) for name, point in self.milestones.items()},
            "roster": list(self.people.values()),
            "agreements": {
                on: sorted(names.values(), key=same) for on, names in self.agreements.items()
            },
            "clock": {"paused": self.paused, "extensions": self.extensions},
            "timeline": [
                {**taken(entry, "id", "kind", "text", "key"), **timed(entry["stated"])}
                for entry in self.timeline()
            ],
            "questions": [taken(item, "id", "text", "answer") for item in self.on_board("Q")],
            "problem": self.problem,
            "whys": [
                {**taken(why, "id", "under", "text", "root", "key"), "evidence": known(why["evidence"])}
                for why in self.on_board("W")
            ],
            "currentWhy": self.current,
            "roots": [why["id"] for why in self.on_board("W") if why["root"]],
            "factors": [taken(item, "id", "kind", "text", "key") for item in self.on_board("F")],
            "ideas": [
                {
                    **taken(idea, "id", "text", "declined", "action"),
                    "for": known(idea["targets"]),
                    "rank": ranks.get(idea["id"]),
                }
                for idea in self.on_board("I")
            ],
            "actions": [
                {
                    **taken(
                        item, "id", "idea", "text", "due", "measure", "confirmed", "refusal", "status",
                        "remark", "slips", "tracker",
                    ),
                    "owner": item["owner"] and item["owner"]["name"],
                }
                for item in self.on_board("A")
            ],
            "noActionReason": self.no_action,
            "callOuts": self.call_outs,
            "objections": [
                {"name": item["by"]["name"], "phase": item["phase"], "text": item["text"]}
                for item in self.objections
            ],
            "notes": self.notes,
            "overrides": self.overrides,
            "fit": self.fit,
        }


def state(data):
    folded = State()
    for record in settled(records(data)):
        folded.fold(*record)
    return folded.document()


if __name__ == "__main__":
    for path in sys.stdin.read().splitlines():
        with open(path, "rb") as file:
            print(json.dumps(state(file.read())), flush=True)
