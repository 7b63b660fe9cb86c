using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

public class ValueTests
{
    private static readonly Agency Ministry = new();

    private static readonly Sample[] Samples =
    [
        new(1, double.NaN, double.NaN, float.NaN, 5, 5, new(2026, 1, 1), new(2026, 1, 1), 1.0m, Modality.Permission, null, new(1, 2), new("a", "b"), Ministry, new("x"), Ministry),
        new(2, 0.0, null, 0f, null, 7, new(2026, 1, 1), null, 1.00m, Modality.Obligation, Modality.Permission, new(1, 2), new("a", "b"), new Agency(), new("X"), "text"),
        new(3, -0.0, null, -0f, 7, 5, default, new(2026, 1, 1), 1.000m, Modality.Permission, null, new(1, 3), null, Ministry, null, null, "wanted"),
        new(4, 2.5, 2.5, 1f, 5, 5, Kind: Modality.Permission, Text: "wanted", Nested: null, Label: null),
    ];

    public static TheoryData<Type, Func<Sample, Sample, bool>, string> Equalities => new()
    {
        { typeof(SameNumber), (a, b) => b.Number == a.Number, "number" },
        { typeof(SameMaybe), (a, b) => b.Maybe == a.Maybe, "maybe" },
        { typeof(SameSingle), (a, b) => a.Single == b.Single, "single" },
        { typeof(SameCountAndWide), (a, b) => b.Count == a.Wide, "count" },
        { typeof(SameDays), (a, b) => b.Until == a.Day && b.Amount == a.Amount, "day" },
        { typeof(SameKind), (a, b) => b.KindOrNone == a.Kind, "kind" },
        { typeof(SameRecords), (a, b) => b.Span == a.Span && b.Nested == a.Nested, "record" },
        { typeof(SameAgency), (a, b) => b.Agency == a.Agency, "agency" },
        { typeof(SameLabel), (a, b) => b.Label == a.Label, "label" },
        { typeof(SameAnything), (a, b) => b.Anything == a.Anything, "anything" },
    };

    [Theory]
    [MemberData(nameof(Equalities))]
    public void A_join_on_an_equality_means_what_the_operator_means(Type rule, Func<Sample, Sample, bool> equal, string name)
    {
        var expected = from a in Samples from b in Samples where equal(a, b) select $"{name}: {a.Id} / {b.Id}";
        Engine.Findings([rule], Samples).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Equalities))]
    public void It_means_the_same_once_it_is_compiled(Type rule, Func<Sample, Sample, bool> equal, string name)
    {
        var expected = from a in Samples from b in Samples where equal(a, b) select $"{name}: {a.Id} / {b.Id}";
        var factory = Engine.Load(rule).Compile();
        for (var i = 0; i < 600; i++)
        {
            var report = new Report();
            var session = factory.CreateSession();
            session.InsertAll([report, .. Samples]);
            session.Fire();
            report.Sorted().ShouldBe(expected.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Constants_of_every_kind_are_compared_as_written() =>
        Engine.Findings([typeof(ConstantsOfEveryKind), typeof(ConstantsThatHold)], Samples).ShouldBe(["constants: 4"]);
}
