using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What cannot be followed beside a position though it does not forbid it (meaning A3, A4).</summary>
public sealed class RivalTests
{
    private const string Words = """
        role sponsor. agency carrier. action let-in is a admit. action send-off is a deport. action come-in is a enter: enabling.
        action turn-back is a refuse-entry: person. action deflect: person, defeats come-in. action shut: person, incompatible with admit, defeats enter.
        action spare: person, incompatible with fine. action stay-out: enabling, incompatible with enter. action block: enabling, defeats enter.
        action wall-off: person, defeats enter, defeats work. action seize: person, incompatible with keep. action keep is a seize.
        action note: service to person. 
        """;

    [Theory]
    // acts that exclude each other
    [InlineData("p: office must admit foreigner under act section \"1\"", "q: office must deport foreigner under same-day-act section \"1\"", "q deport Incompatible neither by Nobody")]
    [InlineData("p: office must deport foreigner under act section \"1\"", "q: office must admit foreigner under same-day-act section \"1\"", "q admit Incompatible neither by Nobody")]
    [InlineData("p: office must admit foreigner under constitution-1990 section \"1\"", "q: office must deport foreigner under act section \"1\"", "q deport Incompatible yields by Rank")]
    [InlineData("p: office must admit foreigner under act section \"1\"", "q: office must deport foreigner under constitution-1990 section \"1\"", "q deport Incompatible prevails by Rank, puts aside")]
    [InlineData("p: office must admit foreigner subject to q", "q: office must deport foreigner", "q deport Incompatible prevails by Clause, puts aside")]
    [InlineData("p: office must admit foreigner", "q: office must deport foreigner subject to p", "q deport Incompatible yields by Clause")]
    [InlineData("p: office must admit foreigner under act section \"1\"", "q: office must deport foreigner under later-act section \"1\"", "q deport Incompatible prevails by LaterDate, puts aside")]
    [InlineData("p: office may admit foreigner", "q: court must deport foreigner", "q deport Incompatible neither by Nobody")]
    [InlineData("p: office must admit foreigner", "q: office may deport foreigner", "")]
    [InlineData("p: office should admit foreigner", "q: office should deport foreigner", "q deport Incompatible neither by Nobody")]
    [InlineData("p: office must admit foreigner", "q: office must transfer foreigner", "")]
    [InlineData("p: office must admit foreigner", "q: office must not deport foreigner", "")]
    [InlineData("p: office must admit foreigner", "q: office need not deport foreigner", "")]
    [InlineData("p: office must let-in foreigner", "q: office must send-off foreigner", "q send-off Incompatible neither by Nobody")]
    [InlineData("p: office must admit foreigner", "q: office must return foreigner", "")]
    [InlineData("p: office must return foreigner", "q: office must admit foreigner", "")]
    [InlineData("p: office must send-off foreigner", "q: office must admit foreigner", "q admit Incompatible neither by Nobody")]
    [InlineData("p: office must admit foreigner", "q: office must deport sponsor", "")]
    [InlineData("p: office must deport sponsor", "q: office must admit sponsor", "q admit Incompatible neither by Nobody")]
    [InlineData("p: office must not admit foreigner", "q: office must deport foreigner", "")]
    [InlineData("p: office need not admit foreigner", "q: office must deport foreigner", "")]
    [InlineData("p: foreigner must enter", "q: foreigner must stay-out", "q stay-out Incompatible neither by Nobody")]
    [InlineData("p: foreigner may enter", "q: foreigner must stay-out", "")]
    [InlineData("p: foreigner must enter", "q: foreigner may stay-out", "")]
    [InlineData("p: office must admit foreigner", "q: office must deport or fine foreigner", "")]
    [InlineData("p: office must admit or fine foreigner", "q: office must deport foreigner", "q deport Incompatible neither by Nobody")]
    [InlineData("p: office must spare foreigner", "q: office must fine foreigner", "q fine Incompatible neither by Nobody")]
    [InlineData("p: office must spare foreigner", "q: carrier must register on breach, ministry must fine carrier", "")]
    // giving and withholding a service, or a kind of it
    [InlineData("p: office must grant health-care to foreigner", "q: office must refuse emergency-care to foreigner", "q refuse Incompatible neither by Nobody")]
    [InlineData("p: office must refuse health-care to foreigner", "q: office must provide emergency-care to foreigner", "q provide Incompatible neither by Nobody")]
    [InlineData("p: office must grant emergency-care to foreigner", "q: office must refuse health-care to foreigner", "")]
    [InlineData("p: hospital must grant emergency-care to foreigner", "q: office must refuse health-care to foreigner", "q refuse Incompatible neither by Nobody")]
    [InlineData("p: hospital must grant card to foreigner", "q: office must refuse card to foreigner", "q refuse Incompatible neither by Nobody")]
    [InlineData("p: hospital must grant planned-care to foreigner", "q: office must refuse emergency-care to foreigner", "")]
    [InlineData("p: hospital must grant health-care to foreigner", "q: office must grant emergency-care to foreigner", "")]
    [InlineData("p: hospital must grant health-care to foreigner", "q: office may refuse emergency-care to foreigner", "")]
    [InlineData("p: hospital may grant health-care to foreigner", "q: office must refuse emergency-care to foreigner", "")]
    [InlineData("p: foreigner is entitled to health-care from hospital", "q: hospital must refuse emergency-care to foreigner", "q refuse Incompatible neither by Nobody")]
    [InlineData("p: hospital must refuse health-care to foreigner", "q: foreigner is entitled to emergency-care from hospital", "q provide Incompatible neither by Nobody")]
    [InlineData("p: office must note health-care to foreigner", "q: office must note emergency-care to foreigner", "")]
    [InlineData("p: office must note health-care to foreigner", "q: office must refuse emergency-care to foreigner", "")]
    [InlineData("p: office must refuse health-care to foreigner", "q: office must note emergency-care to foreigner", "")]
    // what an authority makes impossible
    [InlineData("p: foreigner may enter", "q: office must refuse-entry foreigner", "q refuse-entry Defeated neither by Nobody")]
    [InlineData("p: foreigner may enter", "q: office may refuse-entry foreigner", "q refuse-entry Defeated neither by Nobody")]
    [InlineData("p: foreigner may enter under act section \"1\"", "q: office may refuse-entry foreigner under constitution-1990 section \"1\"", "q refuse-entry Defeated prevails by Rank, puts aside")]
    [InlineData("p: foreigner may enter under constitution-1990 section \"1\"", "q: office may refuse-entry foreigner under act section \"1\"", "q refuse-entry Defeated yields by Rank")]
    [InlineData("p: foreigner may enter", "q: office must refuse-entry or fine foreigner", "q refuse-entry Defeated neither by Nobody")]
    [InlineData("p: foreigner may enter", "q: office must not refuse-entry foreigner", "")]
    [InlineData("p: foreigner may enter", "q: office need not refuse-entry foreigner", "")]
    [InlineData("p: foreigner may enter", "q: office must turn-back foreigner", "q turn-back Defeated neither by Nobody")]
    [InlineData("p: foreigner may come-in", "q: office must refuse-entry foreigner", "q refuse-entry Defeated neither by Nobody")]
    [InlineData("p: foreigner may enter", "q: office must deflect foreigner", "")]
    [InlineData("p: foreigner may come-in", "q: office must deflect foreigner", "q deflect Defeated neither by Nobody")]
    [InlineData("p: foreigner may work", "q: office must refuse-entry foreigner", "")]
    [InlineData("p: foreigner may enter", "q: office must refuse-entry sponsor", "")]
    [InlineData("p: foreigner may enter", "q: foreigner must block", "")]
    [InlineData("p: foreigner must enter", "q: office must refuse-entry foreigner", "")]
    [InlineData("p: foreigner must not enter", "q: office must refuse-entry foreigner", "")]
    [InlineData("p: office must refuse-entry foreigner", "q: foreigner may enter", "q enter Defeated neither by Nobody")]
    [InlineData("p: office may refuse-entry foreigner", "q: foreigner may enter", "q enter Defeated neither by Nobody")]
    [InlineData("p: office may refuse-entry foreigner under act section \"1\"", "q: foreigner may enter under constitution-1990 section \"1\"", "q enter Defeated prevails by Rank, puts aside")]
    [InlineData("p: office may refuse-entry foreigner under constitution-1990 section \"1\"", "q: foreigner may enter under act section \"1\"", "q enter Defeated yields by Rank")]
    [InlineData("p: office must turn-back foreigner", "q: foreigner may come-in", "q come-in Defeated neither by Nobody")]
    [InlineData("p: office must deflect foreigner", "q: foreigner may enter", "")]
    [InlineData("p: office must refuse-entry foreigner", "q: foreigner must enter", "")]
    [InlineData("p: office must refuse-entry foreigner", "q: foreigner must not enter", "")]
    [InlineData("p: office must refuse-entry foreigner", "q: foreigner may work", "")]
    [InlineData("p: office must not refuse-entry foreigner", "q: foreigner may enter", "")]
    [InlineData("p: foreigner must block", "q: foreigner may enter", "")]
    [InlineData("p: foreigner may work", "q: office must fine foreigner", "")]
    [InlineData("p: foreigner may work", "q: office must wall-off foreigner", "q wall-off Defeated neither by Nobody")]
    [InlineData("p: foreigner may enter", "q: office must wall-off foreigner", "q wall-off Defeated neither by Nobody")]
    [InlineData("p: office must wall-off foreigner", "z: foreigner may work. position aa: foreigner may come-in. position m: foreigner may register", "aa come-in Defeated neither by Nobody, z work Defeated neither by Nobody")]
    [InlineData("p: office must keep foreigner", "q: office must seize foreigner", "q seize Incompatible neither by Nobody")]
    // several
    [InlineData("p: office must shut foreigner", "z: foreigner may enter. position aa: office must admit foreigner. position m: office must let-in foreigner. position x: foreigner may come-in", "aa admit Incompatible neither by Nobody, m let-in Incompatible neither by Nobody, x come-in Defeated neither by Nobody, z enter Defeated neither by Nobody")]
    [InlineData("p: office may shut foreigner", "z: foreigner may enter. position aa: office must admit foreigner. position m: office may let-in foreigner", "aa admit Incompatible neither by Nobody, z enter Defeated neither by Nobody")]
    [InlineData("p: foreigner may come-in", "z: office must deflect foreigner. position aa: court may turn-back foreigner. position b: office must shut foreigner", "aa turn-back Defeated neither by Nobody, b shut Defeated neither by Nobody, z deflect Defeated neither by Nobody")]
    [InlineData("p: office must admit foreigner", "z: office must deport foreigner. position aa: court must send-off foreigner. position b: office must shut foreigner", "aa send-off Incompatible neither by Nobody, b shut Incompatible neither by Nobody, z deport Incompatible neither by Nobody")]
    public void What_cannot_be_followed_beside_a_position_and_which_of_the_two_prevails(string first, string other, string rivals) =>
        Beside(Law.Of($"{Words}position {first}. position {other}.")).ShouldBe(rivals);

    [Fact]
    public void What_is_done_to_a_body_stands_beside_everything()
    {
        var law = Law.Of($"{Words}position p: carrier must register on breach, ministry must fine carrier. position q: office must spare foreigner.");
        var breach = law.Analysis.Instances.Single(instance => instance.AgainstBody);
        Rivals.Of(breach).ShouldBeEmpty();
        Rivals.Of(law.Instance("q")).ShouldBeEmpty();
    }

    private static string Beside(Law law) => string.Join(", ", Rivals.Of(law.Instance("p")).Select(rival =>
        $"{rival.Other.Position.Name} {rival.Other.Action} {rival.Kind} {(rival.Verdict.FirstPrevails switch { true => "yields", false => "prevails", _ => "neither" })} by {rival.Verdict.Line}{(rival.PutsAside ? ", puts aside" : "")}"));
}
