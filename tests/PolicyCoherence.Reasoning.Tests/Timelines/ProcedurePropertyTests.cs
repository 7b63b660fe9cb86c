using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>Small procedures, written as text and read by the checker, against playing every course of events day by day.</summary>
public sealed class ProcedurePropertyTests
{
    private const int Days = 9;

    /// <summary>What a procedure says; -1 where it says nothing.</summary>
    public sealed record Draft(int NoticeWithin, int AppealWithin, bool AppealFromNotice, int RulingWithin, int RemovalEarliest, int RemovalWithin, bool AfterAppeal, string Suspends)
    {
        public string Text
        {
            get
            {
                string Limit(string words, int days, string of) => days < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {words} {days} days {of}");
                return $"""
                    event removal "the removal", carrying out deport.
                    procedure p:
                      decision by ministry,
                      notice of decision by ministry{Limit("within", NoticeWithin, "of decision")},
                      appeal by person{Limit("within", AppealWithin, AppealFromNotice ? "of notice" : "of decision")} against decision{Suspends},
                      ruling by court deciding appeal{Limit("within", RulingWithin, "of appeal")},
                      removal by ministry after decision{Limit("at the earliest", RemovalEarliest, "after decision")}{Limit("within", RemovalWithin, "of decision")}{(AfterAppeal ? " after the end of appeal" : "")}.
                    understanding u1: no step to deport may begin before the end of appeal.
                    understanding u2: no time limit for appeal may end before notice.
                    """;
            }
        }

        /// <summary>Whether somebody can be removed before her appeal, lodged in time, is decided, or before it is lodged where it can be.</summary>
        public bool HarmFirst() => Courses().Any(course =>
            Suspends.Length == 0 ? course.Removal < course.Ruling
            : Suspends.EndsWith("lodged", StringComparison.Ordinal) && AppealWithin >= 0 && course.Removal < course.Lodged);

        /// <summary>Whether the time for the appeal can be over before the notice.</summary>
        public bool Blind() => AppealWithin >= 0 && !AppealFromNotice && Courses().Any(course => course.Notice > AppealWithin);

        private IEnumerable<(int Notice, int Lodged, int Ruling, int Removal)> Courses() =>
            from notice in Enumerable.Range(0, Days)
            where NoticeWithin < 0 || notice <= NoticeWithin
            from lodged in Enumerable.Range(0, Days)
            where AppealWithin < 0 || (lodged <= AppealWithin + (AppealFromNotice ? notice : 0) && (!AppealFromNotice || lodged >= notice))
            from ruling in Enumerable.Range(lodged, Days)
            where RulingWithin < 0 || ruling <= lodged + RulingWithin
            from removal in Enumerable.Range(0, 3 * Days)
            where removal >= RemovalEarliest && (RemovalWithin < 0 || removal <= RemovalWithin) && (!AfterAppeal || removal >= ruling)
            select (notice, lodged, ruling, removal);
    }

    private static Arbitrary<Draft> Drafts()
    {
        var days = Gen.OneOf(Gen.Constant(-1), Gen.Choose(1, 4));
        return (
            from notice in days
            from appeal in days
            from fromNotice in Gen.Elements(true, false)
            from ruling in days
            from earliest in days
            from within in days
            from after in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
            from suspends in Gen.Elements("", "", ", suspending removal", ", suspending removal once lodged")
            select new Draft(notice, appeal, fromNotice, ruling, earliest, within, after, suspends)).ToArbitrary();
    }

    [Property(MaxTest = 300)]
    public Property What_a_procedure_allows_is_what_some_course_of_events_does() => Prop.ForAll(Drafts(), draft =>
    {
        var law = Law.Of(draft.Text);
        var procedure = law.Analysis.Model.Procedures.Single();
        var early = law.Analysis.Remedies.Find(procedure, law.Understanding<StepOrderUnderstanding>("u1"));
        (early is not null).ShouldBe(draft.HarmFirst(), draft.Text);
        (law.Analysis.Remedies.Find(procedure, law.Understanding<NoticeOrderUnderstanding>("u2")) is not null).ShouldBe(draft.Blind(), draft.Text);
    });
}
