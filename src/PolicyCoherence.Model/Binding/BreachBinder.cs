using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>
/// Binds what follows if a position is broken. It is a position of its own against whoever broke the first, so that every rule
/// sees it: "irregular-migrant must not stay, on breach criminal-court may imprison" is a power to imprison them.
/// </summary>
internal sealed class BreachBinder(Scope scope, ClauseBinder clauses, ActBinder acts, PersonBinder persons, SafeguardBinder safeguards)
{
    /// <summary>What follows on breaches of a position.</summary>
    public IEnumerable<Position> Bind(PositionDeclaration declaration, Position broken)
    {
        for (var index = 0; index < declaration.OnBreach.Length; index++)
        {
            if (BindOne(declaration, declaration.OnBreach[index], index, broken) is { } following) yield return following;
        }
    }

    /// <summary>The provisions that stand behind <c>on breach</c>.</summary>
    public IEnumerable<Provision> Sources(PositionDeclaration declaration) =>
        declaration.OnBreach.Take(1).SelectMany(breach => clauses.Bind([.. breach.Clauses.Where(clause => clause is UnderClause)], ClauseOwner.Breach).Sources);

    private Position? BindOne(PositionDeclaration declaration, BreachSyntax breach, int index, Position broken)
    {
        var failures = scope.Log.Failures;
        if (broken.Modality is not (Modality.Duty or Modality.SoftDuty or Modality.Prohibition)) scope.Log.Report(NormMessages.BreachOfEntitlement(breach.Span));
        var bound = clauses.Bind(breach.Clauses, ClauseOwner.Breach);
        var bearer = persons.BindBearer(breach.Subject);
        var breaker = broken.Bearer is PersonBearer ? persons.BindSubject(declaration.Subject, scope.Person) : broken.Acts[0].Patient;
        var done = acts.BindBreach(breach.Act, broken.Bearer is EveryAuthorityBearer ? null : breaker, broken.Bearer is AgencyBearer bodies ? bodies.Agencies : []);
        if (breach.Modality is ModalitySyntax.Must or ModalitySyntax.Should) acts.CheckEach(breach.Act);
        var longest = breach.ForAtMost is { } time ? safeguards.Time(time) : null;
        if (scope.Log.Failures != failures || bearer is null || done is not { } what) return null;
        var modality = breach.Modality switch
        {
            ModalitySyntax.Must => Modality.Duty,
            ModalitySyntax.Should => Modality.SoftDuty,
            _ => bearer is PersonBearer ? Modality.Liberty : Modality.Power,
        };
        if (bound.Sources.Count == 0) bound.Sources.AddRange(broken.Sources);
        var (from, until) = clauses.Interval(declaration.Name, bound);
        return new Position(
            $"{broken.Name}/on-breach{(index == 0 ? "" : $"-{index + 1}")}", null, breach.Span, broken.Sentence, bearer, modality, breach.ModalitySpan, what,
            [.. broken.When, .. WhoeverBroke(breach, broken, breaker), .. bound.When], [.. broken.Unless, .. bound.Unless], [.. bound.Provided], [], [], null,
            null, null, [], null, null, [], [], [], [.. bound.Safeguards],
            broken.From > from || from is null ? broken.From : from, broken.Until < until || until is null ? broken.Until : until, [.. bound.Sources])
        {
            BreachOf = broken.Name,
            ForAtMost = longest,
            OneOf = modality is Modality.Duty or Modality.SoftDuty && breach.Act.Verbs.Length > 1,
        };
    }

    // Whom the broken position speaks of, and that it was broken. Breaking it is up to the person, or to the body that owed it.
    private IEnumerable<ClauseCondition> WhoeverBroke(BreachSyntax breach, Position broken, Patient? breaker)
    {
        if (breaker is not null) yield return new ClauseCondition(breach.Span, breaker.Condition);
        var fact = new Fact(
            $"{broken.Name}/breach", broken.Bearer is PersonBearer ? ImpliedPhrases.Breaks(broken.Name) : ImpliedPhrases.ConcernedByBreach(broken.Name), breach.Span,
            new YesNoType(), null, broken.Bearer is PersonBearer ? Owner.Person : Owner.Given, null, null, breaker?.Role ?? scope.Person, false, null);
        yield return new ClauseCondition(breach.Span, new FactHolds(breach.Span, fact, fact.FixedRole));
    }
}
