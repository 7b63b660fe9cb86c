using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Where a clause may stand.</summary>
internal enum ClauseOwner
{
    Position,
    StandingSafeguard,
    Exception,
    Procedure,
    Breach,
}

/// <summary>What the clauses of one norm say.</summary>
internal sealed class NormClauses
{
    public List<ClauseCondition> When { get; } = [];

    public List<ClauseCondition> Unless { get; } = [];

    public List<ClauseCondition> Provided { get; } = [];

    public List<Name> SubjectTo { get; } = [];

    public List<Name> Notwithstanding { get; } = [];

    public List<PriorityLimit> PriorityLimits { get; } = [];

    public SourceSpan? NotwithstandingAnyOtherLaw { get; set; }

    public TimeLimit? Within { get; set; }

    public TimeLimit? Earliest { get; set; }

    public TimeLimit? Retention { get; set; }

    public RetainedAs? RetainedAs { get; set; }

    public List<string> Purposes { get; } = [];

    /// <summary>Each entry is a list of alternatives; several entries would all have to hold.</summary>
    public List<ImmutableArray<ObtainedSyntax>> Origins { get; } = [];

    public List<Treaty> AsFarAs { get; } = [];

    public List<Treaty> Respecting { get; } = [];

    public List<Agency> Payers { get; } = [];

    public List<Agency> Consulting { get; } = [];

    public List<SafeguardTerm> Safeguards { get; } = [];

    public List<Provision> Sources { get; } = [];

    public List<(Fact Fact, SourceSpan Span)> Irrespective { get; } = [];

    public QuotaClause? Quota { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Judgment { get; set; }

    public List<EventEnd> UntilEvents { get; } = [];

    public TimeLimit? Lasting { get; set; }

    public bool IsUnlimited { get; set; }
}

/// <summary>Binds the clauses of positions, standing safeguards and exceptions.</summary>
internal sealed class ClauseBinder(Scope scope, ConditionBinder conditions, SafeguardBinder safeguards)
{
    /// <summary>Binds every clause, also after one has failed.</summary>
    public NormClauses Bind(ImmutableArray<Clause> clauses, ClauseOwner owner)
    {
        var bound = new NormClauses();
        var once = new Dictionary<Type, Clause>();
        foreach (var clause in clauses)
        {
            if (!MayStand(clause, owner))
            {
                scope.Log.Report(owner == ClauseOwner.Breach ? NormMessages.ClauseAfterBreach(clause.Span) : Messages.ClauseOutOfPlace(clause.Span, owner));
                continue;
            }

            // How long data are kept, and how long something lasts, can be said in two ways, and once.
            var said = clause is RetainedAsInClause ? typeof(RetentionClause) : clause is UnlimitedClause ? typeof(ForAtMostClause) : clause.GetType();
            if (clause is WithinClause or EarliestClause or RetentionClause or RetainedAsInClause or FromDateClause or UntilDateClause or QuotaClause or TerritoryClause or ForAtMostClause or UnlimitedClause or OnTheDayClause && !once.TryAdd(said, clause))
            {
                scope.Log.Report(Messages.ClauseTwice(clause.Span, once[said].Span));
                continue;
            }

            if (!BindCondition(clause, bound, owner) && !BindTime(clause, bound)) BindReference(clause, bound);
        }

        return bound;
    }

    /// <summary>When a norm is in force: its own dates and those of the first instrument it cites, both.</summary>
    public (DateOnly? From, DateOnly? Until) Interval(Name norm, NormClauses clauses)
    {
        var instrument = clauses.Sources.FirstOrDefault()?.Instrument;
        var from = instrument?.From is { } start && !(clauses.From > start) ? start : clauses.From;
        var until = instrument?.Until is { } end && !(clauses.Until < end) ? end : clauses.Until;
        if (from is { } first && until is { } last && last <= first) scope.Log.Report(Messages.NeverInForce(norm, first, last));
        return (from, until);
    }

    private static bool MayStand(Clause clause, ClauseOwner owner) =>
        owner == ClauseOwner.Position
        || owner == ClauseOwner.Procedure
        || clause is WhenClause or UnlessClause or ProvidedThatClause or DuringFirstClause or FromDateClause or UntilDateClause or UnderClause or ByClause
            or UntilEventClause or BeforeEventClause or AfterEventClause
        || (owner != ClauseOwner.Breach && clause is TerritoryClause)
        || (owner == ClauseOwner.Exception && clause is ObtainedClause or PurposeClause or RetentionClause or WithClause)
        || (owner is ClauseOwner.StandingSafeguard or ClauseOwner.Breach && clause is WithClause);

