using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds the state, its treaties, and what it says is encoded in full.</summary>
internal static class StateBinder
{
    /// <summary>The state; null if none is declared. Statements come sorted by place: the first state is the one checked.</summary>
    public static StateSymbol? Bind(IReadOnlyList<Statement> statements, Scope scope)
    {
        var declarations = scope.Names.All<StateDeclaration>(NameKind.State).OrderBy(each => each.Name.Span).ToList();
        foreach (var other in declarations.Skip(1)) scope.Log.Report(Messages.SecondState(other.Name, declarations[0].Name));
        var parties = ImmutableArray.CreateBuilder<PartyStatus>();
        var spheres = new Dictionary<string, Sphere>(StringComparer.Ordinal);
        var state = declarations.FirstOrDefault();
        foreach (var statement in statements)
        {
            if (statement is PartyStatement party) BindParty(party, state, scope, parties);
            if (statement is not EncodesStatement encodes) continue;
            var found = scope.FindAll<Sphere>(encodes.Spheres, NameKind.Sphere);
            if (!scope.IsDeclared(encodes.State, NameKind.State) || encodes.State.Text != state?.Name.Text) continue;
            foreach (var sphere in found) spheres[sphere.Name] = sphere;
        }

        if (state is null) return null;
        return new StateSymbol(
            state.Name.Text, state.Title?.Text, state.Name.Span,
            [.. parties.OrderBy(party => party.Treaty.Name, StringComparer.Ordinal).ThenBy(party => party.Since).ThenBy(party => party.Until).ThenBy(party => party.Span)],
            [.. spheres.Values.OrderBy(sphere => sphere.Name, StringComparer.Ordinal)]);
    }

    /// <summary>What the state says it is not bound by; that it is bound by the same is reported.</summary>
    public static ImmutableArray<OptOut> OptOuts(IReadOnlyList<Statement> statements, Scope scope)
    {
        var bound = statements.OfType<PartyStatement>().ToLookup(party => (party.State.Text, party.Treaty.Text));
        var optOuts = ImmutableArray.CreateBuilder<OptOut>();
        foreach (var free in statements.OfType<NotBoundStatement>())
        {
            if (!scope.IsDeclared(free.State, NameKind.State) || scope.Find<Treaty>(free.Treaty, NameKind.Treaty) is not { } treaty) continue;
            if (bound[(free.State.Text, free.Treaty.Text)].FirstOrDefault() is { } party) scope.Log.Report(NormMessages.BoundAndNot(free, party));
            else optOuts.Add(new OptOut(treaty, free.Span));
        }

        return [.. optOuts.OrderBy(optOut => optOut.Treaty.Name, StringComparer.Ordinal).ThenBy(optOut => optOut.Span)];
    }

    private static void BindParty(PartyStatement party, StateDeclaration? state, Scope scope, ImmutableArray<PartyStatus>.Builder parties)
    {
        var treaty = scope.Find<Treaty>(party.Treaty, NameKind.Treaty);
        if (party.Since is { } since && party.Until is { } until && until.Value <= since.Value) scope.Log.Report(Messages.NeverParty(party, since.Value, until.Value));
        if (!scope.IsDeclared(party.State, NameKind.State) || treaty is null || party.State.Text != state?.Name.Text) return;
        parties.Add(new PartyStatus(treaty, party.Since?.Value, party.Until?.Value, [.. party.Reserving.Select(article => article.Text)], party.Span)
        {
            Bound = party.Bound,
            Where = TerritoryBinder.In(party.Territories, scope) is not { } there ? null : party.ExceptIn ? new Not(there.Span, there) : there,
        });
    }
}
