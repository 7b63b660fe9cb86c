using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds comparisons of two facts, facts with several values, and who finds a fact.</summary>
internal sealed partial class ConditionBinder
{
    private const int MostDecimals = 6;

    private Condition? BindRelation(RelateSyntax relate)
    {
        if (ComparedWithEvent(relate) is { } mistaken) return Refuse(mistaken);
        var failures = scope.Log.Failures;
        var fact = scope.Find<Fact>(relate.Fact, NameKind.Fact);
        var role = RoleOf(relate.Of, fact);
        var other = scope.Find<Fact>(relate.Other, NameKind.Fact);
        var otherRole = RoleOf(relate.OtherOf, other);
        if (fact is null || other is null) return null;
        if (fact.Type is YesNoType or ChoiceFactType or SetFactType) return Refuse(Messages.NotANumber(relate.Fact, fact));
        if (other.Type is YesNoType or ChoiceFactType or SetFactType) return Refuse(Messages.NotANumber(relate.Other, other));
        if (Scales(relate, fact, other) is not var (factor, otherFactor, offset) || scope.Log.Failures != failures) return null;
        return new FactRelation(relate.Span, fact, role, factor, OrderOf(relate.Comparison), other, otherRole, otherFactor, offset);
    }

    /// <summary>
    /// <c>x after y</c> compares two dates. Where y is an event, or x is no date, the time that has passed is meant, which is a condition of its
    /// own; where y is both a date of the person and an event, nothing says which.
    /// </summary>
    private Diagnostic? ComparedWithEvent(RelateSyntax relate)
    {
        var known = scope.Names.KindsOf(relate.Other.Text);
        var isTime = relate.Relation is Relation.After or Relation.Before || relate is { Relation: Relation.Itself, Comparison: Comparison.Less or Comparison.More };
        if ((known & NameKind.Event) == 0 || !isTime) return null;
        return scope.Peek(relate.Fact.Text, NameKind.Holding) switch
        {
            Fact { Type: DateFactType } when (known & NameKind.Fact) != 0 => Messages.DateOrEvent(relate),
            Fact { Type: DateFactType } => Messages.DateAgainstEvent(relate),
            Fact { Type: YesNoType } or Group when relate.Relation == Relation.Itself => Messages.EventCompared(relate),
            _ => null,
        };
    }

    /// <summary>By what the two sides are multiplied and what is added to the other; null after a report.</summary>
    private (long Factor, long OtherFactor, long Offset)? Scales(RelateSyntax relate, Fact fact, Fact other)
    {
        switch (fact.Type, other.Type)
        {
            case (DateFactType, DateFactType):
                return DaysBetween(relate) is { } days ? (1, 1, days) : null;
            case (NumberFactType unit, NumberFactType otherUnit) when Units.Common(unit.Unit, otherUnit.Unit) is var (factor, otherFactor):
                return Scaled(relate, fact, unit.Unit, factor, otherFactor);
            case (NumberFactType unit, NumberFactType otherUnit):
                scope.Log.Report(Messages.UnitsDoNotMeet(relate, fact, unit.Unit, other, otherUnit.Unit));
                return null;
            default:
                scope.Log.Report(Messages.NotComparable(relate, fact, other));
                return null;
        }
    }

    private long? DaysBetween(RelateSyntax relate)
    {
        if (relate.Distance is not { } distance) return 0;
        if (relate.Relation is not (Relation.After or Relation.Before))
        {
            scope.Log.Report(Messages.BetweenDates(relate));
            return null;
        }

        if (Units.Days(distance) is { } days) return relate.Relation == Relation.After ? days : -days;
        Refuse(distance.Unit is null ? null : Messages.NoWholeDays(distance));
        return null;
    }

    private (long Factor, long OtherFactor, long Offset)? Scaled(RelateSyntax relate, Fact fact, string unit, long factor, long otherFactor)
    {
        if (relate.Distance is not { } distance) return (factor, otherFactor, 0);
        switch (relate.Relation)
        {
            case Relation.ShareOf when distance is { Unit.Text: "%", Per: null, Value: > 0 } && Share(distance.Value) is var (share, whole):
                return (factor * whole, otherFactor * share, 0);
            case Relation.ShareOf:
                Refuse(distance.Unit is null ? null : Messages.NotAShare(distance));
                return null;
            case Relation.MoreThan or Relation.LessThan when Units.Fits(distance, unit) && Units.Convert(distance, unit) is { } amount:
                return (factor, otherFactor, relate.Relation == Relation.MoreThan ? amount * factor : -amount * factor);
            case Relation.MoreThan or Relation.LessThan:
                Refuse(distance.Unit is null ? null : Units.Fits(distance, unit) ? Messages.NotWhole(distance, fact, unit) : Messages.UnitDoesNotFit(distance, fact, unit));
                return null;
            default:
                scope.Log.Report(Messages.BetweenNumbers(relate));
                return null;
        }
    }

    /// <summary>120.5 % as 1205 of 1000.</summary>
    private static (long Share, long Whole)? Share(decimal percent)
    {
        long whole = 100;
        for (var decimals = 0; decimals <= MostDecimals && percent < 1_000_000_000_000m; decimals++)
        {
            if (decimal.Truncate(percent) == percent) return ((long)percent, whole);
            percent *= 10;
            whole *= 10;
        }

        return null;
    }

    private Condition? BindIncludes(IncludesSyntax includes)
    {
        var failures = scope.Log.Failures;
        var fact = scope.Find<Fact>(includes.Fact, NameKind.Fact);
        var role = RoleOf(includes.Of, fact);
        if (fact is null) return null;
        if (fact.Type is not SetFactType type) return Refuse(Messages.NotASet(includes, fact));
        var value = type.Values.IndexOf(includes.Value.Text);
        if (value < 0) return Refuse(Messages.UnknownValue(includes.Value, fact, type.Values));
        return scope.Log.Failures != failures ? null : new FactIncludes(includes.Span, fact, role, value);
    }

    // Who finds a fact does not make another fact of it (meaning, decision 2): the words are kept in the place of the condition.
    private Condition? BindFound(FoundSyntax found)
    {
        var failures = scope.Log.Failures;
        var body = scope.Find<Agency>(found.Body, NameKind.Agency);
        return Bind(found.Part) is { } part && scope.Log.Failures == failures ? part with { Span = found.Span, FoundBy = body } : null;
    }
}
