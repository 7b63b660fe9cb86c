using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>What opened the gap through which a position reaches a person whom an understanding protects.</summary>
/// <param name="Exception">The exception that switches a bar off.</param>
/// <param name="Bar">The bar that it switches off.</param>
public sealed record Gap(ExceptionNorm Exception, NormInstance Bar);

/// <summary>How a prohibition with a judgement among its limits is offended.</summary>
public enum Asking
{
    /// <summary>The prohibition rests on no judgement, or the rule asks the right one.</summary>
    NotRequired,

    /// <summary>The rule's outcome is the same whatever the judgement is.</summary>
    DecidesWithoutAsking,

    /// <summary>The rule's outcome turns on another judgement.</summary>
    AsksAnother,

    /// <summary>The rule asks the right judgement, and applies only where the answer forbids it.</summary>
    ActsOnTheWrongAnswer,
}

/// <summary>A bar that would keep a person back, and yields by a clause.</summary>
/// <param name="Bar">The bar.</param>
/// <param name="To">The position to which it yields.</param>
public sealed record BarPutAside(NormInstance Bar, Position To);

/// <summary>What is left of a position reaches a person whom a prohibition protects.</summary>
/// <param name="Instance">The position.</param>
/// <param name="Understanding">The prohibition.</param>
/// <param name="Act">What it prohibits.</param>
/// <param name="Answer">The case.</param>
/// <param name="Gap">What opened the gap; null if no bar stands there at all.</param>
/// <param name="LostBars">Bars that are live in the case but over which the position prevails, with the line that says so.</param>
/// <param name="Asking">Whether and which judgement it asks.</param>
/// <param name="SavedByGeneralClause">Whether only a general saving clause keeps it from the person (meaning A11).</param>
/// <param name="Refusal">How the service is refused, for a prohibition to refuse one; null otherwise.</param>
public sealed record Offence(
    NormInstance Instance, ProhibitionUnderstanding Understanding, Act Act, Answer Answer, Gap? Gap, ImmutableArray<Meeting> LostBars, Asking Asking, bool SavedByGeneralClause, Refusal? Refusal)
{
    /// <summary>The days on which it is so.</summary>
    public required Stretch Days { get; init; }

    /// <summary>Bars that would keep the person back, but yield by a clause: to the position itself or to another.</summary>
    public ImmutableArray<BarPutAside> PutAside { get; init; } = [];

    /// <summary>Bars that are live in the case, and nobody says which of the two prevails.</summary>
    public ImmutableArray<NormInstance> Contested { get; init; } = [];
}

/// <summary>What the positions add up to against the prohibitions of a framework (design section 5, point 2; meaning A2, A6).</summary>
public sealed class Offences
{
    private readonly Analysis _analysis;
    private readonly AskedOnce<NormInstance, ProhibitionUnderstanding, Offence?> _offences;
    private readonly ILookup<string, string> _effects;

