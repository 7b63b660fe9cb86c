using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>What becomes of an entitlement (meaning A14, decision 3).</summary>
public enum EntitlementState
{
    /// <summary>Everyone it speaks of is covered, perhaps depending on a judgement or on what she does.</summary>
    Covered,

    /// <summary>Giving it is net forbidden, or its provider exempted.</summary>
    Denied,

    /// <summary>Somebody is not covered who would be if only her status were another.</summary>
    CutByStatus,

    /// <summary>Somebody is not covered although others are.</summary>
    PartlyCovered,

    /// <summary>No position speaks of it.</summary>
    Silent,
}

/// <summary>What becomes of an entitlement, with the person who shows it.</summary>
/// <param name="Understanding">The entitlement.</param>
/// <param name="State">What becomes of it.</param>
/// <param name="Answer">The person; null where she is covered or nothing is said.</param>
/// <param name="Providing">The positions that give the service.</param>
/// <param name="Against">The positions that deny it.</param>
/// <param name="EncodedInFull">Whether the sphere is encoded in full, so that absence counts.</param>
/// <param name="Covered">Where a status cuts her off: the same person with the status that would cover her.</param>
public sealed record EntitlementResult(
    EntitlementUnderstanding Understanding, EntitlementState State, Answer? Answer, ImmutableArray<NormInstance> Providing, ImmutableArray<NormInstance> Against, bool EncodedInFull, Case? Covered);

/// <summary>Who is given what an understanding says she is entitled to (design section 5, point 3).</summary>
public sealed class Entitlements
{
    private const string Status = "status";

    private readonly Analysis _analysis;
    private readonly Dictionary<string, EntitlementResult> _results = new(StringComparer.Ordinal);

    internal Entitlements(Analysis analysis) => _analysis = analysis;

    /// <summary>What becomes of an entitlement.</summary>
    public EntitlementResult Of(EntitlementUnderstanding understanding)
    {
        if (!_results.TryGetValue(understanding.Name, out var result)) _results[understanding.Name] = result = Decide(understanding);
        return result;
    }

    /// <summary>The persons of whom an entitlement speaks and whom no position reaches, whatever they do and however judgements fall; null if no position gives the service at all.</summary>
    public Formula? Uncovered(EntitlementUnderstanding understanding)
    {
        var providing = Providing(understanding);
        return providing.IsEmpty ? null : Uncovered(understanding, Possible(understanding, providing));
    }

    private EntitlementResult Decide(EntitlementUnderstanding understanding)
    {
        var table = _analysis.Table;
        var solver = _analysis.Solver;
        var services = _analysis.Model.Services;
        var scope = Scope(understanding);
        var full = understanding.Services.Any(service => _analysis.IsEncodedInFull(service.Sphere));
        var about = _analysis.Instances.Where(instance => instance.BearerKind != BearerKind.Person && instance.Act.Service is not null).ToImmutableArray();

        var providing = Providing(understanding);
        var denying = about
            .Where(instance => Denies(instance)
                && understanding.Services.Any(service => instance.Act.Service is { } kept && (services.IsKindOf(service, kept) || services.IsKindOf(kept, service))))
            .ToImmutableArray();

        var against = ImmutableArray.CreateBuilder<NormInstance>();
        var denied = table.False;
        foreach (var instance in denying)
        {
            var denies = _analysis.Space.AsItStands(table.And(scope, Denied(instance, providing)));
            if (!solver.Satisfiable(denies)) continue;
            against.Add(instance);
            denied = table.Or(denied, denies);
        }

        EntitlementResult Result(EntitlementState state, Answer? answer, Case? other = null) =>
            new(understanding, state, Confirmed(understanding, state, answer, providing, against.ToImmutable()), providing, against.ToImmutable(), full, other);

        if (_analysis.Cases.Find(denied) is { } deniedTo) return Result(EntitlementState.Denied, deniedTo);
        if (providing.IsEmpty) return Result(EntitlementState.Silent, _analysis.Cases.Find(scope));

        var possible = Possible(understanding, providing);
        var uncovered = Uncovered(understanding, possible);
        if (!solver.Satisfiable(uncovered)) return Result(EntitlementState.Covered, null);

        var withAnotherStatus = solver.Exists(possible, variable => IsStatus(variable, understanding));
        if (_analysis.Cases.Find(table.And(uncovered, withAnotherStatus)) is { } cut)
        {
            return Result(EntitlementState.CutByStatus, cut, solver.FindCase(table.And(scope, possible), Fixing(cut, understanding)));
        }

        // Whoever would be covered but for what may not be required shows it best.
        var butForThat = solver.Exists(possible, variable => variable.Tag is CaseVariable tag && understanding.NotConditionalOn.Any(fact => fact.Name == tag.Symbol.Name));
        return Result(EntitlementState.PartlyCovered, _analysis.Cases.Find(uncovered, null, butForThat));
    }

