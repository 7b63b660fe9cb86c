using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>Acts among which a duty leaves the choice, acts that are forbidden only together, and acts that exclude each other, in the outcomes of a law and in what changes of them.</summary>
public sealed class ChoiceOutcomeTests
{
    private const string Act = " under act section \"1\"";
    private const string SameDay = " under same-day-act section \"1\"";
    private const string Constitution = " under constitution-1990 section \"1\"";

    [Theory]
    [InlineData("position p: office must fine foreigner.", "Duty [office] [fine]")]
    [InlineData("position p: office must fine or detain foreigner.", "Duty [office] [] Choice all detain fine / Duty [office] [fine] Option all detain fine / Duty [office] [detain] Option all detain fine")]
    [InlineData("position p: office, court must fine or detain foreigner.", "Duty [office] [] Choice all detain fine / Duty [office] [fine] Option all detain fine / Duty [court] [] Choice all detain fine / Duty [court] [fine] Option all detain fine / Duty [office] [detain] Option all detain fine / Duty [court] [detain] Option all detain fine")]
    [InlineData("position p: office must not both fine and detain foreigner.", "Prohibition [office] [] Together all detain fine")]
    [InlineData("position p: office, court must not both fine and detain foreigner.", "Prohibition [office] [] Together all detain fine / Prohibition [court] [] Together all detain fine")]
    [InlineData("position p: no authority may both fine and detain foreigner.", "Prohibition [*] [] Together all detain fine")]
    [InlineData("position p: foreigner must enter or work.", "Duty [] [] Choice all enter work / Duty [] [enter] Option all enter work / Duty [] [work] Option all enter work")]
    [InlineData("position p: foreigner must not both enter and work.", "Prohibition [] [] Together all enter work")]
    [InlineData("position p: office must grant or refuse card to foreigner.", "Duty [office] [] Choice all grant refuse service card / Duty [office] [grant] Option all grant refuse service card / Duty [office] [refuse] Option all grant refuse service card")]
    [InlineData("position p: office must grant card, stay to foreigner.", "Duty [office] [grant] service card / Duty [office] [grant] service stay")]
    [InlineData("position p: office should use or disclose health-data of foreigner.", "SoftDuty [office] [] Choice all disclose use data health-data / SoftDuty [office] [use] Option all disclose use data health-data / SoftDuty [office] [disclose] Option all disclose use data health-data")]
    [InlineData("position p: foreigner is entitled to card from hospital, fund.", "Claim [hospital] [provide] service card / Claim [fund] [provide] service card")]
    [InlineData("position p: office must not both disclose and use health-data of foreigner to ministry, court.", "Prohibition [office] [] Together all disclose use data health-data to court ministry")]
    [InlineData("position p: office must not both access and collect health-data of foreigner from school, hospital.", "Prohibition [office] [] Together all access collect data health-data from hospital school")]
    [InlineData("position p: office must access or collect health-data of foreigner from school, hospital.", "Duty [office] [] Choice all access collect data health-data from school / Duty [office] [access] Option all access collect data health-data from school / Duty [office] [] Choice all access collect data health-data from hospital / Duty [office] [access] Option all access collect data health-data from hospital / Duty [office] [collect] Option all access collect data health-data from school / Duty [office] [collect] Option all access collect data health-data from hospital")]
    public void Acts_that_belong_together_are_one_outcome_besides_those_of_each(string text, string keys) =>
        string.Join(" / ", new Outcomes(Law.Of(text).Analysis).Keys.Select(Text)).ShouldBe(keys);

