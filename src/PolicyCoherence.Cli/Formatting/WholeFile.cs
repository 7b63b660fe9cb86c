using System.Text;

namespace PolicyCoherence.Cli.Formatting;

/// <summary>Writes files so that at every moment either the old or the new text stands on the disk, whole.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Replaces the text of a file that exists; its permissions stay.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not for this user to write.</exception>
    public static void Replace(string path, string text)
    {
        // A file that may not be written must not be replaced either, though its folder would allow it.
        using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
        }

        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(beside, Encoding.GetBytes(text));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
