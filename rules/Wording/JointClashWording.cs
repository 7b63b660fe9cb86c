using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for positions that clash only together.</summary>
public static class JointClashWording
{
    /// <summary>The finding for one such set.</summary>
    public static Finding Finding(Analysis analysis, string rule, JointClash clash)
    {
        var members = clash.Members.DistinctBy(member => member.Position.Name).ToImmutableArray();
        var interval = ClashWording.Meeting(members.Select(member => member.Position));
        return new Finding(
            rule,
            SeverityOf(clash),
            Grounds.Certainty(clash.Answer.Grade),
            $"{(clash.Joint.IsEmpty ? NoWay(clash) : Together(clash))} ({(clash.Total ? "always" : "for some persons")}{ClashWording.Spelled(interval)}).",
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

    private static string NoWay(JointClash clash)
    {
        var first = clash.Demands[0].Instance.Position.Name;
        var others = clash.Members.Skip(1).Select(member => member.Position.Name).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 1
            ? $"`{first}` can be fulfilled in no way: `{others[0]}` takes away all of them"
            : $"`{first}` can be fulfilled in no way: {Phrasing.Names(others)} each take away one, and together they leave none";
    }

    private static string Together(JointClash clash)
    {
        var demands = clash.Demands.Select(demand => $"`{demand.Instance.Position.Name}` {(demand.IsLiberty ? "leaves people free" : "requires")} {Places.Act(demand.Instance)}").ToList();
        var forbidding = Phrasing.Names(clash.Joint.Select(joint => joint.Instance.Position.Name));
        return $"{Phrasing.Listed(demands)}, but {forbidding} {(clash.Joint.Length == 1 ? "forbids" : "forbid")} doing both";
    }

    private static ImmutableArray<ReasonStep> Because(JointClash clash)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        foreach (var demand in clash.Demands)
        {
            var ways = string.Join(" or ", demand.Ways.Select(way => way.Action.Display).Distinct(StringComparer.Ordinal));
            steps.Add(Places.Step(
                demand.IsLiberty ? $"`{demand.Instance.Position.Name}` leaves this person free {Places.Act(demand.Instance)}."
                : demand.Ways.Length > 1 ? $"`{demand.Instance.Position.Name}` applies to this person and can be fulfilled in these ways: {ways}."
                : $"`{demand.Instance.Position.Name}` applies to this person and requires {Places.Act(demand.Instance)}.",
                demand.Instance.Position.Sentence));
        }

        foreach (var bar in clash.Bars)
        {
            var verb = bar.Modality == Modality.Exemption ? "exempts from it" : "forbids it";
            steps.Add(Places.Step($"`{bar.Position.Name}` applies to the same person: {Places.Act(bar)} is one of these ways, and it {verb}.", bar.Position.Sentence));
        }

        foreach (var joint in clash.Joint)
        {
            var acts = Phrasing.Listed([.. joint.Parts.Select(part => part.Act.Action.Display)]);
            steps.Add(Places.Step($"`{joint.Instance.Position.Name}` forbids these together for the same person: {acts}.", joint.Instance.Position.Sentence));
        }

        if (clash.Demands.Length > 1 && clash.Joint.IsEmpty) steps.Add(Places.Step("What these positions require cannot be done beside one another for one person."));
        steps.Add(Places.Step(Order(clash)));
        if (clash.MoreThanShown) steps.Add(Places.Step("There are more sets of this kind than the report lists."));
        return steps.ToImmutable();
    }

    private static string Order(JointClash clash) => clash.Yielding is { } yielding
        ? $"`{yielding.Instance.Position.Name}` yields to all of the others that it meets: {Line(clash.Verdict.Line)}."
        : "Leave out any one of them and the others can be followed; no clause, rank, narrower scope or date puts one of them last.";

    private static string Line(PrecedenceLine line) => line switch
    {
        PrecedenceLine.Clause => "a clause of the text says so",
        PrecedenceLine.Rank => "they stand in instruments of higher rank",
        PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty => "they speak of fewer cases and read as exceptions, but stand in different instruments",
        PrecedenceLine.ReadAsException => "in one instrument they read as exceptions, though no clause says so",
        _ => "they are later",
    };

    private static string? ResolvedBy(JointClash clash) => (clash.Yielding, clash.Verdict.Line) switch
    {
        (null, _) => null,
        ({ Instance.Position.Name: var name }, PrecedenceLine.Rank) => $"rank: `{name}` yields to texts of higher rank",
        ({ Instance.Position.Name: var name }, PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty) => $"narrower scope: `{name}` yields to narrower positions",
        ({ Instance.Position.Name: var name }, PrecedenceLine.ReadAsException) => $"reading: in one instrument the bars are read as exceptions to `{name}` (this reading can be switched off)",
        ({ Instance.Position.Name: var name }, _) => $"date: `{name}` yields to later texts",
    };

    private static ImmutableArray<string> Resolve(JointClash clash)
    {
        var first = clash.Demands[0].Instance.Position.Name;
        if (clash.Yielding is { Instance.Position.Name: var yielding })
        {
            var prevailing = clash.Members.Select(member => member.Position.Name).Where(name => name != yielding).Distinct(StringComparer.Ordinal);
            return [$"Say in `{yielding}` what already holds: write `unless` and the cases of {Phrasing.Names(prevailing)}."];
        }

        return clash.Joint.IsEmpty
            ?
            [
                $"Leave one of the ways open for the persons concerned, with an `unless` or an exception in {Phrasing.Names(clash.Members.Skip(1).Select(member => member.Position.Name).Distinct(StringComparer.Ordinal))}.",
                $"Or take them out of `{first}` with `unless`.",
            ]
            :
            [
                $"Say in {Phrasing.Names(clash.Demands.Select(demand => demand.Instance.Position.Name))} which gives way, with `unless` or `subject to`.",
                $"Or narrow {Phrasing.Names(clash.Joint.Select(joint => joint.Instance.Position.Name))} with `unless`.",
            ];
    }
}
