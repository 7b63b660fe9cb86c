using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Checking;

/// <summary>The framework paragraph by paragraph: what becomes of each understanding in the encoded positions.</summary>
internal static class FrameworkStanding
{
    /// <summary>Every understanding but the tensions, by framework and paragraph.</summary>
    /// <param name="analysis">The reasoning.</param>
    /// <param name="findings">Everything that was found, accepted or not: what is accepted is still so.</param>
    /// <param name="notes">What the positions are silent about.</param>
    public static ImmutableArray<UnderstandingStanding> Of(Analysis analysis, IReadOnlyCollection<Finding> findings, IReadOnlyCollection<CoverageNote> notes)
    {
        var bySubject = findings.Where(finding => !finding.Authorities.IsEmpty).SelectMany(finding => finding.Subjects.Distinct(StringComparer.Ordinal), (finding, name) => (name, finding))
            .ToLookup(pair => pair.name, pair => pair.finding, StringComparer.Ordinal);
        return Of(analysis, bySubject, notes);
    }

    private static ImmutableArray<UnderstandingStanding> Of(Analysis analysis, ILookup<string, Finding> findings, IReadOnlyCollection<CoverageNote> notes) =>
    [
        .. analysis.Model.Understandings.Where(understanding => understanding is not TensionUnderstanding)
            .Select(understanding => Of(analysis, understanding, findings, notes))
            .OrderBy(standing => standing.Framework, StringComparer.Ordinal).ThenBy(standing => standing.Paragraph, ParagraphOrder.Instance).ThenBy(standing => standing.Name, StringComparer.Ordinal),
    ];

    private static UnderstandingStanding Of(Analysis analysis, Understanding understanding, ILookup<string, Finding> findings, IReadOnlyCollection<CoverageNote> notes)
    {
        var against = findings[understanding.Name].OrderBy(finding => finding.Key, StringComparer.Ordinal).ToList();
        var silent = notes.Where(note => note.Text.Contains($"`{understanding.Name}`", StringComparison.Ordinal)).Select(note => note.Text).Order(StringComparer.Ordinal).ToList();
        return new UnderstandingStanding(
            understanding.Framework.Display,
            understanding.Paragraph,
            understanding.Name,
            understanding.Force.ToString().ToLowerInvariant(),
            Standing(analysis, understanding, against, silent.Count > 0),
            [.. against.Select(finding => finding.Message).Concat(silent)],
            [.. against.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            understanding.Span);
    }

    private static Standing Standing(Analysis analysis, Understanding understanding, List<Finding> against, bool silent)
    {
        if (understanding is EntitlementUnderstanding entitlement)
        {
            return analysis.Entitlements.Of(entitlement).State switch
            {
                EntitlementState.Covered => Findings.Standing.Upheld,
                EntitlementState.Denied => Findings.Standing.Contradicted,
                EntitlementState.Silent => Findings.Standing.Silent,
                _ => Findings.Standing.Partly,
            };
        }

        if (against.Count > 0)
        {
            // What is asked of every decision or position, or beside another, is given by some; a weighty finding against the rest is a contradiction.
            return understanding is DecisionSafeguardUnderstanding or PositionSafeguardUnderstanding or CounterpartUnderstanding or ComprehensiveUnderstanding
                || against.TrueForAll(finding => finding.Severity < Severity.Warning)
                ? Findings.Standing.Partly
                : Findings.Standing.Contradicted;
        }

        if (silent) return understanding is ComprehensiveUnderstanding comprehensive && comprehensive.Themes.Any(analysis.Balance.SpeaksOf) ? Findings.Standing.Partly : Findings.Standing.Silent;
        return new SpokenOf(analysis).By(understanding) ? Findings.Standing.Upheld : Findings.Standing.Silent;
    }

    /// <summary>Paragraphs in the order of the document: <c>II.6</c> before <c>II.11</c>, <c>III.4</c> before <c>III.7.a</c>.</summary>
    private sealed class ParagraphOrder : IComparer<string>
    {
        public static ParagraphOrder Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            var (one, other) = (Parts(x ?? ""), Parts(y ?? ""));
            for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            {
                var order = one[i].Number != other[i].Number ? one[i].Number.CompareTo(other[i].Number) : string.CompareOrdinal(one[i].Text, other[i].Text);
                if (order != 0) return order;
            }

            return one.Count.CompareTo(other.Count);
        }

        private static List<(int Number, string Text)> Parts(string paragraph) =>
            [.. paragraph.Split(['.', ' ', ';', ',', '(', ')', '§'], StringSplitOptions.RemoveEmptyEntries).Select(part => (Number(part), part))];

        // Words come after numbers.
        private static int Number(string part) => part switch
        {
            "I" => 1,
            "II" => 2,
            "III" => 3,
            "IV" => 4,
            "V" => 5,
            _ => int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue,
        };
    }
}
