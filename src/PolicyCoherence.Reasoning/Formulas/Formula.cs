using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// A condition on the values of variables, in negation normal form. Made by a <see cref="FormulaTable"/>, where equal
/// formulas are the same object, so that equality is identity. Immutable, and safe to read from any thread.
/// </summary>
public abstract class Formula
{
    private ImmutableArray<Variable> _variables;

    private protected Formula(int id, ImmutableArray<Variable> variables, int depth, long size)
    {
        Id = id;
        _variables = variables;
        Depth = depth;
        Size = size;
    }

    /// <summary>A number within the table. It depends on the order of creation: an index, never an order to show.</summary>
    public int Id { get; }

    /// <summary>The variables it mentions, ordered by key.</summary>
    public ImmutableArray<Variable> Variables
    {
        get
        {
            // Listed when they are first asked for: of most formulas, never. If two threads do so at once, they list the same.
            if (_variables.IsDefault) _variables = ListVariables();
            return _variables;
        }
    }

    /// <summary>How deep <c>and</c> and <c>or</c> are nested; 0 for a literal. At most <see cref="FormulaTable.MaximumDepth"/>.</summary>
    public int Depth { get; }

    /// <summary>How many literals it holds when written out as a tree; stops growing at 10^18.</summary>
    public long Size { get; }

    /// <summary>The formula that holds in exactly the other cases, if it is known; <see cref="FormulaTable.Not"/> makes it.</summary>
    internal Formula? Negation { get; private set; }

    /// <summary>Whether it mentions the variable.</summary>
    public bool Mentions(Variable variable) => Variables.BinarySearch(variable) >= 0;

    /// <summary>The formula as text; equal formulas of two tables have equal text.</summary>
    public override string ToString() => FormulaText.Of(this);

    private protected virtual ImmutableArray<Variable> ListVariables() => [];

    internal void PairWith(Formula negation)
    {
        Negation = negation;
        negation.Negation = this;
    }
}

/// <summary>Holds in every case.</summary>
public sealed class TrueFormula : Formula
{
    internal TrueFormula(int id)
        : base(id, [], 0, 0)
    {
    }
}

/// <summary>Holds in no case.</summary>
public sealed class FalseFormula : Formula
{
    internal FalseFormula(int id)
        : base(id, [], 0, 0)
    {
    }
}

/// <summary>Holds where the variable has one of these values; neither none nor all of its domain.</summary>
public sealed class LiteralFormula : Formula
{
    internal LiteralFormula(int id, Variable variable, ValueSet values)
        : base(id, variable.Alone, 0, 1)
    {
        Variable = variable;
        Values = values;
        Alone = [this];
    }

    /// <summary>The variable.</summary>
    public Variable Variable { get; }

    /// <summary>The values with which it holds.</summary>
    public ValueSet Values { get; }

    /// <summary>This literal and no other, as the conjunction of one.</summary>
    internal ImmutableArray<LiteralFormula> Alone { get; }
}

/// <summary>
/// Holds where a number that grows with one variable is at most a number that grows with another. Every comparison of
/// two facts has this form: "less than" is its negation with the sides changed. Because both sides only grow, the
/// smallest values that such comparisons leave to all variables satisfy them all (see <see cref="Search"/>).
/// </summary>
public sealed class ComparisonFormula : Formula
{
    internal ComparisonFormula(int id, Variable lesser, Rounded lesserTerm, Variable greater, Rounded greaterTerm)
        : base(id, lesser < greater ? [lesser, greater] : [greater, lesser], 0, 1)
    {
        Lesser = lesser;
        LesserTerm = lesserTerm;
        Greater = greater;
        GreaterTerm = greaterTerm;
    }

    /// <summary>The variable of the number that is at most the other.</summary>
    public Variable Lesser { get; }

    /// <summary>How that number grows with it.</summary>
    public Rounded LesserTerm { get; }

    /// <summary>The variable of the other number; never the same variable.</summary>
    public Variable Greater { get; }

    /// <summary>How the other number grows with it.</summary>
    public Rounded GreaterTerm { get; }

    /// <summary>Whether it is not rounded, as every comparison that somebody wrote; then the lesser term has no offset. Both sides are rounded or neither is.</summary>
    internal bool IsLinear => LesserTerm.Divisor == 1;

    /// <summary>The values of the lesser variable with which it holds, the greater one having this value.</summary>
    internal ValueSet LesserWhen(long greater) => ValueSet.UpTo(LesserTerm.LargestWithin(GreaterTerm.At(greater)));

    /// <summary>The values of the greater variable with which it holds, the lesser one having this value.</summary>
    internal ValueSet GreaterWhen(long lesser) => ValueSet.From(GreaterTerm.SmallestReaching(LesserTerm.At(lesser)));
}

/// <summary>A formula with parts: <see cref="AndFormula"/> or <see cref="OrFormula"/>.</summary>
public abstract class CompositeFormula : Formula
{
    private protected CompositeFormula(int id, ImmutableArray<Formula> parts, int depth, long size)
        : base(id, default, depth, size) => Parts = parts;

    /// <summary>
    /// At least two, none of the same kind as the whole and none constant; at most one literal for each variable.
    /// First the literals by key, then comparisons and the others by structure.
    /// </summary>
    public ImmutableArray<Formula> Parts { get; }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private protected override ImmutableArray<Variable> ListVariables()
    {
        // literals stand in the order of their keys, each on a variable of its own
        if (Parts[^1] is LiteralFormula)
        {
            var own = new Variable[Parts.Length];
            for (var i = 0; i < own.Length; i++) own[i] = ((LiteralFormula)Parts[i]).Variable;
            return ImmutableCollectionsMarshal.AsImmutableArray(own);
        }

        var count = 0;
        foreach (var part in Parts) count += part.Variables.Length;
        var all = new Variable[count];
        count = 0;
        foreach (var part in Parts)
        {
            part.Variables.CopyTo(all, count);
            count += part.Variables.Length;
        }

        Array.Sort(all);
        var kept = 1;
        for (var i = 1; i < all.Length; i++)
            if (all[i] != all[kept - 1]) all[kept++] = all[i];
        return kept == all.Length ? ImmutableCollectionsMarshal.AsImmutableArray(all) : [.. all.AsSpan(0, kept)];
    }
}

/// <summary>Holds where all of its parts hold.</summary>
public sealed class AndFormula : CompositeFormula
{
    internal AndFormula(int id, ImmutableArray<Formula> parts, int depth, long size)
        : base(id, parts, depth, size)
    {
        Literals = parts[^1] is LiteralFormula ? parts.CastArray<LiteralFormula>() : [];
        LiteralCount = parts.Length;
        while (LiteralCount > 0 && parts[LiteralCount - 1] is not LiteralFormula) LiteralCount--;
    }

    /// <summary>How many of the parts are literals; they stand first.</summary>
    internal int LiteralCount { get; }

    /// <summary>The parts, if every one is a literal (literals stand first, so the last one tells); else empty.</summary>
    internal ImmutableArray<LiteralFormula> Literals { get; }

    /// <summary>Whether every part is a literal.</summary>
    internal bool IsCube => !Literals.IsEmpty;
}

/// <summary>Holds where one of its parts holds.</summary>
public sealed class OrFormula : CompositeFormula
{
    internal OrFormula(int id, ImmutableArray<Formula> parts, int depth, long size)
        : base(id, parts, depth, size)
    {
    }
}
