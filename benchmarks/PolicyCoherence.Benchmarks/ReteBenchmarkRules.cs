using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Benchmarks;

/// <summary>A position as the benchmarks need it: an action, a group, and whether it requires or forbids.</summary>
public sealed record BenchmarkPosition(int Id, string Action, int Group, bool Forbids);

/// <summary>A mandate that fits one position.</summary>
public sealed record BenchmarkMandate(int Id, string Holder);

/// <summary>Counts what rules find, outside working memory.</summary>
public sealed class BenchmarkTally
{
    public int Count { get; private set; }

    public void Add(BenchmarkPosition first, BenchmarkPosition second) => Count += first.Id == second.Id ? 0 : 1;

    public void Add(BenchmarkMandate mandate) => Count += mandate.Id >= 0 ? 1 : 0;
}

/// <summary>All pairs that clash: one action, overlapping groups, one requires and the other forbids.</summary>
public class BenchmarkClash : Rule
{
    public override void Define()
    {
        BenchmarkTally tally = default!;
        BenchmarkPosition duty = default!;
        BenchmarkPosition ban = default!;

        When()
            .Match(() => tally)
            .Match(() => duty, p => !p.Forbids)
            .Match(() => ban, p => p.Forbids, p => p.Action == duty.Action, p => BenchmarkOverlap.IsPossible(duty, p));
        Then()
            .Do(_ => tally.Add(duty, ban));
    }
}

/// <summary>An equality that selects one fact for each: the case in which a product of both sides hurts most.</summary>
public class BenchmarkSelective : Rule
{
    public override void Define()
    {
        BenchmarkTally tally = default!;
        BenchmarkPosition position = default!;
        BenchmarkMandate mandate = default!;

        When()
            .Match(() => tally)
            .Match(() => position)
            .Match(() => mandate, m => m.Id == position.Id);
        Then()
            .Do(_ => tally.Add(mandate));
    }
}

/// <summary>A stand-in for the question whether two groups overlap.</summary>
public static class BenchmarkOverlap
{
    public static bool IsPossible(BenchmarkPosition first, BenchmarkPosition second) =>
        first.Group == second.Group || first.Group % 8 == 0 || second.Group % 8 == 0;
}

/// <summary>Facts for the benchmarks, the same on every run.</summary>
public static class BenchmarkFacts
{
    /// <summary>Positions over 100 actions, the first of which are far more common, as in real collections.</summary>
    public static object[] Positions(int count)
    {
        var random = new Random(20260101);
        var facts = new object[count];
        for (var i = 0; i < count; i++)
        {
            var action = (int)(Math.Pow(random.NextDouble(), 3.8) * 100);
            var group = (int)(Math.Pow(random.NextDouble(), 1.5) * 40);
            facts[i] = new BenchmarkPosition(i, $"action-{action}", group, random.Next(2) == 0);
        }

        return facts;
    }

    /// <summary>Half positions, half mandates, each position with one mandate.</summary>
    public static object[] PositionsWithMandates(int count) =>
        [.. Positions(count / 2), .. Enumerable.Range(0, count / 2).Select(i => new BenchmarkMandate(i, $"agency-{i % 17}"))];
}
