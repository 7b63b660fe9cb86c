using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>People are forbidden what an understanding says they may not be forbidden, or not without an end.</summary>
/// <param name="Ban">The position.</param>
/// <param name="Understanding">The understanding.</param>
/// <param name="Answer">The person.</param>
public sealed record OffendingBan(NormInstance Ban, BanUnderstanding Understanding, Answer Answer)
{
    /// <summary>Whether only a general saving clause keeps the ban from the person (meaning A11).</summary>
    public bool SavedByGeneralClause { get; init; }
}

/// <summary>What people are forbidden, against what a state may forbid (meaning A5: a person's <c>must not</c> is what "a state may forbid" speaks of).</summary>
public sealed class Bans
{
    private readonly Analysis _analysis;
    private readonly AskedOnce<NormInstance, BanUnderstanding, OffendingBan?> _offending;

    internal Bans(Analysis analysis) => (_analysis, _offending) = (analysis, new(Search));

    /// <summary>Whether an instance forbids people what the understanding speaks of, from modality and action alone.</summary>
    public static bool Concerns(NormInstance instance, BanUnderstanding understanding) =>
        instance is { Modality: Modality.Prohibition, BearerKind: BearerKind.Person }
        && understanding.Actions.Any(action => instance.Analysis.Model.Actions.IsKindOf(instance.Act.Action, action) || instance.Analysis.Model.Actions.IsKindOf(action, instance.Act.Action));

    /// <summary>The person who is forbidden it; null if there is none.</summary>
    public OffendingBan? Find(NormInstance ban, BanUnderstanding understanding) => _offending.Find(ban, understanding);

    private OffendingBan? Search(NormInstance ban, BanUnderstanding understanding)
    {
        // What she may not be forbidden is asked of: the act itself, also where the ban is on more.
        var actions = _analysis.Model.Actions;
        return understanding.Actions.Where(action => actions.IsKindOf(ban.Act.Action, action) || actions.IsKindOf(action, ban.Act.Action))
            .SelectMany(action => ban.Position.Respecting.IsEmpty ? new[] { (action, saved: false) } : [(action, false), (action, true)]).OrderBy(pair => pair.saved)
            .Select(pair => Search(ban, actions.IsKindOf(ban.Act.Action, pair.action) ? ban.Act.Action : pair.action, understanding, pair.saved))
            .FirstOrDefault(found => found is not null);
    }

