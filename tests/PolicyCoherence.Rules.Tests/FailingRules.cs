namespace PolicyCoherence.Rules.Tests;

/// <summary>A fact that throws when it is touched, after stopping the check if it is told to.</summary>
public sealed class Trap(CancellationTokenSource? stop = null, Exception? instead = null)
{
    public const string Message = "the trap was touched";

    public static bool Touch(Trap trap) => trap.Touch();

    public static string TouchForKey(Trap trap) => trap.Touch() ? "" : "";

    public bool Touch()
    {
        stop?.Cancel();
        stop?.Token.ThrowIfCancellationRequested();
        throw instead ?? new NotSupportedException(Message);
    }
}

/// <summary>Fails in a condition on one fact.</summary>
[Name("PC0001")]
public sealed class FailsInCondition : Rule
{
    public override void Define()
    {
        Trap trap = default!;

        When()
            .Match(() => trap, t => Trap.Touch(t));
        Then()
            .Do(_ => trap.Touch());
    }
}

/// <summary>Fails in a condition that joins two facts.</summary>
[Name("PC0002")]
public sealed class FailsInJoin : Rule
{
    public override void Define()
    {
        string word = default!;
        Trap trap = default!;

        When()
            .Match(() => word)
            .Match(() => trap, t => Touch(word, t));
        Then()
            .Do(_ => trap.Touch());
    }

    public static bool Touch(string word, Trap trap) => word.Length >= 0 && trap.Touch();
}

/// <summary>Fails in the key of a group.</summary>
[Name("PC0003")]
public sealed class FailsInKey : Rule
{
    public override void Define()
    {
        IGrouping<string, Trap> traps = default!;

        When()
            .Query(() => traps, q => q
                .Match<Trap>()
                .GroupBy(t => Trap.TouchForKey(t), t => t));
        Then()
            .Do(_ => TouchAll(traps));
    }

    private static void TouchAll(IGrouping<string, Trap> traps) => traps.First().Touch();
}

/// <summary>Fails in its action.</summary>
[Name("PC0004")]
public sealed class FailsInAction : Rule
{
    public override void Define()
    {
        Trap trap = default!;

        When()
            .Match(() => trap);
        Then()
            .Do(_ => trap.Touch());
    }
}
