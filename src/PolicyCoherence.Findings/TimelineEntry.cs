namespace PolicyCoherence.Findings;

/// <summary>A stretch of days on which a finding holds with one weight.</summary>
/// <param name="Days">The days.</param>
/// <param name="Finding">The finding, as it is on the first of them.</param>
public sealed record TimelineEntry(DayInterval Days, Finding Finding);
