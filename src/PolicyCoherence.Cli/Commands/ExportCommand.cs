using System.CommandLine;
using System.Text;
using PolicyCoherence.Checking;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence export smt2 [paths]</c>.</summary>
internal sealed class ExportCommand(CheckServices services, CommandEnvironment environment)
{
    private const string Smt = "smt2";

    private readonly Argument<string> _format = new("format") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _output = new("--output", "-o");

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var export = new ExportCommand(services, environment);
        var command = new Command("export") { Arguments = { export._format, export._paths }, Options = { export._output } };
        command.SetAction(export.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var format = parsed.GetValue(_format) ?? "";
        if (format != Smt)
        {
            environment.Error.WriteLine(CommandWording.BadChoice("export", Report.Visible(format), Smt));
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence export"));
            return ExitCode.NotDone;
        }

        var sources = new DiskSources(environment.CurrentFolder);
        var walk = new PathWalk(sources, environment.CurrentFolder);
        var texts = walk.Read(parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."]);
        if (walk.Missing.Count > 0)
        {
            foreach (var path in walk.Missing) environment.Error.WriteLine(CommandWording.Missing(Report.Visible(path)));
            return ExitCode.NotDone;
        }

        if (texts.Count == 0 && sources.Problems.IsEmpty)
        {
            environment.Error.WriteLine(CommandWording.NoFiles);
            return ExitCode.NothingToCheck;
        }

        var export = services.Smt(texts, new CheckOptions(sources), environment.Stop);
        if (export.Script is not { } script || !sources.Problems.IsEmpty)
        {
            environment.Error.WriteLine(CommandWording.NotExported);
            return ExitCode.NotDone;
        }

        return Write(script, parsed.GetValue(_output));
    }

    private int Write(string script, string? output)
    {
        if (output is null)
        {
            environment.Out.Write(script);
            return ExitCode.Clean;
        }

        try
        {
            File.WriteAllText(Path.GetFullPath(output, environment.CurrentFolder), script, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return ExitCode.Clean;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            environment.Error.WriteLine(CommandWording.CannotWrite(Report.Visible(output), problem));
            return ExitCode.NotDone;
        }
    }
}
