using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Which framework an understanding stands under, and which understandings a check uses.</summary>
internal static class FrameworkUse
{
    /// <summary>The framework declared last before each understanding in its file.</summary>
    public static IReadOnlyDictionary<UnderstandingDeclaration, string> FrameworksOf(IReadOnlyList<PolicyFile> files)
    {
        var frameworks = new Dictionary<UnderstandingDeclaration, string>(ReferenceEqualityComparer.Instance);
        foreach (var file in files)
        {
            string? current = null;
            foreach (var statement in file.Statements)
            {
                if (statement is FrameworkDeclaration framework) current = framework.Name.Text;
                else if (statement is UnderstandingDeclaration understanding && current is not null) frameworks[understanding] = current;
            }
        }

        return frameworks;
    }

    /// <summary>The understandings that the <c>use</c> sentences ask for; all if there is no such sentence.</summary>
    public static IEnumerable<Understanding> Select(
        IReadOnlyList<Statement> statements, List<Understanding> all, IReadOnlyDictionary<UnderstandingDeclaration, string> frameworks, Scope scope)
    {
        var uses = statements.OfType<UseStatement>().ToList();
        if (uses.Count == 0) return all;
        var declared = scope.Names.All<UnderstandingDeclaration>(NameKind.Understanding)
            .Where(frameworks.ContainsKey)
            .ToLookup(each => frameworks[each], each => each.Name.Text, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (!scope.IsDeclared(use.Framework, NameKind.Framework)) continue;
            var names = declared[use.Framework.Text].ToHashSet(StringComparer.Ordinal);
            if (use.Only.IsEmpty) used.UnionWith(names);
            foreach (var name in use.Only)
            {
                if (names.Contains(name.Text)) used.Add(name.Text);
                else if (scope.IsDeclared(name, NameKind.Understanding)) scope.Log.Report(Messages.UnderstandingOfAnother(name, use.Framework, NearestNames.Of(name.Text, names)));
            }
        }

        return all.Where(understanding => used.Contains(understanding.Name));
    }
}
