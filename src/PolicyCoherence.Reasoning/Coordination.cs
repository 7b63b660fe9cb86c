using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning;

/// <summary>Two decisions each of which waits until the other body has been heard.</summary>
/// <param name="Steps">The positions, in the order in which one waits for the next; the last waits for the first.</param>
/// <param name="Answer">A person about whom all of them are to be taken.</param>
public sealed record ConsultationCircle(ImmutableArray<NormInstance> Steps, Answer Answer);

/// <summary>What an authority's act turns on, and another body answers.</summary>
/// <param name="Turning">The judgement, fact or group.</param>
/// <param name="Body">Who judges or finds it.</param>
/// <param name="FoundAt">Where the position says that the body finds it; null for a judgement, whose declaration says so.</param>
public sealed record UntoldAnswer(Symbol Turning, Agency Body, SourceSpan? FoundAt);

/// <summary>Who acts, who leads, and who hears from whom (design section 5, point 8).</summary>
public sealed class Coordination
{
    // Whom it would take longer to hear than this, nobody would call a circle.
    private const int MaxCircle = 6;

    // The vocabulary's kind of body whose judgement comes after that of the authority.
    private const string Court = "court";

    private readonly Analysis _analysis;
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private readonly ILookup<string, NormInstance> _consulting;

    internal Coordination(Analysis analysis)
    {
        _analysis = analysis;
        foreach (var instance in analysis.Instances)
        {
            if (instance is not { Agency: { } agency, Bars: false }) continue;
            foreach (var other in instance.Act.To.Concat(instance.Act.From).Concat(instance.Position.Consulting)) _heard.Add(Pair(agency.Name, other.Name));
        }

        _consulting = analysis.Instances.Where(instance => instance is { Agency: not null, LetsAuthorityAct: true } && !instance.Position.Consulting.IsEmpty)
            .ToLookup(instance => instance.Agency?.Name ?? "", StringComparer.Ordinal);
    }

    /// <summary>Whether some position lets one of two agencies hear from the other: it tells it something, asks it for something, or has to consult it.</summary>
    public bool HearFromEachOther(Agency one, Agency other)
    {
        // What is said of a kind of body is said of each.
        var (kinds, others) = (_analysis.Model.Agencies.GeneralsOf(one.Name), _analysis.Model.Agencies.GeneralsOf(other.Name));
        return kinds.Any(kind => others.Any(of => _heard.Contains(Pair(kind, of)) || _heard.Contains(Pair(of, kind))));
    }

    private static string Pair(string one, string other) => $"{one} {other}";

    /// <summary>The agencies that lead a sphere, or a broader one, by name.</summary>
    public ImmutableArray<Agency> Leading(Sphere sphere) => [.. _analysis.Model.Agencies.All.Where(agency => Leads(agency, sphere))];

    /// <summary>The sphere in which an authority acts under an instance, that it does not lead and others do; null if it acts within what it leads, or if it leads nothing.</summary>
    /// <remarks>To keep and pass on data, to inform, to train and to protect is the business of every office, whoever leads the sphere.</remarks>
    public Sphere? OutsideMandate(NormInstance instance)
    {
        if (instance is not { Agency: { Leads.IsEmpty: false } agency, LetsAuthorityAct: true, Act: { Data: null, Action.Stance: not ActionStance.Protective } }) return null;
        if ((instance.Act.Service?.Sphere ?? instance.Act.Action.Sphere) is not { } sphere || Leads(agency, sphere)) return null;
        return Leading(sphere).Any(other => !Is(other, agency) && !Is(agency, other)) ? sphere : null;
    }

    /// <summary>Whether a claim names nobody who has to give the service, and no authority must or may give it to somebody whom the claim reaches.</summary>
    public bool NobodyGives(NormInstance claim)
    {
        if (claim is not { Modality: Modality.Claim, Agency: null, Act.Service: { } service }) return false;
        var scope = _analysis.Scopes.Scope(claim);
        return !_analysis.Instances.Any(instance => instance is { Agency: not null, LetsAuthorityAct: true, Act: { Service: not null, Action.Giving: Giving.Gives } }
            && (_analysis.Model.Services.IsKindOf(instance.Act.Service, service) || _analysis.Model.Services.IsKindOf(service, instance.Act.Service))
            && _analysis.Solver.Overlap(scope, _analysis.Scopes.Scope(instance)));
    }

    /// <summary>Whether a duty of everybody asks for what only an authority can do: to act upon a person, or to give a service.</summary>
    public static bool IsDutyOfEverybody(NormInstance instance) =>
        instance is { Obliges: true, BearerKind: BearerKind.Person, Position: { Modality: not Modality.Claim, Bearer: PersonBearer { Condition: AllOf { Parts.IsEmpty: true } } } }
        && (instance.Act.Service is not null || (instance.Act is { Data: null, Patient: not null, Action.Stance: ActionStance.Restrictive or ActionStance.Protective }));

