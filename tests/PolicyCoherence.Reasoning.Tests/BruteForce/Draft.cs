using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A fact said or denied: facts are numbered, and the last is an age of which 18 is the threshold.</summary>
public sealed record Said(int Fact, bool Yes)
{
    public override string ToString() => Fact == Draft.Age ? (Yes ? "age < 18 years" : "age >= 18 years") : $"{(Yes ? "" : "not ")}{Draft.Facts[Fact]}";
}

/// <summary>Facts joined by <c>and</c> or by <c>or</c>; none: always.</summary>
public sealed record Words(bool All, Said[] Parts)
{
    public bool Holds(int person) => Parts.Length == 0 || (All ? Parts.All(part => IsSo(part, person)) : Parts.Any(part => IsSo(part, person)));

    public static bool IsSo(Said said, int person) => ((person >> said.Fact) & 1) == 1 == said.Yes;

    public override string ToString() => string.Join(All ? " and " : " or ", Parts.Select(part => part.ToString()));
}

/// <summary>What is said of a person: a bearer, a modality, an action, conditions and clauses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bearer">An index of <see cref="Draft.Agencies"/>; -1: no authority may.</param>
/// <param name="Modality">must, may, must not or need not.</param>
/// <param name="Action">An index of <see cref="Draft.Actions"/>.</param>
/// <param name="When">Its condition.</param>
/// <param name="Unless">Its limit; empty: none.</param>
/// <param name="SubjectTo">A position it yields to; -1: none.</param>
/// <param name="Notwithstanding">A position it prevails over; -1: none.</param>
/// <param name="AnyOtherLaw">Whether it stands notwithstanding any other law.</param>
/// <param name="Instrument">An index of <see cref="Draft.Instruments"/>; -1: none.</param>
public sealed record Line(int Name, int Bearer, string Modality, int Action, Words When, Words Unless, int SubjectTo, int Notwithstanding, bool AnyOtherLaw, int Instrument)
{
    /// <summary>When the clause of priority applies; no parts: always.</summary>
    public Words Where { get; init; } = new(true, []);

    public bool Obliges => Modality == "must";

    public bool Acts => Modality is "must" or "may";

    public bool Scope(int person) => When.Holds(person) && (Unless.Parts.Length == 0 || !Unless.Holds(person));

    private string Only => Where.Parts.Length > 0 ? $" where {Where}" : "";

    public override string ToString() =>
        $"position p{Name}: {(Bearer < 0 ? "no authority may" : $"{Draft.Agencies[Bearer]} {Modality}")} {Draft.Actions[Action]} foreigner"
        + (When.Parts.Length > 0 ? $" when {When}" : "") + (Unless.Parts.Length > 0 ? $" unless {Unless}" : "")
        + (SubjectTo >= 0 ? $" subject to p{SubjectTo}{Only}" : "") + (Notwithstanding >= 0 ? $" notwithstanding p{Notwithstanding}{Only}" : "")
        + (AnyOtherLaw ? " notwithstanding any other law" : "") + (Instrument >= 0 ? $" under {Draft.Instruments[Instrument].Name} section \"1\"" : "") + ".";
}

/// <summary>A carve-out from a position or from another carve-out.</summary>
public sealed record CarveOut(int Name, bool FromPosition, int From, int ForAgency, int ForAction, Words When)
{
    public override string ToString()
    {
        var kinds = new[] { ForAgency >= 0 ? Draft.Agencies[ForAgency] : null, ForAction >= 0 ? Draft.Actions[ForAction] : null }.Where(kind => kind is not null).ToList();
        return $"exception e{Name} to {(FromPosition ? "p" : "e")}{From}:{(kinds.Count > 0 ? $" for {string.Join(", ", kinds)}" : "")}{(When.Parts.Length > 0 ? $" when {When}" : "")}.";
    }
}

/// <summary>A small law and one prohibition of a framework.</summary>
public sealed record Draft(Line[] Lines, CarveOut[] CarveOuts, int Prohibited, Words Protects, Words Limits, bool ReadBarsAsExceptions)
{
    public const int Age = 4;

    public static readonly string[] Facts = ["alpha", "beta", "gamma", "delta", "age"];
    public static readonly string[] Agencies = ["ministry", "bureau", "office"];
    public static readonly string[] Actions = ["return", "deport", "transfer"];
    public static readonly (string Name, int Rank, int Year, string Declared)[] Instruments =
    [
        ("code", 3, 1990, "constitution, in force from 1990-01-01"),
        ("old-act", 2, 2000, "statute, in force from 2000-01-01"),
        ("new-act", 2, 2010, "statute, in force from 2010-01-01"),
        ("circular", 0, 2015, "circular, in force from 2015-01-01"),
    ];

    public static IEnumerable<int> Persons => Enumerable.Range(0, 1 << Facts.Length);

    public static bool IsAgency(int specific, int general) => specific == general || (specific == 1 && general == 0);

    public static bool IsAction(int specific, int general) => specific == general || (general == 0 && specific > 0);

    public override string ToString()
    {
        var lines = new List<string>
        {
            "state testland. use f. group foreigner. agency ministry. agency bureau is a ministry. agency office.",
            "action return: person. action deport is a return. action transfer is a return.",
            "fact alpha. fact beta. fact gamma. fact delta. fact age: duration in years.",
        };
        lines.AddRange(Instruments.Select(instrument => $"instrument {instrument.Name}: {instrument.Declared}."));
        lines.Add("framework f.");
        lines.Add($"understanding u \"1\": no state may {Actions[Prohibited]} foreigner{(Protects.Parts.Length > 0 ? $" when {Protects}" : "")}{(Limits.Parts.Length > 0 ? $" unless {Limits}" : " without exception")}.");
        lines.AddRange(Lines.Select(line => line.ToString()));
        lines.AddRange(CarveOuts.Select(carveOut => carveOut.ToString()));
        return string.Join("\n", lines);
    }

