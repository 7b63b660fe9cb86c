using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>The smallest clashing sets of whole small laws, against trying every set of positions for every person.</summary>
[Properties(Arbitrary = [typeof(TogetherDrafts)], MaxTest = 600, QuietOnSuccess = true)]
public sealed class TogetherPropertyTests
{
    [Property]
    public void The_sets_that_clash_only_together_are_those_that_trying_every_set_finds(TogetherDraft draft)
    {
        var literal = new LiteralTogether(draft);
        var expected = literal.SmallestSets().Where(set => set.Value > 0).Select(set => $"{set.Key} {set.Value}").ToList();
        var clashes = Clashes(draft);
        clashes.Select(clash => $"{NamesOf(clash)} {(int)clash.Verdict.Reporting}").Distinct().Order(StringComparer.Ordinal).ShouldBe(expected);
        foreach (var clash in clashes)
        {
            var set = draft.Norms.Where(norm => clash.Members.Any(member => member.Position.Name == $"p{norm.Name}")).ToArray();
            var shown = Enumerable.Range(0, TogetherDraft.Facts).Sum(fact => clash.Answer.ValueOf($"person.{Draft.Facts[fact]}") == 1 ? 1 << fact : 0);
            literal.Clashes(set, shown).ShouldBeTrue("the case shown must show the clash");
            foreach (var without in set) literal.Clashes([.. set.Where(norm => norm != without)], shown).ShouldBeFalse("and no smaller set may clash in it");
        }
    }

    [Fact]
    public void The_random_laws_show_sets_of_every_kind()
    {
        var sizes = new SortedDictionary<int, int>();
        var (together, resolved, exclusions) = (0, 0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            foreach (var clash in Clashes(TogetherDraft.Random(seed)))
            {
                var size = clash.Members.Select(member => member.Position.Name).Distinct().Count();
                sizes[size] = sizes.GetValueOrDefault(size) + 1;
                if (!clash.Joint.IsEmpty) together++;
                if (clash.Yielding is not null) resolved++;
                if (clash.Demands.Length > 1 && clash.Joint.IsEmpty) exclusions++;
            }
        }

        sizes.Keys.Where(size => sizes[size] >= 3).ShouldBe([2, 3, 4]);
        together.ShouldBeGreaterThan(20);
        resolved.ShouldBeGreaterThan(20);
        exclusions.ShouldBeGreaterThan(20);
    }

    private static List<JointClash> Clashes(TogetherDraft draft)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", draft.ToString()));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        var analysis = new Analysis(bound.Model, new AnalysisOptions(draft.ReadBarsAsExceptions));
        return [.. analysis.JointClashes.Starts.SelectMany(start => analysis.JointClashes.From(start)).DistinctBy(NamesOf)];
    }

    private static string NamesOf(JointClash clash) => string.Join(' ', clash.Members.Select(member => member.Position.Name).Distinct().Order(StringComparer.Ordinal));
}
