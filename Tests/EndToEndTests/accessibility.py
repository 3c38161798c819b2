"""What axe-core finds wrong with a page in a browser, a line each; then how many of its rules the page passes.

    python3 accessibility.py PAGE light|dark WIDTH

It looks at a copy without the page's content security policy, which would, rightly, run no script.
"""
import html
import json
import os
import re
import subprocess
import sys

import axe_core_python

source, theme, width = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    page = file.read()
page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
if theme == "dark":
    page = page.replace("@media (prefers-color-scheme: dark)", "@media all")
with open(os.path.join(os.path.dirname(axe_core_python.__file__), "axe.min.js"), encoding="utf-8") as file:
    axe = file.read().replace("</script", "<\\/script")
check = """
    axe.run(document, {resultTypes: ["violations", "passes"]}).then(result => {
      const found = document.createElement("pre");
      const wrong = result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html));
      found.textContent = "FOUND" + JSON.stringify({wrong, passes: result.passes.length}) + "END";
      document.body.append(found);
    });
"""
with open("accessibility.html", "w", encoding="utf-8") as file:
    file.write(page.replace("</body>", f"<script>{axe}</script><script>{check}</script></body>"))
browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000",
           f"--user-data-dir={os.getcwd()}/.chromium", f"--window-size={width},900", "--dump-dom",
           f"file://{os.getcwd()}/accessibility.html"]
dump = subprocess.run(browser, capture_output=True, text=True).stdout
found = re.search(r"<pre>FOUND(.*?)END</pre>", dump, re.S)
if not found:
    sys.exit("axe-core gave no result.")
result = json.loads(html.unescape(found[1]))
for line in result["wrong"]:
    print(line)
print(f"{result['passes']} rules passed")
