using PolicyCoherence.Language;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Tests;

/// <summary>Chains of names have an end, since what is asked of a name later is asked down its whole chain.</summary>
public sealed class DepthTests
{
    private const string Rest = "agency interior. group foreigner. action deport: person. position p: interior must deport foreigner.";

    [Fact]
    public void A_chain_of_definitions_that_is_too_long_is_an_error_at_one_name_and_the_rest_is_bound()
    {
        var model = Bind($"{Chain(60_000, i => $"fact f{i}: f{i + 1}.")} fact f60000. {Rest}");
        var error = model.Diagnostics.ShouldHaveSingleItem();
        (error.Code, error.Span.Words).ShouldBe(("PC0455", "f59600"));
        model.Model.Positions.Length.ShouldBe(1);
    }

    [Fact]
    public void Conditions_inside_definitions_count()
    {
        var deep = string.Concat(Enumerable.Repeat("not (a1 and ", 20));
        Bind($"{Chain(20, i => $"fact f{i}: {deep}f{i + 1}{new string(')', 20)}.")} fact f20. fact a1. {Rest}").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0455");
        Bind($"{Chain(5, i => $"fact f{i}: {deep}f{i + 1}{new string(')', 20)}.")} fact f5. fact a1. {Rest}").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_definition_that_would_fill_a_book_if_it_were_written_out_is_an_error_at_one_name_and_the_rest_is_bound()
    {
        var model = Bind($"{Chain(60, i => $"fact a{i}. fact b{i}. fact f{i}: (f{i + 1} and a{i}) or (not f{i + 1} and b{i}).")} fact f60. {Rest}");
        var error = model.Diagnostics.ShouldHaveSingleItem();
        (error.Code, error.Span.Words).ShouldBe(("PC0458", "f48"));
        model.Model.Positions.Length.ShouldBe(1);
        Bind($"{Chain(8, i => $"fact a{i}. fact b{i}. fact f{i}: (f{i + 1} and a{i}) or (not f{i + 1} and b{i}).")} fact f8. {Rest}").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_chain_of_groups_has_an_end() =>
        Bind($"{Chain(60_000, i => $"group g{i}: g{i + 1}.")} group g60000. {Rest}").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0455");

    [Fact]
    public void A_chain_of_kinds_has_an_end() =>
        Bind($"{Chain(20_000, i => $"sphere s{i} is a s{i + 1}.")} sphere s20000. {Rest}").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0456");

    [Fact]
    public void A_chain_of_exceptions_has_an_end()
    {
        var model = Bind($"{Rest} fact x1. exception e0 to p: when x1. {Chain(1_000, i => $"exception e{i + 1} to e{i}: when x1.")}");
        model.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0457");
    }

    [Fact]
    public void Chains_that_people_write_are_bound() =>
        Bind($"{Chain(300, i => $"fact f{i}: f{i + 1}.")} fact f300. {Chain(60, i => $"sphere s{i} is a s{i + 1}.")} sphere s60. {Rest}").Diagnostics.ShouldBeEmpty();

    private static string Chain(int length, Func<int, string> sentence) => string.Join('\n', Enumerable.Range(0, length).Select(sentence));

    private static BindResult Bind(string text) => Binder.Bind([PolicyParser.Parse(new SourceText("t.policy", text))]);
}