    private OffendingBan? Search(NormInstance ban, ActionType act, BanUnderstanding understanding, bool saved)
    {
        var table = _analysis.Table;
        var space = _analysis.Space;
        var role = understanding.Holders.Role.Name;

        // Whoever is let do each kind of the act is let do the act; where one kind stays forbidden, the act is forbidden in part.
        var ways = _analysis.Model.Actions.AllOf(act).Select(way => (Ban: ban.Reading with { Action = way }, Freeing: _analysis.Breaches.Freeing(ban, way).ToImmutableArray())).ToImmutableArray();
        var forbidden = table.Or(ways.Select(way => table.And([_analysis.Scopes.Live(way.Ban, withSavingClause: !saved), .. way.Freeing.Select(liberty => table.Not(_analysis.Scopes.Live(liberty)))])));
        var reached = table.And(
            [
                forbidden,
                table.Not(EndedByPermission(forbidden)),
                space.Compile(understanding.Holders.Condition, role),
                space.Compile(understanding.When, role),
                understanding.Limit is { } limit ? table.Not(space.Compile(limit, role)) : table.True,
            ]);
        reached = space.AsItStands(understanding.ForALimitedTime ? HoweverLong(ban, reached) : reached);
        if (_analysis.Cases.FindWhere(_analysis.WhereItBinds(understanding), reached) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (!ways.Any(way => (saved ? plain.IsLiveDespiteSavingClause(way.Ban) : plain.IsLive(way.Ban)) && !way.Freeing.Any(plain.IsLive)) || !plain.Holds(understanding.Holders.Condition, role) || !plain.Holds(understanding.When, role)
            || (understanding.Limit is { } allowed && plain.Holds(allowed, role)))
        {
            throw new UnconfirmedCaseException(ban.Position.Name, understanding.Name);
        }

        return new OffendingBan(ban, understanding, answer) { SavedByGeneralClause = saved };
    }

    // A ban that does not hold for those who have a permission ends where the permission can be had: for those to whom an authority
    // must or may give it, if they do what it takes. Where nothing is written of the permission, and it is not said that nothing is
    // missing there, it may be had by everybody: the ban itself speaks of it.
    private Formula EndedByPermission(Formula forbidden)
    {
        var ends = _analysis.Table.False;
        foreach (var variable in forbidden.Variables)
        {
            if (variable.Tag is not CaseVariable { Symbol: Fact { Owner: Owner.Authority, BroughtAboutBy: { } service } }) continue;
            var about = _analysis.Instances.Where(instance => instance.LetsAuthorityAct && instance.Act.Service is { } kind && _analysis.Model.Services.IsKindOf(kind.Name, service)).ToList();
            var isMissing = about.Count == 0 && !_analysis.IsEncodedInFull(_analysis.Model.Services.All.FirstOrDefault(each => each.Name == service)?.Sphere);
            var given = about.Where(instance => instance.Act.Action.Giving == Giving.Gives).Select(instance => _analysis.Net.Net(instance.Reading));
            var possible = isMissing ? _analysis.Table.True : _analysis.Solver.Exists(_analysis.Table.Or(given), of => of == variable || of.Tag is CaseVariable { Owner: Owner.Person });
            ends = _analysis.Table.Or(ends, _analysis.Table.And(_analysis.Solver.Exists(_analysis.Table.Not(forbidden), of => of == variable), possible));
        }

        return ends;
    }

    // A ban has an end if some length of time leads out of it: of an event that the law counts from, of a length of stay, of the
    // calendar. It has none if there are cases in it beyond every length that it names. A ban until an event has an end if the event
    // is certain to come (meaning A13).
    private Formula HoweverLong(NormInstance ban, Formula reached)
    {
        var until = ban.Position.UntilEvents.Select(end => end.Event).DistinctBy(end => end.Name, StringComparer.Ordinal).ToList();
        var never = until.Select(end => _analysis.Table.Not(_analysis.Measures.Comes(end, reached)));
        return _analysis.Table.And(
            reached.Variables.Where(variable => GoesOn(variable) && !(variable.Tag is CaseVariable { Symbol: Event of } && until.Any(end => end.Name == of.Name)))
                .Select(time => _analysis.Table.Literal(time, ValueSet.Range(Last(reached, time) + 1, ValueSet.Largest).Intersect(time.Domain)))
                .Concat(never).Prepend(reached));
    }

    private static bool GoesOn(Variable variable) =>
        variable.Key == CaseSpace.Today || variable.Tag is CaseVariable { Symbol: Event or Fact { Type: NumberFactType { Unit: "hours" or "days" or "weeks" or "months" or "years" } } };

    // The last length of time that the formula names.
    private static long Last(Formula formula, Variable time)
    {
        var last = -1L;
        var seen = new HashSet<int>();
        var open = new Stack<Formula>([formula]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case LiteralFormula literal when literal.Variable == time:
                    foreach (var interval in literal.Values.Intervals)
                    {
                        foreach (var bound in new[] { interval.From - 1, interval.To })
                        {
                            if (bound > last && bound < time.Domain.Intervals[^1].To) last = bound;
                        }
                    }

                    break;
                case CompositeFormula composite when composite.Mentions(time) && seen.Add(composite.Id):
                    foreach (var part in composite.Parts) open.Push(part);
                    break;
                default:
                    break;
            }
        }

        return last;
    }
}
