using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>Who does or must suffer an act, in one instance of a position.</summary>
public enum BearerKind
{
    /// <summary>One agency or kind of agency.</summary>
    Agency,

    /// <summary>Every authority: a bar without a bearer.</summary>
    EveryAuthority,

    /// <summary>The person herself.</summary>
    Person,
}

/// <summary>
/// One position read for one act and one bearer: what the rules match on. A position with two verbs, two bearers or two
/// recipients has several instances. Equal by position name, act, part of the act and bearer.
/// </summary>
public sealed class NormInstance : IEquatable<NormInstance>
{
    internal NormInstance(Analysis analysis, Position position, ActPart part, BearerKind bearer, Agency? agency)
    {
        Analysis = analysis;
        Position = position;
        Act = part.Act;
        Part = part.Name;
        BearerKind = bearer;
        Agency = agency;
        Role = Act.Patient?.Role.Name ?? (position.Bearer as PersonBearer)?.Role.Name ?? Model.Role.Person;
        Key = $"{position.Name}#{part.Index}#{agency?.Name}{part.Name}";
        ActKey = Act.Service is { } service ? $"{Action} {service.Name}" : Action;
    }

    /// <summary>The analysis it belongs to.</summary>
    public Analysis Analysis { get; }

    /// <summary>The position.</summary>
    public Position Position { get; }

    /// <summary>The act.</summary>
    public Act Act { get; }

    /// <summary>Which part of a longer list of recipients and sources it is, as a text that tells parts apart; empty if there is no longer list.</summary>
    public string Part { get; }

    /// <summary>Who bears it.</summary>
    public BearerKind BearerKind { get; }

    /// <summary>The agency; null unless an agency bears it, and for a claim whose provider is not named.</summary>
    public Agency? Agency { get; }

    /// <summary>The name of the state to which a person is brought: a key that rules join on; null if none is named.</summary>
    public string? ToState => Act.ToState;

    /// <summary>The role of the person it speaks of.</summary>
    public string Role { get; }

    /// <summary>The name of the action: a key that rules join on.</summary>
    public string Action => Act.Action.Name;

    /// <summary>The name of the action, and of the service given or refused if there is one: a key that rules join on.</summary>
    public string ActKey { get; }

    /// <summary>Whether it is one of several acts among which a duty leaves the choice: <c>must detain or deport</c>.</summary>
    public bool IsAlternative => Position.OneOf;

    /// <summary>
    /// Must, must not, may … What an authority may choose under a duty with a choice is by itself a power: a bar on one
    /// of the acts limits the choice. The duty as a whole is judged with what clashes only together.
    /// </summary>
    public Modality Modality => IsAlternative && BearerKind != BearerKind.Person ? Modality.Power : Position.Modality;

    /// <summary>Whether it obliges somebody to do this very act: a duty, or a claim against a provider.</summary>
    public bool Obliges => !IsAlternative && Modality is (Modality.Duty or Modality.SoftDuty or Modality.Claim);

    /// <summary>Whether it is done to a body, such as a carrier that broke a duty, and not to a person.</summary>
    public bool AgainstBody => !Act.Against.IsEmpty;

    /// <summary>Whether an authority acts under it on a person, or for her: it must or may.</summary>
    public bool LetsAuthorityAct => !AgainstBody && BearerKind != BearerKind.Person && (Obliges || Modality == Modality.Power);

    /// <summary>Whether it obliges, or lets an authority act: one side of two acts that cannot both be done.</summary>
    public bool RequiresOrEmpowers => (Obliges && !AgainstBody) || LetsAuthorityAct;

    /// <summary>Whether it bars the act or exempts from it.</summary>
    public bool Bars => Modality is Modality.Prohibition or Modality.Exemption;

    /// <summary>The broadest reading of the instance: its own act and bearer, knowledge however obtained.</summary>
    public Reading Reading => new(this, Agency, Act.Action, Act.Service, null, null);

    /// <summary>A text that orders instances and names them in proofs.</summary>
    public string Key { get; }

    /// <inheritdoc/>
    public bool Equals(NormInstance? other) => other is not null && (ReferenceEquals(this, other) || Key == other.Key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NormInstance);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <inheritdoc/>
    public override string ToString() => Key;
}

/// <summary>An instance applied by a given agency, in a given kind of its action, with knowledge from a given source (meaning A2: exceptions carve by each of these).</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Agency">Who acts; null for every authority or a person.</param>
/// <param name="Action">The action, or a kind of it.</param>
/// <param name="Service">The service, or a kind of it.</param>
/// <param name="ObtainedIn">The service in which the knowledge was obtained; null if however.</param>
/// <param name="ObtainedFrom">The body it was obtained from; null if from whomever.</param>
public sealed record Reading(NormInstance Instance, Agency? Agency, ActionType Action, Service? Service, Service? ObtainedIn, Agency? ObtainedFrom);
