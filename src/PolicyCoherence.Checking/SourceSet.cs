using System.Collections.Immutable;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>The parsed files of a check: those given, those they include, and the built-in frameworks they use.</summary>
/// <param name="Files">Every file once, by path.</param>
/// <param name="Diagnostics">Files that could not be brought.</param>
/// <param name="Laws">The documents of the instruments.</param>
internal sealed record SourceSet(ImmutableArray<PolicyFile> Files, ImmutableArray<Diagnostic> Diagnostics, LawTexts Laws)
{
    /// <summary>More files than this in one check is a mistake, such as a folder given too high up.</summary>
    public const int MaxFiles = 10_000;

    public static SourceSet Load(IReadOnlyCollection<SourceText> sources, ISourceLoader loader, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, PolicyFile>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var open = new Queue<(SourceText Text, bool BuiltIn)>(sources.OrderBy(source => source.Path, StringComparer.Ordinal).Select(source => (source, false)));
        var used = new SortedDictionary<string, Name>(StringComparer.Ordinal);
        while (true)
        {
            while (open.TryDequeue(out var next))
            {
                cancellationToken.ThrowIfCancellationRequested();

                // The built-in text of a file that was given or included as such is one and the same file.
                var key = next.BuiltIn ? $"built-in:{next.Text.Path}" : next.Text.Path;
                if (files.ContainsKey(key) || (next.BuiltIn && files.Values.Any(file => file.Source.Content == next.Text.Content))) continue;
                var parsed = PolicyParser.Parse(next.Text, cancellationToken);
                files[key] = parsed;
                foreach (var include in parsed.Statements.OfType<IncludeStatement>())
                {
                    if (files.Count + open.Count >= MaxFiles)
                    {
                        diagnostics.Add(Diagnostic.Error("PC0202", include.Path.Span, $"more than {MaxFiles} files in one check", "Check fewer files at a time."));
                    }
                    else if ((next.BuiltIn ? BuiltInSeeds.Load(next.Text.PathTo(include.Path.Text)) : loader.Load(next.Text, include.Path.Text)) is { } text)
                    {
                        open.Enqueue((text, next.BuiltIn));
                    }
                    else
                    {
                        diagnostics.Add(Diagnostic.Error("PC0201", include.Path.Span, $"there is no file `{include.Path.Text}`", "The path is read from the folder of the file that includes it; correct it, or delete the sentence."));
                    }
                }

                foreach (var use in parsed.Statements.OfType<UseStatement>()) used.TryAdd(use.Framework.Text, use.Framework);
            }

            // A framework that no file declares comes with the checker.
            var declared = files.Values.SelectMany(file => file.Statements.OfType<FrameworkDeclaration>()).Select(framework => framework.Name.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var name in used.Keys.Where(name => !declared.Contains(name)))
            {
                if (BuiltInSeeds.Framework(name) is { } framework) open.Enqueue((framework, true));
            }

            used.Clear();
            if (open.Count == 0) break;
        }

        PolicyFile[] read = [.. files.Values.OrderBy(file => file.Source.Path, StringComparer.Ordinal)];
        var laws = LawTexts.Load(read, loader, cancellationToken);
        return new SourceSet([.. read.Select(laws.Cited)], [.. diagnostics, .. laws.Diagnostics], laws);
    }
}
