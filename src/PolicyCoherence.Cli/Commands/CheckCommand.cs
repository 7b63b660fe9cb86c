using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
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
    private readonly Option<string?> _config = GivenFiles.ConfigOption();
    private readonly Option<bool> _noColour = new("--no-color");

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var check = new CheckCommand(services, environment);
        var command = new Command("check")
        {
            Arguments = { check._paths },
            Options = { check._format, check._output, check._failOn, check._bars, check._at, check._from, check._to, check._noRepairs, check._config, check._noColour },
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
        if (!Write(report, parsed))
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

        try
        {
            File.WriteAllText(Path.GetFullPath(output, environment.CurrentFolder), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            environment.Error.WriteLine(CommandWording.Wrote(Report.Visible(output), Report.Summary(report)));
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            environment.Error.WriteLine(CommandWording.CannotWrite(Report.Visible(output), problem));
            return false;
        }
    }

    private static ImmutableArray<Diagnostic> Sorted(ImmutableArray<Diagnostic> found, ImmutableArray<Diagnostic> problems) =>
        problems.IsEmpty ? found : [.. problems.Concat(found).OrderBy(diagnostic => diagnostic.Span)];
}
