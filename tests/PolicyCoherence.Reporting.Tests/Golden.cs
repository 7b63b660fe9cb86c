using System.Runtime.CompilerServices;

namespace PolicyCoherence.Reporting.Tests;

/// <summary>Compares a text with the file of it beside the tests. The first line of a file says what it is there to show.</summary>
internal static class Golden
{
    private const string Accept = "COHERENCE_ACCEPT";

    public static void Matches(string name, string shows, string actual, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile) ?? string.Empty, "golden", name);
        var whole = $"{shows}\n{new string('=', shows.Length)}\n{actual}";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? string.Empty);
            File.WriteAllText(path, whole);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        whole.ShouldBe(expected, $"To accept the change: {Accept}=1 dotnet test tests/PolicyCoherence.Reporting.Tests");
    }
}
