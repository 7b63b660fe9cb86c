using System.Text.RegularExpressions;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>
/// Finds the names whose declarations the parser could not read. Their sentences are reported already; the names are made
/// known so that every sentence that uses them does not have an error of its own.
/// </summary>
internal static partial class LostNames
{
    /// <summary>Makes them known as what their sentences begin to declare.</summary>
    public static void MakeKnown(IReadOnlyList<PolicyFile> files, DeclaredNames names)
    {
        foreach (var file in files.Where(file => !file.Diagnostics.IsEmpty))
        {
            var end = 0;
            foreach (var statement in file.Statements.OrderBy(statement => statement.Span))
            {
                Look(file.Source.Content, end, statement.Span.Start, names);
                end = Math.Max(end, statement.Span.End);
            }

            Look(file.Source.Content, end, file.Source.Content.Length, names);
        }
    }

    private static void Look(string text, int start, int end, DeclaredNames names)
    {
        if (end <= start) return;
        foreach (Match match in Beginning().Matches(text[start..end]))
        {
            var kind = KindOf(match.Groups["word"].Value);
            if ((names.KindsOf(match.Groups["name"].Value) & kind) == 0) names.MakeKnown(match.Groups["name"].Value, kind);
        }
    }

    private static NameKind KindOf(string word) => word switch
    {
        "state" => NameKind.State,
        "treaty" => NameKind.Treaty,
        "framework" => NameKind.Framework,
        "agency" => NameKind.Agency,
        "instrument" => NameKind.Instrument,
        "sphere" => NameKind.Sphere,
        "ground" => NameKind.Ground,
        "service" => NameKind.Service,
        "safeguard" => NameKind.Safeguard,
        "store" => NameKind.Store,
        "territory" => NameKind.Territory,
        "role" => NameKind.Role,
        "event" => NameKind.Event,
        "fact" or "amount" => NameKind.Fact,
        "deem" => NameKind.Presumption,
        "group" => NameKind.Group,
        "action" => NameKind.Action,
        "position" => NameKind.Position | NameKind.StandingSafeguard,
        "procedure" => NameKind.Procedure,
        "exception" => NameKind.Exception,
        "understanding" => NameKind.Understanding,
        _ => word.StartsWith("kind", StringComparison.Ordinal) ? NameKind.DataKind : NameKind.OpenNorm,
    };

    [GeneratedRegex(
        @"^[ \t]*(?<word>state|treaty|framework|agency|instrument|sphere|ground|service|safeguard|store|territory|role|event|fact|amount|deem|group|action|position|procedure|exception|understanding|kind\s+of\s+data|open\s+norm)\s+(?<name>\w[\w-]*)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
