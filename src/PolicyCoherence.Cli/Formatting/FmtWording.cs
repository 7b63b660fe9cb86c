using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Formatting;

/// <summary>What <c>coherence fmt</c> says on the side. The sentences stand in FmtWording.properties.</summary>
internal static class FmtWording
{
    /// <summary>How a text that has no file is called.</summary>
    public const string Input = "standard-input";

    private static readonly MessageFile Text = MessageFile.Of(typeof(FmtWording));

    public static string NothingSent => Text.Say("nothing-sent");

    public static string NoFiles => Text.Say("no-files");

    public static string NoInput => Text.Say("no-input");

    public static string InputAlone => Text.Say("input-alone");

    public static string Problem(Diagnostic problem) => Text.Say("problem", ("place", problem.Span), ("message", problem.Message), ("help", problem.Help));

    public static string NotPolicy(string path) => Text.Say("not-policy", ("path", path));

    public static string Refused(string path) => Text.Say("refused", ("path", path));

    public static string LeftAlone(string path, int passages) =>
        path == Input ? Text.Count("left-alone.input", passages) : Text.Count("left-alone.file", passages, ("path", path));

    public static string CannotWrite(string path, Exception problem) => problem is UnauthorizedAccessException
        ? Text.Say("cannot-write.permission", ("path", path))
        : Text.Say("cannot-write.error", ("path", path));

    public static string Done(int changed, int all, bool isDryRun) => isDryRun
        ? Text.Count("would-change", all, ("changed", changed))
        : Text.Count("done", all, ("changed", changed));

    public static string Shown(SourceText text) => Report.Visible(text.Path);
}
