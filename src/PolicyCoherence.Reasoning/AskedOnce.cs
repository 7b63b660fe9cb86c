namespace PolicyCoherence.Reasoning;

/// <summary>
/// The answers to a question about the law and what it is held against. A rule asks in its condition whether there is something to
/// find, and in its action what it is; other rules ask the same again. The work is done once.
/// </summary>
/// <typeparam name="TLaw">What is asked about: one object of the model or the analysis.</typeparam>
/// <typeparam name="TStandard">What it is held against: likewise one object.</typeparam>
/// <typeparam name="TFound">What is found.</typeparam>
/// <param name="search">Does the work. It is pure, so it does not matter when, or that it is done once only.</param>
internal sealed class AskedOnce<TLaw, TStandard, TFound>(Func<TLaw, TStandard, TFound> search)
    where TLaw : class
    where TStandard : class
{
    // By the object, which is quicker than by its name or its parts. There are few standards, and much law.
    private readonly Dictionary<object, Dictionary<object, TFound>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is found.</summary>
    public TFound Find(TLaw law, TStandard standard)
    {
        if (!_known.TryGetValue(standard, out var answers)) _known.Add(standard, answers = new Dictionary<object, TFound>(ReferenceEqualityComparer.Instance));
        if (!answers.TryGetValue(law, out var found)) answers[law] = found = search(law, standard);
        return found;
    }
}
