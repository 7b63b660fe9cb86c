namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Treaties: bars with the scope of a treaty, and saving clauses (A11).</summary>
public sealed class TreatyTests
{
    private const string Torture = """
        framework f. understanding u "1": no state may return foreigner when torture without exception as in torture-convention article "3".
        understanding other "2": no state may return foreigner when risk force must.

        """;

    [Fact]
    public void A_bar_as_far_as_a_treaty_forbids_it_protects_whom_the_treaty_protects()
    {
        const string Bar = "position bar: no authority may return foreigner as far as torture-convention forbids it. ";
        var law = Law.Of($"{Torture}{Bar}position p: ministry may deport foreigner.");
        law.Offence().ShouldBeNull();
        law.Offence(u: "other").ShouldNotBeNull();
    }

    [Fact]
    public void A_bar_as_far_as_a_treaty_forbids_it_has_no_more_scope_than_that()
    {
        var law = Law.Of($"{Torture}position q: no authority may return foreigner as far as torture-convention forbids it under act section \"1\". position p: ministry must deport foreigner when ordered and not torture under same-day-act section \"1\".");
        law.Clash().ShouldBeNull();
    }

    [Fact]
    public void A_saving_clause_takes_the_persons_out_and_leaves_a_finding_that_says_so()
    {
        var law = Law.Of($"{Torture}position p: ministry may deport foreigner respecting torture-convention.");
        law.Offence().ShouldNotBeNull().SavedByGeneralClause.ShouldBeTrue();
        law.Offence(u: "other").ShouldNotBeNull().SavedByGeneralClause.ShouldBeFalse();
    }

    [Fact]
    public void A_saving_clause_beside_a_real_bar_leaves_nothing_to_find() =>
        Law.Of($"{Torture}position p: ministry may deport foreigner respecting torture-convention. position bar: no authority may return foreigner when torture.").Offence().ShouldBeNull();

    [Fact]
    public void A_treaty_forbids_what_its_understandings_say_even_if_the_check_does_not_use_them()
    {
        var law = Law.Of("framework g. understanding v \"1\": no state may return foreigner when torture without exception as in torture-convention article \"3\". "
            + "framework f. understanding u \"1\": no state may return foreigner when torture and ill without exception. "
            + "position bar: no authority may return foreigner as far as torture-convention forbids it. position p: ministry may deport foreigner.");
        law.Offence().ShouldBeNull();
    }
}
