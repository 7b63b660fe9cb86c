using System.CommandLine;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence ask [paths] --case 'adult, irregular-migrant'</c>.</summary>
internal sealed class AskCommand(CheckServices services, CommandEnvironment environment)
{
    private const string OnTheLine = "--case";

    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _case = new("--case");

    private readonly Option<string?> _state = new("--state");

    private readonly Option<ReportFormat> _format = Choice.Of(
        "--format", given => CommandWording.BadChoice("--format", given, "text", "json"), ("text", ReportFormat.Text), ("json", ReportFormat.Json));

    private readonly Option<string?> _config = GivenFiles.ConfigOption();
    private readonly Option<bool> _noColour = new("--no-color");

    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var ask = new AskCommand(services, environment);
        var command = new Command("ask") { Arguments = { ask._paths }, Options = { ask._case, ask._state, ask._format, ask._config, ask._noColour } };
        command.SetAction(ask.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_case) is not { } given)
        {
            environment.Error.WriteLine(CommandWording.WhichCase);
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence ask"));
            return ExitCode.NotDone;
        }

        if (!GivenFiles.TryRead(services, environment, parsed, parsed.GetValue(_paths), out var files, out var code)) return code;
        if (Asked(given, files.Sources) is not { } asked)
        {
            environment.Error.WriteLine(CommandWording.Missing(Report.Visible(given)));
            return ExitCode.NotDone;
        }

        var answered = services.Ask(files.Texts, asked, files.Options with { State = parsed.GetValue(_state) }, environment.Stop);
        if (parsed.GetValue(_state) is { } state && !answered.States.IsEmpty && !answered.States.Any(known => known.Name == state))
        {
            var names = answered.States.Select(known => known.Name).ToList();
            environment.Error.WriteLine(CommandWording.NoState(Report.Visible(state), [.. names.Select(Report.Visible)]));
            if (Nearest.To(state, names) is { } near) environment.Error.WriteLine(CommandWording.DidYouMean(near));
            return ExitCode.NotDone;
        }

        var report = answered with { Diagnostics = [.. files.Sources.Problems, .. answered.Diagnostics] };
        environment.Out.Write(Report.Render(parsed.GetValue(_format), report, new ReportOptions(CommandEnvironment.Version, environment.Colour && !parsed.GetValue(_noColour))));
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return ExitCode.NotDone;
        if (report.Positions > 0) return ExitCode.Clean;
        environment.Error.WriteLine(CommandWording.NoPositions);
        return ExitCode.NothingToCheck;
    }

    /// <summary>The case: what a file of that name holds, or the words themselves; null if they can only be meant as a file, and there is none.</summary>
    private SourceText? Asked(string given, DiskSources sources)
    {
        var full = given.Length == 0 || given.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(given, environment.CurrentFolder);
        if (File.Exists(full)) return sources.Read(full, named: true);
        return given.Contains('/', StringComparison.Ordinal) || given.EndsWith(".policy", StringComparison.Ordinal) ? null : new SourceText(OnTheLine, given);
    }
}
