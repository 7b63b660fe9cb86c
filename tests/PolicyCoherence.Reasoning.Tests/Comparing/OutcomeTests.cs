using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>Who must, may or must not do what under one law, and for whom that changes under another.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("office must deport foreigner", "Duty office deport - - person - -")]
    [InlineData("no authority may return anyone", "Prohibition * return - - person - -")]
    [InlineData("foreigner may enter", "Liberty - enter - - person - -")]
    [InlineData("foreigner is entitled to card from hospital, fund", "Claim fund provide card - person - - / Claim hospital provide card - person - -")]
    [InlineData("office must grant card to foreigner", "Duty office grant card - person - -")]
    [InlineData("office must disclose health-data of foreigner to ministry, court", "Duty office disclose - health-data person court - / Duty office disclose - health-data person ministry -")]
    [InlineData("office may access health-data of foreigner from school, hospital", "Power office access - health-data person - hospital / Power office access - health-data person - school")]
    [InlineData("office must disclose health-data of foreigner to files, court", "Duty office disclose - health-data person court - / Duty office disclose - health-data person store+files -")]
    [InlineData("office may access health-data of foreigner from rolls, files", "Power office access - health-data person - store+files / Power office access - health-data person - store+rolls")]
    [InlineData("office need not fine or detain foreigner", "Exemption office detain - - person - - / Exemption office fine - - person - -")]
    public void What_a_position_says_of_whom(string position, string keys) =>
        string.Join(" / ", new Outcomes(Law.Of($"store files, kept by court. store rolls, kept by court. position p: {position}.").Analysis).Keys.Select(Text).Order(StringComparer.Ordinal)).ShouldBe(keys);

    [Theory]
    [InlineData("Power office return", "Power office return", true)]
    [InlineData("Power office return", "Duty office return", false)]
    [InlineData("Power office return", "Power office deport", true)]
    [InlineData("Power office deport", "Power office return", false)]
    [InlineData("Duty office return", "Duty office deport", false)]
    [InlineData("SoftDuty office return", "SoftDuty office deport", false)]
    [InlineData("Claim office return", "Claim office deport", false)]
    [InlineData("Prohibition office return", "Prohibition office deport", true)]
    [InlineData("Exemption office return", "Exemption office deport", true)]
    [InlineData("Liberty - return", "Liberty - deport", true)]
    [InlineData("Power public-body return", "Power hospital return", true)]
    [InlineData("Power hospital return", "Power public-body return", false)]
    [InlineData("Power office return", "Power hospital return", false)]
    [InlineData("Power * return", "Power hospital return", true)]
    [InlineData("Power hospital return", "Power * return", false)]
    [InlineData("Power * return", "Power - return", false)]
    [InlineData("Power - return", "Power * return", false)]
    [InlineData("Power office return - - person", "Power office return - - child", false)]
    [InlineData("Duty office grant health-care", "Duty office grant emergency-care", true)]
    [InlineData("Duty office grant emergency-care", "Duty office grant health-care", false)]
    [InlineData("Duty office grant emergency-care", "Duty office grant", false)]
    [InlineData("Duty office grant", "Duty office grant emergency-care", false)]
    [InlineData("Duty office disclose - personal-data", "Duty office disclose - health-data", true)]
    [InlineData("Duty office disclose - health-data", "Duty office disclose - personal-data", false)]
    [InlineData("Duty office disclose - health-data", "Duty office disclose", false)]
    [InlineData("Duty office disclose", "Duty office disclose - health-data", false)]
    [InlineData("Duty office disclose - health-data person court", "Duty office disclose - health-data person court", true)]
    [InlineData("Duty office disclose - health-data person", "Duty office disclose - health-data person court", true)]
    [InlineData("Duty office disclose - health-data person court", "Duty office disclose - health-data person", false)]
    [InlineData("Duty office disclose - health-data person court", "Duty office disclose - health-data person school", false)]
    [InlineData("Duty office disclose - health-data person store+files", "Duty office disclose - health-data person store+files", true)]
    [InlineData("Duty office disclose - health-data person store+files", "Duty office disclose - health-data person store+rolls", false)]
    [InlineData("Duty office disclose - health-data person store+files", "Duty office disclose - health-data person", false)]
    [InlineData("Duty office disclose - health-data person", "Duty office disclose - health-data person store+files", true)]
    [InlineData("Duty office access - health-data person - court", "Duty office access - health-data person - court", true)]
    [InlineData("Duty office access - health-data person - -", "Duty office access - health-data person - court", true)]
    [InlineData("Duty office access - health-data person - court", "Duty office access - health-data person - -", false)]
    [InlineData("Duty office access - health-data person - court", "Duty office access - health-data person - school", false)]
    public void What_is_said_more_broadly_is_said_too(string broader, string key, bool says) => new Outcomes(Law.Of("").Analysis).Says(Key(broader), Key(key)).ShouldBe(says);

    [Theory]
    [InlineData("office must deport foreigner", "", "")]
    [InlineData("public-body must fine foreigner", "exception e to p: for hospital, school.", "hospital - - - - / school - - - -")]
    [InlineData("office may return foreigner", "exception e to p: for deport.", "- deport - - -")]
    [InlineData("office may return foreigner", "position q: no authority may transfer anyone.", "")]
    [InlineData("hospital must provide health-care to foreigner", "exception e to p: for emergency-care.", "- - emergency-care - -")]
    [InlineData("office must disclose health-data of foreigner to court", "exception e to p: when obtained in health-care. exception f to p: when obtained from school.", "- - - health-care - / - - - - school")]
    public void Narrower_ways_are_those_that_an_exception_singles_out(string position, string more, string narrowings)
    {
        var outcomes = new Outcomes(Law.Of($"position p: {position}. {more}").Analysis);
        string.Join(" / ", outcomes.Narrowings(outcomes.Keys.First()).Select(Text)).ShouldBe(narrowings);
    }

    [Theory]
    [InlineData("position p: office must fine foreigner.", "position p: office must fine foreigner.", "")]
    [InlineData("", "position p: office must fine foreigner when danger.", "+ Duty office fine - - person - -: danger foreigner by p")]
    [InlineData("position p: office must fine foreigner when danger.", "", "- Duty office fine - - person - -: danger foreigner by p")]
    [InlineData("position p: office must fine foreigner when danger.", "position q: office must fine foreigner when crime.", "+ Duty office fine - - person - -: crime foreigner by q | - Duty office fine - - person - -: danger foreigner by p")]
    [InlineData("position p: office must fine foreigner.", "position p: office must fine foreigner. exception e to p: when ill.", "- Duty office fine - - person - -: foreigner ill by p")]
    [InlineData("", "position p: no authority may return foreigner. position q: office must not deport foreigner.", "+ Prohibition * return - - person - -: foreigner by p")]
    [InlineData("", "position p: no authority may return foreigner when danger. position q: office must not deport foreigner.", "+ Prohibition * return - - person - -: danger foreigner by p | + Prohibition office deport - - person - -: foreigner by q")]
    [InlineData("", "position p: foreigner may enter. position q: foreigner must not work.", "+ Prohibition - work - - person - -: foreigner by q | + Liberty - enter - - person - -: foreigner by p")]
    [InlineData("position p: public-body must fine foreigner.", "position p: public-body must fine foreigner. exception e to p: for hospital.", "- Duty public-body fine - - person - - only hospital - - - -: foreigner by p")]
    [InlineData("position p: office may return foreigner.", "position p: office may return foreigner. exception e to p: for deport when ill.", "- Power office return - - person - - only - deport - - -: foreigner ill by p")]
    [InlineData("position p: hospital must provide health-care to foreigner.", "position p: hospital must provide health-care to foreigner. exception e to p: for emergency-care when poor.", "- Duty hospital provide health-care - person - - only - - emergency-care - -: foreigner poor by p")]
    [InlineData("position p: office must disclose health-data of foreigner to court.", "position p: office must disclose health-data of foreigner to court. exception e to p: when obtained in health-care.", "- Duty office disclose - health-data person court - only - - - health-care -: foreigner by p")]
    [InlineData("position p: office must fine foreigner until 2030-01-01.", "position p: office must fine foreigner until 2031-01-01.", "+ Duty office fine - - person - -: foreigner by p on 2030-01-01")]
    [InlineData("position p: office must fine foreigner from 2010-01-01.", "position p: office must fine foreigner from 2020-01-01. exception e to p: when ill.", "- Duty office fine - - person - -: foreigner ill by p on 2020-01-01")]
    [InlineData("position p: office must fine foreigner from 2020-01-01. exception e to p: when ill.", "position p: office must fine foreigner from 2010-01-01.", "+ Duty office fine - - person - -: foreigner ill by p on 2020-01-01")]
    [InlineData("position p: office must fine foreigner. danger excludes foreigner.", "position p: office must fine foreigner unless danger.", "")]
    [InlineData("position p: no authority may fine foreigner when ill. position q: office must fine foreigner subject to p.", "position p: no authority may fine foreigner when ill. position q: office must fine foreigner notwithstanding p.", "- Prohibition * fine - - person - -: foreigner ill by p | + Duty office fine - - person - -: foreigner ill by q")]
    public void For_whom_what_the_law_comes_to_changes(string before, string after, string changes) => Changes(before, after).ShouldBe(changes.Length == 0 ? [] : changes.Split(" | "));

    private static List<string> Changes(string before, string after) =>
    [
        .. new LawChanges(Law.Of(before).Analysis, Law.Of(after).Analysis).All(CancellationToken.None)
            .Select(change => $"{(change.Gained ? '+' : '-')} {Text(change.Key)}{(change.Narrowing == Narrowing.None ? "" : $" only {Text(change.Narrowing)}")}: {Person(change.Answer)} by {string.Join(' ', change.Saying.Select(saying => saying.Position.Name))}{(change.Day is { } day ? $" on {day:yyyy-MM-dd}" : "")}"),
    ];

    private static string Person(Answer answer) => string.Join(' ', answer.Case.Variables
        .Where(variable => variable.Key.StartsWith("person.", StringComparison.Ordinal) && answer.Case[variable] != variable.Ordinary)
        .Select(variable => variable.Key["person.".Length..]));

    private static string Text(OutcomeKey key) => string.Join(' ', new[] { key.Modality.ToString(), key.Bearer, key.Action, key.Service, key.Data, key.Role, key.To.Replace(' ', '+'), key.From.Replace(' ', '+') }.Select(each => each.Length == 0 ? "-" : each));

    private static string Text(Narrowing narrowing) => string.Join(' ', new[] { narrowing.Agency, narrowing.Action, narrowing.Service, narrowing.ObtainedIn, narrowing.ObtainedFrom }.Select(each => each ?? "-"));

    private static OutcomeKey Key(string text)
    {
        var words = text.Split(' ').Select(word => word == "-" ? "" : word.Replace('+', ' ')).ToList();
        string At(int index) => index < words.Count ? words[index] : index == 5 ? "person" : "";
        return new OutcomeKey(Enum.Parse<Model.Modality>(words[0]), At(1), At(2), At(3), At(4), At(5), At(6), At(7));
    }
}
