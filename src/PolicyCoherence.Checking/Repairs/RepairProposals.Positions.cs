using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of positions that stand against each other, or against a prohibition of a framework.</summary>
internal sealed partial class RepairProposals
{
    // One of two yields. If precedence puts one first already, saying so changes nothing.
    private IEnumerable<Proposal> Ordered(Subjects subjects)
    {
        foreach (var (first, second) in Pairs(subjects.Positions))
        {
            if (Prevails(subjects.Analysis, first, second) is { } firstPrevails)
            {
                var (behind, before) = firstPrevails ? (second, first) : (first, second);
                foreach (var said in Yields(behind, before)) yield return said with { Lessens = false, Repair = said.Repair with { Caution = null } };
            }

            // What burdens a person yields to what protects her before the other way is tried.
            var (loser, winner) = Burdens(second) && !Burdens(first) ? (second, first) : (first, second);
            foreach (var proposal in Yields(loser, winner)) yield return proposal;
            foreach (var proposal in Unless([loser.Name], Scope(winner, loser))) yield return proposal;
            foreach (var proposal in Yields(winner, loser)) yield return proposal;
            foreach (var proposal in Unless([winner.Name], Scope(loser, winner))) yield return proposal;
        }
    }

    // Of acts that are only together too much, one leaves out exactly those whom the others reach; what can be done in no way leaves out those from whom every way is taken.
    private IEnumerable<Proposal> OrderedTogether(Subjects subjects)
    {
        var demands = subjects.Positions.Where(position => position.Modality is not (Modality.Prohibition or Modality.Exemption)).OrderByDescending(Burdens).ToImmutableArray();
        var bars = subjects.Positions.Where(position => !demands.Contains(position)).ToImmutableArray();
        foreach (var demand in demands)
        {
            var others = demands.Length > 1 ? demands.Where(other => other != demand) : bars;
            foreach (var proposal in Unless([demand.Name], ConditionText.AllBut(Reached(demand), others.SelectMany(Reached)))) yield return proposal;
        }

        foreach (var (first, second) in Pairs(demands))
        {
            foreach (var proposal in Yields(first, second)) yield return proposal;
            foreach (var proposal in Yields(second, first)) yield return proposal;
        }

        foreach (var demand in demands)
        {
            foreach (var bar in bars)
            {
                foreach (var proposal in Yields(demand, bar)) yield return proposal;
            }
        }
    }

    private IEnumerable<Proposal> OutOfReach(Subjects subjects)
    {
        if (subjects.Understanding is not ProhibitionUnderstanding prohibition) yield break;
        var narrowed = subjects.Exceptions.SelectMany(exception => Unless([exception.Name], ConditionText.AllOf(Protected(prohibition))).Concat(Deleted(exception)));
        foreach (var proposal in narrowed.Concat(Rebutted(subjects)).Concat(Yielding(subjects)).Concat(Unless(subjects.Positions, Protected(prohibition)))) yield return proposal;
    }

    // What counts as so can be shown not to be so, where she is examined; or it counts as it is.
    private IEnumerable<Proposal> Rebutted(Subjects subjects)
    {
        const string Examined = "with individual-examination";
        foreach (var deem in subjects.Finding.Places.Select(place => _edits.Around(place.Span)).OfType<DeemDeclaration>().DistinctBy(deem => deem.Span))
        {
            var table = Language.KeywordTable.Of(deem.Span.Source);
            var names = Names(subjects.Positions);
            if (deem.RebuttableBy is not null)
            {
                foreach (var proposal in Clause(names, Examined)) yield return proposal;
            }
            else if (deem.Span.Words.IndexOf(table.Write("IRREBUTTABLE"), deem.Counted.Span.End - deem.Span.Start, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                var fixedly = new SourceSpan(deem.Span.Source, deem.Span.Start + at, table.Write("IRREBUTTABLE").Length);
                var rebuttable = Tongues.Rebuttable(table) is { } byHer ? SentenceEdits.Replaced(deem, fixedly, byHer) : null;
                foreach (var proposal in Proposal.Of(words => RepairWording.Replace(words, fixedly.Words, deem.Name.Text), false, rebuttable)) yield return proposal;
                foreach (var proposal in Proposal.Of(_ => RepairWording.Rebut(deem.Name.Text, names), false, [rebuttable, .. names.Select(name => _edits.Clause(name, Examined))])) yield return proposal;
            }

            foreach (var proposal in Proposal.Of(_ => RepairWording.Delete(deem.Name.Text), false, SentenceEdits.Without(deem))) yield return proposal;
        }
    }

    // Whom a prohibition protects: its persons, its condition, and none of its own limits.
    private IEnumerable<Condition?> Protected(ProhibitionUnderstanding prohibition) =>
        [prohibition.Acts[0].Patient?.Condition, Anywhere(prohibition.When), prohibition.Unless is { } unless ? ConditionText.Contrary(unless) : null];

    // A territory stands in a clause of its own, not in a condition; without it the change protects more persons, not fewer.
    private Condition Anywhere(Condition condition) => condition switch
    {
        AllOf all => new AllOf(all.Span, [.. all.Parts.Where(part => !IsTerritory(part)).Select(Anywhere)]),
        _ when IsTerritory(condition) => new AllOf(condition.Span, []),
        _ => condition,
    };

    private bool IsTerritory(Condition condition) => condition is FactHolds holds && _model.Territories.All.Any(territory => territory.Fact.Name == holds.Fact.Name);

    // The bars over which the positions prevail are places of the finding.
    private IEnumerable<Proposal> Yielding(Subjects subjects) => AtPlaces(subjects.Finding)
        .Where(position => position.Modality == Modality.Prohibition && !subjects.Positions.Any(other => other.Name == position.Name))
        .SelectMany(bar => Clause(Names(subjects.Positions), $"subject to {bar.Name}", narrows: true));

    private IEnumerable<Proposal> Yields(Position loser, Position winner) => Clause([loser.Name], $"subject to {winner.Name}", narrows: true);

    private static IEnumerable<(Position First, Position Second)> Pairs(ImmutableArray<Position> positions)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            for (var j = i + 1; j < positions.Length; j++) yield return (positions[i], positions[j]);
        }
    }

    private static bool? Prevails(Analysis analysis, Position first, Position second) =>
        (from one in analysis.InstancesOf(first.Name) from other in analysis.InstancesOf(second.Name) where one.BearerKind != BearerKind.Person && other.BearerKind != BearerKind.Person && !one.Bars select analysis.Net.Verdict(one, other).FirstPrevails)
        .FirstOrDefault();
}
