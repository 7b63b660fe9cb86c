using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds instruments; one that interprets another takes its rank (meaning A3 line 2).</summary>
internal sealed class InstrumentBinder(Scope scope)
{
    /// <summary>Binds every instrument, interpreted ones before those that interpret them.</summary>
    public void Bind()
    {
        var declarations = scope.Names.All<InstrumentDeclaration>(NameKind.Instrument).ToDictionary(each => each.Name.Text, StringComparer.Ordinal);
        var order = DependencyOrder.Of(declarations.ToDictionary(
            pair => pair.Key,
            IReadOnlyList<string> (pair) => pair.Value.Interpreting is { } citation ? [citation.Instrument.Text] : [],
            StringComparer.Ordinal));
        foreach (var circle in order.Circles) scope.Log.Report(Messages.InterpretingCircle(circle, name => declarations[name].Name.Span));
        foreach (var name in order.Sorted) BindOne(declarations[name]);
    }

    /// <summary>The rank that a word names; null after a report.</summary>
    public static Rank? RankOf(Name word, DiagnosticLog log)
    {
        Rank? rank = word.Text switch
        {
            "supranational" => Rank.Supranational,
            "constitution" => Rank.Constitution,
            "statute" => Rank.Statute,
            "regulation" => Rank.Regulation,
            "circular" => Rank.Circular,
            _ => null,
        };
        if (rank is null) log.Report(Messages.UnknownRank(word));
        return rank;
    }

    private void BindOne(InstrumentDeclaration declaration)
    {
        var failures = scope.Log.Failures;
        var own = RankOf(declaration.Rank, scope.Log);
        if (declaration.Under is { } under) scope.IsDeclared(under.Instrument, NameKind.Instrument);
        var interpreted = declaration.Interpreting is { } citation ? scope.Find<Instrument>(citation.Instrument, NameKind.Instrument) : null;
        if (own is not { } rank || scope.Log.Failures != failures) return;
        if (declaration.From is { } from && declaration.Until is { } until && until.Value <= from.Value) scope.Log.Report(Messages.NeverInForce(declaration.Name, from.Value, until.Value));
        scope.Add(NameKind.Instrument, new Instrument(
            declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, interpreted?.Rank ?? rank, rank, interpreted?.Name, declaration.From?.Value, declaration.Until?.Value)
        {
            Under = declaration.Under?.Instrument.Text,
            Text = declaration.Text is { } text ? new InstrumentText(text.Text, text.Span) : null,
        });
    }
}
