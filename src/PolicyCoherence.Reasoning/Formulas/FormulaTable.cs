using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

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
    private readonly Dictionary<(int Variable, ValueSet Values), LiteralFormula> _literals = [];
    private readonly Dictionary<(int Lesser, Rounded, int Greater, Rounded), ComparisonFormula> _comparisons = [];
    private readonly Dictionary<PartsKey, CompositeFormula> _composites = [];
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
        return variable;
    }

    /// <summary>Holds where the variable has one of these values; values outside its domain do not count.</summary>
    public Formula Literal(Variable variable, ValueSet values)
    {
        var inside = variable.Domain.Intersect(values);
        if (inside.IsEmpty) return False;
        var outside = variable.Domain.Except(inside);
        if (outside.IsEmpty) return True;
        if (_literals.TryGetValue((variable.Id, inside), out var existing)) return existing;
        var literal = new LiteralFormula(_formulas++, variable, inside);
        var negation = new LiteralFormula(_formulas++, variable, outside);
        _literals.Add((variable.Id, inside), literal);
        _literals.Add((variable.Id, outside), negation);
        literal.PairWith(negation);
        return literal;
    }

    /// <summary>Holds where the variable has this value.</summary>
    public Formula Literal(Variable variable, long value) => Literal(variable, ValueSet.Of(value));

    /// <summary>Holds where both hold.</summary>
    public Formula And(Formula left, Formula right) => Combine([left, right], conjunction: true);

    /// <summary>Holds where all hold; in every case if there are none.</summary>
    public Formula And(IEnumerable<Formula> parts) => Combine(parts, conjunction: true);

    /// <summary>Holds where one of the two holds.</summary>
    public Formula Or(Formula left, Formula right) => Combine([left, right], conjunction: false);

    /// <summary>Holds where one of them holds; in no case if there are none.</summary>
    public Formula Or(IEnumerable<Formula> parts) => Combine(parts, conjunction: false);

    /// <summary>Holds in exactly the other cases. Costs nothing: a formula is made together with its negation.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Callers read And, Or and Not from one table.")]
    public Formula Not(Formula formula) => formula.Negation;

    private Formula Combine(IEnumerable<Formula> parts, bool conjunction)
    {
        var (neutral, deciding) = conjunction ? (True, False) : (False, True);
        var literals = new Dictionary<Variable, LiteralFormula>();
        var others = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
        foreach (var part in parts)
        {
            if (ReferenceEquals(part, deciding)) return deciding;
            if (part is CompositeFormula composite && composite is AndFormula == conjunction)
            {
                foreach (var inner in composite.Parts)
                    if (!Take(inner, conjunction, literals, others)) return deciding;
            }
            else if (!ReferenceEquals(part, neutral) && !Take(part, conjunction, literals, others))
            {
                return deciding;
            }
        }

        foreach (var other in others)
            if (MeetsItsNegation(other, conjunction, literals, others)) return deciding;
        var count = literals.Count + others.Count;
        if (count == 0) return neutral;
        var result = new Formula[count];
        var next = 0;
        foreach (var literal in literals.Values) result[next++] = literal;
        foreach (var other in others) result[next++] = other;
        if (count == 1) return result[0];
        Array.Sort(result, FormulaOrder.Instance);
        return Intern([.. result], conjunction);
    }

    /// <summary>Takes one more part; false if the whole is now decided.</summary>
    private bool Take(Formula part, bool conjunction, Dictionary<Variable, LiteralFormula> literals, HashSet<Formula> others)
    {
        if (part is not LiteralFormula literal)
        {
            others.Add(part);
            return true;
        }

        if (!literals.TryGetValue(literal.Variable, out var known))
        {
            literals.Add(literal.Variable, literal);
            return true;
        }

        if (ReferenceEquals(known, literal)) return true;
        var values = conjunction ? known.Values.Intersect(literal.Values) : known.Values.Union(literal.Values);
        if (Literal(literal.Variable, values) is not LiteralFormula merged) return false;
        literals[literal.Variable] = merged;
        return true;
    }

    /// <summary>
    /// Whether a disjunction stands in a conjunction that denies each of its parts, or the mirror image. The negation
    /// of a part of a whole is of the whole's own kind, so it has been flattened and has to be found piece by piece.
    /// </summary>
    private static bool MeetsItsNegation(
        Formula part, bool conjunction, Dictionary<Variable, LiteralFormula> literals, HashSet<Formula> others)
    {
        if (part is not CompositeFormula composite) return others.Contains(part.Negation);
        foreach (var piece in composite.Parts)
        {
            if (piece is not LiteralFormula literal)
            {
                if (!others.Contains(piece.Negation)) return false;
                continue;
            }

            if (!literals.TryGetValue(literal.Variable, out var known)) return false;
            var met = conjunction
                ? !known.Values.Overlaps(literal.Values)
                : literal.Variable.Domain.Except(known.Values).IsSubsetOf(literal.Values);
            if (!met) return false;
        }

        return true;
    }

    private CompositeFormula Intern(ImmutableArray<Formula> parts, bool conjunction)
    {
        var key = new PartsKey(parts, conjunction);
        if (_composites.TryGetValue(key, out var existing)) return existing;

        var depth = 0;
        long size = 0;
        foreach (var part in parts)
        {
            depth = Math.Max(depth, part.Depth + 1);
            size = Math.Min(MaximumSize, size + part.Size);
        }

        if (depth > MaximumDepth) throw Bounds.Nesting;
        var variables = VariablesOf(parts);
        // Every rule of simplification has its mirror image, so the negated parts need no simplification, only their own order.
        var opposite = new Formula[parts.Length];
        for (var i = 0; i < opposite.Length; i++) opposite[i] = parts[i].Negation;
        Array.Sort(opposite, FormulaOrder.Instance);
        var negated = ImmutableArray.Create(opposite);
        var made = Make(parts, conjunction, variables, depth, size);
        var negation = Make(negated, !conjunction, variables, depth, size);
        _composites.Add(key, made);
        _composites.Add(new PartsKey(negated, !conjunction), negation);
        made.PairWith(negation);
        return made;
    }

    private CompositeFormula Make(
        ImmutableArray<Formula> parts, bool conjunction, ImmutableArray<Variable> variables, int depth, long size) =>
        conjunction
            ? new AndFormula(_formulas++, parts, variables, depth, size)
            : new OrFormula(_formulas++, parts, variables, depth, size);

    private static ImmutableArray<Variable> VariablesOf(ImmutableArray<Formula> parts)
    {
        if (parts[^1] is LiteralFormula)
        {
            // literals only, which stand in the order of their keys
            return [.. parts.Select(p => p.Variables[0])];
        }

        var variables = new HashSet<Variable>();
        foreach (var part in parts) variables.UnionWith(part.Variables);
        var sorted = variables.ToArray();
        Array.Sort(sorted);
        return ImmutableArray.Create(sorted);
    }

    /// <summary>Equal if the kind is and the parts are the same objects in the same order.</summary>
    private readonly struct PartsKey : IEquatable<PartsKey>
    {
        private readonly ImmutableArray<Formula> _parts;
        private readonly bool _conjunction;
        private readonly int _hash;

        public PartsKey(ImmutableArray<Formula> parts, bool conjunction)
        {
            _parts = parts;
            _conjunction = conjunction;
            var hash = default(HashCode);
            hash.Add(conjunction);
            foreach (var part in parts) hash.Add(part.Id);
            _hash = hash.ToHashCode();
        }

        public bool Equals(PartsKey other)
        {
            if (_hash != other._hash || _conjunction != other._conjunction || _parts.Length != other._parts.Length) return false;
            for (var i = 0; i < _parts.Length; i++)
                if (!ReferenceEquals(_parts[i], other._parts[i])) return false;
            return true;
        }

        public override bool Equals(object? obj) => obj is PartsKey other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
