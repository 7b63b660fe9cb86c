using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for texts that change nothing, or rest on nothing. No single person shows them.</summary>
public static class TextWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(TextWording));

    /// <summary>A position or an exception of which its exceptions leave nothing.</summary>
    public static Finding NothingLeft(Norm norm, ImmutableArray<Norm> by) => Found(
        "PC3103",
        Severity.Warning,
        by.Length == 1 ? Text.Say("nothing-left.by-one", ("name", norm.Name), ("others", Names(by))) : Text.Say("nothing-left", ("name", norm.Name), ("others", Names(by))),
        [norm.Name, .. by.Select(other => other.Name)],
        [Places.Named(norm, Text.Say("nothing-left.label"), PlaceRole.Primary), .. by.Select(other => Places.Named(other, Text.Say("nothing-left.by")))],
        [Places.Step(Text.Say("nothing-left.why", ("name", norm.Name)), norm.Sentence), .. by.Select(other => Places.Step(Text.Say("nothing-left.takes", ("name", other.Name)), other.Sentence))],
        Text.Say("nothing-left.resolve", ("name", norm.Name)));

    /// <summary>A position that another covers.</summary>
    public static Finding Covered(Position narrower, Position wider, bool same) => Found(
        "PC3104",
        Severity.Note,
        same ? Text.Say("duplicate", ("name", narrower.Name), ("other", wider.Name)) : Text.Say("covered", ("name", narrower.Name), ("other", wider.Name)),
        [narrower.Name, wider.Name],
        [Places.Named(narrower, Text.Say("covered.label"), PlaceRole.Primary), Places.Named(wider, same ? Text.Say("duplicate.by") : Text.Say("covered.by"))],
        [Places.Step(Text.Say("covered.why", ("name", narrower.Name), ("other", wider.Name)), wider.Sentence), Places.Step(Text.Say("covered.nothing-else", ("name", narrower.Name)), narrower.Sentence)],
        Text.Say("covered.resolve", ("name", narrower.Name)));

    /// <summary>A word that no sentence uses.</summary>
    public static Finding Unused(Symbol symbol) => Found(
        "PC3105",
        Severity.Note,
        Text.Say("unused", ("name", symbol.Name)),
        [symbol.Name],
        [new Place(symbol.Span, PlaceRole.Primary, Text.Say("unused.label"))],
        [Places.Step(Text.Say("unused.why", ("name", symbol.Name)))],
        Text.Say("unused.resolve", ("name", symbol.Name)));

    /// <summary>A text of lower rank that takes something out of, or sets aside, a text of higher rank.</summary>
    public static Finding LowerRank(Norm lower, Norm higher, bool empowered)
    {
        var (text, over) = (lower.Instrument?.Display ?? "", higher.Instrument?.Display ?? "");
        return Found(
            "PC3106",
            empowered ? Severity.Low : Severity.Warning,
            Text.Say("lower-rank", ("name", lower.Name), ("text", text), ("higher", higher.Name), ("over", over)),
            [lower.Name, higher.Name],
            [Places.Named(lower, Text.Say("lower-rank.label"), PlaceRole.Primary), Places.Named(higher, Text.Say("lower-rank.over"))],
            [
                Places.Step(Text.Say("lower-rank.why", ("text", text), ("over", over)), lower.Instrument?.Span),
                Places.Step(empowered ? Text.Say("lower-rank.empowered", ("text", text), ("over", over)) : Text.Say("lower-rank.counted", ("name", lower.Name)), lower.Sentence),
            ],
            empowered ? Text.Say("lower-rank.empowered.resolve", ("over", over)) : Text.Say("lower-rank.resolve", ("over", over)));
    }

    /// <summary>A norm that cites, or refers to, what was repealed before it came into force.</summary>
    public static Finding Repealed(Norm norm, string what, DateOnly until, DateOnly from, Place place) => Found(
        "PC3203",
        Severity.Warning,
        Text.Say("repealed", ("name", norm.Name), ("what", what), ("until", Day(until))),
        [norm.Name, what],
        [place with { Role = PlaceRole.Primary, Label = Text.Say("repealed.label", ("until", Day(until))) }, Places.Named(norm, Text.Say("repealed.from", ("from", Day(from))))],
        [Places.Step(Text.Say("repealed.why", ("what", what), ("until", Day(until)), ("name", norm.Name), ("from", Day(from))), norm.Sentence)],
        Text.Say("repealed.resolve"));

    /// <summary>An instrument whose basis is not in force with it.</summary>
    public static Finding BasisGone(Instrument instrument, Instrument basis, DateOnly until, bool outlives) => Found(
        "PC3205",
        outlives ? Severity.Note : Severity.Warning,
        outlives
            ? Text.Say("outlives", ("text", instrument.Display), ("basis", basis.Display), ("until", Day(until)))
            : Text.Say("no-basis", ("text", instrument.Display), ("basis", basis.Display), ("until", Day(until))),
        [instrument.Name, basis.Name],
        [new Place(instrument.Span, PlaceRole.Primary, Text.Say("no-basis.label")), new Place(basis.Span, PlaceRole.Involved, Text.Say("repealed.label", ("until", Day(until))))],
        [Places.Step(Text.Say("no-basis.why", ("text", instrument.Display), ("basis", basis.Display)), instrument.Span)],
        outlives ? Text.Say("outlives.resolve") : Text.Say("no-basis.resolve"));

    /// <summary>A saving clause for a treaty that, as encoded, forbids nothing of the kind.</summary>
    public static Finding SavesNothing(Position position, Treaty treaty) => Found(
        "PC3204",
        Severity.Note,
        Text.Say("saves-nothing", ("name", position.Name), ("treaty", treaty.Display)),
        [position.Name, treaty.Name],
        [Places.Named(position, Text.Say("saves-nothing.label", ("treaty", treaty.Display)), PlaceRole.Primary)],
        [Places.Step(Text.Say("saves-nothing.why", ("treaty", treaty.Display), ("name", position.Name)), position.Sentence)],
        Text.Say("saves-nothing.resolve"));

    private static Finding Found(string rule, Severity severity, string message, ImmutableArray<string> subjects, ImmutableArray<Place> places, ImmutableArray<ReasonStep> because, string resolve) =>
        new(rule, severity, Certainty.Certain, message, subjects, places, null, [], null, null, because, [resolve], null, [], []);

    private static string Names(IEnumerable<Norm> norms) => Phrasing.Names(norms.Select(norm => norm.Name));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
