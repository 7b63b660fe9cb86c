namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Facts of a person, by their numbers, joined by <c>and</c> or by <c>or</c>; none: always.</summary>
public sealed record FactWords(string[] Names, bool All, (int Fact, bool Yes)[] Parts)
{
    /// <summary>No condition at all.</summary>
    public static readonly FactWords Always = new([], true, []);

    public bool Holds(int person) => Parts.Length == 0 || (All ? Parts.All(part => IsSo(part, person)) : Parts.Any(part => IsSo(part, person)));

    public override string ToString() => string.Join(All ? " and " : " or ", Parts.Select(part => (part.Yes ? "" : "not ") + Names[part.Fact]));

    private static bool IsSo((int Fact, bool Yes) part, int person) => ((person >> part.Fact) & 1) == 1 == part.Yes;
}
