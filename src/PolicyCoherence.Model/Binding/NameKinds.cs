using System.Numerics;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>What a declared name is the name of; a set of them says what may stand in some place.</summary>
[Flags]
internal enum NameKind
{
    None = 0,
    State = 1 << 0,
    Treaty = 1 << 1,
    Framework = 1 << 2,
    Understanding = 1 << 3,
    Instrument = 1 << 4,
    Agency = 1 << 5,
    Group = 1 << 6,
    Role = 1 << 7,
    Fact = 1 << 8,
    OpenNorm = 1 << 9,
    Action = 1 << 10,
    Service = 1 << 11,
    DataKind = 1 << 12,
    Sphere = 1 << 13,
    Ground = 1 << 14,
    Safeguard = 1 << 15,
    Event = 1 << 16,
    Position = 1 << 17,
    StandingSafeguard = 1 << 18,
    Exception = 1 << 19,
    Procedure = 1 << 26,
    Territory = 1 << 24,
    Presumption = 1 << 25,
    Store = 1 << 20,

    /// <summary>What a condition can say that it holds.</summary>
    Holding = Fact | OpenNorm | Group,

    /// <summary>What the vocabulary declares that comes with a framework.</summary>
    Vocabulary = Holding | Treaty | Role | Action | Service | DataKind | Sphere | Ground | Safeguard | Event,

    /// <summary>What can be excepted from.</summary>
    Norm = Position | StandingSafeguard | Exception,
}

/// <summary>The words for kinds of name, as messages use them.</summary>
internal static class NameKinds
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(NameKinds));

    /// <summary>Each single kind of a set.</summary>
    public static IEnumerable<NameKind> Each(NameKind kinds)
    {
        for (var rest = (uint)kinds; rest != 0; rest &= rest - 1)
        {
            yield return (NameKind)(1u << BitOperations.TrailingZeroCount(rest));
        }
    }

    /// <summary>As in "a group or an agency".</summary>
    public static string Describe(NameKind kinds) => Phrases.Or(Each(kinds).Select(WithArticle));

    /// <summary>As in "a sphere and an action".</summary>
    public static string DescribeAll(NameKind kinds) => Phrases.And(Each(kinds).Select(WithArticle));

    /// <summary>As in "group or agency", after "no".</summary>
    public static string DescribePlain(NameKind kinds) => Phrases.Or(Each(kinds).Select(Word));

    /// <summary>A sentence that declares <paramref name="name"/> as the first of <paramref name="kinds"/>, in the language of its file.</summary>
    public static string DeclarationOf(NameKind kinds, Name name)
    {
        var table = KeywordTable.Of(name.Span.Source);

        // In a condition a fact is meant more often than a group or an open norm.
        var kind = (kinds & NameKind.Fact) != 0 ? NameKind.Fact : Each(kinds).FirstOrDefault();
        var noun = table.Write(Noun(kind));
        return kind switch
        {
            NameKind.Instrument => Text.Say("declare.instrument", ("noun", noun), ("name", name.Text), ("rank", table.Write("STATUTE"))),
            NameKind.Position or NameKind.StandingSafeguard => Text.Say("declare.position", ("noun", noun), ("name", name.Text)),
            NameKind.Exception => Text.Say("declare.exception", ("noun", noun), ("name", name.Text), ("to", table.Write("TO"))),
            NameKind.Procedure => Text.Say("declare.procedure", ("noun", noun), ("name", name.Text)),
            NameKind.Understanding => Text.Say("declare.understanding", ("noun", noun), ("name", name.Text)),
            _ => Text.Say("declare", ("noun", noun), ("name", name.Text)),
        };
    }

    private static string Noun(NameKind kind) => kind switch
    {
        NameKind.DataKind => "KIND_OF_DATA",
        NameKind.OpenNorm => "OPEN_NORM",
        NameKind.StandingSafeguard => "POSITION",
        _ => kind.ToString().ToUpperInvariant(),
    };

    private static string WithArticle(NameKind kind) => kind switch
    {
        NameKind.State => Text.Say("a.state"),
        NameKind.Treaty => Text.Say("a.treaty"),
        NameKind.Framework => Text.Say("a.framework"),
        NameKind.Understanding => Text.Say("a.understanding"),
        NameKind.Instrument => Text.Say("a.instrument"),
        NameKind.Agency => Text.Say("a.agency"),
        NameKind.Group => Text.Say("a.group"),
        NameKind.Territory => Text.Say("a.territory"),
        NameKind.Role => Text.Say("a.role"),
        NameKind.Fact => Text.Say("a.fact"),
        NameKind.OpenNorm => Text.Say("a.open-norm"),
        NameKind.Action => Text.Say("a.action"),
        NameKind.Service => Text.Say("a.service"),
        NameKind.DataKind => Text.Say("a.data-kind"),
        NameKind.Sphere => Text.Say("a.sphere"),
        NameKind.Ground => Text.Say("a.ground"),
        NameKind.Safeguard => Text.Say("a.safeguard"),
        NameKind.Event => Text.Say("a.event"),
        NameKind.Position => Text.Say("a.position"),
        NameKind.StandingSafeguard => Text.Say("a.standing-safeguard"),
        NameKind.Exception => Text.Say("a.exception"),
        NameKind.Procedure => Text.Say("a.procedure"),
        NameKind.Presumption => Text.Say("a.presumption"),
        NameKind.Store => Text.Say("a.store"),
        _ => Text.Say("a.name"),
    };

    private static string Word(NameKind kind) => kind switch
    {
        NameKind.State => Text.Say("state"),
        NameKind.Treaty => Text.Say("treaty"),
        NameKind.Framework => Text.Say("framework"),
        NameKind.Understanding => Text.Say("understanding"),
        NameKind.Instrument => Text.Say("instrument"),
        NameKind.Agency => Text.Say("agency"),
        NameKind.Group => Text.Say("group"),
        NameKind.Territory => Text.Say("territory"),
        NameKind.Role => Text.Say("role"),
        NameKind.Fact => Text.Say("fact"),
        NameKind.OpenNorm => Text.Say("open-norm"),
        NameKind.Action => Text.Say("action"),
        NameKind.Service => Text.Say("service"),
        NameKind.DataKind => Text.Say("data-kind"),
        NameKind.Sphere => Text.Say("sphere"),
        NameKind.Ground => Text.Say("ground"),
        NameKind.Safeguard => Text.Say("safeguard"),
        NameKind.Event => Text.Say("event"),
        NameKind.Position => Text.Say("position"),
        NameKind.StandingSafeguard => Text.Say("standing-safeguard"),
        NameKind.Exception => Text.Say("exception"),
        NameKind.Procedure => Text.Say("procedure"),
        NameKind.Presumption => Text.Say("presumption"),
        NameKind.Store => Text.Say("store"),
        _ => Text.Say("name"),
    };
}
