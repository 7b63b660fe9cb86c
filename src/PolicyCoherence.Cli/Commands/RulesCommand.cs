using System.CommandLine;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var format = Choice.Of("--format", given => CommandWording.BadChoice("--format", given, "text", "json"), ("text", ReportFormat.Text), ("json", ReportFormat.Json));
        var noColour = new Option<bool>("--no-color");
        var command = new Command("rules") { Options = { format, noColour } };
        command.SetAction(parsed =>
        {
            var options = new ReportOptions(CommandEnvironment.Version, environment.Colour && !parsed.GetValue(noColour));
            environment.Out.Write(parsed.GetValue(format) == ReportFormat.Json
                ? Report.RulesAsJson(services.Rules(), options)
                : Report.RulesAsText(services.Rules(), options));
            return ExitCode.Clean;
        });
        return command;
    }
}
