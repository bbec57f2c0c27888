#!/usr/bin/env python3
"""Finds the works that two CSV files share, as a script with RapidFuzz does it: blocks, then token ratios of the titles.

    find-duplicates.py FIRST.csv SECOND.csv PAIRS.tsv

Works meet that share a year (or are a year apart) and one of the three longest words of their titles; a pair is kept
when its titles are alike to 88 per cent, or to 75 with the same first page.
"""

import csv
import re
import sys
from collections import defaultdict

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        works = []
        for row in csv.DictReader(file):
            title = default_process(re.sub(r"<[^>]+>|&amp;", " ", row["Title"]))
            page = re.match(r"\d*", row["Pages"]).group()
            works.append((row["ID"], title, int(row["Dates"]), page))
        return works


def keys(work):
    return sorted(set(work[1].split()), key=lambda word: (-len(word), word))[:3]


def main():
    first, second = read(sys.argv[1]), read(sys.argv[2])
    blocks = defaultdict(list)
    for work in first:
        for word in keys(work):
            blocks[word, work[2]].append(work)
    found = set()
    for work in second:
        seen = set()
        for word in keys(work):
            for year in (work[2] - 1, work[2], work[2] + 1):
                for other in blocks.get((word, year), ()):
                    if other[0] in seen:
                        continue
                    seen.add(other[0])
                    ratio = fuzz.token_set_ratio(work[1], other[1])
                    if ratio >= 88 or ratio >= 75 and work[3] == other[3]:
                        found.add((other[0], work[0]))
    with open(sys.argv[3], "w", encoding="utf-8") as file:
        file.writelines(f"{one}\t{two}\n" for one, two in sorted(found))


if __name__ == "__main__":
    main()
