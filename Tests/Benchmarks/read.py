"""Reads a journal with Python's json and checks its chain. Usage: read.py check|parse JOURNAL..."""
import hashlib
import json
import sys

checks = sys.argv[1] == "check"
for path in sys.argv[2:]:
    previous = b"0" * 64
    with open(path, "rb") as journal:
        for number, line in enumerate(journal):
            record = json.loads(line)
            if record["seq"] != number:
                sys.exit(f"{path}: record {number}")
            if checks:
                body = line[: line.rindex(b',"sum":"')]
                if hashlib.sha256(previous + b"\n" + body).hexdigest() != record["sum"]:
                    sys.exit(f"{path}: record {number}")
                previous = record["sum"].encode()
