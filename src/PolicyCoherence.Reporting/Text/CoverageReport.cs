using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;

namespace PolicyCoherence.Reporting.Text;

/// <summary>The framework paragraph by paragraph: upheld, partly, silent, contradicted; and the positions by sphere.</summary>
internal static class CoverageReport
{
    private const string Version = "1.1";
    private const int Indent = 2;

    public static string Text(CheckReport report, ReportOptions options)
    {
        var painter = new Painter(options.Colour);
        var lines = new TextLines();
        foreach (var framework in report.Understandings.GroupBy(standing => (standing.State, standing.Framework)))
        {
            lines.Gap();
            lines.Add(painter.Strong(VisibleText.Of(framework.Key.State is { } state ? Wording.OfState(state, framework.Key.Framework) : framework.Key.Framework)));
            lines.Indented(Indent, () =>
            {
                foreach (var standing in framework)
                {
                    var word = Wording.Name(standing.Standing).PadRight("contradicted".Length);
                    lines.Add($"{Paint(painter, standing.Standing, word)}  {VisibleText.Of(standing.Paragraph)}: {VisibleText.Of(standing.Name)} ({standing.Force})");
                    lines.Indented(Indent, () =>
                    {
                        foreach (var why in standing.Because) lines.Prose("- ", why);
                    });
                }
            });
        }

        foreach (var state in report.Spheres.GroupBy(sphere => sphere.State)) Spheres(lines, painter, state.Key, [.. state]);
        lines.Gap();
        lines.Add(Wording.Standings(report));
        return lines.ToString();
    }

    public static string Json(CheckReport report, ReportOptions options) => JsonDocumentWriter.Write(json =>
    {
        json.Text("version", Version);
        json.Object("tool", () => JsonReport.Tool(json, options));
        json.Object("summary", () =>
        {
            foreach (var standing in Enum.GetValues<Standing>()) json.Number(Wording.Name(standing), report.Understandings.Count(each => each.Standing == standing));
            json.Flag("complete", !report.Diagnostics.Any(diagnostic => diagnostic.Severity == Sources.DiagnosticSeverity.Error));
        });
        json.Array("understandings", report.Understandings, standing =>
        {
            json.Text("framework", standing.Framework);
            json.Text("paragraph", standing.Paragraph);
            json.Text("name", standing.Name);
            json.Text("force", standing.Force);
            json.Text("standing", Wording.Name(standing.Standing));
            json.Texts("because", standing.Because);
            json.Texts("rules", standing.Rules);
            json.Text("state", standing.State?.Name);
        });
        json.Array("spheres", report.Spheres, sphere =>
        {
            json.Text("sphere", sphere.Sphere);
            json.Text("title", sphere.Title);
            json.Number("positions", sphere.Positions);
            json.Number("restrictive", sphere.Restrictive);
            json.Number("enabling", sphere.Enabling);
            json.Number("protective", sphere.Protective);
            json.Number("other", sphere.Other);
            json.Text("state", sphere.State?.Name);
        });
    });

    private static void Spheres(TextLines lines, Painter painter, StateName? state, ImmutableArray<SphereFigures> spheres)
    {
        lines.Gap();
        lines.Add(painter.Strong(VisibleText.Of(state is null ? Wording.SpheresHeading : Wording.OfState(state, Wording.SpheresHeading))));
        var width = spheres.Max(sphere => VisibleText.Width(VisibleText.Of(sphere.Title)));
        lines.Indented(Indent, () =>
        {
            lines.Add($"{new string(' ', width)}  {Wording.SpheresColumns}");
            foreach (var sphere in spheres)
            {
                var title = VisibleText.Of(sphere.Title);
                lines.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{title}{new string(' ', width - VisibleText.Width(title))}{sphere.Positions,11}{sphere.Restrictive,13}{sphere.Enabling,10}{sphere.Protective,12}{sphere.Other,7}"));
            }
        });
        lines.Prose(string.Empty, Wording.Concentration(spheres));
    }

    private static string Paint(Painter painter, Standing standing, string word) => standing switch
    {
        Standing.Contradicted => painter.By(Severity.Error, word),
        Standing.Partly => painter.By(Severity.Warning, word),
        Standing.Silent => painter.Faint(word),
        _ => word,
    };
}
