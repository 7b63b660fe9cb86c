using BenchmarkDotNet.Attributes;
using PolicyCoherence.Rete;
using PolicyCoherence.Rete.Fluent;

namespace PolicyCoherence.Benchmarks;

/// <summary>All clashing pairs among positions with skewed actions and groups: many matches, which is what costs.</summary>
[MemoryDiagnoser]
public class RetePairsBenchmark
{
    private object[] _facts = [];
    private ISessionFactory? _factory;

    [Params(1_000, 3_000, 10_000)]
    public int Positions { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _facts = BenchmarkFacts.Positions(Positions);
        _factory = ReteQuick.Compile(typeof(BenchmarkClash));
    }

    [Benchmark]
    public int AllClashingPairs() => ReteQuick.Run(_factory ?? throw new InvalidOperationException("not set up"), _facts);
}

/// <summary>A selective equality join: each fact meets one other.</summary>
[MemoryDiagnoser]
public class ReteSelectiveJoinBenchmark
{
    private object[] _facts = [];
    private ISessionFactory? _factory;

    [Params(1_000, 2_000, 4_000, 8_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _facts = BenchmarkFacts.PositionsWithMandates(Facts);
        _factory = ReteQuick.Compile(typeof(BenchmarkSelective));
    }

    [Benchmark]
    public int SelectiveEqualityJoin() => ReteQuick.Run(_factory ?? throw new InvalidOperationException("not set up"), _facts);
}

/// <summary>What a session costs before its first fact: loading, checking and compiling rules.</summary>
[MemoryDiagnoser]
public class ReteStartBenchmark
{
    [Benchmark]
    public ISession LoadAndCompile()
    {
        var repository = new RuleRepository();
        repository.Load(x => x.From(typeof(BenchmarkClash), typeof(BenchmarkSelective)));
        return repository.Compile().CreateSession();
    }
}
