#!/bin/sh
# Compares importing 1,000,000 teaching rows (150 MB, 5,000 people, with a key) into a new portfolio file with the
# sqlite3 shell's .import of the same file into a table with the same unique key and index, and importing that file
# again with importing it first. Five runs in turns; the ratios must be at most 1.0 and 0.5, the peak memory 200 MB.
# Usage: Benchmarks/import-million.sh [ROWS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"
rows=${1:-1000000}

"$root/scripts/install-packages" sqlite3 >&2
echo "Building, and writing a file of $rows rows…" >&2
build_dossier
python3 "$here/generate-teaching.py" --rows "$rows" >"$folder/teaching.csv"

# What both have in common: the file, a unique key, an index by person, the size of the cache.
cat >"$folder/peer.sql" <<EOF
PRAGMA journal_mode = wal;
PRAGMA cache_size = -65536;
CREATE TABLE teaching (
  "ID" TEXT PRIMARY KEY, "Employee number", "Person", "Title", "Start", "End", "Course code", "Topic", "Role",
  "Learners", "Number of learners", "Contact hours", "Remarks");
CREATE INDEX teaching_person ON teaching ("Employee number");
.import --csv --skip 1 $folder/teaching.csv teaching
EOF
cat >"$folder/peer" <<EOF
#!/bin/sh
rm -f "$folder"/peer.db*
exec sqlite3 "$folder/peer.db" ".read $folder/peer.sql"
EOF
# Each run begins without a file; making an empty one takes a few milliseconds and is part of what is timed.
cat >"$folder/first" <<EOF
#!/bin/sh
rm -f "$folder"/new.portfolio
"$dossier" init "$folder/new.portfolio" --institution --name "A school"
exec "$dossier" import --portfolio "$folder/new.portfolio" --mapping "$here/import-million/teaching.yaml" "$folder/teaching.csv"
EOF
cat >"$folder/again" <<EOF
#!/bin/sh
exec "$dossier" import --portfolio "$folder/known.portfolio" --mapping "$here/import-million/teaching.yaml" "$folder/teaching.csv"
EOF
chmod +x "$folder/peer" "$folder/first" "$folder/again"
"$folder/first" >&2
mv "$folder/new.portfolio" "$folder/known.portfolio"

missed=0
echo "import into a new file, and sqlite3 .import"
python3 "$here/compare.py" --at-most 1.0 --memory 200 -- "$folder/first" -- "$folder/peer" || missed=1
echo "import again, and import into a new file"
python3 "$here/compare.py" --at-most 0.5 -- "$folder/again" -- "$folder/first" || missed=1
exit $missed
