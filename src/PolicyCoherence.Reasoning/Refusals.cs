using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>The ways in which a service comes to be refused: refusing, not granting, and granting only to others are the same thing (meaning A7).</summary>
public enum RefusalKind
{
    /// <summary>An authority must or may refuse it.</summary>
    Refuses,

    /// <summary>Granting it is forbidden.</summary>
    ForbidsGranting,

    /// <summary>It is granted only to those who meet a condition.</summary>
    GrantsOnlyToOthers,
}

/// <summary>A position under which a service is refused, and in which cases.</summary>
/// <param name="Instance">The position.</param>
/// <param name="Kind">How.</param>
/// <param name="Refused">When, of those whom the position itself speaks of.</param>
/// <param name="RefusedAtAll">When, of everybody, where the sphere is encoded in full; else the same.</param>
/// <param name="Withheld">When the service is kept back, whomever the position speaks of and whatever other position refuses her too: what a change must end for her to have it.</param>
/// <param name="Alike">Other positions under which some of the same persons, and nobody else, are not granted it.</param>
public sealed record Refusal(NormInstance Instance, RefusalKind Kind, Formula Refused, Formula RefusedAtAll, Formula Withheld, ImmutableArray<NormInstance> Alike);

/// <summary>A refusal on a ground that a closed list does not accept.</summary>
/// <param name="Refusal">The refusal.</param>
/// <param name="Understanding">The list.</param>
/// <param name="Answer">The person refused.</param>
/// <param name="Turning">What each by itself would end her refusal if it were otherwise: facts, and events since which some time has not passed; empty if only several together would.</param>
public sealed record ForeignGround(Refusal Refusal, ClosedListUnderstanding Understanding, Answer Answer, ImmutableArray<Symbol> Turning);

/// <summary>Somebody refused on a ground that is accepted only so far, and beyond that.</summary>
/// <param name="Refusal">The refusal.</param>
/// <param name="Understanding">How far the ground is accepted.</param>
/// <param name="Answer">The person.</param>
public sealed record BeyondGround(Refusal Refusal, OnlyWhenUnderstanding Understanding, Answer Answer);

/// <summary>What amounts to refusing a service, and on which ground.</summary>
public sealed class Refusals
{
    private readonly Analysis _analysis;
    private readonly Dictionary<string, ImmutableArray<Refusal>> _byService = new(StringComparer.Ordinal);
    private readonly AskedOnce<NormInstance, ClosedListUnderstanding, ForeignGround?> _foreign;
    private readonly AskedOnce<NormInstance, OnlyWhenUnderstanding, BeyondGround?> _beyond;

    internal Refusals(Analysis analysis)
    {
        _analysis = analysis;
        _foreign = new((instance, list) => First(instance, list.Acts, (refusal, act) => Find(refusal, list, act)));
        _beyond = new((instance, ground) => First(instance, ground.Acts, (refusal, act) => Find(refusal, ground, act)));
    }

    /// <summary>Every refusal of a service or of a kind of it, by position.</summary>
    public ImmutableArray<Refusal> Of(Service service)
    {
        if (_byService.TryGetValue(service.Name, out var known)) return known;
        var about = _analysis.Instances.Where(instance => instance.BearerKind != BearerKind.Person && IsAbout(instance, service)).ToImmutableArray();
        var grants = about.Where(instance => instance.LetsAuthorityAct && instance.Act.Action.Giving == Giving.Gives).ToImmutableArray();
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var instance in about)
        {
            switch (instance.Act.Action.Giving)
            {
                case Giving.Withholds when instance.LetsAuthorityAct:
                    refusals.Add(Alone(instance, RefusalKind.Refuses, _analysis.Net.Net(instance.Reading)));
                    break;
                case Giving.Gives when instance.Modality == Modality.Prohibition:
                    refusals.Add(Alone(instance, RefusalKind.ForbidsGranting, ForbiddenUnder(instance, grants)));
                    break;
                default:
                    break;
            }
        }

