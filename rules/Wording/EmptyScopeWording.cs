using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for sentences that can never apply, and powers that can never be used.</summary>
public static class EmptyScopeWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(EmptyScopeWording));

    /// <summary>That nobody meets the conditions of a position or a standing safeguard.</summary>
    public static string Nobody(Norm norm) => Text.Say("nobody", ("name", norm.Name));

    /// <summary>Whether there is no day on which a norm is in force.</summary>
    public static bool HasNoDay(Norm norm) => norm is { From: { } from, Until: { } until } && from >= until;

    /// <summary>That a norm is in force on no day.</summary>
    public static string NeverInForce(Norm norm) => Text.Say("never-in-force", ("name", norm.Name));

    /// <summary>That nobody meets the conditions of an exception.</summary>
    public static string Nobody(ExceptionNorm exception) => Text.Say("nobody.exception", ("name", exception.Name));

    /// <summary>That an exception never meets what it is an exception to.</summary>
    public static string NeverMet(ExceptionNorm exception) => exception.To.Length == 1
        ? Text.Say("never-met", ("name", exception.Name), ("targets", Phrasing.Names(exception.To)))
        : Text.Say("never-met-any", ("name", exception.Name), ("targets", Phrasing.Names(exception.To)));

    /// <summary>The finding for a sentence that can never apply, for the reason given.</summary>
    public static Finding NeverApplies(Norm norm, string why) => Found(
        "PC3101",
        Severity.Warning,
        why,
        norm.Name,
        [Places.Named(norm, Text.Say("never-applies.label"), PlaceRole.Primary), .. norm.When.Concat(norm.Unless).Select(clause => new Place(clause.Span, PlaceRole.Involved, Text.Say("never-applies.condition")))],
        Places.Step(HasNoDay(norm) ? Text.Say("never-in-force.why") : Text.Say("never-applies.why"), norm.Sentence),
        HasNoDay(norm) ? Text.Say("never-in-force.resolve") : Text.Say("never-applies.resolve"));

    /// <summary>The finding for a power that bars take away altogether.</summary>
    public static Finding NeverUsable(NormInstance power, IEnumerable<NormInstance> bars) => Found(
        "PC3102",
        Severity.Note,
        Text.Say("never-usable", ("name", power.Position.Name)),
        power.Position.Name,
        [Places.Says(power, PlaceRole.Primary), .. bars.Select(bar => Places.Says(bar)).DistinctBy(place => place.Span)],
        Places.Step(Text.Say("never-usable.why"), power.Position.Sentence),
        Text.Say("never-usable.resolve"));

    private static Finding Found(string rule, Severity severity, string message, string subject, ImmutableArray<Place> places, ReasonStep because, string resolve) =>
        new(rule, severity, Certainty.Certain, message, [subject], places, null, [], null, null, [because], [resolve], null, [], []);
}
