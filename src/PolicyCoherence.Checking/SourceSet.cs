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
    /// <summary>How many of the files were given, or included by one that was: what comes with the checker does not count.</summary>
    public required int Counted { get; init; }

    /// <summary>The paths of the files that were given; the others were included or come with the checker.</summary>
    public ImmutableHashSet<string> Given { get; init; } = [];

    /// <summary>More files than this in one check is a mistake, such as a folder given too high up.</summary>
    public const int MaxFiles = 10_000;

    private const string BuiltInKey = "built-in:";

    public static SourceSet Load(IReadOnlyCollection<SourceText> sources, ISourceLoader loader, CancellationToken cancellationToken) =>
        Load(sources, loader, PolicyParser.Parse, cancellationToken);

    public static SourceSet Load(IReadOnlyCollection<SourceText> sources, ISourceLoader loader, Func<SourceText, CancellationToken, PolicyFile> parse, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, PolicyFile>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var open = new Queue<Opened>(sources.OrderBy(source => source.Path, StringComparer.Ordinal).Select(source => new Opened(source, false, 0)));
        var includes = new IncludeGraph();
        var used = new Dictionary<string, Name>(StringComparer.Ordinal);
        while (true)
        {
            while (open.TryDequeue(out var next))
            {
                cancellationToken.ThrowIfCancellationRequested();

                // The built-in text of a file that was given or included as such is one and the same file.
                var key = next.BuiltIn ? BuiltInKey + next.Text.Path : next.Text.Path;
                if (files.ContainsKey(key) || (next.BuiltIn && files.Values.Any(file => file.Source.Content == next.Text.Content))) continue;
                var parsed = parse(next.Text, cancellationToken);
                files[key] = parsed;
                foreach (var include in parsed.Statements.OfType<IncludeStatement>())
                {
                    if (files.Count + open.Count >= MaxFiles)
                    {
                        diagnostics.Add(IncludeGraph.TooMany(include.Path.Span, MaxFiles));
                    }
                    else if ((next.BuiltIn ? BuiltInSeeds.Load(next.Text.PathTo(include.Path.Text)) : loader.Load(next.Text, include.Path.Text)) is not { } text)
                    {
                        diagnostics.Add(IncludeGraph.Missing(include.Path.Span, include.Path.Text));
                    }
                    else if (next.Depth == IncludeGraph.MaxDepth && !files.ContainsKey(text.Path))
                    {
                        diagnostics.Add(IncludeGraph.TooDeep(include.Path.Span));
                    }
                    else
                    {
                        includes.Add(include.Path.Span, text.Path);
                        open.Enqueue(new Opened(text, next.BuiltIn, next.Depth + 1));
                    }
                }

                foreach (var use in parsed.Statements.OfType<UseStatement>()) used.TryAdd(use.Framework.Text, use.Framework);
            }

            // A framework that no file declares comes with the checker.
            var declared = files.Values.SelectMany(file => file.Statements.OfType<FrameworkDeclaration>()).Select(framework => framework.Name.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var name in used.Keys.Where(name => !declared.Contains(name)).Order(StringComparer.Ordinal))
            {
                if (BuiltInSeeds.Framework(name) is { } framework) open.Enqueue(new Opened(framework, true, 0));
            }

            used.Clear();
            if (open.Count == 0) break;
        }

        PolicyFile[] read = [.. files.Values.OrderBy(file => file.Source.Path, StringComparer.Ordinal)];
        var laws = LawTexts.Load(read, loader, cancellationToken);
        return new SourceSet([.. read.Select(laws.Cited)], [.. diagnostics, .. includes.Circles(), .. laws.Diagnostics], laws)
        {
            Given = sources.Select(source => source.Path).ToImmutableHashSet(StringComparer.Ordinal),
            Counted = files.Keys.Count(key => !key.StartsWith(BuiltInKey, StringComparison.Ordinal)),
        };
    }

    // A file to be read, and by how many includes it is away from those that were given.
    private sealed record Opened(SourceText Text, bool BuiltIn, int Depth);
}
