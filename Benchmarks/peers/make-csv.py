"""Writes the two files of the CSV benchmark: 13 light columns, and 46 quoted ones. Always the same bytes."""

import csv
import random
import sys

folder, megabytes = sys.argv[1], int(sys.argv[2])
first = "Ada Bo Chen Dmitri Elif Farah Grace Hana Ines José Kofi Léa Mei Noor Omar Priya Quinn Rosa Sven Tess".split()
last = "Abbott Baker Castillo Diaz Eze Fischer García Huang Ito Jansen Kaur López Müller Novak Okafor Park".split()
words = (
    "clear session feedback residents learned teaching case small group patient rounds the a of and in with "
    "very helpful useful more time questions examples bedside skills workshop lecture reasoning simulation"
).split()
titles = ["Renal Physiology", "Airway Workshop", "Grand Rounds, Cardiology", "Journal Club", "Suturing Lab"]


def light(out, random):
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        "Event ID,Person ID,Instructor,Date,Start,Hours,Course,Title,Role,Learners,Enrolled,Location,Score".split(",")
    )
    n = 0
    while out.tell() < megabytes * 1_000_000:
        for _ in range(1000):
            n += 1
            writer.writerow([
                f"EV{n:07d}", f"P{random.randrange(5000):05d}",
                f"{random.choice(last)}, {random.choice(first)}" if n % 4 == 0
                else f"{random.choice(first)} {random.choice(last)}",
                f"20{random.randrange(10, 26)}-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d}",
                f"{random.randrange(7, 18)}:00", random.choice(["0.5", "1", "1.5", "2", "4"]),
                f"MED-{random.randrange(100, 999)}", random.choice(titles),
                random.choice(["Lecturer", "Facilitator", "Course director", "Preceptor"]),
                random.choice(["MS1", "MS2", "PGY-1", "PGY-2 to PGY-4", "Fellows"]), random.randrange(3, 180),
                random.choice(["Room 204", "Ward 6 West", "Auditorium", ""]), f"{random.uniform(2, 5):.2f}",
            ])


def quoted(out, random):
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([f"Question {n}: how would you rate this, and why?" for n in range(1, 47)])
    while out.tell() < megabytes * 1_000_000:
        for _ in range(100):
            row = []
            for column in range(46):
                kind = column % 6
                if kind == 0:
                    row.append(str(random.randrange(1, 6)))
                elif kind == 1:
                    row.append(random.choice(["Strongly agree", "Agree", "Neutral", "Disagree", ""]))
                elif kind == 5 and random.random() < 0.1:
                    row.append(f'Said "{random.choice(words)}",\nand then {random.choice(words)}.')
                else:
                    row.append(" ".join(random.choices(words, k=random.randrange(2, 15))) + ".")
            writer.writerow(row)


for name, write in [("light", light), ("quoted", quoted)]:
    with open(f"{folder}/{name}.csv", "w", encoding="utf-8", newline="") as out:
        write(out, random.Random(name))
