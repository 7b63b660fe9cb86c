using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Text;

/// <summary>The report for people: for every finding what is wrong, where, who it hits, against what, why, and what would resolve it.</summary>
internal sealed class TextReport
{
    private const int Indent = 2;
    private const int MaxSilent = 5;
    private readonly TextLines _lines = new();
    private readonly Painter _painter;

    private TextReport(Painter painter) => _painter = painter;

    /// <summary>The whole report.</summary>
    public static string Render(CheckReport report, ReportOptions options)
    {
        var text = new TextReport(new Painter(options.Colour));
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(diagnostic, text._lines, text._painter);
        }

        foreach (var finding in report.Findings)
        {
            text.Write(finding);
        }

        text.Accepted(report.Accepted);
        text.Known(report.Baseline);
        Settings(report.Settings, text._lines, text._painter);
        text.Coverage(report);
        text._lines.Gap();
        text._lines.Add(Wording.Summary(report));
        text.Claims(report.Claims);
        return text._lines.ToString();
    }

    /// <summary>What could not be understood, and what to write instead.</summary>
    public static void Write(Diagnostic diagnostic, TextLines lines, Painter painter)
    {
        lines.Gap();
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning;
        Headline(lines, painter, severity, Wording.NotUnderstood(diagnostic.Severity), diagnostic.Code, diagnostic.Message);
        List<Mark> marks = [new(diagnostic.Span, Primary: true, string.Empty), .. diagnostic.Related.Select(related => new Mark(related.Span, Primary: false, related.Label))];
        lines.Indented(Indent, () => new Snippet(lines, painter, severity, Snippet.GutterOf(marks)).Draw(marks));
        if (diagnostic.Help is { } help)
        {
            lines.Indented(Indent, () => lines.Prose($"{Wording.Help} ", help));
        }
    }

    /// <summary>What was decided about rules, and what that did: whatever is left out is said.</summary>
    public static void Settings(ImmutableArray<AppliedSetting> settings, TextLines lines, Painter painter)
    {
        if (settings.IsEmpty) return;
        lines.Gap();
        lines.Add(painter.Strong(Wording.SettingsHeading));
        lines.Indented(Indent, () =>
        {
            foreach (var applied in settings) lines.Prose("- ", Wording.Setting(applied));
        });
    }

    private void Write(Finding finding)
    {
        _lines.Gap();
        Headline(_lines, _painter, finding.Severity, Wording.Name(finding.Severity), finding.RuleId, finding.Message);
        var marks = finding.Places.Select(place => new Mark(place.Span, place.Role == PlaceRole.Primary, place.Label)).ToList();
        Section(Wording.Where, () => new Snippet(_lines, _painter, finding.Severity, Snippet.GutterOf(marks)).Draw(marks));
        Section(Wording.Who, () => Who(finding));
        if (finding.Interval is { } interval)
        {
            Section(Wording.When, () => Sentence(Wording.Interval(interval)));
        }

        Section(Wording.Against, () => Against(finding));
        if (!finding.Because.IsEmpty)
        {
            Section(Wording.Why, () => Why(finding.Because));
        }

        Section(Wording.Resolve, () => Resolve(finding));
        _lines.Indented(Indent, () => _lines.Add(_painter.Faint(Wording.MoreAbout(VisibleText.Of(finding.RuleId)))));
    }

    private static void Headline(TextLines lines, Painter painter, Severity severity, string word, string id, string message)
    {
        var head = painter.By(severity, $"{word}[{VisibleText.Of(id)}]");
        lines.Add($"{head}: {painter.Strong(VisibleText.Of(message))}");
    }

    private void Who(Finding finding)
    {
        if (finding.Case is { } person)
        {
            Sentence(person.Sentence);
            foreach (var role in person.Facts.GroupBy(fact => fact.Role))
            {
                _lines.Prose($"{VisibleText.Of(role.Key)}: ", string.Join("; ", role.Select(Wording.Fact)));
            }
        }
        else
        {
            Sentence(Wording.NobodyInParticular);
        }

        if (finding.Total is { } total)
        {
            Sentence(total ? Wording.EveryoneReached : Wording.SomeReached);
        }

        if (finding.Certainty != Certainty.Certain)
        {
            Sentence(Wording.CertaintyText(finding));
        }
    }

    private void Against(Finding finding)
    {
        foreach (var authority in finding.Authorities)
        {
            _lines.Prose($"{Wording.AuthorityLead(authority)} ", Wording.AuthorityText(authority), _painter.Strong);
        }

        if (finding.Authorities.IsEmpty)
        {
            Sentence(Wording.EachOther);
            if (finding.Agencies.Length > 1)
            {
                Sentence(Wording.Between(finding.Agencies));
            }
        }

        foreach (var tension in finding.Tensions)
        {
            Sentence(Wording.Tension(tension));
        }
    }

    private void Why(ImmutableArray<ReasonStep> steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var place = steps[i].Span is { } span ? $" ({span})" : string.Empty;
            _lines.Prose(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. "), steps[i].Text + place);
        }
    }

    private void Resolve(Finding finding)
    {
        if (finding.ResolvedBy is { } what)
        {
            Sentence(Wording.ResolvedBy(what));
        }

        // A way that begins with what a change says is that change: said once.
        var repairs = finding.Repairs.ToList();
        foreach (var way in finding.Resolve)
        {
            if (repairs.Find(repair => way.StartsWith(repair.Text.TrimEnd('.'), StringComparison.Ordinal)) is { } same)
            {
                RepairText.Write(same, way, _lines, _painter);
                repairs.Remove(same);
            }
            else
            {
                _lines.Prose("- ", way);
            }
        }

        foreach (var repair in repairs)
        {
            RepairText.Write(repair, repair.Text, _lines, _painter);
        }

        if (finding is { Repairs.IsEmpty: true, UntriedRepairs: > 0 })
        {
            RepairText.WriteUntried(finding.UntriedRepairs, _lines);
        }

        if (finding.Resolve.IsEmpty && finding.ResolvedBy is null)
        {
            Sentence(Wording.NothingSuggested);
        }
    }

    private void Accepted(ImmutableArray<AcceptedFinding> accepted)
    {
        if (accepted.IsEmpty)
        {
            return;
        }

        _lines.Gap();
        _lines.Add(_painter.Strong(Wording.AcceptedHeading));
        _lines.Indented(Indent, () =>
        {
            foreach (var each in accepted)
            {
                var finding = each.Finding;
                _lines.Prose($"{Wording.Name(finding.Severity)}[{VisibleText.Of(finding.RuleId)}]: ", $"{finding.Message} ({finding.Primary.Span})");
                _lines.Indented(Indent, () => _lines.Prose(string.Empty, Wording.Accepted(each)));
            }
        });
    }

    // In one line each: whoever wants to read them again leaves the baseline out.
    private void Known(BaselineResult? baseline)
    {
        if (baseline is null) return;
        _lines.Gap();
        _lines.Prose(string.Empty, Wording.KnownHeading(baseline));
        _lines.Indented(Indent, () =>
        {
            foreach (var finding in baseline.Known) _lines.Prose($"{Wording.Name(finding.Severity)}[{VisibleText.Of(finding.RuleId)}]: ", $"{finding.Message} ({finding.Primary.Span})");
        });
        if (baseline.Gone.IsEmpty) return;
        _lines.Gap();
        _lines.Prose(string.Empty, Wording.GoneHeading(baseline));
        _lines.Indented(Indent, () =>
        {
            foreach (var entry in baseline.Gone) _lines.Prose("- ", Wording.Gone(entry));
        });
    }

    // Of a text that was not understood whole, nobody can say that it is silent about something. A long list hides the findings.
    private void Coverage(CheckReport report)
    {
        var notes = report.Coverage;
        if (notes.IsEmpty || report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return;
        _lines.Gap();
        if (notes.Length > MaxSilent)
        {
            _lines.Prose(string.Empty, Wording.ManySilent(notes.Length));
            return;
        }

        _lines.Add(_painter.Strong(Wording.SilentHeading));
        _lines.Indented(Indent, () =>
        {
            foreach (var note in notes) _lines.Prose("- ", $"{note.Text} ({Wording.Cited(note.Authority)})");
        });
    }

    private void Claims(ImmutableArray<AuthorClaim> claims)
    {
        _lines.Gap();
        if (claims.IsEmpty)
        {
            _lines.Add($"{_painter.Strong(Wording.ClaimsHeading)}: {Wording.Nothing}");
            return;
        }

        _lines.Add($"{_painter.Strong(Wording.ClaimsHeading)}:");
        _lines.Indented(Indent, () =>
        {
            foreach (var claim in claims)
            {
                _lines.Prose("- ", $"{claim.Text} ({claim.Place})");
            }
        });
    }

    private void Section(string heading, Action body) => _lines.Indented(Indent, () =>
    {
        _lines.Add(_painter.Strong(heading));
        _lines.Indented(Indent, body);
    });

    private void Sentence(string text) => _lines.Prose(string.Empty, text);
}
