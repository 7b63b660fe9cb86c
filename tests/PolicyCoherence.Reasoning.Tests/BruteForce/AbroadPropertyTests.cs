using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>
/// A person who is brought from one state to another, against trying every person before the one with every person before the other: what is given
/// of her and up to her is the same, what an authority decides and what awaits her in a place is not.
/// </summary>
[Properties(Arbitrary = [typeof(AbroadDrafts)], MaxTest = 1500, QuietOnSuccess = true)]
public sealed class AbroadPropertyTests
{
    private const int Shared = 0b111;

    [Property]
    public void She_is_sent_on_to_danger_exactly_if_the_other_state_reaches_her_there(AbroadDraft draft)
    {
        var (here, there) = Read(draft);
        (here.Abroad.SentOn(here.InstancesOf("send").Single(), there) is not null).ShouldBe(SentOn(draft));
    }

    [Property]
    public void She_is_sent_where_nobody_lets_her_in_exactly_if_she_is_shut_out_or_can_be_let_in_by_nobody(AbroadDraft draft)
    {
        var (here, there) = Read(draft);
        (here.Abroad.KeptOut(here.InstancesOf("send").Single(), there) is not null).ShouldBe(KeptOut(draft));
    }

    [Property]
    public void Data_are_asked_for_in_vain_exactly_if_a_bar_keeps_them_and_no_duty_lets_them_out(AbroadDraft draft)
    {
        var (here, there) = Read(draft);
        (here.Abroad.Refused(here.InstancesOf("ask").Single(), there) is not null).ShouldBe(Refused(draft));
    }

    [Fact]
    public void The_random_laws_show_each_and_its_absence()
    {
        var drafts = Enumerable.Range(0, 1000).Select(AbroadDraft.Random).ToList();
        drafts.Count(SentOn).ShouldBeInRange(100, 800);
        drafts.Count(KeptOut).ShouldBeInRange(100, 950);
        drafts.Count(Refused).ShouldBeInRange(100, 900);
    }

    private static bool SentOn(AbroadDraft draft)
    {
        // Her transfer must be what the understanding speaks of, and the risk known to whoever sends her.
        if (!AbroadDraft.IsKind(2, draft.Prohibited) && !(draft.Send.Modality == "may" && AbroadDraft.IsKind(draft.Prohibited, 2))) return false;
        var sent = AbroadDraft.Persons.Where(person => (person & (1 << AbroadDraft.Risk)) != 0 && IsNet(draft.Send, 2, person, draft.BarsHere)).Select(person => person & Shared).ToHashSet();
        return AbroadDraft.Persons.Where(person => sent.Contains(person & Shared) && draft.Protects.Holds(person)).Any(person =>
            draft.Onward.Where(onward => !onward.Says.Contains("testland", StringComparison.Ordinal)).Any(onward => Enumerable.Range(0, 3)
                .Where(action => AbroadDraft.IsKind(action, onward.Action) && AbroadDraft.IsKind(action, draft.Prohibited) && (onward.Modality == "may" || AbroadDraft.IsKind(onward.Action, draft.Prohibited)))
                .Any(action => IsNet(onward, action, person, draft.BarsThere))));
    }

    private static bool KeptOut(AbroadDraft draft)
    {
        var sent = AbroadDraft.Persons.Where(person => IsNet(draft.Send, 2, person, draft.BarsHere)).Select(person => person & Shared).ToHashSet();
        bool Lets(int person, bool mustAct) => draft.Admits.Any(admit => (!mustAct || admit.Modality == "must") && IsNet(admit, admit.Action, person, draft.AdmitBars));

        // Whoever deports her keeps her out; a bar on letting people in does, while it is live.
        bool IsShut(int person) =>
            draft.AdmitBars.Any(bar => bar.Scope(person)) || draft.Onward.Any(onward => onward.Action == 1 && IsNet(onward, 1, person, draft.BarsThere));
        int[] decisions = [0, 1 << AbroadDraft.Gamma, 1 << AbroadDraft.Delta, (1 << AbroadDraft.Gamma) | (1 << AbroadDraft.Delta)];
        bool CanBeLetIn(int person) => decisions.Any(decided => Lets((person & ~decisions[3]) | decided, mustAct: false));
        return AbroadDraft.Persons.Where(person => sent.Contains(person & Shared)).Any(person => (IsShut(person) && !Lets(person, mustAct: true)) || !CanBeLetIn(person));
    }

    private static bool Refused(AbroadDraft draft)
    {
        var asked = AbroadDraft.Persons.Where(draft.Ask.Scope).Select(person => person & Shared).ToHashSet();
        var bars = draft.DataLines.Where(line => line.Modality == "must not").ToArray();
        return AbroadDraft.Persons.Where(person => asked.Contains(person & Shared)).Any(person =>
            bars.Any(bar => bar.Scope(person))
            && !draft.DataLines.Any(line => line.Modality == "must" && line.Scope(person) && !bars.Any(bar => bar.Scope(person) && First(line, bar) == false)));
    }

    private static bool IsNet(AbroadLine line, int action, int person, AbroadLine[] bars) =>
        line.Scope(person) && !bars.Any(bar => AbroadDraft.IsKind(action, bar.Action) && bar.Scope(person) && First(line, bar) == false);

    // A3 for two sentences of one draft that cite nothing: lines 3, 4, 5, 6 and 8. A transfer to a state stands in the list of returns.
    private static bool? First(AbroadLine p, AbroadLine q)
    {
        var pAction = p.Name == "send" ? 2 : p.Action;
        var sameAction = q.Name[0] is 'd' || pAction == q.Action;
        var narrower = !sameAction && AbroadDraft.IsKind(pAction, q.Action);
        var broader = !sameAction && AbroadDraft.IsKind(q.Action, pAction);
        var pInQ = AbroadDraft.Persons.All(person => !p.Scope(person) || q.Scope(person));
        var qInP = AbroadDraft.Persons.All(person => !q.Scope(person) || p.Scope(person));
        if (pInQ && !broader && (!qInP || narrower)) return true;
        if (p.Modality == "may") return false;
        if (qInP && !narrower && (!pInQ || broader)) return false;
        return DrawsNoLine(p, q) ? false : null;
    }

    private static bool DrawsNoLine(AbroadLine p, AbroadLine q)
    {
        var ofQ = TurnsOn.Facts(AbroadDraft.Persons, q.Scope);
        var both = TurnsOn.Facts(AbroadDraft.Persons, p.Scope) & ofQ;
        return (ofQ & ~both) != 0 && AbroadDraft.Persons.Where(q.Scope).All(person => AbroadDraft.Persons.Any(like => (like & both) == (person & both) && p.Scope(like)));
    }

    private static (Analysis Here, Analysis There) Read(AbroadDraft draft)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", draft.ToString()));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => $"{diagnostic.Message} [{diagnostic.Span.Words}]").ShouldBeEmpty();
        var states = Analysis.OfStates(bound.Model, new AnalysisOptions());
        return (states.Single(state => state.Model.State?.Name == "testland"), states.Single(state => state.Model.State?.Name == "otherland"));
    }
}
