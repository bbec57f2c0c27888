"""Writes the tables of this folder: what others say about the files of the test suites. Usage: make-facts.py DATA"""

import csv
import io
import os
import re
import sys
import xml.parsers.expat

data = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))


def write(name, rows):
    with open(os.path.join(here, name), "w", encoding="utf-8", newline="\n") as out:
        for row in sorted(rows):
            out.write("\t".join(str(cell) for cell in row) + "\n")
    print(name, len(rows))


def files(folder):
    for directory, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(directory, name)


# W3C: the suite's catalogues.
def w3c():
    root = os.path.join(data, "xml/conformance/w3c-xmlconf")
    known = {}
    for path in sorted(files(root)):
        if not path.endswith(".xml"):
            continue
        text = open(path, encoding="utf-8", errors="replace").read()
        for tag in re.findall(r"<TEST\s([^>]*?)/?>", re.sub(r"<!--.*?-->", "", text, flags=re.S), re.S):
            about = {key: value for key, _, value in re.findall(r"([A-Za-z]+)\s*=\s*([\"'])(.*?)\2", tag, re.S)}
            target = os.path.normpath(os.path.join(os.path.dirname(path), about["URI"]))
            if not os.path.exists(target):
                continue
            recommendation = about.get("RECOMMENDATION", "")
            is_later = recommendation.startswith("XML1.1") or recommendation == "NS1.1" or about.get("VERSION") == "1.1"
            notes = []
            if about.get("NAMESPACE") == "no":
                notes.append("without namespaces")
            if recommendation.startswith("NS"):
                notes.append("namespaces")
            if about.get("EDITION") and "5" not in about["EDITION"]:
                notes.append("editions " + about["EDITION"])
            if about.get("ENTITIES", "none") != "none":
                notes.append("external entities: " + about["ENTITIES"])
            entry = (about["TYPE"], "1.1" if is_later else "1.0", "; ".join(notes))
            known.setdefault(os.path.relpath(target, root), []).append(entry)
    # Of two entries for one file the one that holds for the fifth edition counts.
    write("w3c.tsv", [(path, *min(entries, key=lambda e: "editions" in e[2])) for path, entries in known.items()])


def expat(path):
    parser = xml.parsers.expat.ParserCreate()
    # Amplification is Expat's own business; a file that it protects itself from is well-formed all the same.
    try:
        parser.Parse(open(path, "rb").read(), True)
        return "well-formed"
    except xml.parsers.expat.ExpatError as error:
        message = xml.parsers.expat.errors.messages.get(error.code, str(error.code))
        return "protected" if "amplification" in message else "not well-formed"
    except (LookupError, ValueError):
        return "unknown encoding"


def by_expat(name, folders, suffixes):
    rows = []
    for folder in folders:
        root = os.path.join(data, folder)
        for path in files(root):
            if suffixes is None or path.endswith(suffixes):
                rows.append((os.path.relpath(path, os.path.join(data, "xml")), expat(path)))
    write(name, rows)


# CSV: Python's reader.
DIALECTS = {
    "comma": dict(delimiter=","),
    "comma-backslash": dict(delimiter=",", doublequote=False, escapechar="\\"),
    "semicolon": dict(delimiter=";"),
    "tab": dict(delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None),
    "tab-quoted": dict(delimiter="\t"),
    "colon": dict(delimiter=":"),
    "bar": dict(delimiter="|"),
}


def dialect(path):
    name = os.path.basename(path)
    if name.endswith(".tsv"):
        return "tab-quoted" if name == "psql.tsv" else "tab"
    if "colon" in name:
        return "colon"
    return {
        "psql.csv": "comma-backslash", "999751170.patch.csv": "comma", "table-delimiter.csv": "semicolon",
        "delimiter.csv": "semicolon", "issue-1004-data1.csv": "comma",
    }.get(name, "comma")


def digest(records):
    value = 0xCBF29CE484222325
    for record in records:
        for cell in record:
            for byte in cell.encode("utf-8", "surrogatepass") + b"\x1f":
                value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        value = ((value ^ 0x1E) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def python_csv():
    csv.field_size_limit(1 << 26)
    rows = []
    for suite in ["csv-spectrum", "commons-csv", "rust-csv", "papaparse", "frictionless", "csvw"]:
        for path in files(os.path.join(data, "csv/conformance-" + suite)):
            if not path.endswith((".csv", ".tsv")):
                continue
            raw = open(path, "rb").read()
            encoding = "utf-8-sig"
            if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
                encoding = "utf-16"
            kind = dialect(path)
            relative = os.path.relpath(path, os.path.join(data, "csv"))
            text = raw.decode(encoding, errors="replace")
            try:
                records = [r for r in csv.reader(io.StringIO(text, newline=""), **DIALECTS[kind]) if r]
                cells = sum(len(record) for record in records)
                rows.append((relative, kind, len(records), cells, digest(records)))
            except csv.Error as error:
                rows.append((relative, kind, "error", 0, str(error)))
    write("csv.tsv", rows)


w3c()
by_expat("libxml2.tsv", ["xml/conformance/libxml2-2.9.14", "xml/conformance/libxml2-fuzz-seed"], None)
by_expat("attack.tsv", ["xml/attack"], None)
python_csv()
