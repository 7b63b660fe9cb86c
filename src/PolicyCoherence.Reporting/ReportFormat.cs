namespace PolicyCoherence.Reporting;

/// <summary>The shapes a report can take.</summary>
public enum ReportFormat
{
    /// <summary>For people, at a terminal or in a log.</summary>
    Text,

    /// <summary>For programs: <c>schemas/report-1.json</c>.</summary>
    Json,

    /// <summary>For code scanning: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>For people: when each finding begins and ends.</summary>
    Timeline,

    /// <summary>For people who answer for an agency: how much was found between each two agencies, and how bad it is.</summary>
    Matrix,
}

/// <summary>What a report needs to know beside its content.</summary>
/// <param name="ToolVersion">The version of the checker, as in <c>0.1.0</c>.</param>
/// <param name="Colour">Whether the text report may use colour.</param>
/// <param name="RepositoryPrefix">The working folder as seen from the root of the repository, with forward slashes; empty at the root. SARIF addresses start at the root.</param>
public sealed record ReportOptions(string ToolVersion, bool Colour = false, string RepositoryPrefix = "");
