namespace PolicyCoherence.Checking.Tests;

/// <summary>Counterparts, breadth and protected grounds: beyond the examples of the pages.</summary>
public sealed class BalanceRuleTests
{
    private const string Words = """
        state x. sphere entry. sphere work. sphere return. x encodes entry, work, return in full.
        agency police. agency labour. group foreigner. group worker: foreigner with hired.
        ground belief. fact religion, about belief. fact offer, up to the person. fact hired, up to the person. fact entered. fact suspected.
        service visa, in work. service wage, in work. service advice, in return.
        action enter: in sphere entry. action punish: person, in sphere entry, restrictive. action search: person, in sphere entry, restrictive.
        action provide: service to person, gives. action grant: service to person, gives. action return: person, in sphere return, restrictive.
        framework f "F".

        """;

    private const string Channels = "understanding u \"1\": where a position requires or allows punish, some position should offer visa to the same persons force must. ";
    private const string Entry = "understanding u \"1\": where a position forbids enter, some position should offer visa to the same persons force must. ";
    private const string Wages = "understanding u \"1\": where a position gives visa, some position should offer wage to the same persons force practice. ";
    private const string Breadth = "understanding u \"1\": every policy should speak of return, advice, enter force must. ";
    private const string Conduct = "understanding u \"1\": every position to search must disregard belief force practice. ";

    [Theory]
    [InlineData(Channels + "position p: police may punish foreigner when entered.", "PC2601")]
    [InlineData(Channels + "position p: police may punish foreigner when entered. position q: labour may grant visa to foreigner provided that offer.", "")]
    [InlineData(Channels + "position p: police may punish foreigner when entered. position q: labour may grant visa to foreigner when not entered.", "PC2601")]
    [InlineData(Channels + "position p: police must not punish foreigner when entered.", "")]
    [InlineData(Entry + "position p: foreigner must not enter.", "PC2601")]
    [InlineData(Entry + "position p: foreigner must not enter. position q: labour may grant visa to foreigner.", "")]
    [InlineData(Entry + "position p: police must not punish foreigner.", "")]
    [InlineData(Wages + "position p: labour may grant visa to foreigner.", "PC2601")]
    [InlineData(Wages + "position p: labour may grant visa to foreigner. position q: worker is entitled to wage from labour.", "")]
    [InlineData(Wages + "position q: worker is entitled to wage from labour.", "")]
    [InlineData(Breadth + "position p: police may return foreigner.", "PC2802 PC2802")]
    [InlineData(Breadth + "position p: police may return foreigner. position q: foreigner is entitled to advice from labour. position r: foreigner may enter.", "")]
    [InlineData(Breadth + "position p: police may return foreigner. position q: foreigner is entitled to advice from labour. position r: foreigner must not enter.", "PC2802")]
    [InlineData(Conduct + "position p: police may search foreigner when religion.", "PC2803")]
    [InlineData(Conduct + "position p: police may search foreigner when suspected unless religion.", "PC2803")]
    [InlineData(Conduct + "position p: police may search foreigner when suspected. position b: police must not search foreigner when religion.", "PC2803")]
    [InlineData(Conduct + "position p: police may search foreigner when suspected.", "")]
    [InlineData(Conduct + "position p: police may return foreigner when religion.", "")]
    [InlineData(Conduct + "position p: police must not search foreigner when religion.", "")]
    public void Is_found_only_where_it_is_so(string text, string rules)
    {
        var report = Library.Of(("words.policy", Words), ("a.policy", $"include \"words.policy\". framework f. {text}")).CheckFiles("a.policy");
        report.Diagnostics.ShouldBeEmpty();
        string.Join(' ', report.Findings.Select(finding => finding.RuleId).Where(rule => rule is "PC2601" or "PC2802" or "PC2803")).ShouldBe(rules);
    }

    [Fact]
    public void An_offer_that_may_stand_in_a_sphere_that_is_not_encoded_is_coverage()
    {
        var report = Library.Of(("words.policy", Words.Replace("x encodes entry, work, return in full.", "x encodes entry in full.", StringComparison.Ordinal)), ("a.policy", $"include \"words.policy\". framework f. {Channels}position p: police may punish foreigner when entered.")).CheckFiles("a.policy");
        report.Findings.ShouldBeEmpty();
        report.Coverage.ShouldHaveSingleItem();
    }
}
