using System.Collections.Immutable;
using PolicyCoherence.Cli.Commands;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Cli.Settings;

/// <summary>What the file <c>coherence.json</c> says; what it does not say is null or empty.</summary>
/// <param name="File">The file as it is shown to people; null if there is none.</param>
internal sealed record CheckSettings(string? File)
{
    /// <summary>No file, no settings.</summary>
    public static CheckSettings None { get; } = new((string?)null);

    /// <summary>From which severity on the exit code is 1.</summary>
    public Threshold? FailOn { get; init; }

    /// <summary>How to read a bar in the same act as a duty.</summary>
    public BarReading? Bars { get; init; }

    /// <summary>The full path of the baseline.</summary>
    public string? Baseline { get; init; }

    /// <summary>What is decided about single rules.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>Which files of a folder are taken.</summary>
    public FilePatterns Files { get; init; } = FilePatterns.All;
}

/// <summary>How to read a prohibition in the same act as a duty that draws no line of its own (line 6 of the order of precedence).</summary>
internal enum BarReading
{
    /// <summary>As an exception to the duty.</summary>
    Exception,

    /// <summary>As what it says: then the two contradict each other.</summary>
    Contradiction,
}
