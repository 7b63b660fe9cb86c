using System.Globalization;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>One thing that a text asks: a fact, a judgement, or how long ago something was.</summary>
/// <param name="Kind">0: alpha; 1: beta; 2: the judgement; 3: less than so long after the claim; 4: at least so long after it; 5: before it.</param>
/// <param name="Yes">Whether it is asked for, or its contrary.</param>
/// <param name="Count">How long.</param>
/// <param name="Unit">An index of <see cref="PeriodDraft.Units"/>.</param>
public sealed record Asked(int Kind, bool Yes, int Count, int Unit)
{
    public bool Holds(Moment at) => Kind switch
    {
        0 => at.Alpha,
        1 => at.Beta,
        2 => at.Fair,
        3 => at.Days >= 0 && at.Days < Span,
        4 => at.Days >= Span,
        _ => at.Days < 0,
    } == Yes;

    // Only one unit stands in a draft, so how long a month is does not matter: it is thirty days here.
    private int Span => Count * PeriodDraft.Lengths[Unit];

    public override string ToString()
    {
        var said = Kind switch
        {
            0 => "alpha",
            1 => "beta",
            2 => "fair",
            3 => string.Create(CultureInfo.InvariantCulture, $"less than {Count} {PeriodDraft.Units[Unit]} after claim"),
            4 => string.Create(CultureInfo.InvariantCulture, $"at least {Count} {PeriodDraft.Units[Unit]} after claim"),
            _ => "before claim",
        };
        return Yes ? said : $"not ({said})";
    }
}

/// <summary>A person at one time: days since the claim, -1 if there was none yet.</summary>
public readonly record struct Moment(bool Alpha, bool Beta, bool Fair, int Days);

/// <summary>A small law on a measure that may end, and on a transfer that comes with an examination or not.</summary>
/// <param name="When">What the measure asks for.</param>
/// <param name="All">Whether all of it, or any.</param>
/// <param name="Until">Until what it lasts: <c>removal</c>, <c>ruling</c>.</param>
/// <param name="Removal">Who can be deported, so that the removal comes: a kind of thing asked, or null if nobody can.</param>
/// <param name="Barred">Who must not be deported; null: nobody.</param>
/// <param name="RulingInTime">Whether the ruling has a deadline.</param>
/// <param name="Examined">Who is examined before the transfer; null: nobody.</param>
public sealed record PeriodDraft(Asked[] When, bool All, string[] Until, Asked? Removal, Asked? Barred, bool RulingInTime, Asked? Examined)
{
    public static readonly string[] Units = ["hours", "days", "weeks", "months", "years"];

    /// <summary>In days; hours stand for days, so that whole numbers do.</summary>
    public static readonly int[] Lengths = [1, 1, 7, 30, 360];

    private const int Late = 100_000;

    public static IEnumerable<(bool Alpha, bool Beta)> Persons => from alpha in new[] { false, true } from beta in new[] { false, true } select (alpha, beta);

    private string Condition => When.Length == 0 ? "" : $" when {string.Join(All ? " and " : " or ", When.Select(asked => asked.ToString()))}";

    public override string ToString() =>
        $"""
        fact alpha. fact beta. event removal, carrying out deport. event ruling.
        position p: ministry may detain foreigner{Condition}{string.Concat(Until.Select(until => $" until {until}"))}.
        position t: ministry may transfer foreigner{Condition}.
        {(Removal is null ? "" : $"position d: office may deport foreigner when {Removal}.")}
        {(Barred is null ? "" : $"position b: no authority may deport foreigner when {Barred}.")}
        {(RulingInTime ? "procedure c: opening by ministry, ruling by court within 3 months of opening." : "")}
        {(Examined is null ? "" : $"position s: every decision to transfer comes with examination when {Examined}.")}
        understanding m: a state may detain anyone only for a limited time.
        understanding e: no time limit may lead to transfer without examination.
        """;

    public static PeriodDraft Random(int seed)
    {
        var random = new Random(seed);
        var unit = random.Next(Units.Length);
        Asked Any(int kinds) => new(random.Next(kinds), random.Next(3) > 0, random.Next(1, 4), unit);
        Asked? Maybe() => random.Next(2) == 0 ? null : Any(2);
        string[] until = ["removal", "ruling"];
        return new PeriodDraft(
            [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Any(6)).DistinctBy(asked => (asked.Kind, asked.Count))], random.Next(2) == 0,
            [.. until.Where(_ => random.Next(3) == 0)], Maybe(), Maybe(), random.Next(2) == 0, Maybe());
    }

    private bool Hits(Moment at) => When.Length == 0 || (All ? When.All(asked => asked.Holds(at)) : When.Any(asked => asked.Holds(at)));

    // That the claim has not been made yet is possible only where the text asks for it.
    private IEnumerable<int> Times => Enumerable.Range(0, 4).Concat(When.Where(asked => asked.Kind is 3 or 4).SelectMany(asked => new[] { -1, 0, 1 }.Select(more => (asked.Count * Lengths[asked.Unit]) + more)))
        .Concat(When.Any(asked => asked.Kind == 5) ? [-1] : []);

    /// <summary>Whether somebody is held for whom nothing is certain to end it: time, a judgement, or an event that comes.</summary>
    public bool IsEndless() => Persons.Any(person => !Comes(person) && Times.Any(days => Lasts(person, days)));

    // Held now, whatever the judgement is, and held still after a long time if the claim has been made.
    private bool Lasts((bool Alpha, bool Beta) person, int days) => new[] { false, true }.All(fair =>
        Hits(new Moment(person.Alpha, person.Beta, fair, days)) && (days < 0 || Hits(new Moment(person.Alpha, person.Beta, fair, Late))));

    private bool Comes((bool Alpha, bool Beta) person)
    {
        var at = new Moment(person.Alpha, person.Beta, false, 0);
        return (Until.Contains("ruling") && RulingInTime) || (Until.Contains("removal") && Removal is not null && Removal.Holds(at) && !(Barred is not null && Barred.Holds(at) && !IsException(Removal, Barred)));
    }

    // A power that speaks of fewer persons than the bar is its exception.
    private static bool IsException(Asked power, Asked bar)
    {
        bool In(Asked one, Asked other) => Persons.All(person => !one.Holds(new Moment(person.Alpha, person.Beta, false, 0)) || other.Holds(new Moment(person.Alpha, person.Beta, false, 0)));
        return In(power, bar) && !In(bar, power);
    }

    /// <summary>Whether somebody is transferred for whom, all else being equal, that would not be so on the day of the claim, and whom nobody examines.</summary>
    public bool IsTimeBar() => Persons.Any(person => new[] { false, true }.Any(fair => Times.Where(days => days > 0).Any(days =>
        Hits(new Moment(person.Alpha, person.Beta, fair, days)) && !Hits(new Moment(person.Alpha, person.Beta, fair, 0))
        && !(Examined is not null && Examined.Holds(new Moment(person.Alpha, person.Beta, fair, days))))));
}
