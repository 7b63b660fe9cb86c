using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>What authors assert and the checker cannot verify (meaning, decision 14).</summary>
internal static class Claims
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Claims));

    public static ImmutableArray<AuthorClaim> Of(PolicyModel model, IReadOnlySet<SourceText> frameworkTexts)
    {
        var claims = new List<AuthorClaim>();
        claims.AddRange(model.EffectClaims.Select(claim => new AuthorClaim(Text.Say("effect", ("judgement", claim.Judgement.Name), ("to", claim.To.Name)), claim.Span)));
        claims.AddRange(model.Instruments.Where(instrument => instrument.Interprets is not null)
            .Select(instrument => new AuthorClaim(Text.Say("interprets", ("instrument", instrument.Display), ("interpreted", instrument.Interprets)), instrument.Span)));
        var watched = model.Understandings.OfType<AccessChainUnderstanding>().SelectMany(chain => chain.Services).ToImmutableArray();
        foreach (var position in model.Positions)
        {
            if (!position.Respecting.IsEmpty)
            {
                claims.Add(new AuthorClaim(Text.Say("saving", ("position", position.Name), ("treaties", string.Join(", ", position.Respecting.Select(treaty => treaty.Display)))), position.Span));
            }

            // Where using a service must not lead to enforcement, a payer who is not named is taken not to learn of the person.
            if (position.Modality == Modality.Claim && position.Payers.IsEmpty && position.Acts.Any(act => act.Service is { } service && !act.From.IsEmpty && watched.Any(of => model.Services.IsKindOf(service, of))))
            {
                claims.Add(new AuthorClaim(Text.Say("payer", ("position", position.Name)), position.Span));
            }
        }

        claims.AddRange(model.Presumptions.Select(presumption => new AuthorClaim(Deemed(presumption), presumption.Span)));
        claims.AddRange(model.Truths.Where(truth => truth.SaysAmount).Select(truth => new AuthorClaim(Text.Say("amounts", ("words", Words(truth.Span))), truth.Span)));
        claims.AddRange(model.OptOuts.Select(optOut => new AuthorClaim(Text.Say("opt-out", ("treaty", optOut.Treaty.Display)), optOut.Span)));

        // Where it matters who knows what, a store is known to its keeper; where none is named, to whoever fills it.
        if (model.Understandings.Any(understanding => understanding is AccessChainUnderstanding or PurposeLimitUnderstanding or ReachUnderstanding or AccessTriggerUnderstanding))
        {
            claims.AddRange(model.Stores.Where(store => store.KeptBy.IsEmpty).Select(store => new AuthorClaim(Text.Say("store", ("store", store.Name)), store.Span)));
        }

        claims.AddRange(UnverifiedQuotes(model));
        foreach (var state in model.States)
        {
            if (!state.EncodedInFull.IsEmpty)
            {
                claims.Add(new AuthorClaim(Text.Say("encoded", ("spheres", string.Join(", ", state.EncodedInFull.Select(sphere => sphere.Display)))), state.Span));
            }
        }

        // A state's own fact says itself what kind of ground it is, in whichever of its files it stands.
        claims.AddRange(model.Facts
            .Where(fact => fact.Ground is not null && !fact.IsJudgement)
            .GroupBy(fact => fact.Span.Source)
            .Where(file => !frameworkTexts.Contains(file.Key) && !BuiltInSeeds.IsBuiltIn(file.Key))
            .SelectMany(file => file)
            .Select(fact => new AuthorClaim(Text.Say("about", ("fact", fact.Name), ("ground", fact.Ground?.Display)), fact.Span)));

        return [.. claims.Distinct().OrderBy(claim => claim.Place).ThenBy(claim => claim.Text, StringComparer.Ordinal)];
    }

    private static string Deemed(Presumption presumption) => (presumption.CountsAs, presumption.Rebuttable) switch
    {
        (true, true) => Text.Say("so.rebuttable", ("fact", presumption.Presumed.Fact.Name), ("presumption", presumption.Name)),
        (true, false) => Text.Say("so.fixed", ("fact", presumption.Presumed.Fact.Name), ("presumption", presumption.Name)),
        (false, true) => Text.Say("not-so.rebuttable", ("fact", presumption.Presumed.Fact.Name), ("presumption", presumption.Name)),
        _ => Text.Say("not-so.fixed", ("fact", presumption.Presumed.Fact.Name), ("presumption", presumption.Name)),
    };

    private static string Words(SourceSpan span) => string.Join(' ', span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A quote is proof only where the checker has the text that it is taken from.
    private static IEnumerable<AuthorClaim> UnverifiedQuotes(PolicyModel model) =>
        model.Norms()
            .SelectMany(norm => norm.Sources)
            .Where(provision => provision is { Quote: not null, Instrument.Text: null })
            .DistinctBy(provision => provision.Span)
            .GroupBy(provision => provision.Instrument, (instrument, quotes) => (Instrument: instrument, Count: quotes.Count()))
            .Select(group => new AuthorClaim(Text.Count("quotes", group.Count, ("instrument", group.Instrument.Name)), group.Instrument.Span));
}
