using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds positions, standing safeguards and exceptions.</summary>
internal sealed class NormBinder(Scope scope, ClauseBinder clauses, ActBinder acts, PersonBinder persons, SafeguardBinder safeguards)
{
    private readonly BreachBinder _breaches = new(scope, clauses, acts, persons, safeguards);

    /// <summary>Binds every norm; the cancellation token is looked at before each.</summary>
    public (List<Position> Positions, List<StandingSafeguard> Standing, List<ExceptionNorm> Exceptions) Bind(CancellationToken cancellationToken)
    {
        var positions = new List<Position>();
        foreach (var declaration in scope.Names.All<PositionDeclaration>(NameKind.Position))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BindPosition(declaration) is { } position) positions.AddRange([position, .. _breaches.Bind(declaration, position)]);
        }

        var standing = new List<StandingSafeguard>();
        foreach (var declaration in scope.Names.All<SafeguardPositionDeclaration>(NameKind.StandingSafeguard))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BindStanding(declaration) is { } safeguard) standing.Add(safeguard);
        }

        var exceptions = new List<ExceptionNorm>();
        foreach (var declaration in scope.Names.All<ExceptionDeclaration>(NameKind.Exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BindException(declaration) is { } exception) exceptions.Add(exception);
        }

        return (positions, standing, exceptions);
    }

    private Position? BindPosition(PositionDeclaration declaration)
    {
        var failures = scope.Log.Failures;
        var bound = clauses.Bind(declaration.Clauses, ClauseOwner.Position);
        var (bearer, what) = declaration.Modality == ModalitySyntax.IsEntitledTo ? BindClaim(declaration) : BindDeed(declaration);
        var modality = ModalityOf(declaration, bearer);
        var origins = Origins(bound.Origins);
        if (modality is Modality.Duty or Modality.SoftDuty) acts.CheckEach(declaration.Act);
        if (bound.Quota is { } limited && modality is not (Modality.Duty or Modality.SoftDuty or Modality.Power or Modality.Claim)) scope.Log.Report(NormMessages.QuotaOfWhat(limited, declaration.ModalitySpan));
        var quota = bound.Quota is { } clause ? Quota(declaration.Name, clause) : null;
        if (quota is not null) bound.When.Add(quota);
        if (scope.Log.Failures != failures || bearer is null || what is not { } done) return null;

        // Where only what follows on a breach cites a provision, it is that of the whole sentence.
        if (bound.Sources.Count == 0) bound.Sources.AddRange(_breaches.Sources(declaration));
        var (from, until) = clauses.Interval(declaration.Name, bound);
        CheckIrrespective(bound, bearer, done);
        return new Position(
            declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, declaration.Span, bearer, modality, declaration.ModalitySpan, done,
            [.. bound.When], [.. bound.Unless], [.. bound.Provided], TextsOf(bound.SubjectTo), TextsOf(bound.Notwithstanding), bound.NotwithstandingAnyOtherLaw,
            bound.Within, bound.Earliest, [.. bound.Purposes], bound.Retention, origins.FirstOrDefault(), [.. bound.AsFarAs], [.. bound.Respecting], [.. bound.Payers],
            [.. bound.Safeguards], from, until, [.. bound.Sources])
        {
            Lasting = bound.Lasting,
            IsUnlimited = bound.IsUnlimited,
            UntilEvents = [.. bound.UntilEvents],
            EndedByJudgment = bound.Judgment,
            Consulting = [.. bound.Consulting.Distinct()],
            Quota = quota,
            RetainedAs = bound.RetainedAs,
            OneOf = modality is Modality.Duty or Modality.SoftDuty && declaration.Act.Verbs.Length > 1,
            Together = declaration.Act.Together,
            PriorityLimits = bound.PriorityLimits.Any(limit => limit.Condition is not null) ? [.. bound.PriorityLimits] : [],
        };
    }

    // A quota adds for everyone the ground that it is exhausted. That is a fact of the state: nobody brings it about (meaning A12).
    private ClauseCondition? Quota(Name position, QuotaClause clause)
    {
        if (clause.Per.Text is not ("day" or "week" or "month" or "year"))
        {
            scope.Log.Report(NormMessages.NotAPeriod(clause));
            return null;
        }

        var exhausted = new Fact(
            $"{position.Text}/quota", ImpliedPhrases.QuotaExhausted(position.Text), clause.Span, new YesNoType(), null, Owner.Given, null,
            scope.Peek(Ground.Quota, NameKind.Ground) as Ground, scope.Peek(Role.State, NameKind.Role) as Role, false, null);
        return new ClauseCondition(clause.Span, new Not(clause.Span, new FactHolds(clause.Span, exhausted, exhausted.FixedRole)));
    }

    private void CheckIrrespective(NormClauses bound, Bearer bearer, ImmutableArray<Act> done)
    {
        if (bound.Irrespective.Count == 0) return;
        var conditions = bound.When.Concat(bound.Unless).Select(clause => clause.Condition)
            .Concat(bearer is PersonBearer who ? [who.Condition] : []).Concat(done.Select(act => act.Patient?.Condition).OfType<Condition>()).ToList();
        foreach (var (fact, span) in bound.Irrespective)
        {
            if (conditions.FirstOrDefault(condition => Mentions(condition, fact)) is { } turning) scope.Log.Report(NormMessages.IrrespectiveButNot(span, fact, turning.Span));
        }
    }

    private static bool Mentions(Condition condition, Fact fact) => condition switch
    {
        AllOf all => all.Parts.Any(part => Mentions(part, fact)),
        AnyOf any => any.Parts.Any(part => Mentions(part, fact)),
        Not not => Mentions(not.Part, fact),
        FactHolds holds => holds.Fact.Name == fact.Name || (holds.Fact.Definition is { } meaning && Mentions(meaning, fact)),
        FactIs isValue => isValue.Fact.Name == fact.Name,
        FactCompare compare => compare.Fact.Name == fact.Name,
        InGroup { Group.Definition: { } members } => Mentions(members, fact),
        _ => false,
    };

    private (Bearer? Bearer, ImmutableArray<Act>? Acts) BindClaim(PositionDeclaration declaration) =>
        acts.BindClaim(declaration.Act, declaration.Subject) is { } claim
            ? (new PersonBearer(declaration.Subject.Span, claim.Holders.Role, claim.Holders.Condition), claim.Acts)
            : (null, null);

    private (Bearer? Bearer, ImmutableArray<Act>? Acts) BindDeed(PositionDeclaration declaration)
    {
        var bearer = persons.BindBearer(declaration.Subject);
        return (bearer, acts.Bind(declaration.Act, needsObject: true));
    }

    private Modality ModalityOf(PositionDeclaration declaration, Bearer? bearer)
    {
        if (declaration.Subject is NobodySubject)
        {
            // That nobody can be entitled to anything is said where the holders are bound.
            if (declaration.Modality is not (ModalitySyntax.May or ModalitySyntax.IsEntitledTo)) scope.Log.Report(Messages.NobodyOnlyMay(declaration.ModalitySpan, declaration.Subject.Span));
            return Modality.Prohibition;
        }

        return declaration.Modality switch
        {
            ModalitySyntax.Must => Modality.Duty,
            ModalitySyntax.Should => Modality.SoftDuty,
            ModalitySyntax.MustNot => Modality.Prohibition,
            ModalitySyntax.NeedNot => Modality.Exemption,
            ModalitySyntax.IsEntitledTo => Modality.Claim,
            _ => bearer is PersonBearer ? Modality.Liberty : Modality.Power,
        };
    }

    private StandingSafeguard? BindStanding(SafeguardPositionDeclaration declaration)
    {
        var failures = scope.Log.Failures;
        var bound = clauses.Bind(declaration.Clauses, ClauseOwner.StandingSafeguard);
        var decisions = acts.Bind(declaration.Decision, needsObject: false);
        var terms = safeguards.Bind(declaration.Safeguards);
        if (scope.Log.Failures != failures || decisions is not { } done) return null;
        var (from, until) = clauses.Interval(declaration.Name, bound);
        return new StandingSafeguard(
            declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, declaration.Span, done, [.. terms, .. bound.Safeguards],
            [.. bound.When], [.. bound.Unless], from, until, [.. bound.Sources]);
    }

    private ExceptionNorm? BindException(ExceptionDeclaration declaration)
    {
        var failures = scope.Log.Failures;
        foreach (var target in declaration.To) scope.IsDeclared(target, NameKind.Norm);
        var limits = declaration.For.Select(name => scope.Find(name, NameKind.Agency | NameKind.Action | NameKind.Service)).ToList();
        var bound = clauses.Bind(declaration.Clauses, ClauseOwner.Exception);
        var origins = Origins(bound.Origins);
        if (scope.Log.Failures != failures) return null;
        var (from, until) = clauses.Interval(declaration.Name, bound);
        return new ExceptionNorm(
            declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, declaration.Span, TextsOf(declaration.To),
            [.. limits.OfType<Agency>()], [.. limits.OfType<ActionType>()], [.. limits.OfType<Service>()], origins,
            [.. bound.When], [.. bound.Unless], from, until, [.. bound.Sources])
        {
            Purposes = [.. bound.Purposes],
            Retention = bound.Retention,
            Safeguards = [.. bound.Safeguards],
        };
    }

    /// <summary>
    /// The alternatives of where knowledge comes from. A service and a body that must both apply make one origin;
    /// any other pair of origins cannot hold at once.
    /// </summary>
    private ImmutableArray<Origin> Origins(List<ImmutableArray<ObtainedSyntax>> origins)
    {
        if (origins.Count == 0) return [];
        if (origins.Count == 1) return [.. origins[0].Select(BindOrigin)];
        if (origins is [[{ From: null, In: { } service } first], [{ From: { } body, In: null } second]]) return [BindOrigin(new ObtainedSyntax(first.Span.To(second.Span), body, service))];
        if (origins is [[{ From: { } giver, In: null } third], [{ From: null, In: { } task } fourth]]) return [BindOrigin(new ObtainedSyntax(third.Span.To(fourth.Span), giver, task))];
        scope.Log.Report(Messages.OriginTwice(origins[1][0].Span, origins[0][0].Span));
        return [];
    }

    private Origin BindOrigin(ObtainedSyntax origin) => new(
        origin.Span,
        origin.In is { } service ? scope.Find<Service>(service, NameKind.Service) : null,
        origin.From is { } agency ? scope.Find<Agency>(agency, NameKind.Agency) : null);

    private static ImmutableArray<string> TextsOf(IEnumerable<Name> names) => [.. names.Select(name => name.Text).Distinct(StringComparer.Ordinal)];
}
