"""A reader of journals, written from docs/journal-format.md and the standard library alone.

    python3 journal_reader.py < list-of-paths

prints a JSON object for each path: what the file is, how far it is good, and what it counts.
"""

import datetime
import hashlib
import json
import re
import sys

LONGEST = 1 << 20
SECTOR = 512
REACH = 1 << 16
OPENING = b'{"nofault":1,'

HEX = "[0-9A-Fa-f]"
STRING = (
    r'"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]'
    rf"|\\u[dD][89abAB]{HEX}{{2}}\\u[dD][c-fC-F]{HEX}{{2}}"
    rf'|\\u(?![dD][89a-fA-F]){HEX}{{4}})*"'
)
SPACE = r"[ \t\r]*"
LIST = rf"\[{SPACE}(?:{STRING}{SPACE}(?:,{SPACE}{STRING}{SPACE})*)?\]"
VALUE = rf"{STRING}|-?(?:0|[1-9][0-9]*)(?![0-9.eE])|true|false|{LIST}"
MEMBER = re.compile(rf'{SPACE}"([^"\\\x00-\x1f]*)"{SPACE}:{SPACE}({VALUE}){SPACE}')

ROLES = "facilitator on-call developer affected manager other"
PHASES = "prepare room timeline cause factors actions after"
FACTORS = "worsened hid slowed assumed luck worked"

EVENTS = {
    "sessionOpened": "session:string zone:string tool:string language?:string prompts?:string memoryHours?:integer",
    "sessionResumed": "tool:string",
    "sessionLeft": "",
    "recovered": "bytes:integer kept:string",
    "titleSet": "text:string",
    "severitySet": "text:string",
    "serviceAdded": "text:string",
    "impactSet": "text:string",
    "recurrenceNoted": "text:string",
    "summarySet": "text:string",
    "zoneSet": "zone:string",
    "milestoneSet": "milestone:milestone time:time entry?:id text?:string",
    "personInvited": "name:string role:role",
    "peopleInvited": "names:strings role:role",
    "personRenamed": "name:string to:string",
    "personRemoved": "name:string",
    "objectionRaised": "name:string text:string",
    "attendanceSet": "name:string present:boolean",
    "fitJudged": "override",
    "agreed": "on:agreement names:strings",
    "phaseEntered": "phase:phase override?",
    "phaseExtended": "minutes:integer",
    "clockPaused": "",
    "clockResumed": "",
    "entryAdded": "id:id kind:entry time?:time text:string",
    "questionParked": "id:id text:string",
    "questionAnswered": "id:id text:string",
    "problemStated": "text:string",
    "whyAdded": "id:id under:id text:string",
    "whyFocused": "id:id",
    "whyLinked": "id:id entry:id",
    "rootMarked": "id:id override?",
    "factorAdded": "id:id kind:factor text:string",
    "ideaAdded": "id:id text:string",
    "ideaTargeted": "id:id target:id",
    "ideasRanked": "ids:ids",
    "ideasPicked": "ideas:ids actions:ids override?",
    "ideaDeclined": "id:id reason:string",
    "noActionChosen": "reason:string",
    "ownerSet": "id:id name:string",
    "dueSet": "id:id date:date",
    "measureSet": "id:id text:string",
    "actionConfirmed": "id:id",
    "actionRefused": "id:id text:string",
    "textEdited": "id:id text:string",
    "entryMoved": "id:id time:time",
    "kindSet": "id:id kind:entry",
    "itemDropped": "id:id reason?:string",
    "itemKeyed": "id:id",
    "blameCalled": "id?:id text?:string",
    "noteAdded": "text:string",
    "undone": "record:integer",
    "redone": "record:integer",
    "sessionClosed": "override?",
    "actionDone": "id:id text?:string",
    "actionSlipped": "id:id date:date reason:string",
    "actionCancelled": "id:id reason:string",
    "actionTracked": "id:id url:string",
}

