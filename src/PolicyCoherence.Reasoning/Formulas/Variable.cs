using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>The ends of a domain that are not meant as ends.</summary>
[Flags]
public enum OpenEnds
{
    /// <summary>Both ends are meant.</summary>
    None = 0,

    /// <summary>There are smaller values.</summary>
    Below = 1,

    /// <summary>There are larger values.</summary>
    Above = 2,
}

/// <summary>
/// One fact of one role, as the reasoning sees it: a name, the values it can have and the one an unremarkable case
/// has. Made by <see cref="FormulaTable.Variable"/>, so that equal keys are the same object. Immutable.
/// </summary>
public sealed class Variable : IComparable<Variable>
{
    internal Variable(string key, int id, ValueSet domain, long ordinary, object? tag, OpenEnds open)
    {
        Key = key;
        Id = id;
        Domain = domain;
        Ordinary = ordinary;
        OrdinaryOnly = ValueSet.Of(ordinary);
        Tag = tag;
        Open = open;
        Alone = [this];
    }

    /// <summary>The unique name, <c>person.age</c>. Every deterministic order is by it, compared ordinally.</summary>
    public string Key { get; }

    /// <summary>A number within the table. It depends on the order of creation: an index, never an order to show.</summary>
    public int Id { get; }

    /// <summary>The values it can have; never empty. Yes/no is 0 and 1, a choice 0 to n-1, a date its day number.</summary>
    public ValueSet Domain { get; }

    /// <summary>The value that an unremarkable case has; one of the domain.</summary>
    public long Ordinary { get; }

    /// <summary>Whatever the caller ties to the variable; the reasoning never looks at it.</summary>
    public object? Tag { get; }

    /// <summary>
    /// The ends of the domain that stand for "and so on": no date is the last one, and no income the largest. A case
    /// stays within the domain; where a variable is set free, what lies behind an open end counts as possible.
    /// </summary>
    public OpenEnds Open { get; }

    /// <summary>The set of the ordinary value alone, made once because every search needs it.</summary>
    internal ValueSet OrdinaryOnly { get; }

    /// <summary>This variable and no other: what each of its literals mentions.</summary>
    internal ImmutableArray<Variable> Alone { get; }

    /// <summary>Orders by key, ordinally.</summary>
    public int CompareTo(Variable? other) =>
        ReferenceEquals(this, other) ? 0 : string.CompareOrdinal(Key, other?.Key);

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    /// <summary>Whether two variables are the same one.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => Id;

    /// <summary>Whether two variables are the same one.</summary>
    public static bool operator ==(Variable? left, Variable? right) => ReferenceEquals(left, right);

    /// <summary>Whether two variables are different.</summary>
    public static bool operator !=(Variable? left, Variable? right) => !ReferenceEquals(left, right);

    /// <summary>Whether the key of the first stands before that of the second.</summary>
    public static bool operator <(Variable left, Variable right) => left.CompareTo(right) < 0;

    /// <summary>Whether the key of the first stands after that of the second.</summary>
    public static bool operator >(Variable left, Variable right) => left.CompareTo(right) > 0;

    /// <summary>Whether the key of the first does not stand after that of the second.</summary>
    public static bool operator <=(Variable left, Variable right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the key of the first does not stand before that of the second.</summary>
    public static bool operator >=(Variable left, Variable right) => left.CompareTo(right) >= 0;
}
