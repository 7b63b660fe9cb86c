using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Tests;

/// <summary>
/// The person that a finding shows, read back from what is printed. Whether a condition holds of her is worked out here
/// from the model alone; what is not printed is ordinary.
/// </summary>
internal sealed class ShownCase(PolicyModel model, CaseDescription shown)
{
    /// <summary>A position speaks of her: bearer, patient, conditions, and no exception by facts.</summary>
    public bool Meets(Position position) => position.Acts.Any(act =>
    {
        var role = act.Patient?.Role.Name ?? (position.Bearer as PersonBearer)?.Role.Name ?? Role.Person;
        return (position.Bearer is not PersonBearer bearer || Holds(bearer.Condition, bearer.Role.Name))
            && (act.Patient is not { } patient || Holds(patient.Condition, patient.Role.Name))
            && OwnWords(position, role)
            && !model.Exceptions.Any(exception => exception.To.Contains(position.Name) && IsForAll(exception) && OwnWords(exception, role));
    });

    public bool Meets(Understanding understanding) => understanding switch
    {
        ProhibitionUnderstanding prohibition => prohibition.Acts.Any(act =>
            (act.Patient is not { } patient || Holds(patient.Condition, patient.Role.Name))
            && Holds(prohibition.When, act.Patient?.Role.Name ?? Role.Person)
            && !(prohibition.Unless is { } unless && Holds(unless, act.Patient?.Role.Name ?? Role.Person))),
        EntitlementUnderstanding entitlement => Holds(entitlement.Holders.Condition, entitlement.Holders.Role.Name) && Holds(entitlement.When, entitlement.Holders.Role.Name),
        ClosedListUnderstanding list => list.Acts.Any(act =>
            (act.Patient is not { } patient || Holds(patient.Condition, patient.Role.Name)) && Holds(list.When, act.Patient?.Role.Name ?? Role.Person)
            && !list.Conditions.Any(condition => Holds(condition, act.Patient?.Role.Name ?? Role.Person))),
        OnlyWhenUnderstanding limited => limited.Acts.Any(act =>
            (act.Patient is not { } patient || Holds(patient.Condition, patient.Role.Name)) && Holds(limited.When, act.Patient?.Role.Name ?? Role.Person)
            && !Holds(limited.Accepted, act.Patient?.Role.Name ?? act.Service?.Receiver.Name ?? Role.Person)),
        OneDefinitionUnderstanding => true,

        // It speaks of everybody to whom the status is granted.
        PositionSafeguardUnderstanding => true,
        DecisionSafeguardUnderstanding safeguard => safeguard.Decisions.Any(act => Holds(safeguard.When, act.Patient?.Role.Name ?? act.Service?.Receiver.Name ?? Role.Person)),
        BanUnderstanding ban => Holds(ban.Holders.Condition, ban.Holders.Role.Name) && Holds(ban.When, ban.Holders.Role.Name) && !(ban.Limit is { } limit && Holds(limit, ban.Holders.Role.Name)),
        IndependenceUnderstanding independence => Holds(independence.When, independence.Services[0].Receiver.Name),
        CounterpartUnderstanding counterpart => Holds(counterpart.When, Role.Person),
        LimitedTimeUnderstanding limited => Holds(limited.When, Role.Person),
        EffectOrderUnderstanding order => Holds(order.When, Role.Person) && (order.Against is not { } against || Holds(against.Condition, against.Role.Name)),
        StepOrderUnderstanding order => Holds(order.When, Role.Person) && order.Acts.Any(act => act.Patient is not { } patient || Holds(patient.Condition, patient.Role.Name)),
        TimeBarUnderstanding bar => Holds(bar.When, Role.Person),
        NoticeOrderUnderstanding => true,
        AccessChainUnderstanding chain => chain.Unless is not { } unless || !Holds(unless, Role.Person),
        PurposeLimitUnderstanding purpose => purpose.Unless is not { } unless || !Holds(unless, Role.Person),
        ReachUnderstanding reach => (reach.Persons is not { } persons || Holds(persons.Condition, persons.Role.Name)) && (reach.Unless is not { } unless || !Holds(unless, Role.Person)),
        AccessTriggerUnderstanding access => !Holds(access.On, Role.Person),
        CopyRetentionUnderstanding => true,
        _ => throw new NotSupportedException(understanding.Name),
    };

