#!/usr/bin/env bash
# Everything that has to hold before a change goes in; .ci/run runs this and nothing else.
# The last line is "N passed, N failed" over all test projects.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

solution=PolicyCoherence.sln
configuration=Release
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
wrong=()

step() { echo; echo "== $*"; }

step "install what the tests need"
bash build/install-test-tools.sh || exit 1

step "build: warnings are errors"
dotnet build "$solution" -c "$configuration" -warnaserror -nodeReuse:false </dev/null || { echo "test: the build failed" >&2; exit 1; }

if [ -f grammar/regenerate.sh ]; then
  step "the committed parser is the one that the grammar gives"
  bash grammar/regenerate.sh --check </dev/null || wrong+=("the committed parser differs from the grammar: run grammar/regenerate.sh")
fi

step "format"
dotnet format "$solution" --no-restore --verify-no-changes </dev/null || wrong+=("the format differs: run dotnet format")

step "test"
dotnet test "$solution" -c "$configuration" --no-build --results-directory "$results" \
  --logger "trx;LogFilePrefix=tests" --logger "console;verbosity=minimal" </dev/null || wrong+=("dotnet test failed")

step "the same rules on NRules itself, where it can be had"
bash build/nrules.sh </dev/null || wrong+=("the rules on NRules: see above")

# A test host that dies writes no counters; that dotnet test failed is then in the list already.
passed=0
failed=0
while read -r counted_passed counted_failed; do
  passed=$((passed + counted_passed))
  failed=$((failed + counted_failed))
done < <(find "$results" -name '*.trx' -exec grep -h '<Counters ' {} + |
  sed -E 's/.* passed="([0-9]+)" failed="([0-9]+)" error="([0-9]+)" timeout="([0-9]+)" aborted="([0-9]+)".*/\1 \2 \3 \4 \5/' |
  awk '{ print $1, $2 + $3 + $4 + $5 }')

[ $((passed + failed)) -gt 0 ] || wrong+=("no test ran")
[ "$failed" -eq 0 ] || wrong+=("$failed tests failed")

echo
for problem in ${wrong[@]+"${wrong[@]}"}; do
  echo "test: $problem" >&2
done
echo "$passed passed, $failed failed"
[ ${#wrong[@]} -eq 0 ]
