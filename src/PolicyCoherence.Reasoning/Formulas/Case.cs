using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>A value for every variable of a question, ordered by key. Immutable; equal if variables and values are.</summary>
public sealed class Case : IEquatable<Case>
{
    // Up to so many variables are looked through one by one.
    private const int Few = 24;

    // The variables of the question, by key, and their values.
    private readonly ImmutableArray<Variable> _own;
    private readonly ImmutableArray<long> _values;

    // What truths tie to them: values that are not those of the ordinary case of the truths, and where all others are. A case
    // of a large vocabulary would be large otherwise, and most cases are only asked for a few values.
    private readonly ImmutableArray<KeyValuePair<Variable, long>> _changed = [];
    private readonly ImmutableArray<TruthComponent> _homes = [];
    private Written? _written;

    private Case(ImmutableArray<Variable> variables, ImmutableArray<long> values)
    {
        _own = variables;
        _values = values;
    }

    private Case(ImmutableArray<Variable> own, ImmutableArray<long> values, ImmutableArray<KeyValuePair<Variable, long>> changed, ImmutableArray<TruthComponent> homes)
        : this(own, values)
    {
        _changed = changed;
        _homes = homes;
    }

    /// <summary>The variables, ordered by key.</summary>
    public ImmutableArray<Variable> Variables => _homes.IsEmpty ? _own : WrittenOut.Variables;

    /// <summary>The value of each variable, in the order of <see cref="Variables"/>.</summary>
    public ImmutableArray<long> Values => _homes.IsEmpty ? _values : WrittenOut.Values;

    // Written out when it is first asked for; if two threads do so at once, they write the same.
    private Written WrittenOut => _written ??= WriteOut();

    /// <summary>The value of the variable. Throws <see cref="KeyNotFoundException"/> if the question did not involve it.</summary>
    public long this[Variable variable] => TryGet(variable, out var value)
        ? value
        : throw new KeyNotFoundException($"the case has no value for `{variable.Key}`");

    /// <summary>
    /// The case with these values. Throws <see cref="ArgumentException"/> if a variable comes twice or a value is
    /// outside its domain.
    /// </summary>
    public static Case Of(IEnumerable<KeyValuePair<Variable, long>> values)
    {
        var sorted = values.OrderBy(v => v.Key).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var (variable, value) = sorted[i];
            if (i > 0 && sorted[i - 1].Key == variable)
                throw new ArgumentException($"`{variable.Key}` has two values", nameof(values));
            if (!variable.Domain.Contains(value))
                throw new ArgumentException(Invariant($"{value} is not a value of `{variable.Key}`"), nameof(values));
        }

        return new Case([.. sorted.Select(v => v.Key)], [.. sorted.Select(v => v.Value)]);
    }

    /// <summary>The value of the variable, if the case has one.</summary>
    public bool TryGet(Variable variable, out long value)
    {
        var index = _own.Length <= Few ? Find(_own, variable) : _own.BinarySearch(variable);
        if (index >= 0)
        {
            value = _values[index];
            return true;
        }

        foreach (var (other, changed) in _changed)
        {
            value = changed;
            if (other == variable) return true;
        }

        foreach (var home in _homes)
        {
            index = home.Variables.BinarySearch(variable);
            if (index < 0) continue;
            value = home.Ordinary[index];
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>The value of the variable of this key, if the case has one.</summary>
    public bool TryGet(string key, out long value)
    {
        var index = Find(_own, key);
        value = index >= 0 ? _values[index] : 0;
        if (index >= 0) return true;
        foreach (var (other, changed) in _changed)
        {
            value = changed;
            if (other.Key == key) return true;
        }

        foreach (var home in _homes)
        {
            index = Find(home.Variables, key);
            if (index < 0) continue;
            value = home.Ordinary[index];
            return true;
        }

        value = 0;
        return false;
    }

    private static int Find(ImmutableArray<Variable> few, Variable variable)
    {
        for (var i = 0; i < few.Length; i++)
            if (ReferenceEquals(few[i], variable)) return i;
        return -1;
    }

    private static int Find(ImmutableArray<Variable> ordered, string key)
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(ordered[middle].Key, key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>The same case but for one value. Throws as the indexer and <see cref="Of"/> do.</summary>
    public Case With(Variable variable, long value)
    {
        var index = Variables.BinarySearch(variable);
        if (index < 0) throw new KeyNotFoundException($"the case has no value for `{variable.Key}`");
        if (!variable.Domain.Contains(value))
            throw new ArgumentException(Invariant($"{value} is not a value of `{variable.Key}`"), nameof(value));
        return new Case(Variables, Values.SetItem(index, value));
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Case? other) =>
        other is not null && Variables.AsSpan().SequenceEqual(other.Variables.AsSpan())
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Case);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var variable in Variables) hash.Add(variable);
        foreach (var value in Values) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>The values by key: <c>person.age = 16, person.alone = 1</c>.</summary>
    public override string ToString() =>
        string.Join(", ", Variables.Select((v, i) => Invariant($"{v.Key} = {Values[i]}")));

    /// <summary>For the solver, whose values are in order and within their domains by construction.</summary>
    internal static Case Trusted(ImmutableArray<Variable> variables, ImmutableArray<long> values) => new(variables, values);

    /// <summary>Like <see cref="Trusted"/>; everything else that truths tie to these variables is as in the ordinary case of the truths, but for what is changed.</summary>
    internal static Case Near(ImmutableArray<Variable> own, ImmutableArray<long> values, ImmutableArray<KeyValuePair<Variable, long>> changed, ImmutableArray<TruthComponent> homes) =>
        new(own, values, changed, homes);

    private Written WriteOut()
    {
        var all = new Dictionary<Variable, long>();
        foreach (var home in _homes)
            for (var i = 0; i < home.Variables.Length; i++) all.Add(home.Variables[i], home.Ordinary[i]);
        foreach (var (variable, value) in _changed) all[variable] = value;
        for (var i = 0; i < _own.Length; i++) all[_own[i]] = _values[i];
        var variables = all.Keys.ToArray();
        Array.Sort(variables);
        return new Written([.. variables], [.. variables.Select(variable => all[variable])]);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Written(ImmutableArray<Variable> Variables, ImmutableArray<long> Values);
}
