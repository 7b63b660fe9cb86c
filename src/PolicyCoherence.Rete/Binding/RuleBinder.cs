using System.Linq.Expressions;
using PolicyCoherence.Rete.Drafts;
using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Fluent;

namespace PolicyCoherence.Rete.Binding;

/// <summary>Checks a draft and gives every alias its column.</summary>
internal sealed class RuleBinder
{
    private readonly IRuleMetadata _metadata;
    private readonly RuleDraft _draft;
    private readonly AliasTable _aliases;
    private int _level;

    private RuleBinder(IRuleMetadata metadata, RuleDraft draft)
    {
        _metadata = metadata;
        _draft = draft;
        _aliases = new AliasTable(metadata.Name, draft.Elements);
    }

    public static BoundRule Bind(IRuleMetadata metadata, int priority, RuleDraft draft)
    {
        if (draft.Elements.Count == 0)
            throw new RuleLoadException(metadata.Name, string.Empty, "the rule has no condition", "say `When()` with at least one pattern");
        if (draft.Actions.Count == 0)
            throw new RuleLoadException(metadata.Name, string.Empty, "the rule has no action", "say `Then().Do(…)`");

        return new RuleBinder(metadata, draft).Rule(priority);
    }

    private BoundRule Rule(int priority)
    {
        var elements = new List<BoundElement>();
        foreach (var element in _draft.Elements)
        {
            _level++;
            elements.Add(Element(element));
            if (element is BindingDraft binding)
                _aliases.Bind(binding.Alias, _level);
        }

        var derives = new List<Type>();
        var actions = new List<Condition>();
        foreach (var action in _draft.Actions)
        {
            var condition = Rewrite(action, action.Body, null);
            derives.AddRange(ActionLaw.Check(_metadata.Name, condition.Text, condition.Body));
            actions.Add(condition);
        }

        return new BoundRule(_metadata.RuleType, _metadata.Name, _metadata.Description, priority, _metadata.Tags)
        {
            Elements = elements,
            Actions = actions,
            Derives = [.. derives.Distinct()],
        };
    }

    private BoundElement Element(ElementDraft element)
    {
        switch (element)
        {
            case MatchDraft match:
                return new BoundMatch(Join(match.FactType, Conditions(match)));
            case ExistsDraft exists:
                return new BoundExists(Join(exists.FactType, Conditions(exists)), exists.Negated);
            case LetDraft let:
                var value = Rewrite(let.Value, let.Value.Body, null);
                ShapeLaw.Let(_metadata.Name, value.Text, value.Body, _metadata.RuleType);
                return new BoundLet(value, Conditions(let));
            case QueryDraft query:
                var source = Join(query.FactType, [.. query.Source.SelectMany(Checked)]);
                var steps = query.Steps.Select(Step).ToList();
                if (query.Conditions.Count > 0)
                    steps.Add(new BoundWhere(Conditions(query)));
                return new BoundQuery(source, steps);
            default:
                throw new NotSupportedException(element.GetType().Name);
        }
    }

    private BoundStep Step(StepDraft step) => step switch
    {
        WhereStep where => new BoundWhere([.. where.Predicates.SelectMany(Checked)]),
        GroupStep group => new BoundGroup(Selector(group.Key), Selector(group.Element), group.Make),
        CollectStep collect => new BoundCollect(collect.Make),
        _ => throw new NotSupportedException(step.GetType().Name),
    };

    private Condition Selector(LambdaExpression lambda)
    {
        var selector = Rewrite(lambda, lambda.Body, null);
        ShapeLaw.Selector(_metadata.Name, selector.Text, selector.Body);
        return selector;
    }

    private List<Condition> Conditions(ElementDraft element)
    {
        var conditions = new List<Condition>();
        var written = element.Conditions.Where(c => c.Parameters.Count > 0);
        conditions.AddRange(written.SelectMany(Checked));

        // `Having` names the element by its alias, which in this element's own conditions is the candidate.
        if (element is BindingDraft binding && element.Conditions.Any(c => c.Parameters.Count == 0))
        {
            _aliases.Bind(binding.Alias, SlotExpression.Candidate);
            conditions.AddRange(element.Conditions.Where(c => c.Parameters.Count == 0).SelectMany(Checked));
        }

        return conditions;
    }

    private IEnumerable<Condition> Checked(LambdaExpression lambda)
    {
        foreach (var part in ShapeLaw.Split(lambda.Body))
        {
            var condition = Rewrite(lambda, part, lambda.Parameters.FirstOrDefault());
            yield return condition with { Body = ShapeLaw.Condition(_metadata.Name, condition.Text, condition.Body) };
        }
    }

    private Condition Rewrite(LambdaExpression lambda, Expression body, ParameterExpression? own)
    {
        var text = ExpressionText.Of(body);
        var parameter = own ?? lambda.Parameters.FirstOrDefault(p => p.Type != typeof(RuleModel.IContext));
        return new Condition(new SlotRewriter(_metadata.Name, text, _aliases, parameter).Visit(body), text);
    }

    private static JoinShape Join(Type factType, IReadOnlyList<Condition> conditions)
    {
        var alpha = new List<Condition>();
        var keys = new List<KeyPair>();
        var rest = new List<Condition>();
        foreach (var condition in conditions)
        {
            if (!SlotFinder.In(condition.Body).Earlier)
                alpha.Add(condition);
            else if (Key(condition) is { } key)
                keys.Add(key);
            else
                rest.Add(condition);
        }

        return new JoinShape(factType, alpha, keys, rest);
    }

    private static KeyPair? Key(Condition condition)
    {
        if (condition.Body is not BinaryExpression { NodeType: ExpressionType.Equal } equal || !JoinValues.CanBeKey(equal))
            return null;

        return (SlotFinder.In(equal.Left), SlotFinder.In(equal.Right)) switch
        {
            ((true, false), (false, true)) => new KeyPair(equal.Right, equal.Left, JoinValues.ByReference(equal), condition.Text),
            ((false, true), (true, false)) => new KeyPair(equal.Left, equal.Right, JoinValues.ByReference(equal), condition.Text),
            _ => null,
        };
    }
}
