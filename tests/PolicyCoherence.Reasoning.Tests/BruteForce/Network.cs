using System.Collections.Immutable;
using System.Globalization;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A way for data to go, as written: from one or more places to another, with a condition and exceptions.</summary>
/// <param name="Name">Its number.</param>
/// <param name="Bearer">Who acts.</param>
/// <param name="From">Where the data lie: an agency or a store; null: with the bearer.</param>
/// <param name="To">Where they go; null: to the bearer.</param>
/// <param name="Data">An index of <see cref="Network.Data"/>.</param>
/// <param name="Fact">A fact of which it speaks; -1: none.</param>
/// <param name="IfSo">Whether it applies if the fact holds, or if it does not.</param>
/// <param name="Purpose">Its purpose; null: none stated.</param>
/// <param name="Collects">Whether it collects into the store rather than tells.</param>
public sealed record Way(int Name, string Bearer, string? From, string? To, int Data, int Fact, bool IfSo, string? Purpose, bool Collects = false)
{
    public override string ToString() =>
        $"position w{Name.ToString(CultureInfo.InvariantCulture)}: {Bearer} must {(Collects ? "collect" : From is null ? "disclose" : To is null ? "access" : "copy")} {Network.Data[Data]} of foreigner"
        + (From is null ? "" : $" from {From}") + (To is null ? "" : $" {(Collects ? "into" : "to")} {To}")
        + (Fact < 0 ? "" : $" {(IfSo ? "when" : "unless")} {Network.Facts[Fact]}") + (Purpose is null ? "" : $" for the purpose of {Purpose}") + ".";
}

/// <summary>An exception to a way, for a bearer or for anybody, when a fact holds.</summary>
public sealed record Closed(int Way, string? For, int Fact)
{
    public override string ToString() => $"exception e{Way}-{For ?? "all"}-{Fact} to w{Way}:{(For is null ? "" : $" for {For}")} when {Network.Facts[Fact]}.";
}

/// <summary>
/// A small network of agencies and stores, and the literal reading of it: person by person, place by place, with no
/// formulas and no paths. What the reasoning says of the same text is compared with it.
/// </summary>
public sealed class Network
{
    public static readonly string[] Facts = ["x", "y", "z"];

    // The second and third are kinds of the first.
    public static readonly string[] Data = ["personal-data", "health-data", "identity-data"];

    private static readonly string[] Agencies = ["a0", "a1", "a2", "a3", "kind"];
    private static readonly string[] Stores = ["s0", "s1"];

    private readonly ImmutableArray<Way> _ways;
    private readonly ImmutableArray<Closed> _closed;

    private Network(ImmutableArray<Way> ways, ImmutableArray<Closed> closed)
    {
        _ways = ways;
        _closed = closed;
    }

    public static IEnumerable<int> Persons => Enumerable.Range(0, 8);

    public IEnumerable<string> Names => _ways.Select(way => $"w{way.Name.ToString(CultureInfo.InvariantCulture)}");

    /// <param name="seed">Which network.</param>
    /// <param name="collecting">Whether bodies also collect into stores, with or without saying from whom.</param>
    /// <param name="fork">Whether two more ways lead from <c>a0</c> to <c>a3</c>, over <c>a1</c> and over <c>a2</c>.</param>
    public static Network Of(int seed, bool collecting = false, bool fork = false)
    {
        var random = new Random(seed);
        string? Place(bool stores) => stores && random.Next(3) == 0 ? Stores[random.Next(Stores.Length)] : Agencies[random.Next(Agencies.Length)];
        var ways = Enumerable.Range(0, random.Next(2, 9)).Select(name =>
        {
            var (from, to) = random.Next(3) switch { 0 => (null, Place(false)), 1 => (Place(true), (string?)null), _ => (Place(true), Place(true)) };
            if (collecting && random.Next(3) == 0) return new Way(name, Agencies[random.Next(Agencies.Length)], random.Next(3) == 0 ? Place(true) : null, Stores[random.Next(Stores.Length)], random.Next(Data.Length), random.Next(-1, 3), random.Next(2) == 0, null, Collects: true);
            return new Way(name, Agencies[random.Next(Agencies.Length)], from, to, random.Next(Data.Length), random.Next(-1, 3), random.Next(2) == 0, random.Next(3) switch { 0 => null, 1 => "family", _ => "return" });
        }).ToImmutableArray();

        // The same is told to a3 over both; a1 and a2 themselves were told of health.
        if (fork)
        {
            Way Tells(string bearer, string to, int data) => new(ways.Length, bearer, null, to, data, -1, true, null);
            foreach (var over in (string[])["a1", "a2"]) ways = ways.Add(Tells("a0", over, 1));
            foreach (var over in (string[])["a1", "a2"]) ways = ways.Add(Tells(over, "a3", 0));
        }

        var closed = Enumerable.Range(0, random.Next(3))
            .Select(_ => new Closed(random.Next(ways.Length), random.Next(2) == 0 ? null : Agencies[random.Next(Agencies.Length)], random.Next(3)))
            .Distinct().ToImmutableArray();
        return new Network(ways, closed);
    }

    public override string ToString() => string.Join('\n', _ways.Select(way => way.ToString()).Concat(_closed.Select(closed => closed.ToString())));

    /// <summary>The ways by which data that <c>a0</c> holds come to <c>a3</c>, for somebody.</summary>
    public ImmutableHashSet<string> Reaching() =>
    [
        .. from person in Persons
           from place in Reached(person, [("a0", 0)], _ => true, place => place == "a3")
           from step in Steps(person, place)
           where step.Place == "a3"
           select $"w{step.Way.Name.ToString(CultureInfo.InvariantCulture)}",
    ];

