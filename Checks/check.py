"""Checks the pages that dossier makes with tools that others trust.

Usage: check.py TOOL [--only PART]… [--record]

Parts: markup, styles, accessibility, keyboard, tree, print, hostile, pictures. Every shipped dossier template is built
from the examples for its owner and for an external reviewer. --record writes what is expected anew, and then fails, so
that nobody records without looking at the difference. Ends with status 1 when anything is wrong.

Needs chromium, pdftotext, Java, and the packages of requirements.txt; scripts/check-pages installs them.
"""

import argparse
import pathlib
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

from pagechecks import accessibility, hostile, keyboard, markup, pictures, printing, styles, tree
from pagechecks.browser import Browser
from pagechecks.pages import Pages

PARTS = {
    "markup": markup.check,
    "styles": styles.check,
    "accessibility": accessibility.check,
    "keyboard": keyboard.check,
    "tree": tree.check,
    "print": printing.check,
    "hostile": hostile.check,
    "pictures": pictures.check,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool", type=pathlib.Path)
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    failures = []
    with tempfile.TemporaryDirectory(prefix="dossier-checks-") as folder, sync_playwright() as playwright:
        pages = Pages(options.tool.resolve(), pathlib.Path(folder))
        browser = Browser(playwright)
        for part in options.only or PARTS:
            began = time.monotonic()
            said, problems = PARTS[part](pages, browser, options.record)
            print(f"{part}: {said}, {'nothing wrong' if not problems else f'{len(problems)} wrong'}"
                  f" ({time.monotonic() - began:.0f} s)", flush=True)
            for problem in problems:
                print(f"  {problem}")
            failures += problems
        browser.close()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
