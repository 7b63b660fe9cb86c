namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which person shows that a prohibition is offended, and which bars are told of her: those that yield, that lose, or that nobody puts in order.</summary>
public sealed class WhatIsBlamedTests
{
    private static string Told(string understanding, string text)
    {
        if (Law.Of($"understanding u \"1\": {understanding}. {text} ").Offence() is not { } offence) return "none";
        var facts = string.Join(' ', new[] { "danger", "ill", "crime", "fair" }.Where(fact => offence.Answer.ValueOf($"person.{fact}") == 1));
        return $"{offence.Asking} of [{facts}]"
            + $"{(offence.PutAside.IsEmpty ? "" : $", put aside {string.Join(' ', offence.PutAside.Select(bar => $"{bar.Bar.Position.Name} for {bar.To.Name}"))}")}"
            + $"{(offence.LostBars.IsEmpty ? "" : $", over {string.Join(' ', offence.LostBars.Select(bar => bar.Bar.Position.Name))}")}"
            + $"{(offence.Contested.IsEmpty ? "" : $", beside {string.Join(' ', offence.Contested.Select(bar => bar.Position.Name))}")}"
            + $"{(offence.SavedByGeneralClause ? ", saved" : "")}{(offence.Refusal is { } refusal ? $", {refusal.Kind}" : "")}";
    }

    private const string Never = "no state may deport foreigner";
    private const string UnlessFair = "no state may deport foreigner unless fair";
    private const string Deport = "position p: ministry must deport foreigner when ordered under act section \"1\". ";

    [Theory]
    [InlineData(Never, Deport, "NotRequired of []")]
    [InlineData(Never, "position p: ministry must deport foreigner notwithstanding q. position q: no authority may deport foreigner when ill.", "NotRequired of [ill], put aside q for p")]
    [InlineData(UnlessFair, "position p: ministry must deport foreigner notwithstanding q. position q: no authority may deport foreigner when ill.", "DecidesWithoutAsking of []")]
    [InlineData(Never, "position p: ministry must deport foreigner when not ill notwithstanding q. position q: no authority may deport foreigner when ill.", "NotRequired of []")]
    [InlineData(Never, Deport + "position q: no authority may deport foreigner when ill under same-day-act section \"1\".", "NotRequired of [ill], beside q")]
    [InlineData(UnlessFair, Deport + "position q: no authority may deport foreigner when ill under same-day-act section \"1\".", "DecidesWithoutAsking of []")]
    [InlineData(Never, Deport + "position q: no authority may deport foreigner when ill under circular-2015 section \"1\".", "NotRequired of [ill], over q")]
    [InlineData(UnlessFair, Deport + "position q: no authority may deport foreigner when ill under circular-2015 section \"1\".", "DecidesWithoutAsking of [ill], over q")]
    [InlineData(Never, Deport + "position q: no authority may deport foreigner when ill under constitution-1990 section \"1\".", "NotRequired of []")]
    [InlineData(Never, Deport + "position q: no authority may deport foreigner when ill under circular-2015 section \"1\". position r: no authority may deport foreigner when crime under same-day-act section \"1\".", "NotRequired of [ill], over q")]
    [InlineData("no state may return foreigner", "position p: ministry must return foreigner when ordered under act section \"1\". position q: no authority may transfer foreigner when ill under same-day-act section \"1\".", "NotRequired of []")]
    public void The_person_shown_is_one_of_whom_a_bar_speaks_that_does_not_keep_her_back(string understanding, string text, string expected) => Told(understanding, text).ShouldBe(expected);

    private const string NoRefusal = "no state may refuse card to foreigner";

    [Theory]
    [InlineData(NoRefusal, "position p: office must refuse card to foreigner when ordered.", "NotRequired of [], Refuses")]
    [InlineData(NoRefusal, "position p: office must refuse card to foreigner when ordered notwithstanding q. position q: no authority may refuse card to foreigner when ill.", "NotRequired of [], Refuses")]
    [InlineData(NoRefusal, "position p: office must refuse card to foreigner when ordered under act section \"1\". position q: no authority may refuse card to foreigner when ill under circular-2015 section \"1\".", "NotRequired of [ill], over q, Refuses")]
    [InlineData(NoRefusal + " as in torture-convention article \"3\"", "position p: office must refuse card to foreigner respecting torture-convention.", "NotRequired of [], saved, Refuses")]
    [InlineData(NoRefusal + " when ill as in torture-convention article \"3\"", "position p: office must refuse card to foreigner respecting torture-convention.", "NotRequired of [ill], saved, Refuses")]
    [InlineData(NoRefusal + " when ill", "position p: office must refuse card to foreigner respecting torture-convention.", "NotRequired of [ill], Refuses")]
    [InlineData(NoRefusal + " when ill as in torture-convention article \"3\"", "position p: office must refuse card to foreigner unless ill respecting torture-convention.", "none")]
    [InlineData(NoRefusal + " when ill as in torture-convention article \"3\"", "position p: office must not grant card to foreigner.", "NotRequired of [ill], ForbidsGranting")]
    public void A_refusal_is_told_with_what_it_overcomes_and_with_the_clause_that_alone_keeps_it_from_her(string understanding, string text, string expected) => Told(understanding, text).ShouldBe(expected);

