using System.CommandLine;
using System.Text;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence init [file]</c>: writes a first policy file that checks without a finding.</summary>
internal static class InitCommand
{
    /// <summary>The file that is written if none is named.</summary>
    public const string DefaultFile = "first.policy";

    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string?>("file") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init") { Arguments = { file } };
        command.SetAction(parsed => Write(environment, parsed.GetValue(file) ?? DefaultFile));
        return command;
    }

    private static int Write(CommandEnvironment environment, string file)
    {
        var shown = Report.Visible(file);
        try
        {
            var full = Path.GetFullPath(file, environment.CurrentFolder);
            if (Path.Exists(full))
            {
                environment.Error.WriteLine(CommandWording.AlreadyThere(shown));
                return ExitCode.NotDone;
            }

            if (Path.GetDirectoryName(full) is { } folder) Directory.CreateDirectory(folder);
            File.WriteAllText(full, Page.FirstPolicy.ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            environment.Error.WriteLine(CommandWording.CannotWrite(shown, problem));
            return ExitCode.NotDone;
        }

        environment.Error.WriteLine(CommandWording.Begun(shown));
        return ExitCode.Clean;
    }
}
