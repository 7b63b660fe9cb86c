using System.CommandLine;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Cli.Commands;

/// <summary>The least severity that fails; null for none.</summary>
internal sealed record Threshold(Severity? Least)
{
    /// <summary>The option <c>--fail-on</c>.</summary>
    public static Option<Threshold> Option() => Choice.Of(
        "--fail-on",
        CommandWording.BadFailOn,
        ("warning", new Threshold(Severity.Warning)),
        ("note", new Threshold(Severity.Note)),
        ("low", new Threshold(Severity.Low)),
        ("tension", new Threshold(Severity.Tension)),
        ("error", new Threshold(Severity.Error)),
        ("never", new Threshold(Least: null)));
}
