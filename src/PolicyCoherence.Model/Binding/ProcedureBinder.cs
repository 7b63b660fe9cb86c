using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds procedures: what each step is, and to which moments it is tied.</summary>
internal sealed class ProcedureBinder(Scope scope, ClauseBinder clauses, ConditionBinder conditions, PersonBinder persons, SafeguardBinder times, KindTree<Safeguard> safeguards)
{
    /// <summary>Binds every procedure; the cancellation token is looked at before each.</summary>
    public List<Procedure> Bind(CancellationToken cancellationToken)
    {
        var bound = new List<Procedure>();
        foreach (var declaration in scope.Names.All<ProcedureDeclaration>(NameKind.Procedure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Bind(declaration) is { } procedure) bound.Add(procedure);
        }

        return bound;
    }

    private Procedure? Bind(ProcedureDeclaration declaration)
    {
        var failures = scope.Log.Failures;
        var concerned = declaration.For.IsEmpty ? null : persons.Bind(declaration.For, scope.Person, []);
        var when = Condition(declaration.When);
        ImmutableArray<ClauseCondition> unless = [.. Condition(declaration.Unless), .. Excepted(declaration.ExceptFor, concerned?.Role ?? scope.Person)];
        var bound = clauses.Bind(declaration.Clauses, ClauseOwner.Procedure);
        var byName = new Dictionary<string, StepSyntax>(StringComparer.Ordinal);
        foreach (var step in declaration.Steps)
        {
            if (!byName.TryAdd(step.Name.Text, step)) scope.Log.Report(Messages.StepTwice(step.Name, byName[step.Name.Text].Name));
        }

        var decided = declaration.Steps.SelectMany(step => step.Parts).OfType<StepDecidingPart>().Select(part => part.Remedy.Text).ToHashSet(StringComparer.Ordinal);
        var steps = declaration.Steps.Select(step => BindStep(step, byName, decided)).OfType<ProcedureStep>().ToImmutableArray();
        var personsUntil = declaration.ForUntil is { } end ? StepOf(end.Event, byName) is null ? null : MomentOf(end, byName) : null;
        if (scope.Log.Failures != failures) return null;
        var (from, until) = clauses.Interval(declaration.Name, bound);
        return new Procedure(
            declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, declaration.Span, concerned, steps, when, unless, from, until, [.. bound.Sources])
        {
            EndedByJudgment = bound.Judgment,
            PersonsUntil = personsUntil,
        };
    }

    // Whoever is not meant is not meant either when the group has ended.
    private IEnumerable<ClauseCondition> Excepted(ImmutableArray<Name> names, Role role)
    {
        foreach (var name in names)
        {
            if (scope.Find<Group>(name, NameKind.Group) is { } group) yield return new ClauseCondition(name.Span, new InGroup(name.Span, group, role));
        }
    }

    private ImmutableArray<ClauseCondition> Condition(ConditionSyntax? syntax) =>
        syntax is not null && conditions.Bind(syntax) is { } condition ? [new ClauseCondition(syntax.Span, condition)] : [];

