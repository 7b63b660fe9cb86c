using System.Linq.Expressions;
using PolicyCoherence.Rete.Memory;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Expressions;

/// <summary>An expression that is interpreted first and compiled once it has shown that it is worth it.</summary>
internal abstract class Evaluation<TDelegate>(Expression body, int leftLevel, string text, string rule)
    where TDelegate : Delegate
{
    /// <summary>How often an expression is interpreted before it is compiled: about where compiling has paid for itself.</summary>
    public const int Threshold = 1500;

    // Sessions of one factory may run side by side: at worst a delegate is compiled twice, and either is right.
    private volatile TDelegate? _compiled;
    private int _calls;

    public Expression Body { get; } = body;

    public int LeftLevel { get; } = leftLevel;

    public string Text { get; } = text;

    /// <summary>The rules that use this, for errors. Complete before the first session is made.</summary>
    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal) { rule };

    protected TDelegate? Compiled()
    {
        var compiled = _compiled;
        if (compiled is null && ++_calls > Threshold)
            _compiled = compiled = SlotCompiler.Compile<TDelegate>(Body, LeftLevel);
        return compiled;
    }

    protected RuleExecutionException Failure(Exception inner) => new(string.Join(", ", Rules), Text, inner);
}

internal delegate bool Test(Token? left, Cell candidate);

internal delegate object? Read(Token? left, Cell? candidate);

internal delegate void Act(IContext context, Token left, Cell? candidate);

/// <summary>A condition.</summary>
internal sealed class Predicate(Expression body, int leftLevel, string text, string rule) : Evaluation<Test>(body, leftLevel, text, rule)
{
    public bool Holds(Token? left, Cell candidate)
    {
        try
        {
            return Compiled() is { } compiled
                ? compiled(left, candidate)
                : Interpreter.IsTrue(Body, new Frame(left, LeftLevel, candidate, null));
        }
        catch (Exception e) when (e is not RuleExecutionException)
        {
            throw Failure(e);
        }
    }
}

/// <summary>A value: a side of an equality, a <c>Let</c>, or a selector of a query.</summary>
internal sealed class Reading(Expression body, int leftLevel, string text, string rule) : Evaluation<Read>(body, leftLevel, text, rule)
{
    public object? Value(Token? left, Cell? candidate)
    {
        try
        {
            return Compiled() is { } compiled
                ? compiled(left, candidate)
                : Interpreter.Evaluate(Body, new Frame(left, LeftLevel, candidate, null));
        }
        catch (Exception e) when (e is not RuleExecutionException)
        {
            throw Failure(e);
        }
    }

    /// <summary>The value where null has no meaning, as for the key of a group.</summary>
    public object Required(Token left, Cell candidate) =>
        Value(left, candidate) ?? throw Failure(new InvalidOperationException("the value is null"));
}

/// <summary>An action.</summary>
internal sealed class RuleAction(Expression body, int leftLevel, string text, string rule) : Evaluation<Act>(body, leftLevel, text, rule)
{
    public void Run(IContext context, Token left, Cell? candidate)
    {
        try
        {
            if (Compiled() is { } compiled)
                compiled(context, left, candidate);
            else
                Interpreter.Evaluate(Body, new Frame(left, LeftLevel, candidate, context));
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (e is not RuleExecutionException)
        {
            throw Failure(e);
        }
    }
}
