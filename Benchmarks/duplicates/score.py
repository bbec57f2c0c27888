#!/usr/bin/env python3
"""Says how many of the true pairs a list of pairs has, and how many others.

    score.py TRUTH.tsv PAIRS      where PAIRS is a .tsv, or the JSON of `dossier duplicates --output json`
"""

import json
import sys


def pairs(path):
    with open(path, encoding="utf-8") as file:
        if not path.endswith(".json"):
            return {tuple(sorted(line.split())) for line in file}
        found = json.load(file)["pairs"]
    result = set()
    for pair in found:
        keys = next(d for d in pair["differences"] if d["field"] == "otherIds")
        result.add(tuple(sorted((keys["first"], keys["second"]))))
    return result


truth, found = pairs(sys.argv[1]), pairs(sys.argv[2])
print(f"{len(truth & found)} of {len(truth)} pairs found, {len(found - truth)} others")