    private static bool IsForAll(ExceptionNorm exception) => exception.ForActions.IsEmpty && exception.ForAgencies.IsEmpty && exception.ForServices.IsEmpty && exception.Origins.IsEmpty;

    private bool OwnWords(Norm norm, string role) => norm.When.All(when => Holds(when.Condition, role)) && !norm.Unless.Any(unless => Holds(unless.Condition, role));

    private bool Holds(Condition condition, string role) => condition switch
    {
        AllOf all => all.Parts.All(part => Holds(part, role)),
        AnyOf any => any.Parts.Any(part => Holds(part, role)),
        Not not => !Holds(not.Part, role),
        FactHolds { Fact: var fact } holds => fact.Definition is { } meaning ? Holds(meaning, Owner(fact, holds.Role, role)) : Value(fact, holds.Role, role) == 1,
        FactIs isValue => Value(isValue.Fact, isValue.Role, role) == isValue.Value,
        FactIncludes { Fact: { Type: SetFactType { Values: var values } } fact } includes => Printed(Owner(fact, includes.Role, role), $"{fact.Name} includes {values[includes.Value]}") == "yes",
        FactRelation relation => Compare(
            relation.Factor * Value(relation.Fact, relation.Role, role), relation.Order, (relation.OtherFactor * Value(relation.Other, relation.OtherRole, role)) + relation.Offset),
        FactCompare compare => Compare(Value(compare.Fact, compare.Role, role), compare.Order, compare.Value),
        InGroup { Group: var group } inGroup => group.Definition is { } members ? Holds(members, inGroup.Role?.Name ?? role) : Printed(inGroup.Role?.Name ?? role, group.Name) == "yes",
        SinceEvent since => Printed(Role.Person, since.Event.Name) != "not yet" && Compare(Printed(Role.Person, since.Event.Name) is { } clock ? Number(clock, since.Unit == ClockUnit.Months ? "months" : "hours") : since.Unit == ClockUnit.Months ? 12 : 720, since.Order, since.Value),
        HasHappened happened => Printed(Role.Person, happened.Event.Name) != "not yet",
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static string Owner(Fact fact, Role? said, string role) => fact.FixedRole?.Name ?? said?.Name ?? role;

    private long Value(Fact fact, Role? said, string role) => (Printed(Owner(fact, said, role), fact.Name), fact.Type) switch
    {
        (null, _) => fact.Ordinary,
        ("yes", _) => 1,
        ("no", _) => 0,
        ({ } text, ChoiceFactType choice) => choice.Values.IndexOf(text),
        ({ } text, NumberFactType number) => Number(text, number.Unit),
        ({ } text, _) => DateOnly.Parse(text, CultureInfo.InvariantCulture).DayNumber,
    };

    private string? Printed(string role, string name) => shown.Facts.FirstOrDefault(fact => fact.Role == role && fact.Fact == name)?.Value;

    // "3 years" of a clock that counts months are 36.
    private static long Number(string text, string unit)
    {
        var number = long.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);
        return (unit, text.Split(' ')[1].TrimEnd('s')) switch
        {
            ("months", "year") => number * 12,
            ("hours", "day") => number * 24,
            _ => number,
        };
    }

    private static bool Compare(long left, Order order, long right) => order switch
    {
        Order.Less => left < right,
        Order.AtMost => left <= right,
        Order.Equal => left == right,
        Order.NotEqual => left != right,
        Order.AtLeast => left >= right,
        _ => left > right,
    };
}
