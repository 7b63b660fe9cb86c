using PolicyCoherence.Language;

namespace PolicyCoherence.Fuzz;

/// <summary>Damages good text in the ways in which people, editors and enemies do.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> corpus)
{
    private static readonly string[] Pieces =
    [
        .. KeywordTable.English.Phrases.Select(p => p.Words), .. KeywordTable.French.Phrases.Select(p => p.Words), .. KeywordTable.Spanish.Phrases.Select(p => p.Words),
        "l'", "d’", "jusqu'au", "langue française.", "idioma español.", "language english.",
        "interior", "x", "y-z", "Straße", "иностранец", "аppeal", "risk\u200Cof", "30", "48.5", "2026-01-31", "2026-02-31", "1/2/2020", "2,500", "24-hour", "III.7", "a_b",
        "\"text\"", "\"", "“", "”", "«", ".", ".", ".", ",", ",", ":", ":", "(", "((((", ")", "<", ">=", "=>", "%", ";", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "#", " # c\n", "\n# c\n",
        "–", "\u00a0", "\uFEFF", "\uD83D\uDE00", "\uD83D", "\uDE00", "\0", "\u0001", "\u0002", "\u001B[31m", "\u0301", "\u0338", "\u202E", "\u2066", "\u200D", "\u2028", "\u0085", "\f", "not not not",
        "state x.\n", "\nposition p: x must y.", "\n  state",
    ];

    /// <summary>A piece of the corpus, damaged in a few places.</summary>
    public string Next() => Damaged(Piece());

    /// <summary>A text, damaged in a few places.</summary>
    public string Damaged(string text)
    {
        for (var i = random.Next(9); i > 0; i--)
        {
            text = Damage(text);
        }

        return text;
    }

    // Mostly a few sentences, now and then a whole file.
    private string Piece()
    {
        var file = corpus[random.Next(corpus.Count)];
        if (random.Next(50) == 0)
        {
            return file;
        }

        var start = random.Next(file.Length);
        var line = random.Next(4) == 0 ? start : file.LastIndexOf('\n', start) + 1;
        return file.Substring(line, Math.Min(random.Next(20, 700), file.Length - line));
    }

    private string Damage(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(4) == 0 ? random.Next(60) : random.Next(3), text.Length - at);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
            3 => text.Insert(at, Spaces.Between(random)),
            4 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[(at + length)..],
            _ => text.Insert(at, $" {Pieces[random.Next(Pieces.Length)]} "),
        };
    }
}
