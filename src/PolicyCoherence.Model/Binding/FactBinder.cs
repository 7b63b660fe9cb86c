using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds facts, open norms and groups, each after those that its definition speaks of.</summary>
internal sealed class FactBinder(Scope scope, ConditionBinder conditions)
{
    /// <summary>How deep conditions may lie inside definitions that other definitions rest on, all taken together.</summary>
    private const int MaxDepth = 400;

    /// <summary>How many names a definition may come to when every definition that it rests on is written out, as often as it is named.</summary>
    private const int MaxSize = 10_000;

    /// <summary>Binds them all; definitions that go round in a circle are reported and dropped.</summary>
    public void Bind()
    {
        foreach (var norm in scope.Names.All<OpenNormDeclaration>(NameKind.OpenNorm)) BindOpenNorm(norm);
        var declarations = scope.Names.All<Declaration>(NameKind.Fact).Concat(scope.Names.All<Declaration>(NameKind.Group))
            .ToDictionary(each => each.Name.Text, StringComparer.Ordinal);
        var order = DependencyOrder.Of(declarations.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => NamesIn(pair.Value), StringComparer.Ordinal));
        foreach (var circle in order.Circles) scope.Log.Report(Messages.DefinitionCircle(circle, name => declarations[name].Name.Span));
        foreach (var name in Bounded(order, declarations))
        {
            if (declarations[name] is FactDeclaration fact) BindFact(fact);
            else if (declarations[name] is AmountDeclaration amount) BindAmount(amount);
            else if (declarations[name] is GroupDeclaration group) BindGroup(group);
        }
    }

    // Those that can be read, each after what it speaks of: a definition that names another twice, and that one a third twice, and so on,
    // comes to more than can be. What speaks of one that cannot be read is left out with it.
    private IEnumerable<string> Bounded(DependencyOrder order, Dictionary<string, Declaration> declarations)
    {
        var known = new Dictionary<string, (int Depth, long Size)>(StringComparer.Ordinal);
        foreach (var name in order.Sorted)
        {
            var below = NamesIn(declarations[name]).Where(target => declarations.ContainsKey(target) && !order.OnCircles.Contains(target)).ToList();
            if (!below.TrueForAll(known.ContainsKey)) continue;
            var depth = DepthOf(declarations[name]) + below.Select(target => known[target].Depth).DefaultIfEmpty(0).Max();
            var size = 1 + below.Sum(target => known[target].Size);
            if (depth > MaxDepth)
            {
                scope.Log.Report(Messages.DefinitionTooDeep(declarations[name].Name, MaxDepth));
            }
            else if (size > MaxSize)
            {
                scope.Log.Report(Messages.DefinitionTooLarge(declarations[name].Name, MaxSize));
            }
            else
            {
                known.Add(name, (depth, size));
                yield return name;
            }
        }
    }

    private static int DepthOf(Declaration declaration) => 1 + declaration switch
    {
        FactDeclaration { Definition: { } definition } => DepthOf(definition, PolicyParser.MaxDepth),
        GroupDeclaration group => group.Without.Prepend(group.With).OfType<ConditionSyntax>().Select(part => DepthOf(part, PolicyParser.MaxDepth)).DefaultIfEmpty(0).Max(),
        _ => 0,
    };

    // What is nested deeper than the parser allows did not come from it; whoever binds it reports it.
    private static int DepthOf(ConditionSyntax condition, int left) => left == 0 ? 0 : condition switch
    {
        AllSyntax all => 1 + all.Parts.Max(part => DepthOf(part, left - 1)),
        AnySyntax any => 1 + any.Parts.Max(part => DepthOf(part, left - 1)),
        NotSyntax not => 1 + DepthOf(not.Part, left - 1),
        _ => 0,
    };

    private List<string> NamesIn(Declaration declaration)
    {
        var found = new List<string>();
        if (declaration is FactDeclaration { Definition: { } definition }) Collect(definition, found);
        if (declaration is GroupDeclaration group)
        {
            found.AddRange(group.Parents.Concat(group.ExceptFor).Select(name => name.Text));
            if (group.With is { } with) Collect(with, found);
            foreach (var without in group.Without) Collect(without, found);
        }

        return found;
    }

    private void Collect(ConditionSyntax condition, List<string> found)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return;
        switch (condition)
        {
            case AllSyntax all:
                foreach (var part in all.Parts) Collect(part, found);
                break;
            case AnySyntax any:
                foreach (var part in any.Parts) Collect(part, found);
                break;
            case NotSyntax not:
                Collect(not.Part, found);
                break;
            case HoldsSyntax holds:
                found.Add(holds.Name.Text);
                break;
            case IsSyntax identity:
                found.Add(identity.Name.Text);
                // After a role stands a group or a fact; after a fact stands one of its values, which may look like one.
                // A number or a date may be said to be that of another fact.
                if ((scope.Names.KindsOf(identity.Name.Text) & NameKind.Role) != 0 || HasNumberOrDate(identity.Name.Text)) found.Add(identity.Value.Text);
                break;
            case CompareSyntax compare:
                found.Add(compare.Fact.Text);
                break;
            case CompareDateSyntax compare:
                found.Add(compare.Fact.Text);
                break;
            case RelateSyntax relate:
                found.Add(relate.Fact.Text);
                found.Add(relate.Other.Text);
                break;
            case IncludesSyntax includes:
                found.Add(includes.Fact.Text);
                break;
            case FoundSyntax annotated:
                Collect(annotated.Part, found);
                break;
            case BySyntax by:
                found.Add(by.Fact.Text);
                break;
            default:
                break;
        }
    }

    private bool HasNumberOrDate(string name) =>
        scope.Names.Find(name, NameKind.Fact) is AmountDeclaration or FactDeclaration { Type: AmountType or NumberType or DateType };

    private void BindOpenNorm(OpenNormDeclaration norm)
    {
        var failures = scope.Log.Failures;
        var ground = norm.Ground is { } about ? scope.Find<Ground>(about, NameKind.Ground) : null;
        if (scope.Log.Failures != failures) return;
        scope.Add(NameKind.OpenNorm, new Fact(
            norm.Name.Text, norm.Title?.Text, norm.Name.Span, new YesNoType(), null, Owner.Judgement, norm.DecidedBy?.Text, ground, null, false, null));
    }

    private void BindFact(FactDeclaration fact)
    {
        var failures = scope.Log.Failures;
        var type = TypeOf(fact.Type);
        var definition = fact.Definition is { } condition ? conditions.Bind(condition) : null;
        var ground = fact.Ground is { } about ? scope.Find<Ground>(about, NameKind.Ground) : null;
        var role = fact.Role is { } of ? scope.Find<Role>(of, NameKind.Role) : null;
        if (fact.BroughtAboutBy is { } by) scope.IsDeclared(by, NameKind.Service | NameKind.Action);
        if (scope.Log.Failures != failures) return;
        var symbol = SymbolOf(fact, type, definition, ground, role);
        if (fact.Type is DateType) symbol = symbol with { Ordinary = OrdinaryDay.DayNumber };
        if (fact.Ordinarily is { } value) symbol = symbol with { Ordinary = Ordinary(value, fact, symbol) };
        if (fact.OrdinaryDay is { } day)
        {
            if (symbol.Type is not DateFactType) scope.Log.Report(Messages.NotADate(fact.Name, symbol));
            symbol = symbol with { Ordinary = day.Value.DayNumber };
        }

        if (scope.Log.Failures == failures) scope.Add(NameKind.Fact, symbol);
    }

    /// <summary>A day that a reader takes for any day, where a date is not asked for; a case stays near it.</summary>
    private static readonly DateOnly OrdinaryDay = new(2020, 1, 1);

    // Amounts are numbers of the state, and at least one unit: a text that grants nothing says so otherwise.
    private const long OrdinaryAmount = 1000;

    private void BindAmount(AmountDeclaration amount)
    {
        var failures = scope.Log.Failures;
        var symbol = new Fact(
            amount.Name.Text, amount.Title?.Text, amount.Name.Span, new NumberFactType(Units.Canonical(amount.Unit, amount.Per)), null, Owner.Given, null, null, scope.State, false, null, OrdinaryAmount)
        {
            IsAmount = true,
        };
        if (amount.Value is { } value) symbol = symbol with { Ordinary = Ordinary(value, amount, symbol) };
        if (amount.Ordinarily is { } ordinarily) symbol = symbol with { Ordinary = amount.Value is null ? Ordinary(ordinarily, amount, symbol) : symbol.Ordinary };
        if (scope.Log.Failures == failures && symbol.Ordinary < 1) scope.Log.Report(Messages.NoAmount((amount.Value ?? amount.Ordinarily)?.Span ?? amount.Span, symbol));
        if (scope.Log.Failures == failures) scope.Add(NameKind.Fact, symbol);
    }

    private long Ordinary(Quantity value, Declaration declaration, Fact fact)
    {
        if (fact.Type is not NumberFactType type)
        {
            scope.Log.Report(Messages.NotANumber(declaration.Name, fact));
            return 0;
        }

        if (value.Unit is null) return 0;
        if (Units.Fits(value, type.Unit) && Units.Convert(value, type.Unit) is { } whole) return whole;
        scope.Log.Report(Units.Fits(value, type.Unit) ? Messages.NotWhole(value, fact, type.Unit) : Messages.UnitDoesNotFit(value, fact, type.Unit));
        return 0;
    }

    private static Fact SymbolOf(FactDeclaration fact, FactType type, Condition? definition, Ground? ground, Role? role)
    {
        var owner = fact.Owner switch
        {
            FactOwner.UpToThePerson => Owner.Person,
            FactOwner.DecidedByAuthority => Owner.Authority,
            _ => Owner.Given,
        };
        return new Fact(fact.Name.Text, fact.Title?.Text, fact.Name.Span, type, definition, owner, null, ground, role, fact.InDestination, fact.BroughtAboutBy?.Text);
    }

    private FactType TypeOf(FactTypeSyntax? type)
    {
        switch (type)
        {
            case AmountType amount:
                return new NumberFactType(Units.Canonical(amount.Unit, amount.Per));
            case NumberType number:
                return new NumberFactType(Units.Canonical(number.Unit, null));
            case DateType:
                return new DateFactType();
            case ChoiceType choice:
                return new ChoiceFactType(ValuesOf(choice.Values));
            case SetType set:
                return new SetFactType(ValuesOf(set.Values));
            default:
                return new YesNoType();
        }
    }

    private ImmutableArray<string> ValuesOf(ImmutableArray<Name> values)
    {
        foreach (var again in values.GroupBy(value => value.Text, StringComparer.Ordinal).SelectMany(same => same.Skip(1))) scope.Log.Report(Messages.ValueTwice(again));
        return [.. values.Select(value => value.Text)];
    }

    private void BindGroup(GroupDeclaration declaration)
    {
        var failures = scope.Log.Failures;
        var parts = BindMembers(declaration.Parents, declaration.With, declaration.Without, declaration.ExceptFor);
        if (scope.Log.Failures != failures) return;
        var isPrimitive = declaration.Parents.IsEmpty && declaration.With is null && declaration.Without.IsEmpty && declaration.ExceptFor.IsEmpty;
        Condition? definition = isPrimitive ? null : parts.Length == 1 ? parts[0] : new AllOf(declaration.Span, parts);
        scope.Add(NameKind.Group, new Group(declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, definition));
    }

    /// <summary>What members of a group have to meet, by parents, conditions and exclusion.</summary>
    public ImmutableArray<Condition> BindMembers(ImmutableArray<Name> parents, ConditionSyntax? with, ImmutableArray<ConditionSyntax> without, ImmutableArray<Name> exceptFor)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        foreach (var parent in parents.Where(parent => parent.Text != Role.Person))
        {
            if (scope.Find<Group>(parent, NameKind.Group) is { } group) parts.Add(new InGroup(parent.Span, group, null));
        }

        if (with is not null && conditions.Bind(with) is { } condition) parts.Add(condition);
        foreach (var each in without)
        {
            if (conditions.Bind(each) is { } part) parts.Add(new Not(each.Span, part));
        }

        foreach (var except in exceptFor)
        {
            if (scope.Find<Group>(except, NameKind.Group) is { } group) parts.Add(new Not(except.Span, new InGroup(except.Span, group, null)));
        }

        return parts.ToImmutable();
    }
}
