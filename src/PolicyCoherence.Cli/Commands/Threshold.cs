using System.CommandLine;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Cli.Commands;

/// <summary>The least severity that fails; null for none.</summary>
internal sealed record Threshold(Severity? Least)
{
    private static readonly (string Word, Threshold Value)[] Words =
    [
        ("warning", new Threshold(Severity.Warning)),
        ("note", new Threshold(Severity.Note)),
        ("low", new Threshold(Severity.Low)),
        ("tension", new Threshold(Severity.Tension)),
        ("error", new Threshold(Severity.Error)),
        ("never", new Threshold(Least: null)),
    ];

    /// <summary>The option <c>--fail-on</c>.</summary>
    public static Option<Threshold> Option() => Choice.Of("--fail-on", CommandWording.BadFailOn, Words);

    /// <summary>The threshold of that name; null if there is none.</summary>
    public static Threshold? Named(string word) => Words.FirstOrDefault(each => each.Word == word).Value;
}
