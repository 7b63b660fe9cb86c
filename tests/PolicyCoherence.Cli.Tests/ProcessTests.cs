using System.Diagnostics;
using System.Runtime.CompilerServices;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary>The command as built, run as a process.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void The_command_says_its_version()
    {
        var (code, output, error) = Run("--version");
        code.ShouldBe(0);
        output.ShouldStartWith("coherence ");
        error.ShouldBeEmpty();
    }

    [Fact]
    public void Bad_usage_leaves_the_results_empty_and_exits_with_2()
    {
        var (code, output, error) = Run("check", "no-such-folder");
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("there is no file or folder `no-such-folder`");
    }

    [Fact]
    public void A_folder_without_policy_files_exits_with_3()
    {
        var folder = Directory.CreateTempSubdirectory("coherence-");
        Run("check", folder.FullName).Code.ShouldBe(3);
        folder.Delete();
    }

    [Fact]
    public void Ruritania_has_findings_and_exits_with_1()
    {
        var (code, output, _) = Run("check", Seeds("states/ruritania"));
        code.ShouldBe(1);
        output.ShouldContain("error[PC2102]: the exception `assurances` opens a gap in `torture-bar`");
        output.ShouldContain("Taken on the author's word:");
    }

    [Fact]
    public void The_repaired_Ruritania_has_none_and_exits_with_0()
    {
        var (code, output, _) = Run("check", Seeds("states/ruritania-repaired"));
        code.ShouldBe(0);
        output.ShouldStartWith("no findings;");
    }

    [Fact]
    public void Ajv_and_the_SARIF_multitool_find_no_error_in_what_the_command_says_of_Ruritania()
    {
        var folder = Directory.CreateTempSubdirectory("coherence-");
        var json = Path.Combine(folder.FullName, "ruritania.json");
        var sarif = Path.Combine(folder.FullName, "ruritania.sarif");
        var rules = Path.Combine(folder.FullName, "rules.json");
        Run("check", Seeds("states/ruritania"), "--format", "json", "--output", json).Code.ShouldBe(1);
        Run("check", Seeds("states/ruritania"), "--format", "sarif", "--output", sarif).Code.ShouldBe(1);
        File.WriteAllText(rules, Run("rules", "--format", "json").Output);
        Validators.Ajv("report-1.json", [json]);
        Validators.Ajv("rules-1.json", [rules]);
        Validators.SarifMultitool([sarif]);
        folder.Delete(recursive: true);
    }

    private static string Seeds(string path, [CallerFilePath] string testFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile) ?? ".", "..", "..", "seeds", path));

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "coherence.dll"));
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
