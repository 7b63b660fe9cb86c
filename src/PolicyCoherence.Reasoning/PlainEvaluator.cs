using System.Numerics;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>
/// Says whether a condition holds in a case, straight from its definition. It shares no code with the formulas and the
/// solver: every case is put to it before it is shown (design section 5).
/// </summary>
/// <param name="valueOf">The value of a variable by its key; 0 for one that the case does not mention.</param>
public sealed class PlainEvaluator(Func<string, long> valueOf)
{
    // A definition can rest on another in two places, and that again: each is read once for each person.
    private readonly Dictionary<Condition, Dictionary<string, bool>> _defined = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the condition holds of the person in <paramref name="role"/>.</summary>
    public bool Holds(Condition condition, string role)
    {
        switch (condition)
        {
            case AllOf all:
                foreach (var part in all.Parts)
                {
                    if (!Holds(part, role)) return false;
                }

                return true;
            case AnyOf any:
                foreach (var part in any.Parts)
                {
                    if (Holds(part, role)) return true;
                }

                return false;
            case Not not:
                return !Holds(not.Part, role);
            case FactHolds { Fact: var fact, Role: var of }:
                var owner = fact.FixedRole?.Name ?? of?.Name ?? role;
                return fact.Definition is { } meaning ? HoldsAsDefined(meaning, owner) : valueOf($"{owner}.{fact.Name}") == 1;
            case FactIs { Fact: var fact, Role: var of, Value: var value }:
                return valueOf($"{fact.FixedRole?.Name ?? of?.Name ?? role}.{fact.Name}") == value;
            case FactCompare { Fact: var fact, Role: var of } compare:
                return Compare(valueOf($"{fact.FixedRole?.Name ?? of?.Name ?? role}.{fact.Name}"), compare.Order, compare.Value);
            case FactIncludes { Fact: { Type: SetFactType { Values: var values } } fact, Role: var of, Value: var value }:
                return valueOf($"{fact.FixedRole?.Name ?? of?.Name ?? role}.{fact.Name}.{values[value]}") == 1;
            case FactRelation relation:
                var left = new BigInteger(relation.Factor) * valueOf($"{relation.Fact.FixedRole?.Name ?? relation.Role?.Name ?? role}.{relation.Fact.Name}");
                var right = (new BigInteger(relation.OtherFactor) * valueOf($"{relation.Other.FixedRole?.Name ?? relation.OtherRole?.Name ?? role}.{relation.Other.Name}")) + relation.Offset;
                return Compare(left, relation.Order, right);
            case InGroup { Group: var group, Role: var of }:
                return group.Definition is { } members ? HoldsAsDefined(members, of?.Name ?? role) : valueOf($"{of?.Name ?? role}.{group.Name}") == 1;
            case SinceEvent since:
                var elapsed = valueOf(since.Unit == ClockUnit.Months ? $"since.{since.Event.Name}" : $"since.{since.Event.Name}.hours");
                return elapsed >= 0 && Compare(elapsed, since.Order, since.Value);
            case HasHappened { Event: var happening }:
                // A case may know an event by either of its clocks; one that it does not mention reads 0, which is "just now".
                return valueOf($"since.{happening.Name}") >= 0 && valueOf($"since.{happening.Name}.hours") >= 0;
            default:
                throw new NotSupportedException($"a condition of kind {condition.GetType().Name} cannot be evaluated");
        }
    }

    /// <summary>Whether a norm's own words hold: its time, its <c>when</c> and its <c>unless</c>.</summary>
    public bool Holds(Norm norm, string role)
    {
        var today = valueOf(CaseSpace.Today);
        if (norm.From is { } from && today < from.DayNumber) return false;
        if (norm.Until is { } until && today >= until.DayNumber) return false;
        foreach (var when in norm.When)
        {
            if (!Holds(when.Condition, role)) return false;
        }

        foreach (var unless in norm.Unless)
        {
            if (Holds(unless.Condition, role)) return false;
        }

        return true;
    }

    private bool HoldsAsDefined(Condition definition, string role)
    {
        if (!_defined.TryGetValue(definition, out var known)) _defined[definition] = known = new Dictionary<string, bool>(StringComparer.Ordinal);
        return known.TryGetValue(role, out var holds) ? holds : known[role] = Holds(definition, role);
    }

    private static bool Compare(BigInteger left, Order order, BigInteger right) => order switch
    {
        Order.Less => left < right,
        Order.AtMost => left <= right,
        Order.Equal => left == right,
        Order.NotEqual => left != right,
        Order.AtLeast => left >= right,
        _ => left > right,
    };
}
