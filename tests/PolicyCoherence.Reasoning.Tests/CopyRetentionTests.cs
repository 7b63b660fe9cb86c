namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Copies and their sources (decision 6).</summary>
public sealed class CopyRetentionTests
{
    private const string Understanding = "understanding u \"1\": a copy of personal-data must not be retained longer than its source. store register, kept by office. store file, kept by office. ";
    private const string Source = "position record: office must collect identity-data of foreigner into register, retained for at most 5 years from decision. ";

    [Theory]
    [InlineData("retained no longer than in register", "")]
    [InlineData("retained no longer than in record", "")]
    [InlineData("retained for at most 5 years from decision", "")]
    [InlineData("retained for at most 60 months from decision", "")]
    [InlineData("retained for at most 1825 days from decision", "")]
    [InlineData("retained for at most 1827 days from decision", "copying and record: Longer")]
    [InlineData("retained for at most 6 years from decision", "copying and record: Longer")]
    [InlineData("retained for at most 5 years from copying", "copying and record: OtherStart")]
    [InlineData("retained for at most 9 years from collection", "copying and record: OtherStart")]
    [InlineData("retained for at most 1 month from copying", "copying and record: OtherStartShorter")]
    [InlineData("", "copying and record: NoLimit")]
    public void Whether_a_copy_can_outlive_the_record(string clause, string expected) =>
        string.Join("; ", DataLaw.Of(Understanding + Source + $"position copying: office may copy identity-data of foreigner from register to file {clause}. ").Outliving()).ShouldBe(expected);

    [Fact]
    public void A_copy_of_a_copy_that_ends_with_it_ends_with_the_record() =>
        DataLaw.Of(Understanding + Source + """
            store archive, kept by office.
            position copying: office may copy identity-data of foreigner from register to file retained no longer than in register.
            position again: office may copy identity-data of foreigner from file to archive retained no longer than in file.
            """).Outliving().ShouldBeEmpty();

    [Fact]
    public void A_copy_that_ends_with_something_else_is_kept_as_long_as_that() =>
        DataLaw.Of(Understanding + Source + """
            position others: school must collect identity-data of foreigner retained for at most 9 years from decision.
            position copying: office may copy identity-data of foreigner from register to file retained no longer than in others.
            """).Outliving().ShouldBe(["copying and record: Longer"]);

    [Fact]
    public void Copies_that_end_with_each_other_never_end() =>
        DataLaw.Of(Understanding + Source + """
            position one: office may copy identity-data of foreigner from register to file retained no longer than in other.
            position other: office may copy identity-data of foreigner from register to file retained no longer than in one.
            """).Outliving().ShouldBe(["one and record: NoLimit", "other and record: NoLimit"]);

    [Fact]
    public void A_source_without_a_limit_sets_none() =>
        DataLaw.Of(Understanding + """
            position record: office must collect identity-data of foreigner into register.
            position copying: office may copy identity-data of foreigner from register to file retained for at most 9 years from copying.
            """).Outliving().ShouldBeEmpty();

    [Fact]
    public void Where_data_also_come_without_a_limit_the_copy_outlives_nothing() =>
        DataLaw.Of(Understanding + Source + """
            position without-limit: school must collect personal-data of foreigner into register.
            position copying: office may copy identity-data of foreigner from register to file retained for at most 9 years from decision.
            """).Outliving().ShouldBeEmpty();

    [Fact]
    public void Data_of_others_are_no_source() =>
        DataLaw.Of(Understanding + """
            position record: office must collect identity-data of foreigner into register when ill, retained for at most 5 years from decision.
            position copying: office may copy identity-data of foreigner from register to file when not ill retained for at most 9 years from decision.
            """).Outliving().ShouldBeEmpty();
}
