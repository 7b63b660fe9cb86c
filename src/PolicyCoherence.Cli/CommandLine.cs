using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using PolicyCoherence.Checking;
using PolicyCoherence.Cli.Commands;

namespace PolicyCoherence.Cli;

/// <summary>The command line: words in, exit code out.</summary>
public static class CommandLine
{
    private const string Name = "coherence";

    /// <summary>Does what <paramref name="args"/> say.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, CheckServices services, CommandEnvironment environment)
    {
        if (args.Count == 0)
        {
            environment.Error.WriteLine(CommandWording.NoCommand);
            environment.Error.WriteLine();
            environment.Error.Write(Page.Help(Name));
            return ExitCode.NotDone;
        }

        var root = Root(args[0], services, environment);
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not (PrintAction or null))
        {
            return Complain(parsed, environment);
        }

        return parsed.Action is null ? Complain(parsed, environment) : Invoke(parsed, environment);
    }

    private static int Invoke(ParseResult parsed, CommandEnvironment environment)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = environment.Out, Error = environment.Error });
        }
        catch (OperationCanceledException) when (environment.Stop.IsCancellationRequested)
        {
            environment.Error.WriteLine(CommandWording.Stopped);
        }
        catch (CheckLimitException bound)
        {
            environment.Error.WriteLine(Reporting.Report.Visible(CommandWording.BoundHit(bound)));
            environment.Error.WriteLine(CommandWording.BoundHitHelp);
        }
#pragma warning disable CA1031 // Whatever a rule throws, the user is told, and the exit code says that the check was not done.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            environment.Error.WriteLine(Reporting.Report.Visible(CommandWording.Failed(problem)));
            environment.Error.WriteLine(CommandWording.FailedHelp);
        }

        return ExitCode.NotDone;
    }

    private static Command Root(string first, CheckServices services, CommandEnvironment environment)
    {
        // A plain command and not RootCommand: that one looks for the version by reflection.
        var root = new Command(Name);
        root.Options.Add(new Option<bool>("--version") { Action = new PrintAction(environment, () => $"{Name} {CommandEnvironment.Version}\n") });
        root.Options.Add(Help(environment, Name));
        var commands = new Dictionary<string, Func<Command>>(StringComparer.Ordinal)
        {
            ["check"] = () => CheckCommand.Create(services, environment),
            ["coverage"] = () => CoverageCommand.Create(services, environment),
            ["init"] = () => InitCommand.Create(environment),
            ["explain"] = () => ExplainCommand.Create(services, environment),
            ["rules"] = () => RulesCommand.Create(services, environment),
            ["test"] = () => TestCommand.Create(services, environment),
            ["ask"] = () => AskCommand.Create(services, environment),
            ["diff"] = () => DiffCommand.Create(services, environment),
            ["graph"] = () => GraphCommand.Create(services, environment),
            ["export"] = () => ExportCommand.Create(services, environment),
            ["fmt"] = () => FmtCommand.Create(environment),
        };

        // To make a command takes time, so only the one that is asked for is made; where the first word is none, all are: it may be meant for one.
        IEnumerable<Func<Command>> makers = commands.TryGetValue(first, out var asked) ? [asked] : commands.Values;
        foreach (var make in makers) root.Subcommands.Add(With(make(), environment));
        return root;
    }

    private static Command With(Command command, CommandEnvironment environment)
    {
        command.Options.Add(Help(environment, command.Name));
        return command;
    }

    private static Option<bool> Help(CommandEnvironment environment, string command) =>
        new("--help", "-h", "-?") { Action = new PrintAction(environment, () => Page.Help(command)) };

    private static int Complain(ParseResult parsed, CommandEnvironment environment)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(inner => inner.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var word = parsed.UnmatchedTokens[0];
            environment.Error.WriteLine(CommandWording.Usage(CommandWording.Unknown(Reporting.Report.Visible(word))));
            if (Nearest.To(word, known) is { } near)
            {
                environment.Error.WriteLine(CommandWording.DidYouMean(near));
            }
        }
        else if (parsed.Errors.Count > 0)
        {
            // The library says only that something is missing.
            environment.Error.WriteLine(parsed.Errors[0].SymbolResult switch
            {
                OptionResult { Tokens.Count: 0 } option => CommandWording.NeedsValue(option.Option.Name),
                CommandResult { Command.Name: "diff" } or ArgumentResult { Parent: CommandResult { Command.Name: "diff" }, Tokens.Count: 0 } => CommandWording.WhichLaws,
                _ => CommandWording.Usage(Reporting.Report.Visible(parsed.Errors[0].Message)),
            });
        }
        else
        {
            environment.Error.WriteLine(CommandWording.NoCommand);
        }

        environment.Error.WriteLine(CommandWording.SeeHelp(command.Name == Name ? Name : $"{Name} {command.Name}"));
        return ExitCode.NotDone;
    }

    /// <summary>Prints a text and does nothing else, whatever else is on the line.</summary>
    private sealed class PrintAction(CommandEnvironment environment, Func<string> text) : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            environment.Out.Write(text());
            return ExitCode.Clean;
        }
    }
}
