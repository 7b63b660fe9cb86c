using FsCheck;
using FsCheck.Fluent;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A small law on what authorities must, may and must not do, on what people may and must not do, on acts that exclude each other and on acts that defeat what people may do; one sentence each.</summary>
public sealed record AskedDraft(string[] Sentences, bool ReadBarsAsExceptions)
{
    public static readonly string[] Facts = ["alpha", "beta", "gamma"];

    private const string Vocabulary = """
        state testland. use f. framework f. group foreigner. role sponsor. fact alpha. fact beta. fact gamma.
        agency ministry. agency bureau is a ministry. agency office.
        action return: person. action deport is a return. action transfer is a return. action admit: person, incompatible with deport.
        action refuse-entry: person, defeats enter. action enter: enabling. action come-in is a enter. action register: enabling.
        instrument code: constitution, in force from 1990-01-01. instrument old-act: statute, in force from 2000-01-01.
        instrument new-act: statute, in force from 2010-01-01. instrument circular: circular, in force from 2015-01-01.
        """;

    /// <summary>The law, and a case for each person.</summary>
    public override string ToString() => $"{Vocabulary}\n{string.Join('\n', Sentences)}";

    /// <summary>The names of every person, and what is so of her.</summary>
    public static IEnumerable<(string Name, string Is)> Persons => Enumerable.Range(0, 1 << Facts.Length)
        .Select(person => ($"{person}", string.Join(", ", Facts.Select((fact, index) => ((person >> index) & 1) == 1 ? fact : $"not {fact}").Prepend("foreigner"))));

    public static AskedDraft Random(int seed)
    {
        var random = new Random(seed);
        string One(params string[] of) => of[random.Next(of.Length)];
        string Condition() => string.Join(One(" and ", " or "), Facts.Where(_ => random.Next(3) == 0).Select(fact => random.Next(3) == 0 ? $"not {fact}" : fact));
        string Clause(string word, string condition) => condition.Contains(" and ", StringComparison.Ordinal) && condition.Contains(" or ", StringComparison.Ordinal) || condition.Length == 0 ? "" : $" {word} {condition}";
        var sentences = new List<string>();
        var clauses = random.Next(2) == 0 ? "subject to" : "notwithstanding";
        for (var index = 0; index < random.Next(2, 6); index++)
        {
            var what = random.Next(10) switch
            {
                < 5 => $"{One("ministry", "bureau", "office")} {One("must", "must", "may", "must not", "need not", "should")} {One("return", "deport", "admit", "refuse-entry")} foreigner",
                5 => $"no authority may {One("return", "deport", "admit")} foreigner",
                _ => $"{One("foreigner", "foreigner", "foreigner", "everyone")} {One("may", "may", "must not", "must not", "must", "need not")} {One("enter", "come-in", "register")}",
            };
            var clause = index > 0 && random.Next(6) == 0 ? $" {clauses} p{random.Next(index)}" : random.Next(14) == 0 ? " notwithstanding any other law" : "";
            sentences.Add($"position p{index}: {what}{Clause("when", Condition())}{(random.Next(4) == 0 ? Clause("unless", One(Facts)) : "")}{clause}{(random.Next(5) > 0 ? $" under {One("code", "old-act", "old-act", "new-act", "circular")} section \"1\"" : "")}.");
        }

        if (random.Next(2) == 0) sentences.Add($"exception e to p{random.Next(sentences.Count)}: when {One(Facts)}.");
        return new AskedDraft([.. sentences], random.Next(4) > 0);
    }

    /// <summary>Laws with one sentence less that nothing else names.</summary>
    public IEnumerable<AskedDraft> Smaller() => Sentences.Where(sentence => !Sentences.Any(other => other != sentence && other.Contains($" {sentence.Split(' ')[1].TrimEnd(':')}", StringComparison.Ordinal)))
        .Select(sentence => this with { Sentences = [.. Sentences.Where(other => other != sentence)] });
}

/// <summary>Random laws; a failing one is made smaller before it is shown.</summary>
public static class AskedDrafts
{
    public static Arbitrary<AskedDraft> Draft() => Arb.From(Gen.Choose(0, int.MaxValue).Select(AskedDraft.Random), draft => draft.Smaller());
}
