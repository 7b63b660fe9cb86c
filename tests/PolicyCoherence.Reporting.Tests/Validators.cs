using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PolicyCoherence.Reporting.Tests;

/// <summary>Judges of the formats that were not written here, run as processes.</summary>
internal static class Validators
{
    /// <summary>Validates JSON files against a schema of <c>schemas/</c> with ajv.</summary>
    public static void Ajv(string schema, IEnumerable<string> files) =>
        Node("validate-json.mjs", [Path.Combine(Root(), "schemas", schema), .. files]);

    /// <summary>Validates SARIF files with the tool of the format's authors, with the rules that GitHub's code scanning adds.</summary>
    public static void SarifMultitool(IEnumerable<string> files) => Node("validate-sarif.mjs", files);

    private static void Node(string script, IEnumerable<string> arguments)
    {
        var folder = Path.Combine(Root(), "tests", "validators");
        Directory.Exists(Path.Combine(folder, "node_modules")).ShouldBeTrue("The validators are not installed. Run: build/install-test-tools.sh");
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{script}\n{output}\n{error.Result}");
    }

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile) ?? string.Empty, "..", ".."));
}
