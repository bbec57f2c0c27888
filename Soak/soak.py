"""Breaks what surrounds `dossier` while it works, and looks at what is left. Standard library only.

Usage: soak.py TOOL [--short] [--only PART] [--seed N]

Parts: kills, full-disk, two-processes, changing-file, read-only, tiny-files, large-file. After each fault the portfolio
file must pass SQLite's integrity check, and its canonical JSON must be that of before or of after. Ends with status 1
when anything is wrong. Runs in a temporary folder, which is removed.
"""

import argparse
import hashlib
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
HEADER = "Title,Course,Start,End,Hours,Activity ID\n"


class Soak:
    def __init__(self, tool, short, seed):
        self.tool, self.short, self.seed = str(pathlib.Path(tool).resolve()), short, seed
        self.random = random.Random(seed)
        self.failures = []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dossier-soak-"))
        self.portfolio = self.folder / "career.portfolio"

    # Running the tool.

    def start(self, *arguments, portfolio=None, **options):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder)} | options.pop("environment", {})
        environment["DOSSIER_PORTFOLIO"] = str(portfolio or self.portfolio)
        return subprocess.Popen(
            [self.tool, *map(str, arguments)], cwd=self.folder, env=environment, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace", **options)

    def run(self, *arguments, expect=(0, 2), **options):
        """Runs the tool to its end; gives its status, what it said, seconds and the peak of memory in MB."""
        began = time.monotonic()
        process = self.start(*arguments, **options)
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if expect is not None and process.returncode not in expect:
            self.fail(f"dossier {' '.join(map(str, arguments))[:200]} ended with {process.returncode}: {said[-600:]}")
        return process.returncode, said, time.monotonic() - began, usage.ru_maxrss / 1024

    def fail(self, sentence):
        self.failures.append(sentence)
        print(f"  WRONG: {sentence}")

    # Portfolios.

    def fresh(self):
        self.remove(self.portfolio)
        self.run("init", self.portfolio, "--name", "Ana Rivera", "--email", "ana@example.org", portfolio="")

    def remove(self, portfolio):
        for path in portfolio.parent.glob(portfolio.name + "*"):
            path.unlink()
        for path in portfolio.parent.glob(f".{portfolio.name}*"):
            path.unlink()

    def copy_from(self, kept):
        self.remove(self.portfolio)
        shutil.copyfile(kept, self.portfolio)

    def canonical(self, portfolio=None):
        """A digest of the resolved JSON, after the tool itself has mended what was left."""
        target = self.folder / "resolved.json"
        target.unlink(missing_ok=True)
        self.run("export", "--resolved", target, portfolio=portfolio, expect=(0,))
        return hashlib.sha256(target.read_bytes()).hexdigest() if target.exists() else "none"

    def check_integrity(self, portfolio=None):
        connection = sqlite3.connect(portfolio or self.portfolio)
        try:
            answer = connection.execute("PRAGMA integrity_check").fetchall()
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        finally:
            connection.close()
        if answer != [("ok",)] or broken:
            self.fail(f"the integrity check says {answer[:3]}, {broken[:3]}")

    def table(self, name, rows, first=1, hours="2"):
        """Writes a plain table of teaching activities and gives its path."""
        path = self.folder / name
        with open(path, "w", encoding="utf-8") as out:
            out.write(HEADER)
            for number in range(first, first + rows):
                out.write(f"Session {number},IM {100 + number % 40},2024-09-01,2024-09-01,{hours},{number}\n")
        return path

    def mapping(self, version, title="Title"):
        path = self.folder / "log.yml"
        path.write_text(f"""
mapping: teaching-log
version: {version}
format: csv
system: teaching-log
summary: A log of teaching
identify: {{ columns: [Title, Course, Activity ID] }}
records:
  - kind: teachingActivity
    key: [Activity ID]
    fields:
      title: {title}
      courseCode: Course
      spans: {{ start: Start, end: End }}
      contactHours: {{ column: Hours, basis: total }}
""")
        return path

    def steps(self, rows):
        """Commands that change a portfolio: name, portfolio before, arguments, digests before and after."""
        mapping = self.mapping(1)
        table, newer = self.table("log.csv", rows), self.table("newer.csv", rows, first=rows // 2, hours="3")
        self.fresh()
        empty, imported, undone = (self.folder / f"{name}.kept" for name in ("empty", "imported", "undone"))
        shutil.copyfile(self.portfolio, empty)
        self.run("import", table, "--mapping", mapping, "--as-of", "2025-01-01")
        shutil.copyfile(self.portfolio, imported)
        self.run("imports", "undo", "1")
        shutil.copyfile(self.portfolio, undone)
        changed = self.folder / "changed.yml"
        changed.write_text(self.mapping(2, '{ template: "{Course}: {Title}" }').read_text())
        self.mapping(1)
        commands = [
            ("import", empty, ["import", table, "--mapping", mapping, "--as-of", "2025-01-01"]),
            ("newer import", imported, ["import", newer, "--mapping", mapping, "--as-of", "2025-02-01"]),
            ("undo", imported, ["imports", "undo", "1"]),
            ("redo", undone, ["imports", "redo", "1"]),
            ("replay", imported, ["imports", "replay", "1", "--mapping", changed, "--yes"]),
        ]
        steps = []
        for name, kept, arguments in commands:
            self.copy_from(kept)
            before = self.canonical()
            # The faster of two runs: the first also waits for the disk, and kills after the end prove little.
            _, _, first, _ = self.run(*arguments)
            after = self.canonical()
            self.copy_from(kept)
            _, _, second, _ = self.run(*arguments)
            seconds = min(first, second)
            if before == after:
                self.fail(f"{name} changes nothing, so that it proves nothing")
            steps.append((name, kept, arguments, before, after, seconds))
        return steps

    # The parts.

    def kills(self):
        count = 20 if self.short else 300
        steps = self.steps(2_000 if self.short else 20_000)
        seen = {}
        for index in range(count):
            name, kept, arguments, before, after, seconds = steps[index % len(steps)]
            self.copy_from(kept)
            process = self.start(*arguments, start_new_session=True)
            time.sleep(self.random.uniform(0, seconds * 1.05))
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            journal = any(self.folder.glob("career.portfolio-journal"))
            state = {before: "before", after: "after"}.get(self.canonical(), "neither")
            if state == "neither":
                self.fail(f"{name}, kill {index}: the portfolio is neither as before nor as after")
            self.check_integrity()
            key = (name, state + (", journal rolled back" if journal else ""))
            seen[key] = seen.get(key, 0) + 1
        for (name, state), number in sorted(seen.items()):
            print(f"  {name}: {state} {number}")

    def full_disk(self):
        shim = self.folder / "full-disk.so"
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-o", shim, HERE / "full-disk.c", "-ldl"], check=True)
        counted = self.folder / "writes"
        for name, kept, arguments, before, after, _ in self.steps(200 if self.short else 3_000):
            self.copy_from(kept)
            preload = {"LD_PRELOAD": str(shim)}
            self.run(*arguments, environment=preload | {"DOSSIER_COUNT_TO": str(counted)})
            writes = int(counted.read_text())
            stride = max(1, writes // 8) if self.short else 1
            seen = {}
            for at in range(1, writes + 1, stride):
                self.copy_from(kept)
                status, said, _, _ = self.run(
                    *arguments, environment=preload | {"DOSSIER_FAIL_AT": str(at)}, expect=None)
                state = {before: "before", after: "after"}.get(self.canonical(), "neither")
                self.check_integrity()
                if state == "neither":
                    self.fail(f"{name}, write {at} of {writes}: neither as before nor as after")
                if status not in (0, 1, 2):
                    self.fail(f"{name}, write {at} of {writes}: status {status}: {said[-300:]}")
                if status == 1 and (state == "after" or not said.strip()):
                    self.fail(f"{name}, write {at} of {writes}: refused without a word or after all: {said[-300:]}")
                if status in (0, 2) and state == "before":
                    self.fail(f"{name}, write {at} of {writes}: success was said and nothing is there")
                seen[(status, state)] = seen.get((status, state), 0) + 1
            print(f"  {name}: {writes} writes; " + ", ".join(
                f"status {status} {state}: {number}" for (status, state), number in sorted(seen.items())))

    def two_processes(self):
        mapping, rows = self.mapping(1), 2_000 if self.short else 50_000
        tables = [self.table(f"part{index}.csv", rows, first=index * rows) for index in range(4)]
        self.fresh()
        for table in tables:
            self.run("import", table, "--mapping", mapping, "--as-of", "2025-01-01")
        together = self.canonical()
        for _ in range(2 if self.short else 10):
            self.fresh()
            processes = [
                self.start("import", table, "--mapping", mapping, "--as-of", "2025-01-01") for table in tables]
            for table, process in zip(tables, processes):
                said, _ = process.communicate()
                if process.returncode == 1 and said.strip():
                    # It was told to come again, and does.
                    self.run("import", table, "--mapping", mapping, "--as-of", "2025-01-01")
                elif process.returncode not in (0, 2):
                    self.fail(f"one of several processes ended with {process.returncode}: {said[-300:]}")
            self.check_integrity()
            if self.canonical() != together:
                self.fail("four imports at once give another portfolio than one after the other")
        print("  four imports at once give the same portfolio as one after the other")

    def changing_file(self):
        mapping = self.mapping(1)
        endings = {}
        self.fresh()
        _, _, seconds, _ = self.run(
            "import", self.table("growing.csv", 50_000), "--mapping", mapping, "--as-of", "2025-01-01")
        for index in range(4 if self.short else 20):
            self.fresh()
            before = self.canonical()
            table = self.table("growing.csv", 50_000)
            process = self.start("import", table, "--mapping", mapping, "--as-of", "2025-01-01")
            time.sleep(self.random.uniform(0.1, 0.9) * seconds)
            with open(table, "r+", encoding="utf-8") as out:
                if index % 2:
                    out.truncate(1_000_003)
                else:
                    out.seek(0, os.SEEK_END)
                    for number in range(60_000, 60_500):
                        out.write(f"Session {number},IM 1,2024-09-01,2024-09-01,2,{number}\n")
            said, _ = process.communicate()
            if process.returncode == 1:
                if self.canonical() != before or not said.strip():
                    self.fail(f"a changing file is refused, but something is written: {said[-300:]}")
            elif process.returncode not in (0, 2):
                self.fail(f"a changing file ends with {process.returncode}: {said[-300:]}")
            self.check_integrity()
            endings[process.returncode] = endings.get(process.returncode, 0) + 1
        print(f"  endings by status: {endings}")

    def read_only(self):
        mapping, table = self.mapping(1), self.table("log.csv", 50)
        self.fresh()
        before = self.canonical()
        digest = hashlib.sha256(self.portfolio.read_bytes()).hexdigest()
        self.folder.chmod(0o755)
        as_user = {}
        if os.geteuid() == 0:
            # Permissions do not hold for root.
            as_user = {"user": 65534, "group": 65534, "extra_groups": []}
        locked = self.folder / "locked"
        locked.mkdir()
        target = locked / "career.portfolio"
        shutil.copyfile(self.portfolio, target)
        target.chmod(0o444)
        locked.chmod(0o555)
        for arguments in [
            ["import", table, "--mapping", mapping], ["correct", "T-0000", "title=x"],
            ["init", locked / "new.portfolio", "--name", "Ben Okafor"],
        ]:
            status, said, _, _ = self.run(*arguments, portfolio=target, expect=(1,), **as_user)
            if not said.strip():
                self.fail(f"{arguments[0]} in a read-only folder says nothing")
        status, said, _, _ = self.run("records", portfolio=target, expect=(0,), **as_user)
        locked.chmod(0o755)
        if hashlib.sha256(target.read_bytes()).hexdigest() != digest or sorted(locked.iterdir()) != [target]:
            self.fail("something was written to a read-only folder")
        if self.canonical(target) != before:
            self.fail("a portfolio in a read-only folder has changed")
        print("  refused with a sentence; reading works")

    def tiny_files(self):
        count, batch = (300, 100) if self.short else (100_000, 2_000)
        mapping, folder = self.mapping(1), self.folder / "tiny"
        folder.mkdir()
        for number in range(count):
            (folder / f"{number:06}.csv").write_text(
                f"{HEADER}Session {number},IM 1,2024-09-01,2024-09-01,2,{number}\n")
        self.fresh()
        peaks, began = [], time.monotonic()
        paths = sorted(folder.iterdir())
        for first in range(0, count, batch):
            # What one import says of corrections and the like grows with the portfolio; all that counts is the end.
            _, _, seconds, peak = self.run(
                "import", *paths[first:first + batch], "--mapping", mapping, "--as-of", "2025-01-01")
            peaks.append((peak, seconds))
        seconds = time.monotonic() - began
        target = self.folder / "all.json"
        self.run("export", "--resolved", target, expect=(0,))
        records = target.read_bytes().count(b'"Session ')
        if records < count:
            self.fail(f"{count} tiny files gave {records} titles")
        self.check_integrity()
        print(
            f"  {count} files in {seconds:.0f} s, {1000 * seconds / count:.1f} ms each; first batch "
            f"{peaks[0][0]:.0f} MB and {peaks[0][1]:.1f} s, last {peaks[-1][0]:.0f} MB and {peaks[-1][1]:.1f} s")
        shutil.rmtree(folder)

    def large_file(self):
        size = (32 << 20) if self.short else (4 << 30)
        mapping, path = self.mapping(1), self.folder / "large.csv"
        line = "Session {0:010},IM 101 with a course name long enough to be one,2024-09-01,2024-09-01,2,{0:010}\n"
        with open(path, "w", encoding="utf-8", buffering=1 << 22) as out:
            out.write(HEADER)
            rows, block = 0, 50_000
            while out.tell() < size:
                out.write("".join(line.format(number) for number in range(rows, rows + block)))
                rows += block
        self.fresh()
        status, said, seconds, peak = self.run("import", path, "--mapping", mapping, "--as-of", "2025-01-01")
        actual = path.stat().st_size
        connection = sqlite3.connect(self.portfolio)
        kept = connection.execute("SELECT sum(length(bytes)) FROM source_chunk").fetchone()[0]
        observations = connection.execute("SELECT count(*) FROM observation").fetchone()[0]
        connection.close()
        if kept != actual or observations != rows:
            self.fail(f"{kept} of {actual} bytes are kept, {observations} of {rows} rows")
        if peak > 400:
            self.fail(f"the peak of memory is {peak:.0f} MB")
        print(
            f"  {actual / (1 << 30):.2f} GiB, {rows} rows: {seconds:.0f} s, {actual / seconds / 1e6:.0f} MB/s, "
            f"peak {peak:.0f} MB")


def main():
    parser = argparse.ArgumentParser(description="Breaks what surrounds dossier while it works.")
    parser.add_argument("tool")
    parser.add_argument("--short", action="store_true", help="a few of each, in under two minutes")
    parser.add_argument("--only", action="append", help="a part, such as kills; may be repeated")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    soak = Soak(arguments.tool, arguments.short, arguments.seed)
    print(f"seed {arguments.seed}")
    parts = {
        "kills": soak.kills, "full-disk": soak.full_disk, "two-processes": soak.two_processes,
        "changing-file": soak.changing_file, "read-only": soak.read_only, "tiny-files": soak.tiny_files,
        "large-file": soak.large_file,
    }
    unknown = set(arguments.only or []) - set(parts)
    if unknown:
        parser.error(f"no part is called {', '.join(sorted(unknown))}; there are {', '.join(parts)}")
    try:
        for name, part in parts.items():
            if arguments.only and name not in arguments.only:
                continue
            began = time.monotonic()
            print(f"{name}…", flush=True)
            part()
            print(f"  {time.monotonic() - began:.0f} s", flush=True)
    finally:
        shutil.rmtree(soak.folder, ignore_errors=True)
    if soak.failures:
        print(f"{len(soak.failures)} things are wrong.")
        sys.exit(1)


main()
