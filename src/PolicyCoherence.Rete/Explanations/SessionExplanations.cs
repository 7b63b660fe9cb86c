using PolicyCoherence.Rete.Sessions;

namespace PolicyCoherence.Rete.Explanations;

/// <summary>What a session can tell of its reasoning; of the embedded engine only, and not part of NRules' surface.</summary>
public static class SessionExplanations
{
    /// <summary>Every reason by which a rule inserted a fact, or would have, had it not been there.</summary>
    /// <param name="session">A session of this engine.</param>
    /// <returns>The reasons, in no meaningful order.</returns>
    public static IReadOnlyCollection<Because> Reasons(this ISession session) => Own(session).Ledger.Reasons;

    /// <summary>The shortest proofs of the session's facts, as of now.</summary>
    /// <param name="session">A session of this engine.</param>
    /// <param name="describe">The text of a fact; <see cref="object.ToString"/> if null.</param>
    /// <returns>The proofs.</returns>
    public static Proofs Explain(this ISession session, Func<object, string>? describe = null) =>
        new(Own(session).Ledger.Reasons, Own(session).Ledger.GivenFacts, describe);

    private static Session Own(ISession session) =>
        session as Session ?? throw new ArgumentException("the session is of another engine", nameof(session));
}
