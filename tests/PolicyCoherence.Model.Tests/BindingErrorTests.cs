namespace PolicyCoherence.Model.Tests;

public sealed class BindingErrorTests
{
    /// <summary>What is written (the underlined words in brackets), the code, what is said, and what helps.</summary>
    public static TheoryData<string, string, string, string> Errors => new()
    {
        { "sphere aa. sphere [aa].", "PC0100", "`aa` is declared twice", "Give one of the two another name, or take one sentence out." },
        { "fact aa. group [aa].", "PC0100", "`aa` is already a fact; a group of the same name could not be told from it", "Give one of the two another name, or take one sentence out." },
        { "framework f \"F\". framework [f] \"F\".", "PC0100", "the framework `f` is given a title twice", "Write `framework f.` without a title to go on with a framework that another file declares." },
        { "fact [destination].", "PC0101", "`destination` is a role that is always there, so it cannot be a fact too", "Choose another name." },
        { "position p: interor may admit minor.".Replace("interor", "[interor]", StringComparison.Ordinal), "PC0102", "there is no agency, group or role `interor`", "Did you mean `interior`?" },
        { "service x, in [qqqqqqqq].", "PC0102", "there is no sphere `qqqqqqqq`", "Write `control`, `family`, `health` or `return`, or declare it, as in `sphere qqqqqqqq \"…\".`" },
        { "[syldavia] is party to torture-convention.", "PC0102", "there is no state `syldavia`", "Write `ruritania`, or declare it, as in `state syldavia \"…\".`" },
        { "[ruritani] encodes return in full.", "PC0102", "there is no state `ruritani`", "Did you mean `ruritania`?" },
        { "framework f \"F\". understanding aaaa: balance return with health. use f only [aaab].", "PC0102", "there is no understanding `aaab`", "Did you mean `aaaa`?" },
        { "use [iamm].", "PC0102", "there is no framework `iamm`", "Declare it, as in `framework iamm \"…\".`" },
        { "position p: [admit] may return minor.", "PC0103", "`admit` is an action; here an agency, a group or a role is expected", "Write the name of an agency, a group or a role: `child`, `court`, `doctor`, `foreigner`, `hospital`, `interior`, `minor`, `public-body`, `refugee` or `sponsor`." },
        { "position p: interior may [health-care].", "PC0103", "`health-care` is a service; here an action is expected", "Write the name of an action: `admit`, `collect`, `copy`, `deport`, `disclose`, `enter`, `invite`, `provide`, `refuse`, `register`, `return` or `withdraw`." },
        { "position p: interior may admit minor when [interior].", "PC0103", "`interior` is an agency; here a group, a fact or an open norm is expected", "Write the name of a group, a fact or an open norm: `age`, `danger`, `dependants`, `emergency`, `entry-date`, `foreigner`, `income`, `minor`, `order`, `permit-held`, `proportionate`, `refugee`, `registered`, `risk`, `stay` or `title`." },
        { "position p: interior may admit minor under [torture-convention] article \"3\".", "PC0103", "`torture-convention` is a treaty; here an instrument is expected", "Write the name of an instrument: `aliens-act` or `circular-12`." },
        { "position p: interior may admit minor. exception e to p: when danger. position q: interior may admit minor subject to [e].", "PC0103", "`e` is an exception; here a position is expected", "Did you mean `p` or `q`?" },
        { "sphere [aa] is a b. sphere b is a c. sphere c is a aa.", "PC0104", "`aa` is a kind of `b`, `b` is a kind of `c` and `c` is a kind of `aa`: a circle, a thing cannot be a kind of itself", "Take one `is a` out of the circle." },
        { "action [x] is a x.", "PC0104", "`x` is a kind of `x`: itself, a thing cannot be a kind of itself", "Take one `is a` out of the circle." },
        { "fact [aa]: b or danger. group b: person with aa.", "PC0105", "`aa` is defined by `b` and `b` is defined by `aa`: a circle, so none of them has a meaning", "Define one of them without the others." },
        { "position [aa]: interior may admit minor subject to b. position b: interior may admit minor subject to aa.", "PC0106", "`aa` yields to `b` and `b` yields to `aa`: a circle, so nobody can say which of them applies", "Take one `exception to`, `subject to` or `notwithstanding` out of the circle." },
        { "position [aa]: interior may admit minor notwithstanding b. position b: interior may admit minor. exception e to aa: when danger. exception f to e: when order. position c: interior may admit minor notwithstanding aa subject to b.", "PC0106", "`aa` yields to `c`, `c` yields to `b` and `b` yields to `aa`: a circle, so nobody can say which of them applies", "Take one `exception to`, `subject to` or `notwithstanding` out of the circle." },
        { "instrument [aa]: circular interpreting b section \"1\". instrument b: circular interpreting aa section \"1\".", "PC0107", "`aa` interprets `b` and `b` interprets `aa`: a circle, so none of them has a rank", "Take one `interpreting` out of the circle." },
        { "understanding [u]: balance return with health.", "PC0108", "the understanding `u` stands under no framework", "Write `framework` and its name above it in this file, as in `framework iamm.`" },
        { "framework f \"F\". understanding aa: balance return with health. framework g \"G\". understanding ab: balance return with health. use f only [ab].", "PC0109", "`ab` is not an understanding of `f`", "Did you mean `aa`?" },
        { "instrument x: [law].", "PC0110", "`law` is not a rank", "Write `supranational`, `constitution`, `statute`, `regulation` or `circular`." },
        { "position p: interior may admit minor. accept [PC1101] until 2027-06-30 because \"r\".", "PC0430", "the sentence does not say which finding of `PC1101` is accepted", "Write `on` and the names of the positions that the finding names, as in `accept PC1101 on duty-to-report until … because …`." },
        { "position p: interior may admit minor. accept [PC1101] on p because \"r\".", "PC0431", "the sentence names no day on which the finding counts again", "Write `until` and that day, as in `until 2027-06-30`; a finding is accepted for a time, and the day is when somebody looks again." },
        { "position p: interior may admit minor. accept [PC1101] on p until 2027-06-30.", "PC0432", "the sentence gives no reason for accepting the finding", "Write `because` and the reason in double quotes, as in `because \"Bill 12 repeals section 87\"`; it is printed in every report." },
        { "position p: interior may admit minor. accept PC1101 on p until 2027-06-30 because [\" \"].", "PC0432", "the sentence gives no reason for accepting the finding", "Write `because` and the reason in double quotes, as in `because \"Bill 12 repeals section 87\"`; it is printed in every report." },
        { "position removal: interior may admit minor. accept PC1101 on [removel] until 2027-06-30 because \"r\".", "PC0433", "no sentence declares `removel`, so no finding can name it", "Did you mean `removal`?" },
        { "position p: interior may admit minor. accept PC1101 on [qqqqqqqq] until 2027-06-30 because \"r\".", "PC0433", "no sentence declares `qqqqqqqq`, so no finding can name it", "Write the names of the positions that the finding names." },
        { "state syldavia. position p: interior may admit minor. state ruritania. position [q]: interior may return minor subject to p.", "PC0361", "`q` is the law of one state, and `p` that of another", "One state's law does not give way to another's; write the exception into the law of that state." },
        { "position p: minor must not enter on breach, interior may return [within 3 days of decision].", "PC0351", "this clause cannot stand behind `on breach`: what stands there belongs to what follows, not to the position", "Write it before `on breach`; behind it stand `when`, `unless`, `provided that`, `during the first`, `from`, `until`, `by`, `with` and `under`." },
        { "position p: no authority may return minor on breach, court must [admit].", "PC0352", "nobody is named to whom this is done, and the position that is broken binds every authority alike", "Write a group, a role or an agency after the action." },
        { "position p: interior may return minor [on breach, court may admit minor].", "PC0353", "only a duty or a prohibition can be broken", "Write `must`, `must not` or `no authority may` in the position, or take `on breach` out." },
        { "position p: minor is entitled to health-care when permit-held irrespective of [permit-held].", "PC0354", "the position says that `permit-held` does not matter, and turns on it", "Take the condition out, or the word from `irrespective of`." },
        { "position p: interior must not admit minor [at most 10 per month].", "PC0355", "a quota limits how often something is done, and this position does not say that anything is done", "Write `must`, `should`, `may` of an agency or `is entitled to`; or take the quota out." },
        { "service card. position p: interior must provide [card or health-care] to minor.", "PC0359", "`or` between `card` and `health-care` does not say whether both are due or one is enough", "Write a comma if both are: `card, health-care`. If one is enough, write one word of which both are kinds." },
        { "service card. service visit. position p: interior should provide card, [health-care\n # the last, \n or visit] to minor.", "PC0359", "`or` between `health-care` and `visit` does not say whether both are due or one is enough", "Write a comma if both are: `health-care, visit`. If one is enough, write one word of which both are kinds." },
        { "kind of data first-data. kind of data other-data. position p: interior must disclose [first-data or other-data] of minor to interior.", "PC0359", "`or` between `first-data` and `other-data` does not say whether both are due or one is enough", "Write a comma if both are: `first-data, other-data`. If one is enough, write one word of which both are kinds." },
        { "service card. position p: minor must not enter on breach, interior must provide [card or health-care] to minor.", "PC0359", "`or` between `card` and `health-care` does not say whether both are due or one is enough", "Write a comma if both are: `card, health-care`. If one is enough, write one word of which both are kinds." },
        { "position p: interior may admit minor at most 10 per [office].", "PC0356", "`office` is not a period of time", "Write `day`, `week`, `month` or `year`." },
        { "ruritania is party to torture-convention. [ruritania is not bound by torture-convention.]", "PC0357", "`ruritania` is said to be bound by `torture-convention`, and not to be bound by it", "Take one of the two sentences out; for a part of an act write `reserving article`, for a part of the state `except in`." },
        { "framework f \"F\". understanding u \"1\": no state may forbid enter [into interior].", "PC0358", "`into interior` cannot stand in what a state may forbid", "After the action write only `to` and the persons: `a state may forbid take-employment to asylum-seeker`." },
        { "position p: interior may admit minor applies in [north].", "PC0102", "there is no territory `north`", "Declare it, as in `territory north \"…\".`" },
        { "fact x: one of aa, b, [aa].", "PC0112", "the value `aa` is listed twice", "Write each value once." },
        { "position p: interior may admit minor when [age].", "PC0120", "`age` is a duration: compare it with a number and unit", "Write for example `age at least 2 years`." },
        { "position p: interior may admit minor when [income].", "PC0120", "`income` is an amount: compare it with a number and unit", "Write for example `income at least 2 EUR per month`." },
        { "position p: interior may admit minor when [dependants].", "PC0120", "`dependants` is a number of children: compare it with a number and unit", "Write for example `dependants at least 2 children`." },
        { "position p: interior may admit minor when [entry-date].", "PC0120", "`entry-date` is a date: compare it with a date", "Write for example `entry-date before 2025-01-31`." },
        { "position p: interior may admit minor when [title].", "PC0120", "`title` has one of several values: say which", "Write for example `title is visa`." },
        { "position p: interior may admit minor when [danger] > 3 years.", "PC0121", "`danger` is either so or not so: it cannot be compared with a number", "Write `danger` or `not danger`." },
        { "position p: interior may admit minor when [danger] before 2020-01-01.", "PC0121", "`danger` is either so or not so: it cannot be compared with a date", "Write `danger` or `not danger`." },
        { "position p: interior may admit minor when [danger is a refugee].", "PC0121", "`danger` is either so or not so: it has no value `refugee`", "Write `danger` or `not danger`." },
        { "position p: interior may admit minor when title is [vissa].", "PC0122", "`vissa` is not a value of `title`", "Did you mean `visa`?" },
        { "position p: interior may admit minor when title is [passport].", "PC0122", "`passport` is not a value of `title`", "Write `visa`, `permit` or `none`." },
        { "position p: interior may admit minor when income < [100 USD per month].", "PC0123", "`100 USD per month` does not fit: `income` is counted in EUR per month", "Write a number of EUR per month." },
        { "position p: interior may admit minor when age < [6 months].", "PC0124", "`6 months` is not a whole number of years, in which `age` is counted", "Write a whole number of years." },
        { "position p: interior may admit minor within [3 EUR] of decision.", "PC0125", "`3 EUR` is not a length of time", "Write a whole number of hours, days, weeks, months or years." },
        { "position p: interior may admit minor when income of [child] > 3 EUR per month.", "PC0126", "`income` is always said of `sponsor`, not of `child`", "Write `income` alone." },
        { "position p: interior may admit minor when danger in [destination].", "PC0127", "`danger` does not hold in a place", "Write `danger` alone, or declare the fact with `in destination`." },
        { "position p: interior may admit minor when risk in [child].", "PC0127", "`child` is not a place that a sentence can speak of", "Write `destination`." },
        { "position p: interior may return minor to [interior].", "PC0127", "`interior` is not a place that a sentence can speak of", "Write `destination`." },
        { "position p: interior may admit minor when [obtained in health-care].", "PC0130", "`obtained in health-care` says where knowledge comes from, and that cannot be part of this condition", "Write it after the `when` of an exception, alone or joined by `and`; in a position, write it as a clause of its own, without `when`." },
        { "position p: [interior or minor] may enter.", "PC0140", "`interior` is an authority and `minor` stands for persons; one position cannot speak of both", "Write one position for each." },
        { "position p: interior may admit [sponsor] or minor.", "PC0141", "`sponsor` is a role, and cannot be listed together with others", "Write one position for each." },
        { "position p: no authority [must] admit minor.", "PC0142", "`no authority` goes with `may` only", "Write `no authority may …` for what is forbidden to every authority, or name the agency that `must`." },
        { "position p: everyone may enter [minor].", "PC0143", "`enter` has no object, so `minor` cannot stand here", "Write `enter` alone, or declare what it is done to, as in `action enter: person.`" },
        { "position p: interior must [return].", "PC0144", "`return` does not say whom it concerns", "It is declared as `person to place`; write a group, a role or `anyone` after it." },
        { "position p: interior must [collect].", "PC0144", "`collect` does not say which data", "It is declared as `data of person`." },
        { "position p: interior may [refuse].", "PC0144", "`refuse` does not say what is given or refused", "It is declared as `service to person`." },
        { "position p: interior may admit minor [at sponsor].", "PC0145", "`admit` cannot be followed by `at sponsor`", "It is declared as `person`." },
        { "position p: minor is entitled to health-care [to sponsor].", "PC0148", "an entitlement cannot have `to sponsor`", "After the service, write only `from` and who provides it." },
        { "position p: interior may admit [state].", "PC0149", "`state` is not a person", "Write a group, a role of a person or `anyone`." },
        { "position p: interior may admit minor. exception e to p: when danger [without delay].", "PC0150", "an exception cannot say `without delay`", "Write it in the position that the exception carves from; an exception has `for`, `when`, `unless`, `provided that`, `by`, `for the purpose of`, `retained for at most`, `with`, `from`, `until` and `under`." },
        { "position p: interior may admit minor within 3 days of claim [within 4 days of claim].", "PC0151", "this clause stands in the sentence twice", "Keep one of the two." },
        { "framework f \"F\". understanding u: no state may return anyone unless [danger] force absolute.", "PC0152", "an absolute understanding has no exception, but this one says `unless`", "Write `force binding` or `force must`, or take the `unless` out." },
        { "position [p]: interior may admit minor from 2020-01-01 until 2019-01-01.", "PC0160", "`p` is never in force: from 2020-01-01 until 2019-01-01 there is no day", "Look at `from`, `until` and the dates of the instrument; `until` names the first day on which it applies no longer." },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Every_error_underlines_its_words_and_says_what_to_write(string text, string code, string message, string help)
    {
        var diagnostic = Texts.Only(text);
        (diagnostic.Code, diagnostic.Message, diagnostic.Help).ShouldBe((code, message, help));
    }

    [Fact]
    public void A_circle_shows_the_place_of_each_name_in_it() =>
        Texts.Only("sphere [aa] is a b. sphere b is a c. sphere c is a aa.").Related.Select(place => place.Span.Words).ShouldBe(["b", "c"]);

    [Fact]
    public void One_run_shows_every_error_of_a_sentence() =>
        Texts.Bind(Texts.Vocabulary + "position p: interiour may admit minnor when dangr unless agee.").Diagnostics.Length.ShouldBe(4);

    [Fact]
    public void Diagnostics_come_by_place()
    {
        var diagnostics = Texts.Bind(Texts.Vocabulary + "position z: interior may admit aaa. position b: interior may admit bbb. sphere x is a y.").Diagnostics;
        diagnostics.Select(each => each.Span.Words).ShouldBe(["aaa", "bbb", "y"]);
    }
}
