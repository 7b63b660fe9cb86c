using System.CommandLine;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence graph [paths]</c>.</summary>
internal sealed class GraphCommand(CheckServices services, CommandEnvironment environment)
{
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _output = new("--output", "-o");
    private readonly Option<string?> _config = GivenFiles.ConfigOption();

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var graph = new GraphCommand(services, environment);
        var command = new Command("graph") { Arguments = { graph._paths }, Options = { graph._output, graph._config } };
        command.SetAction(graph.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!GivenFiles.TryRead(services, environment, parsed, parsed.GetValue(_paths), out var given, out var code)) return code;
        var report = services.Check(given.Texts, given.Options with { WithGraph = true }, environment.Stop);
        foreach (var problem in given.Sources.Problems.Concat(report.Diagnostics).Where(problem => problem.Severity == Sources.DiagnosticSeverity.Error))
        {
            environment.Error.WriteLine(Report.Visible(CommandWording.NotUnderstood(problem)));
        }

        var page = Report.Graph(report);
        if (parsed.GetValue(_output) is not { } output) environment.Out.Write(page);
        else if (!OutputFile.TryWrite(environment, output, page)) return ExitCode.NotDone;
        return given.Sources.Problems.IsEmpty ? ExitCode.For(report, null) : ExitCode.NotDone;
    }
}
