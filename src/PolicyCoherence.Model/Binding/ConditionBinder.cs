using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds conditions: which fact, group or event each name stands for, and whether values and units fit.</summary>
internal sealed partial class ConditionBinder(Scope scope)
{
    /// <summary>A condition that always holds.</summary>
    public static Condition Always(SourceSpan span) => new AllOf(span, []);

    /// <summary>Binds a condition; null after a report.</summary>
    public Condition? Bind(ConditionSyntax syntax)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            scope.Log.Report(Messages.NestedTooDeeply(syntax.Span));
            return null;
        }

        return syntax switch
        {
            AllSyntax all => BindParts(all.Parts) is { } parts ? new AllOf(all.Span, parts) : null,
            AnySyntax any => BindParts(any.Parts) is { } parts ? new AnyOf(any.Span, parts) : null,
            NotSyntax not => Bind(not.Part) is { } part ? new Not(not.Span, part) : null,
            HoldsSyntax holds => BindHolds(holds),
            IsSyntax identity => BindIs(identity),
            CompareSyntax compare => BindCompare(compare),
            CompareDateSyntax compare => BindCompareDate(compare),
            RelateSyntax relate => BindRelation(relate),
            IncludesSyntax includes => BindIncludes(includes),
            FoundSyntax found => BindFound(found),
            SinceSyntax since => BindSince(since.Span, since.Event, OrderOf(since.Comparison), since.Duration),
            HappenedSyntax happened => BindHappened(happened.Span, happened.Event, happened.Before),
            BySyntax by => BindBy(by.Span, by.Fact),
            ObtainedSyntax obtained => Refuse(Messages.ObtainedElsewhere(obtained.Span)),
            _ => Refuse(null),
        };
    }

    /// <summary>A name alone, as a condition on whoever the sentence speaks of.</summary>
    public Condition? BindName(Name name) => BindHolds(new HoldsSyntax(name.Span, name, null, null));

    /// <summary>The way in which something is done, a yes/no fact of the case.</summary>
    public Condition? BindBy(SourceSpan span, Name name) =>
        scope.Find<Fact>(name, NameKind.Fact | NameKind.OpenNorm) is not { } fact ? null
        : fact.Type is YesNoType ? new FactHolds(span, fact, fact.FixedRole)
        : Refuse(Messages.NeedsComparison(name, fact));

    /// <summary>The time since an event, compared.</summary>
    public Condition? BindSince(SourceSpan span, Name name, Order order, Quantity time)
    {
        var found = scope.Find<Event>(name, NameKind.Event);
        if (Units.Clock(time) is not { } clock) return Refuse(time.Unit is null ? null : Messages.NotATime(time));
        return found is null ? null : new SinceEvent(span, found, order, clock.Value, clock.Unit);
    }

    /// <summary>That an event has happened, or has not yet.</summary>
    public Condition? BindHappened(SourceSpan span, Name name, bool before)
    {
        if (scope.Find<Event>(name, NameKind.Event) is not { } found) return null;
        var happened = new HasHappened(span, found);
        return before ? new Not(span, happened) : happened;
    }

    private static Order OrderOf(Comparison comparison) => comparison switch
    {
        Comparison.Less => Order.Less,
        Comparison.AtMost => Order.AtMost,
        Comparison.Equal => Order.Equal,
        Comparison.NotEqual => Order.NotEqual,
        Comparison.AtLeast => Order.AtLeast,
        _ => Order.More,
    };

    private Condition? Refuse(Diagnostic? diagnostic)
    {
        if (diagnostic is null) scope.Log.FailSilently();
        else scope.Log.Report(diagnostic);
        return null;
    }

    /// <summary>Every part is bound even after one has failed, so that one run shows all that is wrong.</summary>
    private ImmutableArray<Condition>? BindParts(ImmutableArray<ConditionSyntax> parts)
    {
        var bound = ImmutableArray.CreateBuilder<Condition>(parts.Length);
        foreach (var part in parts)
        {
            if (Bind(part) is { } condition) bound.Add(condition);
        }

        return bound.Count == parts.Length ? bound.ToImmutable() : null;
    }

    private Condition? BindHolds(HoldsSyntax holds)
    {
        var failures = scope.Log.Failures;
        var symbol = scope.Find(holds.Name, NameKind.Holding);
        var role = RoleOf(holds.Of, symbol as Fact);
        if (holds.In is { } place) CheckPlace(holds.Name, place, symbol);
        if (symbol is Fact { Type: not YesNoType } valued) return Refuse(Messages.NeedsComparison(holds.Name, valued));
        if (scope.Log.Failures != failures) return null;
        return symbol switch
        {
            Fact fact => new FactHolds(holds.Span, fact, role),
            Group group => new InGroup(holds.Span, group, role),
            _ => null,
        };
    }

    private void CheckPlace(Name name, Name place, Symbol? symbol)
    {
        if (place.Text != Role.Destination) scope.Log.Report(Messages.NotThePlace(place));
        else if (symbol is not null and not Fact { InDestination: true }) scope.Log.Report(Messages.NotInAPlace(name, place, symbol));
    }

    private Condition? BindIs(IsSyntax identity)
    {
        var failures = scope.Log.Failures;
        var symbol = scope.Find(identity.Name, NameKind.Fact | NameKind.Role);
        if (symbol is Role role)
        {
            if (identity.Of is { } of) scope.Log.Report(Messages.RoleOfSomebody(of, identity.Name));
            var condition = scope.Find(identity.Value, NameKind.Group | NameKind.Fact) switch
            {
                Group group => new InGroup(identity.Span, group, role),
                Fact { Type: not YesNoType } valued => Refuse(Messages.NeedsComparison(identity.Value, valued)),
                Fact fact => (Condition?)new FactHolds(identity.Span, fact, RoleOf(identity.Name, fact)),
                _ => null,
            };
            return scope.Log.Failures != failures || condition is null ? null : Negate(identity, condition);
        }

        if (symbol is not Fact choice) return null;
        if (choice.Type is NumberFactType or DateFactType && scope.Peek(identity.Value.Text, NameKind.Fact) is Fact)
        {
            return BindRelation(new RelateSyntax(
                identity.Span, identity.Name, identity.Of, identity.Negated ? Comparison.NotEqual : Comparison.Equal, null, Relation.Itself, identity.Value, null));
        }

        if (choice.Type is not ChoiceFactType type) return Refuse(Messages.NotAChoice(identity, choice));
        var value = type.Values.IndexOf(identity.Value.Text);
        if (value < 0) return Refuse(Messages.UnknownValue(identity.Value, choice, type.Values));
        var bearer = RoleOf(identity.Of, choice);
        return scope.Log.Failures != failures ? null : Negate(identity, new FactIs(identity.Span, choice, bearer, value));
    }

    private static Condition Negate(IsSyntax identity, Condition condition) => identity.Negated ? new Not(identity.Span, condition) : condition;

    private Condition? BindCompare(CompareSyntax compare)
    {
        var failures = scope.Log.Failures;
        var fact = scope.Find<Fact>(compare.Fact, NameKind.Fact);
        var role = RoleOf(compare.Of, fact);
        if (fact is null) return null;
        if (fact.Type is not NumberFactType type) return Refuse(Messages.NotANumber(compare.Fact, fact));
        if (compare.Value.Unit is null) return Refuse(null);
        if (!Units.Fits(compare.Value, type.Unit)) return Refuse(Messages.UnitDoesNotFit(compare.Value, fact, type.Unit));
        if (Units.Convert(compare.Value, type.Unit) is not { } value) return Refuse(Messages.NotWhole(compare.Value, fact, type.Unit));
        return scope.Log.Failures != failures ? null : new FactCompare(compare.Span, fact, role, OrderOf(compare.Comparison), value);
    }

    private Condition? BindCompareDate(CompareDateSyntax compare)
    {
        var failures = scope.Log.Failures;
        var fact = scope.Find<Fact>(compare.Fact, NameKind.Fact);
        var role = RoleOf(compare.Of, fact);
        if (fact is null) return null;
        if (fact.Type is not DateFactType) return Refuse(Messages.NotADate(compare.Fact, fact));
        return scope.Log.Failures != failures ? null : new FactCompare(compare.Span, fact, role, OrderOf(compare.Comparison), compare.Value.Value.DayNumber);
    }

    /// <summary>The role a fact is said of: its own if its declaration fixes one, else the one written.</summary>
    private Role? RoleOf(Name? of, Fact? fact)
    {
        var written = of is null ? null : scope.Find<Role>(of, NameKind.Role);
        if (fact?.FixedRole is not { } role) return written;
        if (of is not null && written is not null && written.Name != role.Name) scope.Log.Report(Messages.FixedRole(of, fact, role));
        return role;
    }
}
