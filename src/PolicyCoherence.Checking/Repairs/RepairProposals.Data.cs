using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of positions on data, and of what other states do.</summary>
internal sealed partial class RepairProposals
{
    // What the understanding accepts is made a condition: a request, a consent, an order of a court.
    private IEnumerable<Proposal> InTheSingleCase(Subjects subjects, Condition? accepted)
    {
        var facts = accepted switch { AnyOf any => any.Parts, null => [], var one => [one] };
        return subjects.Positions.Take(1).SelectMany(position => facts.OfType<FactHolds>().Take(3).SelectMany(fact => Clause([position.Name], $"by {fact.Fact.Name}", narrows: true)));
    }

    // Those whom the understanding protects are taken out; if it protects everybody, what it accepts is asked for.
    private IEnumerable<Proposal> KeptBack(Subjects subjects) => subjects.Understanding is not ReachUnderstanding reach ? []
        : reach.Persons is { } persons ? Unless([.. subjects.Positions.Take(1)], persons.Condition, reach.Unless is { } unless ? ConditionText.Contrary(unless) : null)
        : InTheSingleCase(subjects, reach.Unless);

    // A copy ends with the store that it was taken from, or with the position that keeps its source.
    private IEnumerable<Proposal> EndsWithItsSource(Subjects subjects)
    {
        if (subjects.Positions is not [var copy, var source] || _edits.Of(copy.Name) is not { } site) return [];
        var like = copy.Acts.SelectMany(act => act.FromStores).FirstOrDefault()?.Name ?? source.Name;
        var clause = $"retained no longer than in {like}";
        if (site.Clauses.FirstOrDefault(old => old is RetentionClause or RetainedAsInClause) is not { } old) return Clause([copy.Name], clause);
        return Tongues.Clause(clause, Language.KeywordTable.Of(site.Sentence.Span.Source)) is { } written ? Replaced(copy.Name, old.Span, written.Words, lessens: false) : [];
    }

    // The clause goes, or names the bars over which the position is to prevail.
    private IEnumerable<Proposal> OverNamedTexts(Subjects subjects)
    {
        foreach (var position in subjects.Positions)
        {
            if (_edits.Of(position.Name) is not { } site || site.Clauses.OfType<NotwithstandingClause>().FirstOrDefault(clause => clause.Positions.IsEmpty) is not { } clause) continue;
            foreach (var proposal in Proposal.Of(words => RepairWording.Drop(words, [position.Name]), false, SentenceEdits.Without(site.Sentence, clause.Span))) yield return proposal;
            var bars = subjects.Analysis.Model.Positions.Where(bar => bar.Modality == Modality.Prohibition && bar.Acts.Any(act => position.Acts.Any(done => Over(done, act)))).Select(bar => bar.Name).ToImmutableArray();
            if (bars.IsEmpty || Tongues.Clause($"notwithstanding {string.Join(", ", bars)}", Language.KeywordTable.Of(site.Sentence.Span.Source)) is not { } named) continue;
            foreach (var proposal in Replaced(position.Name, clause.Span, named.Words, lessens: false)) yield return proposal;
        }
    }

    private bool Over(Act done, Act barred) => _model.Actions.IsKindOf(done.Action, barred.Action)
        && (barred.Data is null || (done.Data is { } data && (_model.DataKinds.IsKindOf(data, barred.Data) || _model.DataKinds.IsKindOf(barred.Data, data))));

