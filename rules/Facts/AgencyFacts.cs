using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Facts;

/// <summary>Asserted: two agencies lead one sphere, and neither is a kind of the other. Each pair stands once, in the order of names.</summary>
/// <param name="Sphere">The sphere.</param>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
public sealed record SharedLead(Sphere Sphere, Agency First, Agency Second);

/// <summary>Asserted: a procedure passes from one agency to another.</summary>
/// <param name="Handover">From whom to whom, and at which steps.</param>
public sealed record ChangeOfHands(Handover Handover);
