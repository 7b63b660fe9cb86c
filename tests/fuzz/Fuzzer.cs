using PolicyCoherence.Language;

namespace PolicyCoherence.Fuzz;

/// <summary>An input that broke a property.</summary>
internal sealed record Failure(long Number, string Text, string Why);

/// <summary>Makes inputs from a seed, one from each source in turn, and checks them. The same seed and corpus give the same inputs.</summary>
internal sealed class Fuzzer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Random _random;
    private readonly SentenceGenerator _sentences;
    private readonly SentenceGenerator[] _others;
    private readonly Mutator _mutator;

    public Fuzzer(int seed, IReadOnlyList<string> corpus)
    {
        _random = new Random(seed);
        _sentences = new SentenceGenerator(_random);
        _others = [new SentenceGenerator(_random, KeywordTable.French), new SentenceGenerator(_random, KeywordTable.Spanish)];
        _mutator = new Mutator(_random, corpus);
    }

    /// <summary>The longest that one input took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>The failures among so many inputs, as they are found.</summary>
    public IEnumerable<Failure> Run(long inputs)
    {
        for (var i = 0L; i < inputs; i++)
        {
            var text = Next(i);
            if (Check(text) is { } why)
            {
                yield return new Failure(i, text, why);
            }
        }
    }

    /// <summary>What one text breaks; null if nothing.</summary>
    public string? Check(string text)
    {
        // Time of the processor: on a busy machine, a program can wait for seconds.
        var start = Environment.CpuUsage.TotalTime;
        string? why;
        try
        {
            why = Properties.Violated(text);
        }
#pragma warning disable CA1031 // Any exception at all is what is looked for.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            why = problem.ToString();
        }

        var time = Environment.CpuUsage.TotalTime - start;
        Longest = time > Longest ? time : Longest;
        return why ?? (time > Patience ? $"it took {time.TotalSeconds:F0} s" : null);
    }

    private string Next(long number) => (number % 6) switch
    {
        4 => InAnotherLanguage(_others[0], KeywordTable.French),
        5 => InAnotherLanguage(_others[1], KeywordTable.Spanish),
        0 => _sentences.Next(_random.Next(1, 60), isPlain: true),
        1 => string.Join(Spaces.Between(_random), Enumerable.Range(0, _random.Next(1, 5)).Select(_ => _sentences.Next(_random.Next(1, 40), isPlain: false))),
        _ => _mutator.Next(),
    };

    private string InAnotherLanguage(SentenceGenerator sentences, KeywordTable table)
    {
        var text = string.Join(Spaces.Between(_random), Enumerable.Range(0, _random.Next(1, 4)).Select(_ => sentences.Next(_random.Next(1, 40), isPlain: false)));
        return $"{table.FirstSentence}{Spaces.Between(_random)}{(_random.Next(3) == 0 ? _mutator.Damaged(text) : text)}";
    }
}
