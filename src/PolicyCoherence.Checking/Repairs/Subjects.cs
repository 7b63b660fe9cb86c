using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>What a finding names, found again in the model: of several states, of all of them, since a finding may name the law of two.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Analysis">The reasoning about the state whose law it is.</param>
/// <param name="Positions">The positions that it names, in its order.</param>
/// <param name="Exceptions">The exceptions that it names.</param>
/// <param name="Understanding">What it offends; null if nothing.</param>
/// <param name="Agencies">The agencies that it names.</param>
internal sealed record Subjects(
    Finding Finding, Analysis Analysis, ImmutableArray<Position> Positions, ImmutableArray<ExceptionNorm> Exceptions, Understanding? Understanding, ImmutableArray<Agency> Agencies)
{
    /// <summary>Finds what a finding names.</summary>
    public static Subjects Of(Finding finding, Examination examination)
    {
        var model = examination.Model;
        ImmutableArray<T> Named<T>(IEnumerable<T> all)
            where T : Symbol => [.. finding.Subjects.Distinct(StringComparer.Ordinal).Select(name => all.FirstOrDefault(one => one.Name == name)).OfType<T>()];

        var analysis = finding.Subjects.Select(name => examination.States.FirstOrDefault(state => Has(state.Model, name))).FirstOrDefault(state => state is not null) ?? examination.Analysis;
        return new Subjects(finding, analysis, Named(model.Positions), Named(model.Exceptions), Named(analysis.Model.Understandings).FirstOrDefault(), Named(model.Agencies.All));
    }

    private static bool Has(PolicyModel model, string name) =>
        model.State?.Name == name || model.Positions.Any(norm => norm.Name == name) || model.Exceptions.Any(norm => norm.Name == name)
        || model.StandingSafeguards.Any(norm => norm.Name == name) || model.Procedures.Any(norm => norm.Name == name);
}
