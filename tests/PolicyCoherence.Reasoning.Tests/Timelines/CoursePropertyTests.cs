using FsCheck.Xunit;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>
/// Random procedures, written as text and read by the checker, against a list of who must wait for whom in each way in which the person can use
/// her remedies. Whether all waits can be kept is asked by closing all distances.
/// </summary>
[Properties(Arbitrary = [typeof(CourseDrafts)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class CoursePropertyTests
{
    private const int Order = 0;
    private const int Told = 1;
    private const int Grace = 2;
    private const int Removal = 3;
    private const int Day = 24;

    /// <summary>What is asked of moments, in hours.</summary>
    private sealed class Waits
    {
        private const int None = 1_000_000;

        private readonly int[,] _most = new int[8, 8];

        public Waits()
        {
            for (var a = 0; a < 8; a++)
            {
                for (var b = 0; b < 8; b++) _most[a, b] = a == b ? 0 : None;
            }

            for (var moment = 1; moment < 8; moment++) Least(Order, moment, -1000);
        }

        public Waits Least(int from, int to, int hours)
        {
            _most[to, from] = Math.Min(_most[to, from], -hours);
            return this;
        }

        public Waits Most(int from, int to, int hours)
        {
            _most[from, to] = Math.Min(_most[from, to], hours);
            return this;
        }

        public bool CanBeKept()
        {
            for (var via = 0; via < 8; via++)
            {
                for (var a = 0; a < 8; a++)
                {
                    for (var b = 0; b < 8; b++) _most[a, b] = Math.Min(_most[a, b], _most[a, via] + _most[via, b]);
                }
            }

            return Enumerable.Range(0, 8).All(moment => _most[moment, moment] >= 0);
        }
    }

    [Property]
    public void An_effect_can_hit_a_person_too_early_exactly_if_some_course_of_events_does_it(CourseDraft draft)
    {
        var law = Law.Of(draft.ToString());
        var procedure = law.Analysis.Model.Procedures.Single();
        var effects = law.Analysis.Remedies.Find(procedure, law.Understanding<EffectOrderUnderstanding>("u"));
        var early = effects?.Steps.Select(step => $"{step.Step.Name} before {step.Awaited.Name}").Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();
        early.ShouldBe(Hits(draft, effects: true).Order(StringComparer.Ordinal), draft.ToString());
        var removed = law.Analysis.Remedies.Find(procedure, law.Understanding<StepOrderUnderstanding>("v"));
        (removed is not null).ShouldBe(Hits(draft, effects: false).Any(), draft.ToString());
    }

    [Property]
    public void Times_cannot_all_be_kept_exactly_if_no_course_of_events_keeps_them(CourseDraft draft)
    {
        var law = Law.Of(draft.ToString());
        var waits = Text(draft);

        // Whoever uses no remedy is protected while she could.
        foreach (var remedy in draft.Remedies.Where(remedy => remedy is { Within: >= 0, OnceLodged: false })) HeldBack(waits, remedy, From(remedy), remedy.Within * Day);
        law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.Single()).Any().ShouldBe(!waits.CanBeKept(), draft.ToString());
    }

    [Fact]
    public void The_random_procedures_show_harm_and_none_and_times_that_cannot_be_kept()
    {
        var drafts = Enumerable.Range(0, 400).Select(CourseDraft.Random).ToList();
        drafts.Count(draft => Hits(draft, effects: true).Any()).ShouldBeInRange(100, 380);
        drafts.Count(draft => Hits(draft, effects: false).Any()).ShouldBeInRange(80, 350);
        drafts.Count(draft => !Text(draft).CanBeKept()).ShouldBeInRange(5, 150);
    }

    private static int Lodged(int remedy) => 4 + (2 * remedy);

    private static int Decided(int remedy) => 5 + (2 * remedy);

    private static int From(RemedyDraft remedy) => remedy.From == "order" ? Order : Told;

    // What the text says, where remedies are used.
    private static Waits Text(CourseDraft draft)
    {
        var waits = new Waits().Least(Order, Told, 0).Least(Order, Removal, 0);
        var counted = draft.GraceFrom == "order" ? Order : Told;
        waits.Least(counted, Grace, 0);
        if (!draft.Remedies.Any(remedy => remedy.HoldsBack("grace"))) waits.Most(counted, Grace, 0);
        if (draft.ToldWithin >= 0) waits.Most(Order, Told, draft.ToldWithin * Day);
        if (draft.RemovalEarliest >= 0) waits.Least(Told, Removal, draft.RemovalEarliest * Day);
        if (draft.RemovalWithin >= 0) waits.Most(Order, Removal, draft.RemovalWithin * Day);
        if (draft.RemovalAfter == "grace") waits.Least(Grace, Removal, draft.Grace * Day);
        if (draft.RemovalAfter == "appeal") waits.Least(Decided(0), Removal, 0);
        foreach (var (remedy, index) in draft.Remedies.Select((remedy, index) => (remedy, index)))
        {
            waits.Least(Order, Lodged(index), 0).Least(Lodged(index), Decided(index), Math.Max(0, remedy.RuledEarliest) * Day);
            if (remedy.RuledWithin >= 0) waits.Most(Lodged(index), Decided(index), remedy.RuledWithin * Day);
            if (remedy.Within >= 0) waits.Least(From(remedy), Lodged(index), 0).Most(From(remedy), Lodged(index), remedy.Within * Day);
        }

        return waits;
    }

    private static void HeldBack(Waits waits, RemedyDraft remedy, int moment, int hours, string but = "")
    {
        if (but != "removal" && remedy.HoldsBack("removal")) waits.Least(moment, Removal, hours);
        if (but != "grace" && remedy.HoldsBack("grace")) waits.Least(moment, Grace, hours);
    }

    // Each step with each remedy that it can come too early for. The understanding on effects speaks of foreigners and any remedy.
    private static IEnumerable<string> Hits(CourseDraft draft, bool effects)
    {
        var remedies = draft.Remedies.ToList();
        for (var awaited = 0; awaited < (effects ? remedies.Count : 1); awaited++)
        {
            foreach (var step in effects ? new[] { "removal", "grace" } : ["removal"])
            {
                var hit = Hits(draft, step, awaited, otherUsed: true, effects) || (remedies.Count == 2 && Hits(draft, step, awaited, otherUsed: false, effects));
                if (hit) yield return $"{step} before {remedies[awaited].Name}";
            }
        }
    }

    private static bool Hits(CourseDraft draft, string step, int awaited, bool otherUsed, bool effects)
    {
        var remedies = draft.Remedies.ToList();
        var at = step == "removal" ? Removal : Grace;
        var remedy = remedies[awaited];

        // What suspends only once it is lodged leaves a gap while it can still be lodged.
        if (remedy.HoldsBack(step) && (!remedy.OnceLodged || remedy.Within < 0)) return false;
        var waits = Text(draft).Least(at, remedy.HoldsBack(step) ? Lodged(awaited) : Decided(awaited), 1);
        HeldBack(waits, remedy, Decided(awaited), 0, but: step);
        if (remedies.Count == 2 && remedies[1 - awaited] is { OnceLodged: false, Within: >= 0 } other)
        {
            if (otherUsed) HeldBack(waits, other, Decided(1 - awaited), 0);
            else HeldBack(waits, other, From(other), other.Within * Day);
        }

        if (!effects || draft.Until.Length == 0) return waits.CanBeKept();

        // Her status has not ended: a remedy that nobody uses ends when its time has run out.
        var (end, after) = draft.Until switch
        {
            "removal" => (Removal, 0),
            "told" => (Told, 0),
            "the end of grace" => (Grace, draft.Grace * Day),
            "the end of appeal" => EndOf(draft.Appeal, 0, otherUsed || awaited == 0),
            _ => EndOf(draft.Objection ?? draft.Appeal, 1, otherUsed || awaited == 1),
        };
        return waits.Least(at, end, 1 - after).CanBeKept();
    }

    private static (int Moment, int Hours) EndOf(RemedyDraft remedy, int index, bool used) =>
        used || remedy.Within < 0 || remedy.OnceLodged || remedy.Suspends.Length == 0 ? (Decided(index), 0) : (From(remedy), remedy.Within * Day);
}
