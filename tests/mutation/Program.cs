using System.Globalization;
using PolicyCoherence.Mutation;

if (args is ["obey", var file, var active, .. var without])
{
    TestProcess.Obey(file, int.Parse(active, CultureInfo.InvariantCulture), without);
    return 0;
}

var goesOn = args.Contains("--continue");
if (args.Where(word => word != "--continue").ToArray() is not [var report, var only, .. var testProjects] || (testProjects.Length == 0 && !goesOn))
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/mutation -c Release -- [--continue] STRYKER-REPORT.json PART-OF-FILE-NAMES|all TEST-PROJECT…");
    Console.Error.WriteLine("From the root of the repository. With --continue, what an earlier run on the same report has noticed is not asked again: that run was stopped, or there are more tests now. Without a test project, what the list says is summed up.");
    return 2;
}

// Tests that draw at random are left out: what only they would notice counts as survived.
string[] random = ["Property", "AgainstZ3", "SizeTests", "Random"];
var project = Path.GetFullPath("src/PolicyCoherence.Reasoning");
var folders = testProjects.ToDictionary(name => name, name => Path.GetFullPath($"tests/PolicyCoherence.{name}.Tests/bin"));
var mutants = Mutant.Read(report).Where(mutant => only == "all" || mutant.File.Contains(only, StringComparison.Ordinal)).ToList();
Console.WriteLine($"{mutants.Count} mutants.");
var listed = Path.GetFullPath("artifacts/mutation/mutants.txt");
if (goesOn)
{
    Summary.Recall(listed, mutants);
}

if (testProjects.Length == 0)
{
    Summary.Write(Console.Out, mutants);
    Summary.Survivors(Console.Out, project, mutants);
    return 0;
}

var mutated = new MutatedProject(project, Path.Combine(folders.Values.First(), "Release", "net10.0"), [.. mutants.Where(mutant => mutant.Fate is Fate.NotCovered or Fate.Survived)]);
var assembly = Path.Combine(Directory.CreateDirectory("artifacts/mutation").FullName, "PolicyCoherence.Reasoning.dll");
mutated.Write(assembly);
Console.WriteLine($"{mutants.Count(mutant => mutant.Fate == Fate.NotCompiled)} are not valid C#.");

var memberOf = mutated.MemberOf;
foreach (var (name, bin) in folders)
{
    var target = Path.Combine(bin, "Mutated", "net10.0");
    Folders.Copy(Path.Combine(bin, "Release", "net10.0"), target);
    File.Copy(assembly, Path.Combine(target, Path.GetFileName(assembly)), overwrite: true);
    using var tests = new TestRun(Path.Combine(target, $"PolicyCoherence.{name}.Tests.dll"), random);
    Console.WriteLine($"{name}: {tests.Tests} tests.");
    foreach (var test in tests.Failing)
    {
        Console.WriteLine($"  left out, fails without a mutant: {test}");
    }

    var open = mutants.Where(mutant => mutant.Fate is Fate.NotCovered or Fate.Survived).ToList();
    var asked = new List<Mutant>();
    tests.Ask(open.Select(mutant => (mutant, memberOf[mutant.Id])), Math.Min(2, Environment.ProcessorCount), mutant =>
    {
        asked.Add(mutant);
        if (asked.Count % 100 == 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {DateTime.UtcNow:HH:mm:ss} {asked.Count} of {open.Count} asked, {asked.Count(one => one.Fate == Fate.Survived)} survived, {asked.Count(one => one.Fate == Fate.NotCovered)} not covered"));
            Keep(mutants.Except(open).Concat(asked));
        }
    });
    Keep(mutants);
    Summary.Write(Console.Out, mutants);
}

return 0;

void Keep(IEnumerable<Mutant> those)
{
    using var list = File.CreateText(listed);
    Summary.List(list, project, those);
}
