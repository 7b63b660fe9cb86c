using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Findings;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>A random small state: what is declared, a framework, and the sentences of its law.</summary>
public sealed record RandomState(int Seed)
{
    private static readonly string[] Facts = ["ordered", "danger", "risk", "ill", "has-family", "age < 18 years", "age >= 16 years", "income < 600 EUR per month", "fair", "permit"];
    private static readonly string[] Agencies = ["ministry", "bureau", "clinic"];
    private static readonly string[] Acts = ["return foreigner", "deport foreigner", "transfer minor", "detain anyone", "admit foreigner", "grant card to foreigner", "refuse card to minor"];
    private static readonly string[] Acted = ["no authority may return", "ministry must not deport", "no authority may detain", "bureau must not transfer", "clinic need not admit"];

    public static string Declarations => """
        state testland. use f. treaty convention. testland is party to convention.
        sphere return. sphere health. agency ministry leads return. agency bureau is a ministry. agency clinic leads health.
        instrument code: constitution, in force from 1990-01-01. instrument act: statute, in force from 2000-01-01. instrument law: statute, in force from 2010-01-01. instrument memo: circular, in force from 2015-01-01.
        group foreigner "a foreigner". group minor "a child": person with age < 18 years. service card "a card", in health. safeguard appeal. ground status.
        fact age "is {0} old": duration in years. fact income "earns {0}": amount in EUR per month. fact permit, decided by authority, about status.
        fact ordered "has to leave". fact danger "is dangerous". fact risk "would be at risk". fact ill "is ill". fact has-family "has family here". open norm fair "it is fair" decided by court.
        agency court. action return "to return": person, in sphere return. action deport "to deport" is a return. action transfer "to transfer" is a return.
        action admit "to admit": person, incompatible with deport. action detain "to detain": person.
        action grant "to grant": service to person, enabling, gives. action provide "to provide": service to person, enabling, gives. action refuse "to refuse": service to person, withholds.
        """;

    public static string Framework => """
        framework f "A Framework".
        understanding no-return "1": no state may return foreigner when risk without exception as in convention article "3".
        understanding fair-detention "2": no state may detain minor unless fair.
        understanding cards "3": minor is entitled to card irrespective of permit.
        understanding appeals "4": every decision to return must come with appeal.
        """;

    public IReadOnlyList<string> Sentences()
    {
        var random = new Random(Seed);
        var sentences = new List<string>();
        var positions = new List<string>();
        var choice = random.Next(2) == 0 ? "subject to" : "notwithstanding";
        for (var index = random.Next(4, 9); index > 0; index--)
        {
            var name = $"rule-{index.ToString(CultureInfo.InvariantCulture)}";
            var who = random.Next(3) switch
            {
                0 => $"{Acted[random.Next(Acted.Length)]} anyone",
                1 when random.Next(2) == 0 => $"{Agencies[random.Next(3)]} must detain or deport foreigner",
                _ => $"{Agencies[random.Next(3)]} {(random.Next(3) > 0 ? "must" : "may")} {Acts[random.Next(Acts.Length)]}",
            };
            var priority = positions.Count > 0 && random.Next(5) == 0 ? $" {choice} {positions[random.Next(positions.Count)]}{(random.Next(3) == 0 ? $" where {Facts[random.Next(Facts.Length)]}" : "")}" : "";
            sentences.Add($"position {name}: {who}{When(random)}{priority}{(random.Next(5) > 0 ? $" under {new[] { "code", "act", "law", "memo" }[random.Next(4)]} section \"{index}\"" : "")}.");
            positions.Add(name);
        }

        for (var index = random.Next(3); index > 0; index--) sentences.Add($"exception but-{index} to {positions[random.Next(positions.Count)]}: when {Facts[random.Next(Facts.Length)]}.");
        if (random.Next(2) == 0) sentences.Add("position remedy: every decision to return comes with appeal unless danger.");
        return sentences;
    }

    public override string ToString() => $"seed {Seed.ToString(CultureInfo.InvariantCulture)}\n{string.Join('\n', Sentences())}";

    private static string When(Random random)
    {
        var facts = Enumerable.Range(0, Facts.Length).OrderBy(_ => random.Next()).Take(random.Next(0, 4)).Select(index => (random.Next(4) == 0 && !Facts[index].Contains(' ', StringComparison.Ordinal) ? "not " : "") + Facts[index]).ToList();
        return facts.Count == 0 ? "" : $" when {string.Join(random.Next(3) == 0 ? " or " : " and ", facts)}";
    }
}

