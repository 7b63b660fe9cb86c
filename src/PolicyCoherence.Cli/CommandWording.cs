using System.Globalization;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Cli;

/// <summary>What the command says on the side: complaints, progress, remarks. The help is in <see cref="HelpText"/>.</summary>
internal static class CommandWording
{
    public const string UnreadableCode = "PC0901";
    public const string TooLargeCode = "PC0902";
    public const string NotUtf8Code = "PC0903";
    public const string UnreadableHelp = "Make the file readable, or leave it out of the check.";
    public const string TooLargeHelp = "Split the file; a policy is usually written in files of some hundred lines.";
    public const string NotUtf8Help = "Save the file as UTF-8. In most editors: Save as, Encoding: UTF-8.";
    public const string Stopped = "coherence: stopped before the check was finished";
    public const string NoCommand = "coherence: say what to do, for example: coherence check";
    public const string NoFiles = "coherence: nothing to check: no file named *.policy was found";
    public const string NoPositions = "coherence: nothing to check: the files hold no position (a sentence that starts with `position`)";

    public const string NoCases = "coherence: nothing to test: the files hold no case (a sentence that starts with `case`)";

    public const string WhichRule = "coherence: say which rule to explain, for example: coherence explain PC2101";

    public static string Unreadable(string why) => $"the file cannot be read: {why}";

    public static string Why(Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist, or is a link that leads nowhere",
        UnauthorizedAccessException => "permission denied",
        _ => "the system reported an error while reading",
    };

    public static string TooLarge(int bytes) => $"the file is larger than {bytes / 1024 / 1024} MB";

    public static string NotUtf8(int offset, byte value) => string.Create(
        CultureInfo.InvariantCulture, $"the file is not valid UTF-8: the byte {value:X2} (hexadecimal), {offset} bytes from the start of the file, is no part of a character");

    public static string Missing(string path) => $"coherence: there is no file or folder `{path}`";

    public static string Usage(string complaint) => $"coherence: {complaint}";

    public static string Unknown(string word) => $"`{word}` is not a command or option here";

    public static string DidYouMean(string name) => $"did you mean `{name}`?";

    public static string SeeHelp(string command) => $"For help: {command} --help";

    public static string UnknownRule(string id) => $"coherence: there is no rule `{id}`";

    public const string SeeRules = "To list all rules: coherence rules";

    public static string BadFailOn(string value) => $"`{value}` is not a severity; write one of: {string.Join(", ", SeverityNames)}, never";

    public static string BadChoice(string option, string value, params string[] choices) => $"`{value}` cannot be given to {option}; write one of: {string.Join(", ", choices)}";

    public static string CannotWrite(string path, Exception problem) => $"coherence: cannot write the report to `{path}`: {Why(problem)}";

    public static string Wrote(string path, string summary) => $"coherence: {summary} The report is in {path}.";

    public static string Working(int files, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture, $"coherence: checking {files} {(files == 1 ? "file" : "files")}, {(int)elapsed.TotalSeconds} s so far (Ctrl+C stops)");

    public static string Failed(Exception problem) => $"coherence: the check could not be finished: {problem.Message}";

    public const string FailedHelp = "This is a defect of the checker, not of the policy. Please report it with the files that show it.";

    public static IEnumerable<string> SeverityNames => Enum.GetNames<Severity>().Select(name => name.ToLowerInvariant());
}
