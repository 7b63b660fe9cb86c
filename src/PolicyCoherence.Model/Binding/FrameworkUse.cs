using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Which framework an understanding stands under, and which understandings a check uses.</summary>
internal static class FrameworkUse
{
    /// <summary>The framework declared last before each understanding in its file.</summary>
    public static IReadOnlyDictionary<UnderstandingDeclaration, string> FrameworksOf(IReadOnlyList<PolicyFile> files)
    {
        var frameworks = new Dictionary<UnderstandingDeclaration, string>(ReferenceEqualityComparer.Instance);
        foreach (var file in files)
        {
            string? current = null;
            foreach (var statement in file.Statements)
            {
                if (statement is FrameworkDeclaration framework) current = framework.Name.Text;
                else if (statement is UnderstandingDeclaration understanding && current is not null) frameworks[understanding] = current;
            }
        }

        return frameworks;
    }

    /// <summary>The understandings that the <c>use</c> sentences ask for; all if there is no such sentence, unless another state has one.</summary>
    public static IEnumerable<Understanding> Select(
        IReadOnlyList<Statement> statements, List<Understanding> all, IReadOnlyDictionary<UnderstandingDeclaration, string> frameworks, Scope scope, bool onlyIfAsked = false)
    {
        var uses = statements.OfType<UseStatement>().ToList();
        if (uses.Count == 0) return onlyIfAsked ? [] : all;
        var declared = scope.Names.All<UnderstandingDeclaration>(NameKind.Understanding)
            .Where(frameworks.ContainsKey)
            .ToLookup(each => frameworks[each], each => each.Name.Text, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var somewhere = new Dictionary<string, Condition>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (!scope.IsDeclared(use.Framework, NameKind.Framework)) continue;
            var names = declared[use.Framework.Text].ToHashSet(StringComparer.Ordinal);
            var there = TerritoryBinder.In(use.Territories, scope);
            if (there is null && !use.Territories.IsEmpty) continue;
            void Use(string name)
            {
                if (there is null) used.Add(name);
                else somewhere[name] = somewhere.TryGetValue(name, out var also) ? new AnyOf(there.Span, [also, there]) : there;
            }

            if (use.Only.IsEmpty) names.Order(StringComparer.Ordinal).ToList().ForEach(Use);
            foreach (var name in use.Only)
            {
                if (names.Contains(name.Text)) Use(name.Text);
                else if (scope.IsDeclared(name, NameKind.Understanding)) scope.Log.Report(Messages.UnderstandingOfAnother(name, use.Framework, NearestNames.Of(name.Text, names)));
            }
        }

        return all
            .Where(understanding => used.Contains(understanding.Name) || somewhere.ContainsKey(understanding.Name))
            .Select(understanding => used.Contains(understanding.Name) ? understanding : Within(understanding, somewhere[understanding.Name]));
    }

    // A framework that is the measure in a territory alone: its understandings speak of persons who are there. What they ask
    // of a text, not of a person, they ask everywhere.
    private static Understanding Within(Understanding understanding, Condition there) => understanding switch
    {
        ProhibitionUnderstanding prohibition => prohibition with { When = Both(prohibition.When, there) },
        ClosedListUnderstanding list => list with { When = Both(list.When, there) },
        EntitlementUnderstanding entitlement => entitlement with { When = Both(entitlement.When, there) },
        DecisionSafeguardUnderstanding decision => decision with { When = Both(decision.When, there) },
        CounterpartUnderstanding counterpart => counterpart with { When = Both(counterpart.When, there) },
        BanUnderstanding ban => ban with { When = Both(ban.When, there) },
        IndependenceUnderstanding independence => independence with { When = Both(independence.When, there) },
        AccessChainUnderstanding chain => chain with { Unless = new AnyOf(there.Span, chain.Unless is { } unless ? [unless, new Not(there.Span, there)] : [new Not(there.Span, there)]) },
        _ => understanding,
    };

    private static AllOf Both(Condition when, Condition there) => new(when.Span, [when, there]);
}
