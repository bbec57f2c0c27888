#!/usr/bin/env python3
"""Writes an invented export of teaching activities in the plain CSV layout.

The same arguments give the same bytes. One million rows about 5,000 people are about 150 MB.

    generate-teaching.py [--rows 1000000] [--people 5000] [--seed 1] > teaching-activities.csv
"""

import argparse
import random
import sys

HEADER = [
    "ID", "Employee number", "Person", "Title", "Start", "End", "Course code", "Topic", "Role", "Learners",
    "Number of learners", "Contact hours", "Remarks",
]
GIVEN = "Ada Bruno Chidi Daria Emeka Freya Goran Hana Ines Jonas Keiko Lars Mina Nils Oana Pavel Rosa Sven Tara Udo".split()
FAMILY = "Abara Brandt Castel Dunmore Eklund Farkas Grieve Halloran Iversen Jurek Kovac Lindqvist Moreau Novak".split()
COURSES = ["IM 710", "SURG 601", "PEDS 640", "FM 702", "NEUR 655", "PSYC 620", "ANES 711", "RAD 633"]
TITLES = ["Clinical Reasoning", "Physical Diagnosis", "Bedside Rounds", "Simulation Laboratory", "Journal Club",
          "Evidence-Based Medicine", "Communication Skills", "Procedural Workshop", "Morning Report"]
TOPICS = ["Heart failure", "Acute abdomen", "Sepsis", "Stroke", "Asthma", "Diabetes", "Delirium", "Anaemia",
          "Chest pain", "Shared decisions, with families"]
ROLES = ["Lecturer", "Facilitator", "Course director", "Preceptor"]
LEARNERS = ["Medical students, clerkship", "Residents", "Fellows"]
REMARKS = ["", "", "Ran twice", 'Learners called it "the best hour of the week"', "Moved from spring, see schedule"]


def quoted(text):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    generator = random.Random(arguments.seed)
    people = [
        (f"E{100000 + number}", f"{generator.choice(GIVEN)} {generator.choice(FAMILY)}")
        for number in range(arguments.people)
    ]
    out = [",".join(HEADER)]
    for row in range(arguments.rows):
        number, name = people[generator.randrange(len(people))]
        year, month, day = 2005 + generator.randrange(20), 1 + generator.randrange(12), 1 + generator.randrange(28)
        fields = [
            f"TA-{row:08d}", number, name, f"{generator.choice(TITLES)} {generator.randrange(1, 400)}",
            f"{year}-{month:02d}-{day:02d}", f"{year}-{month:02d}-28", generator.choice(COURSES),
            generator.choice(TOPICS), generator.choice(ROLES), generator.choice(LEARNERS),
            str(generator.randrange(4, 160)), f"{generator.randrange(1, 60)} total", generator.choice(REMARKS),
        ]
        out.append(",".join(quoted(field) for field in fields))
        if len(out) == 10_000:
            sys.stdout.write("\n".join(out) + "\n")
            out.clear()
    if out:
        sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
