using PolicyCoherence.Rete.Drafts;

namespace PolicyCoherence.Rete.Fluent.Dsl;

/// <summary>A rule in the fluent language: derive, and say in <see cref="Define"/> when it holds and what then follows.</summary>
public abstract class Rule
{
    private RuleDraft? _draft;

    /// <summary>States the rule through <see cref="When"/> and <see cref="Then"/>. Called once, when the rule is loaded.</summary>
    public abstract void Define();

    /// <summary>Begins, or continues, the conditions.</summary>
    /// <returns>The left-hand side, to which patterns are added in the order in which they bind.</returns>
    /// <exception cref="InvalidOperationException">The rule is not being loaded.</exception>
    protected ILeftHandSideExpression When() => new LeftHandSideDraft(Draft());

    /// <summary>Begins, or continues, the actions.</summary>
    /// <returns>The right-hand side; its actions run in the order in which they are added.</returns>
    /// <exception cref="InvalidOperationException">The rule is not being loaded.</exception>
    protected IRightHandSideExpression Then() => new RightHandSideDraft(Draft());

    internal RuleDraft Record()
    {
        var draft = new RuleDraft();
        _draft = draft;
        try
        {
            Define();
        }
        finally
        {
            _draft = null;
        }

        return draft;
    }

    private RuleDraft Draft() => _draft
        ?? throw new InvalidOperationException("a rule is defined by loading it: new RuleRepository().Load(x => x.From(typeof(TheRule)))");
}
