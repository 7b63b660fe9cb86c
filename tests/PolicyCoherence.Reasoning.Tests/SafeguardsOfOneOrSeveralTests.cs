using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Safeguards and statuses where a text names several: safeguards of one sentence, powers on one status, and spheres.</summary>
public sealed class SafeguardsOfOneOrSeveralTests
{
    [Theory]
    [InlineData("appeal", "appeal", "e")]
    [InlineData("appeal", "appeal, examination", "e")]
    [InlineData("appeal", "examination, appeal", "e")]
    [InlineData("examination", "appeal, examination", "e")]
    [InlineData("appeal", "examination", "")]
    public void The_exception_that_takes_one_of_several_safeguards_away_is_to_blame(string asked, string given, string gap)
    {
        var lacks = Law.Of($"understanding u \"1\": every decision to deport must come with {asked}. position p: ministry must deport foreigner. position s: every decision to deport comes with {given}. exception e to s: when danger.").Lacks().ShouldNotBeNull();
        (lacks.Gap?.Name ?? "").ShouldBe(gap);
        lacks.Answer.ValueOf("person.danger").ShouldBe(gap.Length > 0 ? 1 : 0);
    }

    [Theory]
    [InlineData("respecting torture-convention", "unless torture", true)]
    [InlineData("respecting torture-convention", "", false)]
    [InlineData("respecting torture-convention", "when torture", true)]
    [InlineData("unless torture", "unless torture", false)]
    public void Whom_only_a_saving_clause_takes_out_needs_the_safeguard_too(string clause, string safeguard, bool lacks)
    {
        var found = Law.Of($"framework f. understanding t \"1\": no state may return foreigner when torture as in torture-convention article \"3\". understanding u \"2\": every decision to deport must come with appeal. position p: ministry must deport foreigner {clause}. position s: every decision to deport comes with appeal {safeguard}.").Lacks();
        (found is not null).ShouldBe(lacks);
        if (found is not null) found.Answer.ValueOf("person.torture").ShouldBe(safeguard == "unless torture" ? 1 : 0);
    }

    private const string Words = "service licence, in family. service pass. action withdraw: service from person, restrictive, withholds. action endow: service to person, in sphere return, enabling, gives. ";

    private static string Lacking(string text, string service)
    {
        var law = Law.Of($"{Words}understanding u \"1\": every position to endow {service} must state withdrawal. {text}");
        return string.Join("; ", law.Analysis.Statuses.WithoutCriteria(law.Instance("p"), law.Understanding<PositionSafeguardUnderstanding>())
            .Select(each => $"{each.Item}{(each.Unconditional is { } power ? $" by {power.Position.Name}" : "")}{(each.EncodedInFull ? " in full" : "")}"));
    }

    [Theory]
    [InlineData("", "licence", "Withdrawal")]
    [InlineData("testland encodes family in full. ", "licence", "Withdrawal in full")]
    [InlineData("testland encodes return in full. ", "licence", "Withdrawal")]
    [InlineData("testland encodes return in full. ", "pass", "Withdrawal in full")]
    [InlineData("testland encodes family in full. ", "pass", "Withdrawal")]
    public void The_sphere_of_a_status_is_that_of_the_service_or_else_of_the_act(string full, string service, string expected) =>
        Lacking($"{full}position p: office may endow {service} to foreigner.", service).ShouldBe(expected);

    [Theory]
    [InlineData("position z: office may withdraw licence from foreigner. position q: office may withdraw licence from foreigner. ", "Withdrawal by q")]
    [InlineData("position q: office may withdraw licence from foreigner. position z: office may withdraw licence from foreigner. ", "Withdrawal by q")]
    [InlineData("position q: office may withdraw licence from foreigner. position z: office may withdraw licence from foreigner when danger. ", "")]
    public void Of_several_powers_that_depend_on_nothing_the_first_is_named(string powers, string expected) =>
        Lacking($"{powers}position p: office may endow licence to foreigner.", "licence").ShouldBe(expected);
}
