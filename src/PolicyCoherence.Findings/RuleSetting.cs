using PolicyCoherence.Sources;

namespace PolicyCoherence.Findings;

/// <summary>What the users of the checker decide about a rule, with the reason that they have to give.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity">What its findings weigh; null if the rule is switched off.</param>
/// <param name="Because">The reason, in their words.</param>
/// <param name="Place">Where they say so.</param>
public sealed record RuleSetting(string RuleId, Severity? Severity, string Because, SourceSpan Place);

/// <summary>A setting, and what it did in a check: nothing is left out in silence.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Findings">How many findings it left out, or gave another weight.</param>
public sealed record AppliedSetting(RuleSetting Setting, int Findings);
