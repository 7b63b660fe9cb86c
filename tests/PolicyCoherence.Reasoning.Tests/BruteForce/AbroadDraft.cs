using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A sentence of the law of one of two states: what it says, when, and on which action of its list.</summary>
public sealed record AbroadLine(string Name, string Says, string Modality, int Action, FactWords When, FactWords Unless)
{
    public bool Scope(int person) => When.Holds(person) && (Unless.Parts.Length == 0 || !Unless.Holds(person));

    public override string ToString() =>
        $"position {Name}: {Says}{(When.Parts.Length > 0 ? $" when {When}" : "")}{(Unless.Parts.Length > 0 ? $" unless {Unless}" : "")}.";
}

/// <summary>One state brings people to another and asks it for their data; what the other does with them, and whom it lets in.</summary>
public sealed record AbroadDraft(
    AbroadLine Send, AbroadLine[] BarsHere, AbroadLine[] Onward, AbroadLine[] BarsThere, AbroadLine[] Admits, AbroadLine[] AdmitBars, AbroadLine Ask, AbroadLine[] DataLines, int Prohibited, FactWords Protects)
{
    public const int Gamma = 2;
    public const int Delta = 3;
    public const int Hunted = 4;
    public const int Risk = 5;

    // Alpha and beta are given; gamma is up to the person; delta an authority decides; she is hunted in a place.
    public static readonly string[] Facts = ["alpha", "beta", "gamma", "delta", "hunted in destination", "risk-of-onward-return in destination"];
    public static readonly string[] Returns = ["return", "deport", "transfer"];
    public static readonly string[] Letting = ["admit", "readmit"];

    public static IEnumerable<int> Persons => Enumerable.Range(0, 1 << Facts.Length);

    public static bool IsKind(int specific, int general) => specific == general || (general == 0 && specific > 0);

    public override string ToString()
    {
        List<string> lines =
        [
            "state testland. use f. group foreigner. agency ministry. agency office. agency doctor. kind of data personal-data. kind of data health-data is a personal-data.",
            "action return: person to place. action deport is a return. action transfer is a return. action admit: person, incompatible with deport. action readmit is an admit.",
            "action disclose: data of person to body, moves knowledge. action access: data of person from body, moves knowledge.",
            "fact alpha. fact beta. fact gamma, up to the person. fact delta, decided by authority. fact hunted, in destination. fact risk-of-onward-return, in destination.",
            "framework f.",
            $"understanding u: no state may {Returns[Prohibited]} foreigner to destination{(Protects.Parts.Length > 0 ? $" when {Protects}" : "")} without exception.",
            Send.ToString(), Ask.ToString(),
        ];
        lines.AddRange(BarsHere.Select(line => line.ToString()));
        lines.Add("state otherland. agency clinic is a doctor.");
        lines.AddRange(Onward.Concat(BarsThere).Concat(Admits).Concat(AdmitBars).Concat(DataLines).Select(line => line.ToString()));
        return string.Join("\n", lines);
    }

    public static AbroadDraft Random(int seed)
    {
        var random = new Random(seed);
        FactWords Some(int most, int facts = 5) =>
            new(Facts, random.Next(2) == 0, [.. Enumerable.Range(0, facts).OrderBy(_ => random.Next()).Take(random.Next(most + 1)).Select(fact => (fact, random.Next(3) > 0))]);
        string DutyOrPower() => random.Next(2) == 0 ? "must" : "may";
        AbroadLine Line(string name, Func<string, int, string> says, string modality, int actions, int facts = 5)
        {
            var action = random.Next(actions);
            return new AbroadLine(name, says(modality, action), modality, action, Some(2, facts), random.Next(4) == 0 ? Some(1, facts) : FactWords.Always);
        }

        AbroadLine[] Lines(int most, string name, Func<string, int, string> says, Func<string> modality, int actions) =>
            [.. Enumerable.Range(0, random.Next(most + 1)).Select(index => Line($"{name}{index}", says, modality(), actions))];

        return new AbroadDraft(
            Line("send", (modality, _) => $"ministry {modality} transfer foreigner to otherland", DutyOrPower(), 1, 6),
            Lines(2, "h", (_, action) => $"no authority may {Returns[action]} foreigner to destination", () => "must not", 3),
            Lines(2, "o", (modality, action) => $"office {modality} {Returns[action]} foreigner to {(action == 2 && random.Next(2) == 0 ? "testland" : "destination")}", DutyOrPower, 3),
            Lines(2, "t", (_, action) => $"no authority may {Returns[action]} foreigner to destination", () => "must not", 3),
            Lines(2, "a", (modality, action) => $"office {modality} {Letting[action]} foreigner", DutyOrPower, 2),
            Lines(1, "b", (_, action) => $"no authority may {Letting[action]} foreigner", () => "must not", 2),
            Line("ask", (modality, _) => $"ministry {modality} access health-data of foreigner from clinic", DutyOrPower(), 1),
            Lines(2, "d", (modality, _) => modality == "must not" ? "doctor must not disclose personal-data of foreigner" : "clinic must disclose health-data of foreigner to ministry", () => random.Next(3) == 0 ? "must" : "must not", 1),
            random.Next(3), Some(2));
    }

    /// <summary>Drafts with one thing less.</summary>
    public IEnumerable<AbroadDraft> Smaller()
    {
        foreach (var less in Without(BarsHere)) yield return this with { BarsHere = less };
        foreach (var less in Without(Onward)) yield return this with { Onward = less };
        foreach (var less in Without(BarsThere)) yield return this with { BarsThere = less };
        foreach (var less in Without(Admits)) yield return this with { Admits = less };
        foreach (var less in Without(AdmitBars)) yield return this with { AdmitBars = less };
        foreach (var less in Without(DataLines)) yield return this with { DataLines = less };
        foreach (var less in Less(Send)) yield return this with { Send = less };
        foreach (var less in Less(Ask)) yield return this with { Ask = less };
        if (Protects.Parts.Length > 0) yield return this with { Protects = FactWords.Always };
    }

    private static IEnumerable<AbroadLine[]> Without(AbroadLine[] lines)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            yield return [.. lines.Where((_, other) => other != index)];
            foreach (var less in Less(lines[index])) yield return [.. lines.Select((line, other) => other == index ? less : line)];
        }
    }

    private static IEnumerable<AbroadLine> Less(AbroadLine line)
    {
        if (line.When.Parts.Length > 0) yield return line with { When = FactWords.Always };
        if (line.Unless.Parts.Length > 0) yield return line with { Unless = FactWords.Always };
    }
}

/// <summary>Random laws of two states; a failing one is made smaller before it is shown.</summary>
public static class AbroadDrafts
{
    public static Arbitrary<AbroadDraft> Draft() => Arb.From(Gen.Choose(0, int.MaxValue).Select(AbroadDraft.Random), draft => draft.Smaller());
}
