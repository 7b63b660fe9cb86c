using System.Collections;
using System.Reflection;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>
/// Facts, judgements and groups that a state declares beside its positions, and that no sentence uses. In a file that is only included, and where
/// a framework is given to the check, words stand ready for others to use. How the text is divided into files plays no part.
/// </summary>
internal static class UnusedWords
{
    public static IEnumerable<UnusedWord> In(SourceSet set, PolicyModel model)
    {
        var files = set.Files;
        var own = files.Where(file => set.Given.Contains(file.Source.Path)).ToList();
        if (model.State is null || !files.Any(file => file.Statements.Any(IsPosition)) || own.Exists(file => file.Statements.Any(IsOfFramework))) return [];
        var sources = own.Select(file => file.Source).ToHashSet();
        var candidates = model.Facts.Cast<Symbol>().Concat(model.Groups).Where(symbol => sources.Contains(symbol.Span.Source)).ToList();
        if (candidates.Count == 0) return [];
        var used = new HashSet<string>(StringComparer.Ordinal);
        var properties = new Dictionary<Type, PropertyInfo[]>();
        foreach (var statement in files.SelectMany(file => file.Statements)) Collect(statement, statement is Declaration declaration ? declaration.Name.Span : null, used, properties);
        return candidates.Where(symbol => !used.Contains(symbol.Name)).Select(symbol => new UnusedWord(symbol));
    }

    private static bool IsPosition(Statement statement) => statement is PositionDeclaration or SafeguardPositionDeclaration or ExceptionDeclaration;

    private static bool IsOfFramework(Statement statement) => statement is FrameworkDeclaration or UnderstandingDeclaration;

    // The records themselves are looked at, so that no new kind of sentence can be forgotten here.
    private static void Collect(object node, SourceSpan? declared, HashSet<string> used, Dictionary<Type, PropertyInfo[]> properties)
    {
        switch (node)
        {
            case Name name:
                if (name.Span != declared) used.Add(name.Text);
                return;
            case SyntaxNode:
                if (!properties.TryGetValue(node.GetType(), out var known))
                {
                    known = [.. node.GetType().GetProperties().Where(property => !property.PropertyType.IsValueType || property.PropertyType.IsGenericType)];
                    properties.Add(node.GetType(), known);
                }

                foreach (var property in known)
                {
                    if (property.GetValue(node) is { } part) Collect(part, declared, used, properties);
                }

                return;
            case IEnumerable items and not string:
                foreach (var item in items) Collect(item, declared, used, properties);
                return;
            default:
                return;
        }
    }
}
