using System.Linq.Expressions;
using PolicyCoherence.Rete.Memory;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Expressions;

/// <summary>Compiles an expression over slots to a delegate over tokens.</summary>
internal sealed class SlotCompiler : ExpressionVisitor
{
    private readonly ParameterExpression _left = Expression.Parameter(typeof(Token), "left");
    private readonly ParameterExpression _candidate = Expression.Parameter(typeof(Cell), "candidate");
    private readonly ParameterExpression _context = Expression.Parameter(typeof(IContext), "context");
    private readonly int _leftLevel;

    private SlotCompiler(int leftLevel)
    {
        _leftLevel = leftLevel;
    }

    public static TDelegate Compile<TDelegate>(Expression body, int leftLevel)
        where TDelegate : Delegate
    {
        var compiler = new SlotCompiler(leftLevel);
        var translated = compiler.Visit(body);
        var isRead = typeof(TDelegate) == typeof(Read);
        ParameterExpression[] parameters = typeof(TDelegate) == typeof(Act)
            ? [compiler._context, compiler._left, compiler._candidate]
            : [compiler._left, compiler._candidate];
        return Expression.Lambda<TDelegate>(isRead ? Expression.Convert(translated, typeof(object)) : translated, parameters).Compile();
    }

    protected override Expression VisitParameter(ParameterExpression node) => node.Type == typeof(IContext) ? _context : node;

    protected override Expression VisitExtension(Expression node)
    {
        if (node is not SlotExpression slot)
            return base.VisitExtension(node);

        Expression cell = _candidate;
        if (slot.Level != SlotExpression.Candidate && slot.Level <= _leftLevel)
        {
            Expression token = _left;
            for (var hops = _leftLevel - slot.Level; hops > 0; hops--)
                token = Expression.Property(token, nameof(Token.Parent));
            cell = Expression.Property(token, nameof(Token.Cell));
        }

        return Expression.Convert(Expression.Property(cell, nameof(Cell.Value)), slot.Type);
    }
}
