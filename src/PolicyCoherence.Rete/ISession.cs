namespace PolicyCoherence.Rete;

/// <summary>A working memory with its matches. Not for use by several threads at once.</summary>
public interface ISession
{
    /// <summary>Adds facts, all or none. Facts are the same when <see cref="object.Equals(object)"/> says so.</summary>
    /// <param name="facts">The facts.</param>
    /// <exception cref="ArgumentException">Two of them are equal, or an equal fact is there already; nothing was added.</exception>
    /// <exception cref="RuleExecutionException">A condition threw; the session cannot be used further.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Adds a fact. Many facts are added much faster by one <see cref="InsertAll"/>.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentException">An equal fact is there already.</exception>
    /// <exception cref="RuleExecutionException">A condition threw; the session cannot be used further.</exception>
    void Insert(object fact);

    /// <summary>Adds a fact unless an equal one is there.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="RuleExecutionException">A condition threw; the session cannot be used further.</exception>
    bool TryInsert(object fact);

    /// <summary>Removes a fact. What rules derived from it stays.</summary>
    /// <param name="fact">The fact, or one equal to it.</param>
    /// <exception cref="ArgumentException">There is no such fact.</exception>
    /// <exception cref="RuleExecutionException">A condition threw; the session cannot be used further.</exception>
    void Retract(object fact);

    /// <summary>Fires rules until none is left to fire.</summary>
    /// <returns>How many matches fired.</returns>
    /// <exception cref="RuleExecutionException">An action or a condition threw.</exception>
    int Fire();

    /// <summary>Fires rules until none is left to fire or the token is cancelled; cancellation does not throw.</summary>
    /// <param name="cancellationToken">Asked between two matches.</param>
    /// <returns>How many matches fired.</returns>
    /// <exception cref="RuleExecutionException">An action or a condition threw.</exception>
    int Fire(CancellationToken cancellationToken);

    /// <summary>The facts of a type, given and derived; their order means nothing.</summary>
    /// <typeparam name="TFact">The type of fact.</typeparam>
    /// <returns>The facts.</returns>
    IQueryable<TFact> Query<TFact>();
}

/// <summary>Compiled rules, from which any number of independent sessions are made.</summary>
public interface ISessionFactory
{
    /// <summary>Makes an empty session.</summary>
    /// <returns>The session.</returns>
    ISession CreateSession();
}
