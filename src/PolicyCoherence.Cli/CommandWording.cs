using PolicyCoherence.Cli.Input;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli;

/// <summary>What the command says on the side: complaints, progress, remarks. The sentences stand in CommandWording.properties, the help in the files of <see cref="Page"/>.</summary>
internal static class CommandWording
{
    public const string UnreadableCode = "PC0901";
    public const string TooLargeCode = "PC0902";
    public const string NotUtf8Code = "PC0903";

    private static readonly MessageFile Text = MessageFile.Of(typeof(CommandWording));

    public static string NoLaw(string given, GitProblem problem, string reason) => problem switch
    {
        GitProblem.NoGit => Text.Say("no-git", ("given", given)),
        GitProblem.NoRepository => Text.Say("no-repository", ("given", given)),
        GitProblem.NoRevision => Text.Say("no-revision", ("given", given)),
        _ => Text.Say("git-failed", ("given", given), ("reason", reason)),
    };

    public static string? NoLawHelp(GitProblem problem, string given) => problem switch
    {
        GitProblem.NoGit => Text.Say("no-git.help"),
        GitProblem.NoRepository => Text.Say("no-repository.help"),
        GitProblem.NoRevision => Text.Say("no-revision.help", ("given", given)),
        _ => null,
    };

    public static string GitStopped(string reason) => Text.Say("git-stopped", ("reason", reason));

    public static string OnlyOfRevisions(IEnumerable<string> paths) => Text.Say("only-of-revisions", ("paths", string.Join(", ", paths)));

    public static string InNeither(string path, string first, string second) => Text.Say("in-neither", ("path", path), ("first", first), ("second", second));

    public static string NotInRevision(string revision, string path) => Text.Say("not-in-revision", ("revision", revision), ("path", path));

    public static string WhichCase => Text.Say("which-case");

    public static string NoState(string state, IEnumerable<string> known) => Text.Say("no-state", ("state", state), ("known", string.Join(", ", known)));

    public static string NoCases => Text.Say("no-cases");

    private const int MostLeftOut = 3;

    public static string LeftOutHelp => Text.Say("left-out.help");

    public static string UnreadableHelp => Text.Say("unreadable.help");

    public static string TooLargeHelp => Text.Say("too-large.help");

    public static string NotUtf8Help => Text.Say("not-utf8.help");

    public static string Stopped => Text.Say("stopped");

    public static string NoCommand => Text.Say("no-command");

    public static string NotExported => Text.Say("not-exported");

    public static string NoFiles => Text.Say("no-files");

    public static string NothingChecked => Text.Say("nothing-checked");

    public static string NeedsValue(string option) => Text.Say("needs-value", ("option", option));

    public static string WhichLaws => Text.Say("which-laws");

    public static string WhichExport => Text.Say("which-export");

    public static string NoPositions => Text.Say("no-positions");

    public static string WhichRule => Text.Say("which-rule");

    public static string SeeRules => Text.Say("see-rules");

    public static string BoundHitHelp => Text.Say("bound.help");

    public static string FailedHelp => Text.Say("failed.help");

    public static IEnumerable<string> SeverityNames => Enum.GetNames<Severity>().Select(name => name.ToLowerInvariant());

    public static string Unreadable(string why) => Text.Say("unreadable", ("why", why));

    public static string LeftOut(IReadOnlyList<string> files)
    {
        var named = string.Join(", ", files.Take(MostLeftOut));
        return files.Count > MostLeftOut ? Text.Say("left-out.most", ("count", files.Count), ("files", named)) : Text.Count("left-out", files.Count, ("files", named));
    }

    public static string NotUnderstood(Sources.Diagnostic problem) => Text.Say("not-understood", ("place", problem.Span), ("code", problem.Code), ("message", problem.Message));

    public static string AlreadyThere(string path) => Text.Say("already-there", ("path", path));

    public static string Begun(string path) => Text.Say("begun", ("path", path));

    public static string Why(Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => Text.Say("why.missing"),
        UnauthorizedAccessException => Text.Say("why.permission"),
        _ => Text.Say("why.error"),
    };

    public static string TooLarge(int bytes) => Text.Say("too-large", ("megabytes", bytes / 1024 / 1024));

    public static string NotUtf8(int offset, byte value) => Text.Say("not-utf8", ("byte", value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)), ("offset", offset));

    public static string Missing(string path) => Text.Say("missing", ("path", path));

    public static string Usage(string complaint) => Text.Say("usage", ("complaint", complaint));

    public static string Unknown(string word) => Text.Say("unknown", ("word", word));

    public static string DidYouMean(string name) => Text.Say("did-you-mean", ("name", name));

    public static string SeeHelp(string command) => Text.Say("see-help", ("command", command));

    public static string UnknownRule(string id) => Text.Say("unknown-rule", ("id", id));

    public static string BadFailOn(string value) => Text.Say("bad-fail-on", ("value", value), ("severities", string.Join(", ", SeverityNames)));

    public static string NoDays => Text.Say("no-days");

    public static string BadDay(string option, string value) => Text.Say("bad-day", ("value", value), ("option", option));

    public static string BadChoice(string option, string value, params string[] choices) =>
        Text.Say("bad-choice", ("value", value), ("option", option), ("choices", string.Join(", ", choices)));

    public static string CannotWrite(string path, Exception problem) => Text.Say("cannot-write", ("path", path), ("why", Why(problem)));

    public static string NoBaseline(string path) => Text.Say("no-baseline", ("path", path));

    public static string NoBaselineOfHalf => Text.Say("no-baseline-of-half");

    public static string WroteBaseline(int findings, string path) => Text.Count("wrote-baseline", findings, ("path", path));

    public static string Wrote(string path, string summary) => Text.Say("wrote", ("summary", summary), ("path", path));

    public static string Working(int files, TimeSpan elapsed) => Text.Count("working", files, ("seconds", (int)elapsed.TotalSeconds));

    public static string BoundHit(Exception bound) => Text.Say("bound", ("bound", bound.Message));

    public static string Failed(Exception problem) => Text.Say("failed", ("problem", problem.Message));
}
