"""Holds the folders of each target to floors: no two of them may need each other.

    python3 Tests/Floors/floors.py [--root FOLDER] [--list]

A folder is a room. A room needs another one where a file in it mentions what a file in the other declares: a type, or a
member of an extension. Rooms that need each other in a ring have no order from low to high, so nobody can read one without
the others. For each ring there is one line that names the files and what they mention, and the exit status is 1.

--list prints every arrow, which helps to find the room that a file belongs to.

What a name means is read from the text alone, so only names that can't mean anything else count:

- a type that is declared once in its target, at the top of a file or in an extension, and that isn't private,
- a member of an extension whose name nothing else in the package has, and which no target uses that doesn't know this one,
  since the name is the standard library's then.

So a ring that is reported is there, and one may hide behind a name that is common.
"""

import argparse
import collections
import pathlib
import re
import sys

# A ring that has to stay, as {"TARGET": "why"}; one at most, and ARCHITECTURE.md explains it.
STANDING = {}

TYPE_WORDS = {"struct", "class", "enum", "protocol", "actor", "typealias"}
MEMBER_WORDS = {"func", "var", "let", "case"}
TOKEN = re.compile(r"[A-Za-z_]\w*|`\w+`|\n|[^\s\w]")
START = re.compile(r'//|/\*|#/|#*"""|#*"')
COMMENT_EDGE = re.compile(r"/\*|\*/")


def code_of(text):
    """Returns Swift without comments, texts and regular expressions; what is interpolated into a text stays."""
    out = []

    def behind(piece, place):
        """Returns the place behind a piece that comes at a place or later; the end where it doesn't come."""
        found = text.find(piece, place)
        return len(text) if found < 0 else found + len(piece)

    def end_of_comment(place):
        depth = 1
        while depth:
            edge = COMMENT_EDGE.search(text, place)
            if not edge:
                return len(text)
            depth += 1 if edge.group() == "/*" else -1
            place = edge.end()
        return place

    def end_of_text(place, opening):
        """Returns the place behind a text whose opening quotes end at a place."""
        hashes = opening.count("#")
        close = opening[hashes:] + "#" * hashes
        escape = "\\" + "#" * hashes
        edge = re.compile("|".join(map(re.escape, [close, escape])) + ("" if '"""' in opening else "|\n"))
        while found := edge.search(text, place):
            place = found.end()
            if found.group() != escape:
                return place
            if text.startswith("(", place):
                out.append(" ")
                place = read(place + 1, until_closed=True)
                out.append(" ")
            else:
                place += 1
        return len(text)

    def read(place, until_closed=False):
        """Notes the code from a place on, up to the end or to the parenthesis that closes, and returns where that is."""
        depth = 1
        while place < len(text):
            start = START.search(text, place)
            end = start.start() if start else len(text)
            if until_closed:
                for index in range(place, end):
                    depth += {"(": 1, ")": -1}.get(text[index], 0)
                    if depth == 0:
                        out.append(text[place:index])
                        return index + 1
            out.append(text[place:end])
            if not start:
                return len(text)
            opening, place = start.group(), start.end()
            if opening == "//":
                place = behind("\n", place)
                out.append("\n")
            elif opening == "/*":
                place = end_of_comment(place)
            elif opening == "#/":
                place = behind("/#", place)
            else:
                out.append('""')
                place = end_of_text(place, opening)
        return place

    read(0)
    return "".join(out)


Scope = collections.namedtuple("Scope", "is_extension is_private")


class File:
    """What one file declares, and what it mentions."""

    def __init__(self, path, target, room):
        self.path, self.target, self.room = path, target, room
        self.types = set()  # at the top of the file, or added to another type by an extension; none that is private
        self.inner_types = set()  # all others
        self.members = set()  # those of extensions that aren't private
        self.names = set()  # whatever is declared under a name in small letters, private or local too
        self.words = set()  # every word with a capital
        self.uses = set()  # .name, and name( without a dot in front of it
        self.read(TOKEN.findall(code_of(path.read_text())))

    def read(self, tokens):
        scopes = []  # what each open brace belongs to: a Scope for a type or an extension, None for code
        opening = None  # what the next brace belongs to
        is_private = False  # whether the declaration that was begun is
        is_case_list = False  # whether names between commas are cases
        depth = 0  # open parentheses and brackets
        before = ""
        for index, token in enumerate(tokens):
            after = tokens[index + 1] if index + 1 < len(tokens) else ""
            if token == "\n":
                # A modifier is for the declaration in its line, or in the next one where it stands at the end.
                is_private = is_private and (depth > 0 or before in ("private", "fileprivate"))
                continue
            if token == "{":
                scopes.append(opening)
                opening, is_private = None, False
            elif token == "}":
                if scopes:
                    scopes.pop()
            elif token in "([":
                depth += 1
            elif token in ")]":
                depth -= 1
            elif token in ("private", "fileprivate"):
                # private(set) hides nothing from readers.
                is_private = is_private or after != "("
            elif before == "extension" or before == "." and not scopes and opening and opening.is_extension:
                opening = Scope(True, is_private or bool(opening and opening.is_private))
                self.words.add(token)
            elif before in TYPE_WORDS and token[0].isupper():
                self.declare_type(token, scopes, is_private)
                if before != "typealias":
                    opening = Scope(False, is_private)
            elif before in MEMBER_WORDS and not token[0].isupper():
                self.declare_member(token.strip("`"), scopes, is_private)
            elif before == "," and is_case_list and depth == 0 and token[0].isalpha():
                self.declare_member(token.strip("`"), scopes, is_private)
            elif token[0].isupper():
                self.words.add(token)
            elif token[0].isalpha() or token[0] == "_":
                if after == ":":
                    self.names.add(token)
                elif before == "." or after == "(":
                    self.uses.add(token)
            if token == "case":
                is_case_list = bool(scopes and scopes[-1])
            elif token in MEMBER_WORDS | TYPE_WORDS | {"{", "}"}:
                is_case_list = False
            before = token

    def declare_type(self, name, scopes, is_private):
        is_top = not scopes or len(scopes) == 1 and scopes[0] and scopes[0].is_extension
        if is_top and not is_private and not any(scope.is_private for scope in scopes):
            self.types.add(name)
        elif scopes:
            self.inner_types.add(name)

    def declare_member(self, name, scopes, is_private):
        self.names.add(name)
        if len(scopes) == 1 and scopes[0] and scopes[0].is_extension and not (is_private or scopes[0].is_private):
            self.members.add(name)


