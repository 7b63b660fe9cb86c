using System.Globalization;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Benchmarks;

/// <summary>
/// The whole policy of a made-up state as text, with any number of positions, the same on every run and every machine.
/// A core of law is fixed, as in <c>seeds/states</c>. The rest falls into fields of forty positions: a statute, a
/// regulation, an authority, and words of its own. So the vocabulary grows with the law, as it does in real states,
/// and a position clashes with a few others however large the whole is. Within a field, a few actions, groups and facts
/// are far more common than the others.
/// </summary>
public sealed partial class SyntheticState
{
    private const int PositionsInField = 40;
    private const int FieldsInFile = 10;

    private static readonly string[] Spheres =
    [
        "regular-migration", "labour-migration", "asylum", "integration", "migration-health", "education", "family",
        "irregular-migration", "counter-trafficking", "return", "border-control", "information",
    ];

    private readonly List<SourceText> _files = [];
    private int _left;

    private SyntheticState(int positions) => _left = positions - CorePositions;

    /// <summary>The files of a state with exactly so many positions, standing safeguards included as the checker counts them.</summary>
    /// <param name="positions">How many; at least 20.</param>
    public static IReadOnlyList<SourceText> Files(int positions)
    {
        var state = new SyntheticState(positions);
        state._files.Add(new SourceText("state/core.policy", Core));
        for (var field = 0; state._left > 0; field += FieldsInFile)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            for (var next = field; next < field + FieldsInFile && state._left > 0; next++)
            {
                var count = Math.Min(state._left, PositionsInField);
                new Field(next, text).Write(count);
                state._left -= count;
            }

            state._files.Add(new SourceText($"state/fields-{field:d4}.policy", text.ToString()));
        }

        return state._files;
    }

    /// <summary>Writes the files of a state into a folder, for a check by the command.</summary>
    public static void Write(string folder, int positions)
    {
        foreach (var file in Files(positions))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            File.WriteAllText(path, file.Content);
        }
    }

    /// <summary>Numbers that look random and never change: <see cref="Random"/> promises the same sequence for no two versions.</summary>
    private sealed class Dice(int seed)
    {
        // Kinds are drawn with weights 1, 1/2, 1/3 …, as words are used (Zipf's law); 2520 is divisible by 1 to 10.
        private const int Weight = 2520;

        private ulong _state = (ulong)seed * 2862933555777941757UL + 3037000493UL;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((_state >> 33) % (ulong)below);
        }

        public bool OneIn(int times) => Next(times) == 0;

        public T Any<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

        public T Skewed<T>(IReadOnlyList<T> items)
        {
            var total = 0;
            for (var rank = 1; rank <= items.Count; rank++) total += Weight / rank;
            var drawn = Next(total);
            for (var rank = 1; ; rank++)
            {
                drawn -= Weight / rank;
                if (drawn < 0) return items[rank - 1];
            }
        }
    }
}
