using System.Diagnostics;
using System.Globalization;
using System.Runtime.Loader;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PolicyCoherence.Mutation;

/// <summary>
/// The process in which tests run, one mutant after the other: it reads orders from its input and answers each with a line.
/// <c>tests</c> lists the tests, <c>cover N</c> runs a test and says which members it entered, <c>usual</c> tells how long each takes
/// without a mutant, <c>run ID N N …</c> runs tests with a mutant until one fails.
/// </summary>
internal sealed class TestProcess
{
    private const long Least = 3000;
    private const long Times = 20;

    private readonly Type _switch;
    private readonly long[] _usual;
    private long _until = long.MaxValue;
    private readonly List<IXunitTestCase> _cases;
    private readonly TestAssembly _assembly;

    private TestProcess(string file, int active, string[] without)
    {
        var folder = Path.GetDirectoryName(file) ?? string.Empty;
        AppDomain.CurrentDomain.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + Path.DirectorySeparatorChar);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        _switch = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "PolicyCoherence.Reasoning.dll")).GetType("MutationSwitch")
            ?? throw new InvalidOperationException("The assembly is not the mutated one.");
        Activate(active);
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(file);
        _assembly = new TestAssembly(Reflector.Wrap(assembly));
        var found = new Found();
        using var discoverer = new XunitTestFrameworkDiscoverer(_assembly.Assembly, new NoSource(), new Nobody());
        discoverer.Find(includeSourceInformation: false, found, new Options());
        found.Done.Wait();
        // Those that FsCheck draws are of its own kind; the rest is known by name.
        _cases = [.. found.Cases.Where(test => test.GetType().Assembly == typeof(XunitTestCase).Assembly).Where(test => !without.Any(part => Name(test).Contains(part, StringComparison.Ordinal))).OrderBy(Name, StringComparer.Ordinal)];
        _usual = new long[_cases.Count];
    }

    /// <summary>Obeys until the input ends.</summary>
    /// <param name="file">The assembly with the tests.</param>
    /// <param name="active">The mutant that acts from the start, or 0.</param>
    /// <param name="without">Tests whose names contain one of these are left out.</param>
    public static void Obey(string file, int active, string[] without)
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var process = new TestProcess(file, active, without);
        new Thread(() => process.Watch(answers)) { IsBackground = true }.Start();
        while (Console.In.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            int[] numbers = [.. words.Skip(1).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
            answers.WriteLine(words[0] switch
            {
                "tests" => string.Join('\t', process._cases.Select(Name)),
                "cover" => process.Cover(numbers[0]),
                "usual" => process.Usual(numbers),
                _ => process.Run(numbers[0], numbers[1..]),
            });
            answers.Flush();
        }
    }

    private string Usual(int[] milliseconds)
    {
        milliseconds.CopyTo(_usual, 0);
        return "noted";
    }

    private string Cover(int test)
    {
        var entered = (bool[])(_switch.GetField("Entered")?.GetValue(null) ?? Array.Empty<bool>());
        Array.Clear(entered);
        var before = Used();
        var failed = FirstFailing([_cases[test]]);
        var used = (long)(Used() - before).TotalMilliseconds;
        var members = Enumerable.Range(0, entered.Length).Where(member => entered[member]);
        return string.Create(CultureInfo.InvariantCulture, $"{(failed is null ? "passed" : "failed")} {used} {string.Join(',', members)}");
    }

    // In lots that grow, so that a test likely to fail is asked alone. What failed must pass without the mutant: else an earlier
    // mutant has left something behind in this process, and the answer is worth nothing.
    private string Run(int mutant, int[] tests)
    {
        Activate(mutant);
        for (int at = 0, lot = 1; at < tests.Length; at += lot, lot = Math.Min(lot * 2, 40))
        {
            Interlocked.Exchange(ref _until, (long)Used().TotalMilliseconds + Least + tests.Skip(at).Take(lot).Sum(test => Times * _usual[test]));
            var failed = FirstFailing([.. tests.Skip(at).Take(lot).Select(test => _cases[test])]);
            Interlocked.Exchange(ref _until, long.MaxValue);
            if (failed is not null)
            {
                Activate(0);
                return string.Create(CultureInfo.InvariantCulture, $"{(FirstFailing([failed]) is null ? "killed" : "tainted")} {_cases.IndexOf(failed)}");
            }
        }

        Activate(0);
        return "survived";
    }

    private static TimeSpan Used()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    // Nothing ends a loop but the end of the process. Processor time is what counts, since the machine may be busy with other things.
    private void Watch(TextWriter answers)
    {
        while (true)
        {
            Thread.Sleep(200);
            if (Used().TotalMilliseconds > Interlocked.Read(ref _until))
            {
                answers.WriteLine("late");
                answers.Flush();
                Environment.Exit(1);
            }
        }
    }

    private void Activate(int mutant) => _switch.GetField("Active")?.SetValue(null, mutant);

    private IXunitTestCase? FirstFailing(IReadOnlyList<IXunitTestCase> cases)
    {
        var outcome = new Outcome();
        using var runner = new XunitTestAssemblyRunner(_assembly, cases, new Nobody(), outcome, new Options());
        runner.RunAsync().GetAwaiter().GetResult();
        return outcome.Failed is { } failed ? cases.First(test => test.UniqueID == failed) : outcome.Ran > 0 ? null : throw new InvalidOperationException("No test ran.");
    }

    private static string Name(IXunitTestCase test) => string.Join(' ', test.DisplayName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Nobody : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }

    private sealed class Found : IMessageSink
    {
        public List<IXunitTestCase> Cases { get; } = [];

        public ManualResetEventSlim Done { get; } = new();

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
            {
                Cases.Add(test);
            }
            else if (message is IDiscoveryCompleteMessage)
            {
                Done.Set();
            }

            return true;
        }
    }

    private sealed class Outcome : IMessageSink
    {
        public string? Failed { get; private set; }

        public int Ran { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestFailed failed:
                    Failed ??= failed.TestCase.UniqueID;
                    return false;
                case ITestPassed or ITestSkipped:
                    Ran++;
                    break;
                case IErrorMessage or ITestClassCleanupFailure or ITestCollectionCleanupFailure:
                    Failed ??= ((IExecutionMessage)message).TestCases.First().UniqueID;
                    return false;
                default:
                    break;
            }

            return true;
        }
    }

    private sealed class NoSource : ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
        }
    }

    private sealed class SourceInformation : ISourceInformation
    {
        public string? FileName { get; set; }

        public int? LineNumber { get; set; }

        public void Deserialize(IXunitSerializationInfo info)
        {
        }

        public void Serialize(IXunitSerializationInfo info)
        {
        }
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal)
        {
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.discovery.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) && value is TValue it ? it : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
