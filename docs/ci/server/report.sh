#!/bin/sh
# A report without a CI system: run by cron, it fetches, makes the report of what is new, and puts it into a web server's folder.
#   report.sh <clone> <branch> <web folder>
set -eu
clone=$1
branch=$2
web=$3

# Two runs at a time would make the same report twice.
exec 9> "$clone/.git/survey-report.lock"
flock -n 9 || exit 0

git -C "$clone" fetch -q origin "$branch"
git -C "$clone" checkout -q --detach FETCH_HEAD
cd "$clone"
mvn -B -q package
mvn -B -q survey-report:publish -Dsurvey-report.publish.target=folder -Dsurvey-report.publish.to="$web" \
  -Dsurvey-report.publish.label="branch:$branch"
