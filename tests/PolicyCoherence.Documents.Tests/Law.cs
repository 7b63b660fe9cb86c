using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents.Tests;

/// <summary>Documents written in a test.</summary>
internal static class Law
{
    public static LawDocument Markdown(string text) => Read("law.md", text);

    public static LawDocument Plain(string text) => Read("law.txt", text);

    public static LawDocument Xml(string text) => Read("law.xml", text);

    public static DocumentProblem Refused(string text)
    {
        LawDocument.Read(new SourceText("law.xml", text), out var problem).ShouldBeNull();
        return problem.ShouldNotBeNull();
    }

    /// <summary>An act in Akoma Ntoso with this body.</summary>
    public static LawDocument Act(string body) =>
        Xml($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act name=\"act\"><meta><identification source=\"#x\"/></meta><body>{body}</body></act></akomaNtoso>");

    /// <summary>The lines on which a section is found; empty if the document has none.</summary>
    public static IEnumerable<int> Lines(this LawDocument law, string citation)
    {
        var found = law.Find(citation);
        found.IsMissing.ShouldBe(found.Sections.IsEmpty);
        return found.Sections.Select(section => section.Heading.StartPosition.Line);
    }

    /// <summary>Whether the words stand in a section.</summary>
    public static bool Says(this LawDocument law, string citation, string quote) => law.Verify(quote, Section(law, citation)).Stands;

    public static QuoteLookup Look(this LawDocument law, string citation, string quote) => law.Verify(quote, Section(law, citation));

    private static ImmutableArray<LawSection> Section(LawDocument law, string citation)
    {
        var sections = law.Find(citation).Sections;
        sections.ShouldNotBeEmpty(citation);
        return sections;
    }

    private static LawDocument Read(string path, string text)
    {
        var law = LawDocument.Read(new SourceText(path, text), out var problem);
        problem.ShouldBeNull();
        return law.ShouldNotBeNull();
    }
}
