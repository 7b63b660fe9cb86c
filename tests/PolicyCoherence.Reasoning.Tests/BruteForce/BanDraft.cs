using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>One sentence of the law: what it says with 0 for the action, when, and where it stands.</summary>
public sealed record BanLine(string Name, string Says, int Action, FactWords When, FactWords Unless, int Instrument)
{
    public bool Scope(int person) => When.Holds(person) && (Unless.Parts.Length == 0 || !Unless.Holds(person));

    public string Text(string[] actions, string clauses = "") =>
        $"position {Name}: {Says.Replace("0", actions[Action], StringComparison.Ordinal)}{(When.Parts.Length > 0 ? $" when {When}" : "")}{(Unless.Parts.Length > 0 ? $" unless {Unless}" : "")}{clauses}";
}

/// <summary>
/// A ban on people with what follows on its breach, liberties beside it, bars on the sanction, and who is given the permission that some bans
/// ask for; and an understanding on the sanction and one on the ban.
/// </summary>
public sealed record BanDraft(
    BanLine Ban, int SubjectTo, FactWords? Exception, int SanctionAgency, bool MustPunish, int Sanction, FactWords SanctionWhen, BanLine[] Liberties, bool[] Notwithstanding,
    BanLine[] Bars, BanLine[] Grants, int Punished, bool ForTheBan, FactWords Protects, FactWords Limits, int Free, bool ForALimitedTime, FactWords FreeWhen, FactWords FreeLimit, bool InFull)
{
    public const int Gamma = 2;
    public const int Allowed = 3;
    public const int Late = 4;
    public const int Breach = 5;

    // Gamma is up to the person; `allowed` is decided by an authority; the last is time since an event.
    public static readonly string[] Facts = ["alpha", "beta", "gamma", "allowed", "at least 6 months after claim"];
    public static readonly string[] Acts = ["move", "stay", "rest"];
    public static readonly string[] Sanctions = ["punish", "imprison", "fine"];
    public static readonly string[] Agencies = ["court", "high-court", "office"];
    public static readonly (string Name, int Rank, int Year, string Declared)[] Instruments =
    [
        ("code", 3, 1990, "constitution, in force from 1990-01-01"),
        ("old-act", 2, 2000, "statute, in force from 2000-01-01"),
        ("new-act", 2, 2010, "statute, in force from 2010-01-01"),
    ];

    public static IEnumerable<int> Persons => Enumerable.Range(0, 1 << (Breach + 1));

    public static bool IsKind(int specific, int general) => specific == general || (general == 0 && specific > 0);

    public static bool IsAgency(int specific, int general) => specific == general || (specific == 1 && general == 0);

    public override string ToString()
    {
        string Under(int instrument) => instrument < 0 ? "" : $" under {Instruments[instrument].Name} section \"1\"";
        var lines = new List<string>
        {
            "state testland. use f. sphere labour. group foreigner. agency court. agency high-court is a court. agency office. event claim.",
            "service leave, in labour. action grant: service to person, gives. action move. action stay is a move. action rest is a move. action punish: person. action imprison is a punish. action fine is a punish.",
            "fact alpha. fact beta. fact gamma, up to the person. fact allowed, decided by authority, by leave.",
        };
        lines.AddRange(Instruments.Select(instrument => $"instrument {instrument.Name}: {instrument.Declared}."));
        if (InFull) lines.Add("testland encodes labour in full.");
        lines.Add("framework f.");
        lines.Add($"understanding u: no state may {Sanctions[Punished]} foreigner{(ForTheBan ? " for move" : "")}{(Protects.Parts.Length > 0 ? $" when {Protects}" : "")}{(Limits.Parts.Length > 0 ? $" unless {Limits}" : " without exception")}.");
        var when = FreeWhen.Parts.Length > 0 ? $" when {FreeWhen}" : "";
        lines.Add(ForALimitedTime
            ? $"understanding v: a state may forbid {Acts[Free]} to foreigner{when} only for a limited time."
            : $"understanding v: no state may forbid {Acts[Free]} to foreigner{when}{(FreeLimit.Parts.Length > 0 ? $" unless {FreeLimit}" : "")}.");
        lines.Add(Ban.Text(Acts, SubjectTo >= 0 ? $" subject to q{SubjectTo}" : "")
            + $" on breach, {Agencies[SanctionAgency]} {(MustPunish ? "must" : "may")} {Sanctions[Sanction]}{(SanctionWhen.Parts.Length > 0 ? $" when {SanctionWhen}" : "")}{Under(Ban.Instrument)}.");
        if (Exception is { } carved) lines.Add($"exception e to p: when {carved}.");
        for (var index = 0; index < Liberties.Length; index++) lines.Add($"{Liberties[index].Text(Acts, (Notwithstanding[index] ? " notwithstanding p" : "") + Under(Liberties[index].Instrument))}.");
        lines.AddRange(Bars.Select(bar => $"{bar.Text(Sanctions, Under(bar.Instrument))}."));
        lines.AddRange(Grants.Select(grant => $"{grant.Text([""], Under(grant.Instrument))}."));
        return string.Join("\n", lines);
    }

    public static BanDraft Random(int seed)
    {
        var random = new Random(seed);
        FactWords Some(int most, int facts = 5) =>
            new(Facts, random.Next(2) == 0, [.. Enumerable.Range(0, facts).OrderBy(_ => random.Next()).Take(random.Next(most + 1)).Select(fact => (fact, random.Next(3) > 0))]);
        var withInstruments = random.Next(2) == 0;
        int Instrument() => withInstruments ? random.Next(-1, Instruments.Length) : -1;
        BanLine Line(string name, string says, int actions) => new(name, says, random.Next(actions), Some(2), random.Next(4) == 0 ? Some(1) : FactWords.Always, Instrument());
        var liberties = Enumerable.Range(0, random.Next(3)).Select(index => Line($"q{index}", "foreigner may 0", Acts.Length)).ToArray();
        var subjectTo = liberties.Length > 0 && random.Next(4) == 0 ? random.Next(liberties.Length) : -1;
        string[] bearers = ["no authority may 0 foreigner", "court must not 0 foreigner", "office must not 0 foreigner", "high-court must not 0 foreigner"];
        var exception = random.Next(4) == 0 ? Some(2) : null;
        return new BanDraft(
            Line("p", "foreigner must not 0", Acts.Length), subjectTo, exception is { Parts.Length: > 0 } ? exception : null,
            random.Next(3), random.Next(2) == 0, random.Next(3), Some(2), liberties, [.. liberties.Select(_ => subjectTo < 0 && random.Next(5) == 0)],
            [.. Enumerable.Range(0, random.Next(3)).Select(index => Line($"b{index}", bearers[random.Next(bearers.Length)], Sanctions.Length))],
            [.. Enumerable.Range(0, random.Next(3)).Select(index => Line($"g{index}", $"office {(random.Next(2) == 0 ? "may" : "must")} grant leave to foreigner", 1))],
            random.Next(3), random.Next(2) == 0, Some(2), Some(1), random.Next(Acts.Length), random.Next(2) == 0, Some(1, 3), Some(1), random.Next(3) == 0);
    }

    /// <summary>Drafts with one thing less.</summary>
    public IEnumerable<BanDraft> Smaller()
    {
        if (Exception is not null) yield return this with { Exception = null };
        if (SubjectTo >= 0) yield return this with { SubjectTo = -1 };
        else
        {
            for (var index = 0; index < Liberties.Length; index++)
            {
                var gone = index;
                yield return this with { Liberties = [.. Liberties.Where((_, other) => other != gone)], Notwithstanding = [.. Notwithstanding.Where((_, other) => other != gone)] };
            }
        }

        foreach (var bar in Bars) yield return this with { Bars = [.. Bars.Where(other => other != bar)] };
        foreach (var grant in Grants) yield return this with { Grants = [.. Grants.Where(other => other != grant)] };
        if (SanctionWhen.Parts.Length > 0) yield return this with { SanctionWhen = FactWords.Always };
        if (Protects.Parts.Length > 0) yield return this with { Protects = FactWords.Always };
        if (Limits.Parts.Length > 0) yield return this with { Limits = FactWords.Always };
        if (FreeWhen.Parts.Length > 0) yield return this with { FreeWhen = FactWords.Always };
        if (FreeLimit.Parts.Length > 0) yield return this with { FreeLimit = FactWords.Always };
        if (Ban.When.Parts.Length > 0) yield return this with { Ban = Ban with { When = FactWords.Always } };
        if (Ban.Unless.Parts.Length > 0) yield return this with { Ban = Ban with { Unless = FactWords.Always } };
        if (Ban.Instrument >= 0) yield return this with { Ban = Ban with { Instrument = -1 } };
        for (var index = 0; index < Liberties.Length; index++)
        {
            foreach (var less in Less(Liberties[index])) yield return this with { Liberties = [.. Liberties.Select((line, other) => other == index ? less : line)] };
        }

        for (var index = 0; index < Bars.Length; index++)
        {
            foreach (var less in Less(Bars[index])) yield return this with { Bars = [.. Bars.Select((line, other) => other == index ? less : line)] };
        }
    }

    private static IEnumerable<BanLine> Less(BanLine line)
    {
        if (line.When.Parts.Length > 0) yield return line with { When = FactWords.Always };
        if (line.Unless.Parts.Length > 0) yield return line with { Unless = FactWords.Always };
        if (line.Instrument >= 0) yield return line with { Instrument = -1 };
    }
}

/// <summary>Random laws on bans; a failing one is made smaller before it is shown.</summary>
public static class BanDrafts
{
    public static Arbitrary<BanDraft> Draft() => Arb.From(Gen.Choose(0, int.MaxValue).Select(BanDraft.Random), draft => draft.Smaller());
}