    internal Offences(Analysis analysis)
    {
        _analysis = analysis;
        _offences = new(Search);
        _effects = analysis.Model.EffectClaims.ToLookup(claim => claim.To.Name, claim => claim.Judgement.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether the prohibition rests on a judgement: an open norm stands among its limits.</summary>
    public static bool RestsOnJudgement(ProhibitionUnderstanding understanding) =>
        understanding.Unless is { } unless && JudgementsIn(unless).Any();

    /// <summary>Whether the instance could do what the prohibition speaks of, from modality and act alone.</summary>
    public static bool CouldOffend(NormInstance instance, ProhibitionUnderstanding understanding) =>
        instance.BearerKind != BearerKind.Person && IsFor(instance, understanding.Reasons) && understanding.Acts.Any(act => CouldOffend(instance, act));

    // Where it is prohibited only for the sake of something, what follows on the breach of a position on that is meant.
    private static bool IsFor(NormInstance instance, ImmutableArray<ActionType> reasons) =>
        reasons.IsEmpty || (instance.Position.BreachOf is { } broken && instance.Analysis.InstancesOf(broken).Any(of => reasons.Any(reason => instance.Analysis.Model.Actions.IsKindOf(of.Act.Action, reason))));

    internal static bool CouldOffend(NormInstance instance, Act act) =>
        act.Action.Giving == Giving.Withholds ? instance.Analysis.Refusals.Under(instance, act) is not null : instance.LetsAuthorityAct && Does(instance, act);

    /// <summary>The offence, or null if there is none.</summary>
    public Offence? Find(NormInstance instance, ProhibitionUnderstanding understanding) => _offences.Find(instance, understanding);

    private Offence? Search(NormInstance instance, ProhibitionUnderstanding understanding)
    {
        Offence? offence = null;
        foreach (var act in understanding.Acts.Where(act => IsFor(instance, understanding.Reasons) && CouldOffend(instance, act)))
        {
            offence ??= Find(instance, understanding, act);
        }

        return offence;
    }

    /// <summary>The names of the judgements among a condition's facts, in order.</summary>
    public static IEnumerable<string> JudgementsIn(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(JudgementsIn),
        AnyOf any => any.Parts.SelectMany(JudgementsIn),
        Not not => JudgementsIn(not.Part),
        FactHolds { Fact: { IsJudgement: true } fact } => [fact.Name],
        FactHolds { Fact.Definition: { } definition } => JudgementsIn(definition),
        _ => [],
    };

    // A duty is fulfilled by any kind of its action, so only a duty to do the prohibited action or a kind of it offends;
    // a power covers all kinds, so a broader power offends as well (meaning A4).
    private static bool Does(NormInstance instance, Act prohibited)
    {
        var model = instance.Analysis.Model;
        var act = instance.Act;
        var action = model.Actions.IsKindOf(act.Action, prohibited.Action)
            || (instance.Modality == Modality.Power && model.Actions.IsKindOf(prohibited.Action, act.Action));
        var service = prohibited.Service is null
            || (act.Service is { } given && (model.Services.IsKindOf(given, prohibited.Service) || model.Services.IsKindOf(prohibited.Service, given)));
        var data = prohibited.Data is null
            || (act.Data is { } kind && (model.DataKinds.IsKindOf(kind, prohibited.Data) || model.DataKinds.IsKindOf(prohibited.Data, kind)));
        return action && service && data;
    }

    private Offence? Find(NormInstance instance, ProhibitionUnderstanding understanding, Act act)
    {
        var table = _analysis.Table;
        var scope = _analysis.Scopes.Scope(understanding, act);
        if (_analysis.Refusals.Under(instance, act) is { } refusal)
        {
            var refused = table.And(refusal.Refused, scope);
            if (Grade(instance, instance.Reading, understanding, act, refused, refusal.Refused, saved: false, refusal) is { } offence) return offence;

            // What only a saving clause keeps from refusing her is said all the same (meaning A11, decision 10).
            if (instance.Position.Respecting.IsEmpty || refusal.Kind != RefusalKind.Refuses) return null;
            var despite = _analysis.Net.NetDespiteSavingClause(instance.Reading);
            return Grade(instance, instance.Reading, understanding, act, table.And(despite, scope), despite, saved: true, refusal);
        }

        foreach (var reading in Narrowed(instance, act))
        {
            // Where nothing is left with the saving clause, the gap may still be there without it.
            var net = _analysis.Net.Net(reading);
            var saved = !instance.Position.Respecting.IsEmpty && !_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(table.And(net, scope)));
            var done = saved ? _analysis.Net.NetDespiteSavingClause(reading) : net;
            if (Grade(instance, reading, understanding, act, table.And(done, scope), done, saved, null) is { } offence) return offence;
        }

        return null;
    }

    // On any day; done is when it is done to whomever.
    private Offence? Grade(NormInstance instance, Reading reading, ProhibitionUnderstanding understanding, Act act, Formula onAnyDay, Formula done, bool saved, Refusal? refusal)
    {
        var table = _analysis.Table;
        var reached = _analysis.Space.AsItStands(onAnyDay);
        var required = understanding.Unless is { } unless ? JudgementsIn(unless).ToHashSet(StringComparer.Ordinal) : [];
        var asking = Asking.NotRequired;
        if (required.Count > 0)
        {
            // A judgement that the author says gives effect to the required one counts as asking it (decision 14).
            var effects = required.SelectMany(name => _effects[name]).ToHashSet(StringComparer.Ordinal);
            var stand = reached.Variables.Where(variable => variable.Tag is CaseVariable tag && effects.Contains(tag.Symbol.Name));
            reached = _analysis.Cases.WhateverTheJudgement(reached, stand);
            if (!_analysis.Solver.Satisfiable(reached)) return null;

            // Whether somebody is hit to whom it would be done with the other answer too.
            var allowed = understanding.Unless is { } limit ? _analysis.Space.Compile(limit, act.Patient?.Role.Name ?? Role.Person) : table.False;
            var whatever = table.And(reached, _analysis.Solver.Exists(table.And(done, allowed), variable => variable.Tag is CaseVariable tag && required.Contains(tag.Symbol.Name)));
            asking = _analysis.Solver.Satisfiable(whatever) ? Asking.DecidesWithoutAsking : Asking.ActsOnTheWrongAnswer;
            if (asking == Asking.DecidesWithoutAsking) reached = whatever;
        }

        if (!_analysis.Solver.Satisfiable(reached)) return null;
        var (gap, cause) = Blame(reading, reached, inAnyWay: asking == Asking.NotRequired && refusal is null);
        if (_analysis.Cases.FindWhere(_analysis.WhereItBinds(understanding), table.And(reached, cause), required) is not { } answer) return null;
        if (asking != Asking.NotRequired && answer.Grade != Reasoning.Grade.Certain) asking = Asking.AsksAnother;
        var plain = new PlainLaw(_analysis, answer);
        var stands = saved ? plain.IsNetDespiteSavingClause(reading) : refusal is null ? plain.IsNet(reading) : Refusals.IsRefused(plain, refusal);
        if (!stands || !plain.Applies(understanding, act)) throw new UnconfirmedCaseException(instance.Position.Name, understanding.Name);
        var bars = _analysis.Net.Meetings(instance).Where(meeting => _analysis.Net.Covers(meeting.Bar, reading)).ToImmutableArray();
        var live = bars.Where(meeting => plain.IsLive(NetEffect.AsApplied(meeting.Bar, reading))).ToImmutableArray();
        return new Offence(instance, understanding, act, answer, gap, [.. live.Where(meeting => meeting.Verdict.FirstPrevails == true)], asking, saved, refusal)
        {
            Days = Stretch.Around(_analysis, table.And(onAnyDay, cause), answer),
            PutAside = [.. bars.Select(meeting => plain.YieldsTo(NetEffect.AsApplied(meeting.Bar, reading)) is { } to ? new BarPutAside(meeting.Bar, to) : null).OfType<BarPutAside>()],
            Contested = [.. live.Where(meeting => meeting.Verdict.FirstPrevails is null).Select(meeting => meeting.Bar)],
        };
    }

    // To blame is, in this order: the exception without which nothing would be reached; a bar that speaks of the person and does not keep
    // her back; an exception without which less would be reached; a bar beside which nobody prevails; or the lack of any bar. With the cases in which that is the cause.
    private (Gap? Gap, Formula Cause) Blame(Reading reading, Formula reached, bool inAnyWay)
    {
        var table = _analysis.Table;
        var solver = _analysis.Solver;
        var gaps = Gaps(reading).Where(gap => solver.Overlap(reached, gap.Opened)).ToImmutableArray();
        foreach (var (gap, opened) in gaps)
        {
            if (!solver.Overlap(reached, table.Not(opened))) return (gap, table.True);
        }

        foreach (var standing in Overcome(reading, inAnyWay))
        {
            if (solver.Overlap(reached, standing)) return (null, standing);
        }

        if (!gaps.IsEmpty) return gaps[0];
        return (null, inAnyWay ? Contested(reading).FirstOrDefault(standing => solver.Overlap(reached, standing)) ?? table.True : table.True);
    }

    // When a bar speaks of the person and does not keep her back: since the position prevails over it, or since it yields by a clause.
    // Where a judgement is not asked, only the first of them tells why.
    private IEnumerable<Formula> Overcome(Reading reading, bool inAnyWay)
    {
        var bars = _analysis.Net.Meetings(reading.Instance)
            .Where(meeting => _analysis.Net.Covers(meeting.Bar, reading))
            .Select(meeting => (meeting.Verdict.FirstPrevails, Applied: NetEffect.AsApplied(meeting.Bar, reading)))
            .ToList();
        var lost = bars.Where(bar => bar.FirstPrevails == true).Select(bar => _analysis.Scopes.Live(bar.Applied));
        return inAnyWay ? lost.Concat(bars.Select(bar => _analysis.Scopes.PutAside(bar.Applied))) : lost;
    }

    // When a bar is live, and nobody says which of the two prevails.
    private IEnumerable<Formula> Contested(Reading reading) => _analysis.Net.Meetings(reading.Instance)
        .Where(meeting => meeting.Verdict.FirstPrevails is null && _analysis.Net.Covers(meeting.Bar, reading))
        .Select(meeting => _analysis.Scopes.Live(NetEffect.AsApplied(meeting.Bar, reading)));

    /// <summary>The readings of the instance in which it does what is prohibited: a broader power is read as its prohibited kind.</summary>
    internal IEnumerable<Reading> Narrowed(NormInstance instance, Act prohibited) =>
        _analysis.Net.Readings(instance)
            .Select(reading => _analysis.Model.Actions.IsKindOf(reading.Action, prohibited.Action) ? reading : reading with { Action = prohibited.Action })
            .Distinct();

    // Each bar that an exception switches off, and when it does.
    private IEnumerable<(Gap Gap, Formula Opened)> Gaps(Reading reading)
    {
        foreach (var (bar, _) in _analysis.Net.Meetings(reading.Instance).Where(meeting => _analysis.Net.Covers(meeting.Bar, reading)))
        {
            var applied = NetEffect.AsApplied(bar, reading);
            foreach (var exception in _analysis.Scopes.ExceptionsTo(bar.Position.Name).Where(exception => _analysis.Scopes.Carves(exception, applied)))
            {
                yield return (new Gap(exception, bar), _analysis.Table.And(_analysis.Scopes.Scope(bar), _analysis.Scopes.Live(exception, applied)));
            }
        }
    }
}
