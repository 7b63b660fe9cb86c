using System.CommandLine;
using PolicyCoherence.Cli.Formatting;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence fmt [paths]</c>.</summary>
internal sealed class FmtCommand(CommandEnvironment environment)
{
    private readonly Argument<string[]> _paths = new("files and folders") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _check = new("--check");
    private readonly Option<bool> _diff = new("--diff");
    private readonly Option<bool> _noColour = new("--no-color");

    public static Command Create(CommandEnvironment environment)
    {
        var fmt = new FmtCommand(environment);
        var command = new Command("fmt") { Arguments = { fmt._paths }, Options = { fmt._check, fmt._diff, fmt._noColour } };
        command.SetAction(fmt.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var paths = parsed.GetValue(_paths) ?? [];
        if (paths is ["-"] || (paths.Length == 0 && environment.Input is not null))
        {
            return Stream(parsed, isAsked: paths.Length > 0);
        }

        if (paths.Contains("-"))
        {
            environment.Error.WriteLine(FmtWording.InputAlone);
            return ExitCode.NotDone;
        }

        return Files(parsed, paths is [] ? ["."] : paths);
    }

    private int Stream(ParseResult parsed, bool isAsked)
    {
        if (environment.Input is null)
        {
            environment.Error.WriteLine(FmtWording.NoInput);
            return ExitCode.NotDone;
        }

        var sources = new DiskSources(environment.CurrentFolder);
        var text = sources.Read(environment.Input, FmtWording.Input);
        if (text.Content.Length == 0 && sources.Problems.IsEmpty && !isAsked)
        {
            // In continuous integration the input is often an empty file: that must not pass for a check of the files.
            environment.Error.WriteLine(FmtWording.NothingSent);
            return ExitCode.NothingToCheck;
        }

        if (Complain(sources) || Format(text) is not { } formatted)
        {
            return ExitCode.NotDone;
        }

        if (!IsDryRun(parsed))
        {
            environment.Out.Write(formatted.Text);
            return ExitCode.Clean;
        }

        return Show(text, formatted, parsed) && parsed.GetValue(_check) ? ExitCode.Findings : ExitCode.Clean;
    }

    private int Files(ParseResult parsed, string[] paths)
    {
        var sources = new DiskSources(environment.CurrentFolder);
        var walk = new PathWalk(sources, environment.CurrentFolder);
        var texts = walk.Read(paths);
        if (walk.Missing.Count > 0)
        {
            walk.Missing.ForEach(path => environment.Error.WriteLine(CommandWording.Missing(Report.Visible(path))));
            environment.Error.WriteLine(CommandWording.SeeHelp("coherence fmt"));
            return ExitCode.NotDone;
        }

        var isDone = !Complain(sources);
        if (texts.Count == 0 && isDone)
        {
            environment.Error.WriteLine(FmtWording.NoFiles);
            return ExitCode.NothingToCheck;
        }

        var unreadable = sources.Problems.Select(problem => problem.Span.Source.Path).ToHashSet(StringComparer.Ordinal);
        var changed = 0;
        foreach (var text in texts.Where(text => !unreadable.Contains(text.Path)))
        {
            if (IsPolicy(text) && Format(text) is { } formatted)
            {
                var wasWritten = IsDryRun(parsed) ? Show(text, formatted, parsed) : Write(text, formatted, ref isDone);
                changed += wasWritten ? 1 : 0;
            }
            else
            {
                isDone = false;
            }
        }

        environment.Error.WriteLine(FmtWording.Done(changed, texts.Count, IsDryRun(parsed)));
        return !isDone ? ExitCode.NotDone : parsed.GetValue(_check) && changed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private bool IsDryRun(ParseResult parsed) => parsed.GetValue(_check) || parsed.GetValue(_diff);

    private bool Complain(DiskSources sources)
    {
        foreach (var problem in sources.Problems)
        {
            environment.Error.WriteLine(Report.Visible(FmtWording.Problem(problem)));
        }

        return !sources.Problems.IsEmpty;
    }

    /// <summary>Prose around sentences is not for this formatter to touch.</summary>
    private bool IsPolicy(SourceText text)
    {
        var isProse = text.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        if (isProse)
        {
            environment.Error.WriteLine(FmtWording.NotPolicy(FmtWording.Shown(text)));
        }

        return !isProse;
    }

    /// <summary>The text in its layout; null if it would say something else.</summary>
    private FormattedText? Format(SourceText text)
    {
        var formatted = PolicyFormatter.Format(text, environment.Stop);
        if (formatted.IsRefused)
        {
            environment.Error.WriteLine(FmtWording.Refused(FmtWording.Shown(text)));
            return null;
        }

        if (formatted.LeftAlone > 0)
        {
            environment.Error.WriteLine(FmtWording.LeftAlone(FmtWording.Shown(text), formatted.LeftAlone));
        }

        return formatted;
    }

    /// <summary>Says what would change; whether anything would.</summary>
    private bool Show(SourceText text, FormattedText formatted, ParseResult parsed)
    {
        if (!formatted.IsChanged)
        {
            return false;
        }

        if (parsed.GetValue(_diff))
        {
            environment.Out.Write(UnifiedDiff.Between(FmtWording.Shown(text), text.Content, formatted.Text, environment.Colour && !parsed.GetValue(_noColour)));
        }
        else
        {
            environment.Out.WriteLine(FmtWording.Shown(text));
        }

        return true;
    }

    /// <summary>Writes a changed text; whether the file was written.</summary>
    private bool Write(SourceText text, FormattedText formatted, ref bool isDone)
    {
        if (!formatted.IsChanged)
        {
            return false;
        }

        try
        {
            WholeFile.Replace(RealPath.Of(Path.GetFullPath(text.Path, environment.CurrentFolder)), formatted.Text);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine(FmtWording.CannotWrite(FmtWording.Shown(text), problem));
            isDone = false;
            return false;
        }
    }
}
