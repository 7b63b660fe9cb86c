using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>
/// The files of frameworks and all that they include, the vocabulary among them: what holds of their words in every case is theirs
/// to say (meaning A10). A state's own file that said "assurances exclude risk" would make findings vanish instead of the risk.
/// </summary>
internal static class CoreFiles
{
    /// <summary>The texts of these files.</summary>
    public static IReadOnlySet<SourceText> Of(IReadOnlyList<PolicyFile> files)
    {
        var byPath = files.ToLookup(file => file.Source.Path, StringComparer.Ordinal);
        var open = new Stack<PolicyFile>(files.Where(file => file.Statements.Any(IsOfFramework) && !file.Statements.Any(IsOfState)));
        var found = new HashSet<SourceText>();
        while (open.TryPop(out var file))
        {
            if (!found.Add(file.Source)) continue;
            foreach (var include in file.Statements.OfType<IncludeStatement>())
            {
                foreach (var next in byPath[file.Source.PathTo(include.Path.Text)].Where(next => !next.Statements.Any(IsOfState))) open.Push(next);
            }
        }

        return found;
    }

    private static bool IsOfFramework(Statement statement) => statement is FrameworkDeclaration or UnderstandingDeclaration;

    private static bool IsOfState(Statement statement) => statement is
        StateDeclaration or InstrumentDeclaration or PositionDeclaration or SafeguardPositionDeclaration or ExceptionDeclaration or UseStatement or PartyStatement or EncodesStatement;
}
