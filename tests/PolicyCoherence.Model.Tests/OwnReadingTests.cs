namespace PolicyCoherence.Model.Tests;

/// <summary>What counts as so, what a word means for one agency, and what holds in every case (A10).</summary>
public sealed class OwnReadingTests
{
    private const string Framework = "framework iamm. understanding u: no state may return anyone when danger.";

    [Theory]
    [InlineData("deem d: order counts as danger.", "PC0341", "d")]
    [InlineData("deem d: order counts as danger, rebuttable by sponsor.", "PC0341", "sponsor")]
    [InlineData("deem d: order counts as proportionate, irrebuttable.", "PC0340", "proportionate")]
    [InlineData("deem d: order counts as minor, irrebuttable.", "PC0340", "minor")]
    [InlineData("fact double: danger and order. deem d: order counts as double, irrebuttable.", "PC0340", "double")]
    [InlineData("deem d: order counts as age, irrebuttable.", "PC0120", "age")]
    [InlineData("for interior, minor means that danger.", "PC0342", "minor")]
    [InlineData("for interior, danger means person with order.", "PC0342", "danger")]
    [InlineData("for interior, minor means foreigner. for interior or court, minor means refugee.", "PC0343", "minor")]
    [InlineData("for interiour, minor means foreigner.", "PC0102", "interiour")]
    public void A_presumption_or_a_meaning_that_says_nothing_is_an_error(string text, string code, string words)
    {
        var diagnostic = Texts.Bind(Texts.Vocabulary + text).Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Span.Words).ShouldBe((code, words));
    }

    [Fact]
    public void A_position_of_two_agencies_that_mean_different_things_must_be_written_twice()
    {
        const string Text = "for interior, minor means person with age < 16 years. position p: interior or hospital must not return minor.";
        Texts.Bind(Texts.Vocabulary + Text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0344");
        Texts.Model(Text.Replace("interior or hospital", "interior", StringComparison.Ordinal));
    }

    [Fact]
    public void A_meaning_reaches_the_words_that_are_defined_by_it_in_the_positions_of_that_agency_alone()
    {
        var model = Texts.Model("""
            group child-alone: minor with danger.
            for interior, minor means person with age < 16 years.
            position mine: interior must not return child-alone.
            position theirs: hospital must not return child-alone.
            """);
        Limit("mine").ShouldBe(16);
        Limit("theirs").ShouldBe(18);

        long Limit(string position)
        {
            var group = model.Positions.Single(each => each.Name == position).Acts[0].Patient.ShouldNotBeNull().Condition.ShouldBeOfType<InGroup>().Group;
            var minor = group.Definition.ShouldBeOfType<AllOf>().Parts[0].ShouldBeOfType<InGroup>().Group.Definition;
            return (minor as FactCompare ?? minor.ShouldBeOfType<AllOf>().Parts[0].ShouldBeOfType<FactCompare>()).Value;
        }
    }

    [Fact]
    public void A_presumption_is_read_into_positions_and_not_into_understandings()
    {
        var model = Texts.Model($"deem d: order counts as not danger, irrebuttable. position p: interior may return anyone when danger. {Framework}");
        model.Positions.Single(position => position.Name == "p").When[0].Condition.ShouldBeOfType<FactHolds>().Fact.Definition.ShouldNotBeNull();
        model.KnownUnderstandings.OfType<ProhibitionUnderstanding>().Single().When.ShouldBeOfType<FactHolds>().Fact.Definition.ShouldBeNull();
        model.Presumptions.ShouldHaveSingleItem().CountsAs.ShouldBeFalse();
    }

    [Fact]
    public void A_state_file_cannot_say_what_holds_of_the_words_of_a_framework()
    {
        const string Core = "framework iamm. fact assured. fact torture. understanding u: no state may leave. action leave: enabling.";
        string[] Codes(string state) => [.. Texts.Bind("include \"core.policy\". " + state, Core).Diagnostics.Select(diagnostic => diagnostic.Code).Distinct()];
        Codes("state ruritania. fact own. fact other. own excludes other.").ShouldBeEmpty();
        Codes("state ruritania. assured excludes torture.").ShouldBe(["PC0339"]);
        Codes("state ruritania. fact own. own implies not torture.").ShouldBe(["PC0339"]);
        Codes("state ruritania. group safe: person with assured. fact own. own implies safe.").ShouldBe(["PC0339"]);
        Codes("fact own. own implies not torture.").ShouldBe(["PC0339"], "a file of words that no framework includes is the state's own");
        Codes("state ruritania. amount wage in EUR. amount level in EUR. wage <= level.").ShouldBeEmpty();
    }
}