    /// <summary>The ways by which data serve another purpose than the one they were obtained for: collected by <c>a0</c> for the family, or passed on.</summary>
    public ImmutableHashSet<string> Drifting()
    {
        var drifting = ImmutableHashSet.CreateBuilder<string>();
        foreach (var person in Persons)
        {
            Add(person, "family", null, [("a0", 0)]);
            foreach (var way in _ways.Where(way => way.Purpose is not null))
            {
                var places = Agencies.Concat(Stores).SelectMany(place => Enumerable.Range(0, Data.Length), (place, data) => (Place: place, Data: data))
                    .Where(held => held.Data == way.Data && Source(way) is var source && (source == held.Place || (!IsStore(source) && IsKindOf(held.Place, source))) && (way.From is null || !IsStore(held.Place) || held.Place == source));
                Add(person, way.Purpose ?? "", way, places.SelectMany(held => Steps(person, held).Where(step => step.Way == way).Select(step => (step.Place, step.Data))));
            }
        }

        return drifting.ToImmutable();

        void Add(int person, string purpose, Way? obtained, IEnumerable<(string Place, int Data)> starts)
        {
            foreach (var held in Reached(person, starts, way => way.Purpose is null || way.Purpose == purpose, _ => false))
            {
                drifting.UnionWith(Steps(person, held).Where(step => step.Way != obtained && step.Way.Purpose is { } other && other != purpose).Select(step => $"w{step.Way.Name.ToString(CultureInfo.InvariantCulture)}"));
            }
        }
    }

    /// <summary>Whether what <c>a0</c> learns of somebody, whatever it is, comes to a body that acts, from body to body; what lies in a store is known to its keeper.</summary>
    /// <param name="acting">The body that acts.</param>
    /// <param name="barred">The data that it must not use, an index of <see cref="Data"/>; null: it may use whatever it is told.</param>
    public bool Leads(string acting = "a3", int? barred = null) => Persons.Any(person =>
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var acts = false;
        var open = new Stack<string>(["a0"]);
        while (open.TryPop(out var body))
        {
            if (!known.Add(body)) continue;
            foreach (var way in _ways)
            {
                var sources = Source(way) is var source && IsStore(source) ? Bodies(source) : [source];
                if (!sources.Any(of => IsKindOf(body, of))) continue;
                foreach (var next in Bodies(way.To ?? way.Bearer).Where(next => next != body && Applies(person, way, way.From is null ? body : way.To is null ? next : way.Bearer))) Tell(next, way);

                // Whoever collects from others knows it as well.
                if (!way.Collects || way.From is null) continue;
                foreach (var next in Bodies(way.Bearer).Where(next => next != body && Applies(person, way, next))) Tell(next, way);
            }
        }

        return acts;

        // What the body that acts tells others and hears again from them is nothing new to it.
        void Tell(string next, Way way)
        {
            if (next != acting) open.Push(next);
            else if (barred is not { } kept || (kept != 0 && way.Data != kept)) acts = true;
        }
    });

    private static IEnumerable<string> Bodies(string place) => Holders(place).Where(holder => !IsStore(holder));

    // Whether a way is open for a person, to whoever acts.
    private bool Applies(int person, Way way, string acting) =>
        (way.Fact < 0 || Has(person, way.Fact) == way.IfSo)
        && !_closed.Any(closed => closed.Way == way.Name && Has(person, closed.Fact) && (closed.For is null || IsKindOf(acting, closed.For)));

    private static bool IsStore(string place) => Stores.Contains(place);

    private static bool IsKindOf(string agency, string of) => agency == of || (of == "kind" && agency is "a2" or "a3" && of == "kind");

    private static string Source(Way way) => way.From ?? way.Bearer;

    // What of the data held goes on under a way; null if they have nothing in common.
    private static int? Common(int held, int moved) => held == moved || moved == 0 ? held : held == 0 ? moved : null;

    // Everybody who comes to hold data that go to a place: the place, the bodies of that kind, and who keeps the store.
    private static IEnumerable<string> Holders(string to) => to switch
    {
        "kind" => ["kind", "a2", "a3"],
        "s0" => ["s0", "a1"],
        "s1" => ["s1", "a2"],
        _ => [to],
    };

    private IEnumerable<(Way Way, string Place, int Data)> Steps(int person, (string Place, int Data) held)
    {
        foreach (var way in _ways)
        {
            var source = Source(way);
            var target = way.To ?? way.Bearer;
            // Among the bodies of one kind, data go from one to another.
            if ((target == source && target != "kind") || (source != held.Place && (IsStore(held.Place) || IsStore(source) || !IsKindOf(held.Place, source))) || Common(held.Data, way.Data) is not { } data) continue;
            foreach (var place in Holders(target))
            {
                if (place == held.Place) continue;
                var acting = way.From is null ? held.Place : way.To is null ? place : way.Bearer;
                if (Applies(person, way, acting)) yield return (way, place, data);
            }
        }
    }

    private HashSet<(string Place, int Data)> Reached(int person, IEnumerable<(string Place, int Data)> starts, Func<Way, bool> follows, Func<string, bool> ends)
    {
        var reached = new HashSet<(string Place, int Data)>();
        var open = new Stack<(string Place, int Data)>(starts);
        while (open.TryPop(out var held))
        {
            if (ends(held.Place) || !reached.Add(held)) continue;
            foreach (var step in Steps(person, held).Where(step => follows(step.Way))) open.Push((step.Place, step.Data));
        }

        return reached;
    }

    private static bool Has(int person, int fact) => ((person >> fact) & 1) == 1;
}
