using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for positions that clash only together.</summary>
public static class JointClashWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(JointClashWording));

    /// <summary>The finding for one such set.</summary>
    public static Finding Finding(Analysis analysis, string rule, JointClash clash)
    {
        var members = clash.Members.DistinctBy(member => member.Position.Name).ToImmutableArray();
        var interval = Days.Of(clash.Days);
        return new Finding(
            rule,
            SeverityOf(clash),
            Grounds.Certainty(clash.Answer.Grade),
            Message(clash, ClashWording.Extent(clash.Total, interval)),
            [.. members.Select(member => member.Position.Name).Order(StringComparer.Ordinal)],
            [.. members.Select((member, index) => Places.Says(member, index == 0 ? PlaceRole.Primary : PlaceRole.Involved))],
            CaseWording.Describe(analysis, clash.Answer, clash.Demands[0].Instance.Role),
            [],
            interval,
            clash.Total,
            Because(clash),
            Resolve(clash),
            ResolvedBy(clash),
            [],
            clash.Answer.Judgements);
    }

    private static Severity SeverityOf(JointClash clash)
    {
        var severity = clash.Verdict.Reporting switch
        {
            Reporting.Note => Severity.Note,
            Reporting.Low => Severity.Low,
            _ when clash.Demands.Any(demand => demand.Instance.Position.Modality == Modality.SoftDuty) => Severity.Warning,
            _ => Severity.Error,
        };
        return Grounds.Graded(severity, clash.Answer.Grade);
    }

    private static string Message(JointClash clash, string extent)
    {
        if (!clash.Joint.IsEmpty) return Text.Say("together", ("bars", NamesOf(clash.Joint.Select(joint => joint.Instance))), ("demands", NamesOf(clash.Demands.Select(demand => demand.Instance))), ("extent", extent));
        var duty = clash.Demands[0].Instance.Position.Name;
        var others = Others(clash);
        return others is [var other]
            ? Text.Say("no-way.pair", ("duty", duty), ("other", other.Position.Name), ("extent", extent))
            : Text.Say("no-way", ("duty", duty), ("others", NamesOf(others)), ("extent", extent));
    }

    private static ImmutableArray<ReasonStep> Because(JointClash clash)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        foreach (var demand in clash.Demands)
        {
            var position = demand.Instance.Position;
            var ways = string.Join(", ", demand.Ways.Select(way => way.Action.Display).Distinct(StringComparer.Ordinal));
            steps.Add(Places.Step(
                demand.IsLiberty ? Text.Say("free", ("position", position.Name), ("act", Places.Act(demand.Instance)))
                : demand.Ways.Length > 1 ? Text.Say("ways", ("position", position.Name), ("ways", ways))
                : Text.Say("requires", ("position", position.Name), ("act", Places.Act(demand.Instance))),
                position.Sentence));
        }

        foreach (var bar in clash.Bars)
        {
            steps.Add(Places.Step(
                bar.Modality == Modality.Exemption
                    ? Text.Say("exempts", ("position", bar.Position.Name), ("act", Places.Act(bar)))
                    : Text.Say("forbids", ("position", bar.Position.Name), ("act", Places.Act(bar))),
                bar.Position.Sentence));
        }

        foreach (var joint in clash.Joint)
        {
            var acts = string.Join(", ", joint.Parts.Select(part => part.Act.Action.Display));
            steps.Add(Places.Step(Text.Say("forbids-together", ("position", joint.Instance.Position.Name), ("acts", acts)), joint.Instance.Position.Sentence));
        }

        if (clash.Demands.Length > 1 && clash.Joint.IsEmpty) steps.Add(Places.Step(Text.Say("exclude")));
        steps.Add(Places.Step(Order(clash)));
        if (clash.MoreThanShown) steps.Add(Places.Step(Text.Say("more")));
        return steps.ToImmutable();
    }

    private static string Order(JointClash clash) => (clash.Yielding, clash.Verdict.Line) switch
    {
        (null, _) => Text.Say("nobody"),
        ({ Instance.Position.Name: var name }, PrecedenceLine.Clause) => Text.Say("yields.clause", ("position", name)),
        ({ Instance.Position.Name: var name }, PrecedenceLine.Competence) => Text.Say("yields.competence", ("position", name)),
        ({ Instance.Position.Name: var name }, PrecedenceLine.Rank) => Text.Say("yields.rank", ("position", name)),
        ({ Instance.Position.Name: var name }, PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty) => Text.Say("yields.narrower", ("position", name)),
        ({ Instance.Position.Name: var name }, PrecedenceLine.ReadAsException) => Text.Say("yields.reading", ("position", name)),
        ({ Instance.Position.Name: var name }, _) => Text.Say("yields.date", ("position", name)),
    };

    private static string? ResolvedBy(JointClash clash) => (clash.Yielding, clash.Verdict.Line) switch
    {
        (null, _) => null,
        ({ Instance.Position.Name: var name }, PrecedenceLine.Competence) => Text.Say("resolved.competence", ("position", name)),
        ({ Instance.Position.Name: var name }, PrecedenceLine.Rank) => Text.Say("resolved.rank", ("position", name)),
        ({ Instance.Position.Name: var name }, PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty) => Text.Say("resolved.narrower", ("position", name)),
        ({ Instance.Position.Name: var name }, PrecedenceLine.ReadAsException) => Text.Say("resolved.reading", ("position", name)),
        ({ Instance.Position.Name: var name }, _) => Text.Say("resolved.date", ("position", name)),
    };

    private static ImmutableArray<string> Resolve(JointClash clash)
    {
        if (clash.Yielding is { Instance.Position.Name: var yielding })
        {
            return [Text.Say("say-so", ("position", yielding), ("others", NamesOf(clash.Members.Where(member => member.Position.Name != yielding))))];
        }

        return clash.Joint.IsEmpty
            ? [Text.Say("leave-open", ("others", NamesOf(Others(clash)))), Text.Say("take-out", ("duty", clash.Demands[0].Instance.Position.Name))]
            : [Text.Say("give-way", ("demands", NamesOf(clash.Demands.Select(demand => demand.Instance)))), Text.Say("narrow", ("bars", NamesOf(clash.Joint.Select(joint => joint.Instance))))];
    }

    private static ImmutableArray<NormInstance> Others(JointClash clash) =>
        [.. clash.Members.Where(member => member.Position.Name != clash.Demands[0].Instance.Position.Name).DistinctBy(member => member.Position.Name)];

    private static string NamesOf(IEnumerable<NormInstance> instances) => Phrasing.Names(instances.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal));
}
