using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning.Comparing;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>What is said of one person, against what a check finds of the whole law.</summary>
[Properties(Arbitrary = [typeof(AskedDrafts)], MaxTest = 250, QuietOnSuccess = true)]
public sealed class AskingPropertyTests
{
    [Property]
    public void What_contradicts_for_a_person_is_what_the_check_finds_unresolved_and_she_is_in(AskedDraft draft)
    {
        var (analysis, cases) = Read(draft);
        var clashes = Clashing(analysis).ToList();
        foreach (var person in cases)
        {
            var law = new CaseLaw(analysis, person);
            var found = clashes.Where(clash => person.Residual(clash.Answer.Formula) is TrueFormula).Select(clash => Pair(clash.First, clash.Second)).Distinct().Order(StringComparer.Ordinal);
            var said = Readings(law).SelectMany(law.Conflicts).Select(conflict => Pair(conflict.Acting.Instance, conflict.Bar.Instance)).Distinct().Order(StringComparer.Ordinal);
            said.ShouldBe(found, $"{draft}\nthe person is {string.Join(", ", person.Given.Select(variable => $"{variable.Key}: {person.ValueOf(variable.Key)}"))}");
        }
    }

    [Property]
    public void Of_two_positions_of_which_one_prevails_only_that_one_is_left(AskedDraft draft)
    {
        var (analysis, cases) = Read(draft);
        foreach (var person in cases)
        {
            var law = new CaseLaw(analysis, person);
            foreach (var acting in analysis.Instances.Where(instance => !instance.Bars))
            {
                foreach (var (bar, verdict) in analysis.Net.Meetings(acting).Where(meeting => meeting.Bar.Bars && analysis.Net.Covers(meeting.Bar, acting.Reading)))
                {
                    var both = law.Applied(acting.Reading).IsCertain && law.Applied(NetEffect.AsApplied(bar, acting.Reading)).IsCertain;
                    both.ShouldBe(both && verdict.FirstPrevails is null, $"{acting} and {bar} both stand\n{draft}");
                }
            }
        }
    }

    [Property]
    public void For_whom_such_a_law_changes_is_confirmed_and_nothing_changes_from_it_to_itself(AskedDraft before, AskedDraft after)
    {
        var (first, _) = Read(before);
        var (second, _) = Read(after);
        new LawChanges(first, Read(before).Analysis).All(CancellationToken.None).ShouldBeEmpty();
        foreach (var change in new LawChanges(first, second).All(CancellationToken.None)) change.Saying.ShouldNotBeEmpty();
    }

    // Whoever is asked about, every agency and every kind of act.
    private static IEnumerable<Reading> Readings(CaseLaw law) =>
        from acting in law.Analysis.Instances
        where !acting.Bars
        from agency in law.Analysis.Model.Agencies.All.Where(agency => law.Binds(acting, agency)).Cast<Agency?>().DefaultIfEmpty(null)
        from action in acting.Modality is Modality.Power or Modality.Liberty ? law.Analysis.Model.Actions.KindsOf(acting.Action) : [acting.Act.Action]
        select law.Narrowed(acting, agency, action, null);

    private static IEnumerable<Clash> Clashing(Analysis analysis)
    {
        foreach (var first in analysis.Instances)
        {
            foreach (var second in analysis.Instances)
            {
                if (!first.Bars && second.Bars && Clashes.Meet(first, second) && Clashes.KindOf(first, second) is { } kind && analysis.Net.Verdict(first, second).Reporting == Reporting.Unresolved
                    && analysis.Clashes.Describe(first, second, kind) is { } clash)
                {
                    yield return clash;
                }

                var excluding = first.RequiresOrEmpowers && second.Obliges && ((first.Action, second.Action) is ("deport", "admit") or ("admit", "deport"));
                var defeating = first.LetsAuthorityAct && first.Action == "refuse-entry" && second is { Modality: Modality.Liberty, Action: "enter" or "come-in" };
                if ((excluding || defeating) && Clashes.MeetAsDuties(first, second) && analysis.Precedence.BetweenDuties(first, second).Reporting == Reporting.Unresolved
                    && analysis.Clashes.Describe(first, second, excluding ? ClashKind.Incompatible : ClashKind.Defeated) is { } other)
                {
                    yield return other;
                }
            }
        }
    }

    private static string Pair(NormInstance one, NormInstance other) => string.Join(" and ", new[] { one.Position.Name, other.Position.Name }.Order(StringComparer.Ordinal));

    private static (Analysis Analysis, List<WholeCase> Cases) Read(AskedDraft draft)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", $"{draft}\n{string.Join('\n', AskedDraft.Persons.Select(person => $"case \"{person.Name}\": {person.Is} expect nothing about return."))}"));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        var analysis = new Analysis(bound.Model, new AnalysisOptions(draft.ReadBarsAsExceptions));
        return (analysis, [.. bound.Model.Cases.Select(test => WholeCase.Of(analysis, test.Facts, test.On, out _).ShouldNotBeNull())]);
    }
}
