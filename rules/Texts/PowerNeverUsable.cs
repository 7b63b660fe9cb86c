using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>A power that bars limit so far that it can never be used (meaning A3, line 4).</summary>
[Name("PC3102")]
[Tag("texts")]
[Priority(100)]
public sealed class PowerNeverUsable : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance power = default!;

        When()
            .Match(() => report)
            .Match(() => power, p => p.Modality == Modality.Power, p => CanNeverBeUsed(p));
        Then()
            .Do(_ => Judge(report, power));
    }

    /// <summary>Whether the power applies to somebody but every such case is barred, for each act, body and kind of data that its sentence names.</summary>
    public static bool CanNeverBeUsed(NormInstance power)
    {
        // One of several acts to choose from may well be barred: another is left.
        if (power.IsAlternative) return false;
        var analysis = power.Analysis;
        return analysis.Solver.Satisfiable(analysis.Scopes.Scope(power))
            && NothingIsLeft(power)
            && analysis.InstancesOf(power.Position.Name).All(NothingIsLeft);
    }

    private static bool NothingIsLeft(NormInstance power)
    {
        var analysis = power.Analysis;
        return analysis.Net.Readings(power).All(reading => !analysis.Solver.Satisfiable(analysis.Net.Net(reading)));
    }

    private static void Judge(Report report, NormInstance power)
    {
        var bars = report.Analysis.Net.Meetings(power).Where(meeting => meeting.Verdict.FirstPrevails == false && report.Analysis.Net.Covers(meeting.Bar, power.Reading)).Select(meeting => meeting.Bar).ToList();
        report.Add(EmptyScopeWording.NeverUsable(power, bars));
    }
}
