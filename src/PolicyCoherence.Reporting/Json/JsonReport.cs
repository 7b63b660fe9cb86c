using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Json;

/// <summary>The report for programs. Its shape is <c>schemas/report-1.json</c>, and <c>docs/json-report.md</c> says what may change.</summary>
internal sealed class JsonReport(JsonDocumentWriter json)
{
    /// <summary>The version of the format, not of the checker.</summary>
    public const string Version = "1.3";

    /// <summary>The whole report.</summary>
    public static string Render(CheckReport report, ReportOptions options) =>
        JsonDocumentWriter.Write(json => new JsonReport(json).Write(report, options));

    public static void Tool(JsonDocumentWriter json, ReportOptions options)
    {
        json.Text("name", "coherence");
        json.Text("version", options.ToolVersion);
    }

    public static void Rule(JsonDocumentWriter json, RuleDescription rule)
    {
        json.Text("id", rule.Id);
        json.Text("name", rule.Name);
        json.Text("title", rule.Title);
        json.Text("description", rule.Description);
        json.Text("defaultSeverity", Wording.Name(rule.DefaultSeverity));
        json.Text("source", rule.Source);
        json.Text("page", rule.Page);
    }

    private void Write(CheckReport report, ReportOptions options)
    {
        json.Text("version", Version);
        json.Object("tool", () => Tool(json, options));
        json.Object("summary", () => Summary(report));
        json.Array("diagnostics", report.Diagnostics, Diagnostic);
        json.Array("findings", report.Findings, Finding);
        json.Array("accepted", report.Accepted, accepted =>
        {
            json.Object("finding", () => Finding(accepted.Finding));
            json.Text("reason", accepted.Reason);
            json.Text("until", accepted.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.Object("place", () => Span(accepted.Place));
        });
        json.Array("agencies", AgencyMatrix.Of(report), pair =>
        {
            json.Text("first", pair.First);
            json.Text("second", pair.Second);
            json.Number("findings", pair.Findings);
            json.Text("worst", Wording.Name(pair.Worst));
        });
        json.Array("coverage", report.Coverage, note =>
        {
            json.Text("text", note.Text);
            json.Object("authority", () => Authority(note.Authority));
        });
        json.Array("claims", report.Claims, claim =>
        {
            json.Text("text", claim.Text);
            json.Object("place", () => Span(claim.Place));
        });
        json.Array("rules", report.Rules, rule => Rule(json, rule));
        json.Array("settings", report.Settings, Setting);
        Against(report.Baseline);
    }

    private void Against(BaselineResult? baseline)
    {
        if (baseline is null)
        {
            json.Null("baseline");
            return;
        }

        json.Object("baseline", () =>
        {
            json.Text("file", baseline.File);
            json.Array("known", baseline.Known, Finding);
            json.Array("gone", baseline.Gone, entry => Baseline.Write(json, entry));
        });
    }

    private void Summary(CheckReport report)
    {
        int Of(Severity severity) => report.Findings.Count(finding => finding.Severity == severity);
        json.Number("errors", Of(Severity.Error));
        json.Number("warnings", Of(Severity.Warning));
        json.Number("tensions", Of(Severity.Tension));
        json.Number("low", Of(Severity.Low));
        json.Number("notes", Of(Severity.Note));
        json.Number("accepted", report.Accepted.Length);
        json.Flag("complete", !report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        json.Number("files", report.Counts.Files);
        json.Number("positions", report.Counts.Positions);
        json.Number("procedures", report.Counts.Procedures);
        json.Number("understandings", report.Counts.Understandings);
        json.Number("rules", report.Counts.Rules);
    }

    /// <summary>The members of one.</summary>
    public void Diagnostic(Diagnostic diagnostic)
    {
        json.Text("code", diagnostic.Code);
        json.Text("severity", Wording.Name(diagnostic.Severity));
        json.Text("message", diagnostic.Message);
        json.Text("help", diagnostic.Help);
        json.Object("place", () => Span(diagnostic.Span));
        json.Array("related", diagnostic.Related, related =>
        {
            json.Text("label", related.Label);
            json.Object("place", () => Span(related.Span));
        });
    }

    /// <summary>The members of one.</summary>
    public void Finding(Finding finding)
    {
        json.Text("ruleId", finding.RuleId);
        json.Text("severity", Wording.Name(finding.Severity));
        json.Text("certainty", Wording.Name(finding.Certainty));
        json.Text("message", finding.Message);
        json.Text("fingerprint", Fingerprint.Of(finding));
        json.Texts("subjects", finding.Subjects);
        json.Texts("agencies", finding.Agencies);
        json.Array("places", finding.Places, place =>
        {
            json.Text("role", Wording.Name(place.Role));
            json.Text("label", place.Label);
            json.Object("place", () => Span(place.Span));
        });
        Case(finding.Case);
        json.Array("authorities", finding.Authorities, Authority);
        Interval("interval", finding.Interval);
        if (finding.Total is { } total)
        {
            json.Flag("total", total);
        }
        else
        {
            json.Null("total");
        }

        json.Array("because", finding.Because, Step);
        json.Texts("resolve", finding.Resolve);
        json.Text("resolvedBy", finding.ResolvedBy);
        json.Array("repairs", finding.Repairs, repair =>
        {
            json.Text("text", repair.Text);
            json.Array("edits", repair.Edits, edit =>
            {
                json.Object("place", () => Span(edit.Span));
                json.Text("replacement", edit.Replacement);
            });
            json.Array("choices", repair.Choices, choice =>
            {
                json.Number("edit", choice.Edit);
                json.Number("start", choice.Start);
                json.Number("length", choice.Length);
                json.Text("text", choice.Text);
            });
            json.Text("caution", repair.Caution);
        });
        json.Number("untriedRepairs", finding.UntriedRepairs);
        json.Texts("tensions", finding.Tensions);
        json.Texts("judgements", finding.Judgements);
    }

    /// <summary>The members of one.</summary>
    public void Setting(AppliedSetting applied)
    {
        json.Text("ruleId", applied.Setting.RuleId);
        json.Text("severity", applied.Setting.Severity is { } severity ? Wording.Name(severity) : null);
        json.Text("because", applied.Setting.Because);
        json.Object("place", () => Span(applied.Setting.Place));
        json.Number("findings", applied.Findings);
    }

    /// <summary>The members of one.</summary>
    public void Step(ReasonStep step)
    {
        json.Text("text", step.Text);
        if (step.Span is { } span)
        {
            json.Object("place", () => Span(span));
        }
        else
        {
            json.Null("place");
        }
    }

    /// <summary>The member <c>case</c>.</summary>
    public void Case(CaseDescription? person)
    {
        if (person is null)
        {
            json.Null("case");
            return;
        }

        json.Object("case", () =>
        {
            json.Text("sentence", person.Sentence);
            json.Array("facts", person.Facts, Fact);
        });
    }

    /// <summary>The members of one.</summary>
    public void Fact(CaseFact fact)
    {
        json.Text("role", fact.Role);
        json.Text("fact", fact.Fact);
        json.Text("value", fact.Value);
        json.Flag("judgement", fact.Judgement);
    }

    private void Authority(Authority authority)
    {
        json.Text("document", authority.Document);
        json.Text("paragraph", authority.Paragraph);
        json.Flag("binding", authority.Binding);
        json.Flag("treaty", authority.Treaty);
        Interval("bindingDays", authority.BindingDays);
    }

    private void Interval(string name, DayInterval? interval)
    {
        if (interval is null)
        {
            json.Null(name);
            return;
        }

        json.Object(name, () =>
        {
            json.Text("from", interval.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.Text("until", interval.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });
    }

    /// <summary>The members of one.</summary>
    public void Span(SourceSpan span)
    {
        json.Text("path", span.Source.Path);
        json.Object("start", () => Position(span.StartPosition));
        json.Object("end", () => Position(span.EndPosition));
    }

    private void Position(LinePosition position)
    {
        json.Number("line", position.Line);
        json.Number("column", position.Column);
    }
}
