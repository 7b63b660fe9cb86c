using FsCheck.Xunit;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Random networks of data, put to the reasoning and to a literal reading that goes from person to person and place to place.</summary>
[Properties(MaxTest = 800, QuietOnSuccess = true)]
public sealed class NetworkPropertyTests
{
    private const string Places = """
        agency a0. agency a1. agency kind. agency a2 is a kind. agency a3 is a kind. store s0, kept by a1. store s1, kept by a2.
        fact x. fact y. fact z.

        """;

    [Property]
    public void Data_reach_a_body_by_exactly_the_positions_by_which_some_person_s_data_come_there(int seed)
    {
        var network = Network.Of(seed);
        var law = DataLaw.Of(Places + "understanding u \"1\": personal-data collected by a0 must not reach a3. " + network);
        var found = law.Analysis.DataReach.Find(law.Understanding<ReachUnderstanding>());
        found.Select(reach => reach.Flow.Steps[^1].By.Position.Name).Order(StringComparer.Ordinal).ShouldBe(network.Reaching().Order(StringComparer.Ordinal), network.ToString());
        foreach (var reach in found) Chained(reach.Flow, network);
    }

    [Property]
    public void Data_serve_another_purpose_by_exactly_the_positions_by_which_some_person_s_data_do(int seed)
    {
        var network = Network.Of(seed);
        var law = DataLaw.Of(Places + "understanding u \"1\": personal-data collected for one purpose must not be used for another. position c: a0 must collect personal-data of foreigner for the purpose of family. " + network);
        var found = law.Analysis.PurposeDrifts.Find(law.Understanding<PurposeLimitUnderstanding>());
        found.Select(drift => drift.Flow.Steps[^1].By.Position.Name).Order(StringComparer.Ordinal).ShouldBe(network.Drifting().Order(StringComparer.Ordinal), network.ToString());
        foreach (var drift in found) Chained(drift.Flow, network);
    }

    [Property]
    public void Using_a_service_leads_to_a_body_that_acts_exactly_if_somebody_s_use_of_it_becomes_known_there(int seed)
    {
        var network = Network.Of(seed, collecting: true);
        var law = DataLaw.Of(Places + "understanding u \"1\": using care must not lead to return of the same person. position c: foreigner is entitled to care from a0. position r: a3 must return foreigner. " + network);
        (law.Analysis.AccessChains.Find(law.Analysis.InstancesOf("c")[0], law.Understanding<AccessChainUnderstanding>()) is not null).ShouldBe(network.Leads(), network.ToString());
    }

    [Property]
    public void A_body_that_must_not_use_some_data_acts_exactly_if_other_data_of_somebody_come_to_it(int seed)
    {
        var network = Network.Of(seed, collecting: true, fork: true);
        for (var barred = 0; barred < Network.Data.Length; barred++)
        {
            var law = DataLaw.Of(Places + $"understanding u \"1\": using care must not lead to return of the same person. position c: foreigner is entitled to care from a0. position r: a1 must return foreigner. position b: a1 must not use {Network.Data[barred]} of foreigner for the purpose of return. " + network);
            (law.Analysis.AccessChains.Find(law.Analysis.InstancesOf("c")[0], law.Understanding<AccessChainUnderstanding>()) is not null).ShouldBe(network.Leads("a1", barred), $"{Network.Data[barred]} barred\n{network}");
        }
    }

    // The way shown is one: each hop begins where the one before it ended.
    private static void Chained(DataFlow flow, Network network)
    {
        for (var i = 1; i < flow.Steps.Length; i++) DataGraph.KeyOf(flow.Steps[i].From).ShouldBe(DataGraph.KeyOf(flow.Steps[i - 1].To), network.ToString());
        DataGraph.KeyOf(flow.Steps[^1].To).ShouldBe(DataGraph.KeyOf(flow.Holder));
    }
}
