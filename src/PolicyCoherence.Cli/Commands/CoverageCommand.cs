using System.CommandLine;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence coverage [paths]</c>.</summary>
internal sealed class CoverageCommand(CheckServices services, CommandEnvironment environment)
{
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<ReportFormat> _format = Choice.Of("--format", given => CommandWording.BadChoice("--format", given, "text", "json"), ("text", ReportFormat.Text), ("json", ReportFormat.Json));
    private readonly Option<string?> _config = GivenFiles.ConfigOption();
    private readonly Option<bool> _noColour = new("--no-color");

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var coverage = new CoverageCommand(services, environment);
        var command = new Command("coverage") { Arguments = { coverage._paths }, Options = { coverage._format, coverage._config, coverage._noColour } };
        command.SetAction(coverage.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!GivenFiles.TryRead(services, environment, parsed, parsed.GetValue(_paths), out var given, out var notRead)) return notRead;
        var report = services.Check(given.Texts, given.Options, environment.Stop);
        var options = new ReportOptions(CommandEnvironment.Version, environment.Colour && !parsed.GetValue(_noColour));
        environment.Out.Write(parsed.GetValue(_format) == ReportFormat.Json ? Report.CoverageAsJson(report, options) : Report.CoverageAsText(report, options));
        foreach (var problem in given.Sources.Problems.Concat(report.Diagnostics).Where(problem => problem.Severity == Sources.DiagnosticSeverity.Error))
        {
            environment.Error.WriteLine(Report.Visible(CommandWording.NotUnderstood(problem)));
        }

        // Nothing fails here: what is contradicted, `coherence check` reports as a finding.
        return given.Sources.Problems.IsEmpty ? ExitCode.For(report, null) : ExitCode.NotDone;
    }
}
