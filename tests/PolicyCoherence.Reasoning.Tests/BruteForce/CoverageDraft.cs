using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A position that gives or denies care, or decides to return somebody.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What it says, with 0 for the agency and 1 for the service or action.</param>
/// <param name="Agency">Which agency.</param>
/// <param name="Thing">Which service or action.</param>
/// <param name="When">When.</param>
/// <param name="SubjectTo">An earlier position that it yields to; -1: none.</param>
public sealed record Given(int Name, string Form, int Agency, int Thing, Words When, int SubjectTo);

/// <summary>A safeguard stated once for a kind of decision.</summary>
public sealed record Standing(int Name, int Decision, int Safeguard, int Suspending, Words When);

/// <summary>An exception to a standing safeguard, or to one of the exceptions before it.</summary>
public sealed record Off(int Name, bool FromStanding, int From, int ForAgency, int ForAction, Words When)
{
    public override string ToString()
    {
        var kinds = new[] { ForAgency >= 0 ? Draft.Agencies[ForAgency] : null, ForAction >= 0 ? Draft.Actions[ForAction] : null }.Where(kind => kind is not null).ToList();
        return $"exception e{Name} to {(FromStanding ? "s" : "e")}{From}:{(kinds.Count > 0 ? $" for {string.Join(", ", kinds)}" : "")} when {When}.";
    }
}

/// <summary>A few positions on who is given care. Beta is a status, gamma up to the person, delta a judgement; the rest is given.</summary>
public sealed record CareDraft(Given[] Positions, int Service, Words Holders, bool Irrespective, bool NotConditional)
{
    public static readonly string[] Services = ["care", "urgent-care", "schooling"];

    public static bool IsService(int specific, int general) => specific == general || (specific == 1 && general == 0);

    public override string ToString()
    {
        var lines = new List<string>
        {
            "state testland. use f. group foreigner. agency ministry. agency bureau is a ministry. agency office. ground status. ground other.",
            "service care. service urgent-care is a care. service schooling.",
            "action provide: service to person, gives. action refuse: service to person, withholds.",
            "fact alpha. fact beta, decided by authority, about status. fact gamma, up to the person. open norm delta decided by court. fact age: duration in years.",
            "framework f.",
            $"understanding u \"1\": foreigner is entitled to {Services[Service]}{(Holders.Parts.Length > 0 ? $" when {Holders}" : "")}{(Irrespective ? " irrespective of alpha" : "")}{(NotConditional ? " not conditional on gamma" : "")}.",
        };
        lines.AddRange(Positions.Select(position => $"position p{position.Name}: {position.Form.Replace("0", Draft.Agencies[position.Agency], StringComparison.Ordinal).Replace("1", Services[position.Thing], StringComparison.Ordinal)}{(position.When.Parts.Length > 0 ? $" when {position.When}" : "")}{(position.SubjectTo >= 0 ? $" subject to p{position.SubjectTo}" : "")}."));
        return string.Join("\n", lines);
    }

    public static CareDraft Random(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(0, 4);
        string[] forms = ["foreigner is entitled to 1 from 0", "foreigner is entitled to 1 from 0", "0 must provide 1 to foreigner", "0 may provide 1 to foreigner", "0 must not provide 1 to foreigner", "0 must refuse 1 to foreigner"];
        var positions = Enumerable.Range(0, count).Select(name => new Given(
            name, forms[random.Next(forms.Length)], random.Next(3), random.Next(5) switch { 0 => 1, 1 => 2, _ => 0 }, Some(random, random.Next(0, 3), 5), name > 0 && random.Next(3) == 0 ? random.Next(name) : -1));
        return new CareDraft([.. positions], random.Next(2), Some(random, random.Next(0, 2), 2), random.Next(4) == 0, random.Next(3) == 0);
    }

    public IEnumerable<CareDraft> Smaller()
    {
        foreach (var position in Positions)
        {
            if (!Positions.Any(other => other.SubjectTo == position.Name)) yield return this with { Positions = [.. Positions.Where(other => other.Name != position.Name)] };
            if (position.SubjectTo >= 0) yield return With(position with { SubjectTo = -1 });
            for (var part = 0; part < position.When.Parts.Length; part++)
            {
                yield return With(position with { When = position.When with { Parts = [.. position.When.Parts.Where((_, index) => index != part)] } });
            }
        }

        if (Holders.Parts.Length > 0) yield return this with { Holders = Holders with { Parts = [] } };
    }

    private CareDraft With(Given changed) => this with { Positions = [.. Positions.Select(position => position.Name == changed.Name ? changed : position)] };

