using System.CommandLine;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence export smt2 [paths]</c>.</summary>
internal sealed class ExportCommand(CheckServices services, CommandEnvironment environment)
{
    private const string Smt = "smt2";

    private readonly Argument<string> _format = new("format") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _output = new("--output", "-o");
    private readonly Option<string?> _config = GivenFiles.ConfigOption();

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var export = new ExportCommand(services, environment);
        var command = new Command("export") { Arguments = { export._format, export._paths }, Options = { export._output, export._config } };
        command.SetAction(export.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var format = parsed.GetValue(_format) ?? "";
        if (format != Smt)
        {
            environment.Error.WriteLine(format.Length == 0 ? CommandWording.WhichExport : CommandWording.Usage(CommandWording.BadChoice("export", Report.Visible(format), Smt)));
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence export"));
            return ExitCode.NotDone;
        }

        if (!GivenFiles.TryRead(services, environment, parsed, parsed.GetValue(_paths), out var given, out var code)) return code;
        var export = services.Smt(given.Texts, given.Options, environment.Stop);
        if (export.Script is not { } script || !given.Sources.Problems.IsEmpty)
        {
            environment.Error.WriteLine(CommandWording.NotExported);
            return ExitCode.NotDone;
        }

        return Write(script, parsed.GetValue(_output));
    }

    private int Write(string script, string? output)
    {
        if (output is not null) return OutputFile.TryWrite(environment, output, script) ? ExitCode.Clean : ExitCode.NotDone;
        environment.Out.Write(script);
        return ExitCode.Clean;
    }
}