    /// <summary>
    /// What an authority's act turns on that another body of the state judges or finds, and of which no position lets it hear.
    /// What a court decides, an authority decides first, and the court after it.
    /// </summary>
    public ImmutableArray<UntoldAnswer> Untold(NormInstance instance)
    {
        if (instance is not { Agency: { } agency, LetsAuthorityAct: true }) return [];
        var judged = _analysis.Scopes.Scope(instance).Variables
            .Select(variable => (variable.Tag as CaseVariable)?.Symbol).OfType<Fact>().Where(fact => fact is { IsJudgement: true, DecidedBy: not null })
            .SelectMany(fact => _analysis.Model.Agencies.All.Where(body => body.Name == fact.DecidedBy), (fact, body) => new UntoldAnswer(fact, body, null));
        var found = instance.Position.When.Concat(instance.Position.Unless).SelectMany(clause => FoundIn(clause.Condition));
        return
        [
            .. judged.Concat(found).Where(answer => IsUntold(agency, answer.Body))
                .DistinctBy(answer => (answer.Turning.Name, answer.Body.Name)).OrderBy(answer => answer.Turning.Name, StringComparer.Ordinal).ThenBy(answer => answer.Body.Name, StringComparer.Ordinal),
        ];
    }

    // A kind of body is many bodies: some of them may well be heard.
    private bool IsUntold(Agency agency, Agency body) =>
        !_analysis.Model.Agencies.IsKindOf(body.Name, Court) && _analysis.Model.Agencies.KindsOf(body.Name).Count == 1
        && !Is(agency, body) && !Is(body, agency) && !HearFromEachOther(agency, body);

    private static IEnumerable<UntoldAnswer> FoundIn(Condition condition)
    {
        if (condition.FoundBy is { } body && TurningOn(condition) is { } turning) yield return new UntoldAnswer(turning, body, condition.Span);
        var parts = condition switch
        {
            AllOf all => all.Parts,
            AnyOf any => any.Parts,
            Not not => [not.Part],
            _ => [],
        };
        foreach (var found in parts.SelectMany(FoundIn)) yield return found;
    }

    private static Symbol? TurningOn(Condition condition) => condition switch
    {
        FactHolds holds => holds.Fact,
        FactIs identity => identity.Fact,
        FactIncludes includes => includes.Fact,
        FactCompare compare => compare.Fact,
        FactRelation relation => relation.Fact,
        InGroup group => group.Group,
        Not not => TurningOn(not.Part),
        _ => null,
    };

    /// <summary>
    /// The shortest circle of consultations that begins with an instance: decisions in one sphere, about one person, each of which waits for
    /// the body that takes the next. The one whose key comes first tells it.
    /// </summary>
    public ConsultationCircle? CircleFrom(NormInstance start)
    {
        if (start is not { Agency: not null, LetsAuthorityAct: true } || start.Position.Consulting.IsEmpty) return null;
        var open = new Queue<ImmutableArray<NormInstance>>([[start]]);
        while (open.TryDequeue(out var path))
        {
            var last = path[^1];
            if (path.Length > 1 && start.Agency is { } first && last.Position.Consulting.Any(body => Is(first, body)))
            {
                // All of them about one person: else each can wait for the other's answer in another matter.
                if (_analysis.Cases.Find(_analysis.Space.AsItStands(_analysis.Table.And(path.Select(step => _analysis.Net.Net(step.Reading))))) is not { } answer) continue;
                var plain = new PlainLaw(_analysis, answer);
                if (path.Any(step => !plain.IsNet(step.Reading))) throw new UnconfirmedCaseException(start.Position.Name, last.Position.Name);
                return new ConsultationCircle(path, answer);
            }

            if (path.Length == MaxCircle) continue;
            foreach (var next in last.Position.Consulting.SelectMany(body => _analysis.Model.Agencies.KindsOf(body.Name)).SelectMany(body => _consulting[body.Name])
                .Where(next => SameSphere(start, next) && string.CompareOrdinal(start.Key, next.Key) < 0 && !path.Contains(next)).Distinct().OrderBy(next => next.Key, StringComparer.Ordinal))
            {
                open.Enqueue(path.Add(next));
            }
        }

        return null;
    }

    private static bool SameSphere(NormInstance one, NormInstance other) =>
        one.Role == other.Role && (one.Act.Service?.Sphere ?? one.Act.Action.Sphere) is { } sphere && sphere.Name == (other.Act.Service?.Sphere ?? other.Act.Action.Sphere)?.Name;

    private bool Leads(Agency agency, Sphere sphere) =>
        _analysis.Model.Agencies.All.Any(general => Is(agency, general) && general.Leads.Any(led => _analysis.Model.Spheres.IsKindOf(sphere, led)));

    private bool Is(Agency agency, Agency general) => _analysis.Model.Agencies.IsKindOf(agency, general);
}
