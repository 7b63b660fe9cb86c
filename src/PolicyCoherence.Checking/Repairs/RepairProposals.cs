using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>
/// Proposes changes that may resolve a finding, in a fixed order: what the text only has to say out loud comes before what takes persons
/// out of a position, and that before what takes a sentence out. Whether one does, a check of the changed text decides.
/// </summary>
internal sealed partial class RepairProposals(Analysis analysis, SentenceEdits edits)
{
    private readonly PolicyModel _model = analysis.Model;

    /// <summary>The proposals for a finding.</summary>
    public IEnumerable<Repair> For(Finding finding)
    {
        var positions = finding.Subjects.Select(name => _model.Positions.FirstOrDefault(position => position.Name == name)).OfType<Position>().DistinctBy(position => position.Name).ToImmutableArray();
        var exceptions = finding.Subjects.Select(name => _model.Exceptions.FirstOrDefault(exception => exception.Name == name)).OfType<ExceptionNorm>().ToImmutableArray();
        var understanding = finding.Subjects.Select(name => _model.Understandings.FirstOrDefault(each => each.Name == name)).FirstOrDefault(each => each is not null);
        var proposals = understanding switch
        {
            ProhibitionUnderstanding prohibition => [.. Gaps(exceptions, prohibition), .. Yielding(finding, positions), .. Without(Names(positions), Protected(prohibition))],
            EntitlementUnderstanding entitlement => Without(Names(positions.Where(Keeps)), ConditionText.AllOf(entitlement.Holders.Condition, entitlement.When)),
            DecisionSafeguardUnderstanding decision => [.. exceptions.Select(Deleted).OfType<Repair>(), .. Safeguarded(positions, decision)],
            AccessChainUnderstanding => Secrecy(finding, positions),
            PurposeLimitUnderstanding purpose => InTheSingleCase(positions, purpose.Unless),
            AccessTriggerUnderstanding access => InTheSingleCase(positions, access.On),
            ReachUnderstanding reach => KeptBack(positions, reach),
            CopyRetentionUnderstanding => EndsWithItsSource(positions),
            null when positions.Length is 2 or 3 => Ordered(positions),
            null => Deleted(finding),
            _ => [],
        };
        return proposals.Where(proposal => !proposal.Edits.IsEmpty);
    }

    // Whom a prohibition protects: its persons, its condition, and none of its own limits.
    private string? Protected(ProhibitionUnderstanding prohibition) => ConditionText.AllOf(
        [prohibition.Acts[0].Patient?.Condition, Anywhere(prohibition.When), prohibition.Unless is { } unless ? ConditionText.Contrary(unless) : null]);

    // A territory stands in a clause of its own, not in a condition; without it the change protects more persons, not fewer.
    private Condition Anywhere(Condition condition) => condition switch
    {
        AllOf all => new AllOf(all.Span, [.. all.Parts.Where(part => !IsTerritory(part)).Select(Anywhere)]),
        _ when IsTerritory(condition) => new AllOf(condition.Span, []),
        _ => condition,
    };

    private bool IsTerritory(Condition condition) => condition is FactHolds holds && _model.Territories.All.Any(territory => territory.Fact.Name == holds.Fact.Name);

    private IEnumerable<Repair> Gaps(ImmutableArray<ExceptionNorm> exceptions, ProhibitionUnderstanding prohibition)
    {
        foreach (var exception in exceptions)
        {
            if (Without([exception.Name], Protected(prohibition)).FirstOrDefault() is { } narrowed) yield return narrowed;
            if (Deleted(exception) is { } deleted) yield return deleted;
        }
    }

    // The bars over which the positions prevail are places of the finding.
    private IEnumerable<Repair> Yielding(Finding finding, ImmutableArray<Position> positions)
    {
        var bars = finding.Places.Select(place => edits.Around(place.Span)?.Name.Text).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(name => _model.Positions.FirstOrDefault(position => position.Name == name))
            .OfType<Position>().Where(position => position.Modality == Modality.Prohibition && !positions.Any(other => other.Name == position.Name));
        foreach (var bar in bars)
        {
            var changes = positions.Select(position => edits.Clause(position.Name, "SUBJECT_TO", bar.Name)).OfType<TextEdit>().ToImmutableArray();
            if (changes.Length == positions.Length) yield return new Repair(RepairWording.SubjectTo(bar.Name, positions.Select(position => position.Name)), changes);
        }
    }

    private IEnumerable<Repair> Without(ImmutableArray<string> norms, string? condition)
    {
        if (condition is null || norms.IsEmpty || !norms.All(edits.IsInEnglish)) yield break;
        var changes = norms.Select(norm => edits.Clause(norm, "UNLESS", condition)).OfType<TextEdit>().ToImmutableArray();
        if (changes.Length == norms.Length) yield return new Repair(RepairWording.Unless(condition, norms), changes);
    }

    private static ImmutableArray<string> Names(IEnumerable<Position> positions) => [.. positions.Select(position => position.Name)];

