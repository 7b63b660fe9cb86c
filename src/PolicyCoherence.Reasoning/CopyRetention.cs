using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>Why a copy can be there when its source is gone.</summary>
public enum Outliving
{
    /// <summary>The copy has no limit, and the source has one.</summary>
    NoLimit,

    /// <summary>Both count from one event, and the copy is kept for longer.</summary>
    Longer,

    /// <summary>The two count from different events, and the copy is kept for at least as long.</summary>
    OtherStart,

    /// <summary>The two count from different events; the copy is kept for a shorter time, and when it ends nobody can say.</summary>
    OtherStartShorter,
}

/// <summary>A copy that can be kept longer than what it was copied from.</summary>
/// <param name="Understanding">The understanding that forbids it.</param>
/// <param name="Copy">The position under which the copy is made.</param>
/// <param name="Source">The position under which the source is kept.</param>
/// <param name="Why">Why.</param>
/// <param name="Answer">A person whose data are copied.</param>
public sealed record OutlivingCopy(CopyRetentionUnderstanding Understanding, NormInstance Copy, NormInstance Source, Outliving Why, Answer Answer);

/// <summary>Whether a copy ends with its source (decision 6): the same start and the same limit, a shorter one, or "no longer than in" the source.</summary>
public sealed class CopyRetention
{
    private readonly Analysis _analysis;
    private readonly ILookup<string, Position> _positions;

    internal CopyRetention(Analysis analysis)
    {
        _analysis = analysis;
        _positions = analysis.Model.Positions.ToLookup(position => position.Name, StringComparer.Ordinal);
    }

    /// <summary>The copies that can outlive their source, by position.</summary>
    public ImmutableArray<OutlivingCopy> Find(CopyRetentionUnderstanding understanding)
    {
        var graph = _analysis.DataFlows.Graph;
        var found = new Dictionary<string, OutlivingCopy>(StringComparer.Ordinal);
        foreach (var copy in graph.Moving.Where(instance => instance.Act.Action.MakesCopies).OrderBy(instance => instance.Key, StringComparer.Ordinal))
        {
            if (copy.Act.Data is not { } data || !understanding.Data.Any(of => graph.Common(data, of) is not null)) continue;
            if (copy.Position.Retention is null && copy.Position.RetainedAs is null && AsksForLimit(copy)) continue;

            // Data that also come there without any limit may stay as long as the copy.
            var sources = Sources(copy, [.. understanding.Data.Select(of => graph.Common(data, of)).OfType<DataKind>()]).ToList();
            if (sources.Exists(source => LimitOf(source.Position) is null && _analysis.Solver.Overlap(_analysis.Net.Net(copy.Reading), _analysis.Net.Net(source.Reading)))) continue;
            foreach (var source in sources)
            {
                if (found.ContainsKey(copy.Position.Name) || Compare(copy.Position, source) is not { } why) continue;
                var both = _analysis.Table.And(_analysis.Net.Net(copy.Reading), _analysis.Net.Net(source.Reading));
                if (_analysis.Cases.Find(_analysis.Space.AsItStands(both)) is not { } answer) continue;
                var plain = new PlainLaw(_analysis, answer);
                if (!plain.IsNet(copy.Reading) || !plain.IsNet(source.Reading)) throw new UnconfirmedCaseException(copy.Position.Name, source.Position.Name);
                found[copy.Position.Name] = new OutlivingCopy(understanding, copy, source, why, answer);
            }
        }

        return [.. found.Values.OrderBy(copy => copy.Copy.Position.Name, StringComparer.Ordinal)];
    }

    // That no limit is written at all is for the understanding that asks for one to find.
    private bool AsksForLimit(NormInstance copy) => _analysis.Model.Understandings.OfType<PositionSafeguardUnderstanding>().Any(understanding =>
        !understanding.OfExemptions && understanding.Items.Any(item => item.Item == StatedItem.RetentionLimit)
        && understanding.Acts.Any(act => _analysis.Model.Actions.IsKindOf(copy.Act.Action, act.Action)
            && (act.Data is null || (copy.Act.Data is { } data && _analysis.Model.DataKinds.IsKindOf(data, act.Data)))));

