using System.Collections.Immutable;
using System.CommandLine;
using PolicyCoherence.Checking.Comparing;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence diff BASE HEAD [paths]</c>.</summary>
internal sealed class DiffCommand(CheckServices services, CommandEnvironment environment)
{
    private readonly Argument<string> _base = new("BASE");
    private readonly Argument<string> _head = new("HEAD");
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<ReportFormat> _format = Choice.Of(
        "--format", given => CommandWording.BadChoice("--format", given, "text", "json"), ("text", ReportFormat.Text), ("json", ReportFormat.Json));

    private readonly Option<Threshold> _failOn = Threshold.Option();
    private readonly Option<string?> _config = GivenFiles.ConfigOption();
    private readonly Option<bool> _noColour = new("--no-color");

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var diff = new DiffCommand(services, environment);
        var command = new Command("diff") { Arguments = { diff._base, diff._head, diff._paths }, Options = { diff._format, diff._failOn, diff._config, diff._noColour } };
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var paths = parsed.GetValue(_paths) ?? [];
        if (Law(parsed, parsed.GetValue(_base) ?? "", paths, out var failOn, out var code) is not { } before || Law(parsed, parsed.GetValue(_head) ?? "", paths, out failOn, out code) is not { } after) return code;
        var report = services.Diff(before, after, environment.Stop);
        report = report with { Diagnostics = [.. Problems(before), .. Problems(after), .. report.Diagnostics] };
        environment.Out.Write(Report.Render(parsed.GetValue(_format), report, new ReportOptions(CommandEnvironment.Version, environment.Colour && !parsed.GetValue(_noColour))));
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return ExitCode.NotDone;
        if (report.Introduced.Any(finding => finding.Severity >= Choice.Given(parsed, _failOn, failOn)?.Least)) return ExitCode.Findings;
        if (report.Positions > 0) return ExitCode.Clean;
        environment.Error.WriteLine(CommandWording.NoPositions);
        return ExitCode.NothingToCheck;
    }

    private static ImmutableArray<Diagnostic> Problems(ComparedLaw law) => law.Options.Loader is DiskSources sources ? sources.Problems : [];

    // A path that exists is meant as one; anything else can only be a revision.
    private ComparedLaw? Law(ParseResult parsed, string given, string[] paths, out Threshold? failOn, out int code)
    {
        failOn = null;
        var full = given.Length == 0 || given.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(given, environment.CurrentFolder);
        if (Path.Exists(full))
        {
            if (!GivenFiles.TryRead(services, environment, parsed, [given], out var files, out code)) return null;
            failOn = files.Settings.FailOn;
            return new ComparedLaw(files.Texts, files.Options);
        }

        code = ExitCode.NotDone;
        try
        {
            // Of a revision, too, the settings are those of the folder in which one works: both sides are read by the same.
            var revision = GitRevision.Open(environment.Git, environment.CurrentFolder, given);
            string[] named = paths.Length == 0 ? ["."] : paths;
            if (!GivenFiles.TryReadSettings(services, environment, parsed, named, out var settings)) return null;
            failOn = settings.FailOn;
            return new ComparedLaw(revision.Under([.. named.Select(path => revision.FromRoot(Path.GetFullPath(path, environment.CurrentFolder)))], settings.Files.Takes), GivenFiles.OptionsOf(revision, settings));
        }
        catch (GitException problem)
        {
            environment.Error.WriteLine(CommandWording.NoLaw(Report.Visible(given), problem.Problem));
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence diff"));
            return null;
        }
    }
}
