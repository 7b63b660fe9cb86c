using System.Numerics;

namespace PolicyCoherence.Rete.Explanations;

/// <summary>
/// The shortest proof of every fact, from reasons in any order. Of proofs that are equally long the one whose text
/// (rule, then premises) comes first is taken, so a fact has one explanation, whatever order the facts came in; for
/// this, facts that differ must differ in text.
/// </summary>
public sealed class Proofs
{
    private readonly Dictionary<object, Proof> _proofs = [];

    /// <summary>Works out the proofs.</summary>
    /// <param name="reasons">Every reason known.</param>
    /// <param name="given">The facts that need no reason; so does one of which no reason is known.</param>
    /// <param name="describe">The text of a fact, to decide between proofs of one length; <see cref="object.ToString"/> if null.</param>
    public Proofs(IEnumerable<Because> reasons, IReadOnlySet<object> given, Func<object, string>? describe = null)
    {
        var texts = new Dictionary<object, string>();
        var steps = reasons.Select(r => new Step(r)).ToList();
        var derived = steps.Select(s => s.Because.Fact).ToHashSet();
        var uses = new Dictionary<object, List<Step>>();
        var costs = new Dictionary<object, BigInteger>();
        var ready = new PriorityQueue<Step, Step>(Comparer<Step>.Create(Compare));

        foreach (var step in steps)
        {
            foreach (var premise in step.Because.Premises)
            {
                if (IsLeaf(premise))
                    continue;
                if (!uses.TryGetValue(premise, out var users))
                    uses.Add(premise, users = []);
                users.Add(step);
                step.Open++;
            }

            if (step.Open == 0)
                ready.Enqueue(step, step);
        }

        // Every step costs one more than all its premises together, so steps come up by cost; and when the first of a
        // cost comes up, all others of that cost are waiting too. The first to reach a fact is therefore its shortest.
        while (ready.TryDequeue(out var step, out _))
        {
            var fact = step.Because.Fact;
            if (IsLeaf(fact) || !costs.TryAdd(fact, step.Cost))
                continue;

            _proofs.Add(fact, new Proof(fact, step.Because, [.. step.Because.Premises.Select(p => IsLeaf(p) ? Leaf(p) : _proofs[p])]));
            foreach (var user in uses.GetValueOrDefault(fact) ?? [])
            {
                user.Cost += step.Cost;
                if (--user.Open == 0)
                    ready.Enqueue(user, user);
            }
        }

        // A fact that rests only on itself has no proof at all.
        Unproved = derived;
        Unproved.ExceptWith(_proofs.Keys);
        Unproved.ExceptWith(given);

        bool IsLeaf(object fact) => given.Contains(fact) || !derived.Contains(fact);

        string Text(object fact)
        {
            if (!texts.TryGetValue(fact, out var text))
                texts.Add(fact, text = (describe ?? Proof.Describe)(fact));
            return text;
        }

        int Compare(Step? x, Step? y)
        {
            if (x is null || y is null)
                return (x is null ? 0 : 1) - (y is null ? 0 : 1);

            var order = x.Cost.CompareTo(y.Cost);
            if (order == 0)
                order = string.CompareOrdinal(x.Because.Rule, y.Because.Rule);
            for (var i = 0; order == 0 && i < Math.Min(x.Because.Premises.Count, y.Because.Premises.Count); i++)
                order = string.CompareOrdinal(Text(x.Because.Premises[i]), Text(y.Because.Premises[i]));
            return order != 0 ? order : x.Because.Premises.Count.CompareTo(y.Because.Premises.Count);
        }
    }

    private HashSet<object> Unproved { get; }

    /// <summary>The proof of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The proof, of no steps if the fact was given; null if the fact rests only on itself.</returns>
    public Proof? Of(object fact)
    {
        if (_proofs.TryGetValue(fact, out var proof))
            return proof;
        return Unproved.Contains(fact) ? null : Leaf(fact);
    }

    private static Proof Leaf(object fact) => new(fact, null, []);

    private sealed class Step(Because because)
    {
        public Because Because { get; } = because;

        public BigInteger Cost { get; set; } = BigInteger.One;

        public int Open { get; set; }
    }
}
