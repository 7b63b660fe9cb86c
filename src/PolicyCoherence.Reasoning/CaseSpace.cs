using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>A group with a definition, and the variables that it speaks of in some role.</summary>
public sealed record DefinedGroup(Group Group, ImmutableArray<Variable> Variables);

/// <summary>
/// Turns conditions into formulas over the variables of a case: one variable for each fact of each person in a role
/// (meaning A1). Definitions of facts and groups are expanded, so that overlap is decided and not guessed.
/// </summary>
public sealed class CaseSpace
{
    /// <summary>The key of the variable for the day on which the case is judged; its values are day numbers.</summary>
    public const string Today = "state.today";

    private readonly FormulaTable _table;
    private readonly ImmutableArray<Group> _groups;
    private readonly Dictionary<string, ILookup<Variable, DefinedGroup>> _groupsInRole = new(StringComparer.Ordinal);
    private readonly Dictionary<(Condition Condition, string Role), Formula> _compiled = new(ConditionInRole.Comparer);
    private readonly DeclaredTruths _truths;
    private readonly Variable _today;
    private readonly HashSet<int> _firstDays;
    private readonly EventClocks _clocks;
    private readonly int _firstAsked;
    private readonly int _lastAsked;

    /// <summary>The case space of one model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">Makes the formulas.</param>
    /// <param name="from">The first day that is asked about; null if there is none.</param>
    /// <param name="until">The first day after those that are asked about; null if there is none.</param>
    /// <param name="beside">Another model, whose clocks are kept too; null if there is none.</param>
    public CaseSpace(PolicyModel model, FormulaTable table, DateOnly? from = null, DateOnly? until = null, PolicyModel? beside = null)
    {
        _firstAsked = from?.DayNumber ?? DateOnly.MinValue.DayNumber;
        _lastAsked = (until?.DayNumber ?? DateOnly.MaxValue.DayNumber + 1) - 1;
        _table = table;
        _groups = model.Groups;
        _clocks = new EventClocks(beside is null ? [model] : [model, beside]);
        _firstDays = [.. model.Norms().Concat(model.Procedures).Select(norm => norm.From?.DayNumber ?? 0).Where(day => day > 0)];
        _today = table.Variable(Today, ValueSet.Range(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber), DateOnly.MinValue.DayNumber, null);
        _truths = new DeclaredTruths(model.Truths, this);
    }

    /// <summary>Whether another case space measures the time since every event in the same way.</summary>
    public bool HasClocksOf(CaseSpace other) => _clocks.AreThoseOf(other._clocks);

    /// <summary>The formula of a condition said of the person in <paramref name="role"/>.</summary>
    public Formula Compile(Condition condition, string role)
    {
        if (_compiled.TryGetValue((condition, role), out var known)) return known;
        var formula = condition switch
        {
            AllOf all => _table.And(all.Parts.Select(part => Compile(part, role))),
            AnyOf any => _table.Or(any.Parts.Select(part => Compile(part, role))),
            Not not => _table.Not(Compile(not.Part, role)),
            FactHolds holds => HoldsIn(holds.Fact, holds.Role?.Name ?? role),
            FactIs isValue => Literal(VariableOf(isValue.Fact, isValue.Role?.Name ?? role), ValueSet.Of(isValue.Value)),
            FactIncludes includes => Literal(MemberOf(includes.Fact, includes.Role?.Name ?? role, includes.Value), ValueSet.Of(1)),
            FactRelation relation => Related(relation, VariableOf(relation.Fact, relation.Role?.Name ?? role), VariableOf(relation.Other, relation.OtherRole?.Name ?? role)),
            FactCompare compare => Compared(VariableOf(compare.Fact, compare.Role?.Name ?? role), compare.Order, compare.Value),
            InGroup inGroup => MemberIn(inGroup.Group, inGroup.Role?.Name ?? role),
            SinceEvent since => _table.And(Compared(Clock(since.Event, since.Unit), since.Order, since.Value), Happened(since.Event, since.Unit)),
            HasHappened happened => Happened(happened.Event, _clocks.Leading(happened.Event)),
            _ => throw new NotSupportedException($"a condition of kind {condition.GetType().Name} has no formula"),
        };
        _compiled[(condition, role)] = formula;
        return formula;
    }

    /// <summary>That the day of the case lies in an interval; an open end is null.</summary>
    public Formula Within(DateOnly? from, DateOnly? until)
    {
        var first = from?.DayNumber ?? DateOnly.MinValue.DayNumber;
        var last = (until?.DayNumber ?? DateOnly.MaxValue.DayNumber + 1) - 1;
        return Literal(_today, ValueSet.Range(first, last));
    }

