using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Text;

/// <summary>The pairs of agencies, as a triangle: for each the number of findings and the letter of the worst.</summary>
internal static class MatrixReport
{
    private const int Column = 6;

    /// <summary>The whole report.</summary>
    public static string Render(CheckReport report, ReportOptions options)
    {
        var painter = new Painter(options.Colour);
        var lines = new TextLines();
        var pairs = AgencyMatrix.Of(report).ToDictionary(pair => (pair.First, pair.Second));
        var names = pairs.Keys.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (names.IsEmpty)
        {
            lines.Add(Wording.NoPair);
        }
        else
        {
            lines.Add(painter.Strong(Wording.MatrixHeading));
            Rows(lines, painter, names, pairs);
            lines.Gap();
            lines.Prose(string.Empty, Wording.MatrixLegend);
        }

        lines.Gap();
        lines.Add(Wording.Summary(report));
        return lines.ToString();
    }

    private static void Rows(TextLines lines, Painter painter, ImmutableArray<string> names, Dictionary<(string First, string Second), AgencyPair> pairs)
    {
        var width = names.Max(name => VisibleText.Width(VisibleText.Of(name)));
        var number = names.Length.ToString(CultureInfo.InvariantCulture).Length;
        lines.Add(string.Concat(new string(' ', number + 2 + width), string.Concat(names.Select((_, index) => Number(index).PadLeft(Column)))));
        for (var row = 0; row < names.Length; row++)
        {
            var name = VisibleText.Of(names[row]);
            var cells = Enumerable.Range(0, row + 1).Select(column => Cell(painter, pairs.GetValueOrDefault((names[column], names[row]))));
            lines.Add($"{Number(row).PadLeft(number)}  {name}{new string(' ', width - VisibleText.Width(name))}{string.Concat(cells)}".TrimEnd());
        }
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Cell(Painter painter, AgencyPair? pair)
    {
        if (pair is null) return ".".PadLeft(Column);
        var text = string.Create(CultureInfo.InvariantCulture, $"{pair.Findings}{char.ToUpperInvariant(Wording.Name(pair.Worst)[0])}");
        return new string(' ', Math.Max(1, Column - text.Length)) + painter.By(pair.Worst, text);
    }
}
