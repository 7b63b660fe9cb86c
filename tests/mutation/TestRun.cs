using System.Diagnostics;
using System.Globalization;

namespace PolicyCoherence.Mutation;

/// <summary>The tests of one project against the mutants that none before has noticed.</summary>
internal sealed class TestRun : IDisposable
{
    private readonly string _file;
    private readonly string[] _without;
    private readonly List<string> _tests;
    private readonly List<Coverage> _coverage = [];
    private readonly Dictionary<(int Member, int Test), int> _kills = [];
    private readonly Lock _lock = new();

    /// <param name="file">The assembly with the tests, beside the mutated one.</param>
    /// <param name="without">Tests whose names contain one of these are left out.</param>
    public TestRun(string file, string[] without)
    {
        _file = file;
        _without = without;
        using var process = new Hosted(file, 0, without);
        _tests = [.. process.Ask("tests").Split('\t')];

        // Twice: what only the first run enters, the process keeps for good.
        var first = Pass(process);
        foreach (var (again, before) in Pass(process).Zip(first))
        {
            _coverage.Add(again with { Once = [.. before.Members.Except(again.Members)], Passed = again.Passed && before.Passed });
        }
    }

    /// <summary>The number of tests that pass without a mutant.</summary>
    public int Tests => _coverage.Count(test => test.Passed);

    /// <summary>The tests that fail even without a mutant, and so are left out.</summary>
    public IEnumerable<string> Failing => _tests.Where((_, test) => !_coverage[test].Passed);

    /// <summary>Asks the tests about the mutants.</summary>
    /// <param name="mutants">The mutants, each with the number of its member.</param>
    /// <param name="processes">How many processes run at once.</param>
    /// <param name="told">Is told about each mutant that a test has been asked about.</param>
    public void Ask(IEnumerable<(Mutant Mutant, int Member)> mutants, int processes, Action<Mutant> told)
    {
        var waiting = new Queue<(Mutant Mutant, int Member)>(mutants);
        var workers = Enumerable.Range(0, processes).Select(_ => new Thread(() => Work(waiting, told))).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
    }

    /// <inheritdoc/>
    public void Dispose() => _coverage.Clear();

    private List<Coverage> Pass(Hosted process) =>
        [.. Enumerable.Range(0, _tests.Count).Select(test => Coverage.Read(process.Ask(string.Create(CultureInfo.InvariantCulture, $"cover {test}"))))];

    private void Work(Queue<(Mutant Mutant, int Member)> waiting, Action<Mutant> told)
    {
        var process = Host(0);
        while (true)
        {
            (Mutant Mutant, int Member) next;
            List<int> each, once;
            lock (_lock)
            {
                if (!waiting.TryDequeue(out next))
                {
                    break;
                }

                each = Covering(next.Member, test => test.Members);
                once = Covering(next.Member, test => test.Once);
            }

            if (each.Count > 0)
            {
                process = Settle(process, next.Mutant, next.Member, each);
            }

            if (once.Count > 0 && next.Mutant.Fate is (Fate.Survived or Fate.NotCovered))
            {
                using var own = Settle(Host(next.Mutant.Id), next.Mutant, next.Member, once, fresh: true);
            }

            lock (_lock)
            {
                told(next.Mutant);
            }
        }

        process.Dispose();
    }

    // First those that have noticed other mutants of the same member; then those that enter little else.
    private List<int> Covering(int member, Func<Coverage, HashSet<int>> which) =>
        [.. Enumerable.Range(0, _tests.Count).Where(test => _coverage[test].Passed && which(_coverage[test]).Contains(member))
            .OrderByDescending(test => _kills.GetValueOrDefault((member, test))).ThenBy(test => _coverage[test].Members.Count + (_coverage[test].Duration / 5)).ThenBy(test => test)];

    private Hosted Host(int active)
    {
        var process = new Hosted(_file, active, _without);
        process.Ask($"usual {string.Join(' ', _coverage.Select(test => test.Duration))}");
        return process;
    }

    // A process that a mutant has spoilt, stopped or brought down is replaced, and asked again if its answer is worth nothing.
    // In a fresh process, a test that fails with the mutant counts, whether or not it passes there afterwards.
    private Hosted Settle(Hosted process, Mutant mutant, int member, List<int> tests, bool fresh = false)
    {
        var order = string.Create(CultureInfo.InvariantCulture, $"run {mutant.Id} {string.Join(' ', tests)}");
        while (true)
        {
            var words = process.Ask(order).Split(' ');
            switch (words[0])
            {
                case "survived":
                    mutant.Fate = Fate.Survived;
                    return process;
                case "killed":
                case "tainted" when fresh:
                    mutant.Fate = Fate.Killed;
                    lock (_lock)
                    {
                        var test = int.Parse(words[1], CultureInfo.InvariantCulture);
                        _kills[(member, test)] = _kills.GetValueOrDefault((member, test)) + 1;
                        mutant.KilledBy = _tests[test];
                    }

                    return process;
                case "tainted":
                    process.Dispose();
                    process = Host(0);
                    fresh = true;
                    break;
                default:
                    mutant.Fate = words[0] == "late" ? Fate.TimedOut : Fate.Crashed;
                    process.Dispose();
                    return Host(0);
            }
        }
    }

    private sealed record Coverage(bool Passed, long Duration, HashSet<int> Members, HashSet<int> Once)
    {
        public static Coverage Read(string answer)
        {
            var words = answer.Split(' ');
            var members = words[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(member => int.Parse(member, CultureInfo.InvariantCulture));
            return new Coverage(words[0] == "passed", long.Parse(words[1], CultureInfo.InvariantCulture), [.. members], []);
        }
    }

    private sealed class Hosted : IDisposable
    {
        private readonly Process _process;

        public Hosted(string file, int active, string[] without)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(file),
            };
            if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            {
                start.ArgumentList.Add(typeof(Hosted).Assembly.Location);
            }

            string[] arguments = ["obey", file, active.ToString(CultureInfo.InvariantCulture), .. without];
            Array.ForEach(arguments, start.ArgumentList.Add);

            // A mutant that gathers without end is to end before the machine's memory does.
            start.Environment["DOTNET_gcConcurrent"] = "0";
            start.Environment["DOTNET_TieredPGO"] = "0";
            start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
            start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
            _process = Process.Start(start) ?? throw new InvalidOperationException("The process of the tests does not start.");
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginErrorReadLine();
        }

        /// <summary>The answer; <c>late</c> if it needs too much processor time, <c>crashed</c> if the process ends.</summary>
        public string Ask(string order)
        {
            try
            {
                _process.StandardInput.WriteLine(order);
                _process.StandardInput.Flush();
                return _process.StandardOutput.ReadLine() ?? "crashed";
            }
            catch (IOException)
            {
                return "crashed";
            }
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }
}