    private bool BindCondition(Clause clause, NormClauses bound, ClauseOwner owner)
    {
        switch (clause)
        {
            case WhenClause scopeClause:
                BindWhen(scopeClause, bound, owner);
                return true;
            case UnlessClause unless:
                if (conditions.Bind(unless.Condition) is { } barred) bound.Unless.Add(new ClauseCondition(unless.Span, barred));
                return true;
            case ProvidedThatClause provided:
                if (conditions.Bind(provided.Condition) is { } required)
                {
                    bound.Provided.Add(new ClauseCondition(provided.Span, required));
                    bound.When.Add(new ClauseCondition(provided.Span, required));
                }

                return true;
            case ByClause by:
                if (conditions.BindBy(by.Span, by.Fact) is { } way) bound.When.Add(new ClauseCondition(by.Span, way));
                return true;
            case DuringFirstClause during:
                if (conditions.BindSince(during.Span, during.After, Order.Less, during.Time) is { } early) bound.When.Add(new ClauseCondition(during.Span, early));
                return true;
            case UntilEventClause until:
                BindUntil(until.Span, until.Event, bound);
                return true;
            case BeforeEventClause before:
                BindUntil(before.Span, before.Event, bound);
                return true;
            case AfterEventClause after:
                if (conditions.BindHappened(after.Span, after.Event, before: false) is { } happened) bound.When.Add(new ClauseCondition(after.Span, happened));
                return true;
            case TerritoryClause territory:
                if (TerritoryBinder.In(territory.Territories, scope) is { } there) (territory.Except ? bound.Unless : bound.When).Add(new ClauseCondition(territory.Span, there));
                return true;
            case IrrespectiveClause irrespective:
                bound.Irrespective.AddRange(irrespective.Facts.Select(name => (Fact: scope.Find<Fact>(name, NameKind.Fact | NameKind.OpenNorm), name.Span)).Where(pair => pair.Fact is not null).Select(pair => (pair.Fact, pair.Span)).OfType<(Fact, SourceSpan)>());
                return true;
            case QuotaClause quota:
                bound.Quota = quota;
                return true;
            case ObtainedClause obtained:
                bound.Origins.Add([obtained.Origin]);
                return true;
            default:
                return false;
        }
    }

    // "Until E" and "before E" say the same: the position applies as long as E has not happened.
    private void BindUntil(SourceSpan span, Name name, NormClauses bound)
    {
        if (conditions.BindHappened(span, name, before: true) is not { } notYet || scope.Find<Event>(name, NameKind.Event) is not { } end) return;
        bound.When.Add(new ClauseCondition(span, notYet));
        bound.UntilEvents.Add(new EventEnd(span, end));
    }

    /// <summary>In an exception, where knowledge was obtained is not a fact of the person but of the bearer, and is kept apart from the facts.</summary>
    private void BindWhen(WhenClause when, NormClauses bound, ClauseOwner owner)
    {
        if (owner != ClauseOwner.Exception)
        {
            if (conditions.Bind(when.Condition) is { } plain) bound.When.Add(new ClauseCondition(when.Span, plain));
            return;
        }

        var parts = when.Condition is AllSyntax all ? all.Parts : [when.Condition];
        var rest = ImmutableArray.CreateBuilder<ConditionSyntax>();
        foreach (var part in parts)
        {
            if (part is ObtainedSyntax obtained) bound.Origins.Add([obtained]);
            else if (part is AnySyntax any && any.Parts.All(each => each is ObtainedSyntax)) bound.Origins.Add([.. any.Parts.OfType<ObtainedSyntax>()]);
            else rest.Add(part);
        }

        if (rest.Count == 0) return;
        var condition = rest.Count == parts.Length ? when.Condition : rest.Count == 1 ? rest[0] : new AllSyntax(when.Condition.Span, rest.ToImmutable());
        if (conditions.Bind(condition) is { } facts) bound.When.Add(new ClauseCondition(when.Span, facts));
    }

