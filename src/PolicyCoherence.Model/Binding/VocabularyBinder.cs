using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds the words that need no condition: spheres, services, instruments and the like.</summary>
internal sealed class VocabularyBinder(Scope scope)
{
    /// <summary>Where built-in roles are declared: in no file, but in a text all the same, so that every place can be shown.</summary>
    private static readonly SourceSpan NoPlace = new(new SourceText("built in", ""), 0, 0);

    /// <summary>Binds everything but actions, facts and groups.</summary>
    public void Bind()
    {
        BindPlain<TreatyDeclaration>(NameKind.Treaty, each => new Treaty(each.Name.Text, each.Title?.Text, each.Name.Span));
        BindPlain<FrameworkDeclaration>(NameKind.Framework, each => new Framework(each.Name.Text, each.Title?.Text, each.Name.Span));
        BindPlain<GroundDeclaration>(NameKind.Ground, each => new Ground(each.Name.Text, each.Title?.Text, each.Name.Span));
        BindRoles();
        Spheres = BindKinds<SphereDeclaration, Sphere>(NameKind.Sphere, each => each.Kinds, each => new Sphere(each.Name.Text, each.Title?.Text, each.Name.Span));
        DataKinds = BindKinds<DataKindDeclaration, DataKind>(NameKind.DataKind, each => each.Kinds, each => new DataKind(each.Name.Text, each.Title?.Text, each.Name.Span));
        Safeguards = BindKinds<SafeguardDeclaration, Safeguard>(NameKind.Safeguard, each => each.Kinds, each => new Safeguard(each.Name.Text, each.Title?.Text, each.Name.Span));
        Territories = BindKinds<TerritoryDeclaration, Territory>(NameKind.Territory, each => each.Kinds, BindTerritory);
        Agencies = BindKinds<AgencyDeclaration, Agency>(NameKind.Agency, each => each.Kinds, BindAgency);
        Services = BindKinds<ServiceDeclaration, Service>(NameKind.Service, each => each.Kinds, BindService);
        BindPlain<StoreDeclaration>(NameKind.Store, each => new Store(each.Name.Text, each.Title?.Text, each.Name.Span, scope.FindAll<Agency>(each.KeptBy, NameKind.Agency)));
        new InstrumentBinder(scope).Bind();
    }

    /// <summary>The spheres.</summary>
    public KindTree<Sphere> Spheres { get; private set; } = Empty<Sphere>();

    /// <summary>How many kinds may lie above one another.</summary>
    private const int MaxDepth = 64;

    /// <summary>The kinds of data.</summary>
    public KindTree<DataKind> DataKinds { get; private set; } = Empty<DataKind>();

    /// <summary>The safeguards.</summary>
    public KindTree<Safeguard> Safeguards { get; private set; } = Empty<Safeguard>();

    /// <summary>The territories.</summary>
    public KindTree<Territory> Territories { get; private set; } = Empty<Territory>();

    /// <summary>The agencies.</summary>
    public KindTree<Agency> Agencies { get; private set; } = Empty<Agency>();

    /// <summary>The services.</summary>
    public KindTree<Service> Services { get; private set; } = Empty<Service>();

    /// <summary>Binds the declarations of one kind, general ones before their kinds, and reports circles among them.</summary>
    public KindTree<T> BindKinds<TDeclaration, T>(NameKind kind, Func<TDeclaration, ImmutableArray<Name>> parentsOf, Func<TDeclaration, T?> bind)
        where TDeclaration : Declaration
        where T : Symbol
    {
        var declarations = scope.Names.All<TDeclaration>(kind).ToDictionary(each => each.Name.Text, StringComparer.Ordinal);
        var order = DependencyOrder.Of(declarations.ToDictionary(
            pair => pair.Key, IReadOnlyList<string> (pair) => [.. parentsOf(pair.Value).Select(parent => parent.Text)], StringComparer.Ordinal));
        foreach (var circle in order.Circles) scope.Log.Report(Messages.KindCircle(circle, name => declarations[name].Name.Span));
        var (usable, tooDeep) = order.Bounded(MaxDepth);
        foreach (var name in tooDeep) scope.Log.Report(Messages.KindTooDeep(declarations[name].Name, MaxDepth));
        var parents = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var name in usable)
        {
            var failures = scope.Log.Failures;
            var declaration = declarations[name];
            scope.FindAll<T>(parentsOf(declaration), kind);
            if (bind(declaration) is not { } symbol || scope.Log.Failures != failures) continue;
            scope.Add(kind, symbol);
            parents[name] = [.. parentsOf(declaration).Select(parent => parent.Text)];
        }

        return new KindTree<T>(scope.All<T>(kind), parents);
    }

    private static KindTree<T> Empty<T>()
        where T : Symbol => new([], new Dictionary<string, ImmutableArray<string>>());

    private void BindPlain<TDeclaration>(NameKind kind, Func<TDeclaration, Symbol> bind)
        where TDeclaration : Declaration
    {
        foreach (var declaration in scope.Names.All<TDeclaration>(kind)) scope.Add(kind, bind(declaration));
    }

    private void BindRoles()
    {
        foreach (var name in new[] { Role.Person, Role.Destination, Role.State }) scope.Add(NameKind.Role, new Role(name, null, NoPlace));
        BindPlain<RoleDeclaration>(NameKind.Role, each => new Role(each.Name.Text, each.Title?.Text, each.Name.Span));
    }

    private Territory BindTerritory(TerritoryDeclaration declaration)
    {
        var (name, title) = (declaration.Name.Text, declaration.Title?.Text);
        return new Territory(
            name, title, declaration.Name.Span,
            new Fact(name, ImpliedPhrases.IsIn(title ?? name.Replace('-', ' ')), declaration.Name.Span, new YesNoType(), null, Owner.Given, null, null, scope.Person, false, null));
    }

    private Agency BindAgency(AgencyDeclaration declaration) =>
        new(declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, scope.FindAll<Sphere>(declaration.Leads, NameKind.Sphere));

    private Service BindService(ServiceDeclaration declaration)
    {
        var broader = scope.FindAll<Service>(declaration.Kinds, NameKind.Service);
        var receiver = declaration.Receiver is { } written ? scope.Find<Role>(written, NameKind.Role) : broader.FirstOrDefault()?.Receiver;
        var sphere = declaration.Sphere is { } own ? scope.Find<Sphere>(own, NameKind.Sphere) : broader.Select(each => each.Sphere).FirstOrDefault(each => each is not null);
        return new Service(declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, receiver ?? scope.Person, sphere);
    }
}
