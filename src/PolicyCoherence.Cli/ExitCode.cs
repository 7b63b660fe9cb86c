using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli;

/// <summary>What the process says with its exit code. Each means one thing.</summary>
public static class ExitCode
{
    /// <summary>Everything was checked, and nothing weighs as much as <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Something was found that weighs as much as <c>--fail-on</c>, or more.</summary>
    public const int Findings = 1;

    /// <summary>The check could not be done, or not in full.</summary>
    public const int NotDone = 2;

    /// <summary>There was nothing to check.</summary>
    public const int NothingToCheck = 3;

    /// <summary>The code for a report. A text that was not understood outweighs what was found: a clean result must mean that everything was checked.</summary>
    /// <param name="report">What the check said.</param>
    /// <param name="failOn">The least weight that fails; null for never.</param>
    public static int For(CheckReport report, Severity? failOn)
    {
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return NotDone;
        }

        // A text that probably says something else than was meant counts as a warning.
        var found = report.Findings.Any(finding => finding.Severity >= failOn)
            || (failOn <= Severity.Warning && !report.Diagnostics.IsEmpty);
        return found ? Findings : report.Counts.IsNothing ? NothingToCheck : Clean;
    }
}
