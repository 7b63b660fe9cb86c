namespace PolicyCoherence.Checking.Tests;

/// <summary>Compares a text with a file of the corpus. The file starts with what it is there to show.</summary>
internal static class Golden
{
    private const string Accept = "COHERENCE_ACCEPT";

    public static void Matches(string name, string shows, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "corpus", name);
        var whole = $"{shows}\n{new string('=', shows.Split('\n').Max(line => line.Length))}\n{actual}";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, whole);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (whole == expected) return;
        var (now, before) = (whole.Split('\n'), expected.Split('\n'));
        var lines = before.Except(now).Select(line => $"- {line}").Concat(now.Except(before).Select(line => $"+ {line}")).DefaultIfEmpty("the same lines in another order or number");
        Assert.Fail($"{name} differs:\n{string.Join('\n', lines)}\nTo accept the change: {Accept}=1 dotnet test tests/PolicyCoherence.Checking.Tests");
    }
}
