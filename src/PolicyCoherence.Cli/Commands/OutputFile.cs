using System.Text;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary>A file that a command writes because the user names it.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file, in UTF-8; complains if that fails.</summary>
    public static bool TryWrite(CommandEnvironment environment, string path, string text)
    {
        try
        {
            File.WriteAllText(Path.GetFullPath(path, environment.CurrentFolder), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            environment.Error.WriteLine(CommandWording.CannotWrite(Report.Visible(path), problem));
            return false;
        }
    }
}
