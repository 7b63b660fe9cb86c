using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A position over acts of a small tree: a duty with one or two acts to choose from, a bar, an exemption, a liberty, or a bar on two acts together.</summary>
/// <param name="Name">Its number.</param>
/// <param name="Bearer">An index of <see cref="TogetherDraft.Bearers"/>; the last is the person.</param>
/// <param name="Modality">must, should, must not, need not, may, or not both.</param>
/// <param name="Acts">Indexes of <see cref="TogetherDraft.Actions"/>.</param>
/// <param name="When">Its condition.</param>
/// <param name="Instrument">An index of <see cref="Draft.Instruments"/>.</param>
/// <param name="SubjectTo">An earlier position that it yields to; -1: none.</param>
public sealed record Norm(int Name, int Bearer, string Modality, int[] Acts, Words When, int Instrument, int SubjectTo)
{
    public bool Demands => Modality is "must" or "should" or "may";

    public override string ToString()
    {
        var verbs = Acts.Select(act => TogetherDraft.Actions[act]).ToArray();
        var what = Modality == "not both" ? $"must not both {string.Join(" and ", verbs)}" : $"{Modality} {string.Join(" or ", verbs)}";
        var bearer = TogetherDraft.Bearers[Bearer];
        if (bearer == "no authority") what = what.Replace("must not", "may", StringComparison.Ordinal);
        return $"position p{Name}: {bearer} {what}{(Bearer == TogetherDraft.Person ? "" : " foreigner")}"
            + (When.Parts.Length > 0 ? $" when {When}" : "") + (SubjectTo >= 0 ? $" subject to p{SubjectTo}" : "")
            + $" under {Draft.Instruments[Instrument].Name} section \"1\".";
    }
}

/// <summary>A small law in which positions may clash only together.</summary>
public sealed record TogetherDraft(Norm[] Norms, bool ReadBarsAsExceptions)
{
    public const int Person = 3;
    public const int Facts = 3;

    public static readonly string[] Bearers = ["ministry", "bureau", "no authority", "foreigner"];

    // 0 to 6 of authorities: return is deport, transfer or extradite; care is shelter or feed. 7 to 9 of the person.
    public static readonly string[] Actions = ["return", "deport", "transfer", "extradite", "care", "shelter", "feed", "work", "study", "leave"];

    public static IEnumerable<int> Persons => Enumerable.Range(0, 1 << Facts);

    public static bool IsAction(int specific, int general) =>
        specific == general || (general == 0 && specific is 1 or 2 or 3) || (general == 4 && specific is 5 or 6);

    public static bool AreIncompatible(int one, int other) => (one, other) is (1, 5) or (5, 1) or (2, 6) or (6, 2) or (1, 6) or (6, 1);

    public static int[] LastKinds(int action) => action switch { 0 => [1, 2, 3], 4 => [5, 6], _ => [action] };

    public override string ToString() => string.Join("\n", new[]
    {
        "state testland. group foreigner. agency ministry. agency bureau is a ministry. fact alpha. fact beta. fact gamma.",
        "action return: person. action deport is a return: incompatible with shelter, feed. action transfer is a return: incompatible with feed. action extradite is a return.",
        "action care: person. action shelter is a care. action feed is a care. action work: enabling. action study: enabling. action leave: enabling.",
    }.Concat(Draft.Instruments.Select(instrument => $"instrument {instrument.Name}: {instrument.Declared}.")).Concat(Norms.Select(norm => norm.ToString())));

    public static TogetherDraft Random(int seed)
    {
        var random = new Random(seed);
        var norms = new List<Norm>();
        var ofPersons = random.Next(4) == 0;
        var count = random.Next(3, 8);
        for (var index = 0; index < count; index++)
        {
            var facts = Enumerable.Range(0, Facts).OrderBy(_ => random.Next()).Take(random.Next(0, 3)).Select(fact => new Said(fact, random.Next(3) > 0)).ToArray();
            var modality = ofPersons
                ? random.Next(6) switch { 0 or 1 => "must", 2 or 3 => "may", 4 => "must not", _ => "not both" }
                : random.Next(9) switch { 0 or 1 or 2 => "must", 3 => "should", 4 => "need not", 5 => "not both", _ => "must not" };
            var several = modality is "not both" || (modality is "must" or "should" && random.Next(3) == 0);
            var acts = Enumerable.Range(ofPersons ? 7 : 0, ofPersons ? 3 : 7).OrderBy(_ => random.Next()).Take(several ? 2 : 1).ToArray();
            var bearer = ofPersons ? Person : modality is "must not" or "not both" ? random.Next(3) : random.Next(2);
            norms.Add(new Norm(index, bearer, modality, acts, new Words(random.Next(2) == 0, facts), random.Next(Draft.Instruments.Length), index > 0 && random.Next(8) == 0 ? random.Next(index) : -1));
        }

        return new TogetherDraft([.. norms], random.Next(3) > 0);
    }

    /// <summary>Drafts with one thing less.</summary>
    public IEnumerable<TogetherDraft> Smaller()
    {
        foreach (var norm in Norms)
        {
            if (!Norms.Any(other => other.SubjectTo == norm.Name)) yield return this with { Norms = [.. Norms.Where(other => other.Name != norm.Name)] };
            if (norm.SubjectTo >= 0) yield return With(norm with { SubjectTo = -1 });
            foreach (var part in norm.When.Parts) yield return With(norm with { When = norm.When with { Parts = [.. norm.When.Parts.Where(other => other != part)] } });
        }
    }

    private TogetherDraft With(Norm changed) => this with { Norms = [.. Norms.Select(norm => norm.Name == changed.Name ? changed : norm)] };
}

/// <summary>Random drafts; a failing one is made smaller before it is shown.</summary>
public static class TogetherDrafts
{
    public static Arbitrary<TogetherDraft> Draft() => Arb.From(Gen.Choose(0, int.MaxValue).Select(TogetherDraft.Random), draft => draft.Smaller());
}
