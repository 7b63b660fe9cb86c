using System.Collections.Immutable;

namespace PolicyCoherence.Model.Binding;

/// <summary>To whom the law gives an individual examination, in which she can show that a presumption is wrong for her (meaning A8, A10).</summary>
/// <param name="vocabulary">The kinds of what norms speak of.</param>
/// <param name="norms">The norms among which examinations are looked for.</param>
internal sealed class Examinations(Examinations.Vocabulary vocabulary, Examinations.Norms norms)
{
    // The safeguard in which a person can show that a presumption is wrong for her.
    private const string Examination = "individual-examination";

    private const int MaxChain = 16;

    /// <summary>The norms, and the state whose law each is.</summary>
    public sealed record Norms(IReadOnlyList<Position> Positions, IReadOnlyList<StandingSafeguard> Standing, IReadOnlyList<ExceptionNorm> Exceptions, Func<Norm, string?> StateOf)
    {
        /// <summary>Whether a state says of a sphere that nothing is missing there.</summary>
        public required Func<string?, Sphere?, bool> IsInFull { get; init; }
    }

    /// <summary>The kinds of what norms speak of.</summary>
    public sealed record Vocabulary(KindTree<Agency> Agencies, KindTree<Safeguard> Safeguards, KindTree<ActionType> Actions, KindTree<Service> Services);

    // An act that a position makes or lets a body do.
    private sealed record Decision(Position Position, Act Act, Agency? Agency);

    /// <summary>
    /// Who is given an examination in some decision that is taken about her, now and without an end. Conditions on the presumed facts are
    /// left out: whether they are met is what the examination is to show.
    /// </summary>
    /// <param name="state">The state in whose law it is given.</param>
    /// <param name="presumed">The names of the presumed facts.</param>
    public AnyOf Given(string? state, HashSet<string> presumed)
    {
        bool Provides(ImmutableArray<SafeguardTerm> terms) => terms.Any(term => vocabulary.Safeguards.IsKindOf(term.Safeguard.Name, Examination));
        var decisions = norms.Positions.Where(position => norms.StateOf(position) == state)
            .Where(position => position is { Bearer: not PersonBearer, Until: null, Modality: Modality.Duty or Modality.SoftDuty or Modality.Power })
            .SelectMany(position => position.Acts.SelectMany(act => Bearers(position).Select(agency => new Decision(position, act, agency))))
            .ToList();
        var own = decisions.Where(decision => Provides(decision.Position.Safeguards)).Select(decision => (Decision: decision, Parts: (IEnumerable<Condition>)[]));
        var stated = norms.Standing.Where(safeguard => norms.StateOf(safeguard) == state && safeguard.Until is null && Provides(safeguard.Safeguards))
            .SelectMany(safeguard => safeguard.Decisions, (safeguard, asked) => (safeguard, asked))
            .SelectMany(pair => decisions.Where(decision => Takes(decision, pair.asked)), (pair, decision) => (Decision: decision with { Act = Narrower(decision.Act, pair.asked) }, pair.safeguard, pair.asked))
            .Select(each => (each.Decision, Parts: Parts(each.safeguard, each.asked, presumed).Concat(NotExcepted(each.safeguard, each.Decision, presumed))));
        var given = own.Concat(stated)
            .Select(each => new AllOf(each.Decision.Position.Span, [.. Parts(each.Decision.Position, each.Decision.Act, presumed), .. NotExcepted(each.Decision.Position, each.Decision, presumed), .. each.Parts]))
            .Concat(NotWrittenOut(state, decisions, Provides, presumed)).ToList();
        return new AnyOf(given.Count == 0 ? default : given[0].Span, [.. given]);
    }

