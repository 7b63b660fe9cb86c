using System.Collections.Immutable;
using PolicyCoherence.Checking;
using PolicyCoherence.Findings;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Tests;

/// <summary>
/// Each rule alone, with those that derive what it judges, finds what it finds among all. Two rules whose conditions look
/// alike to an engine that shares them between rules would fail here.
/// </summary>
public sealed class EachRuleAloneTests
{
    private static readonly Given Ruritania = Analyse(null, Repository.Texts("seeds/states/ruritania"));

    private sealed record Given(ImmutableArray<Analysis> States, SourceSet Set, DateOnly? At);

    public static TheoryData<string> Rules => [.. RuleClass.Finding.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_alone_finds_in_a_whole_state_what_it_finds_among_all(string rule) => Agree(rule, Ruritania);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_alone_finds_in_its_own_example_what_it_finds_among_all(string rule)
    {
        var example = Analyse(Document.Read(RuleClass.PageOf(Class(rule))).Blocks[0]);
        Agree(rule, example).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_order_in_which_rules_are_loaded_changes_nothing() =>
        Findings(RuleClass.All.Reverse(), Ruritania).ShouldBe(Findings(RuleClass.All, Ruritania));

    private static Type Class(string rule) => RuleClass.Finding.Single(type => type.Name == rule);

    private static List<string> Agree(string rule, Given given)
    {
        var id = RuleClass.Name(Class(rule));

        // What judges acceptances judges what all the others find.
        var judges = RuleClass.JudgesAcceptances(Class(rule));
        var alone = Findings(RuleClass.All.Where(other => RuleClass.Derives(other) || (judges && !RuleClass.JudgesAcceptances(other))).Append(Class(rule)), given)
            .Where(line => !judges || line.StartsWith(id, StringComparison.Ordinal)).ToList();
        alone.ShouldBe(Findings(RuleClass.All, given).Where(line => line.StartsWith(id, StringComparison.Ordinal)));
        return alone;
    }

    private static List<string> Findings(IEnumerable<Type> rules, Given given)
    {
        var loaded = rules.ToList();
        var reports = given.States.Select(state => new Report(state)).ToList();
        foreach (var report in reports) RuleRun.Fire(loaded, WorkingMemory.Facts(report.Analysis, report, given.Set), CancellationToken.None);
        var review = AcceptanceReview.Of(given.States[0].Model.Acceptances, [.. reports.SelectMany(report => report.Findings)], given.At, complete: true);
        RuleRun.Fire(loaded, [reports[0], .. review.Fates], CancellationToken.None);
        return [.. reports.SelectMany(report => report.Findings).Select(Line).Order(StringComparer.Ordinal)];
    }

    private static string Line(Finding finding) => $"{finding.Key} {finding.Severity} {finding.Message} {finding.Case?.Sentence} {finding.Primary.Span}";

    private static Given Analyse(Block block) => Analyse(block.At, block.Source);

    private static Given Analyse(DateOnly? at, params SourceText[] sources)
    {
        var set = SourceSet.Load(sources, new Repository.Loader(), CancellationToken.None);
        return new Given(Analysis.OfStates(Binder.Bind(set.Files).Model, new AnalysisOptions()), set, at);
    }
}
