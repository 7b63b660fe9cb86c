using System.ComponentModel;
using System.Diagnostics;

namespace PolicyCoherence.Reasoning.Tests.AgainstZ3;

/// <summary>The solver Z3, as a process that reads SMT-LIB.</summary>
internal static class Z3
{
    /// <summary>Asks one script with many questions; the answers, one a line.</summary>
    public static List<string> Ask(string script)
    {
        var start = new ProcessStartInfo("z3", ["-smt2", "-in"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new InvalidOperationException("z3 did not start");
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("these tests compare the solver with Z3, which is not installed: run build/install-test-tools.sh");
        }

        using (process)
        {
            var answers = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(script);
            process.StandardInput.Close();
            var lines = answers.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return [.. lines];
        }
    }
}