        refusals.AddRange(GrantedOnlyToOthers(grants, _analysis.Table.Or(refusals.Select(refusal => refusal.Refused))));
        return _byService[service.Name] = [.. refusals.Where(RefusesAnybody)];
    }

    // Whom only a saving clause keeps from being refused is asked about all the same (meaning A11).
    private bool RefusesAnybody(Refusal refusal) =>
        _analysis.Solver.Satisfiable(_analysis.Space.AsItStands(refusal.RefusedAtAll))
        || (refusal is { Kind: RefusalKind.Refuses, Instance.Position.Respecting.IsEmpty: false }
            && _analysis.Solver.Satisfiable(_analysis.Space.AsItStands(_analysis.Net.NetDespiteSavingClause(refusal.Instance.Reading))));

    /// <summary>The refusal under an instance of what a withholding act speaks of; null if it is none.</summary>
    public Refusal? Under(NormInstance instance, Act withholding) =>
        withholding is { Service: { } service, Action.Giving: Giving.Withholds } ? Of(service).FirstOrDefault(refusal => refusal.Instance.Equals(instance)) : null;

    /// <summary>The person whom an instance refuses on a ground that the list does not accept; null if there is none.</summary>
    public ForeignGround? Find(NormInstance instance, ClosedListUnderstanding understanding) => _foreign.Find(instance, understanding);

    private TFound? First<TFound>(NormInstance instance, ImmutableArray<Act> acts, Func<Refusal, Act, TFound?> find)
        where TFound : class =>
        acts.Select(act => Under(instance, act) is { } refusal ? find(refusal, act) : null).FirstOrDefault(found => found is not null);

    // Of whom the understanding speaks.
    private Formula Addressed(Act act, Condition when) => _analysis.Table.And(
        act.Patient is { } patient ? _analysis.Space.Compile(patient.Condition, patient.Role.Name) : _analysis.Table.True,
        _analysis.Space.Compile(when, RoleOf(act)));

    private static bool IsAddressed(PlainLaw plain, Act act, Condition when) =>
        (act.Patient is not { } patient || plain.Holds(patient.Condition, patient.Role.Name)) && plain.Holds(when, RoleOf(act));

    private static string RoleOf(Act act) => act.Patient?.Role.Name ?? act.Service?.Receiver.Name ?? Role.Person;

    // A ground is accepted if a listed condition or judgement holds, or if some change of facts of a listed kind alone
    // would end the refusal (meaning A7). So the offending persons are refused whatever the listed facts are.
    private ForeignGround? Find(Refusal refusal, ClosedListUnderstanding understanding, Act act)
    {
        var table = _analysis.Table;
        var role = RoleOf(act);
        var grounds = understanding.Grounds.Select(ground => ground.Name).ToHashSet(StringComparer.Ordinal);
        var accepted = table.Or(understanding.Conditions.Select(condition => _analysis.Space.Compile(condition, role)));
        var whateverTheGround = _analysis.Solver.ForAll(refusal.Withheld, variable => variable.Tag is CaseVariable tag && grounds.Any(tag.IsAbout));
        var question = _analysis.Space.AsItStands(table.And([Addressed(act, understanding.When), refusal.RefusedAtAll, table.Not(accepted), whateverTheGround]));
        var judgements = understanding.Conditions.SelectMany(Offences.JudgementsIn).ToHashSet(StringComparer.Ordinal);
        if (_analysis.Cases.Find(question, judgements) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (!IsRefused(plain, refusal) || !IsAddressed(plain, act, understanding.When) || understanding.Conditions.Any(condition => plain.Holds(condition, role)))
        {
            throw new UnconfirmedCaseException(refusal.Instance.Position.Name, understanding.Name);
        }

        return new ForeignGround(refusal, understanding, answer, TurningOn(refusal, answer));
    }

    // Who she is, the position asks of everybody; what it makes the service depend on is the rest.
    private ImmutableArray<Symbol> TurningOn(Refusal refusal, Answer answer)
    {
        var persons = _analysis.Scopes.Persons(refusal.Instance);
        var @case = Case.Of(refusal.Withheld.Variables.Select(variable => KeyValuePair.Create(variable, answer.Case.TryGet(variable, out var value) ? value : variable.Ordinary)));
        return
        [
            .. _analysis.Solver.Matters(refusal.Withheld, @case).Where(variable => !persons.Mentions(variable) && variable.Tag is CaseVariable { IsJudgement: false })
                .Select(variable => (variable.Tag as CaseVariable)?.Symbol).Where(symbol => symbol is Fact or Event).OfType<Symbol>()
                .DistinctBy(symbol => symbol.Name, StringComparer.Ordinal).OrderBy(symbol => symbol.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The person whom an instance refuses on a ground of a kind that is accepted only so far, beyond that; null if there is none.</summary>
    public BeyondGround? Find(NormInstance instance, OnlyWhenUnderstanding understanding) => _beyond.Find(instance, understanding);

    // She is refused on a ground of that kind if some change of facts of that kind alone would end the refusal.
    private BeyondGround? Find(Refusal refusal, OnlyWhenUnderstanding understanding, Act act)
    {
        var table = _analysis.Table;
        var role = RoleOf(act);
        var grounds = understanding.Grounds.Select(ground => ground.Name).ToHashSet(StringComparer.Ordinal);
        var onThisGround = _analysis.Solver.Exists(table.Not(refusal.Withheld), variable => variable.Tag is CaseVariable { Ground: { } ground } && grounds.Contains(ground.Name));
        var question = _analysis.Space.AsItStands(table.And(
            [Addressed(act, understanding.When), refusal.RefusedAtAll, onThisGround, table.Not(_analysis.Space.Compile(understanding.Accepted, role))]));
        if (_analysis.Cases.Find(question, Offences.JudgementsIn(understanding.Accepted).ToHashSet(StringComparer.Ordinal)) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (!IsRefused(plain, refusal) || !IsAddressed(plain, act, understanding.When) || plain.Holds(understanding.Accepted, role))
        {
            throw new UnconfirmedCaseException(refusal.Instance.Position.Name, understanding.Name);
        }

        return new BeyondGround(refusal, understanding, answer);
    }

    /// <summary>Whether a refusal meets the person of a case, read without formulas.</summary>
    public static bool IsRefused(PlainLaw plain, Refusal refusal) =>
        refusal.Kind == RefusalKind.GrantsOnlyToOthers ? !plain.IsLive(refusal.Instance.Reading) : plain.IsNet(refusal.Instance.Reading);

    private bool IsAbout(NormInstance instance, Service service) =>
        instance.Act.Service is { } given && (_analysis.Model.Services.IsKindOf(given, service) || _analysis.Model.Services.IsKindOf(service, given));

    private Formula ForbiddenUnder(NormInstance bar, ImmutableArray<NormInstance> grants)
    {
        var rescued = grants
            .Where(grant => _analysis.Net.CouldMeet(grant, bar) && _analysis.Net.Verdict(grant, bar).FirstPrevails == true)
            .Select(grant => _analysis.Scopes.Live(grant.Reading));
        return _analysis.Table.And(_analysis.Scopes.Live(bar.Reading), _analysis.Table.Not(_analysis.Table.Or(rescued)));
    }

    private static Refusal Alone(NormInstance instance, RefusalKind kind, Formula refused) => new(instance, kind, refused, refused, refused, []);

    // Those whom a written position speaks of, but who do not meet its conditions and whom no other grant reaches; where
    // the sphere is encoded in full, everybody whom no grant reaches. What the person can do herself does not refuse
    // her: she can do it. Whom another position refuses in so many words is left to that position, and positions that
    // leave out the same persons are one refusal.
    private IEnumerable<Refusal> GrantedOnlyToOthers(ImmutableArray<NormInstance> grants, Formula refusedExpressly)
    {
        var table = _analysis.Table;
        var granted = _analysis.Solver.Exists(
            table.Or(grants.Select(grant => _analysis.Scopes.Live(grant.Reading))),
            variable => variable.Tag is CaseVariable { Owner: Owner.Person });
        var left = table.Not(table.Or(granted, refusedExpressly));
        var refusals = grants
            .OrderBy(grant => grant.Position.Provided.IsEmpty).ThenBy(grant => grant.Key, StringComparer.Ordinal)
            .Select(grant => OnlyToOthers(grant, granted, left))
            .Where(refusal => _analysis.Solver.Satisfiable(_analysis.Space.AsItStands(refusal.RefusedAtAll)))
            .OrderByDescending(refusal => _analysis.Solver.Satisfiable(refusal.Refused))
            .ToList();
        while (refusals.Count > 0)
        {
            var refusal = refusals[0];
            var alike = refusals.Skip(1).Where(other => _analysis.Solver.Implies(other.Refused, refusal.Refused) && _analysis.Solver.Implies(other.RefusedAtAll, refusal.RefusedAtAll)).ToList();
            yield return refusal with { Alike = [.. alike.Select(other => other.Instance)] };
            refusals = [.. refusals.Skip(1).Except(alike)];
        }
    }

    private Refusal OnlyToOthers(NormInstance grant, Formula granted, Formula left)
    {
        var table = _analysis.Table;
        var full = _analysis.IsEncodedInFull(grant.Act.Service?.Sphere ?? grant.Act.Action.Sphere);
        var refused = _analysis.Space.AsItStands(table.And(SpokenOf(grant), left));
        return new Refusal(grant, RefusalKind.GrantsOnlyToOthers, refused, full ? left : refused, table.Not(granted), []);
    }

    private Formula SpokenOf(NormInstance grant)
    {
        var position = grant.Position;
        var conditions = position.When
            .Where(when => !ReferenceEquals(when, position.Quota) && !position.Provided.Any(provided => ReferenceEquals(provided.Condition, when.Condition)))
            .Select(when => _analysis.Space.Compile(when.Condition, grant.Role));
        return _analysis.Table.And([_analysis.Scopes.Persons(grant), _analysis.Space.Within(position.From, position.Until), .. conditions]);
    }
}
