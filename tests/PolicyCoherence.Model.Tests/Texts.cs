using System.Collections.Immutable;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Tests;

/// <summary>Turns policy text into models; brackets in it mark the words that a diagnostic is expected to underline.</summary>
internal static class Texts
{
    /// <summary>A few words of each kind, so that a test shows only the sentence it is about.</summary>
    public const string Vocabulary = """
        state ruritania "Republic of Ruritania".
        treaty torture-convention "Convention against Torture".
        treaty refugee-convention "Refugee Convention".
        sphere control. sphere return is a control. sphere health. sphere family.
        agency public-body. agency interior is a public-body, leads return. agency hospital is a public-body, leads health.
        agency court. agency doctor.
        instrument aliens-act "Aliens Act": statute, in force from 2004-07-30 until 2030-01-01.
        instrument circular-12: circular interpreting aliens-act section "4".
        ground means. ground security.
        kind of data personal-data. kind of data identity-data is a personal-data. kind of data health-data is a personal-data.
        role sponsor "the sponsor". role child "the child".
        service health-care "health care", in health. service emergency-care is a health-care.
        service family-reunification, for sponsor, in family. service counselling.
        safeguard remedy. safeguard appeal "an appeal" is a remedy.
        event decision. event claim. event treatment.
        fact age "is {0} old": duration in years.
        fact stay "has stayed for {0}": duration in days.
        fact income: amount in EUR per month, of sponsor, about means.
        fact dependants: number of children.
        fact entry-date: date.
        fact title: one of visa, permit, none.
        fact risk "would face torture", in destination.
        fact danger, about security. fact permit-held, decided by authority. fact registered, up to the person, by register.
        fact emergency, of the state. fact order.
        open norm proportionate "strikes a fair balance" decided by court, about means.
        group foreigner "a foreigner". group minor "a child": person with age < 18 years. group refugee "a refugee".
        action return "to return": person to place, in sphere return, restrictive, incompatible with admit.
        action deport "to deport" is a return.
        action admit: person, in sphere control, enabling.
        action disclose: data of person to body, restrictive, moves knowledge.
        action collect: data of person, restrictive.
        action copy: data of person to body, restrictive, moves knowledge.
        action provide: service to person, enabling, gives.
        action refuse: service to person, restrictive, withholds.
        action withdraw: service from person, withholds.
        action invite: sponsor, enabling.
        action enter: in sphere control, enabling, defeats return.
        action register: enabling.

        """;

    public static BindResult Bind(params string[] texts) => Binder.Bind(Parse(texts));

    /// <summary>Binds text that stands after the vocabulary, and expects that nothing is wrong with it.</summary>
    public static PolicyModel Model(string text)
    {
        var result = Bind(Vocabulary + text);
        result.Diagnostics.Select(Show).ShouldBeEmpty();
        return result.Model;
    }

    /// <summary>The position <c>p</c> of a text that binds.</summary>
    public static Position Position(string text) => Model(text).Positions.Single(position => position.Name == "p");

    /// <summary>The understanding <c>u</c> of a text that binds, under a framework.</summary>
    public static T Understanding<T>(string text)
        where T : Understanding => Model("framework iamm \"Agenda\". " + text).Understandings.Single(each => each.Name == "u").ShouldBeOfType<T>();

    /// <summary>Binds text with brackets after the vocabulary; the only diagnostic underlines the words in them.</summary>
    public static Diagnostic Only(string marked)
    {
        var (plain, start, length) = Unmark(Vocabulary + marked);
        var result = Bind(plain);
        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Span.Start, diagnostic.Span.Words).ShouldBe((start, plain.Substring(start, length)), Show(diagnostic));
        return diagnostic;
    }

    public static string Show(Diagnostic diagnostic) => $"{diagnostic.Code} [{diagnostic.Span.Words}] {diagnostic.Message} | {diagnostic.Help}";

    public static ImmutableArray<PolicyFile> Parse(params string[] texts) =>
        [.. texts.Select((text, index) => Parsed($"file-{index}.policy", text))];

    private static PolicyFile Parsed(string path, string text)
    {
        var file = PolicyParser.Parse(new SourceText(path, text));
        file.Diagnostics.Select(Show).ShouldBeEmpty("the test's own text must parse");
        return file;
    }

    private static (string Plain, int Start, int Length) Unmark(string marked)
    {
        var open = marked.IndexOf('[', StringComparison.Ordinal);
        var close = marked.IndexOf(']', StringComparison.Ordinal);
        open.ShouldBeGreaterThan(-1, "the test must mark the expected words");
        return (marked.Remove(close, 1).Remove(open, 1), open, close - open - 1);
    }
}
