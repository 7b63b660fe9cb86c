using System.Numerics;

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
    Territory = 1 << 24,

    /// <summary>What a condition can say that it holds.</summary>
    Holding = Fact | OpenNorm | Group,

    /// <summary>What can be excepted from.</summary>
    Norm = Position | StandingSafeguard | Exception,
}

/// <summary>The words for kinds of name, as messages use them.</summary>
internal static class NameKinds
{
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

    /// <summary>A sentence that declares <paramref name="name"/> as the first of <paramref name="kinds"/>.</summary>
    public static string DeclarationOf(NameKind kinds, string name) => Each(kinds).FirstOrDefault() switch
    {
        NameKind.DataKind => $"kind of data {name} \"…\".",
        NameKind.OpenNorm => $"open norm {name} \"…\".",
        NameKind.Instrument => $"instrument {name} \"…\": statute.",
        NameKind.Position or NameKind.StandingSafeguard => $"position {name}: ….",
        NameKind.Exception => $"exception {name} to …: ….",
        NameKind.Understanding => $"understanding {name} \"…\": ….",
        var kind => $"{Word(kind)} {name} \"…\".",
    };

    private static string WithArticle(NameKind kind)
    {
        var word = Word(kind);
        return word[0] is 'a' or 'e' or 'i' or 'o' or 'u' && kind != NameKind.None ? $"an {word}" : $"a {word}";
    }

    private static string Word(NameKind kind) => kind switch
    {
        NameKind.State => "state",
        NameKind.Treaty => "treaty",
        NameKind.Framework => "framework",
        NameKind.Understanding => "understanding",
        NameKind.Instrument => "instrument",
        NameKind.Agency => "agency",
        NameKind.Group => "group",
        NameKind.Role => "role",
        NameKind.Fact => "fact",
        NameKind.OpenNorm => "open norm",
        NameKind.Action => "action",
        NameKind.Service => "service",
        NameKind.DataKind => "kind of data",
        NameKind.Sphere => "sphere",
        NameKind.Ground => "ground",
        NameKind.Safeguard => "safeguard",
        NameKind.Event => "event",
        NameKind.Position => "position",
        NameKind.StandingSafeguard => "safeguard position",
        NameKind.Exception => "exception",
        NameKind.Territory => "territory",
        _ => "name",
    };
}