WORDS = {
    "milestone": "started detected mitigated resolved",
    "role": ROLES,
    "agreement": "contract order",
    "phase": PHASES,
    "entry": "fact signal",
    "factor": FACTORS,
}


class Damaged(Exception):
    """A line that fails a rule; newer where it is only this reader that is too old."""

    def __init__(self, newer=False):
        super().__init__()
        self.newer = newer


def need(holds):
    if not holds:
        raise Damaged()


def scan(line):
    """Returns the members of a line, each value with the text it was read from."""
    try:
        text = line.decode("utf-8", "strict")
    except UnicodeDecodeError:
        raise Damaged() from None
    start = re.match(rf"{SPACE}\{{", text)
    need(start)
    position = start.end()
    members = {}
    empty = re.compile(rf"{SPACE}\}}{SPACE}\Z").match(text, position)
    while not empty:
        found = MEMBER.match(text, position)
        need(found and found[1] not in members)
        value = json.loads(found[2])
        need(not is_integer(value) or -(1 << 63) <= value < 1 << 63)
        members[found[1]] = (value, found[2])
        need(len(members) <= 64)
        position = found.end() + 1
        if text[found.end() : position] == "}":
            need(not text[position:].strip(" \t\r"))
            break
        need(text[found.end() : position] == ",")
    return members


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_date(text):
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    try:
        return bool(found) and bool(datetime.date(*map(int, found.groups())))
    except ValueError:
        return False


def is_clock(text):
    return bool(re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]", text))


def is_instant(text):
    found = re.fullmatch(r"(.{10})T(.{8})\.[0-9]{3}Z", text)
    return bool(found) and is_date(found[1]) and is_clock(found[2])


def is_time(text):
    found = re.fullmatch(r"(.{10})T(.{8})([+-])([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?", text)
    if not found or not is_date(found[1]) or not is_clock(found[2]):
        return False
    offset = datetime.timedelta(
        hours=int(found[4]), minutes=int(found[5]), seconds=int(found[6] or 0)
    )
    local = datetime.datetime.fromisoformat(found[1] + "T" + found[2])
    try:
        return bool(local - offset if found[3] == "+" else local + offset)
    except OverflowError:
        return False


def is_id(text):
    found = re.fullmatch(r"([TQWFIA])(0|[1-9][0-9]{0,5})", text, re.I | re.A)
    return bool(found) and (found[2] != "0" or found[1] in "Ww")


class Fields:
    """Takes values by their keys, and knows which nobody took."""

    def __init__(self, members):
        self.members = members
        self.taken = set()

    def take(self, key, kind, may_be_missing=False):
        if key not in self.members:
            need(may_be_missing)
            return None
        self.taken.add(key)
        value, source = self.members[key]
        if kind == "integer":
            need(is_integer(value))
        elif kind == "boolean":
            need(isinstance(value, bool))
        elif kind in ("strings", "ids"):
            need(isinstance(value, list))
            need(kind == "strings" or all(map(is_id, value)))
        else:
            need(isinstance(value, str))
            if kind in WORDS:
                need(value in WORDS[kind].split())
            elif kind == "id":
                need(is_id(value))
            elif kind != "string":
                test = {"instant": is_instant, "time": is_time, "date": is_date}[kind]
                need(test(source[1:-1]))
        return value

    def take_event(self, name):
        for field in EVENTS[name].split():
            key, _, kind = field.partition(":")
            may_be_missing = key.endswith("?")
            key = key.rstrip("?")
            if key == "override":
                reason = self.take("because", "string", may_be_missing)
                need(reason is not None or not {"over", "rules"} & set(self.members))
                self.take("over", "strings", True)
                self.take("rules", "strings", True)
                continue
            value = self.take(key, kind, may_be_missing)
            if kind == "time":
                need(value is not None or "approximate" not in self.members)
                self.take("approximate", "boolean", True)
                need(value is not None or "assumed" not in self.members)
                self.take("assumed", "boolean", True)


