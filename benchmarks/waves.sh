#!/usr/bin/env bash
# Cost follows the change: benchmarks/waves.sh [ROWS A WAVE] [TIMES]   (default 100000 3)
# Twelve waves, a month each, in turn: Maven doing nothing, without a cache, with an empty one (cold), with a full one (warm),
# with one row of one wave changed. Prints wall and CPU seconds and peak memory, and how large the cache is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
rows=${1:-100000}
times=${2:-3}
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' ../pom.xml | head -1)
goal=io.github.surveyreport:survey-report-maven-plugin:$version:generate
read -ra maven <<< "${MAVEN:-mvn}"
folder=target/waves-$rows
mkdir -p "$folder"
cp -r project/. "$folder"
all=$((rows * 12))
if [ ! -f "$folder/2024-12.csv" ]; then
    java GenerateRows.java "$all" "$folder/all.csv"
    awk -v folder="$folder" -F, 'NR == 1 {head = $0; next}
        {file = folder "/" substr($3, 1, 7) ".csv"; if (!(file in seen)) {print head > file; seen[file] = 1}; print > file}' "$folder/all.csv"
    rm "$folder/all.csv"
fi
waves=
for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
    last=$(date -u -d "2024-$month-01 +1 month -1 day" +%F)
    waves+="  - {id: \"2024-$month\", label: \"$month\", start: 2024-$month-01, end: $last, responses: [2024-$month.csv]}\n"
done
sed -i "s|^  - {id: \"2024\".*|${waves%\\n}|" "$folder/survey.yml"
# as docs/performance.md advises for so many rows
sed -i /TieredStopAtLevel/d "$folder/.mvn/jvm.config"
run() {
    echo "$1"
    python3 measure.py "$folder" "${maven[@]}" -q -o "$goal" "${@:2}"
}
echo "== 12 waves, $all rows, $(du -shc "$folder"/2024-*.csv | tail -1 | cut -f1)"
for turn in $(seq "$times"); do
    rm -rf "$folder/.survey-report"
    run "nothing" -Dsurvey-report.skip=true
    run "no cache" -Dsurvey-report.cache=off
    run "cold"
    run "warm"
    # the same row says something else in every turn
    sed -i "7s/R\([0-9]*\),C/R\1,D/; 7s/,D\([0-9]*\),/,C$turn\1,/" "$folder/2024-06.csv"
    run "one row of one wave changed"
done
echo "cache: $(du -sh "$folder/.survey-report" | cut -f1), $(ls "$folder/.survey-report/cache" | wc -l) files"
