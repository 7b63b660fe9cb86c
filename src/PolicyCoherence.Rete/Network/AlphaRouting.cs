using System.Linq.Expressions;
using PolicyCoherence.Rete.Expressions;

namespace PolicyCoherence.Rete.Network;

/// <summary>Puts an alpha memory behind a switch if one of its conditions compares a member with a constant.</summary>
internal static class AlphaRouting
{
    public static void Add(TypeNode type, AlphaMemory memory, string rule)
    {
        foreach (var condition in memory.Conditions)
        {
            if (Constant(condition) is not var (member, key, byReference))
                continue;

            var choice = type.Switches.Find(s => s.ByReference == byReference && StructuralComparer.Same(s.Member.Body, member));
            if (choice is null)
                type.Switches.Add(choice = new AlphaSwitch(new Reading(member, 0, condition.Text, rule), byReference));
            choice.Member.Rules.Add(rule);
            choice.Add(key, memory, [.. memory.Conditions.Where(c => c != condition)]);
            return;
        }

        type.Plain.Add(memory);
    }

    private static (Expression Member, object Key, bool ByReference)? Constant(Predicate condition)
    {
        if (condition.Body is not BinaryExpression { NodeType: ExpressionType.Equal } equal || !JoinValues.CanBeKey(equal))
            return null;

        var byReference = JoinValues.ByReference(equal);
        return (equal.Left, equal.Right) switch
        {
            (not ConstantExpression, ConstantExpression constant) when JoinValues.ToKey(constant.Value, byReference) is { } key => (equal.Left, key, byReference),
            (ConstantExpression constant, not ConstantExpression) when JoinValues.ToKey(constant.Value, byReference) is { } key => (equal.Right, key, byReference),
            _ => null,
        };
    }
}
