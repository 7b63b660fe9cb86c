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
        try
        {
            return Compared(parsed, parsed.GetValue(_base) ?? "", parsed.GetValue(_head) ?? "", parsed.GetValue(_paths) ?? []);
        }
        catch (GitException problem)
        {
            // What an include asks for is read only while the laws are compared.
            environment.Error.WriteLine(CommandWording.GitStopped(Report.Visible(problem.Reason)));
            return ExitCode.NotDone;
        }
    }

    private int Compared(ParseResult parsed, string first, string second, string[] paths)
    {
        if (paths.Length > 0 && OnDisk(first) && OnDisk(second))
        {
            environment.Error.WriteLine(CommandWording.OnlyOfRevisions([.. paths.Select(path => Report.Visible(path))]));
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence diff"));
            return ExitCode.NotDone;
        }

        // The other side says of which folder it is the law; a place that only one revision has was added or is gone.
        var lacking = new List<(string Revision, ImmutableArray<string> Paths)>();
        if (Law(parsed, first, second, paths, lacking, out var failOn, out var code) is not { } before || Law(parsed, second, first, paths, lacking, out failOn, out code) is not { } after) return code;
        if (lacking is [{ } one, { } other] && one.Paths.Intersect(other.Paths, StringComparer.Ordinal).ToList() is { Count: > 0 } nowhere)
        {
            foreach (var path in nowhere) environment.Error.WriteLine(CommandWording.InNeither(Report.Visible(path), Report.Visible(first), Report.Visible(second)));
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence diff"));
            return ExitCode.NotDone;
        }

        foreach (var (revision, missing) in lacking)
        {
            foreach (var path in missing) environment.Error.WriteLine(CommandWording.NotInRevision(Report.Visible(revision), Report.Visible(path)));
        }

        var report = services.Diff(before, after, environment.Stop);
        report = report with { Diagnostics = [.. Problems(before), .. Problems(after), .. report.Diagnostics] };
        environment.Out.Write(Report.Render(parsed.GetValue(_format), report, new ReportOptions(CommandEnvironment.Version, environment.Colour && !parsed.GetValue(_noColour))));
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return ExitCode.NotDone;
        if (report.Introduced.Any(finding => finding.Severity >= Choice.Given(parsed, _failOn, failOn)?.Least)) return ExitCode.Findings;
        if (report.Positions > 0) return ExitCode.Clean;
        environment.Error.WriteLine(CommandWording.NoPositions);
        return ExitCode.NothingToCheck;
    }

    private static ImmutableArray<Diagnostic> Problems(ComparedLaw law) => law.Options.Loader switch
    {
        DiskSources sources => sources.Problems,
        GitRevision revision => revision.Problems,
        _ => [],
    };

    private bool OnDisk(string given) => given.Length > 0 && !given.Contains('\0', StringComparison.Ordinal) && Path.Exists(Path.GetFullPath(given, environment.CurrentFolder));

    // A path that exists is meant as one; anything else can only be a revision.
    private ComparedLaw? Law(ParseResult parsed, string given, string other, string[] paths, List<(string Revision, ImmutableArray<string> Paths)> lacking, out Threshold? failOn, out int code)
    {
        failOn = null;
        if (OnDisk(given))
        {
            if (!GivenFiles.TryRead(services, environment, parsed, [given], out var files, out code)) return null;
            failOn = files.Settings.FailOn;
            return new ComparedLaw(files.Texts, files.Options);
        }

        code = ExitCode.NotDone;
        try
        {
            var revision = GitRevision.Open(environment.Git, environment.CurrentFolder, given);
            string Way(string path) => revision.FromRoot(Path.GetFullPath(path, environment.CurrentFolder));

            // Of a revision, too, the settings are those of the folder in which one works: both sides are read by the same.
            string[] named = paths.Length > 0 ? paths : OnDisk(other) && !Way(other).StartsWith("..", StringComparison.Ordinal) ? [other] : ["."];
            if (!GivenFiles.TryReadSettings(services, environment, parsed, named, out var settings)) return null;
            failOn = settings.FailOn;
            if (named.Where(path => !revision.Has(Way(path))).ToImmutableArray() is { IsEmpty: false } missing) lacking.Add((given, missing));
            var law = new ComparedLaw(revision.Under([.. named.Select(Way)], settings.Files.Takes), GivenFiles.OptionsOf(revision, settings));
            GivenFiles.Remark(environment, settings, revision.LeftOut, revision.Excluded);
            return law;
        }
        catch (GitException problem)
        {
            environment.Error.WriteLine(CommandWording.NoLaw(Report.Visible(given), problem.Problem, Report.Visible(problem.Reason)));
            if (CommandWording.NoLawHelp(problem.Problem, Report.Visible(given)) is { } help) environment.Error.WriteLine(help);
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence diff"));
            return null;
        }
    }
}