    // Where nothing is written of a decision, and it is not said that nothing is missing there, it may be taken about everybody: a safeguard speaks of it.
    private IEnumerable<AllOf> NotWrittenOut(string? state, List<Decision> decisions, Func<ImmutableArray<SafeguardTerm>, bool> provides, HashSet<string> presumed) =>
        from safeguard in norms.Standing
        where norms.StateOf(safeguard) == state && safeguard.Until is null && provides(safeguard.Safeguards)
        from asked in safeguard.Decisions
        where !decisions.Any(decision => Takes(decision, asked)) && !norms.IsInFull(state, asked.Service?.Sphere ?? asked.Action.Sphere)
        select new AllOf(safeguard.Span, [.. Parts(safeguard, asked, presumed), .. norms.Exceptions.Where(exception => exception.To.Contains(safeguard.Name)).Select(exception => (Condition)new Not(exception.Span, new AllOf(exception.Span, [.. Own(exception, presumed)])))]);

    private static IEnumerable<Agency?> Bearers(Position position) => position.Bearer is AgencyBearer { Agencies: { IsEmpty: false } agencies } ? agencies : new Agency?[] { null };

    // Whom no exception takes out of a norm in a decision; exceptions have exceptions.
    private IEnumerable<Condition> NotExcepted(Norm norm, Decision decision, HashSet<string> presumed, int depth = 0) =>
        depth > MaxChain ? [] : norms.Exceptions
            .Where(exception => exception.To.Contains(norm.Name) && Carves(exception, decision))
            .Select(exception => (Condition)new Not(exception.Span, new AllOf(exception.Span, [.. Own(exception, presumed), .. NotExcepted(exception, decision, presumed, depth + 1)])));

    private static IEnumerable<Condition> Parts(Norm norm, Act act, HashSet<string> presumed) =>
        act.Patient is { } patient ? Own(norm, presumed).Prepend(patient.Condition) : Own(norm, presumed);

    private static IEnumerable<Condition> Own(Norm norm, HashSet<string> presumed) =>
        norm.When.Select(when => when.Condition).Where(condition => !Mentions(condition, presumed))
            .Concat(norm.Unless.Where(unless => !Mentions(unless.Condition, presumed)).Select(unless => (Condition)new Not(unless.Span, unless.Condition)));

    private static bool Mentions(Condition condition, HashSet<string> facts) => condition switch
    {
        AllOf all => all.Parts.Any(part => Mentions(part, facts)),
        AnyOf any => any.Parts.Any(part => Mentions(part, facts)),
        Not not => Mentions(not.Part, facts),
        FactHolds { Fact: var fact } => facts.Contains(fact.Name) || (fact.Definition is { } definition && Mentions(definition, facts)),
        InGroup { Group.Definition: { } definition } => Mentions(definition, facts),
        _ => false,
    };

    // Whether a decision is one of those asked about; a power covers all kinds of its action.
    private bool Takes(Decision decision, Act asked) =>
        (vocabulary.Actions.IsKindOf(decision.Act.Action, asked.Action) || (decision.Position.Modality == Modality.Power && vocabulary.Actions.IsKindOf(asked.Action, decision.Act.Action)))
        && (asked.Service is not { } service || (decision.Act.Service is { } given && vocabulary.Services.IsKindOf(given, service)));

    // The act that is taken, as the kind that is asked about if that is narrower.
    private Act Narrower(Act act, Act asked) => vocabulary.Actions.IsKindOf(act.Action, asked.Action) ? act : act with { Action = asked.Action };

    private bool Carves(ExceptionNorm exception, Decision decision) =>
        (exception.ForAgencies.IsEmpty || (decision.Agency is { } agency && exception.ForAgencies.Any(of => vocabulary.Agencies.IsKindOf(agency, of))))
        && (exception.ForActions.IsEmpty || exception.ForActions.Any(of => vocabulary.Actions.IsKindOf(decision.Act.Action, of)))
        && (exception.ForServices.IsEmpty || (decision.Act.Service is { } service && exception.ForServices.Any(of => vocabulary.Services.IsKindOf(service, of))));
}
