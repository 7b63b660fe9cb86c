using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>What a variable of a case stands for.</summary>
/// <param name="Role">Of whom: the name of a role.</param>
/// <param name="Symbol">The fact, primitive group, judgement or event.</param>
/// <param name="Clock">For an event: the unit in which the time since it is counted.</param>
public sealed record CaseVariable(string Role, Symbol Symbol, ClockUnit? Clock = null)
{
    /// <summary>Whether it is a judgement that no formula captures.</summary>
    public bool IsJudgement => Symbol is Fact { IsJudgement: true };

    /// <summary>The kind of ground it is about; null if none.</summary>
    public Ground? Ground => (Symbol as Fact)?.Ground;

    /// <summary>For a fact with several values: which of them, by its index; null otherwise.</summary>
    public int? Member { get; init; }

    /// <summary>Whether it is an amount: a number that a text names without saying it.</summary>
    public bool IsAmount => Symbol is Fact { IsAmount: true };

    /// <summary>Whether it is about a kind of ground; that some time has not passed is a waiting period.</summary>
    public bool IsAbout(string ground) => Ground is { } of ? of.Name == ground : Symbol is Event && ground == Model.Ground.Waiting;

    /// <summary>Who brings it about; a group is given.</summary>
    public Owner Owner => (Symbol as Fact)?.Owner ?? Owner.Given;
}
