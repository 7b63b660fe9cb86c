using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>
/// The re-reading of a case by the law, on its own: the person is made by hand, and no formula is asked. What it says
/// of one person is what a finding about her is held against before it is shown.
/// </summary>
public sealed class PlainLawTests
{
    [Theory]
    [InlineData("ordered", true)]
    [InlineData("", false)]
    [InlineData("ordered danger", false)]
    public void A_position_is_live_for_whom_its_words_fit(string facts, bool live) =>
        Read("position p: ministry must deport foreigner when ordered unless danger.", facts).IsLive().ShouldBe(live);

    [Theory]
    [InlineData("minor", "age=17", true)]
    [InlineData("minor", "age=18", false)]
    public void Its_persons_must_be_those_of_whom_it_speaks(string patient, string facts, bool live) =>
        Read($"position p: ministry must deport {patient}.", facts).IsLive().ShouldBe(live);

    [Theory]
    [InlineData("danger", false)]
    [InlineData("danger crime", true)]
    [InlineData("danger crime ill", false)]
    [InlineData("", true)]
    public void Exceptions_carve_and_exceptions_to_them_give_back(string facts, bool live) =>
        Read("position p: ministry must deport foreigner. exception e to p: when danger. exception f to e: when crime. exception g to f: when ill.", facts).IsLive().ShouldBe(live);

    [Theory]
    [InlineData("for deport", true)]
    [InlineData("for return", false)]
    [InlineData("for ministry", false)]
    [InlineData("for office", true)]
    public void An_exception_by_bearer_or_kind_carves_only_from_these(string carve, bool live) =>
        Read($"position p: ministry must return foreigner. exception e to p: {carve} when danger.", "danger").IsLive().ShouldBe(live);

    [Theory]
    [InlineData("subject to q", "", "risk", false)]
    [InlineData("subject to q", "", "", true)]
    [InlineData("", "notwithstanding p", "risk", false)]
    [InlineData("subject to q where danger", "", "risk", true)]
    [InlineData("subject to q where danger", "", "risk danger", false)]
    [InlineData("", "notwithstanding p where danger", "risk", true)]
    [InlineData("", "notwithstanding p where danger", "risk danger", false)]
    public void A_position_yields_to_a_live_one_where_a_clause_says_so(string own, string theirs, string facts, bool live) =>
        Read($"position p: ministry must deport foreigner {own}. position q: no authority may deport foreigner when risk {theirs}.", facts).IsLive().ShouldBe(live);

    [Fact]
    public void What_yields_itself_puts_nothing_aside() =>
        Read("position p: ministry must deport foreigner subject to q. position q: no authority may deport foreigner subject to r. position r: ministry must not fine foreigner when ill.", "ill").IsLive().ShouldBeTrue();

    [Theory]
    [InlineData("torture", true)]
    [InlineData("", false)]
    public void As_far_as_a_treaty_forbids_it_is_read_from_the_understandings_that_are_as_in_the_treaty(string facts, bool live) =>
        Read("understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: no authority may return foreigner as far as torture-convention forbids it.", facts).IsLive().ShouldBe(live);

    [Theory]
    [InlineData("torture", false)]
    [InlineData("", true)]
    public void A_saving_clause_takes_out_what_the_treaty_forbids(string facts, bool live) =>
        Read("understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: ministry must return foreigner respecting torture-convention.", facts).IsLive().ShouldBe(live);

    [Theory]
    [InlineData("act", "constitution-1990", "risk", false)]
    [InlineData("act", "constitution-1990", "", true)]
    [InlineData("act", "circular-2015", "risk", true)]
    [InlineData("act", "same-day-act", "risk", true)]
    public void A_position_is_net_unless_a_live_bar_prevails_over_it(string own, string theirs, string facts, bool net)
    {
        var reading = Read($"position p: ministry must deport foreigner when ordered under {own} section \"1\". position q: no authority may deport foreigner when risk under {theirs} section \"1\".", $"ordered {facts}");
        reading.IsLive().ShouldBeTrue();
        reading.IsNet().ShouldBe(net);
    }

    [Theory]
    [InlineData("torture", true)]
    [InlineData("torture assured", false)]
    [InlineData("assured", false)]
    public void A_prohibition_of_a_framework_speaks_of_whom_its_words_fit_and_of_nobody_whom_its_limits_take_out(string facts, bool applies)
    {
        var law = Law.Of("understanding u \"1\": no state may return foreigner when torture unless assured.");
        var understanding = law.Understanding<ProhibitionUnderstanding>();
        new PlainLaw(law.Analysis, Person(law, facts)).Applies(understanding, understanding.Acts[0]).ShouldBe(applies);
    }

    private static Reader Read(string text, string facts)
    {
        var law = Law.Of(text);
        return new Reader(law, new PlainLaw(law.Analysis, Person(law, facts)));
    }

    // A foreigner of thirty with these facts, on a day on which every instrument is in force.
    private static Answer Person(Law law, string facts)
    {
        var said = facts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(fact => fact.Split('='))
            .ToDictionary(parts => parts[0], parts => parts.Length > 1 ? long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1, StringComparer.Ordinal);
        said["foreigner"] = 1;
        said.TryAdd("age", 30);
        var table = law.Analysis.Table;
        var values = said.Select(pair => KeyValuePair.Create(table.Variable($"person.{pair.Key}", ValueSet.Range(0, pair.Key == "age" ? 1_000_000_000_000 : 1), 0, null), pair.Value))
            .Append(KeyValuePair.Create(table.Variable(CaseSpace.Today, ValueSet.Range(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber), DateOnly.MinValue.DayNumber, null), (long)new DateOnly(2026, 1, 1).DayNumber));
        return new Answer(Case.Of(values), table.True, Grade.Certain, [], ImmutableArray<Variable>.Empty);
    }

    private sealed record Reader(Law Law, PlainLaw Plain)
    {
        public bool IsLive() => Plain.IsLive(Law.Instance("p").Reading);

        public bool IsNet() => Plain.IsNet(Law.Instance("p").Reading);
    }
}
