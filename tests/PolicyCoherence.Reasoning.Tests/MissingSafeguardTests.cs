using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which decisions a safeguard is asked for, what of several is missing to one person, and what comes near to it.</summary>
public sealed class MissingSafeguardTests
{
    private const string Both = "understanding u \"1\": every decision to deport must come with appeal, examination. position p: ministry must deport foreigner";

    private static string Told(Law law) => law.Lacks() is not { } missing ? ""
        : $"{string.Join(' ', missing.Missing.Select(term => term.Safeguard.Name))}"
            + (missing.Gap is { } gap ? $", off by {gap.Name}" : "")
            + string.Concat(missing.Nearly.Select(pair => $", near {pair.Term.Safeguard.Name} in {pair.In.Name}"));

    [Theory]
    [InlineData(".", "appeal examination")]
    [InlineData(" with appeal, examination.", "")]
    [InlineData(" with appeal.", "examination")]
    [InlineData(" with examination.", "appeal")]
    [InlineData(" with remedy, examination.", "appeal")]
    [InlineData(". position s: every decision to deport comes with appeal.", "examination")]
    [InlineData(". position s: every decision to return comes with examination, appeal.", "")]
    [InlineData(". position s: every decision to deport or detain comes with examination, appeal.", "")]
    [InlineData(". position s: every decision to detain or deport comes with examination, appeal.", "")]
    [InlineData(". position s: every decision to deport comes with appeal when ill. position t: every decision to deport comes with examination when not ill.", "appeal examination, near appeal in s, near examination in t")]
    [InlineData(". position s: every decision to deport comes with appeal when ill. position t: every decision to deport comes with examination when ill.", "appeal examination, near appeal in s, near examination in t")]
    [InlineData(". position s: every decision to deport comes with appeal, examination. exception e to s: when ill.", "appeal examination, off by e, near appeal in s, near examination in s")]
    [InlineData(". position s: every decision to deport comes with appeal, examination. exception z to s: when ill. exception e to s: when ill.", "appeal examination, off by e, near appeal in s, near examination in s")]
    [InlineData(". position s: every decision to deport comes with appeal, examination. exception aa to s: when ill. exception back to aa: when ill. exception e to s: when ill.", "appeal examination, off by e, near appeal in s, near examination in s")]
    [InlineData(". position s: every decision to deport comes with appeal, examination. exception aa to s: when ill. exception back to aa: when ill. exception never to back: when ill. exception e to s: when ill.", "appeal examination, off by aa, near appeal in s, near examination in s")]
    [InlineData(". position s: every decision to deport comes with appeal, examination. exception aa to s: when ill. exception back to aa: for office when ill. exception e to s: when ill.", "appeal examination, off by aa, near appeal in s, near examination in s")]
    [InlineData(" with examination. position s: every decision to deport comes with appeal. exception e to s: when ill.", "appeal, off by e, near appeal in s")]
    [InlineData(" with examination. position s: every decision to deport comes with appeal. exception e to s: for transfer when ill.", "")]
    [InlineData(" when not ill with examination. position s: every decision to deport comes with appeal. exception e to s: when ill.", "")]
    public void What_of_the_safeguards_she_lacks_why_and_what_comes_near(string rest, string expected) => Told(Law.Of(Both + rest)).ShouldBe(expected);

    [Fact]
    public void Where_nobody_lacks_all_of_them_somebody_is_shown_who_lacks_the_first() =>
        Law.Of(Both + ". position s: every decision to deport comes with appeal when ill. position t: every decision to deport comes with examination when not ill.")
            .Lacks().ShouldNotBeNull().Answer.ValueOf("person.ill").ShouldBe(0);

    [Theory]
    [InlineData("every decision to deport", "ministry must deport foreigner", true)]
    [InlineData("every decision to return", "ministry must deport foreigner", true)]
    [InlineData("every decision to deport", "ministry may return foreigner", true)]
    [InlineData("every decision to deport", "ministry must return foreigner", false)]
    [InlineData("every decision to detain, deport", "ministry must deport foreigner", true)]
    [InlineData("every decision to detain, deport", "ministry may return foreigner", true)]
    [InlineData("every decision to deport", "ministry must detain foreigner", false)]
    [InlineData("every decision to deport", "ministry may detain foreigner", false)]
    [InlineData("every decision to deport", "ministry must not deport foreigner", false)]
    [InlineData("every decision to refuse health-care", "ministry must refuse emergency-care to foreigner", true)]
    [InlineData("every decision to refuse emergency-care", "ministry must refuse planned-care to foreigner", false)]
    [InlineData("every decision to disclose health-data", "ministry must disclose health-data of foreigner to office", true)]
    [InlineData("every decision to disclose personal-data", "ministry must disclose health-data of foreigner to office", true)]
    [InlineData("every decision to disclose health-data", "ministry must access health-data of foreigner from office", false)]
    public void Which_positions_take_the_decision(string decisions, string position, bool takes)
    {
        var law = Law.Of($"understanding u \"1\": {decisions} must come with appeal. position p: {position}. ");
        SafeguardCoverage.Decides(law.Instance("p"), law.Understanding<DecisionSafeguardUnderstanding>()).ShouldBe(takes);
        Told(law).ShouldBe(takes ? "appeal" : "");
    }
}
