using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PolicyCoherence.Cli.Input;

/// <summary>Why files of a revision cannot be read.</summary>
internal enum GitProblem
{
    /// <summary>The program <c>git</c> cannot be started.</summary>
    NoGit,

    /// <summary>The folder is in no repository.</summary>
    NoRepository,

    /// <summary>There is no such revision.</summary>
    NoRevision,

    /// <summary>git stopped in the middle of its work.</summary>
    Failed,
}

/// <summary>That files of a revision cannot be read.</summary>
/// <param name="problem">Why.</param>
/// <param name="reason">What git says; empty if nothing.</param>
internal sealed class GitException(GitProblem problem, string reason = "") : Exception
{
    /// <summary>Why.</summary>
    public GitProblem Problem => problem;

    /// <summary>What git says; empty if nothing.</summary>
    public string Reason => reason;
}

/// <summary>Runs git as a process: with fixed arguments, without the network and without a change to the repository.</summary>
internal static class GitProcess
{
    /// <summary>What git prints; null if it fails, with what it says.</summary>
    public static byte[]? Run(string git, string folder, string[] arguments, string input, out string reason)
    {
        var start = new ProcessStartInfo(git) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        // It must neither ask anybody, nor fetch what a partial clone lacks, nor write to the repository; its words are compared.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start) ?? throw new GitException(GitProblem.NoGit);
            var error = process.StandardError.ReadToEndAsync();
            var written = WriteAsync(process.StandardInput, input);
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            written.GetAwaiter().GetResult();
            reason = error.GetAwaiter().GetResult().Trim();
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception)
        {
            throw new GitException(GitProblem.NoGit);
        }
    }

    /// <summary>What git prints as text; null if it fails.</summary>
    public static string? Text(string git, string folder, string[] arguments, out string reason) =>
        Run(git, folder, arguments, string.Empty, out reason) is { } output ? Encoding.UTF8.GetString(output) : null;

    // What is asked may be longer than what a pipe holds; git may stop before it has read all of it.
    private static async Task WriteAsync(StreamWriter to, string input)
    {
        try
        {
            await to.WriteAsync(input).ConfigureAwait(false);
            to.Close();
        }
        catch (IOException)
        {
            // Its exit code says what went wrong.
        }
    }
}
