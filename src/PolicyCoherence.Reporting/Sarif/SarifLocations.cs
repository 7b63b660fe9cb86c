using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Sarif;

/// <summary>Writes places as SARIF locations: addresses from the root of the repository, regions counted from 1.</summary>
internal sealed class SarifLocations(JsonDocumentWriter json, string repositoryPrefix, ImmutableArray<string> artifacts)
{
    /// <summary>What addresses are relative to.</summary>
    public const string Root = "%SRCROOT%";

    private const int MaxSnippet = 2000;

    /// <summary>The files that <see cref="Write"/> refers to by number.</summary>
    public ImmutableArray<string> Artifacts => artifacts;

    /// <summary>The members of one artifact.</summary>
    public void Artifact(string path)
    {
        json.Object("location", () => Address(path));
        json.Text("sourceLanguage", "policy");
    }

    /// <summary>The members of one location.</summary>
    public void Write(SourceSpan span, string? message, int? id)
    {
        if (id is { } number)
        {
            json.Number("id", number);
        }

        json.Object("physicalLocation", () =>
        {
            json.Object("artifactLocation", () =>
            {
                Address(span.Source.Path);
                json.Number("index", artifacts.BinarySearch(span.Source.Path, StringComparer.Ordinal));
            });
            json.Object("region", () => Region(span));
        });
        if (message is { Length: > 0 })
        {
            json.Object("message", () => json.Text("text", SarifWording.Plain(message)));
        }
    }

    /// <summary>The members of the changes of one artifact.</summary>
    public void Change(string path, IEnumerable<TextEdit> edits)
    {
        json.Object("artifactLocation", () =>
        {
            Address(path);
            json.Number("index", artifacts.BinarySearch(path, StringComparer.Ordinal));
        });
        json.Array("replacements", edits, edit =>
        {
            json.Object("deletedRegion", () =>
            {
                json.Number("startLine", edit.Span.StartPosition.Line);
                json.Number("startColumn", edit.Span.StartPosition.Column);
                json.Number("endLine", edit.Span.EndPosition.Line);
                json.Number("endColumn", edit.Span.EndPosition.Column);
            });
            json.Object("insertedContent", () => json.Text("text", edit.Replacement));
        });
    }

    private void Region(SourceSpan span)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        json.Number("startLine", start.Line);
        json.Number("startColumn", start.Column);
        json.Number("endLine", end.Line);
        json.Number("endColumn", end.Column);
        if (span.Length is > 0 and <= MaxSnippet)
        {
            json.Object("snippet", () => json.Text("text", span.Words));
        }
    }

    private void Address(string path)
    {
        var (uri, inside) = Uri(path);
        json.Text("uri", uri);
        if (inside)
        {
            json.Text("uriBaseId", Root);
        }
    }

    /// <summary>The address of a file from the root of the repository, and whether it lies below the root.</summary>
    private (string Uri, bool Inside) Uri(string path)
    {
        if (Path.IsPathRooted(path))
        {
            return ("file://" + Escaped(path.Split('/')), false);
        }

        var parts = new List<string>();
        foreach (var part in $"{repositoryPrefix}/{path}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return (Escaped(parts), parts.Count > 0 && parts[0] != "..");
    }

    private static string Escaped(IEnumerable<string> parts) => string.Join('/', parts.Select(System.Uri.EscapeDataString));
}
