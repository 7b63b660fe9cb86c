#!/usr/bin/env bash
# Runs the rules on NRules itself, where it can be had, and holds what they find against the embedded engine's findings
# (docs/decisions/0001-rule-engine.md). NRULES_FEED may name a further folder of packages to look for it in.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Into a folder of packages of its own: a package from NRULES_FEED must not stay where other builds would find it.
restore=("-p:RestorePackagesPath=$work/packages")
shared=$(dotnet nuget locals global-packages --list --force-english-output | sed 's/^global-packages: //')
[ -d "$shared" ] && restore+=("-p:RestoreFallbackFolders=$shared")
if [ -n "${NRULES_FEED:-}" ]; then
  restore+=("-p:RestoreAdditionalProjectSources=$(cd "$NRULES_FEED" && pwd)")
fi

version=$(sed -n 's/.*Include="NRules" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
mkdir "$work/probe"
cat >"$work/probe/probe.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="NRules" Version="[$version]" /></ItemGroup>
</Project>
EOF
if ! dotnet restore "$work/probe" "${restore[@]}" -nodeReuse:false >"$work/probe/log" </dev/null; then
  if [ -n "${NRULES_FEED:-}" ]; then
    cat "$work/probe/log" >&2
    exit 1
  fi
  if grep -qE 'NU110[123]' "$work/probe/log"; then
    echo "NRules is not on the package registry: the rules run on the embedded engine alone"
  else
    echo "NRules could not be asked for at the package registry: the rules run on the embedded engine alone"
  fi
  exit 0
fi

tree=$work/tree
mkdir "$tree" "$work/Embedded" "$work/NRules"
tar -C "$root" --exclude=./.git --exclude=bin --exclude=obj --exclude=node_modules -cf - . | tar -C "$tree" -xf -
cd "$tree"

build() {
  local engine=$1 project
  shift
  for project in "$@"; do
    # The analyzers have had their say on the same files.
    dotnet build "$project" -c Release "-p:RuleEngine=$engine" -p:RunAnalyzers=false "${restore[@]}" -nodeReuse:false -v quiet </dev/null
  done
}

# What the command says, and its exit code, of each state and of each file of each case. Proposed repairs are left out: they are
# found by checks on the same engine.
check_all() {
  local engine=$1 what name code
  for what in seeds/states/*/ seeds/cases/*/*.policy; do
    name=${what%/}
    name=$work/$engine/${name//\//_}
    code=0
    dotnet src/PolicyCoherence.Cli/bin/Release/net10.0/coherence.dll check --no-repairs --format json "$what" >"$name" 2>"$name.error" </dev/null || code=$?
    # Two engines that both fail would agree on nothing.
    [ -s "$name" ] || { echo "nrules: the check of $what on $engine gave nothing:" >&2; cat "$name.error" >&2; exit 1; }
    echo "exit code $code" >>"$name"
  done
}

build Embedded src/PolicyCoherence.Cli
check_all Embedded
build NRules src/PolicyCoherence.Cli tests/PolicyCoherence.Rules.Tests tests/PolicyCoherence.Checking.Tests
# An engine held against itself would always agree.
grep -qa NRules.Fluent rules/bin/Release/net10.0/PolicyCoherence.Rules.dll || { echo "nrules: the rules were not built on NRules" >&2; exit 1; }
check_all NRules

wrong=0
for one in "$work/Embedded"/*; do
  case $one in *.error) continue ;; esac
  if ! cmp -s "$one" "$work/NRules/${one##*/}"; then
    wrong=1
    echo "nrules: the engines differ on ${one##*/}" >&2
    diff "$one" "$work/NRules/${one##*/}" | head -20 >&2 || true
  fi
done

for tests in Rules Checking; do
  dotnet test "tests/PolicyCoherence.$tests.Tests" -c Release --no-build --logger "console;verbosity=minimal" </dev/null || wrong=1
done

[ "$wrong" -eq 0 ] && echo "NRules $version and the embedded engine find the same"
exit "$wrong"
