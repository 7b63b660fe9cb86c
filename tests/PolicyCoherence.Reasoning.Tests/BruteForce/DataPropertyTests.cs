using FsCheck.Xunit;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Random laws on data, written as text and read by the checker, against following each kind of data of each person from place to place.</summary>
[Properties(Arbitrary = [typeof(DataDrafts)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class DataPropertyTests
{
    [Property]
    public void Data_reach_the_police_by_a_position_exactly_if_those_of_some_person_do(DataDraft draft)
    {
        var law = DataLaw.Written(draft.ToString());
        var reached = law.Analysis.DataReach.Find(law.Understanding<ReachUnderstanding>()).Select(reach => reach.Flow.Steps[^1].By.Position.Name);
        string.Join(' ', reached.Order(StringComparer.Ordinal)).ShouldBe(string.Join(' ', new LiteralData(draft).LastSteps()), draft.ToString());
    }

    [Fact]
    public void The_random_laws_let_data_through_and_keep_them_back()
    {
        var drafts = Enumerable.Range(0, 600).Select(DataDraft.Random).ToList();
        var reached = drafts.Where(draft => new LiteralData(draft).LastSteps().Count > 0).ToList();
        reached.Count.ShouldBeInRange(60, 540);

        // In some of them a bar alone keeps data back.
        drafts.Count(draft => !new LiteralData(draft).LastSteps().SetEquals(new LiteralData(draft with { Lines = [.. draft.Lines.Where(line => !line.Bars)] }).LastSteps())).ShouldBeGreaterThan(30);
    }
}
