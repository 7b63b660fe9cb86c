using System.Collections.Immutable;

namespace PolicyCoherence.Findings;

/// <summary>What can hold data.</summary>
public enum HolderKind
{
    /// <summary>An agency, a company or another body.</summary>
    Body,

    /// <summary>A place where data lie.</summary>
    Store,

    /// <summary>The persons whom the data are about.</summary>
    People,
}

/// <summary>One that holds data, or that a finding involves.</summary>
/// <param name="Key">What tells it apart from others.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kind">What it is.</param>
public sealed record DataHolder(string Key, string Title, HolderKind Kind);

/// <summary>Data that positions let go from one to another.</summary>
/// <param name="From">The key of the one.</param>
/// <param name="To">The key of the other.</param>
/// <param name="Data">The kinds of data, by what people call them.</param>
/// <param name="Positions">The names of the positions.</param>
public sealed record DataFlowLine(string From, string To, ImmutableArray<string> Data, ImmutableArray<string> Positions);

/// <summary>Who can come to hold data from whom: a picture of the positions as they are written, which judges nothing.</summary>
/// <param name="Holders">Everybody there is, by key.</param>
/// <param name="Flows">By from, then to.</param>
public sealed record AgencyGraph(ImmutableArray<DataHolder> Holders, ImmutableArray<DataFlowLine> Flows);
