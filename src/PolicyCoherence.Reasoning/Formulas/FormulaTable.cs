using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Makes variables and formulas; equal ones are the same object, and formulas are simplified as they are made: nested
/// conjunctions are flattened, literals on one variable merged, constants absorbed, repetitions dropped, and a part
/// that meets its own negation decides the whole. The parts are ordered by structure, so the result does not depend on
/// what was created first. Formulas live as long as their table. For one thread at a time; formulas of different
/// tables must not be mixed.
/// </summary>
public sealed partial class FormulaTable
{
    /// <summary>How deep <c>and</c> and <c>or</c> may be nested; deeper throws <see cref="ReasoningLimitException"/>.</summary>
    public const int MaximumDepth = 1_000;

    private const long MaximumSize = 1_000_000_000_000_000_000;

    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly List<LiteralsOfVariable> _literals = [];
    private readonly Dictionary<(int Lesser, Rounded, int Greater, Rounded), ComparisonFormula> _comparisons = [];
    private readonly CompositeFormulas _composites = new();
    private int _formulas;

    /// <summary>An empty table.</summary>
    public FormulaTable()
    {
        True = new TrueFormula(_formulas++);
        False = new FalseFormula(_formulas++);
        True.PairWith(False);
    }

    /// <summary>The formula that holds in every case.</summary>
    public Formula True { get; }

    /// <summary>The formula that holds in no case.</summary>
    public Formula False { get; }

    /// <summary>How many variables there are; their ids are smaller.</summary>
    public int VariableCount => _variables.Count;

    /// <summary>Every variable made so far, by key.</summary>
    public IEnumerable<Variable> Variables => _variables.Values.Order();

    /// <summary>
    /// The variable of this key; made if it does not exist, otherwise the first one, with its first tag. Throws
    /// <see cref="ArgumentException"/> if it exists with another domain or ordinary value, or if the domain is empty or
    /// does not hold the ordinary value.
    /// </summary>
    public Variable Variable(string key, ValueSet domain, long ordinary, object? tag = null, OpenEnds open = OpenEnds.None)
    {
        if (_variables.TryGetValue(key, out var existing))
        {
            return existing.Domain.Equals(domain) && existing.Ordinary == ordinary && existing.Open == open
                ? existing
                : throw new ArgumentException($"`{key}` exists with another domain or ordinary value", nameof(key));
        }

        if (!domain.Contains(ordinary))
            throw new ArgumentException($"the ordinary value of `{key}` is outside its domain", nameof(ordinary));
        var variable = new Variable(key, _variables.Count, domain, ordinary, tag, open);
        _variables.Add(key, variable);
        _literals.Add(new LiteralsOfVariable());
        return variable;
    }

    /// <summary>Holds where the variable has one of these values; values outside its domain do not count.</summary>
    public Formula Literal(Variable variable, ValueSet values)
    {
        // What is kept lies within the domain and is neither none nor all of it, so a hit needs no more looking at.
        var known = _literals[variable.Id];
        if (known.TryGet(values) is { } existing) return existing;
        var inside = variable.Domain.Intersect(values);
        if (inside.IsEmpty) return False;
        var outside = variable.Domain.Except(inside);
        if (outside.IsEmpty) return True;
        if (known.TryGet(inside) is { } within) return within;
        var literal = new LiteralFormula(_formulas++, variable, inside);
        var negation = new LiteralFormula(_formulas++, variable, outside);
        known.Add(literal);
        known.Add(negation);
        literal.PairWith(negation);
        return literal;
    }

    /// <summary>Holds where the variable has this value.</summary>
    public Formula Literal(Variable variable, long value) => Literal(variable, ValueSet.Of(value));

    /// <summary>The one formula of these parts, which must be simplified and in order; the array becomes its own.</summary>
    private CompositeFormula Intern(Formula[] ordered, bool conjunction)
    {
        var hash = CompositeFormulas.HashOf(ordered, conjunction);
        if (_composites.Find(ordered, conjunction, hash) is { } existing) return existing;

        var depth = 0;
        long size = 0;
        foreach (var part in ordered)
        {
            depth = Math.Max(depth, part.Depth + 1);
            size = Math.Min(MaximumSize, size + part.Size);
        }

        if (depth > MaximumDepth) throw Bounds.Nesting;
        var parts = ImmutableCollectionsMarshal.AsImmutableArray(ordered);
        CompositeFormula made = conjunction ? new AndFormula(_formulas++, parts, depth, size) : new OrFormula(_formulas++, parts, depth, size);
        _composites.Add(made, hash);
        return made;
    }

    /// <summary>The literals on one variable. Most variables have few, and these are found soonest by looking at each.</summary>
    private sealed class LiteralsOfVariable
    {
        private const int Few = 12;

        private readonly List<LiteralFormula> _all = new(2);
        private Dictionary<ValueSet, LiteralFormula>? _many;

        public LiteralFormula? TryGet(ValueSet values)
        {
            if (_many is not null) return _many.GetValueOrDefault(values);
            foreach (var literal in CollectionsMarshal.AsSpan(_all))
                if (literal.Values.Equals(values)) return literal;
            return null;
        }

        public void Add(LiteralFormula literal)
        {
            if (_many is null && _all.Count == Few) _many = _all.ToDictionary(known => known.Values);
            if (_many is not null) _many.Add(literal.Values, literal);
            else _all.Add(literal);
        }
    }
}
