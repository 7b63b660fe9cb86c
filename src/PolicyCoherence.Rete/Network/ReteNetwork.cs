namespace PolicyCoherence.Rete.Network;

/// <summary>The compiled rules.</summary>
internal sealed class ReteNetwork
{
    public RootNode Root { get; } = new();

    public List<TypeNode> Types { get; } = [];

    public List<AlphaIndex> AlphaIndexes { get; } = [];

    public List<LeftIndex> LeftIndexes { get; } = [];

    /// <summary>The ends of the rules, in the order in which they fire.</summary>
    public List<Terminal> Terminals { get; } = [];

    /// <summary>How many nodes there are, the root not counted.</summary>
    public int NodeCount { get; set; }
}
