#!/usr/bin/env bash
# Measures whole Maven processes: benchmarks/run.sh [ROWS ...]   (default 10000 100000 1000000)
# Prints wall and CPU seconds and peak memory of the process, and the same per phase of the run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
[ $# -gt 0 ] || set -- 10000 100000 1000000
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' ../pom.xml | head -1)
mvn -q -f ../pom.xml install -DskipTests -Dspotless.check.skip=true -pl templates,plugin -am
for rows in "$@"; do
    folder=target/$rows
    mkdir -p "$folder"
    cp -r project/. "$folder"
    # the thorough compiler pays for large files only, see docs/performance.md
    [ "$rows" -lt 500000 ] || sed -i /TieredStopAtLevel/d "$folder/.mvn/jvm.config"
    [ -f "$folder/responses.csv" ] || java GenerateRows.java "$rows" "$folder/responses.csv"
    echo "== $rows rows, $(du -h "$folder/responses.csv" | cut -f1)"
    python3 measure.py "$folder" mvn -q -o \
        "io.github.surveyreport:survey-report-maven-plugin:$version:generate" -Dsurvey-report.timings=true -Dsurvey-report.cache=off
done
