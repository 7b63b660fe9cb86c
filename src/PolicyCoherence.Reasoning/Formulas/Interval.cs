namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>A closed interval of whole numbers; both ends belong to it.</summary>
/// <param name="From">The smallest value.</param>
/// <param name="To">The largest value, never smaller than <paramref name="From"/>.</param>
public readonly record struct Interval(long From, long To);