    [Theory]
    // a choice
    [InlineData("position p: office must fine foreigner when ill.", "position p: office must fine or detain foreigner when ill.", """
        - Duty [office] [fine]: foreigner ill by p#0#office
        + Duty [office] [] Choice all detain fine: foreigner ill by p#0#office p#1#office
        """)]
    [InlineData("position p: office must fine or detain foreigner when ill.", "position p: office must fine or detain foreigner when poor.", """
        + Duty [office] [] Choice all detain fine: foreigner poor by p#0#office p#1#office
        - Duty [office] [] Choice all detain fine: foreigner ill by p#0#office p#1#office
        """)]
    [InlineData("position p: office must fine or detain foreigner when ill.", "position p: office must fine or detain foreigner when ill. exception e to p: for detain when poor.", "- Duty [office] [detain] Option all detain fine: foreigner ill poor by p#1#office")]
    [InlineData("position p: office must fine or detain foreigner when ill.", "position p: office must fine or detain foreigner when ill. exception e to p: when poor.", "- Duty [office] [] Choice all detain fine: foreigner ill poor by p#0#office p#1#office")]
    [InlineData("position p: office must fine or detain foreigner when ill.", "position p: office must fine or detain foreigner when ill. position q: no authority may detain anyone when poor.", """
        + Prohibition [*] [detain]: poor by q#0#
        - Duty [office] [detain] Option all detain fine: foreigner ill poor by p#1#office
        """)]
    [InlineData("position p: office must fine or detain foreigner when ill.", "position p: office must fine or imprison foreigner when ill.", """
        - Duty [office] [] Choice all detain fine: foreigner ill by p#0#office p#1#office
        + Duty [office] [] Choice all fine imprison: foreigner ill by p#0#office p#1#office
        """)]
    [InlineData("", "position p: office, court must fine or detain foreigner when ill.", """
        + Duty [court] [] Choice all detain fine: foreigner ill by p#0#court p#1#court
        + Duty [office] [] Choice all detain fine: foreigner ill by p#0#office p#1#office
        """)]
    [InlineData("", "position p: foreigner must enter or work when ill.", "+ Duty [] [] Choice all enter work: foreigner ill by p#0# p#1#")]
    // together
    [InlineData("", "position p: office must not both fine and detain foreigner when ill.", "+ Prohibition [office] [] Together all detain fine: foreigner ill by p#0#office")]
    [InlineData("position p: office must not both fine and detain foreigner when ill.", "position p: office must not both fine and detain foreigner when poor.", """
        + Prohibition [office] [] Together all detain fine: foreigner poor by p#0#office
        - Prohibition [office] [] Together all detain fine: foreigner ill by p#0#office
        """)]
    [InlineData("position p: office must not both fine and detain foreigner when ill.", "position p: office must not both fine and detain foreigner when ill. exception e to p: for detain when poor.", "- Prohibition [office] [] Together all detain fine: foreigner ill poor by p#0#office")]
    [InlineData("position p: office must not both fine and detain foreigner when ill. exception e to p: for detain when poor.", "position p: office must not both fine and detain foreigner when ill.", "+ Prohibition [office] [] Together all detain fine: foreigner ill poor by p#0#office")]
    [InlineData("position p: office, court must not both fine and detain foreigner when ill.", "position p: office must not both fine and detain foreigner when ill.", "- Prohibition [court] [] Together all detain fine: foreigner ill by p#0#court")]
    [InlineData("position p: office must not both fine and detain foreigner when ill.", "position p: office must not fine or detain foreigner when ill.", """
        + Prohibition [office] [detain]: foreigner ill by p#1#office
        + Prohibition [office] [fine]: foreigner ill by p#0#office
        - Prohibition [office] [] Together all detain fine: foreigner ill by p#0#office
        """)]
    [InlineData("position p: office must not both fine and detain foreigner when ill. position q: office must not both fine and detain foreigner when poor.", "position p: office must not both fine and detain foreigner when ill.", "- Prohibition [office] [] Together all detain fine: foreigner poor by q#0#office")]
    // acts that exclude each other
    [InlineData("position p: office must admit foreigner when ill" + Act + ".", "position p: office must admit foreigner when ill" + Act + ". position q: court must deport foreigner when ordered" + Constitution + ".", """
        + Duty [court] [deport]: foreigner ordered by q#0#court on 2000-01-01
        - Duty [office] [admit]: foreigner ill ordered by p#0#office on 2000-01-01
        """)]
    [InlineData("position p: office must admit foreigner when ill" + Act + ".", "position p: office must admit foreigner when ill" + Act + ". position q: court must deport foreigner when ordered" + SameDay + ".", "+ Duty [court] [deport]: foreigner ordered by q#0#court on 2000-01-01")]
    [InlineData("position p: office must admit foreigner when ill" + Act + ". position q: court must deport foreigner when ordered" + Constitution + ".", "position p: office must admit foreigner when ill" + Act + ". position q: court must deport foreigner when ordered" + Constitution + ". position r: no authority may deport anyone when torture" + Constitution + ".", """
        + Prohibition [*] [deport]: torture by r#0# on 2000-01-01
        - Duty [court] [deport]: foreigner ordered torture by q#0#court on 2000-01-01
        + Duty [office] [admit]: foreigner ill ordered torture by p#0#office on 2000-01-01
        """)]
    [InlineData("position p: foreigner may enter when ill" + Act + ".", "position p: foreigner may enter when ill" + Act + ". position q: office may refuse-entry foreigner when danger" + Constitution + ".", """
        + Power [office] [refuse-entry]: danger foreigner by q#0#office on 2000-01-01
        - Liberty [] [enter]: danger foreigner ill by p#0# on 2000-01-01
        """)]
    [InlineData("position p: office may refuse-entry foreigner when danger" + Act + ". position q: foreigner may enter when ill" + Act + ".", "position p: office may refuse-entry foreigner when danger" + Act + ". position q: foreigner may enter when ill" + Constitution + ".", """
        - Power [office] [refuse-entry]: danger foreigner ill by p#0#office on 2000-01-01
        + Liberty [] [enter]: foreigner ill by q#0# on 1990-01-01
        """)]
    [InlineData("position p: hospital must grant health-care to foreigner when ill" + Act + ".", "position p: hospital must grant health-care to foreigner when ill" + Act + ". position q: office must refuse emergency-care to foreigner when poor" + Constitution + ".", """
        - Duty [hospital] [grant] service health-care: foreigner ill poor by p#0#hospital on 2000-01-01
        + Duty [office] [refuse] service emergency-care: foreigner poor by q#0#office on 2000-01-01
        """)]
    // bars
    [InlineData("position p: no authority may return foreigner when ill" + Act + ".", "position p: no authority may return foreigner when ill" + Act + ". position q: office must deport foreigner when ordered" + Constitution + ".", "+ Duty [office] [deport]: foreigner ordered by q#0#office on 2000-01-01")]
    [InlineData("position p: office must not deport foreigner when ill" + Act + ".", "position p: office must not deport foreigner when ill" + Act + ". position q: office must deport foreigner when ordered" + Constitution + ".", """
        + Duty [office] [deport]: foreigner ordered by q#0#office on 2000-01-01
        - Prohibition [office] [deport]: foreigner ill ordered by p#0#office on 2000-01-01
        """)]
    [InlineData("position p: foreigner must not enter when ill" + Act + ".", "position p: foreigner must not enter when ill" + Act + ". position q: foreigner may enter when poor" + Constitution + ".", """
        - Prohibition [] [enter]: foreigner ill poor by p#0# on 2000-01-01
        + Liberty [] [enter]: foreigner poor by q#0# on 2000-01-01
        """)]
    // narrower services, bodies and sources
    [InlineData("position p: no authority may provide health-care to foreigner when ill.", "position p: no authority may provide health-care to foreigner when ill. exception e to p: for emergency-care. exception f to p: for hospital when poor.", """
        - Prohibition [*] [provide] service health-care only - - emergency-care - -: foreigner ill by p#0#
        - Prohibition [*] [provide] service health-care only hospital - - - -: foreigner ill poor by p#0#
        """)]
    [InlineData("position p: office must not disclose personal-data of foreigner when ill.", "position p: office must not disclose personal-data of foreigner when ill. exception e to p: when obtained in emergency-care.", "- Prohibition [office] [disclose] data personal-data only - - - emergency-care -: foreigner ill by p#0#office")]
    [InlineData("position p: office must disclose personal-data of foreigner to court, school.", "position p: office must disclose health-data of foreigner to court, school.", """
        - Duty [office] [disclose] data personal-data to court: foreigner by p#0#office##court
        - Duty [office] [disclose] data personal-data to school: foreigner by p#0#office##school
        """)]
    [InlineData("position p: foreigner is entitled to health-care from hospital, fund when ill.", "position p: foreigner is entitled to emergency-care from hospital, fund when ill.", """
        - Claim [fund] [provide] service health-care: foreigner ill by p#0#fund
        - Claim [hospital] [provide] service health-care: foreigner ill by p#0#hospital
        """)]
    public void What_changes_of_them_and_for_whom(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    private static string Changes(string before, string after) => string.Join('\n', new LawChanges(Law.Of(before).Analysis, Law.Of(after).Analysis).All(CancellationToken.None)
        .Select(change => $"{(change.Gained ? '+' : '-')} {Text(change.Key)}{(change.Narrowing == Narrowing.None ? "" : $" only {Text(change.Narrowing)}")}: {Person(change.Answer)} by {string.Join(' ', change.Saying.Select(saying => saying.Key))}{(change.Day is { } day ? $" on {day:yyyy-MM-dd}" : "")}"));

    private static string Person(Answer answer) => string.Join(' ', answer.Case.Variables
        .Where(variable => variable.Key.StartsWith("person.", StringComparison.Ordinal) && answer.Case[variable] != variable.Ordinary)
        .Select(variable => variable.Key["person.".Length..]));

    private static string Text(OutcomeKey key) => $"{key.Modality} [{key.Bearer}] [{key.Action}]{(key.Acts == ActsOf.Single ? "" : $" {key.Acts}")}{Part("all", key.All)}{Part("service", key.Service)}{Part("data", key.Data)}{Part("to", key.To)}{Part("from", key.From)}{(key.Role == Role.Person ? "" : $" of {key.Role}")}";

    private static string Part(string word, string names) => names.Length == 0 ? "" : $" {word} {names}";

    private static string Text(Narrowing narrowing) => string.Join(' ', new[] { narrowing.Agency, narrowing.Action, narrowing.Service, narrowing.ObtainedIn, narrowing.ObtainedFrom }.Select(each => each ?? "-"));
}
