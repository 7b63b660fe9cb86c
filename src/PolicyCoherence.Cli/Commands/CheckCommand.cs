using System.Collections.Immutable;
using System.CommandLine;
using PolicyCoherence.Checking;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Cli.Settings;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence check [paths]</c>.</summary>
internal sealed class CheckCommand(CheckServices services, CommandEnvironment environment)
{
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<ReportFormat> _format = Choice.Of(
        "--format",
        given => CommandWording.BadChoice("--format", given, "text", "json", "sarif", "matrix", "timeline"),
        ("text", ReportFormat.Text),
        ("json", ReportFormat.Json),
        ("sarif", ReportFormat.Sarif),
        ("matrix", ReportFormat.Matrix),
        ("timeline", ReportFormat.Timeline));

    private readonly Option<Threshold> _failOn = Threshold.Option();

    private readonly Option<BarReading> _bars = Choice.Of(
        "--bar-in-same-act",
        given => CommandWording.BadChoice("--bar-in-same-act", given, "exception", "contradiction"),
        ("exception", BarReading.Exception),
        ("contradiction", BarReading.Contradiction));

    private readonly Option<DateOnly?> _at = Choice.Day("--at");
    private readonly Option<DateOnly?> _from = Choice.Day("--from");
    private readonly Option<DateOnly?> _to = Choice.Day("--to");
    private readonly Option<bool> _noRepairs = new("--no-repairs");
    private readonly Option<string?> _output = new("--output", "-o");
    private readonly Option<string?> _baseline = new("--baseline");
    private readonly Option<string?> _writeBaseline = new("--write-baseline");
    private readonly Option<string?> _config = GivenFiles.ConfigOption();
    private readonly Option<bool> _noColour = new("--no-color");

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var check = new CheckCommand(services, environment);
        var command = new Command("check")
        {
            Arguments = { check._paths },
            Options = { check._format, check._output, check._failOn, check._bars, check._at, check._from, check._to, check._noRepairs, check._baseline, check._writeBaseline, check._config, check._noColour },
        };
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_to) < parsed.GetValue(_from))
        {
            environment.Error.WriteLine(CommandWording.Usage(CommandWording.NoDays));
            return ExitCode.NotDone;
        }

        if (!GivenFiles.TryRead(services, environment, parsed, parsed.GetValue(_paths), out var given, out var code)) return code;
        if (Known(parsed.GetValue(_baseline) ?? given.Settings.Baseline, out var baseline) is not { } known) return ExitCode.NotDone;
        var found = Check(given.Texts, given.Options with
        {
            ReadBarsAsExceptions = Choice.Given(parsed, _bars, given.Settings.Bars) == BarReading.Exception,
            At = parsed.GetValue(_at),
            From = parsed.GetValue(_from),
            Until = parsed.GetValue(_to) is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null,
            Repairs = !parsed.GetValue(_noRepairs) && parsed.GetValue(_format) != ReportFormat.Timeline,
            WithTimeline = parsed.GetValue(_format) == ReportFormat.Timeline,
        });
        var report = found with { Diagnostics = Sorted(found.Diagnostics, given.Sources.Problems) };
        if (baseline.Length > 0) report = Baseline.Against(report, known, baseline);
        if ((parsed.GetValue(_writeBaseline) is { } file && !TryWriteBaseline(ref report, file)) || !Write(report, parsed))
        {
            return ExitCode.NotDone;
        }

        code = ExitCode.For(report, Choice.Given(parsed, _failOn, given.Settings.FailOn)?.Least);
        if (code == ExitCode.NothingToCheck)
        {
            environment.Error.WriteLine(CommandWording.NothingChecked);
        }

        return code;
    }

    private CheckReport Check(IReadOnlyList<SourceText> texts, CheckOptions options)
    {
        using var progress = new Progress(environment, texts.Count);
        return services.Check(texts, options, environment.Stop);
    }

    private bool Write(CheckReport report, ParseResult parsed)
    {
        var output = parsed.GetValue(_output);
        var colour = environment.Colour && output is null && !parsed.GetValue(_noColour);
        var options = new ReportOptions(CommandEnvironment.Version, colour, Repository.Prefix(environment.CurrentFolder));
        var text = Report.Render(parsed.GetValue(_format), report, options);
        if (output is null)
        {
            environment.Out.Write(text);
            return true;
        }

        if (!OutputFile.TryWrite(environment, output, text)) return false;
        environment.Error.WriteLine(CommandWording.Wrote(Report.Visible(output), Report.Summary(report)));
        return true;
    }

    // What the baseline knows; null, and the exit code, if it cannot be read. Without one it knows nothing.
    private IReadOnlyList<BaselineEntry>? Known(string? file, out string shown)
    {
        shown = string.Empty;
        if (file is null) return [];
        var sources = new DiskSources(environment.CurrentFolder);
        var full = file.Length == 0 || file.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(file, environment.CurrentFolder);
        if (!File.Exists(full))
        {
            environment.Error.WriteLine(CommandWording.NoBaseline(Report.Visible(full is null ? file : sources.Shown(full))));
            return null;
        }

        shown = sources.Shown(full);
        var source = sources.Read(full, named: true);
        var problem = sources.Problems.FirstOrDefault();
        if (problem is null && BaselineFile.Read(source, out problem) is { } entries) return entries;
        if (problem is not null) environment.Error.Write(Report.Problems([problem]));
        return null;
    }

    // From now on, what is found now is known: so it is in this report already.
    private bool TryWriteBaseline(ref CheckReport report, string file)
    {
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            environment.Error.WriteLine(CommandWording.NoBaselineOfHalf);
            return true;
        }

        if (!OutputFile.TryWrite(environment, file, Baseline.Of(report))) return false;
        report = Baseline.Against(report, file);
        environment.Error.WriteLine(CommandWording.WroteBaseline(report.Baseline?.Known.Length ?? 0, Report.Visible(file)));
        return true;
    }

    private static ImmutableArray<Diagnostic> Sorted(ImmutableArray<Diagnostic> found, ImmutableArray<Diagnostic> problems) =>
        problems.IsEmpty ? found : [.. problems.Concat(found).OrderBy(diagnostic => diagnostic.Span)];
}
