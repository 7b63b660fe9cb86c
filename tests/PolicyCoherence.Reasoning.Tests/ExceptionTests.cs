namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Live and net: exceptions by facts, kind of action, bearer and origin, and exceptions to them (A2).</summary>
public sealed class ExceptionTests
{
    private const string Torture = "understanding u \"1\": no state may return foreigner when torture without exception. ";
    private const string Bar = "position bar: no authority may return foreigner when torture. ";

    [Fact]
    public void A_bar_keeps_the_power_from_the_person() =>
        Law.Of($"{Torture}{Bar}position p: ministry may return foreigner.").Offence().ShouldBeNull();

    [Fact]
    public void An_exception_by_facts_opens_the_gap_and_is_blamed()
    {
        var offence = Law.Of($"{Torture}{Bar}position p: ministry may return foreigner. exception e to bar: when danger.").Offence().ShouldNotBeNull();
        offence.Gap.ShouldNotBeNull().Exception.Name.ShouldBe("e");
        offence.Answer.ValueOf("person.danger").ShouldBe(1);
        offence.Answer.ValueOf("person.torture").ShouldBe(1);
    }

    [Fact]
    public void An_exception_to_the_exception_closes_the_gap_for_whom_it_speaks_of()
    {
        var open = Law.Of($"{Torture}{Bar}position p: ministry may return foreigner. exception e to bar: when danger. exception f to e: when crime.").Offence().ShouldNotBeNull();
        open.Answer.ValueOf("person.crime").ShouldBe(0);
        Law.Of($"{Torture}{Bar}position p: ministry may return foreigner. exception e to bar: when danger. exception f to e: when danger.").Offence().ShouldBeNull();
    }

    [Theory]
    [InlineData("for deport", "deport", true)]
    [InlineData("for deport", "transfer", false)]
    [InlineData("for return", "deport", true)]
    [InlineData("for deport", "return", true)]
    public void An_exception_by_kind_of_action_covers_that_kind_and_below(string carve, string power, bool opens) =>
        (Law.Of($"{Torture}{Bar}position p: ministry may {power} foreigner. exception e to bar: {carve} when danger.").Offence() is not null).ShouldBe(opens);

    [Theory]
    [InlineData("for ministry", "ministry", true)]
    [InlineData("for public-body", "ministry", true)]
    [InlineData("for office", "ministry", false)]
    [InlineData("for ministry", "public-body", true)]
    public void An_exception_by_bearer_covers_that_body_and_its_kinds(string carve, string bearer, bool opens) =>
        (Law.Of($"{Torture}{Bar}position p: {bearer} may return foreigner. exception e to bar: {carve} when danger.").Offence() is not null).ShouldBe(opens);

    [Theory]
    [InlineData("ministry", true)]
    [InlineData("office", false)]
    public void A_position_subject_to_a_bar_does_not_yield_where_an_exception_takes_the_bar_off_for_its_bearer(string bearer, bool opens)
    {
        var law = Law.Of($"{Torture}{Bar}position p: {bearer} must return foreigner when ordered subject to bar. exception e to bar: for ministry when danger.");
        (law.Offence() is not null).ShouldBe(opens);
    }

    [Fact]
    public void An_exception_for_one_body_and_one_kind_of_action_together_is_looked_at_together()
    {
        var law = Law.Of($"{Torture}{Bar}position p: public-body may return foreigner. exception e to bar: for ministry, deport when danger.");
        law.Offence().ShouldNotBeNull().Gap.ShouldNotBeNull().Exception.Name.ShouldBe("e");
    }

    [Fact]
    public void A_bar_over_one_kind_of_a_broad_power_protects_from_that_kind()
    {
        const string Deport = "understanding u \"1\": no state may deport foreigner when torture without exception. position bar: no authority may deport foreigner when torture. ";
        Law.Of($"{Deport}position p: ministry may return foreigner.").Offence().ShouldBeNull();
        Law.Of($"{Deport}position p: ministry may return foreigner. exception e to bar: when danger.").Offence().ShouldNotBeNull();
        Law.Of($"{Torture}position bar: no authority may deport foreigner when torture. position p: ministry may return foreigner.").Offence().ShouldNotBeNull("other kinds of return are open");
    }

    [Fact]
    public void An_exception_takes_the_position_itself_away_from_whom_it_speaks_of()
    {
        Law.Of($"{Torture}position p: ministry must return foreigner. exception e to p: when torture.").Offence().ShouldBeNull();
        Law.Of($"{Torture}position p: ministry must return foreigner. exception e to p: for office when torture.").Offence().ShouldNotBeNull();
    }

    [Fact]
    public void One_exception_may_carve_from_two_bars()
    {
        const string Two = "position bar: no authority may return foreigner when torture. position other: no authority may return foreigner when torture and risk. position p: ministry may return foreigner. ";
        Law.Of($"{Torture}{Two}exception e to bar, other: when danger.").Offence().ShouldNotBeNull();
        Law.Of($"{Torture}{Two}exception e to bar: when danger.").Offence().ShouldNotBeNull().Answer.ValueOf("person.risk").ShouldBe(0);
    }

    [Theory]
    [InlineData("until 2009-01-01 under act section \"1\"", true)]
    [InlineData("from 2020-01-01 under act section \"1\"", false)]
    public void The_law_is_read_as_it_stands_once_everything_is_in_force(string bar, bool offends) =>
        (Law.Of($"{Torture}position q: ministry must not fine foreigner under later-act section \"1\". position bar: no authority may return foreigner when torture {bar}. position p: ministry may return foreigner from 2010-01-01.").Offence() is not null).ShouldBe(offends);
}