/// <summary>Random states for FsCheck.</summary>
public static class RandomStates
{
    public static Arbitrary<RandomState> State() => Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => new RandomState(seed)));
}

/// <summary>What must not change a report, on random small states (design section 5).</summary>
[Properties(Arbitrary = [typeof(RandomStates)], MaxTest = 80, QuietOnSuccess = true)]
public sealed class RandomStateTests
{
    [Property]
    public void The_order_of_sentences_and_their_division_into_files_do_not_matter(RandomState state)
    {
        var random = new Random(state.Seed + 1);
        var sentences = state.Sentences().ToArray();
        random.Shuffle(sentences);

        // Whose own a fact is, and so what is claimed of it, depends on the file that declares it: those stay together.
        var declarations = Split(RandomState.Declarations).ToArray();
        random.Shuffle(declarations);
        var files = sentences.GroupBy(_ => random.Next(3)).Select(group => (Path: $"{(char)('z' - group.Key)}.policy", Text: string.Join('\n', group)))
            .Append(("framework.policy", RandomState.Framework)).Append(("declared.policy", string.Join('\n', declarations))).ToArray();
        var given = Library.Of(files).Files.ToArray();
        random.Shuffle(given);
        var (divided, whole) = (Lines(Library.Of(files).Check(given)), Lines(Check(state)));
        divided.Except(whole).ShouldBeEmpty();
        whole.Except(divided).ShouldBeEmpty();
        divided.Count.ShouldBe(whole.Count);
    }

    [Property]
    public void An_unrelated_position_changes_no_other_finding(RandomState state)
    {
        var extended = Check(state, " agency weather-service. action forecast: person. fact umbrella. position forecasts: weather-service must forecast foreigner when umbrella under act section \"999\".");
        Findings(extended).ShouldBe(Findings(Check(state)));
    }

    [Property]
    public void Renaming_changes_nothing_but_the_name(RandomState state)
    {
        // A prefix keeps the order of names.
        var renamed = Library.Of(("a.policy", Regex.Replace(Text(state), "rule-|but-", "named-$0"))).CheckFiles("a.policy");
        ReportText.Of(renamed).Replace("named-", "", StringComparison.Ordinal).ShouldBe(ReportText.Of(Check(state)));
    }

    [Property]
    public void Formatting_changes_no_finding(RandomState state)
    {
        var formatted = PolicyFormatter.Format(new SourceText("a.policy", Text(state)));
        formatted.IsRefused.ShouldBeFalse();
        Findings(Library.Of(("a.policy", formatted.Text)).CheckFiles("a.policy")).ShouldBe(Findings(Check(state)));
    }

    [Property]
    public void Checking_twice_says_the_same_in_the_same_order(RandomState state) =>
        Check(state).Findings.Select(ReportText.Of).ShouldBe(Check(state).Findings.Select(ReportText.Of));

    [Fact]
    public void The_random_states_have_findings_of_many_rules()
    {
        var rules = Enumerable.Range(0, 150).SelectMany(seed => Check(new RandomState(seed)).Findings).GroupBy(finding => finding.RuleId).ToDictionary(group => group.Key, group => group.Count());
        rules.Keys.Count.ShouldBeGreaterThanOrEqualTo(8, string.Join(", ", rules));
        rules.ShouldContainKey("PC1101");
        rules.ShouldContainKey("PC1104");
        rules.ShouldContainKey("PC2102");
    }

    private static CheckReport Check(RandomState state, string more = "")
    {
        var report = Library.Of(("a.policy", Text(state) + more)).CheckFiles("a.policy");
        report.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic.Message} [{diagnostic.Span.Words}]").ShouldBeEmpty();
        return report;
    }

    private static string Text(RandomState state) => $"{RandomState.Declarations}\n{string.Join('\n', state.Sentences())}\n{RandomState.Framework}";

    private static IEnumerable<string> Split(string text) => text.Split(['.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(sentence => $"{sentence}.");

    // All lines but the last, which counts files.
    private static List<string> Lines(CheckReport report) => [.. ReportText.Of(report).Split('\n').Where(line => !line.StartsWith(nameof(CheckCounts), StringComparison.Ordinal))];

    private static List<string> Findings(CheckReport report) => [.. report.Findings.Select(ReportText.Of).Order(StringComparer.Ordinal)];
}
