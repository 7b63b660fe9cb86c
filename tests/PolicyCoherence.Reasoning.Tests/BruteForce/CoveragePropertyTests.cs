using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Entitlements and safeguards of whole small laws, against a literal reading over all 32 persons (A8, A14).</summary>
[Properties(Arbitrary = [typeof(CoverageDrafts)], MaxTest = 2500, QuietOnSuccess = true)]
public sealed class CoveragePropertyTests
{
    private const int Alpha = 0;
    private const int Beta = 1;
    private const int Gamma = 2;
    private const int Delta = 3;

    [Property]
    public void An_entitlement_is_denied_cut_by_status_partly_covered_or_silent_as_the_persons_say(CareDraft draft)
    {
        var analysis = Read(draft.ToString());
        var result = analysis.Entitlements.Of(analysis.Model.Understandings.OfType<EntitlementUnderstanding>().Single());
        result.State.ShouldBe(Literally(draft));
        if (result.Answer is { } answer) draft.Holders.Holds(PersonOf(answer)).ShouldBeTrue("the case shown must be entitled");
    }

    [Property]
    public void A_decision_lacks_a_safeguard_exactly_if_somebody_is_decided_about_without_it(SafeguardDraft draft)
    {
        var analysis = Read(draft.ToString());
        var understanding = analysis.Model.Understandings.OfType<DecisionSafeguardUnderstanding>().Single();
        foreach (var decision in draft.Decisions)
        {
            var instance = analysis.InstancesOf($"p{decision.Name}").Single();
            var ways = Ways(draft, decision).ToList();
            bool Lacks(int person) => decision.When.Holds(person) && draft.When.Holds(person) && ways.Any(way => !Provided(draft, person, way.Agency, way.Action));
            var missing = SafeguardCoverage.Decides(instance, understanding) ? analysis.Safeguards.Find(instance, understanding) : null;
            (missing is not null).ShouldBe(Draft.Persons.Any(Lacks), $"p{decision.Name}");
            if (missing is not null) Lacks(PersonOf(missing.Answer)).ShouldBeTrue("the case shown must lack it");
        }
    }

    [Fact]
    public void The_random_laws_show_every_state_of_an_entitlement_and_safeguards_both_there_and_missing()
    {
        Enumerable.Range(0, 2000).Select(seed => Literally(CareDraft.Random(seed))).Distinct().Count().ShouldBe(Enum.GetValues<EntitlementState>().Length);
        var lacking = Enumerable.Range(0, 500).Select(SafeguardDraft.Random).SelectMany(draft => draft.Decisions, (draft, decision) =>
            Draft.Persons.Any(person => decision.When.Holds(person) && draft.When.Holds(person) && Ways(draft, decision).Any(way => !Provided(draft, person, way.Agency, way.Action)))).ToList();
        lacking.Count(lacks => lacks).ShouldBeGreaterThan(100);
        lacking.Count(lacks => !lacks).ShouldBeGreaterThan(50);
    }

    // By whom and in which kind of action a decision that the understanding speaks of is taken: a power covers all kinds.
    private static IEnumerable<(int Agency, int Action)> Ways(SafeguardDraft draft, Given decision) =>
        from action in Enumerable.Range(0, Draft.Actions.Length)
        where Draft.IsAction(action, draft.Asked) && (decision.Form == "may" ? Draft.IsAction(action, decision.Thing) : Draft.IsAction(decision.Thing, draft.Asked) && Draft.IsAction(action, decision.Thing))
        from agency in Enumerable.Range(0, Draft.Agencies.Length)
        where Draft.IsAgency(agency, decision.Agency)
        select (agency, action);

    private static bool Provided(SafeguardDraft draft, int person, int agency, int action) => draft.Standings.Any(standing =>
        Draft.IsAction(action, standing.Decision)
        && standing.When.Holds(person)
        && Suspends(draft.Suspending, standing.Suspending, action)
        && !draft.Offs.Any(off => off.FromStanding && off.From == standing.Name && IsOff(draft, off, person, agency, action)));

    // What must be suspended, or, where the decision is a kind of that, the kind.
    private static bool Suspends(int asked, int suspended, int decision) =>
        asked < 0 || (suspended >= 0 && (Draft.IsAction(asked, suspended) || (Draft.IsAction(decision, asked) && Draft.IsAction(decision, suspended))));

    private static bool IsOff(SafeguardDraft draft, Off off, int person, int agency, int action) =>
        (off.ForAgency < 0 || Draft.IsAgency(agency, off.ForAgency))
        && (off.ForAction < 0 || Draft.IsAction(action, off.ForAction))
        && off.When.Holds(person)
        && !draft.Offs.Any(further => !further.FromStanding && further.From == off.Name && IsOff(draft, further, person, agency, action));

