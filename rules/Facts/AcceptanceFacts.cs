using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;

namespace PolicyCoherence.Rules.Facts;

/// <summary>What has become of an acceptance. Asserted after all other rules have found what they find, since findings stay out of working memory.</summary>
/// <param name="Acceptance">The acceptance.</param>
/// <param name="Covered">The findings that it speaks of, by key.</param>
/// <param name="Expired">The day of the check, if the acceptance holds no longer on it; null if it holds.</param>
/// <param name="Complete">Whether every sentence was understood, so that a finding that is missing is really not there.</param>
public sealed record AcceptanceFate(Acceptance Acceptance, ImmutableArray<Finding> Covered, DateOnly? Expired, bool Complete)
{
    /// <summary>How the ids of rules that judge acceptances begin; nothing that they find can be accepted.</summary>
    public const string Family = "PC33";

    /// <summary>How many findings it speaks of.</summary>
    public int Count => Covered.Length;

    /// <summary>Whether it speaks of more than one finding.</summary>
    public bool IsOfSeveral => Covered.Length > 1;

    /// <summary>Whether its day has passed.</summary>
    public bool HasExpired => Expired is not null;
}