    private static bool Keeps(Position position) =>
        position is { Modality: Modality.Prohibition or Modality.Exemption } && position.Acts.Any(act => act.Action.Giving == Giving.Gives)
        || position is { Modality: Modality.Duty } && position.Acts.Any(act => act.Action.Giving == Giving.Withholds);

    private IEnumerable<Repair> Safeguarded(ImmutableArray<Position> positions, DecisionSafeguardUnderstanding understanding)
    {
        var terms = understanding.Safeguards.Select(Written).ToList();
        if (terms.Count == 0 || positions.IsEmpty) yield break;
        var words = string.Join(", ", terms);
        var changes = positions.Select(position => edits.Clause(position.Name, "WITH", words)).OfType<TextEdit>().ToImmutableArray();
        if (changes.Length == positions.Length) yield return new Repair(RepairWording.With(words, positions.Select(position => position.Name)), changes);
    }

    // A kind of body, such as a court, is one that the state has.
    private string Written(SafeguardTerm term)
    {
        var own = term.To is { } kind ? _model.Agencies.KindsOf(kind.Name).FirstOrDefault(body => body.Name != kind.Name && _model.Agencies.KindsOf(body.Name).Count == 1) ?? kind : null;
        return (own, term.Suspending) switch
        {
            ({ } to, { } suspended) => $"{term.Safeguard.Name} to {to.Name} suspending {suspended.Name}",
            ({ } to, null) => $"{term.Safeguard.Name} to {to.Name}",
            (null, { } suspended) => $"{term.Safeguard.Name} suspending {suspended.Name}",
            _ => term.Safeguard.Name,
        };
    }

    // A firewall: what was learnt where the service is given does not move on.
    private IEnumerable<Repair> Secrecy(Finding finding, ImmutableArray<Position> positions)
    {
        var services = positions.SelectMany(position => position.Acts).Select(act => act.Service?.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var moving = finding.Places.Select(place => edits.Around(place.Span)?.Name.Text).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(name => _model.Positions.FirstOrDefault(position => position.Name == name)).OfType<Position>().Where(position => position.Acts.Any(act => act.Action.MovesKnowledge));
        foreach (var carrier in moving.Where(carrier => edits.IsInEnglish(carrier.Name)))
        {
            foreach (var service in services)
            {
                var name = $"secrecy-of-{service}";
                if (edits.IsTaken(name)) continue;
                if (edits.After(carrier.Name, $"exception {name} to {carrier.Name}: when obtained in {service}.") is { } edit) yield return new Repair(RepairWording.Exception(name, carrier.Name), [edit]);
            }
        }
    }

    // One of the two yields. If precedence puts one first already, that is said.
    private IEnumerable<Repair> Ordered(ImmutableArray<Position> positions)
    {
        foreach (var (first, second) in Pairs(positions))
        {
            if (Prevails(first, second) is { } firstPrevails)
            {
                if (Yields(firstPrevails ? second : first, firstPrevails ? first : second) is { } said) yield return said;
                continue;
            }

            // Where the text leaves it open, what burdens a person yields to what protects her before the other way is tried.
            var (loser, winner) = Burdens(second) && !Burdens(first) ? (second, first) : (first, second);
            if (Yields(loser, winner) is { } one) yield return one;
            if (Yields(winner, loser) is { } other) yield return other;
        }
    }

    private static IEnumerable<(Position First, Position Second)> Pairs(ImmutableArray<Position> positions)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            for (var j = i + 1; j < positions.Length; j++) yield return (positions[i], positions[j]);
        }
    }

    private static bool Burdens(Position position) =>
        position.Acts.Any(act => act.Action.Stance == ActionStance.Restrictive) != (position.Modality is Modality.Prohibition or Modality.Exemption);

    private bool? Prevails(Position first, Position second) =>
        (from one in analysis.InstancesOf(first.Name) from other in analysis.InstancesOf(second.Name) where one.BearerKind != BearerKind.Person && other.BearerKind != BearerKind.Person && !one.Bars select analysis.Net.Verdict(one, other).FirstPrevails)
        .FirstOrDefault();

    private Repair? Yields(Position loser, Position winner) =>
        edits.Clause(loser.Name, "SUBJECT_TO", winner.Name) is { } edit ? new Repair(RepairWording.SubjectTo(winner.Name, [loser.Name]), [edit]) : null;

    private Repair? Deleted(ExceptionNorm exception) =>
        edits.Around(exception.Span) is { } declaration ? new Repair(RepairWording.Delete(exception.Name), [SentenceEdits.Without(declaration)]) : null;

    // What says nothing can go; only texts that a rule about texts finds empty are ever taken out as a whole.
    private IEnumerable<Repair> Deleted(Finding finding)
    {
        if (!finding.RuleId.StartsWith("PC31", StringComparison.Ordinal) || edits.Around(finding.Primary.Span) is not { } declaration || !finding.Subjects.Contains(declaration.Name.Text)) yield break;
        yield return new Repair(RepairWording.Delete(declaration.Name.Text), [SentenceEdits.Without(declaration)]);
    }
}
