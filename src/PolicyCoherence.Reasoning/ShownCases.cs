namespace PolicyCoherence.Reasoning;

/// <summary>Remembers of each description of a person which answer it describes, so that one can ask whether it fits another person too.</summary>
public sealed class ShownCases
{
    private readonly Dictionary<object, Answer> _answers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes what a description describes.</summary>
    public void Remember(object description, Answer answer) => _answers[description] = answer;

    /// <summary>What a description describes; null if it is not known.</summary>
    public Answer? Of(object description) => _answers.GetValueOrDefault(description);
}
