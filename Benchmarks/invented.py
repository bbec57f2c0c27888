"""What the generators of invented exports share: names, places, and how a table is written."""

import csv

GIVEN = "Ada Bruno Chidi Daria Emeka Freya Goran Hana Ines Jonas Keiko Lars Mina Nils Oana Pavel Rosa Sven Tara Udo".split()
FAMILY = "Abara Brandt Castel Dunmore Eklund Farkas Grieve Halloran Iversen Jurek Kovac Lindqvist Moreau Novak".split()
TOPICS = ["heart failure", "the acute abdomen", "sepsis", "stroke", "asthma", "diabetes", "delirium", "anaemia",
          "chest pain", "shared decisions", "diagnostic uncertainty", "feedback"]
COURSES = ["IM 710", "SURG 601", "PEDS 640", "FM 702", "NEUR 655", "PSYC 620", "ANES 711", "RAD 633"]
PLACES = ["Example University", "St. Alder Medical Center", "Riverbend Community Health Center"]


def write_table(path, rows):
    """Writes rows, dictionaries of column and value that have the same columns, as they come."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = None
        for row in rows:
            if writer is None:
                writer = csv.DictWriter(file, row.keys(), lineterminator="\n")
                writer.writeheader()
            writer.writerow(row)
