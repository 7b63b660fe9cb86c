using System.Text.RegularExpressions;

namespace PolicyCoherence.Rules.Tests;

/// <summary>No link in the README, in docs/ or in seeds/ is dead, and no page names a file that is not there.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Documents.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_link_leads_somewhere(string page)
    {
        var dead = Links(page).Where(link => !Leads(page, link)).ToList();
        dead.ShouldBeEmpty();
    }

    [Fact]
    public void There_are_links() => Documents.Pages.SelectMany(Links).Count().ShouldBeGreaterThan(50);

    private static IEnumerable<string> Links(string page) =>
        Document.Read(page).Outside().SelectMany(line => Link().Matches(line)).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal));

    private static bool Leads(string page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Resolve(page, parts[0]);
        return Repository.Has(target) && (parts.Length == 1 || Document.Read(target).Headings.Select(Anchor).Contains(parts[1]));
    }

    private static string Resolve(string page, string link) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(link, Path.Combine(Repository.Root, Path.GetDirectoryName(page) ?? ""))).Replace(Path.DirectorySeparatorChar, '/');

    // As code hosts make it: lower case, words joined by hyphens, nothing but letters and digits.
    private static string Anchor(string heading) =>
        NotInAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex NotInAnchor();
}