    private ProcedureStep? BindStep(StepSyntax step, Dictionary<string, StepSyntax> byName, HashSet<string> decided)
    {
        if (scope.Find<Event>(step.Name, NameKind.Event) is not { } happening) return null;
        var ties = ImmutableArray.CreateBuilder<StepTime>();
        var suspensions = ImmutableArray.CreateBuilder<StepSuspension>();
        var by = Part<StepByPart>(step) is { } actor ? persons.BindBearer(new NamedSubject(actor.Who.Span, [actor.Who])) : null;
        var action = Part<StepActionPart>(step) is { } done ? scope.Find<ActionType>(done.Action, NameKind.Action) : happening.CarriesOut;
        var notice = Part<StepNoticePart>(step) is { } told ? scope.Find<Event>(told.Of, NameKind.Event) : null;
        var against = Part<StepAgainstPart>(step) is { } challenged ? scope.Find<Event>(challenged.Decision, NameKind.Event) : null;
        var deciding = Part<StepDecidingPart>(step) is { } ruling ? StepOf(ruling.Remedy, byName) : null;
        StepPeriod? period = null;
        if (Part<StepPeriodPart>(step) is { } runs && times.Time(runs.Time) is { } length && MomentOf(runs.From, byName) is { } start) period = new StepPeriod(runs.Span, length, start);
        foreach (var part in step.Parts)
        {
            switch (part)
            {
                case StepTimePart { Moment: { } at } tie when at.Event.Text == step.Name.Text:
                    scope.Log.Report(Messages.StepTiedToItself(tie.Span, step.Name));
                    break;
                case StepTimePart { Moment: { } at } tie:
                    var time = tie.Time is { } quantity ? times.Time(quantity) : null;
                    if (MomentOf(at, byName) is { } moment && (tie.Time is null || time is not null)) ties.Add(new StepTime(tie.Span, KindOf(tie.Tie), time, moment));
                    break;
                case StepSuspendingPart suspending:
                    if (Suspension(suspending, byName) is { } bound) suspensions.Add(bound);
                    break;
                default:
                    break;
            }
        }

        // A step is a remedy by what is said of it, or by being named like a safeguard of that kind.
        var isRemedy = suspensions.Count > 0 || against is not null || decided.Contains(step.Name.Text) || safeguards.IsKindOf(step.Name.Text, Safeguard.Remedy);
        var kind = period is not null ? StepKind.Period : notice is not null ? StepKind.Notice : isRemedy ? StepKind.Remedy : StepKind.Act;
        if (suspensions.Count > 0 && kind != StepKind.Remedy) scope.Log.Report(Messages.OnlyRemediesSuspend(suspensions[0].Span, step.Name));
        var promptly = step.Parts.Any(part => part is StepTimePart { Tie: StepTie.WithoutDelay });
        return new ProcedureStep(step.Span, happening, kind, by, action, notice, against, deciding, ties.ToImmutable(), period, suspensions.ToImmutable(), promptly);
    }

    // What can be said of a step once only.
    private T? Part<T>(StepSyntax step)
        where T : StepPart
    {
        T? first = null;
        foreach (var part in step.Parts.OfType<T>())
        {
            if (first is null) first = part;
            else scope.Log.Report(Messages.ClauseTwice(part.Span, first.Span));
        }

        return first;
    }

    private Event? StepOf(Name name, Dictionary<string, StepSyntax> byName)
    {
        if (byName.ContainsKey(name.Text)) return scope.Find<Event>(name, NameKind.Event);
        scope.Log.Report(Messages.NotAStep(name));
        return null;
    }

    private Moment? MomentOf(MomentSyntax syntax, Dictionary<string, StepSyntax> byName)
    {
        if (syntax.End && !byName.ContainsKey(syntax.Event.Text))
        {
            scope.Log.Report(Messages.NotAStep(syntax.Event));
            return null;
        }

        return scope.Find<Event>(syntax.Event, NameKind.Event) is { } happening ? new Moment(syntax.Span, happening, syntax.End) : null;
    }

    private StepSuspension? Suspension(StepSuspendingPart part, Dictionary<string, StepSyntax> byName)
    {
        if (part.EveryEffect || byName.ContainsKey(part.What.Text))
        {
            return StepOf(part.What, byName) is { } step ? new StepSuspension(part.Span, step, null, part.EveryEffect, part.OnceLodged) : null;
        }

        return scope.Find<ActionType>(part.What, NameKind.Action) is { } action ? new StepSuspension(part.Span, null, action, false, part.OnceLodged) : null;
    }

    private static TieKind KindOf(StepTie tie) => tie switch
    {
        StepTie.Within => TieKind.Within,
        StepTie.AtTheEarliest => TieKind.AtTheEarliest,
        StepTie.Before => TieKind.Before,
        StepTie.After => TieKind.After,
        _ => TieKind.OnTheDay,
    };
}