    [Theory]
    [InlineData("ministry must deport foreigner when not fair", "ActsOnTheWrongAnswer of []")]
    [InlineData("ministry must deport foreigner when danger and not fair", "ActsOnTheWrongAnswer of [danger]")]
    [InlineData("ministry must deport foreigner when either danger or not fair", "DecidesWithoutAsking of [danger]")]
    [InlineData("ministry must deport foreigner when fair", "none")]
    [InlineData("ministry must deport foreigner when either danger or fair", "DecidesWithoutAsking of [danger]")]
    public void A_rule_may_decide_whatever_the_answer_is_or_act_just_where_the_answer_forbids_it(string position, string expected) => Told(UnlessFair, $"position p: {position}.").ShouldBe(expected);

    [Theory]
    [InlineData("enter", true)]
    [InlineData("work", true)]
    [InlineData("enter, work", true)]
    [InlineData("register", false)]
    public void A_sanction_on_several_acts_is_one_for_each_of_them(string reason, bool offended) =>
        (Law.Of($"understanding u \"1\": no state may imprison foreigner for {reason}. position p: foreigner must not enter or work on breach, court may imprison.").Offence("p/on-breach") is not null).ShouldBe(offended);

    [Theory]
    [InlineData("when torture", "", true)]
    [InlineData("unless torture", "", true)]
    [InlineData("when all of ill and torture", "", true)]
    [InlineData("when either ill or torture", "", true)]
    [InlineData("when not torture", "", true)]
    [InlineData("when harm", "", true)]
    [InlineData("when ill", "", false)]
    [InlineData("when hazard", "", false)]
    [InlineData("", "", false)]
    [InlineData("when ill", "exception e to p: when torture. ", true)]
    [InlineData("when ill", "exception e to p: when crime. ", false)]
    [InlineData("when ill", "position q: no authority may deport foreigner when torture under constitution-1990 section \"1\". ", true)]
    [InlineData("when ill", "position q: no authority may deport sufferer under constitution-1990 section \"1\". ", true)]
    [InlineData("when ill", "position q: no authority may deport foreigner when crime under constitution-1990 section \"1\". ", false)]
    [InlineData("when ill", "position q: no authority may detain foreigner when torture under constitution-1990 section \"1\". ", false)]
    [InlineData("when ill", "position q: no authority may deport foreigner when crime under constitution-1990 section \"1\". exception e to q: unless torture. ", true)]
    public void Whether_a_presumption_bears_on_a_position_or_on_a_bar_over_it(string condition, string more, bool reads)
    {
        const string Words = "fact harm: torture or risk. fact hazard: danger or risk. group sufferer: foreigner with torture. deem safe: assured counts as not torture, irrebuttable. ";
        var law = Law.Of($"{Words}position p: ministry must deport foreigner {condition} under act section \"1\". {more}");
        var read = law.Analysis.Net.ReadsAsPresumed(law.Instance("p"), law.Analysis.Model.Facts.Single(fact => fact.Name == "torture"));
        read.ShouldBe(reads);
        law.Analysis.Net.ReadsAsPresumed(law.Instance("p"), law.Analysis.Model.Facts.Single(fact => fact.Name == "registered")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("applies", true)]
    [InlineData("ill", true)]
    [InlineData("applies and ill", false)]
    [InlineData("applies and ill and danger", true)]
    public void A_clause_that_saves_what_a_treaty_forbids_keeps_a_ban_from_those_of_whom_the_treaty_speaks(string facts, bool live)
    {
        var law = Law.Of($"group applicant: foreigner with applies. understanding u \"1\": no state may forbid work to applicant when ill unless danger as in torture-convention article \"3\". position p: foreigner must not work respecting torture-convention. position who: office must fine foreigner when {facts}.");
        var person = law.Analysis.Cases.Find(law.Analysis.Scopes.Scope(law.Instance("who"))).ShouldNotBeNull();
        new PlainLaw(law.Analysis, person).IsLive(law.Instance("p").Reading).ShouldBe(live);
        new PlainLaw(law.Analysis, person).IsLiveDespiteSavingClause(law.Instance("p").Reading).ShouldBeTrue();
    }

    [Theory]
    [InlineData("border must escort foreigner when ordered", "clinic must tag foreigner when ill", "p by Competence, Low")]
    [InlineData("clinic must escort foreigner when ordered", "border must tag foreigner when ill", "q by Competence, Low")]
    [InlineData("border must escort foreigner when ordered", "border must tag foreigner when ill", "nobody by Nobody, Unresolved")]
    [InlineData("clinic must escort foreigner when ordered", "clinic must tag foreigner when ill", "nobody by Nobody, Unresolved")]
    public void Whoever_leads_a_sphere_leads_each_sphere_of_that_kind(string p, string q, string expected)
    {
        var law = Law.Of($"sphere removal is a return. agency border, leads return. agency clinic, leads health. action escort: person, in sphere removal. action tag: person, in sphere removal, incompatible with escort. position p: {p} under act section \"1\". position q: {q} under same-day-act section \"1\".");
        var verdict = law.Analysis.Precedence.BetweenDuties(law.Instance("p"), law.Instance("q"));
        $"{(verdict.FirstPrevails switch { true => "p", false => "q", _ => "nobody" })} by {verdict.Line}, {verdict.Reporting}".ShouldBe(expected);
    }
}
