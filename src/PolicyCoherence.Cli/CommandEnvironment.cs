using System.Reflection;
using System.Text;

namespace PolicyCoherence.Cli;

/// <summary>The world as the command sees it: two streams, a folder, a clock.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where everything else goes.</param>
/// <param name="CurrentFolder">The full path of the folder that paths are relative to.</param>
/// <param name="Colour">Whether results go to a terminal and nobody asked for no colour.</param>
/// <param name="Clock">For the progress of long work.</param>
/// <param name="Stop">Cancelled when the user interrupts.</param>
public sealed record CommandEnvironment(TextWriter Out, TextWriter Error, string CurrentFolder, bool Colour, TimeProvider Clock, CancellationToken Stop)
{
    /// <summary>What is sent to the command from a file or another command; null if its input is the keyboard.</summary>
    public Stream? Input { get; init; }

    /// <summary>The program that reads revisions.</summary>
    public string Git { get; init; } = "git";

    /// <summary>Remarks that have been made: none is made twice.</summary>
    public HashSet<string> Remarked { get; } = new(StringComparer.Ordinal);

    /// <summary>The version of the command.</summary>
    public static string Version =>
        typeof(CommandEnvironment).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The streams, folder and clock of this process; an interrupt is turned into a cancellation.</summary>
    public static CommandEnvironment OfThisProcess()
    {
        var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, interrupt) =>
        {
            // The first interrupt ends the check in order, a second one ends the process.
            interrupt.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        return new CommandEnvironment(
            Utf8(Console.OpenStandardOutput()),
            // Progress comes from another thread.
            TextWriter.Synchronized(Utf8(Console.OpenStandardError())),
            Directory.GetCurrentDirectory(),
            WantsColour(Environment.GetEnvironmentVariable, Console.IsOutputRedirected),
            TimeProvider.System,
            stop.Token)
        {
            Input = Console.IsInputRedirected ? Console.OpenStandardInput() : null,
        };
    }

    /// <summary>Whether to use colour, by the conventions of terminals: not into a file, not where NO_COLOR says anything, not on a terminal that knows no colour.</summary>
    internal static bool WantsColour(Func<string, string?> variable, bool redirected) =>
        !redirected && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