    /// <summary>
    /// A question asked of the law as it stands once every norm that bears on it has come into force. That a bar, an
    /// exception or an entitlement is younger than the power beside it is history, not an inconsistency. No clock is
    /// read, so the answer is the same on any day. If only some days are asked about, it is the law as it stands on them.
    /// </summary>
    public Formula AsItStands(Formula question)
    {
        if (!question.Mentions(_today)) return question;
        var latest = TurnsOf(question).Where(day => day <= _lastAsked && _firstDays.Contains((int)day)).DefaultIfEmpty(DateOnly.MinValue.DayNumber).Last();
        return _table.And(question, Literal(_today, ValueSet.Range(Math.Max(latest, _firstAsked), _lastAsked)));
    }

    /// <summary>The days on which what a formula says can change, because something that it speaks of begins or ends; in order.</summary>
    internal IReadOnlyList<long> TurnsOf(Formula question)
    {
        var turns = new SortedSet<long>();
        var seen = new HashSet<int>();
        var open = new Stack<Formula>([question]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case LiteralFormula literal when literal.Variable == _today:
                    // The end of one interval is the start of what the literal denies.
                    foreach (var interval in literal.Values.Intervals) turns.UnionWith([interval.From, interval.To + 1]);
                    break;
                case CompositeFormula composite when composite.Mentions(_today) && seen.Add(composite.Id):
                    foreach (var part in composite.Parts) open.Push(part);
                    break;
                default:
                    break;
            }
        }

