namespace PolicyCoherence.Checking.Tests;

/// <summary>How the person of a case is told.</summary>
public sealed class CaseSentenceTests
{
    private const string Words = """
        state testland. use f. agency ministry. treaty t.
        role sponsor "the sponsor". role family-member "the family member". ground means.
        fact age "is {0} old": duration in years, ordinarily 35 years.
        fact alone "is without a parent".
        fact refused "has had an asylum claim refused". fact torture "would face torture on return", in destination. fact ill "is ill".
        fact income "has an income of {0}": amount in EUR per month, of sponsor, about means, ordinarily 2000 EUR per month.
        fact born "was born on {0}": date, ordinarily 1990-01-01. fact papers: one of passport, identity-card, none.
        fact untold. fact emergency "has declared an emergency", of the state.
        open norm hardship "the refusal would be a hardship" decided by court.
        fact stay-ended "the permitted stay has ended". fact route "the way here led through {0}": any of north, south. fact curfew "there is a curfew", of the state.
        event claim "the claim". event arrival "the arrival".
        group foreigner "a foreigner". group minor "a child": person with age < 18 years.
        group child-alone "a child without a parent": minor with alone. group relative "a relative".
        service reunion, for sponsor.
        action deport: person. action grant: service to person, gives. action refuse: service to person, withholds.
        framework f.

        """;

    [Theory]
    [InlineData("deport foreigner", "a foreigner")]
    [InlineData("deport foreigner when torture in destination", "a foreigner who would face torture on return")]
    [InlineData("deport foreigner when refused and torture in destination", "a foreigner who has had an asylum claim refused and would face torture on return")]
    [InlineData("deport foreigner when refused and torture in destination and ill", "a foreigner who is ill, has had an asylum claim refused and would face torture on return")]
    [InlineData("deport foreigner unless ill", "a foreigner, but not one who is ill")]
    [InlineData("deport minor", "a child who is 17 years old")]
    [InlineData("deport child-alone", "a child without a parent who is 17 years old")]
    [InlineData("deport anyone when age at least 40 years", "a person who is 40 years old")]
    [InlineData("deport anyone when age is 1 years", "a child who is 1 year old")]
    [InlineData("deport anyone when torture in destination", "a person who would face torture on return")]
    [InlineData("deport anyone when stay-ended", "a person; where the permitted stay has ended")]
    [InlineData("deport foreigner when ill unless stay-ended", "a foreigner who is ill; where it is not so that the permitted stay has ended")]
    [InlineData("deport foreigner when stay-ended and torture in destination and curfew", "a foreigner who would face torture on return; where the permitted stay has ended and there is a curfew")]
    [InlineData("deport foreigner when route includes north", "a foreigner; where the way here led through north")]
    [InlineData("deport foreigner unless route includes north", "a foreigner; where it is not so that the way here led through north")]
    [InlineData("deport anyone when untold", "a person who meets `untold`")]
    [InlineData("deport anyone when papers is passport", "a person who has papers passport")]
    [InlineData("deport anyone when born after 1990-01-01", "a person who was born on 1990-01-02")]
    [InlineData("deport anyone when less than 3 months after claim", "a person, 2 months after the claim")]
    [InlineData("deport anyone when at least 3 years after claim", "a person, 3 years after the claim")]
    [InlineData("deport anyone when at least 48 hours after arrival and less than 72 hours after arrival", "a person, 71 hours after the arrival")]
    [InlineData("deport anyone when emergency", "a person; the state has declared an emergency")]
    [InlineData("deport foreigner when ill and hardship", "a foreigner who is ill; where it is found that the refusal would be a hardship")]
    [InlineData("refuse reunion to sponsor when income < 1400 EUR per month", "a sponsor who has an income of 1399 EUR per month")]
    [InlineData("refuse reunion to sponsor when family-member is a relative", "a sponsor; the family member is a relative")]
    [InlineData("refuse reunion to sponsor when family-member is a minor", "a sponsor; the family member is a child and is 17 years old")]
    [InlineData("refuse reunion to sponsor when ill of family-member", "a sponsor; the family member is ill")]
    [InlineData("refuse reunion to sponsor when stay-ended of family-member", "a sponsor; where the permitted stay has ended")]
    public void A_case_is_told_in_a_sentence(string act, string sentence)
    {
        var verb = act.Split(' ')[0];
        var what = verb == "refuse" ? "refuse reunion to sponsor" : "deport anyone";
        var report = Library.Of(("a.policy", $"{Words}understanding u \"1\": no state may {what} without exception. position p: ministry must {act}.")).CheckFiles("a.policy");
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        report.Findings.ShouldHaveSingleItem().Case.ShouldNotBeNull().Sentence.ShouldBe(sentence);
    }
}
