namespace PolicyCoherence.Fuzz;

/// <summary>What may stand between two words.</summary>
internal static class Spaces
{
    private static readonly string[] Rare =
    [
        "\n", "\n  ", "\r\n    ", "\t", "\u00A0", "\r", "\n\n", "\n\n\n  ", " # a comment\n", "\n# on its own\n", "\n    # indented\n", "# tight\n", "  # one\n  # two\n",
        "      # first\n      # below\n", " # «é» \u202E\r\n", " #\n",
    ];

    /// <summary>Mostly a single space.</summary>
    public static string Between(Random random) => random.Next(8) > 0 ? " " : Rare[random.Next(Rare.Length)];
}
