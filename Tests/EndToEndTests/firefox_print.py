"""Prints pages to PDF files with Firefox, over Marionette, its own remote protocol (firefox-source-docs, "Marionette").

firefox_print.py (A4|Letter PAGE.html TARGET.pdf)...
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

SIZES = {"A4": (21.0, 29.7), "Letter": (21.59, 27.94)}


class Browser:
    """A Firefox without a window and with a profile of its own."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with open(f"{self.profile}/user.js", "w", encoding="utf-8") as settings:
            settings.write(f'user_pref("marionette.port", {port});\n')
        environment = dict(os.environ, MOZ_HEADLESS="1", HOME=self.profile)
        self.process = subprocess.Popen(
            [program, "--marionette", "--no-remote", "--profile", self.profile],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.count = 0
        for _ in range(600):
            try:
                self.connection = socket.create_connection(("127.0.0.1", port))
                break
            except OSError:
                time.sleep(0.1)
        self.input = self.connection.makefile("rb")
        self.read()
        self.call("WebDriver:NewSession")

    def read(self):
        length = b""
        while (byte := self.input.read(1)) != b":":
            length += byte
        return json.loads(self.input.read(int(length)))

    def call(self, name, **values):
        self.count += 1
        message = json.dumps([0, self.count, name, values]).encode()
        self.connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, answer = self.read()
        if error:
            raise SystemExit(error)
        return answer

    def print(self, size, source, target):
        self.call("WebDriver:Navigate", url="file://" + os.path.abspath(source))
        width, height = SIZES[size]
        margin = dict.fromkeys(("top", "bottom", "left", "right"), 0.8)
        printed = self.call(
            "WebDriver:Print", page={"width": width, "height": height}, margin=margin, background=False,
            shrinkToFit=False)
        with open(target, "wb") as file:
            file.write(base64.b64decode(printed["value"]))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


browser = Browser("firefox-esr" if shutil.which("firefox-esr") else "firefox")
try:
    for start in range(1, len(sys.argv), 3):
        browser.print(*sys.argv[start : start + 3])
finally:
    browser.close()
