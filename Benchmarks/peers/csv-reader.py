"""Reads a CSV file with Python's csv.reader and visits every field; prints records, fields, characters and
seconds."""

import csv
import sys
import time

start = time.perf_counter()
records = fields = characters = 0
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.reader(file):
        records += 1
        fields += len(row)
        characters += sum(map(len, row))
print(records, fields, characters, time.perf_counter() - start)