    // A firewall: what was learnt where the service is given does not move on.
    private IEnumerable<Proposal> Secrecy(Subjects subjects)
    {
        var services = subjects.Positions.SelectMany(position => position.Acts).Select(act => act.Service?.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        foreach (var carrier in AtPlaces(subjects.Finding).Where(position => position.Acts.Any(act => act.Action.MovesKnowledge || act.Action.Gathers)))
        {
            foreach (var service in services)
            {
                var name = _edits.Free($"secrecy-of-{service}");
                if (_edits.Of(carrier.Name) is not { } site) continue;
                foreach (var proposal in Proposal.Of(_ => RepairWording.Exception(name, carrier.Name), Protects(carrier.Name), SentenceEdits.After(site.Sentence, $"exception {name} to {carrier.Name}: when obtained in {service}."))) yield return proposal;
            }
        }
    }

    // Nobody is brought where she would be sent on; or the other state keeps back whom the understanding protects.
    private IEnumerable<Proposal> NotSentOn(Subjects subjects)
    {
        if (subjects.Positions is not [var transfer, var onward]) yield break;
        foreach (var proposal in Unless([transfer.Name], $"{Fact.OnwardReturn} in destination")) yield return proposal;
        if (subjects.Understanding is not ProhibitionUnderstanding prohibition) yield break;
        foreach (var proposal in Unless([onward], Protected(prohibition))) yield return proposal;
    }

    // Only those are sent whom the law of the other state lets in; or that law lets in who is sent.
    private IEnumerable<Proposal> OnlyWhomTheyLetIn(Subjects subjects)
    {
        if (subjects.Positions is not [var sending, ..]) yield break;
        foreach (var bar in subjects.Positions.Skip(1))
        {
            foreach (var proposal in Unless([sending.Name], Scope(bar, sending))) yield return proposal;
            foreach (var proposal in Unless([bar.Name], Scope(sending, bar))) yield return proposal;
        }
    }

    // The bar of the other state lets out what is asked for, or nothing is asked.
    private IEnumerable<Proposal> OnlyWhatTheyGive(Subjects subjects)
    {
        if (subjects.Positions is not [var asking, var bar]) yield break;
        foreach (var proposal in Unless([asking.Name], Scope(bar, asking))) yield return proposal;
        foreach (var proposal in Deleted(asking.Name)) yield return proposal;
        foreach (var proposal in Unless([bar.Name], Scope(asking, bar))) yield return proposal;
    }

    // The people of the other state are given the same: an obligation leaves them out, an act of an authority takes them in.
    private IEnumerable<Proposal> Returned(Subjects subjects)
    {
        if (subjects.Understanding is not MutualUnderstanding mutual || subjects.Positions is not [var own, { State: { } other }, ..] || _edits.Of(own.Name) is not { } site) yield break;
        var people = $"{mutual.By.Name} is {other}";
        if (mutual.OfExemptions)
        {
            foreach (var proposal in Unless([own.Name], people)) yield return proposal;
        }
        else if (site.Clause<WhenClause>() is { } when && Language.KeywordTable.Of(site.Sentence.Span.Source) is var table && Tongues.Clause($"when {people}", table)?.Clause is WhenClause theirs)
        {
            foreach (var proposal in Replaced(own.Name, when.Condition.Span, SentenceEdits.Joined(when.Condition, theirs.Condition, table, either: true), lessens: Burdens(own))) yield return proposal;
        }
    }

    // ---- what a position on data has to state

    private IEnumerable<Proposal> Stated(Subjects subjects)
    {
        if (subjects.Understanding is not PositionSafeguardUnderstanding asked) yield break;
        foreach (var position in subjects.Exceptions.Length > 0 ? [] : subjects.Positions)
        {
            var missing = asked.Items.Where(item => IsMissing(item, position)).ToImmutableArray();
            foreach (var written in Combined([.. missing.Select(item => Stating(item, position, subjects).Take(3).ToImmutableArray())]))
            {
                foreach (var proposal in Proposal.Of(words => RepairWording.Write(words, [position.Name]), false, _edits.Clauses(position.Name, written))) yield return proposal;
            }
        }

        foreach (var exception in subjects.Exceptions)
        {
            var of = _model.Positions.FirstOrDefault(position => exception.To.Contains(position.Name));
            var missing = asked.Items.Where(item => IsMissing(item, exception)).ToImmutableArray();
            foreach (var written in of is null ? [] : Combined([.. missing.Select(item => Stating(item, of, subjects).Take(3).ToImmutableArray())]))
            {
                foreach (var proposal in Proposal.Of(words => RepairWording.Write(words, [exception.Name]), false, _edits.Clauses(exception.Name, written))) yield return proposal;
            }
        }
    }

    // The first way to state each, then the second of the first item, and so on.
    private static IEnumerable<ImmutableArray<(string English, Choice? Choice)>> Combined(ImmutableArray<ImmutableArray<(string English, Choice? Choice)>> ways)
    {
        if (ways.IsEmpty || ways.Any(way => way.IsEmpty)) yield break;
        for (var i = 0; i < ways.Max(way => way.Length); i++) yield return [.. ways.Select(way => way[Math.Min(i, way.Length - 1)])];
    }

    private static bool IsMissing(ItemToState item, Position position) => item.Item switch
    {
        StatedItem.Purpose => position.Purposes.IsEmpty,
        StatedItem.RetentionLimit => position is { Retention: null, RetainedAs: null },
        StatedItem.LegalBasis => position.Sources.IsEmpty,
        StatedItem.Safeguard => !position.Safeguards.Any(term => term.Safeguard.Name == item.Safeguard?.Name),
        _ => false,
    };

    private static bool IsMissing(ItemToState item, ExceptionNorm exception) => item.Item switch
    {
        StatedItem.Purpose => exception.Purposes.IsEmpty,
        StatedItem.RetentionLimit => exception.Retention is null,
        StatedItem.LegalBasis => exception.Sources.IsEmpty,
        StatedItem.Safeguard => !exception.Safeguards.Any(term => term.Safeguard.Name == item.Safeguard?.Name),
        _ => false,
    };

    private IEnumerable<(string English, Choice? Choice)> Stating(ItemToState item, Position position, Subjects subjects) => item switch
    {
        { Item: StatedItem.Purpose } => Purposes(position, subjects),
        { Item: StatedItem.RetentionLimit } => Retentions(position, subjects),
        { Item: StatedItem.LegalBasis } => Bases(position, subjects),
        { Item: StatedItem.Safeguard, Safeguard: { } safeguard } => [($"with {safeguard.Name}", null)],
        _ => [],
    };

    // Other positions on data: of the same agency, of whoever the data come from, on the same kind of data.
    private static IEnumerable<Position> Siblings(Position position, Subjects subjects)
    {
        var others = subjects.Analysis.Model.Positions.Where(other => other.Name != position.Name && other.Acts.Any(act => act.Data is not null)).ToImmutableArray();
        var own = (position.Bearer as AgencyBearer)?.Agencies.Select(agency => agency.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var sources = position.Acts.SelectMany(act => act.From).Select(agency => agency.Name).ToHashSet(StringComparer.Ordinal);
        var kinds = position.Acts.Select(act => act.Data?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        bool BorneBy(Position other, HashSet<string> agencies) => other.Bearer is AgencyBearer bearer && bearer.Agencies.Any(agency => agencies.Contains(agency.Name));
        return others.Where(other => BorneBy(other, own)).Concat(others.Where(other => BorneBy(other, sources))).Concat(others.Where(other => other.Acts.Any(act => kinds.Contains(act.Data?.Name ?? "")))).DistinctBy(other => other.Name);
    }

    private IEnumerable<(string English, Choice? Choice)> Purposes(Position position, Subjects subjects)
    {
        foreach (var group in Siblings(position, subjects).SelectMany(other => other.Purposes.Select(purpose => (Purpose: Quoted(purpose), other.Name))).GroupBy(pair => pair.Purpose))
        {
            yield return ($"for the purpose of {group.Key}", new Choice(group.Key, words => RepairWording.ChoosePurposeOf(words, group.First().Name)));
        }

        foreach (var sphere in (position.Bearer as AgencyBearer)?.Agencies.SelectMany(agency => agency.Leads) ?? []) yield return ($"for the purpose of {sphere.Name}", new Choice(sphere.Name, RepairWording.ChoosePurpose));
        foreach (var sphere in subjects.Analysis.Model.Spheres.All.Take(1)) yield return ($"for the purpose of {sphere.Name}", new Choice(sphere.Name, RepairWording.ChoosePurpose));
    }

    private string Quoted(string purpose) => _model.Spheres.All.Any(sphere => sphere.Name == purpose) || _model.Actions.All.Any(action => action.Name == purpose) || _model.Services.All.Any(service => service.Name == purpose) ? purpose : $"\"{purpose}\"";

    private IEnumerable<(string English, Choice? Choice)> Retentions(Position position, Subjects subjects)
    {
        foreach (var other in Siblings(position, subjects))
        {
            if (other.Retention is not { Time: { } time, From: { } start }) continue;
            var limit = $"{Written(time)} from {start.Name}";
            yield return ($"retained for at most {limit}", new Choice(limit, words => RepairWording.ChooseFigureOf(words, other.Name)));
        }

        var action = position.Acts[0].Action;
        var begin = new[] { action.MakesCopies ? "copying" : "", action.MovesKnowledge && !action.Gathers ? "disclosure" : "", "collection" }.FirstOrDefault(name => _edits.Declaring(name) is EventDeclaration)
            ?? _edits.All<EventDeclaration>().FirstOrDefault()?.Name.Text;
        if (begin is not null) yield return ($"retained for at most {SomeMonths} from {begin}", new Choice($"{SomeMonths} from {begin}", RepairWording.ChooseFigureAndStart));
    }

    private static IEnumerable<(string English, Choice? Choice)> Bases(Position position, Subjects subjects)
    {
        var own = (position.Bearer as AgencyBearer)?.Agencies.Select(agency => agency.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var used = subjects.Analysis.Model.Positions.Where(other => other.Bearer is AgencyBearer bearer && bearer.Agencies.Any(agency => own.Contains(agency.Name))).SelectMany(other => other.Sources).Select(source => source.Instrument.Name)
            .GroupBy(name => name).OrderByDescending(group => group.Count()).Select(group => group.Key);
        foreach (var instrument in used.Concat(subjects.Analysis.Model.Instruments.Where(instrument => instrument.OwnRank == Rank.Statute).Select(instrument => instrument.Name)).Distinct(StringComparer.Ordinal).Take(2))
        {
            yield return ($"under {instrument} section \"1\"", new Choice("\"1\"", RepairWording.ChooseSection));
        }
    }
}
