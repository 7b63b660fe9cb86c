using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Checking.OneCase;

/// <summary>Reads off what the law says of everybody who has to do with the person of one case.</summary>
internal sealed class CaseReading(CaseLaw law, ImmutableArray<Finding> findings)
{
    private readonly Analysis _analysis = law.Analysis;

    /// <summary>One position that applies for one bearer, with where it does not.</summary>
    private sealed record Applied(NormInstance Instance, Application Application, ImmutableArray<string> Except);

    /// <summary>The answer.</summary>
    public CaseAnswer Answer(string? title)
    {
        var spoken = law.Person.Given.Select(variable => (variable.Tag as CaseVariable)?.Role).OfType<string>().Append(Role.Person).ToHashSet(StringComparer.Ordinal);
        var applying = _analysis.Instances.SelectMany(Applying).Concat(Together()).ToList();
        var shown = applying.Where(applied => IsSpokenOf(applied, spoken)).ToList();
        var hits = CaseTesting.Hitting(law, findings).ToList();
        var conflicts = shown.Where(applied => !applied.Instance.Bars).SelectMany(applied => law.Conflicts(applied.Application.Reading))
            .DistinctBy(conflict => string.Join('|', new[] { conflict.Acting.Instance.Position.Name, conflict.Bar.Instance.Position.Name }.Order(StringComparer.Ordinal)))
            .Where(conflict => !hits.Any(hit => hit.Finding.Subjects.Contains(conflict.Acting.Instance.Position.Name) && hit.Finding.Subjects.Contains(conflict.Bar.Instance.Position.Name)));
        return new CaseAnswer(
            title,
            CaseTesting.Describe(_analysis, law.Person, law.Person.Given),
            law.Person.Day,
            [
                .. shown.GroupBy(applied => (Group: GroupOf(applied.Instance), Agency: GroupOf(applied.Instance) == BearerGroup.Agency ? applied.Instance.Agency : null))
                    .OrderBy(group => group.Key.Group).ThenBy(group => group.Key.Agency?.Name, StringComparer.Ordinal)
                    .Select(group => new BearerConducts(group.Key.Group, group.Key.Agency?.Name, group.Key.Agency?.Display, Lines(group))),
            ],
            [.. conflicts.Select(CaseLawWording.Contradict)],
            [.. hits.Select(hit => hit.Finding)],
            [
                .. shown.SelectMany(applied => CaseLawWording.Judgements(applied.Application.Left)).Concat(hits.SelectMany(hit => CaseLawWording.Judgements(hit.Left)))
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            CaseTesting.Describe(_analysis, law.Person, [.. shown.SelectMany(applied => law.Person.AssumedFor(applied.Application.Formula)).Distinct().Order()]).Facts,
            [.. applying.Where(applied => !IsSpokenOf(applied, spoken)).Select(applied => applied.Instance.Role).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
        {
            Yielding = [.. Yielding(applying, spoken)],
        };
    }

    // What speaks of this person and does not apply, since something else has taken her out of it or prevails over it.
    private IEnumerable<ReasonStep> Yielding(List<Applied> applying, HashSet<string> spoken) =>
        from instance in _analysis.Instances
        where !applying.Any(applied => applied.Instance.Position.Name == instance.Position.Name) && IsSpokenOf(instance, spoken)
        group instance by instance.Position.Name into position
        orderby position.Key
        from step in position.SelectMany(instance => Causes.WhyNot(law, instance.Reading).Where(cause => cause.Kind is not (CauseKind.NotInForce or CauseKind.OtherPersons or CauseKind.NotMet or CauseKind.TakenOut))
            .Select(cause => CaseLawWording.DoesNotApply(instance, cause, law.Person.Day))).DistinctBy(step => step.Text)
        select step;

    // Of somebody of whom nothing is said, every answer would be a guess.
    private static bool IsSpokenOf(Applied applied, HashSet<string> spoken) => IsSpokenOf(applied.Instance, spoken);

    private static bool IsSpokenOf(NormInstance instance, HashSet<string> spoken) => instance.Role is Role.Destination or Role.State || spoken.Contains(instance.Role);

    /// <summary>Who bears an instance, as a reader sees it: a claim is the person's.</summary>
    public static BearerGroup GroupOf(NormInstance instance) => instance switch
    {
        { Modality: Modality.Claim } or { BearerKind: BearerKind.Person } => BearerGroup.Person,
        { Agency: not null } => BearerGroup.Agency,
        _ => BearerGroup.EveryAuthority,
    };

    private static ImmutableArray<ConductLine> Lines(IEnumerable<Applied> applied) =>
    [
        .. applied.GroupBy(each => (each.Instance.Position, Left: each.Instance.IsAlternative ? null : each.Application.Left, From: each.Instance.Modality == Modality.Claim ? each.Instance.Agency?.Display : null, Except: string.Join('|', each.Except)))
            .Select(group => new ConductLine(
                KindOf(group.Key.Position.Modality),
                [.. group.Select(each => ActOf(each.Application.Reading)).Distinct(StringComparer.Ordinal)],
                group.Key.From,
                group.Key.Position.Name,
                CaseLawWording.Source(group.Key.Position),
                group.Key.Position.Span,
                CaseLawWording.Judged(group.Key.Position.Name, [.. group.Select(each => each.Application.Left).Distinct()]),
                group.First().Except)
            {
                Together = group.Key.Position.OneOf && group.Select(each => ActOf(each.Application.Reading)).Distinct(StringComparer.Ordinal).Count() > 1 ? ActsTogether.OneOf : group.Key.Position.Together ? ActsTogether.NotAll : ActsTogether.Each,
            })
            .OrderBy(line => line.Kind).ThenBy(line => line.Position, StringComparer.Ordinal).ThenBy(line => line.Acts[0], StringComparer.Ordinal).ThenBy(line => line.From, StringComparer.Ordinal),
    ];

    // A position as far as it applies: as a whole, or in those ways alone in which no bar stands against it.
    private IEnumerable<Applied> Applying(NormInstance instance)
    {
        var own = instance.Reading;
        var whole = In(own);
        var narrower = _analysis.Net.Readings(instance).Where(reading => reading != own && Differences(own, reading) == 1).Select(reading => (Reading: reading, Application: In(reading))).ToList();
        if (whole.Left is not FalseFormula)
        {
            var except = narrower.Where(each => each.Application.Left is FalseFormula).Select(each => Difference(own, each.Reading)).Concat(Origins(instance)).Concat(Lifted(instance));
            yield return new Applied(instance, whole, [.. except.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }
        else
        {
            foreach (var (_, application) in narrower.Where(each => each.Application.Left is not FalseFormula && each.Reading.Agency == own.Agency)) yield return new Applied(instance, application, []);
        }
    }

    // A bar stays beside what prevails over it in a part: it does not hold for that.
    private IEnumerable<string> Lifted(NormInstance bar) => bar.Bars
        ? EffectiveBars.PrevailingInPart(_analysis, bar.Reading).Where(acting => law.Net(acting).IsCertain).Select(acting => CaseLawWording.Lifted(acting.Instance.Position.Name))
        : [];

    // What is forbidden only together bars none of its acts alone: it is no instance, and is read here.
    private IEnumerable<Applied> Together() =>
        from position in _analysis.Model.Positions
        where position.Together
        from bearer in _analysis.InstancesOf(position.Name).GroupBy(instance => instance.Agency?.Name, StringComparer.Ordinal)
        let parts = bearer.Select(instance => new Applied(instance, law.Live(instance.Reading), [])).ToList()
        where parts.TrueForAll(part => part.Application.Left is not FalseFormula)
        from part in parts
        select part;

    private Application In(Reading reading) => law.Applied(reading);

    private static int Differences(Reading own, Reading reading) =>
        (own.Agency == reading.Agency ? 0 : 1) + (own.Action == reading.Action ? 0 : 1) + (own.Service == reading.Service ? 0 : 1);

    private static string Difference(Reading own, Reading reading) =>
        own.Agency != reading.Agency ? reading.Agency?.Display ?? "" : own.Action != reading.Action ? reading.Action.Display : reading.Service?.Display ?? "";

    // Exceptions by where knowledge was obtained: the person does not decide them, but they belong to what is said where no exception to them puts it back.
    private IEnumerable<string> Origins(NormInstance instance) =>
        from exception in _analysis.Scopes.ExceptionsTo(instance.Position.Name)
        from origin in exception.Origins
        where _analysis.Net.Readings(instance).Any(reading => law.Person.Law.IsExcepted(exception, reading with { ObtainedIn = origin.Service, ObtainedFrom = origin.From }))
        select CaseLawWording.Words(origin.Span);

    /// <summary>What a modality is called in a case.</summary>
    public static ConductKind KindOf(Modality modality) => modality switch
    {
        Modality.Duty => ConductKind.Must,
        Modality.SoftDuty => ConductKind.Should,
        Modality.Claim => ConductKind.IsEntitledTo,
        Modality.Prohibition => ConductKind.MustNot,
        Modality.Exemption => ConductKind.NeedNot,
        _ => ConductKind.May,
    };

    /// <summary>The act in words: after "must" the infinitive stands without "to".</summary>
    public static string ActOf(Reading reading)
    {
        if (reading.Instance.Modality == Modality.Claim) return (reading.Service ?? reading.Instance.Act.Service)?.Display ?? "";
        var words = Places.Act(reading.Instance.Act with { Action = reading.Action, Service = reading.Service });
        return words.StartsWith("to ", StringComparison.Ordinal) ? words["to ".Length..] : words;
    }
}
