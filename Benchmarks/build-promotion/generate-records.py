#!/usr/bin/env python3
"""Writes the invented exports of one long career in the plain CSV layouts, one file for each kind of record.

The same arguments give the same bytes. The shares are those of a clinician-educator's portfolio: mostly teaching,
publications and evaluations.

    generate-records.py [--records 2000] [--seed 1] FOLDER
"""

import argparse
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import invented
from invented import COURSES, PLACES, TOPICS, write_table

# Nobody else is called as the one whose career it is, Ines Halloran.
GIVEN = [name for name in invented.GIVEN if name != "Ines"]
FAMILY = [name for name in invented.FAMILY if name != "Halloran"]
UNITS = ["Department of Medicine", "Office of Medical Education", "Internal Medicine Residency"]
LEVELS = ["medPreclerkship", "medClerkship", "medAdvanced", "resident", "clinicalFellow", "medClerkship; resident"]
FIRST, LAST = 1995, 2025


class Kinds:
    """A row of each kind, as a dictionary of column and value."""

    def __init__(self, generator):
        self.random = generator
        self.number = 0

    def name(self):
        return f"{self.random.choice(FAMILY)}, {self.random.choice(GIVEN)}"

    def span(self):
        start = self.random.randrange(FIRST, LAST)
        form = self.random.randrange(5)
        if form == 0:
            return f"AY{start}-{(start + 1) % 100:02d}"
        if form == 1:
            return f"{start}-{self.random.randrange(1, 13):02d}"
        if form == 2:
            return f"{start}/.."
        return f"{start}-07/{min(start + self.random.randrange(1, 5), LAST)}-06"

    def teaching(self):
        return {
            "Title": f"Approach to {self.random.choice(TOPICS)}, part {self.number}", "Dates": self.span(),
            "Course code": self.random.choice(COURSES), "Topic": self.random.choice(TOPICS).capitalize(),
            "Method": self.random.choice(["lecture", "smallGroup", "bedsideRounds", "simulation", "workshop"]),
            "Role": self.random.choice(["lecturer", "facilitator", "director", "preceptorAttending"]),
            "Learners": self.random.choice(LEVELS), "Number of learners": self.random.randrange(4, 160),
            "Sessions": self.random.randrange(1, 20),
            "Contact hours": f"{self.random.randrange(2, 120) / 2:g} {self.random.choice(['total', 'per year'])}",
            "Scope": self.random.choice(["local", "local", "regional", "national"]),
            "Organization": self.random.choice(PLACES), "Unit": self.random.choice(UNITS),
            "Description": f"Cases about {self.random.choice(TOPICS)}, with time for questions; run {self.number}.",
        }

    def evaluation(self):
        top = self.random.choice([5, 5, 5, 9])
        year = self.random.randrange(FIRST, LAST)
        return {
            "Title": f"Teaching evaluation {year}, form {self.number}",
            "What was evaluated": f"Approach to {self.random.choice(TOPICS)}",
            "Course code": self.random.choice(COURSES),
            "Evaluators": self.random.choice(["students", "residents", "peers"]),
            "Instrument": f"Form of {top} points", "Invited": 40, "Responses": self.random.randrange(2, 40),
            "Scale from": 1, "Scale to": top, "Higher is better": "true",
            "Overall mean": f"{self.random.uniform(0.7, 0.98) * top:.2f}", "Overall SD": "0.6",
            "Comparison group": "Department", "Comparison mean": f"{0.82 * top:.2f}",
            "Dates": f"AY{year}-{(year + 1) % 100:02d}", "Organization": self.random.choice(PLACES),
        }

    def mentoring(self):
        return {
            "Title": f"Project on {self.random.choice(TOPICS)} {self.number}", "Mentee": self.name(),
            "Mentee code": f"Mentee {self.number}", "Level of mentee": self.random.choice(["resident", "clinicalFellow"]),
            "Role": self.random.choice(["primary", "coMentor"]), "Focus": "education",
            "Status": self.random.choice(["completed", "current"]), "Dates": self.span(),
            "Current position": self.random.choice(["Assistant Professor", "Chief resident", ""]),
            "Consent to be named": self.random.choice(["granted", ""]), "Organization": self.random.choice(PLACES),
        }

    def publication(self):
        authors = [f"{self.random.choice(FAMILY)} {self.random.choice(GIVEN)[0]}" for _ in range(4)]
        authors.insert(self.random.randrange(5), "Halloran I")
        return {
            "Title": f"Teaching {self.random.choice(TOPICS)}: study {self.number} of an invented series",
            "Authors": "; ".join(authors), "Type": self.random.choice(["journalArticle", "review", "chapter"]),
            "Journal, book or meeting": f"Journal of Invented Education {self.random.randrange(1, 9)}",
            "Volume": self.random.randrange(1, 60), "Issue": self.random.randrange(1, 12),
            "Pages": f"{self.number}-{self.number + 8}", "Status": "published", "Peer reviewed": "true",
            "DOI": f"10.5555/invented.{self.number}", "Dates": str(self.random.randrange(FIRST, LAST)),
        }

    def service(self):
        return {
            "Title": f"Committee on {self.random.choice(TOPICS)} {self.number}", "Type": "committee",
            "Role": self.random.choice(["member", "chair"]), "Dates": self.span(),
            "Scope": self.random.choice(["local", "national"]), "Organization": self.random.choice(PLACES),
        }

    def honour(self):
        return {
            "Title": f"Teacher of the Year {self.number}", "Dates": str(self.random.randrange(FIRST, LAST)),
            "Granted by": f"Class of {self.random.randrange(FIRST, LAST)}", "Type": "teaching", "Result": "awarded",
            "Organization": self.random.choice(PLACES),
        }

    def leadership(self):
        return {
            "Title": f"Director, course {self.number}", "Body": self.random.choice(COURSES), "Level": "clerkship",
            "Position": "appointed", "Dates": self.span(), "Team size": self.random.randrange(2, 20),
            "Learners covered": self.random.randrange(20, 200), "Organization": self.random.choice(PLACES),
        }

    def development(self):
        return {
            "Title": f"Course on {self.random.choice(TOPICS)} {self.number}", "Dates": self.span(),
            "Provider": "Invented Academy", "Type": "course", "Hours": f"{self.random.randrange(1, 40)} total",
        }


# Per mille of all records.
SHARES = {
    "teaching-activities": (420, Kinds.teaching), "evaluation-summaries": (150, Kinds.evaluation),
    "scholarly-products": (175, Kinds.publication), "mentoring-relationships": (120, Kinds.mentoring),
    "service-activities": (75, Kinds.service), "professional-development": (30, Kinds.development),
    "honours": (20, Kinds.honour), "leadership-roles": (10, Kinds.leadership),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    kinds = Kinds(random.Random(arguments.seed))
    for name, (share, make) in SHARES.items():
        write_table(arguments.folder / f"{name}.csv", rows(kinds, make, arguments.records * share // 1000))


def rows(kinds, make, count):
    for _ in range(count):
        kinds.number += 1
        yield make(kinds)


if __name__ == "__main__":
    main()