        return [.. turns.Where(day => day > DateOnly.MinValue.DayNumber && day <= DateOnly.MaxValue.DayNumber)];
    }

    /// <summary>The groups that speak of these variables of a role and of no others, by name.</summary>
    public IEnumerable<DefinedGroup> GroupsDefinedBy(IReadOnlyCollection<Variable> variables, string role)
    {
        if (!_groupsInRole.TryGetValue(role, out var byRarest))
        {
            // Each is found by the one of its variables of which the fewest groups speak: so a case costs what its own groups cost, however many
            // there are, and age does not bring up every group with an age.
            var groups = _groups
                .Select(group => new DefinedGroup(group, group.Definition is { } definition ? Compile(definition, role).Variables : []))
                .Where(defined => !defined.Variables.IsEmpty).ToList();
            var speakOf = groups.SelectMany(defined => defined.Variables).CountBy(variable => variable).ToDictionary();
            _groupsInRole[role] = byRarest = groups.ToLookup(defined => defined.Variables.MinBy(variable => speakOf[variable]) ?? defined.Variables[0]);
        }

        return variables.SelectMany(variable => byRarest[variable])
            .Where(defined => defined.Variables.All(variables.Contains))
            .OrderBy(defined => defined.Group.Name, StringComparer.Ordinal);
    }

    /// <summary>The declared truths that mention what a variable stands for.</summary>
    public IEnumerable<Formula> TruthsAbout(Variable variable) => TruthsAbout(variable, _ => true);

    /// <summary>Those of the declared truths about a variable that are asked for, and what the calendar says of two clocks of one event.</summary>
    public IEnumerable<Formula> TruthsAbout(Variable variable, Func<Truth, bool> wanted)
    {
        if (variable.Tag is not CaseVariable tag) return [];

        var declared = _truths.About(variable, tag, wanted);
        return tag.Symbol is Event happening ? declared.Concat(ClocksTied(happening)) : declared;
    }

    // What the calendar says of the two clocks of one event: so many full months are at least so many hours, and less than so many
    // months are less than so many hours.
    private IEnumerable<Formula> ClocksTied(Event happening)
    {
        var (months, hours) = (Clock(happening, ClockUnit.Months), Clock(happening, ClockUnit.Hours));
        foreach (var count in _clocks.TiedAt(happening))
        {
            var full = Compared(months, Order.AtLeast, count);
            yield return _table.Or([_table.Not(full), Compared(hours, Order.AtLeast, EventClocks.FewestHours(count))]);
            yield return _table.Or([full, Compared(hours, Order.Less, EventClocks.MostHours(count))]);
        }

        if (!_clocks.MayNotHaveHappened(happening) || !_clocks.TiedAt(happening).Any()) yield break;
        var (one, other) = (Happened(happening, ClockUnit.Months), Happened(happening, ClockUnit.Hours));
        yield return _table.Or([_table.Not(one), other]);
        yield return _table.Or([one, _table.Not(other)]);
    }

    /// <summary>The key of a fact's or group's variable in a role.</summary>
    public static string KeyOf(Symbol symbol, string role) => symbol switch
    {
        Fact fact => $"{fact.FixedRole?.Name ?? role}.{fact.Name}",
        Event => KeyOf((Event)symbol, ClockUnit.Months),
        _ => $"{role}.{symbol.Name}",
    };

    /// <summary>The key of the variable for the time since an event. Its value is <see cref="NotYet"/> as long as the event has not happened.</summary>
    public static string KeyOf(Event happening, ClockUnit unit) => unit == ClockUnit.Months ? $"since.{happening.Name}" : $"since.{happening.Name}.hours";

    /// <summary>The value of a clock before its event.</summary>
    public const long NotYet = -1;

    /// <summary>The variable for the time since an event, in a unit.</summary>
    public Variable Clock(Event happening, ClockUnit unit) => _table.Variable(
        KeyOf(happening, unit),
        ValueSet.Range(_clocks.MayNotHaveHappened(happening) ? NotYet : 0, MaxNumber),
        unit == ClockUnit.Months ? OrdinaryMonths : OrdinaryHours,
        new CaseVariable(Role.Person, happening, unit));

    private Formula Happened(Event happening, ClockUnit unit) => Literal(Clock(happening, unit), ValueSet.Range(0, ValueSet.Largest));

    private Formula HoldsIn(Fact fact, string role)
    {
        var owner = fact.FixedRole?.Name ?? role;
        return fact.Definition is { } definition ? Compile(definition, owner) : Literal(VariableOf(fact, owner), ValueSet.Of(1));
    }

    private Formula MemberIn(Group group, string role) =>
        group.Definition is { } definition ? Compile(definition, role) : Literal(YesNo(group, role), ValueSet.Of(1));

    private Variable YesNo(Symbol symbol, string role) =>
        _table.Variable(KeyOf(symbol, role), ValueSet.Range(0, 1), 0, new CaseVariable(role, symbol));

    private Variable VariableOf(Fact fact, string role)
    {
        var owner = fact.FixedRole?.Name ?? role;
        return fact.Type switch
        {
            ChoiceFactType choice => _table.Variable(KeyOf(fact, owner), ValueSet.Range(0, choice.Values.Length - 1), 0, new CaseVariable(owner, fact)),
            NumberFactType when fact.IsAmount => _table.Variable(KeyOf(fact, owner), ValueSet.Range(1, MaxAmount), fact.Ordinary, new CaseVariable(owner, fact), OpenEnds.Above),
            NumberFactType => _table.Variable(KeyOf(fact, owner), ValueSet.Range(0, MaxNumber), fact.Ordinary, new CaseVariable(owner, fact), OpenEnds.Above),
            DateFactType => _table.Variable(
                KeyOf(fact, owner), ValueSet.Range(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber), fact.Ordinary, new CaseVariable(owner, fact), OpenEnds.Below | OpenEnds.Above),
            _ => YesNo(fact, owner),
        };
    }

    // Large enough for any amount of money or length of time in a statute, small enough never to overflow.
    private const long MaxNumber = 1_000_000_000_000;

    // Below the largest number, so that a person can earn more than any share of it.
    private const long MaxAmount = MaxNumber / 1000;

    // Where a time since an event may be any, a case stays near these: a year, thirty days.
    private const long OrdinaryMonths = 12;
    private const long OrdinaryHours = 720;

    private Variable MemberOf(Fact fact, string role, int value)
    {
        var owner = fact.FixedRole?.Name ?? role;
        return _table.Variable(KeyOf(fact, owner, value), ValueSet.YesOrNo, 0, new CaseVariable(owner, fact) { Member = value });
    }

    /// <summary>The key of the variable for one value of a fact that may have several.</summary>
    public static string KeyOf(Fact fact, string role, int value) => $"{KeyOf(fact, role)}.{((SetFactType)fact.Type).Values[value]}";

    private Formula Related(FactRelation relation, Variable fact, Variable other)
    {
        var own = Rounded.Of(relation.Factor, 0, 1);
        var against = Rounded.Of(relation.OtherFactor, relation.Offset, 1);
        var atMost = _table.AtMost(fact, own, other, against);
        var atLeast = _table.AtMost(other, against, fact, own);
        return relation.Order switch
        {
            Order.AtMost => atMost,
            Order.AtLeast => atLeast,
            Order.Less => _table.Not(atLeast),
            Order.More => _table.Not(atMost),
            Order.Equal => _table.And(atMost, atLeast),
            _ => _table.Not(_table.And(atMost, atLeast)),
        };
    }

    private Formula Compared(Variable variable, Order order, long value)
    {
        var set = order switch
        {
            Order.Less => ValueSet.Range(ValueSet.Smallest, value - 1),
            Order.AtMost => ValueSet.Range(ValueSet.Smallest, value),
            Order.Equal => ValueSet.Of(value),
            Order.NotEqual => ValueSet.Of(value).Complement(variable.Domain),
            Order.AtLeast => ValueSet.Range(value, ValueSet.Largest),
            _ => ValueSet.Range(value + 1, ValueSet.Largest),
        };
        return Literal(variable, set);
    }

    private Formula Literal(Variable variable, ValueSet set) => _table.Literal(variable, set.Intersect(variable.Domain));

    // Conditions are compared by reference: two equal sentences at two places are compiled twice, to one formula.
    private static class ConditionInRole
    {
        public static readonly IEqualityComparer<(Condition Condition, string Role)> Comparer =
            EqualityComparer<(Condition Condition, string Role)>.Create(
                (left, right) => ReferenceEquals(left.Condition, right.Condition) && left.Role == right.Role,
                pair => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Condition), StringComparer.Ordinal.GetHashCode(pair.Role)));
    }
}
