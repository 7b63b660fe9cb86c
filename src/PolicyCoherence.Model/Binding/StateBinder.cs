using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds the states, their treaties, and what they say is encoded in full.</summary>
internal static class StateBinder
{
    /// <summary>Every state that is declared, the first in the files first.</summary>
    public static ImmutableArray<StateSymbol> Bind(IReadOnlyList<Statement> statements, Scope scope)
    {
        var parties = new Dictionary<string, List<PartyStatus>>(StringComparer.Ordinal);
        var spheres = new Dictionary<string, SortedDictionary<string, Sphere>>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (statement is PartyStatement party) BindParty(party, scope, parties);
            if (statement is not EncodesStatement encodes) continue;
            var found = scope.FindAll<Sphere>(encodes.Spheres, NameKind.Sphere);
            if (!scope.IsDeclared(encodes.State, NameKind.State)) continue;
            if (!spheres.TryGetValue(encodes.State.Text, out var complete)) spheres[encodes.State.Text] = complete = new(StringComparer.Ordinal);
            foreach (var sphere in found) complete[sphere.Name] = sphere;
        }

        return
        [
            .. scope.Names.All<StateDeclaration>(NameKind.State).OrderBy(each => each.Name.Span).Select(state => new StateSymbol(
                state.Name.Text, state.Title?.Text, state.Name.Span,
                [
                    .. (parties.GetValueOrDefault(state.Name.Text) ?? [])
                        .OrderBy(party => party.Treaty.Name, StringComparer.Ordinal).ThenBy(party => party.Since).ThenBy(party => party.Until).ThenBy(party => party.Span),
                ],
                [.. spheres.GetValueOrDefault(state.Name.Text)?.Values ?? Enumerable.Empty<Sphere>()])),
        ];
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
            else optOuts.Add(new OptOut(free.State.Text, treaty, free.Span));
        }

        return [.. optOuts.OrderBy(optOut => optOut.Treaty.Name, StringComparer.Ordinal).ThenBy(optOut => optOut.Span)];
    }

    private static void BindParty(PartyStatement party, Scope scope, Dictionary<string, List<PartyStatus>> parties)
    {
        var treaty = scope.Find<Treaty>(party.Treaty, NameKind.Treaty);
        if (party.Since is { } since && party.Until is { } until && until.Value <= since.Value) scope.Log.Report(Messages.NeverParty(party, since.Value, until.Value));
        if (!scope.IsDeclared(party.State, NameKind.State) || treaty is null) return;
        if (!parties.TryGetValue(party.State.Text, out var all)) parties[party.State.Text] = all = [];
        all.Add(new PartyStatus(treaty, party.Since?.Value, party.Until?.Value, [.. party.Reserving.Select(article => article.Text)], party.Span)
        {
            Bound = party.Bound,
            Where = TerritoryBinder.In(party.Territories, scope) is not { } there ? null : party.ExceptIn ? new Not(there.Span, there) : there,
        });
    }
}