    public static Draft Random(int seed)
    {
        var random = new Random(seed);
        int Maybe(int of, double how) => random.NextDouble() < how ? random.Next(of) : -1;
        var count = random.Next(2, 6);
        var withInstruments = random.Next(3) > 0;
        var lines = new List<Line>();
        for (var index = 0; index < count; index++)
        {
            var facts = Enumerable.Range(0, Facts.Length).ToArray();
            random.Shuffle(facts);
            var when = Some(random, facts.Take(random.Next(0, 3)));
            var unless = Some(random, facts.Skip(3).Take(random.Next(4) == 0 ? 1 : 0));
            var modality = random.Next(8) switch { 0 or 1 or 2 => "must", 3 => "may", 4 => "need not", _ => "must not" };
            var bearer = modality == "must not" && random.Next(2) == 0 ? -1 : random.Next(Agencies.Length);

            // A clause names an earlier position, so that there is no circle.
            lines.Add(new Line(
                index, bearer, modality, random.Next(Actions.Length), when, unless,
                index > 0 ? Maybe(index, 0.12) : -1, index > 0 ? Maybe(index, 0.1) : -1, random.Next(14) == 0, withInstruments ? Maybe(Instruments.Length, 0.9) : -1)
            { Where = Some(random, facts.Take(random.Next(3) == 0 ? 1 : 0)) });
        }

        // "Subject to" an earlier and "notwithstanding" an earlier could close a circle: only one kind in a draft.
        if (random.Next(2) == 0) lines = [.. lines.Select(line => line with { SubjectTo = -1 })];
        else lines = [.. lines.Select(line => line with { Notwithstanding = -1 })];
        var carveOuts = new List<CarveOut>();
        for (var index = random.Next(4); index > 0; index--)
        {
            var toPosition = carveOuts.Count == 0 || random.Next(3) > 0;
            carveOuts.Add(new CarveOut(
                carveOuts.Count, toPosition, random.Next(toPosition ? count : carveOuts.Count), Maybe(Agencies.Length, 0.25), Maybe(Actions.Length, 0.25),
                Some(random, Enumerable.Range(0, Facts.Length).OrderBy(_ => random.Next()).Take(random.Next(1, 3)))));
        }

        var protects = Some(random, Enumerable.Range(0, 3).OrderBy(_ => random.Next()).Take(random.Next(0, 3)));
        var limits = Some(random, random.Next(2) == 0 ? [] : [3 + random.Next(2)]);
        return new Draft([.. lines], [.. carveOuts], random.Next(2), protects, limits, random.Next(4) > 0);
    }

    /// <summary>Drafts with one thing less.</summary>
    public IEnumerable<Draft> Smaller()
    {
        for (var index = 0; index < CarveOuts.Length; index++)
        {
            var gone = CarveOuts[index].Name;
            if (!CarveOuts.Any(other => !other.FromPosition && other.From == gone)) yield return this with { CarveOuts = [.. CarveOuts.Where(other => other.Name != gone)] };
            if (CarveOuts[index].ForAgency >= 0) yield return With(CarveOuts[index] with { ForAgency = -1 });
            if (CarveOuts[index].ForAction >= 0) yield return With(CarveOuts[index] with { ForAction = -1 });
            foreach (var less in Less(CarveOuts[index].When).Where(words => words.Parts.Length > 0)) yield return With(CarveOuts[index] with { When = less });
        }

        foreach (var line in Lines)
        {
            if (!Lines.Any(other => other.SubjectTo == line.Name || other.Notwithstanding == line.Name) && !CarveOuts.Any(carveOut => carveOut.FromPosition && carveOut.From == line.Name))
            {
                yield return this with { Lines = [.. Lines.Where(other => other.Name != line.Name)] };
            }

            if (line.SubjectTo >= 0) yield return With(line with { SubjectTo = -1 });
            if (line.Notwithstanding >= 0) yield return With(line with { Notwithstanding = -1 });
            if (line.Where.Parts.Length > 0) yield return With(line with { Where = line.Where with { Parts = [] } });
            if (line.AnyOtherLaw) yield return With(line with { AnyOtherLaw = false });
            if (line.Instrument >= 0) yield return With(line with { Instrument = -1 });
            foreach (var less in Less(line.When)) yield return With(line with { When = less });
            foreach (var less in Less(line.Unless)) yield return With(line with { Unless = less });
        }

        foreach (var less in Less(Protects)) yield return this with { Protects = less };
        foreach (var less in Less(Limits)) yield return this with { Limits = less };
    }

    private Draft With(Line changed) => this with { Lines = [.. Lines.Select(line => line.Name == changed.Name ? changed : line)] };

    private Draft With(CarveOut changed) => this with { CarveOuts = [.. CarveOuts.Select(carveOut => carveOut.Name == changed.Name ? changed : carveOut)] };

    private static IEnumerable<Words> Less(Words words) => words.Parts.Select((_, index) => words with { Parts = [.. words.Parts.Where((_, other) => other != index)] });

    private static Words Some(Random random, IEnumerable<int> facts) => new(random.Next(2) == 0, [.. facts.Select(fact => new Said(fact, random.Next(3) > 0))]);
}

/// <summary>Random drafts; a failing one is made smaller before it is shown.</summary>
public static class Drafts
{
    public static Arbitrary<Draft> Draft() => Arb.From(Gen.Choose(0, int.MaxValue).Select(BruteForce.Draft.Random), draft => draft.Smaller());
}
