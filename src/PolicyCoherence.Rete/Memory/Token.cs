using PolicyCoherence.Rete.Network;

namespace PolicyCoherence.Rete.Memory;

/// <summary>Something that can end: it stays in the lists it is in until they are next tidied, and is passed over.</summary>
internal interface IMortal
{
    bool Dead { get; }
}

/// <summary>One column of a tuple: a fact, a computed value, or the result of a query.</summary>
internal class Cell(object? value) : IMortal
{
    public object? Value { get; } = value;

    public bool Dead { get; set; }
}

/// <summary>A fact in working memory. A fact that is retracted and added again is a new handle.</summary>
internal sealed class FactHandle(object fact) : Cell(fact)
{
    public object Fact { get; } = fact;

    /// <summary>The first of the tokens that hold this fact.</summary>
    public Token? FirstToken { get; set; }

    /// <summary>The buckets of indexes that list this fact.</summary>
    public List<Bucket<FactHandle>> Homes { get; } = new(2);
}

/// <summary>The result of a query, with the facts it was gathered from.</summary>
internal sealed class ResultCell(object? value, FactHandle[] sources) : Cell(value)
{
    public FactHandle[] Sources { get; } = sources;
}

/// <summary>
/// A partial match: its parent's match and one more column. A chain of tokens is a tuple. Tokens of a parent and tokens
/// of a fact are linked both ways, so that a retraction costs what it removes.
/// </summary>
internal class Token(Token? parent, Cell? cell, BetaNode node) : IMortal
{
    public Token? Parent { get; } = parent;

    public Cell? Cell { get; set; } = cell;

    public BetaNode Node { get; } = node;

    public bool Dead { get; set; }

    public Token? FirstChild { get; set; }

    public Token? NextSibling { get; set; }

    public Token? PreviousSibling { get; set; }

    public Token? NextOfFact { get; set; }

    public Token? PreviousOfFact { get; set; }

    /// <summary>The bucket that lists this token; further ones, if its node feeds several indexes, in <see cref="OtherHomes"/>.</summary>
    public Bucket<Token>? Home { get; set; }

    public List<Bucket<Token>>? OtherHomes { get; set; }

    public void LinkToParent()
    {
        if (Parent is not { } parent)
            return;

        NextSibling = parent.FirstChild;
        if (NextSibling is { } next)
            next.PreviousSibling = this;
        parent.FirstChild = this;
    }

    public void UnlinkFromParent()
    {
        if (PreviousSibling is { } previous)
            previous.NextSibling = NextSibling;
        else if (Parent is { } parent && ReferenceEquals(parent.FirstChild, this))
            parent.FirstChild = NextSibling;
        if (NextSibling is { } next)
            next.PreviousSibling = PreviousSibling;
        NextSibling = PreviousSibling = null;
    }

    public void LinkToFact()
    {
        if (Cell is not FactHandle handle)
            return;

        NextOfFact = handle.FirstToken;
        if (NextOfFact is { } next)
            next.PreviousOfFact = this;
        handle.FirstToken = this;
    }

    public void UnlinkFromFact()
    {
        if (Cell is not FactHandle handle)
            return;

        if (PreviousOfFact is { } previous)
            previous.NextOfFact = NextOfFact;
        else if (ReferenceEquals(handle.FirstToken, this))
            handle.FirstToken = NextOfFact;
        if (NextOfFact is { } next)
            next.PreviousOfFact = PreviousOfFact;
        NextOfFact = PreviousOfFact = null;
    }

    public void AddHome(Bucket<Token> bucket)
    {
        if (Home is null)
            Home = bucket;
        else
            (OtherHomes ??= []).Add(bucket);
    }

    /// <summary>Ends this token and every match built on it.</summary>
    public virtual void Kill() => End(unlinkFromParent: true);

    private void End(bool unlinkFromParent)
    {
        if (Dead)
            return;

        Dead = true;
        if (unlinkFromParent)
            UnlinkFromParent();
        UnlinkFromFact();
        Home?.NoteDeath();
        if (OtherHomes is { } others)
        {
            foreach (var home in others)
                home.NoteDeath();
        }

        OnEnd();
        for (var child = FirstChild; child is not null; child = child.NextSibling)
            child.End(unlinkFromParent: false);
        FirstChild = null;
    }

    protected virtual void OnEnd()
    {
    }
}
