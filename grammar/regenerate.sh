#!/bin/sh
# Generates the lexer and the parser from the two grammars into src/PolicyCoherence.Language/Generated.
# With --check it writes nothing, and fails if the committed files are not what the grammars give.
# Needs node and npm; antlr-ng itself is installed into grammar/node_modules, which git ignores.
set -eu

cd "$(dirname "$0")"
committed=../src/PolicyCoherence.Language/Generated
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

if [ ! -x node_modules/.bin/antlr-ng ]; then
  npm ci --no-audit --no-fund --silent
fi

node_modules/.bin/antlr-ng -D language=CSharp -p PolicyCoherence.Language.Generated \
  --generate-listener false --generate-visitor false --warnings-are-errors true \
  -o "$fresh" PolicyLexer.g4 PolicyParser.g4

for class in PolicyLexer PolicyParser; do
  # The generated classes are nobody's business but the language project's.
  sed -i -e "s/^public partial class $class /internal partial class $class /" -e 's/\r$//' -e 's/[ \t]*$//' "$fresh/$class.cs"
done

# One token decides every choice; where ANTLR cannot do with one, it generates a call of AdaptivePredict.
if grep -n AdaptivePredict "$fresh/PolicyParser.cs"; then
  echo "PolicyParser.g4 is no longer LL(1): see the lines above" >&2
  exit 1
fi

if [ "${1-}" = --check ]; then
  for class in PolicyLexer PolicyParser; do
    if ! diff -u "$committed/$class.cs" "$fresh/$class.cs" >&2; then
      echo "$class.cs is not what grammar/$class.g4 gives: run grammar/regenerate.sh and commit the result" >&2
      exit 1
    fi
  done
  echo "the generated parser is up to date"
else
  mkdir -p "$committed"
  cp "$fresh/PolicyLexer.cs" "$fresh/PolicyParser.cs" "$committed/"
fi