    private static EntitlementState Literally(CareDraft draft)
    {
        var entitled = Draft.Persons.Where(draft.Holders.Holds).ToList();
        if (entitled.Any(person => draft.Positions.Any(denying => Denies(draft, denying, person)))) return EntitlementState.Denied;
        var giving = draft.Positions.Where(position => Gives(position) && CareDraft.IsService(draft.Service, position.Thing)).ToList();
        if (giving.Count == 0) return EntitlementState.Silent;

        // What she can do herself and how a judgement falls counts as possible, a status not (decision 4).
        var free = (draft.NotConditional ? 0 : 1 << Gamma) | (1 << Delta);
        bool Given(int person) => giving.Exists(position => IsNet(draft, position, person));
        bool Possible(int person) => Others(person, free).Any(Given);
        var left = entitled.Where(person => !Possible(person)).ToList();
        if (left.Count == 0) return EntitlementState.Covered;
        var status = (1 << Beta) | (draft.Irrespective ? 1 << Alpha : 0);
        return left.Exists(person => Others(person, status).Any(Possible)) ? EntitlementState.CutByStatus : EntitlementState.PartlyCovered;
    }

    // All persons alike but for some facts.
    private static IEnumerable<int> Others(int person, int mask) => Draft.Persons.Where(other => (other & ~mask) == (person & ~mask));

    private static bool Gives(Given position) => position.Form.Contains("entitled", StringComparison.Ordinal) || position.Form is "0 must provide 1 to foreigner" or "0 may provide 1 to foreigner";

    private static bool Bars(Given position) => position.Form == "0 must not provide 1 to foreigner";

    private static bool IsLive(CareDraft draft, Given position, int person) =>
        position.When.Holds(person) && (position.SubjectTo < 0 || !IsLive(draft, draft.Positions.Single(other => other.Name == position.SubjectTo), person));

    // Live, and no bar or opposite duty that prevails is live.
    private static bool IsNet(CareDraft draft, Given giving, int person) =>
        IsLive(draft, giving, person)
        && !draft.Positions.Any(bar => Covers(bar, giving) && IsLive(draft, bar, person) && Prevails(giving, bar) == false);

    private static bool Covers(Given bar, Given giving) =>
        (Bars(bar) || (bar.Form == "0 must refuse 1 to foreigner"))
        && CareDraft.IsService(giving.Thing, bar.Thing)
        && Draft.IsAgency(giving.Agency, bar.Agency);

    private static bool Denies(CareDraft draft, Given denying, int person)
    {
        if (!Bars(denying) && denying.Form != "0 must refuse 1 to foreigner") return false;
        if (!CareDraft.IsService(draft.Service, denying.Thing) && !CareDraft.IsService(denying.Thing, draft.Service)) return false;
        if (!IsLive(draft, denying, person)) return false;

        // Granting it is not net forbidden where a position that gives it prevails and is live.
        return !draft.Positions.Any(giving => Gives(giving) && CareDraft.IsService(draft.Service, giving.Thing) && Meets(giving, denying) && Prevails(giving, denying) == true && IsLive(draft, giving, person));
    }

    private static bool Meets(Given giving, Given bar) =>
        CareDraft.IsService(giving.Thing, bar.Thing) && (Draft.IsAgency(giving.Agency, bar.Agency) || Draft.IsAgency(bar.Agency, giving.Agency));

    // A3 in one draft without instruments: clause, narrower scope, a power is limited, the bar as an exception.
    private static bool? Prevails(Given p, Given q)
    {
        if (p.SubjectTo == q.Name) return false;
        if (q.SubjectTo == p.Name) return true;
        var pInQ = Draft.Persons.All(person => !p.When.Holds(person) || q.When.Holds(person));
        var qInP = Draft.Persons.All(person => !q.When.Holds(person) || p.When.Holds(person));
        var lessOfTheService = Bars(q) && p.Thing != q.Thing && CareDraft.IsService(p.Thing, q.Thing);
        var fewerBodies = Bars(q) && p.Agency != q.Agency && Draft.IsAgency(q.Agency, p.Agency);
        if (pInQ && (!qInP || lessOfTheService)) return true;
        if (p.Form.Contains("may", StringComparison.Ordinal)) return false;
        if (qInP && (!pInQ || fewerBodies)) return false;
        if (!Bars(q)) return null;
        var (ofP, ofQ) = (Mentioned(p), Mentioned(q));
        var both = ofP & ofQ;
        var drawsNoLine = (ofQ & ~both) != 0 && Draft.Persons.Where(q.When.Holds).All(person => Draft.Persons.Any(like => (like & both) == (person & both) && p.When.Holds(like)));
        return drawsNoLine ? false : null;
    }

    private static int Mentioned(Given position) => position.When.Parts.Aggregate(0, (mask, part) => mask | (1 << part.Fact));

    private static Analysis Read(string text)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", text));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        return new Analysis(bound.Model, new AnalysisOptions());
    }

    private static int PersonOf(Answer answer) => Enumerable.Range(0, Draft.Facts.Length).Sum(fact =>
        (fact == Draft.Age ? answer.Case.Variables.Any(variable => variable.Key == "person.age") && answer.ValueOf("person.age") < 18 : answer.ValueOf($"person.{Draft.Facts[fact]}") == 1) ? 1 << fact : 0);
}
