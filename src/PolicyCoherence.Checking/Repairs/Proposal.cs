using System.Collections.Immutable;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>A change that may resolve a finding.</summary>
/// <param name="Repair">The change.</param>
/// <param name="Lessens">Whether it takes something from what protects people; it is tried last then, and says so.</param>
internal sealed record Proposal(Repair Repair, bool Lessens)
{
    /// <summary>A change of several sentences, or none if one of them cannot be changed so.</summary>
    public static IEnumerable<Proposal> Of(Func<string, string> say, bool lessens, params IReadOnlyCollection<Edited?> changes)
    {
        if (changes.Count == 0 || changes.Any(change => change is null)) yield break;
        var edits = changes.OfType<Edited>().ToImmutableArray();
        yield return new Proposal(
            new Repair(say(edits[0].Words), [.. edits.Select(edited => edited.Edit).OrderBy(edit => edit.Span)])
            {
                Choices = [.. edits.OrderBy(edited => edited.Edit.Span).SelectMany((edited, index) => edited.Examples.Select(example => new RepairChoice(index, example.Start, example.Length, example.Why)))],
                Caution = lessens ? RepairWording.Caution : null,
            },
            lessens);
    }
}
