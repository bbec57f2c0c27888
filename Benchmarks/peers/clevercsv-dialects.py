"""Asks CleverCSV for the dialect and encoding of every file in dialects.tsv, and rewrites its columns there.

Usage: clevercsv-dialects.py DIALECTS.TSV FOLDER
"""

import sys

import clevercsv
from clevercsv.encoding import get_encoding

table, folder = sys.argv[1:]


def named(character, empty):
    return {"": empty, None: empty, "\t": "tab", " ": "space"}.get(character, character)


def encoding(path, labelled):
    """The labelled encoding where CleverCSV's reads the same text, else CleverCSV's own."""
    found = get_encoding(path, try_cchardet=False)
    data = open(path, "rb").read()
    try:
        same = data.decode(found).lstrip("\ufeff") == data.decode(labelled).lstrip("\ufeff")
    except (LookupError, TypeError, UnicodeDecodeError):
        same = False
    return labelled if same else str(found)


def dialect(path, labelled):
    try:
        found = clevercsv.detect_dialect(path, encoding=labelled)
    except Exception:
        found = None
    if found is None:
        return ["failed", "none", "-"]
    return [named(found.delimiter, "one"), named(found.quotechar, "none"), named(found.escapechar, "-")]


with open(table, encoding="utf-8") as file:
    header, *rows = [line.rstrip("\n").split("\t") for line in file]
with open(table, "w", encoding="utf-8") as file:
    file.write("\t".join(header) + "\n")
    for row in rows:
        path = f"{folder}/{row[0]}"
        file.write("\t".join(row[:5] + [encoding(path, row[1])] + dialect(path, row[1])) + "\n")
print(f"CleverCSV {clevercsv.__version__}, {len(rows)} files", file=sys.stderr)
