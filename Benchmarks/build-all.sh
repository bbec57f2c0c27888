#!/bin/sh
# Compares `dossier build annual-review --all`, HTML and JSON, for 5,000 people with 200 records each, on two cores, with
# a Jinja2 script that renders the same JSON to similar pages, one person after the other in one process. Three runs in
# turns, each into a folder of its own, as documents are made the first time: the file system takes longer to replace
# files, and longer still for some seconds after files were deleted; and with memory at hand for the 900 MB that a run
# writes. The ratio must be at most 0.25. Memory must be flat in the number of people: at most 1.3 times that of a tenth of
# them, whose files are about as large.
# Usage: Benchmarks/build-all.sh [PEOPLE]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"
people=${1:-5000}

find_jinja2

echo "Building, and importing 200 records of each of $people people…" >&2
build_dossier
make_school() {
  python3 "$here/build-all/generate-people.py" --people "$1" "$folder/exports-$1"
  "$dossier" init "$folder/school-$1.portfolio" --institution --name "A school" >&2
  import_plain "$folder/school-$1.portfolio" "$folder/exports-$1"
  rm -r "$folder/exports-$1"
  cat >"$folder/build-$1" <<END
#!/bin/sh
exec "$dossier" build annual-review --all --jobs 2 --portfolio "$folder/school-$1.portfolio" --as-of 2025-09-01 \\
  -o "\${1:-$folder/out-$1.\$\$}"
END
  chmod +x "$folder/build-$1"
}
make_school "$people"
make_school "$((people / 10))"

# The peer reads what this writes.
"$folder/build-$people" "$folder/documents" >&2
cat >"$folder/render" <<END
#!/bin/sh
exec "$python" "$here/build-all/render-all.py" "$folder/documents/people" "$folder/peer.\$\$"
END
chmod +x "$folder/render"
status=0
python3 "$here/compare.py" --runs 3 --at-most 0.25 --touch 1500 -- \
  "$folder/build-$people" -- "$folder/render" || status=$?
echo "Peak memory beside that of a tenth of the people, and their times:"
python3 "$here/build-all/memory.py" --at-most 1.3 "$folder/build-$people" "$folder/build-$((people / 10))" || status=1
exit $status
