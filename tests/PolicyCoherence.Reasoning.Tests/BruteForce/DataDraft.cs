using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A sentence on data: who may, or must not, do what with which data of whom, from where and to where. All lists are lists of indexes; an empty one says nothing.</summary>
/// <param name="Name">Its number.</param>
/// <param name="Bearer">An index of <see cref="DataDraft.Bodies"/>; -1: no authority may.</param>
/// <param name="Bars">Whether it forbids; else it allows.</param>
/// <param name="Act">An index of <see cref="DataDraft.Acts"/>.</param>
/// <param name="Data">Kinds of data, of <see cref="DataDraft.Kinds"/>.</param>
/// <param name="From">Places, of <see cref="DataDraft.Places"/>.</param>
/// <param name="To">Places, of <see cref="DataDraft.Places"/>.</param>
/// <param name="Fact">A fact that a person must have, of <see cref="DataDraft.Facts"/>; -1: none.</param>
/// <param name="Yields">The sentence that allows something to which this bar is put before by a clause; -1: none.</param>
public sealed record DataLine(int Name, int Bearer, bool Bars, int Act, int[] Data, int[] From, int[] To, int Fact, int Yields)
{
    public bool SpeaksOf(int person) => Fact < 0 || ((person >> Fact) & 1) == 1;

    public override string ToString()
    {
        string Listed(string word, int[] places) => places.Length == 0 ? "" : $" {word} {string.Join(", ", places.Select(place => DataDraft.Places[place]))}";
        var act = DataDraft.Acts[Act];
        return $"position p{Name}: {(Bearer < 0 ? "no authority may" : $"{DataDraft.Bodies[Bearer]} {(Bars ? "must not" : "may")}")} {act} {string.Join(", ", Data.Select(kind => DataDraft.Kinds[kind]))} of foreigner"
            + Listed("from", From) + Listed(act == "collect" ? "into" : "to", To)
            + (Fact >= 0 ? $" when {DataDraft.Facts[Fact]}" : "") + (Yields >= 0 ? $" notwithstanding p{Yields}" : "") + ".";
    }
}

/// <summary>A small law on data, with an understanding that keeps what some bodies hold from the police.</summary>
/// <param name="Lines">Its sentences.</param>
/// <param name="Protected">The kind of data that is protected.</param>
/// <param name="UsesBarred">For which purposes the police must not use them: indexes of <see cref="Purposes"/>.</param>
/// <param name="Deeds">What the police may do to people: indexes of <see cref="DeedNames"/>.</param>
public sealed record DataDraft(DataLine[] Lines, int Protected, int[] UsesBarred, int[] Deeds)
{
    public const int Police = 4;
    public const int Files = 5;
    public const int Rolls = 6;

    public static readonly string[] Facts = ["alpha", "beta"];
    public static readonly string[] Kinds = ["personal-data", "health-data", "identity-data"];
    public static readonly string[] Acts = ["disclose", "access", "copy", "collect"];

    /// <summary>Bodies, then stores. A school and an office are public bodies.</summary>
    public static readonly string[] Places = ["public", "school", "office", "hospital", "police", "files", "rolls"];
    public static readonly string[] Purposes = ["return", "family"];
    public static readonly string[] DeedNames = ["deport", "fine"];

    public static string[] Bodies => Places[..5];

    public static IEnumerable<int> Persons => Enumerable.Range(0, 1 << Facts.Length);

    public static bool IsBody(int specific, int general) => specific == general || (general == 0 && specific is 1 or 2);

    public static bool IsKind(int specific, int general) => specific == general || general == 0;

    /// <summary>Who keeps a store.</summary>
    public static int Keeper(int store) => store == Files ? 2 : 1;

