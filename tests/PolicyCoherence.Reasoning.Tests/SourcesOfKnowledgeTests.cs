namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Positions and bars that speak of knowledge from one source only: where they meet, and what they leave to each other.</summary>
public sealed class SourcesOfKnowledgeTests
{
    private static bool Clash(string p, string q, string more) => Law.Of(
        $"position p: hospital must disclose personal-data of foreigner to ministry {p} when ordered under act section \"1\". position q: hospital must not disclose personal-data of foreigner to ministry {q} when risk under same-day-act section \"1\". {more}").Clash() is not null;

    [Theory]
    [InlineData("", "", true)]
    [InlineData("obtained in health-care", "", true)]
    [InlineData("", "obtained in health-care", true)]
    [InlineData("obtained in health-care", "obtained in emergency-care", true)]
    [InlineData("obtained in emergency-care", "obtained in health-care", true)]
    [InlineData("obtained in emergency-care", "obtained in emergency-care", true)]
    [InlineData("obtained in emergency-care", "obtained in planned-care", false)]
    [InlineData("obtained from public-body", "", true)]
    [InlineData("", "obtained from public-body", true)]
    [InlineData("obtained from public-body", "obtained from school", true)]
    [InlineData("obtained from school", "obtained from public-body", true)]
    [InlineData("obtained from school", "obtained from fund", false)]
    [InlineData("obtained in health-care", "obtained from school", true)]
    public void They_meet_in_what_is_of_both_sources(string p, string q, bool clash) => Clash(p, q, "").ShouldBe(clash);

    [Theory]
    [InlineData("obtained in health-care", "obtained in emergency-care", "p", "in emergency-care", false)]
    [InlineData("obtained in health-care", "obtained in emergency-care", "p", "in planned-care", true)]
    [InlineData("obtained in health-care", "obtained in emergency-care", "q", "in emergency-care", false)]
    [InlineData("obtained in emergency-care", "obtained in health-care", "p", "in emergency-care", false)]
    [InlineData("obtained in emergency-care", "obtained in health-care", "q", "in emergency-care", false)]
    [InlineData("obtained in emergency-care", "obtained in health-care", "q", "in planned-care", true)]
    [InlineData("", "obtained in emergency-care", "p", "in emergency-care", false)]
    [InlineData("", "obtained in emergency-care", "p", "in planned-care", true)]
    [InlineData("obtained in emergency-care", "", "q", "in emergency-care", false)]
    [InlineData("obtained in emergency-care", "", "q", "in planned-care", true)]
    [InlineData("obtained from public-body", "obtained from school", "p", "from school", false)]
    [InlineData("obtained from public-body", "obtained from school", "p", "from fund", true)]
    [InlineData("obtained from school", "obtained from public-body", "q", "from school", false)]
    [InlineData("obtained from school", "", "q", "from school", false)]
    [InlineData("", "obtained from school", "p", "from school", false)]
    public void An_exception_for_that_source_keeps_them_apart(string p, string q, string to, string source, bool clash) =>
        Clash(p, q, $"exception e to {to}: when obtained {source}. ").ShouldBe(clash);

    private const string Stores = "store files, kept by office. store rolls, kept by office, hospital. store lists, kept by hospital, school. action copy: data of person from body, moves knowledge, makes copies. ";

    [Theory]
    [InlineData("ministry must disclose health-data of foreigner to files", "to office", false)]
    [InlineData("ministry must disclose health-data of foreigner to files", "to hospital", true)]
    [InlineData("ministry must disclose health-data of foreigner to rolls", "to office", true)]
    [InlineData("ministry must disclose health-data of foreigner to rolls", "to hospital", true)]
    [InlineData("ministry must disclose health-data of foreigner to lists", "to public-body", false)]
    [InlineData("ministry must disclose health-data of foreigner to lists", "to hospital", true)]
    [InlineData("ministry must copy health-data of foreigner from hospital", "to ministry", false)]
    [InlineData("ministry must copy health-data of foreigner from hospital", "to public-body", false)]
    [InlineData("ministry must copy health-data of foreigner from hospital", "to office", true)]
    [InlineData("ministry must copy health-data of foreigner from hospital to office", "to office", false)]
    [InlineData("ministry must copy health-data of foreigner from hospital to office", "to ministry", true)]
    [InlineData("ministry must copy health-data of foreigner from hospital", "from hospital", false)]
    [InlineData("ministry must copy health-data of foreigner from hospital", "from school", true)]
    public void Whoever_takes_data_takes_them_for_itself_and_a_store_is_spoken_of_with_all_who_keep_it(string p, string places, bool applies)
    {
        var action = p.Split(' ')[2];
        Law.Of($"{Stores}position p: {p} under act section \"1\". position q: no authority may {action} personal-data of foreigner {places} under constitution-1990 section \"1\".").CanApply().ShouldBe(applies);
    }

    [Theory]
    [InlineData("ministry must not disclose personal-data of foreigner to office", "court embassy")]
    [InlineData("ministry must not disclose personal-data of foreigner to office, school", "court embassy")]
    [InlineData("ministry must not disclose personal-data of foreigner to office, court", "embassy")]
    [InlineData("ministry must not disclose personal-data of foreigner", "")]
    [InlineData("ministry must not disclose personal-data of foreigner to school", "")]
    [InlineData("foreigner may enter", "")]
    public void Of_several_recipients_only_those_are_given_up_of_whom_the_prevailing_bar_speaks(string q, string left)
    {
        var law = Law.Of($"position p: ministry must disclose personal-data of foreigner to office, court, embassy subject to q. position q: {q}.");
        string.Join(' ', law.Analysis.InstancesOf("p").Where(part => law.Analysis.Solver.Satisfiable(law.Analysis.Scopes.Live(part.Reading))).Select(part => part.Act.To[0].Name)).ShouldBe(left);
    }

    [Theory]
    [InlineData("emergency-care", true)]
    [InlineData("planned-care", true)]
    [InlineData("health-care", false)]
    [InlineData("card", false)]
    [InlineData("", false)]
    public void An_exception_for_several_services_speaks_of_each_of_them(string service, bool carves)
    {
        var law = Law.Of("position p: ministry must grant health-care to foreigner. exception e to p: for emergency-care, planned-care.");
        law.Analysis.Scopes.Carves(law.Analysis.Model.Exceptions.Single(), law.Instance("p").Reading with { Service = law.Analysis.Model.Services.All.SingleOrDefault(each => each.Name == service) }).ShouldBe(carves);
    }
}
