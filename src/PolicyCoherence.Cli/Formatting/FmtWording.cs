using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Formatting;

/// <summary>What <c>coherence fmt</c> says on the side.</summary>
internal static class FmtWording
{
    /// <summary>How a text that has no file is called.</summary>
    public const string Input = "standard-input";

    public const string NothingSent = "coherence: nothing to format: nothing was sent to the command. To format files, name them: coherence fmt .";
    public const string NoFiles = "coherence: nothing to format: no file named *.policy was found";
    public const string NoInput = "coherence: `-` stands for a text that is sent to the command, as in: coherence fmt - < draft.policy";
    public const string InputAlone = "coherence: `-` stands alone, without files or folders";

    public static string Problem(Diagnostic problem) => $"coherence: {problem.Span}: {problem.Message}. {problem.Help}";

    public static string NotPolicy(string path) => $"coherence: {path}: only .policy files can be formatted";

    public static string Refused(string path) =>
        $"coherence: {path}: left as it is, since the new text would not say the same. This is a defect of the formatter; please report it with the file.";

    public static string LeftAlone(string path, int passages)
    {
        var what = passages == 1 ? "1 passage was not understood, and left exactly as it stands" : $"{passages} passages were not understood, and left exactly as they stand";
        return path == Input ? $"coherence: {what}" : $"coherence: {path}: {what}; to see why: coherence check {path}";
    }

    public static string CannotWrite(string path, Exception problem) => $"coherence: {path}: cannot be written: {Why(problem)}";

    public static string Done(int changed, int all, bool isDryRun) =>
        $"coherence: {changed} of {all} {(all == 1 ? "file" : "files")} {(isDryRun ? "would change" : "formatted")}";

    public static string Shown(SourceText text) => Report.Visible(text.Path);

    private static string Why(Exception problem) =>
        problem is UnauthorizedAccessException ? "permission denied" : "the system reported an error while writing";
}
