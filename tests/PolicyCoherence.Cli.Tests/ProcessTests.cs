using System.Diagnostics;

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
