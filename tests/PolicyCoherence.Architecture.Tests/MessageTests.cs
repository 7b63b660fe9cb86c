using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyCoherence.Architecture.Tests;

/// <summary>What people read stands in resource files, as whole sentences with named holes (docs/decisions/0005-messages.md).</summary>
public sealed partial class MessageTests
{
    // The sentences on syntax have keywords in them, and are asked for by tables.
    private const string Errors = "src/PolicyCoherence.Language/Errors/";

    public static TheoryData<string> Files =>
        [.. Tree.Files("src", "*.properties").Concat(Tree.Files("rules", "*.properties")).Where(file => !file.StartsWith(Errors, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sentence_that_is_asked_for_exists_and_every_one_that_exists_is_asked_for(string file)
    {
        var said = Calls(file).SelectMany(call => call.Keys).ToHashSet(StringComparer.Ordinal);
        Calls(file).SelectMany(call => call.IsDiagnostic ? call.Keys.Take(1) : call.Keys).Except(Sentences(file).Keys).ShouldBeEmpty($"{file} lacks these sentences");
        Sentences(file).Keys.Except(said).ShouldBeEmpty($"nothing says these sentences of {file}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_hole_is_filled_and_nothing_fills_a_hole_that_is_not_there(string file)
    {
        var sentences = Sentences(file);
        foreach (var call in Calls(file))
        {
            // A message and its help share what fills them; of "one" and "many", each has all.
            foreach (var keys in call.IsDiagnostic ? [call.Keys] : call.Keys.Select(key => ImmutableArray.Create(key)))
            {
                keys.Where(sentences.ContainsKey).SelectMany(key => Hole().Matches(sentences[key])).Select(match => match.Groups[1].Value).Where(hole => !char.IsUpper(hole[0])).Distinct().Order(StringComparer.Ordinal)
                    .ShouldBe(call.Holes.Order(StringComparer.Ordinal), $"the holes of `{keys[0]}` in {file}, and what {call.Source} fills");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_sentence_is_put_together_from_fragments(string file)
    {
        foreach (var (key, sentence) in Sentences(file))
        {
            sentence.ShouldNotBeEmpty(key);
            sentence.ShouldBe(sentence.Trim(), key);
            sentence.ShouldNotMatch(@"^[,;.)]", $"`{key}` in {file} begins in the middle of a sentence");
            sentence.ShouldNotMatch(@"[(,]$", $"`{key}` in {file} ends in the middle of a sentence");
            sentence.ShouldNotContain("\\", customMessage: key);
        }

        foreach (var source in Sources(file))
        {
            var code = Tree.Read(source);
            code.ShouldNotMatch(@"\bText\.(Say|SayIn|Count|Error|Warning)\((?!\s*"")", $"{source}: the key is written out, so that it can be found");
            code.ShouldNotMatch(@"\+\s*Text\.(Say|SayIn|Count)\(", $"{source} puts a sentence behind something");
            code.ShouldNotMatch(@"\{Text\.(Say|SayIn|Count)\(", $"{source} puts a sentence into another one");
            Phrase().Matches(Comment().Replace(code, string.Empty)).Select(match => match.Value).ShouldBeEmpty($"{source} has words that belong into {file}");
        }
    }

    [Fact]
    public void Every_problem_of_a_sentence_says_what_was_found_and_what_to_write_and_fills_its_holes()
    {
        var sentences = Sentences($"{Errors}Problems.properties");
        var problems = Problem().Matches(Tree.Read($"{Errors}Problems.cs"));
        problems.Count.ShouldBeGreaterThan(70);
        foreach (var problem in problems.Cast<Match>())
        {
            var key = problem.Groups[1].Value;
            sentences.ShouldContainKey(key);
            sentences.ShouldContainKey($"{key}.help");
            var used = Hole().Matches(sentences[key] + sentences[$"{key}.help"]).Select(match => match.Groups[1].Value).Where(hole => !char.IsUpper(hole[0])).Distinct();
            problem.Groups[2].Captures.Select(capture => capture.Value).Where(hole => !IsOptional(hole)).Except(used).ShouldBeEmpty(key);
            used.Except(problem.Groups[2].Captures.Select(capture => capture.Value)).ShouldBeEmpty(key);
        }

        sentences.Keys.ShouldBe(problems.SelectMany(problem => new[] { problem.Groups[1].Value, $"{problem.Groups[1].Value}.help" }), ignoreOrder: true);
    }

    [Fact]
    public void All_advice_on_sentences_is_given_somewhere_and_fills_its_holes()
    {
        var sentences = Sentences($"{Errors}Advice.properties");
        var code = string.Concat(Tree.Files(Errors, "*.cs").Select(Tree.Read));
        var calls = Said().Matches(code).Select(match => (Key: match.Groups[1].Value, Holes: match.Groups[2].Captures.Select(capture => capture.Value).Order(StringComparer.Ordinal).ToList())).ToList();
        var listed = Listed().Matches(string.Concat(Tree.Files(Errors, "Habits*.cs").Select(Tree.Read))).Select(match => match.Groups[1].Value).ToList();
        listed.Count.ShouldBeGreaterThan(200);
        calls.Select(call => call.Key).Concat(listed).Distinct().Order(StringComparer.Ordinal).ShouldBe(sentences.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, holes) in calls)
        {
            Hole().Matches(sentences[key]).Select(match => match.Groups[1].Value).Where(hole => !char.IsUpper(hole[0])).Distinct().Order(StringComparer.Ordinal).ToList().ShouldBe(holes, customMessage: key);
        }
    }

    // These write the language of policies, or a format of files.
    private static readonly ImmutableArray<string> NoWords =
        [.. new[] { "", ".Agencies", ".Conditions", ".Data", ".Services", ".Time" }.Select(part => $"Checking/Repairs/RepairProposals{part}.cs"), "Checking/Repairs/Tongues.cs", "Checking/OneCase/AskedCase.cs", "Cli/Formatting/UnifiedDiff.cs"];

    [Theory]
    [InlineData("Checking")]
    [InlineData("Cli")]
    [InlineData("Documents")]
    [InlineData("Model")]
    [InlineData("Reporting")]
    public void No_words_are_left_in_the_code_that_speaks_to_people(string project) =>
        Tree.Files($"src/PolicyCoherence.{project}", "*.cs").Where(source => !NoWords.Any(each => source == $"src/PolicyCoherence.{each}"))
            .SelectMany(source => Comment().Replace(Tree.Read(source), string.Empty).Split('\n').Where(line => !Unseen().IsMatch(line)).SelectMany(line => Phrase().Matches(line)).Select(match => $"{source}: {match.Value}"))
            .ShouldBeEmpty("they belong into resource files");

    [Fact]
    public void There_are_such_files() => Files.Count.ShouldBeGreaterThan(1);

    /// <summary>One place that says a sentence.</summary>
    private sealed record Call(string Source, bool IsDiagnostic, ImmutableArray<string> Keys, ImmutableArray<string> Holes);

    private static Dictionary<string, string> Sentences(string file)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Tree.Read(file).Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            parts.Length.ShouldBe(2, $"{file}: {line}");
            parts[0].ShouldMatch("^[a-z0-9.-]+$", file);
            sentences.TryAdd(parts[0], parts[1]).ShouldBeTrue($"{file} has `{parts[0]}` twice");
        }

        return sentences;
    }

    // The class that the file belongs to stands beside it, perhaps in several parts.
    private static IEnumerable<string> Sources(string file)
    {
        var folder = file[..file.LastIndexOf('/')];
        var name = Path.GetFileNameWithoutExtension(file);
        return Tree.Files(folder, $"{name}*.cs").Where(source => Path.GetFileName(source).Split('.')[0] == name);
    }

    private static IEnumerable<Call> Calls(string file) => Sources(file).SelectMany(source =>
    {
        var code = Comment().Replace(Tree.Read(source), string.Empty);
        return Start().Matches(code).Select(match => Read(source, code, match));
    });

    private static Call Read(string source, string code, Match start)
    {
        var depth = 1;
        var holes = ImmutableArray.CreateBuilder<string>();
        var at = start.Index + start.Length;
        while (depth > 0)
        {
            if (code[at] == '"')
            {
                if (depth == 2 && code[at - 1] == '(' && HoleName().Match(code, at) is { Success: true } hole && hole.Index == at) holes.Add(hole.Groups[1].Value);
                at = code.IndexOf('"', at + 1);
            }

            depth += code[at] switch { '(' => 1, ')' => -1, _ => 0 };
            at++;
        }

        var key = start.Groups[2].Value;
        return start.Groups[1].Value switch
        {
            "Say" or "SayIn" => new Call(source, false, [key], holes.ToImmutable()),
            "Count" => new Call(source, false, [$"{key}.one", $"{key}.many"], [.. holes, "count"]),
            _ => new Call(source, true, [key, $"{key}.help"], holes.ToImmutable()),
        };
    }

    [GeneratedRegex(@"\bText\.(Say|SayIn|Count|Error|Warning)\(\s*(?:""PC\d{4}"",\s*)?""([^""]+)""")]
    private static partial Regex Start();

    // The end of a sentence is not spoken of where it is what went wrong.
    private static bool IsOptional(string hole) => hole == "found";

    [GeneratedRegex(@"= (?:Error|Warning)\(""PC\d{4}"", ""([a-z0-9.-]+)""(?:, ""([a-z]+)"")*\)")]
    private static partial Regex Problem();

    [GeneratedRegex(@"\bSay\(""([a-z0-9.-]+)""(?:, \(""([a-z]+)"", (?:[^()""]|\([^()]*\)|\$?""[^""]*"")+\))*")]
    private static partial Regex Said();

    [GeneratedRegex(@"(?:\] = |=> |words, )""([a-z0-9.-]+)""")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\G""([a-zA-Z-]+)"",")]
    private static partial Regex HoleName();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    // What a defect says to those who mend it, and the names of arguments, which nobody sees.
    [GeneratedRegex(@"Exception\(|: this\(""a bound|Argument<string\[\]>")]
    private static partial Regex Unseen();

    // A literal with three words in it. Names of holes and keys have no spaces.
    [GeneratedRegex(@"(?<=[(\s$,])""[^""\n]*[a-zA-Z]+ [a-zA-Z]+ [a-zA-Z][^""\n]*""")]
    private static partial Regex Phrase();
}
