namespace PolicyCoherence.Reasoning.Tests;

/// <summary>How long copies and sources are kept, in whatever units, and which source is meant.</summary>
public sealed class RetentionTimeTests
{
    private const string Words = "understanding u \"1\": a copy of personal-data must not be retained longer than its source. store register, kept by office. store file, kept by office. ";

    [Theory]
    [InlineData("14 days", "2 weeks", "")]
    [InlineData("15 days", "2 weeks", "Longer")]
    [InlineData("2 weeks", "14 days", "")]
    [InlineData("2 weeks", "13 days", "Longer")]
    [InlineData("2 days", "48 hours", "")]
    [InlineData("2 days", "47 hours", "Longer")]
    [InlineData("48 hours", "2 days", "")]
    [InlineData("49 hours", "2 days", "Longer")]
    [InlineData("28 days", "1 month", "")]
    [InlineData("29 days", "1 month", "Longer")]
    [InlineData("1 month", "31 days", "")]
    [InlineData("1 month", "30 days", "Longer")]
    [InlineData("365 days", "1 year", "")]
    [InlineData("366 days", "1 year", "Longer")]
    [InlineData("1 year", "366 days", "")]
    [InlineData("1 year", "365 days", "Longer")]
    [InlineData("12 months", "1 year", "")]
    [InlineData("1 year", "12 months", "")]
    [InlineData("13 months", "1 year", "Longer")]
    [InlineData("52 weeks", "1 year", "")]
    [InlineData("53 weeks", "1 year", "Longer")]
    [InlineData("99999 years", "5 years", "Longer")]
    [InlineData("5 years", "99999 years", "")]
    [InlineData("99999 years", "88888 years", "")]
    [InlineData("4294967297 years", "5 years", "Longer")]
    [InlineData("4294967297 months", "5 years", "Longer")]
    public void Times_of_different_units_are_compared_over_all_days_on_which_they_can_begin(string copy, string source, string expected) =>
        string.Join("; ", DataLaw.Of($"{Words}position record: office must collect identity-data of foreigner into register, retained for at most {source} from decision. position copying: office may copy identity-data of foreigner from register to file retained for at most {copy} from decision. ").Outliving())
            .ShouldBe(expected.Length == 0 ? "" : $"copying and record: {expected}");

    [Theory]
    [InlineData("office must collect identity-data of foreigner", "office", true)]
    [InlineData("school must collect identity-data of foreigner", "office", false)]
    [InlineData("police must collect identity-data of foreigner", "ministry", true)]
    [InlineData("ministry must collect identity-data of foreigner", "police", false)]
    [InlineData("school must disclose identity-data of foreigner to office", "office", true)]
    [InlineData("school must disclose identity-data of foreigner to hospital, office", "office", true)]
    [InlineData("school must disclose identity-data of foreigner to hospital", "office", false)]
    [InlineData("school must disclose identity-data of foreigner to register", "office", true)]
    [InlineData("school must disclose identity-data of foreigner to register", "hospital", false)]
    [InlineData("school must disclose identity-data of foreigner to shared", "office", true)]
    [InlineData("school must collect identity-data of foreigner into shared", "register", false)]
    [InlineData("school must collect identity-data of foreigner into shared, register", "register", true)]
    [InlineData("school must collect identity-data of foreigner into register", "register, shared", true)]
    [InlineData("school must collect health-data of foreigner into register", "register", false)]
    [InlineData("school must collect personal-data of foreigner into register", "register", true)]
    public void The_source_is_what_brings_the_data_to_where_the_copy_is_taken_from(string source, string from, bool found) =>
        DataLaw.Of($"{Words}store shared, kept by hospital, office. position record: {source}, retained for at most 1 year from decision. position copying: school may copy identity-data of foreigner from {from} to file retained for at most 2 years from decision. ")
            .Outliving().ShouldBe(found ? ["copying and record: Longer"] : []);

    [Fact]
    public void Of_several_sources_and_several_copies_the_first_by_name_are_told()
    {
        var law = DataLaw.Of(Words + """
            position record-b: school must collect identity-data of foreigner into register, retained for at most 4 years from decision.
            position record-a: office must collect identity-data of foreigner into register, retained for at most 5 years from decision.
            position later: school, office may copy identity-data of foreigner from register to file retained for at most 9 years from decision.
            position early: office may copy identity-data of foreigner from register to file retained for at most 6 years from decision.
            position short: office may copy identity-data of foreigner from register to file retained for at most 4 years from decision.
            position middle: office may copy identity-data of foreigner from register to file retained for at most 54 months from decision.
            """);
        law.Outliving().ShouldBe(["early and record-a: Longer", "later and record-a: Longer", "middle and record-b: Longer"]);
        law.Analysis.CopyRetention.Find(law.Understanding<Model.CopyRetentionUnderstanding>()).Select(found => found.Copy.Agency?.Name).ShouldBe(["office", "office", "office"]);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("every position to copy personal-data must state a retention limit", "", false)]
    [InlineData("every position to copy personal-data must state a purpose, a retention limit", "", false)]
    [InlineData("every position to copy or disclose personal-data must state a retention limit", "", false)]
    [InlineData("every position to copy personal-data must state a purpose", "", true)]
    [InlineData("every position to copy health-data must state a retention limit", "", true)]
    [InlineData("every position to disclose personal-data must state a retention limit", "", true)]
    [InlineData("every position to copy personal-data must state a retention limit", "retained for at most 9 years from decision", true)]
    [InlineData("every position to copy personal-data must state a retention limit", "retained no longer than in others", true)]
    public void That_no_limit_is_written_is_for_the_understanding_that_asks_for_one(string asks, string clause, bool found) =>
        DataLaw.Of($"{Words}{(asks.Length == 0 ? "" : $"understanding v \"2\": {asks}. ")}position others: school must collect identity-data of foreigner retained for at most 9 years from decision. position record: office must collect identity-data of foreigner into register, retained for at most 5 years from decision. position copying: office may copy identity-data of foreigner from register to file {clause}. ")
            .Outliving().Any().ShouldBe(found);

    [Theory]
    [InlineData("identity-data, health-data", true)]
    [InlineData("health-data, identity-data", true)]
    [InlineData("health-data", false)]
    public void Copies_of_the_data_of_which_it_speaks(string data, bool found) =>
        DataLaw.Of($"understanding u \"1\": a copy of {data} must not be retained longer than its source. store register, kept by office. position record: office must collect identity-data of foreigner into register, retained for at most 5 years from decision. position copying: school may copy identity-data of foreigner from register. ")
            .Outliving().ShouldBe(found ? ["copying and record: NoLimit"] : []);
}
