using System.Linq.Expressions;

namespace PolicyCoherence.Rete.Expressions;

/// <summary>
/// Where a condition's value comes from, in place of the parameter or alias that was written: the column of a tuple, by
/// its level, or the candidate that the condition is asked about. Two rules that name their aliases differently have the
/// same slots, so what is the same is found to be the same.
/// </summary>
internal sealed class SlotExpression(int level, Type type, string name) : Expression
{
    /// <summary>The level that stands for the candidate.</summary>
    public const int Candidate = -1;

    public int Level { get; } = level;

    public string Name { get; } = name;

    public override Type Type { get; } = type;

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override string ToString() => Name;

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}

/// <summary>Which slots an expression reads.</summary>
internal sealed class SlotFinder : ExpressionVisitor
{
    private bool _candidate;
    private bool _earlier;

    public static (bool Candidate, bool Earlier) In(Expression expression)
    {
        var finder = new SlotFinder();
        finder.Visit(expression);
        return (finder._candidate, finder._earlier);
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is SlotExpression slot)
        {
            if (slot.Level == SlotExpression.Candidate)
                _candidate = true;
            else
                _earlier = true;
        }

        return node;
    }
}
