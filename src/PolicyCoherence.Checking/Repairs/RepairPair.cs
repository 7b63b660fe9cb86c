using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Two changes as one: the second was made for the text that the first leaves, and is carried back to the text as it is.</summary>
internal static class RepairPair
{
    /// <summary>Both changes; null if the second changes only a part of what the first has written.</summary>
    public static Repair? Of(Repair first, Repair second)
    {
        var edits = first.Edits.Select((edit, index) => (Edit: edit, Choices: first.Choices.Where(choice => choice.Edit == index).ToImmutableArray())).ToList();
        foreach (var (edit, index) in second.Edits.Select((edit, index) => (edit, index)))
        {
            if (CarriedBack(edit, first.Edits) is not { } carried) return null;

            // A sentence that both change stands once, as the second leaves it. What the first mends is not for the second to take out.
            if (carried.Replacement.Length == 0 && first.Edits.Any(one => one.Span.Source.Path == carried.Span.Source.Path && carried.Span.Start <= one.Span.Start && one.Span.End <= carried.Span.End)) return null;
            edits.RemoveAll(one => one.Edit.Span.Source.Path == carried.Span.Source.Path && carried.Span.Start <= one.Edit.Span.Start && one.Edit.Span.End <= carried.Span.End && one.Edit.Span.Length > 0);
            edits.Add((carried, [.. second.Choices.Where(choice => choice.Edit == index)]));
        }

        if (first.Choices.Length + second.Choices.Length != edits.Sum(one => one.Choices.Length)) return null;
        var sorted = edits.OrderBy(one => one.Edit.Span).ToImmutableArray();
        return new Repair($"{first.Text} {second.Text}", [.. sorted.Select(one => one.Edit)])
        {
            Choices = [.. sorted.SelectMany((one, index) => one.Choices.Select(choice => choice with { Edit = index }))],
            Caution = first.Caution ?? second.Caution,
        };
    }

    private static TextEdit? CarriedBack(TextEdit edit, ImmutableArray<TextEdit> first)
    {
        var (start, end) = (edit.Span.Start, edit.Span.End);
        var source = edit.Span.Source;
        var shift = 0;
        foreach (var earlier in first.Where(earlier => earlier.Span.Source.Path == source.Path).OrderBy(earlier => earlier.Span.Start))
        {
            source = earlier.Span.Source;
            var (from, to) = (earlier.Span.Start + shift, earlier.Span.Start + shift + earlier.Replacement.Length);
            var growth = earlier.Replacement.Length - earlier.Span.Length;
            shift += growth;
            if (edit.Span.End <= from) continue;
            if (edit.Span.Start >= to) start -= growth;
            else if (edit.Span.Start > from || edit.Span.End < to) return null;
            end -= growth;
        }

        return new TextEdit(new SourceSpan(source, start, end - start), edit.Replacement);
    }
}
