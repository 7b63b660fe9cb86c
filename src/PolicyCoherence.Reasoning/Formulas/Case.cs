using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>A value for every variable of a question, ordered by key. Immutable; equal if variables and values are.</summary>
public sealed class Case : IEquatable<Case>
{
    private Case(ImmutableArray<Variable> variables, ImmutableArray<long> values)
    {
        Variables = variables;
        Values = values;
    }

    /// <summary>The variables, ordered by key.</summary>
    public ImmutableArray<Variable> Variables { get; }

    /// <summary>The value of each variable, in the order of <see cref="Variables"/>.</summary>
    public ImmutableArray<long> Values { get; }

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
        var index = Variables.BinarySearch(variable);
        value = index >= 0 ? Values[index] : 0;
        return index >= 0;
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

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