    // The positions by which data come to where the copy is taken from: into that store, or to that agency.
    private IEnumerable<NormInstance> Sources(NormInstance copy, ImmutableArray<DataKind> data)
    {
        var graph = _analysis.DataFlows.Graph;
        bool Keeps(NormInstance source) =>
            source.Act.IntoStores.Any(into => copy.Act.FromStores.Any(from => from.Name == into.Name))
            || copy.Act.From.Any(from => (source.Act.Action.Gathers && source.Agency is { } bearer && _analysis.Model.Agencies.IsKindOf(from, bearer))
                || source.Act.To.Any(to => _analysis.Model.Agencies.IsKindOf(from, to))
                || source.Act.IntoStores.Any(into => graph.Holders(into).OfType<Agency>().Any(keeper => _analysis.Model.Agencies.IsKindOf(keeper, from))));
        return graph.Gathering.Concat(graph.Moving).Distinct()
            .Where(source => source.Position.Name != copy.Position.Name && source.Act.Data is { } kept && data.Any(of => graph.Common(of, kept) is not null) && Keeps(source))
            .OrderBy(source => source.Key, StringComparer.Ordinal);
    }

    private Outliving? Compare(Position copy, NormInstance source)
    {
        if (copy.RetainedAs is { } like)
        {
            if (like.Store is { } store && source.Act.IntoStores.Any(into => into.Name == store.Name)) return null;
            if (like.Position == source.Position.Name) return null;
        }

        var (kept, original) = (LimitOf(copy), LimitOf(source.Position));
        if (original is not { Time: { } sourceTime, From: { } sourceStart }) return null;
        if (kept is not { Time: { } time, From: { } start }) return Outliving.NoLimit;
        var longer = RetentionTime.CanBeLonger(time, sourceTime);
        if (start.Name == sourceStart.Name) return longer ? Outliving.Longer : null;
        return longer || !RetentionTime.CanBeLonger(sourceTime, time) ? Outliving.OtherStart : Outliving.OtherStartShorter;
    }

    // "No longer than in P" is the limit of P, which may say so of another in turn; one that goes round in a circle has no end.
    private TimeLimit? LimitOf(Position position)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (position.Retention is null && seen.Add(position.Name) && position.RetainedAs is { } like)
        {
            var next = like.Position is { } name
                ? _positions[name].FirstOrDefault()
                : _analysis.DataFlows.Graph.Gathering.FirstOrDefault(instance => instance.Act.IntoStores.Any(into => into.Name == like.Store?.Name))?.Position;
            if (next is null) break;
            position = next;
        }

        return position.Retention;
    }
}

/// <summary>Compares stretches of time of different units, over all days on which they can begin.</summary>
internal static class RetentionTime
{
    private static readonly DateOnly First = new(2001, 1, 1);

    // Four years hold every length of month and a leap day.
    private const int Days = 1461;

    /// <summary>Whether there is a day from which <paramref name="one"/> ends later than <paramref name="other"/>.</summary>
    public static bool CanBeLonger(Duration one, Duration other) =>
        Enumerable.Range(0, Days).Select(First.AddDays).Any(start => End(start, one) > End(start, other));

    private static DateTime End(DateOnly start, Duration time)
    {
        // A time longer than the calendar has no end that could be compared.
        var from = start.ToDateTime(TimeOnly.MinValue);
        try
        {
            return time.Unit switch
            {
                "hours" => from.AddHours(time.Amount),
                "days" => from.AddDays(time.Amount),
                "weeks" => from.AddDays(7 * time.Amount),
                "months" => from.AddMonths(checked((int)time.Amount)),
                _ => from.AddYears(checked((int)time.Amount)),
            };
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or OverflowException)
        {
            return DateTime.MaxValue;
        }
    }
}
