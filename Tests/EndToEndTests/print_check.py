"""Looks at printed pages: print_check.py (A4|Letter PAGE.pdf)...

Says for each how many sheets it has, how much of the printable height is empty at most (as a percentage: the longest
stretch without any word), the smallest type in points, and whether a text ends in an ellipsis.
"""

import re
import subprocess
import sys

HEIGHTS = {"A4": 841.9 - 2 * 22.68, "Letter": 792 - 2 * 22.68}


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


for start in range(1, len(sys.argv), 2):
    size, path = sys.argv[start : start + 2]
    sheets = re.search(r"Pages: +(\d+)", output("pdfinfo", path)).group(1)
    words = output("pdftotext", "-bbox", path, "-")
    lines = sorted(
        (float(top), float(bottom)) for top, bottom in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', words))
    end, empty = 22.68, 0.0
    # The picture is drawn between the head and the columns; what matters is what is below.
    for top, bottom in lines + [(HEIGHTS[size] + 22.68,) * 2]:
        if end > HEIGHTS[size] * 0.35:
            empty = max(empty, top - end)
        end = max(end, bottom)
    fonts = output("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", path)
    # Chromium draws shaped letters as fonts of type 3, which have no name and no nominal size.
    specs = re.findall(r'<fontspec[^>]* size="([\d.]+)" family="([^"]*)"', fonts)
    sizes = [float(size) for size, family in specs if family != "Times"]
    cut = "cut" if "…" in output("pdftotext", path, "-") else "whole"
    print(sheets, round(100 * empty / HEIGHTS[size], 1), min(sizes, default=0), cut)
