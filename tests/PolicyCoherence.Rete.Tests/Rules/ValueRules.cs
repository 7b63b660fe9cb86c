using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Tests.Rules;

public readonly record struct Span(int From, int To);

/// <summary>Equal to everything by Equals, so that only `==`, which compares references, tells two apart.</summary>
public sealed class Agency
{
    public override bool Equals(object? obj) => obj is Agency;

    public override int GetHashCode() => 0;
}

/// <summary>Has a `==` of its own, which ignores case.</summary>
public sealed class Label(string text)
{
    public string Text { get; } = text;

    public static bool operator ==(Label? x, Label? y) => string.Equals(x?.Text, y?.Text, StringComparison.OrdinalIgnoreCase);

    public static bool operator !=(Label? x, Label? y) => !(x == y);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

public sealed record Sample(
    int Id,
    double Number = 0,
    double? Maybe = null,
    float Single = 0,
    int? Count = null,
    long Wide = 0,
    DateOnly Day = default,
    DateOnly? Until = null,
    decimal Amount = 0,
    Modality Kind = default,
    Modality? KindOrNone = null,
    Span Span = default,
    KindOf? Nested = null,
    Agency? Agency = null,
    Label? Label = null,
    object? Anything = null,
    string? Text = null);

public class SameNumber : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Number == a.Number);
        Then().Do(_ => report.Add("number", a.Id, b.Id));
    }
}

public class SameMaybe : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Maybe == a.Maybe);
        Then().Do(_ => report.Add("maybe", a.Id, b.Id));
    }
}

public class SameSingle : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => a.Single == x.Single);
        Then().Do(_ => report.Add("single", a.Id, b.Id));
    }
}

public class SameCountAndWide : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Count == a.Wide);
        Then().Do(_ => report.Add("count", a.Id, b.Id));
    }
}

public class SameDays : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Until == a.Day && x.Amount == a.Amount);
        Then().Do(_ => report.Add("day", a.Id, b.Id));
    }
}

public class SameKind : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.KindOrNone == a.Kind);
        Then().Do(_ => report.Add("kind", a.Id, b.Id));
    }
}

public class SameRecords : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Span == a.Span, x => x.Nested == a.Nested);
        Then().Do(_ => report.Add("record", a.Id, b.Id));
    }
}

public class SameAgency : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Agency == a.Agency);
        Then().Do(_ => report.Add("agency", a.Id, b.Id));
    }
}

public class SameLabel : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Label == a.Label);
        Then().Do(_ => report.Add("label", a.Id, b.Id));
    }
}

public class SameAnything : Rule
{
    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        When().Match(() => report).Match(() => a).Match(() => b, x => x.Anything == a.Anything);
        Then().Do(_ => report.Add("anything", a.Id, b.Id));
    }
}

public class ConstantsOfEveryKind : Rule
{
    private static readonly double Undefined = double.NaN;
    private static readonly string Wanted = string.Concat("wan", "ted");

    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        Sample b = default!;
        Sample c = default!;
        Sample d = default!;
        When()
            .Match(() => report)
            .Match(() => a, x => x.Kind == Modality.Permission)
            .Match(() => b, x => x.KindOrNone == null)
            .Match(() => c, x => x.Text == Wanted)
            .Match(() => d, x => x.Number == Undefined);
        Then().Do(_ => report.Add("never", a.Id, b.Id));
    }
}

public class ConstantsThatHold : Rule
{
    private static readonly string Wanted = string.Concat("wan", "ted");

    public override void Define()
    {
        Report report = default!;
        Sample a = default!;
        When().Match(() => report).Match(
            () => a,
            x => x.Kind == Modality.Permission && x.KindOrNone == null,
            x => x.Text == Wanted,
            x => x.Count.HasValue,
            x => !x.Until.HasValue,
            x => Modality.Permission == x.Kind);
        Then().Do(_ => report.Add("constants", a.Id));
    }
}
