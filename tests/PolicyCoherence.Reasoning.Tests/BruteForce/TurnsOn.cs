namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Which facts make a difference to whom a sentence reaches: "b or g, unless not g" mentions b, and turns on g alone.</summary>
internal static class TurnsOn
{
    /// <summary>A bit for each fact without which some person would be reached that is not, or the other way round.</summary>
    public static int Facts(IEnumerable<int> persons, Func<int, bool> scope) =>
        persons.SelectMany(person => Enumerable.Range(0, 12).Where(fact => scope(person) != scope(person ^ (1 << fact)))).Aggregate(0, (mask, fact) => mask | (1 << fact));
}
