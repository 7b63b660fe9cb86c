using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Commands;

/// <summary>The files that a command line names, for every command that reads policy.</summary>
internal static class GivenFiles
{
    /// <summary>Reads the files named, or those in the current folder if none is; complains if there are none to read.</summary>
    /// <param name="environment">Where to look and to complain.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">What it names; null or empty for the current folder.</param>
    /// <param name="sources">What brings further files.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="code">The exit code if this fails.</param>
    public static bool TryRead(
        CommandEnvironment environment, ParseResult parsed, string[]? paths,
        [NotNullWhen(true)] out DiskSources? sources, [NotNullWhen(true)] out IReadOnlyList<SourceText>? texts, out int code)
    {
        sources = new DiskSources(environment.CurrentFolder);
        var walk = new PathWalk(sources, environment.CurrentFolder);
        texts = walk.Read(paths is { Length: > 0 } ? paths : ["."]);
        code = ExitCode.Clean;
        if (walk.Missing.Count > 0)
        {
            walk.Missing.ForEach(path => Missing(environment, path, parsed));
            environment.Error.WriteLine(CommandWording.SeeHelp($"coherence {parsed.CommandResult.Command.Name}"));
            code = ExitCode.NotDone;
        }
        else if (walk.LeftOut is { Count: > 0 } leftOut)
        {
            environment.Error.WriteLine(CommandWording.LeftOut([.. leftOut.Select(Report.Visible)]));
            environment.Error.WriteLine(CommandWording.LeftOutHelp);
        }

        if (code == ExitCode.Clean && texts.Count == 0 && sources.Problems.IsEmpty)
        {
            environment.Error.WriteLine(CommandWording.NoFiles);
            code = ExitCode.NothingToCheck;
        }

        return code == ExitCode.Clean;
    }

    /// <summary>A mistyped option looks like a path to the parser; a file may well be named so, but not one that does not exist.</summary>
    private static void Missing(CommandEnvironment environment, string path, ParseResult parsed)
    {
        var option = path.StartsWith('-');
        environment.Error.WriteLine(option ? CommandWording.Usage(CommandWording.Unknown(Report.Visible(path))) : CommandWording.Missing(Report.Visible(path)));
        if (option && Nearest.To(path, parsed.CommandResult.Command.Options.Select(known => known.Name)) is { } near)
        {
            environment.Error.WriteLine(CommandWording.DidYouMean(near));
        }
    }
}
