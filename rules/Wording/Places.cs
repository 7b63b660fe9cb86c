using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>The places of a finding, each with words that say what stands there.</summary>
public static class Places
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Places));

    /// <summary>What a position says of the act, labelled by its modality.</summary>
    public static Place Says(NormInstance instance, PlaceRole role = PlaceRole.Involved) =>
        new(instance.Position.ModalitySpan.To(instance.Act.Span), role, Under(instance.Position, Verb(instance)));

    /// <summary>The name of an exception, a standing safeguard or a position.</summary>
    public static Place Named(Norm norm, string label, PlaceRole role = PlaceRole.Involved) => new(norm.Span, role, Under(norm, Text.Say("named", ("name", norm.Name), ("label", label))));

    /// <summary>The paragraph that is offended.</summary>
    public static Place Offended(Understanding understanding) =>
        new(understanding.Span, PlaceRole.Offended, Text.Say("says-so", ("framework", understanding.Framework.Name), ("paragraph", understanding.Paragraph)));

    /// <summary>A step of the reasoning at a norm.</summary>
    public static ReasonStep Step(string text, SourceSpan? span = null) => new(text, span);

    /// <summary>What a position does, in words: "`removal` requires this".</summary>
    public static string Verb(NormInstance instance) => instance.Modality switch
    {
        _ when instance.IsAlternative => Text.Say("requires-alternative", ("name", instance.Position.Name)),
        Modality.Prohibition when instance.Position.Together => Text.Say("forbids-together", ("name", instance.Position.Name)),
        Modality.Duty => Text.Say("requires", ("name", instance.Position.Name)),
        Modality.SoftDuty => Text.Say("asks", ("name", instance.Position.Name)),
        Modality.Prohibition => Text.Say("forbids", ("name", instance.Position.Name)),
        Modality.Power => Text.Say("allows", ("name", instance.Position.Name)),
        Modality.Liberty => Text.Say("leaves-free", ("name", instance.Position.Name)),
        Modality.Exemption => Text.Say("exempts", ("name", instance.Position.Name)),
        _ => Text.Say("promises", ("name", instance.Position.Name)),
    };

    /// <summary>Who bears a position, in words.</summary>
    public static string Bearer(NormInstance instance) => instance switch
    {
        { Agency: { } agency } => $"`{agency.Name}`",
        { BearerKind: BearerKind.Person, Position.Bearer: PersonBearer { Span: var span } } => span.Words,
        _ => Text.Say("every-authority"),
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

    // With the provision, so that a reader finds the law without opening the file.
    private static string Under(Norm norm, string label) => norm.Sources.IsDefaultOrEmpty ? label
        : norm.Sources[0].Sections.IsEmpty ? Text.Say("under", ("label", label), ("instrument", norm.Sources[0].Instrument.Display))
        : Text.Say("under-sections", ("label", label), ("instrument", norm.Sources[0].Instrument.Display), ("sections", Phrasing.Listed(norm.Sources[0].Sections)));
}
