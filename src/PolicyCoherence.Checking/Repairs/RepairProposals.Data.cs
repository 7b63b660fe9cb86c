using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of positions on data.</summary>
internal sealed partial class RepairProposals
{
    // What the understanding accepts is made a condition: a request, a consent, an order of a court.
    private IEnumerable<Repair> InTheSingleCase(ImmutableArray<Position> positions, Condition? accepted)
    {
        var facts = accepted switch { AnyOf any => any.Parts, null => [], var one => [one] };
        if (positions.IsEmpty || facts.OfType<FactHolds>().FirstOrDefault() is not { Fact.Name: var fact } || !edits.IsInEnglish(positions[0].Name)) yield break;
        if (edits.Clause(positions[0].Name, "BY", fact) is { } edit) yield return new Repair(RepairWording.By(fact, [positions[0].Name]), [edit]);
    }

    // Those whom the understanding protects are taken out; if it protects everybody, what it accepts is asked for.
    private IEnumerable<Repair> KeptBack(ImmutableArray<Position> positions, ReachUnderstanding reach) =>
        reach.Persons is { } persons
            ? Without([.. positions.Take(1).Select(position => position.Name)], ConditionText.AllOf(persons.Condition, reach.Unless is { } unless ? ConditionText.Contrary(unless) : null))
            : InTheSingleCase(positions, reach.Unless);

    // A copy without a limit ends with the store that it was taken from, or with the position that keeps its source.
    private IEnumerable<Repair> EndsWithItsSource(ImmutableArray<Position> positions)
    {
        if (positions is not [{ Retention: null, RetainedAs: null } copy, var source]) yield break;
        var like = copy.Acts.SelectMany(act => act.FromStores).FirstOrDefault()?.Name ?? source.Name;
        if (edits.Clause(copy.Name, "RETAINED_AS_IN", like) is { } edit) yield return new Repair(RepairWording.RetainedAsIn(like, copy.Name), [edit]);
    }
}