    // The person must be one of whom the entitlement speaks; and somebody must deny it to her, or nobody give it.
    private Answer? Confirmed(EntitlementUnderstanding understanding, EntitlementState state, Answer? answer, ImmutableArray<NormInstance> providing, ImmutableArray<NormInstance> against)
    {
        if (answer is null) return null;
        var plain = new PlainLaw(_analysis, answer);
        var role = understanding.Holders.Role.Name;
        var stands = plain.Holds(understanding.Holders.Condition, role) && plain.Holds(understanding.When, role) && state switch
        {
            EntitlementState.Denied => against.Any(instance => plain.IsLive(instance.Reading)),
            _ => !providing.Any(instance => plain.IsNet(instance.Reading)),
        };
        return stands ? answer : throw new UnconfirmedCaseException(understanding.Name, against.Concat(providing).Select(instance => instance.Position.Name).FirstOrDefault() ?? understanding.Framework.Name);
    }

    private Formula Scope(EntitlementUnderstanding understanding)
    {
        var role = understanding.Holders.Role.Name;
        return _analysis.Table.And(_analysis.Space.Compile(understanding.Holders.Condition, role), _analysis.Space.Compile(understanding.When, role));
    }

    /// <summary>The positions that give what an understanding promises. A broader service covers; giving only a kind of it does not.</summary>
    internal ImmutableArray<NormInstance> Providing(EntitlementUnderstanding understanding) =>
    [
        .. _analysis.Instances.Where(instance => instance.BearerKind != BearerKind.Person && instance.LetsAuthorityAct && instance.Act.Action.Giving == Giving.Gives
            && understanding.Services.Any(service => instance.Act.Service is { } given && _analysis.Model.Services.IsKindOf(service, given))),
    ];

    private Formula Possible(EntitlementUnderstanding understanding, ImmutableArray<NormInstance> providing) =>
        _analysis.Solver.Exists(_analysis.Table.Or(providing.Select(instance => _analysis.Net.Net(instance.Reading))), variable => CanBeSo(variable, understanding));

    private Formula Uncovered(EntitlementUnderstanding understanding, Formula possible) =>
        _analysis.Space.AsItStands(_analysis.Table.And(Scope(understanding), _analysis.Table.Not(possible)));

    // Withholding as a duty, a prohibition to give, or an exemption of the provider. A mere power to refuse is limited
    // by the claim itself.
    internal static bool Denies(NormInstance instance) => instance switch
    {
        { Modality: Modality.Prohibition, Act.Action.Giving: Giving.Gives } => true,
        { Modality: Modality.Exemption, Act.Action.Giving: Giving.Gives } => true,
        { Modality: Modality.Duty, Act.Action.Giving: Giving.Withholds } => true,
        _ => false,
    };

    private Formula Denied(NormInstance denying, ImmutableArray<NormInstance> providing)
    {
        var rescued = providing
            .Where(provider => !(_analysis.Net.CouldMeet(provider, denying) && _analysis.Net.Verdict(provider, denying).FirstPrevails == false))
            .Where(provider => denying.Modality == Modality.Exemption || (_analysis.Net.CouldMeet(provider, denying) && _analysis.Net.Verdict(provider, denying).FirstPrevails == true))
            .Select(provider => _analysis.Scopes.Live(provider.Reading));
        return _analysis.Table.And(_analysis.Scopes.Live(denying.Reading), _analysis.Table.Not(_analysis.Table.Or(rescued)));
    }

    // What the person can still bring about counts as possible, and so does a judgement (decision 4),
    // unless the understanding says that it may not be required.
    internal static bool CanBeSo(Variable variable, EntitlementUnderstanding understanding) =>
        variable.Tag is CaseVariable { Owner: Owner.Person or Owner.Judgement } tag
        && !IsStatus(variable, understanding)
        && !understanding.NotConditionalOn.Any(fact => fact.Name == tag.Symbol.Name);

    private static bool IsStatus(Variable variable, EntitlementUnderstanding understanding) =>
        variable.Tag is CaseVariable tag && (tag.Ground?.Name == Status || understanding.IrrespectiveOf.Any(fact => fact.Name == tag.Symbol.Name));

    private Formula[] Fixing(Answer answer, EntitlementUnderstanding understanding) =>
        [.. answer.Case.Variables
            .Where(variable => !IsStatus(variable, understanding))
            .Select(variable => _analysis.Table.Literal(variable, answer.Case[variable]))];
}
