using System.Diagnostics;
using System.Globalization;
using PolicyCoherence.Fuzz;

var inputs = 100_000L;
var seed = 1;
var folder = "seeds";
for (var i = 0; i < args.Length; i++)
{
    var value = i + 1 < args.Length ? args[i + 1] : string.Empty;
    switch (args[i])
    {
        case "--inputs" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out inputs):
        case "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed):
            i++;
            break;
        case "--corpus" when Directory.Exists(value):
            folder = value;
            i++;
            break;
        default:
            Console.Error.WriteLine("Usage: dotnet run --project tests/fuzz -- [--inputs N] [--seed N] [--corpus FOLDER]");
            return 2;
    }
}

if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}: run this from the root of the repository, or name one with --corpus.");
    return 2;
}

string[] corpus = [.. Directory.GetFiles(folder, "*.policy", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(t => t.Length > 0)];
var fuzzer = new Fuzzer(seed, corpus);
var watch = Stopwatch.StartNew();
var failures = 0;
foreach (var failure in fuzzer.Run(inputs))
{
    failures++;
    Console.WriteLine($"--- input {failure.Number} ---");
    Console.WriteLine(failure.Text);
    Console.WriteLine($"--- {failure.Why}");
    if (failures == 20)
    {
        Console.WriteLine("Twenty failures; stopped.");
        break;
    }
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{inputs} inputs, seed {seed}: {failures} failures, {watch.Elapsed.TotalSeconds:F0} s, the longest input {fuzzer.Longest.TotalMilliseconds:F0} ms"));
return failures == 0 ? 0 : 1;
