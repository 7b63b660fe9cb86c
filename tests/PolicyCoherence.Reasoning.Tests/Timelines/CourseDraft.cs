using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>A remedy of a random procedure; -1 where it says nothing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Within">Within how many days it must be lodged.</param>
/// <param name="From">From what: <c>order</c> or <c>told</c>.</param>
/// <param name="Suspends">What it suspends: nothing, the removal, the grace, or every effect of the order.</param>
/// <param name="OnceLodged">Whether only from its lodging.</param>
/// <param name="RuledEarliest">How many days its ruling takes at least.</param>
/// <param name="RuledWithin">How many days its ruling takes at most.</param>
public sealed record RemedyDraft(string Name, int Within, string From, string Suspends, bool OnceLodged, int RuledEarliest, int RuledWithin)
{
    public bool HoldsBack(string step) => Suspends == step || Suspends == "every effect of order";

    public string Text
    {
        get
        {
            var ruled = RuledEarliest >= 0 || RuledWithin >= 0
                ? $", {Name}-ruling by court deciding {Name}{CourseDraft.Days("at the earliest", RuledEarliest, $"after {Name}")}{CourseDraft.Days("within", RuledWithin, $"of {Name}")}" : "";
            return $"{Name} against order{CourseDraft.Days("within", Within, $"of {From}")}{(Suspends.Length > 0 ? $", suspending {Suspends}{(OnceLodged ? " once lodged" : "")}" : "")}{ruled}";
        }
    }
}

/// <summary>A random procedure: an order, how the person is told of it, a time for leaving, one or two remedies, and the removal.</summary>
public sealed record CourseDraft(
    int ToldWithin, bool ToldAsNotice, int Grace, string GraceFrom, RemedyDraft Appeal, RemedyDraft? Objection, int RemovalEarliest, int RemovalWithin, string RemovalAfter, string Until)
{
    public static string Days(string words, int days, string of) => days < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {words} {days} days {of}");

    public IEnumerable<RemedyDraft> Remedies => Objection is null ? [Appeal] : [Appeal, Objection];

    public override string ToString() =>
        $"""
        action expel "to expel": person, in sphere return, restrictive.
        event removal "the removal", carrying out expel. event order. event appeal. event remedy.
        procedure p for foreigner{(Until.Length > 0 ? $" until {Until}" : "")}:
          order by ministry,
          told{(ToldAsNotice ? " of order" : "")} by ministry{(ToldWithin < 0 ? " after order" : Days("within", ToldWithin, "of order"))},
          grace runs {Grace} days from {GraceFrom},
          {Appeal.Text},{(Objection is null ? "" : $" {Objection.Text},")}
          removal by ministry after order{Days("at the earliest", RemovalEarliest, "after told")}{Days("within", RemovalWithin, "of order")}{(RemovalAfter.Length > 0 ? $" after the end of {RemovalAfter}" : "")}.
        understanding u: no effect of order against foreigner may begin before the end of remedy.
        understanding v: no step to expel may begin before the end of appeal.
        """;

    public static CourseDraft Random(int seed)
    {
        var random = new Random(seed);
        int Maybe(int most) => random.Next(2) == 0 ? -1 : random.Next(1, most + 1);
        RemedyDraft Remedy(string name)
        {
            string[] suspends = ["", "removal", "grace", "every effect of order"];
            var suspended = suspends[random.Next(4)];
            return new RemedyDraft(name, random.Next(4) == 0 ? -1 : random.Next(1, 3), random.Next(2) == 0 ? "order" : "told", suspended, suspended.Length > 0 && random.Next(3) == 0, Maybe(2), Maybe(3));
        }

        var objection = random.Next(2) == 0 ? Remedy("objection") : null;
        string[] until = ["", "", "the end of appeal", "the end of grace", "removal", objection is null ? "told" : "the end of objection"];
        string[] after = ["", "", "grace", "appeal"];
        return new CourseDraft(
            Maybe(2), random.Next(2) == 0, random.Next(1, 3), random.Next(3) == 0 ? "order" : "told", Remedy("appeal"), objection,
            Maybe(3), random.Next(3) == 0 ? random.Next(2, 6) : -1, after[random.Next(4)], until[random.Next(until.Length)]);
    }

    /// <summary>Drafts with one thing less.</summary>
    public IEnumerable<CourseDraft> Smaller()
    {
        if (Objection is { } objection && Until != "the end of objection")
        {
            yield return this with { Objection = null };
            foreach (var less in Less(objection)) yield return this with { Objection = less };
        }

        foreach (var less in Less(Appeal)) yield return this with { Appeal = less };
        if (Until.Length > 0) yield return this with { Until = "" };
        if (RemovalAfter.Length > 0) yield return this with { RemovalAfter = "" };
        if (RemovalEarliest >= 0) yield return this with { RemovalEarliest = -1 };
        if (RemovalWithin >= 0) yield return this with { RemovalWithin = -1 };
        if (ToldWithin >= 0) yield return this with { ToldWithin = -1 };
    }

    private static IEnumerable<RemedyDraft> Less(RemedyDraft remedy)
    {
        if (remedy.RuledEarliest >= 0) yield return remedy with { RuledEarliest = -1 };
        if (remedy.RuledWithin >= 0) yield return remedy with { RuledWithin = -1 };
        if (remedy.Suspends.Length > 0) yield return remedy with { Suspends = "", OnceLodged = false };
        if (remedy.OnceLodged) yield return remedy with { OnceLodged = false };
    }
}

/// <summary>Random procedures; a failing one is made smaller before it is shown.</summary>
public static class CourseDrafts
{
    public static Arbitrary<CourseDraft> Draft() => Arb.From(Gen.Choose(0, int.MaxValue).Select(CourseDraft.Random), draft => draft.Smaller());
}
