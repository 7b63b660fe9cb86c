using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Makes every declared name known, and reports those that are declared twice.</summary>
internal static class DeclarationCollector
{
    /// <summary>The roles that are always there.</summary>
    public static readonly ImmutableArray<string> BuiltInRoles = [Role.Person, Role.Destination, Role.State];

    /// <summary>Kinds in one set must not share a name, because one place in a sentence can hold any of them.</summary>
    private static readonly ImmutableArray<NameKind> SharedCategories =
    [
        NameKind.Fact | NameKind.OpenNorm | NameKind.Group | NameKind.Role | NameKind.Territory,
        NameKind.Norm | NameKind.Procedure,
        NameKind.Agency | NameKind.Group,
        NameKind.Agency | NameKind.Store,
        NameKind.Position | NameKind.Store,
        NameKind.Instrument | NameKind.Treaty,
    ];

    /// <summary>Collects the declarations of statements that are sorted by place: the first declaration of a name counts.</summary>
    public static DeclaredNames Collect(IReadOnlyList<Statement> statements, DiagnosticLog log)
    {
        var names = new DeclaredNames();
        foreach (var role in BuiltInRoles) names.MakeKnown(role, NameKind.Role);
        var frameworks = new Dictionary<string, FrameworkDeclaration>(StringComparer.Ordinal);
        var states = statements.OfType<StateDeclaration>().GroupBy(state => state.Name.Text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.FirstOrDefault(state => state.Title is not null) ?? same.First(), StringComparer.Ordinal);
        foreach (var declaration in statements.OfType<Declaration>())
        {
            if (declaration is FrameworkDeclaration framework) AddFramework(framework, frameworks, log);
            else if (declaration is StateDeclaration { Title: null } again && !ReferenceEquals(states[again.Name.Text], again)) continue;
            else if (KindOf(declaration) is var kind && kind != NameKind.None) Add(kind, declaration, names, log);
        }

        var titled = frameworks.Values.Where(framework => framework.Title is not null).Select(framework => framework.Name.Text).ToList();
        foreach (var framework in frameworks.Values)
        {
            names.Add(NameKind.Framework, framework);
            if (framework.Title is null && NearestNames.Of(framework.Name.Text, titled) is { Count: > 0 } nearest) log.Report(Messages.FrameworkNeverTitled(framework.Name, nearest));
        }

        EventBinder.MakeStepsKnown(statements, names);
        return names;
    }

    /// <summary>What a declaration declares.</summary>
    private static NameKind KindOf(Declaration declaration) => declaration switch
    {
        StateDeclaration => NameKind.State,
        TreatyDeclaration => NameKind.Treaty,
        AgencyDeclaration => NameKind.Agency,
        InstrumentDeclaration => NameKind.Instrument,
        SphereDeclaration => NameKind.Sphere,
        GroundDeclaration => NameKind.Ground,
        DataKindDeclaration => NameKind.DataKind,
        ServiceDeclaration => NameKind.Service,
        SafeguardDeclaration => NameKind.Safeguard,
        TerritoryDeclaration => NameKind.Territory,
        StoreDeclaration => NameKind.Store,
        RoleDeclaration => NameKind.Role,
        EventDeclaration => NameKind.Event,
        FactDeclaration or AmountDeclaration => NameKind.Fact,
        DeemDeclaration => NameKind.Presumption,
        OpenNormDeclaration => NameKind.OpenNorm,
        GroupDeclaration => NameKind.Group,
        ActionDeclaration => NameKind.Action,
        PositionDeclaration => NameKind.Position,
        SafeguardPositionDeclaration => NameKind.StandingSafeguard,
        ProcedureDeclaration => NameKind.Procedure,
        ExceptionDeclaration => NameKind.Exception,
        UnderstandingDeclaration => NameKind.Understanding,
        _ => NameKind.None,
    };

    private static void Add(NameKind kind, Declaration declaration, DeclaredNames names, DiagnosticLog log)
    {
        var name = declaration.Name.Text;
        var category = SharedCategories.Where(shared => (shared & kind) != 0).Aggregate(kind, (all, shared) => all | shared);
        if (names.Find(name, category) is { } first)
        {
            // Known as both, so that sentences that mean the second are silent about it.
            names.MakeKnown(name, kind);
            log.Report(Messages.DeclaredTwice(declaration.Name, KindOf(first), kind, first.Name));
        }
        else if (kind != NameKind.Role && (category & NameKind.Role) != 0 && BuiltInRoles.Contains(name, StringComparer.Ordinal))
        {
            names.MakeKnown(name, kind);
            log.Report(Messages.BuiltInName(declaration.Name, kind));
        }
        else
        {
            names.Add(kind, declaration);
        }
    }

    /// <summary>A framework without a title re-opens the one that has a title; only two titles are one too many.</summary>
    private static void AddFramework(FrameworkDeclaration framework, Dictionary<string, FrameworkDeclaration> frameworks, DiagnosticLog log)
    {
        if (!frameworks.TryGetValue(framework.Name.Text, out var first) || (first.Title is null && framework.Title is not null))
        {
            frameworks[framework.Name.Text] = framework;
        }
        else if (first.Title is not null && framework.Title is not null)
        {
            log.Report(Messages.FrameworkTitledTwice(framework.Name, first.Name));
        }
    }
}
