using System.CommandLine;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence test [paths]</c>.</summary>
internal sealed class TestCommand(CheckServices services, CommandEnvironment environment)
{
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<ReportFormat> _format = Choice.Of(
        "--format", given => CommandWording.BadChoice("--format", given, "text", "json"), ("text", ReportFormat.Text), ("json", ReportFormat.Json));

    private readonly Option<string?> _config = GivenFiles.ConfigOption();
    private readonly Option<bool> _noColour = new("--no-color");

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var test = new TestCommand(services, environment);
        var command = new Command("test") { Arguments = { test._paths }, Options = { test._format, test._config, test._noColour } };
        command.SetAction(test.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!GivenFiles.TryRead(services, environment, parsed, parsed.GetValue(_paths), out var given, out var code)) return code;
        var tested = services.Test(given.Texts, given.Options, environment.Stop);
        var report = tested with { Diagnostics = [.. given.Sources.Problems, .. tested.Diagnostics] };
        environment.Out.Write(Report.Render(parsed.GetValue(_format), report, new ReportOptions(CommandEnvironment.Version, environment.Colour && !parsed.GetValue(_noColour))));
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return ExitCode.NotDone;
        if (report.Cases.IsEmpty)
        {
            environment.Error.WriteLine(CommandWording.NoCases);
            return ExitCode.NothingToCheck;
        }

        return report.Cases.All(test => test.Expectations.All(expectation => expectation.Outcome == ExpectationOutcome.Holds)) ? ExitCode.Clean : ExitCode.Findings;
    }
}
