using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace PolicyCoherence.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>It is not valid C#, so that the compiler kills it; not counted.</summary>
    NotCompiled,

    /// <summary>No test enters the member that it is in.</summary>
    NotCovered,

    /// <summary>Every test that enters its member passes.</summary>
    Survived,

    /// <summary>A test fails.</summary>
    Killed,

    /// <summary>A test runs many times as long as without it, measured in processor time.</summary>
    TimedOut,

    /// <summary>The process of the tests ends: too deep a recursion, or no memory left.</summary>
    Crashed,
}

/// <summary>One change of one place, as Stryker proposes it.</summary>
/// <param name="Id">Stryker's number.</param>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Kind">Stryker's name of the mutator.</param>
/// <param name="Place">What is replaced.</param>
/// <param name="Replacement">What stands there instead.</param>
internal sealed record Mutant(int Id, string File, string Kind, LinePositionSpan Place, string Replacement)
{
    /// <summary>What became of it.</summary>
    public Fate Fate { get; set; } = Fate.NotCovered;

    /// <summary>The test that noticed it.</summary>
    public string? KilledBy { get; set; }

    /// <summary>The mutants that Stryker lists and does not pass over (it passes over the removal of a block in which it changes something else).</summary>
    /// <param name="report">Stryker's report in JSON.</param>
    public static IReadOnlyList<Mutant> Read(string report)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(report));
        var root = document.RootElement.GetProperty("projectRoot").GetString() ?? string.Empty;
        return
        [
            .. from file in document.RootElement.GetProperty("files").EnumerateObject()
               let path = Path.GetRelativePath(root, Path.Combine(root, file.Name))
               from mutant in file.Value.GetProperty("mutants").EnumerateArray()
               where mutant.GetProperty("status").GetString() != "Ignored"
               let number = int.Parse(mutant.GetProperty("id").GetString() ?? string.Empty, System.Globalization.CultureInfo.InvariantCulture)
               let place = new LinePositionSpan(Position(mutant, "start"), Position(mutant, "end"))
               orderby path, number
               select new Mutant(number + 1, path, mutant.GetProperty("mutatorName").GetString() ?? string.Empty, place, mutant.GetProperty("replacement").GetString() ?? string.Empty),
        ];
    }

    private static LinePosition Position(JsonElement mutant, string end)
    {
        var position = mutant.GetProperty("location").GetProperty(end);
        return new LinePosition(position.GetProperty("line").GetInt32() - 1, position.GetProperty("column").GetInt32() - 1);
    }
}