def files_below(root):
    """Returns the files of each target, which is a folder of Sources, or Prompts."""
    targets = collections.defaultdict(list)
    for path in sorted(root.glob("Sources/*/**/*.swift")) + sorted(root.glob("Prompts/**/*.swift")):
        parts = path.relative_to(root).parts
        parts = parts[1:] if parts[0] == "Sources" else parts
        targets[parts[0]].append(File(path, parts[0], "/".join(parts[1:-1]) or parts[0]))
    return targets


def imports_of(files):
    """Returns the modules that the files of a target import."""
    pattern = re.compile(r"^(?:@\w+ )?(?:\w+ )?import (\w+)", re.M)
    return {name for file in files for name in pattern.findall(file.path.read_text())}


def arrows_in(target, targets, imports):
    """Returns for each pair of rooms of a target what leads from one to the other: {(from, to): {(file, name)}}."""
    files = targets[target]
    homes = collections.defaultdict(list)
    for file in files:
        # A type inside of another one makes its name ambiguous.
        for name in file.types | file.inner_types:
            homes[name].append(file)
    declared = collections.Counter(name for files in targets.values() for file in files for name in file.names)
    strangers = {
        name
        for other, others in targets.items()
        if other != target and target not in imports[other]
        for file in others
        for name in file.uses
    }

    arrows = collections.defaultdict(set)
    for home in files:
        types = {name for name in home.types if homes[name] == [home] and name not in home.inner_types}
        members = {name for name in home.members if declared[name] == 1 and name not in strangers}
        for file in files:
            if file.room != home.room:
                for name in types & file.words | members & file.uses:
                    arrows[file.room, home.room].add((file.path.name, name))
    return arrows


def rings_of(arrows):
    """Returns a shortest ring of each knot of rooms, as a list of rooms."""
    above = collections.defaultdict(set)
    for start, end in arrows:
        above[start].add(end)

    def way(start, goal):
        """Returns the rooms on a shortest way from one room to another, both included; None where there is none."""
        ways = collections.deque([[start]])
        seen = set()
        while ways:
            way = ways.popleft()
            for room in sorted(above.get(way[-1], ())):
                if room == goal:
                    return way + [room]
                if room not in seen:
                    seen.add(room)
                    ways.append(way + [room])
        return None

    rings, told = [], set()
    for room in sorted(above):
        ring = None if room in told else way(room, room)
        if ring:
            rings.append(ring)
            told |= {other for other in above if way(room, other) and way(other, room)}
    return rings


def line_about(target, ring, arrows):
    """Returns the line that says where a ring is."""
    steps = []
    for start, end in zip(ring, ring[1:]):
        file, name = min(arrows[start, end])
        more = len(arrows[start, end]) - 1
        steps.append(f"{start}/{file} mentions {name} of {end}" + (f" (and {more} more)" if more else ""))
    return f"error: folders of {target} need each other in a ring: " + "; ".join(steps)


def check(root, listing=False):
    """Returns the lines to print about the folders below a root, errors first, and whether there is a ring."""
    targets = files_below(root)
    imports = {target: imports_of(files) for target, files in targets.items()}
    lines, is_wrong = [], False
    if len(STANDING) > 1:
        lines, is_wrong = ["error: STANDING in floors.py may name one target, and names more"], True
    for target in sorted(targets):
        arrows = arrows_in(target, targets, imports)
        rings = rings_of(arrows)
        if listing:
            lines += [
                f"{target}: {start} -> {end}: " + ", ".join(f"{file} ({name})" for file, name in sorted(what))
                for (start, end), what in sorted(arrows.items())
            ]
        if target in STANDING:
            if len(rings) != 1:
                lines.append(f"error: {target} may have one ring and has {len(rings)}: see STANDING in floors.py")
                is_wrong = True
            continue
        lines += [line_about(target, ring, arrows) for ring in rings]
        is_wrong = is_wrong or bool(rings)
    return lines, is_wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    parser.add_argument("--list", action="store_true", help="print every arrow between folders")
    chosen = parser.parse_args()
    lines, is_wrong = check(chosen.root, chosen.list)
    print("\n".join(lines), end="\n" if lines else "")
    return 1 if is_wrong else 0


if __name__ == "__main__":
    sys.exit(main())
