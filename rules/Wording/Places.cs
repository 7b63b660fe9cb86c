using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>The places of a finding, each with words that say what stands there.</summary>
public static class Places
{
    /// <summary>What a position says of the act, labelled by its modality.</summary>
    public static Place Says(NormInstance instance, PlaceRole role = PlaceRole.Involved) =>
        new(instance.Position.ModalitySpan.To(instance.Act.Span), role, $"`{instance.Position.Name}` {Verb(instance)}{Under(instance.Position)}");

    /// <summary>The name of an exception, a standing safeguard or a position.</summary>
    public static Place Named(Norm norm, string label, PlaceRole role = PlaceRole.Involved) => new(norm.Span, role, $"`{norm.Name}` {label}{Under(norm)}");

    /// <summary>The paragraph that is offended.</summary>
    public static Place Offended(Understanding understanding) =>
        new(understanding.Span, PlaceRole.Offended, $"{understanding.Framework.Name} {understanding.Paragraph} says so");

    /// <summary>A step of the reasoning at a norm.</summary>
    public static ReasonStep Step(string text, SourceSpan? span = null) => new(text, span);

    /// <summary>What a position does, in words: "requires this".</summary>
    public static string Verb(NormInstance instance) => instance.Modality switch
    {
        _ when instance.IsAlternative => "requires this or another act",
        Modality.Prohibition when instance.Position.Together => "forbids this together",
        Modality.Duty => "requires this",
        Modality.SoftDuty => "asks for this as a rule",
        Modality.Prohibition => "forbids this",
        Modality.Power => "allows this",
        Modality.Liberty => "leaves this free",
        Modality.Exemption => "exempts from this",
        _ => "promises this",
    };

    /// <summary>Who bears a position, in words.</summary>
    public static string Bearer(NormInstance instance) => instance switch
    {
        { Agency: { } agency } => $"`{agency.Name}`",
        { BearerKind: BearerKind.Person, Position.Bearer: PersonBearer { Span: var span } } => span.Words,
        _ => "every authority",
    };

    /// <summary>The act in words: "to return anyone", "to disclose identity data of …".</summary>
    public static string Act(NormInstance instance) => Act(instance.Act);

    /// <summary>The act in words.</summary>
    public static string Act(Act act)
    {
        var what = act.Service?.Display ?? act.Data?.Display;
        var verb = act.Action.Display;
        if (!act.Against.IsEmpty) return $"{verb} {Phrasing.Names(act.Against.Select(body => body.Name))}";
        return what is null
            ? act.Patient is { } patient ? $"{verb} {patient.Words}" : verb
            : $"{verb} {what}";
    }

    // The provision, so that a reader finds the law without opening the file.
    private static string Under(Norm norm) =>
        norm.Sources.IsDefaultOrEmpty ? "" : $" ({norm.Sources[0].Instrument.Display}{(norm.Sources[0].Sections.IsEmpty ? "" : $" {Phrasing.Listed(norm.Sources[0].Sections)}")})";
}