def read_line(line, number, previous):
    """Returns the sum, the event's name and the members of a sound line; no name where it is passed over."""
    need(len(line) + 1 <= LONGEST)
    body, tail = line[:-74], line[-74:]
    found = re.fullmatch(rb',"sum":"([0-9a-f]{64})"\}', tail)
    need(found)
    total = hashlib.sha256(previous + b"\n" + body).hexdigest().encode()
    need(total == found[1])
    members = scan(line)
    fields = Fields(members)
    if number == 0:
        need(next(iter(members), None) == "nofault")
        need(fields.take("nofault", "integer") == 1)
    need(fields.take("seq", "integer") == number)
    fields.take("at", "instant")
    fields.take("by", "string", True)
    name = fields.take("event", "string")
    fields.take("from", "string", True)
    optional = fields.take("optional", "boolean", True)
    fields.take("sum", "string")
    need((name == "sessionOpened") == (number == 0))
    if name not in EVENTS:
        if optional:
            return total, None, members
        raise Damaged(newer=True)
    fields.take_event(name)
    if not optional and fields.taken != set(members):
        raise Damaged(newer=True)
    return total, name, members


def is_torn(rest, offset):
    """Whether a complete line that fails a rule was half written: a sector of it is zero, near the end, with no record behind it."""
    if len(rest) > REACH:
        return False
    line, _, behind = rest.partition(b"\n")
    first = -offset % SECTOR
    sectors = range(first, len(line) - SECTOR + 1, SECTOR)
    if not any(line[place : place + SECTOR] == bytes(SECTOR) for place in sectors):
        return False
    whole = re.compile(rb'\{.*,"sum":"[0-9a-f]{64}"\}', re.S)
    return not any(whole.fullmatch(other) for other in behind.split(b"\n")[:-1])


def counts(records):
    """Counts what is on the board: what was added, not taken back and not dropped."""
    done, undone = [], []
    for number, name, members in records:
        if name in ("sessionOpened", "sessionResumed", "sessionLeft", "recovered"):
            continue
        if name in ("undone", "redone"):
            source, target = (done, undone) if name == "undone" else (undone, done)
            if source and source[-1][0] == members["record"][0]:
                target.append(source.pop())
            continue
        done.append((number, name, members))
        undone.clear()
    kinds = {
        "entryAdded": "timeline",
        "questionParked": "questions",
        "factorAdded": "factors",
        "ideaAdded": "ideas",
        "noteAdded": "notes",
    }
    dropped = {m["id"][0].upper() for _, name, m in done if name == "itemDropped"}
    result = dict.fromkeys(kinds.values(), 0)
    for _, name, members in done:
        if name in kinds and ("id" not in members or members["id"][0].upper() not in dropped):
            result[kinds[name]] += 1
    return result


def read(data):
    if not data:
        return {"verdict": "nothing"}
    if not data.startswith(OPENING) and not OPENING.startswith(data):
        found = re.match(rb'\{"nofault":([0-9]{1,9})(?![0-9])', data)
        return {"verdict": "newer version" if found and int(found[1]) > 1 else "no journal"}
    result = {"verdict": "sound", "records": 0, "length": 0, "head": None, "skipped": 0}
    previous = b"0" * 64
    records = []
    *lines, tail = data.split(b"\n")
    for number, line in enumerate(lines):
        try:
            previous, name, members = read_line(line, number, previous)
        except Damaged as damage:
            rest = data[result["length"] :]
            if not damage.newer and is_torn(rest, result["length"]):
                result["verdict"] = "torn"
                result["torn"] = len(rest)
            else:
                result["verdict"] = "newer" if damage.newer else "damaged"
            break
        if name is None:
            result["skipped"] += 1
        else:
            records.append((number, name, members))
        result["records"] += 1
        result["length"] += len(line) + 1
        result["head"] = previous.decode()
    else:
        if tail:
            result["verdict"] = "torn"
            result["torn"] = len(tail)
    result["board"] = counts(records)
    return result


if __name__ == "__main__":
    for path in sys.stdin.read().splitlines():
        with open(path, "rb") as file:
            print(json.dumps(read(file.read())), flush=True)
