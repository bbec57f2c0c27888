#!/usr/bin/env python3
"""Writes the invented exports of a school in the plain CSV layouts, one file for each kind of record.

Each person has the same number of records, spread over eight academic years as they are in a department: mostly
teaching, evaluations and mentoring, and the lines of goals and effort that an annual review is about. The same
arguments give the same bytes.

    generate-people.py [--people 5000] [--records 200] [--seed 1] FOLDER
"""

import argparse
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from invented import COURSES, FAMILY, GIVEN, PLACES, TOPICS, write_table

LEVELS = ["medPreclerkship", "medClerkship", "medAdvanced", "resident", "clinicalFellow"]
AREAS = ["teaching", "clinical", "research", "administration", "service"]
FIRST, LAST = 2017, 2024


class School:
    """Makes the records of one kind after the other; each has a person, a key, and an academic year."""

    def __init__(self, people, generator):
        self.people = people
        self.random = generator
        self.number = 0

    def common(self, person, prefix, year):
        self.number += 1
        return {
            "ID": f"{prefix}{self.number}", "Employee number": self.people[person][0], "Person": self.people[person][1],
            "Dates": f"AY{year}-{(year + 1) % 100:02d}",
        }

    def teaching(self, person, year):
        row = self.common(person, "TA", year)
        month = self.random.randrange(8, 13)
        row["Dates"] = self.random.choice([row["Dates"], f"{year}-{month:02d}", f"{year}-{month:02d}-{self.random.randrange(1, 29):02d}"])
        return row | {
            "Title": f"Approach to {self.random.choice(TOPICS)}, part {self.random.randrange(1, 40)}",
            "Course code": self.random.choice(COURSES), "Topic": self.random.choice(TOPICS).capitalize(),
            "Method": self.random.choice(["lecture", "smallGroup", "bedsideRounds", "simulation", "workshop"]),
            "Role": self.random.choice(["lecturer", "facilitator", "director", "preceptorAttending"]),
            "Learners": self.random.choice(LEVELS), "Number of learners": self.random.randrange(4, 160),
            "Contact hours": f"{self.random.randrange(2, 80) / 2:g} total", "Scope": "local",
            "Organization": self.random.choice(PLACES), "Remarks": self.random.choice(["", "", "Moved from spring, see schedule"]),
        }

    def evaluation(self, person, year):
        return self.common(person, "EV", year) | {
            "What was evaluated": f"Approach to {self.random.choice(TOPICS)}",
            "Course code": self.random.choice(COURSES), "Evaluators": self.random.choice(["students", "residents"]),
            "Instrument": "Teaching form", "Invited": 40, "Responses": self.random.randrange(3, 40), "Scale from": 1,
            "Scale to": 5, "Higher is better": "true", "Overall mean": f"{self.random.uniform(3.5, 4.9):.2f}",
            "Overall SD": "0.6", "Comparison group": "Department", "Comparison mean": "4.1",
        }

    def mentoring(self, person, year):
        name = f"{self.random.choice(FAMILY)}, {self.random.choice(GIVEN)}"
        return self.common(person, "ME", year) | {
            "Dates": f"{year}-07/{year + self.random.randrange(1, 3)}-06",
            "Title": f"Project on {self.random.choice(TOPICS)}", "Mentee": name,
            "Level of mentee": self.random.choice(["resident", "clinicalFellow"]), "Role": "primary", "Focus": "education",
            "Status": self.random.choice(["completed", "current"]),
        }

    def publication(self, person, year):
        family, given = self.people[person][1].split(", ")
        authors = [f"{self.random.choice(FAMILY)} {self.random.choice(GIVEN)[0]}" for _ in range(3)]
        authors.insert(self.random.randrange(4), f"{family} {given[0]}")
        row = self.common(person, "SP", year)
        return row | {
            "Dates": str(year), "Title": f"Teaching {self.random.choice(TOPICS)}: study {self.number} of a series",
            "Authors": "; ".join(authors), "Type": "journalArticle", "Status": "published",
            "Journal, book or meeting": f"Journal of Invented Education {self.random.randrange(1, 9)}",
            "Volume": self.random.randrange(1, 60), "Pages": f"{self.random.randrange(1, 900)}",
            "DOI": f"10.5555/invented.{self.number}",
        }

    def service(self, person, year):
        return self.common(person, "SE", year) | {
            "Title": f"Committee on {self.random.choice(TOPICS)}", "Type": "committee",
            "Role": self.random.choice(["member", "chair"]), "Scope": "local", "Organization": self.random.choice(PLACES),
        }

    def development(self, person, year):
        return self.common(person, "PD", year) | {
            "Title": f"Course on {self.random.choice(TOPICS)}", "Provider": "Invented Academy", "Type": "course",
            "Hours": f"{self.random.randrange(1, 40)} total",
        }

    def goal(self, person, year):
        return self.common(person, "GO", year) | {
            "Title": f"Revise the session on {self.random.choice(TOPICS)}", "Area": self.random.choice(AREAS),
            "Horizon": "year", "Measure": "Taught twice, evaluated once",
            "Status": self.random.choice(["achieved", "inProgress", "notAchieved"]), "Progress": "As planned",
        }

    def effort(self, person, year):
        return self.common(person, "EF", year) | {
            "Category": AREAS[self.number % len(AREAS)], "Planned, %": 20, "Actual, %": 20,
        }


# Per two hundred records of a person; the lines of effort are five a year.
SHARES = {
    "teaching-activities": (72, School.teaching), "evaluation-summaries": (24, School.evaluation),
    "mentoring-relationships": (16, School.mentoring), "scholarly-products": (16, School.publication),
    "service-activities": (8, School.service), "professional-development": (8, School.development),
    "goals": (16, School.goal), "effort-allocations": (40, School.effort),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--records", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    generator = random.Random(arguments.seed)
    people = [
        (f"E{100000 + number}", f"{generator.choice(FAMILY)}, {generator.choice(GIVEN)}")
        for number in range(arguments.people)
    ]
    school = School(people, generator)
    for name, (share, make) in SHARES.items():
        write_table(arguments.folder / f"{name}.csv", rows(school, generator, make, arguments.records * share // 200))


def rows(school, generator, make, count):
    """Round by round, in an order of its own: the rows of one person are nowhere together."""
    years = list(range(FIRST, LAST + 1))
    for place in range(count):
        order = list(range(len(school.people)))
        generator.shuffle(order)
        for person in order:
            yield make(school, person, years[place * len(years) // count])


if __name__ == "__main__":
    main()
