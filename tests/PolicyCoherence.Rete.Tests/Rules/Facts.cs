namespace PolicyCoherence.Rete.Tests.Rules;

public enum Modality
{
    Obligation,
    Prohibition,
    Permission,
}

public sealed record Norm(int Id, string? Action, Modality Modality, string Group, bool Absolute = false, double Weight = 0);

public sealed record KindOf(string Specific, string General);

public sealed record Exemption(string? Action, string Group);

public sealed record Clash(int First, int Second);

public sealed record Conclusion(string Rule, string Text);

public sealed record Reach(string From, string To);

/// <summary>Keeps what rules report, outside working memory; one object, found by identity.</summary>
public sealed class Report
{
    public List<string> Lines { get; } = [];

    public void Add(string rule, object first, object? second = null) => Lines.Add(second is null ? $"{rule}: {first}" : $"{rule}: {first} / {second}");

    public IReadOnlyList<string> Sorted() => [.. Lines.Order(StringComparer.Ordinal)];
}
