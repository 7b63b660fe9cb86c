using System.Collections;
using System.Reflection;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Formatting;

/// <summary>
/// Compares trees by what they say, whatever their places in the text. It looks at the records themselves, so that a new kind of node
/// cannot be forgotten here.
/// </summary>
internal sealed class TreeComparison
{
    private readonly Dictionary<Type, PropertyInfo[]> _properties = [];

    /// <summary>Whether two lists of sentences say the same.</summary>
    public bool Same(IReadOnlyList<Statement> left, IReadOnlyList<Statement> right) =>
        left.Count == right.Count && Enumerable.Range(0, left.Count).All(i => Same(left[i], right[i]));

    private bool Same(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        var type = left.GetType();
        if (type != right.GetType())
        {
            return false;
        }

        return left switch
        {
            SyntaxNode => PropertiesOf(type).All(p => Same(p.GetValue(left), p.GetValue(right))),
            IList items when right is IList others => items.Count == others.Count && Enumerable.Range(0, items.Count).All(i => Same(items[i], others[i])),
            _ => left.Equals(right),
        };
    }

    private PropertyInfo[] PropertiesOf(Type type)
    {
        if (!_properties.TryGetValue(type, out var properties))
        {
            properties = [.. type.GetProperties().Where(p => p.PropertyType != typeof(SourceSpan))];
            _properties.Add(type, properties);
        }

        return properties;
    }
}