    internal static Words Some(Random random, int count, int facts) =>
        new(random.Next(2) == 0, [.. Enumerable.Range(0, facts).OrderBy(_ => random.Next()).Take(count).Select(fact => new Said(fact, random.Next(3) > 0))]);
}

/// <summary>Decisions to return somebody, and the safeguards that come with them.</summary>
public sealed record SafeguardDraft(Given[] Decisions, Standing[] Standings, Off[] Offs, int Asked, int Suspending, Words When)
{
    public static readonly string[] Safeguards = ["appeal", "court-appeal"];

    public override string ToString()
    {
        var lines = new List<string>
        {
            "state testland. use f. group foreigner. agency ministry. agency bureau is a ministry. agency office. safeguard appeal. safeguard court-appeal is an appeal.",
            "action return: person. action deport is a return. action transfer is a return.",
            "fact alpha. fact beta. fact gamma. fact delta. fact age: duration in years.",
            "framework f.",
            $"understanding u \"1\": every decision to {Draft.Actions[Asked]} must come with appeal{(Suspending >= 0 ? $", suspending {Draft.Actions[Suspending]}" : "")}{(When.Parts.Length > 0 ? $" when {When}" : "")}.",
        };
        lines.AddRange(Decisions.Select(position => $"position p{position.Name}: {Draft.Agencies[position.Agency]} {position.Form} {Draft.Actions[position.Thing]} foreigner{(position.When.Parts.Length > 0 ? $" when {position.When}" : "")}."));
        lines.AddRange(Standings.Select(standing => $"position s{standing.Name}: every decision to {Draft.Actions[standing.Decision]} comes with {Safeguards[standing.Safeguard]}{(standing.Suspending >= 0 ? $", suspending {Draft.Actions[standing.Suspending]}" : "")}{(standing.When.Parts.Length > 0 ? $" when {standing.When}" : "")}."));
        lines.AddRange(Offs.Select(off => off.ToString()));
        return string.Join("\n", lines);
    }

    public static SafeguardDraft Random(int seed)
    {
        var random = new Random(seed);
        int Maybe(int of, double how) => random.NextDouble() < how ? random.Next(of) : -1;
        var decisions = Enumerable.Range(0, random.Next(1, 3)).Select(name => new Given(name, random.Next(2) == 0 ? "must" : "may", random.Next(3), random.Next(3), CareDraft.Some(random, random.Next(0, 3), 5), -1)).ToArray();
        var standings = Enumerable.Range(0, random.Next(1, 4)).Select(name => new Standing(name, random.Next(3), random.Next(2), Maybe(3, 0.6), CareDraft.Some(random, random.Next(0, 2), 5))).ToArray();
        var offs = new List<Off>();
        for (var left = random.Next(3); left > 0; left--)
        {
            var from = offs.Count == 0 || random.Next(3) > 0;
            offs.Add(new Off(offs.Count, from, random.Next(from ? standings.Length : offs.Count), Maybe(3, 0.25), Maybe(3, 0.25), CareDraft.Some(random, 1, 5)));
        }

        return new SafeguardDraft(decisions, standings, [.. offs], random.Next(2), Maybe(3, 0.5), CareDraft.Some(random, random.Next(0, 2), 5));
    }

    public IEnumerable<SafeguardDraft> Smaller()
    {
        foreach (var off in Offs.Where(off => !Offs.Any(other => !other.FromStanding && other.From == off.Name))) yield return this with { Offs = [.. Offs.Where(other => other != off)] };
        foreach (var standing in Standings.Where(standing => !Offs.Any(off => off.FromStanding && off.From == standing.Name))) yield return this with { Standings = [.. Standings.Where(other => other != standing)] };
        foreach (var decision in Decisions) yield return this with { Decisions = [.. Decisions.Where(other => other != decision)] };
        if (When.Parts.Length > 0) yield return this with { When = When with { Parts = [] } };
        foreach (var standing in Standings.Where(standing => standing.When.Parts.Length > 0)) yield return this with { Standings = [.. Standings.Select(other => other == standing ? standing with { When = standing.When with { Parts = [] } } : other)] };
        foreach (var decision in Decisions.Where(decision => decision.When.Parts.Length > 0)) yield return this with { Decisions = [.. Decisions.Select(other => other == decision ? decision with { When = decision.When with { Parts = [] } } : other)] };
    }
}

/// <summary>Random drafts on coverage.</summary>
public static class CoverageDrafts
{
    public static Arbitrary<CareDraft> Care() => Arb.From(Gen.Choose(0, int.MaxValue).Select(CareDraft.Random), draft => draft.Smaller());

    public static Arbitrary<SafeguardDraft> Safeguards() => Arb.From(Gen.Choose(0, int.MaxValue).Select(SafeguardDraft.Random), draft => draft.Smaller());
}