    public override string ToString() =>
        $"""
        state testland. use f. framework f.
        sphere return. sphere family.
        agency public. agency school is a public. agency office is a public. agency hospital. agency police.
        store files, kept by office. store rolls, kept by school.
        kind of data personal-data. kind of data health-data is a personal-data. kind of data identity-data is a personal-data.
        fact alpha. fact beta. group foreigner.
        action return: person, in sphere return, restrictive. action deport is a return. action fine: person, in sphere family, restrictive.
        action collect: data of person from body, gathers.
        action disclose: data of person to body, moves knowledge. action access: data of person from body, moves knowledge.
        action copy: data of person from body, moves knowledge, makes copies. action use: data of person.
        understanding u "1": {Kinds[Protected]} collected by hospital, school must not reach police.
        {string.Join('\n', Lines.Select(line => line.ToString()))}
        {(UsesBarred.Length == 0 ? "" : $"position firewall: police must not use personal-data of foreigner for the purpose of {string.Join(", ", UsesBarred.Select(purpose => Purposes[purpose]))}.")}
        {string.Join('\n', Deeds.Select(deed => $"position do-{DeedNames[deed]}: police may {DeedNames[deed]} foreigner."))}
        """;

    public static DataDraft Random(int seed)
    {
        var random = new Random(seed);
        int[] Some(int from, int count, int most) => [.. Enumerable.Range(from, count).OrderBy(_ => random.Next()).Take(random.Next(1, most + 1)).Order()];
        var lines = new List<DataLine>();
        DataLine Line(int name, bool bars, int allowed)
        {
            var act = bars ? lines[random.Next(lines.Count)].Act % 3 : random.Next(4);
            var from = act is 1 or 2 || (act == 3 && random.Next(2) == 0) ? Some(0, 7, 3) : [];
            var to = act switch { 0 => Some(0, 7, 3), 2 or 3 => Some(5, 2, 2), _ => Array.Empty<int>() };
            if (bars && random.Next(2) == 0) from = [];
            if (bars && random.Next(2) == 0) to = [];
            return new DataLine(
                name, bars && random.Next(4) > 0 ? -1 : random.Next(2) == 0 ? DataDraft.Police : random.Next(5), bars, act, Some(0, 3, 2), from, to, random.Next(2) == 0 ? -1 : random.Next(Facts.Length), bars && allowed > 0 && random.Next(4) == 0 ? random.Next(allowed) : -1);
        }

        var allowed = random.Next(1, 5);
        for (var name = 0; name < allowed; name++) lines.Add(Line(name, bars: false, 0));
        var bars = Enumerable.Range(allowed, random.Next(1, 4)).Select(name => Line(name, bars: true, allowed)).ToList();
        return new DataDraft([.. lines, .. bars], random.Next(2), random.Next(3) == 0 ? Some(0, 2, 2) : [], [.. Enumerable.Range(0, 2).Where(_ => random.Next(2) == 0)]);
    }

    /// <summary>Drafts with one thing less.</summary>
    public IEnumerable<DataDraft> Smaller()
    {
        foreach (var line in Lines.Where(line => !Lines.Any(other => other.Yields == line.Name))) yield return this with { Lines = [.. Lines.Where(other => other != line)] };
        if (UsesBarred.Length > 0) yield return this with { UsesBarred = [] };
        if (Deeds.Length > 0) yield return this with { Deeds = [] };
        foreach (var line in Lines)
        {
            if (line.Fact >= 0) yield return With(line with { Fact = -1 });
            if (line.Yields >= 0) yield return With(line with { Yields = -1 });
            foreach (var less in Less(line.Data, 1)) yield return With(line with { Data = less });
            foreach (var less in Less(line.From, 1)) yield return With(line with { From = less });
            foreach (var less in Less(line.To, 1)) yield return With(line with { To = less });
        }
    }

    private DataDraft With(DataLine changed) => this with { Lines = [.. Lines.Select(line => line.Name == changed.Name ? changed : line)] };

    private static IEnumerable<int[]> Less(int[] list, int least) => list.Length <= least ? [] : list.Select(gone => list.Where(each => each != gone).ToArray());
}

/// <summary>Random drafts; a failing one is made smaller before it is shown.</summary>
public static class DataDrafts
{
    public static Arbitrary<DataDraft> Draft() => Arb.From(Gen.Choose(0, int.MaxValue).Select(DataDraft.Random), draft => draft.Smaller());
}