    private bool BindTime(Clause clause, NormClauses bound)
    {
        switch (clause)
        {
            case WithinClause within:
                bound.Within = Limit(within.Span, within.Time, within.Of);
                return true;
            case OnTheDayClause sameDay:
                bound.Within = new TimeLimit(sameDay.Span, new Duration(1, "days"), scope.Find<Event>(sameDay.Event, NameKind.Event));
                return true;
            case ForAtMostClause lasting:
                bound.Lasting = Limit(lasting.Span, lasting.Time, null);
                return true;
            case UnlimitedClause:
                bound.IsUnlimited = true;
                return true;
            case EarliestClause earliest:
                bound.Earliest = Limit(earliest.Span, earliest.Time, earliest.After);
                return true;
            case RetentionClause retention:
                bound.Retention = Limit(retention.Span, retention.Time, retention.From);
                return true;
            case RetainedAsInClause retained:
                bound.RetainedAs = AsIn(retained);
                return true;
            case FromDateClause from:
                bound.From = from.Date.Value;
                return true;
            case UntilDateClause until:
                bound.Until = until.Date.Value;
                bound.Judgment = until.Judgment?.Text;
                return true;
            default:
                return false;
        }
    }

    private RetainedAs? AsIn(RetainedAsInClause clause)
    {
        if (!scope.IsDeclared(clause.Source, NameKind.Store | NameKind.Position)) return null;
        return scope.Peek(clause.Source.Text, NameKind.Store) is Store store
            ? new RetainedAs(clause.Span, store, null)
            : new RetainedAs(clause.Span, null, clause.Source.Text);
    }

    private TimeLimit Limit(SourceSpan span, Quantity? time, Name? from) =>
        new(span, time is null ? null : safeguards.Time(time), from is null ? null : scope.Find<Event>(from, NameKind.Event));

    private void Limit(ImmutableArray<Name> positions, ConditionSyntax? where, bool prevails, SourceSpan span, NormClauses bound)
    {
        var condition = where is null ? null : conditions.Bind(where);
        bound.PriorityLimits.AddRange(positions.Select(name => new PriorityLimit(span, name.Text, prevails, condition)));
    }

    private void BindReference(Clause clause, NormClauses bound)
    {
        switch (clause)
        {
            case SubjectToClause subject:
                bound.SubjectTo.AddRange(subject.Positions.Where(name => scope.IsDeclared(name, NameKind.Position)));
                Limit(subject.Positions, subject.Where, prevails: false, clause.Span, bound);
                break;
            case NotwithstandingClause { Positions.IsEmpty: true }:
                bound.NotwithstandingAnyOtherLaw = clause.Span;
                break;
            case NotwithstandingClause notwithstanding:
                bound.Notwithstanding.AddRange(notwithstanding.Positions.Where(name => scope.IsDeclared(name, NameKind.Position)));
                Limit(notwithstanding.Positions, notwithstanding.Where, prevails: true, clause.Span, bound);
                break;
            case PurposeClause purpose:
                bound.Purposes.AddRange(purpose.Names.Select(name => name.Text).Concat(purpose.Texts.Select(text => text.Text)));
                break;
            case AsFarAsClause asFarAs:
                if (scope.Find<Treaty>(asFarAs.Treaty, NameKind.Treaty) is { } treaty) bound.AsFarAs.Add(treaty);
                break;
            case RespectingClause respecting:
                bound.Respecting.AddRange(scope.FindAll<Treaty>(respecting.Treaties, NameKind.Treaty));
                break;
            case PaidByClause paid:
                if (scope.Find<Agency>(paid.Payer, NameKind.Agency) is { } payer) bound.Payers.Add(payer);
                break;
            case AfterConsultingClause after:
                bound.Consulting.AddRange(scope.FindAll<Agency>(after.Bodies, NameKind.Agency));
                break;
            case LoggedClause logged:
                if (safeguards.Logging(logged.Span) is { } logging) bound.Safeguards.Add(logging);
                break;
            case WithClause with:
                bound.Safeguards.AddRange(safeguards.Bind(with.Safeguards));
                break;
            case UnderClause under:
                if (scope.Find<Instrument>(under.Citation.Instrument, NameKind.Instrument) is { } instrument)
                {
                    bound.Sources.Add(new Provision(under.Citation.Span, instrument, [.. under.Citation.Sections.Select(section => section.Text)], under.Citation.Quote?.Text)
                    {
                        SectionSpans = [.. under.Citation.Sections.Select(section => section.Span)],
                        QuoteSpan = under.Citation.Quote?.Span,
                    });
                }

                break;
            default:
                break;
        }
    }
}
