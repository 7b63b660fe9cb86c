using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>What an understanding weighs against a state, and how it is cited (design section 4).</summary>
public static class Grounds
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Grounds));

    /// <summary>The paragraph of the framework, then the treaty articles, each with whether it binds the state; a framework that encodes the treaty itself is not said twice.</summary>
    public static ImmutableArray<Authority> Of(Understanding understanding, StateSymbol? state, DayInterval? days = null) =>
    [
        .. understanding.AsIn.Any(article => article.Treaty.Display == understanding.Framework.Display) ? [] : new[] { new Authority(understanding.Framework.Display, understanding.Paragraph, false) },
        .. understanding.AsIn.Select(article => Cited(article, state, days)),
    ];

    /// <summary>The weight of acting against an understanding.</summary>
    public static Severity Weight(Understanding understanding, StateSymbol? state, DayInterval? days = null) => understanding.Force switch
    {
        Force.Absolute => Severity.Error,
        Force.Binding => understanding.AsIn.Any(article => Binding(article, state, days) is not null) ? Severity.Error : Severity.Warning,
        Force.Must or Force.Practice => Severity.Warning,
        _ => Severity.Note,
    };

    /// <summary>
    /// That a saving clause for a treaty behind the understanding stands in every position that offends it, as a sentence; null if none does.
    /// Then the finding is a note, or a tension where the sources are known to disagree, and never silent (decision 10).
    /// </summary>
    public static string? SavedBy(Understanding understanding, params IReadOnlyCollection<Position> positions) =>
        positions.Count > 0 && positions.All(position => position.Respecting.Any(treaty => understanding.AsIn.Any(article => article.Treaty.Name == treaty.Name)))
            ? Text.Say("saving-clause", ("positions", Phrasing.Names([.. positions.Select(position => position.Name).Distinct(StringComparer.Ordinal)])))
            : null;

    /// <summary>What is left of a weight beside a saving clause.</summary>
    public static Severity Saved(Severity weight, string? savedBy, ImmutableArray<string> tensions) => savedBy is null ? weight : tensions.IsEmpty ? Severity.Note : Severity.Tension;

    /// <summary>One grade lower; a tension is a severity of its own and is passed over.</summary>
    public static Severity Lower(Severity severity) => severity switch
    {
        Severity.Error => Severity.Warning,
        Severity.Warning => Severity.Low,
        _ => Severity.Note,
    };

    /// <summary>Not more than a warning if it depends on how a judgement falls (meaning A6).</summary>
    public static Severity Graded(Severity severity, Grade grade) =>
        grade == Grade.Certain || severity < Severity.Warning ? severity : Severity.Warning;

    /// <summary>Whether it is law for the state: then what is against it conflicts with it, and does not just deviate from it.</summary>
    public static bool IsLaw(Understanding understanding, StateSymbol? state, DayInterval? days = null) =>
        understanding.Force == Force.Absolute || understanding.AsIn.Any(article => Binding(article, state, days) is not null) && understanding.Force >= Force.Binding;

    /// <summary>The known tensions that an understanding is one side of.</summary>
    public static ImmutableArray<string> Tensions(PolicyModel model, Understanding understanding) =>
    [
        .. model.KnownUnderstandings.OfType<TensionUnderstanding>()
            .Where(tension => tension.First == understanding.Name || tension.Second == understanding.Name)
            .Select(tension => Text.Say("tension", ("tension", tension.Display), ("first", Side(tension.First, tension.FirstSource)), ("second", Side(tension.Second, tension.SecondSource)))),
    ];

    /// <summary>The certainty of a finding.</summary>
    public static Certainty Certainty(Grade grade) => grade switch
    {
        Grade.Certain => Findings.Certainty.Certain,
        Grade.DependsOnJudgement => Findings.Certainty.DependsOnJudgement,
        _ => Findings.Certainty.Unknown,
    };

    private static string Side(string name, string? source) => source is null ? Text.Say("side", ("name", name)) : Text.Say("side.source", ("name", name), ("source", source));

    // A treaty that the state has left, or not yet joined, on the days of the finding binds it on none of them.
    private static Authority Cited(TreatyArticle article, StateSymbol? state, DayInterval? days)
    {
        var binding = Binding(article, state, days);
        var partly = binding is not null && binding != (days ?? DayInterval.Always);
        return new Authority(article.Treaty.Display, Text.Say("article", ("articles", Phrasing.Listed(article.Articles))), binding is not null, true) { BindingDays = partly ? binding : null };
    }

    // What binds only in a part of the state binds where the person of the finding is (Analysis.StateIn).
    // The first stretch of the finding's days on which the state is party; null if there is none. A reservation to article 22 takes
    // out 22 and its paragraphs.
    private static DayInterval? Binding(TreatyArticle article, StateSymbol? state, DayInterval? days) => state?.Parties
        .Where(party => party.Where is null && party.Treaty.Name == article.Treaty.Name
            && !article.Articles.All(cited => party.Reserving.Any(reserved => cited == reserved || cited.StartsWith($"{reserved}(", StringComparison.Ordinal))))
        .Select(party => new DayInterval(party.Since, party.Until).Meet(days ?? DayInterval.Always))
        .Where(meeting => !meeting.IsEmpty)
        .OrderBy(meeting => meeting.From).ThenBy(meeting => meeting.Until is null).FirstOrDefault();
}
