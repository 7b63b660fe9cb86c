using PolicyCoherence.Checking.Comparing;
using PolicyCoherence.Findings;
using PolicyCoherence.Reasoning.Comparing;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>A comparison speaks of whatever can be declared in words for people: what is new to the model must get some.</summary>
public sealed class ComparisonWordsTests
{
    private static readonly SourceSpan Place = new(new SourceText("law.policy", "position"), 0, 8);

    [Fact]
    public void Every_kind_of_declaration_has_words()
    {
        foreach (var kind in Meanings.AllKinds)
        {
            Text(new MeaningChange(MeaningChangeKind.Added, kind, "x", [], null, Place)).ShouldNotContain("What is declared as", customMessage: $"a change of a {kind} is said in no words");
        }

        Text(new MeaningChange(MeaningChangeKind.Added, "something-else", "x", [], null, Place)).ShouldContain("What is declared as");
    }

    [Fact]
    public void Every_aspect_of_a_declaration_has_words()
    {
        Meanings.AllAspects.Length.ShouldBeGreaterThan(100);
        foreach (var aspect in Meanings.AllAspects)
        {
            Text(new MeaningChange(MeaningChangeKind.Changed, "position", "x", [aspect], Place, Place) { Clauses = [new ClauseChange(aspect, ["a"], ["b"])] })
                .ShouldNotContain($"- {aspect}: was", Case.Sensitive, $"a change of {aspect} is said in no words");
        }
    }

    [Fact]
    public void Whatever_is_said_in_no_words_of_its_own_has_words()
    {
        Meanings.AllCodes.Length.ShouldBeGreaterThan(30);
        foreach (var code in Meanings.AllCodes) ComparisonWording.Of(code).ShouldNotBe(code[1..] is "yes" or "no" ? "" : code[1..], $"{code} is said in no words");
        ComparisonWording.Of("within 14 days").ShouldBe("within 14 days");
    }

    private static string Text(MeaningChange change) =>
        Report.Render(ReportFormat.Text, new DiffReport([change], [], [], [], [], [], 1), new ReportOptions("1"));
}
