using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of positions on services, refusals, bans and offers.</summary>
internal sealed partial class RepairProposals
{
    // What is missing in a decision or a measure is written into it.
    private IEnumerable<Proposal> Provided(Subjects subjects, ImmutableArray<SafeguardTerm> terms)
    {
        if (terms.IsEmpty || subjects.Positions.IsEmpty) return [];

        var better = Names(subjects.Positions).Select(name => Better(name, terms)).ToImmutableArray();

        // Of several courts, which one is for the law to choose.
        var chosen = terms.Where(term => term.To is not null && Bodies(term).Length > 1).Select(term => Bodies(term)[0].Name).FirstOrDefault();
        return Proposal.Of(words => RepairWording.Write(words, Names(subjects.Positions)), false, better).Concat(Clause(Names(subjects.Positions), $"with {string.Join(", ", terms.Select(Written))}", choice: chosen is null ? null : new Choice(chosen, RepairWording.ChooseAgency)));
    }

    // What a position provides already, made to serve: where it suspends nothing, or does not come often enough, nothing of it is lost.
    private Edited? Better(string position, ImmutableArray<SafeguardTerm> terms)
    {
        if (_edits.Of(position) is not { } site || site.Clause<WithClause>() is not { } with || _model.Positions.FirstOrDefault(each => each.Name == position) is not { } norm) return null;
        var table = Language.KeywordTable.Of(site.Sentence.Span.Source);
        var draft = new SentenceDraft(site.Sentence);
        var written = new List<string>();
        foreach (var term in terms)
        {
            var old = norm.Safeguards.FirstOrDefault(has => _model.Safeguards.IsKindOf(has.Safeguard, term.Safeguard) && has.Suspending is null && (term.To is null || (has.To is { } to && _model.Agencies.IsKindOf(to, term.To))));
            if (old is null || with.Safeguards.FirstOrDefault(safeguard => safeguard.Span == old.Span) is not { } syntax) return null;
            var better = old with { Every = term.Every ?? old.Every, Suspending = term.Suspending };
            if (Tongues.Clause($"with {Written(better)}", table)?.Clause is not WithClause { Safeguards: [var safeguard] }) return null;
            var words = Tongues.Line(safeguard.Span.Words);
            draft.Replace(syntax.Span, words);
            written.Add(words);
        }

        return draft.Laid($"{table.Write("WITH")} {string.Join(", ", written)}");
    }

    // A kind of body, such as a court, is one that the state has.
    private ImmutableArray<Agency> Bodies(SafeguardTerm term) =>
        term.To is { } kind ? [.. _model.Agencies.KindsOf(kind.Name).Where(body => body.Name != kind.Name && _model.Agencies.KindsOf(body.Name).Count == 1)] : [];

    private string Written(SafeguardTerm term)
    {
        var own = Bodies(term) is [var body, ..] ? body : term.To;
        var to = own is null ? "" : $" to {own.Name}";
        var within = term.Within is { } time ? $" within {Written(time)}" : "";
        var every = term.Every is { } often ? $" every {Written(often)}" : "";
        var suspending = term.Suspending is { } suspended ? $", suspending {suspended.Name}" : "";
        return $"{term.Safeguard.Name}{to}{within}{every}{suspending}";
    }

    // ---- refusals

    private IEnumerable<Proposal> Judged(Subjects subjects)
    {
        if (subjects.Understanding is not ProhibitionUnderstanding prohibition) return [];
        var judgements = ConditionText.Atoms(prohibition.Unless).OfType<FactHolds>().Where(holds => holds.Fact.IsJudgement).Select(holds => holds.Fact.Name).Distinct(StringComparer.Ordinal);
        return Unless(subjects.Positions, Protected(prohibition)).Concat(judgements.SelectMany(judgement => subjects.Positions.SelectMany(position => LeftTo(judgement, position))));
    }

    private IEnumerable<Proposal> OnAcceptedGrounds(Subjects subjects)
    {
        if (subjects.Understanding is not ClosedListUnderstanding list) yield break;
        foreach (var position in subjects.Positions)
        {
            foreach (var proposal in WithoutOneCondition(position.Name)) yield return proposal;
            foreach (var judgement in list.Conditions.SelectMany(ConditionText.Atoms).OfType<FactHolds>().Where(holds => holds.Fact.IsJudgement).Select(holds => holds.Fact.Name).Distinct(StringComparer.Ordinal))
            {
                foreach (var proposal in LeftTo(judgement, position)) yield return proposal;
            }
        }
    }

    // What refuses does so only where the judgement falls so; what gives leaves nobody out where it does not.
    private IEnumerable<Proposal> LeftTo(string judgement, Position position)
    {
        if (_edits.Of(position.Name) is not { } site) yield break;
        var gives = position.Modality is not (Modality.Prohibition or Modality.Exemption) && position.Acts.Any(act => act.Action.Giving == Giving.Gives);
        if (!gives)
        {
            foreach (var proposal in Unless([position.Name], $"not {judgement}")) yield return proposal;
            yield break;
        }

        var table = Language.KeywordTable.Of(site.Sentence.Span.Source);
        if (Tongues.Clause($"when {judgement}", table)?.Clause is not WhenClause falls || Tongues.Clause($"when not {judgement}", table)?.Clause is not WhenClause otherwise) yield break;
        foreach (var clause in site.Clauses.OrderBy(clause => clause is WhenClause))
        {
            var (condition, words) = clause switch
            {
                UnlessClause unless => (unless.Condition, SentenceEdits.Joined(unless.Condition, falls.Condition, table, either: false)),
                ProvidedThatClause provided => (provided.Condition, SentenceEdits.Joined(provided.Condition, otherwise.Condition, table, either: true)),
                WhenClause applying => (applying.Condition, SentenceEdits.Joined(applying.Condition, otherwise.Condition, table, either: true)),
                _ => (null, ""),
            };
            if (condition is null) continue;
            foreach (var proposal in Replaced(position.Name, condition.Span, words, lessens: false)) yield return proposal;
        }
    }

    // The amount of the understanding is written in place of the position's own, or beside it.
    private IEnumerable<Proposal> AsFarAsAccepted(Subjects subjects)
    {
        if (subjects.Understanding is not OnlyWhenUnderstanding limited) yield break;
        var facts = ConditionText.Atoms(limited.Accepted).Select(atom => atom switch { FactRelation relation => relation.Fact.Name, FactCompare compare => compare.Fact.Name, FactHolds holds => holds.Fact.Name, _ => "" }).ToHashSet(StringComparer.Ordinal);
        if (ConditionText.AllOf(limited.Accepted) is not { } accepted) yield break;
        foreach (var position in subjects.Positions)
        {
            if (_edits.Of(position.Name) is not { } site || Tongues.Clause($"when {accepted}", Language.KeywordTable.Of(site.Sentence.Span.Source))?.Clause is not WhenClause written) continue;
            foreach (var part in site.Clauses.OfType<WhenClause>().SelectMany(when => when.Condition is AllSyntax all ? all.Parts : [when.Condition]))
            {
                var name = part switch { RelateSyntax relate => relate.Fact.Text, CompareSyntax compare => compare.Fact.Text, _ => "" };
                if (facts.Contains(name)) foreach (var proposal in Replaced(position.Name, part.Span, Tongues.Line(written.Condition.Span.Words), lessens: false)) yield return proposal;
            }
        }

        foreach (var proposal in Clause(Names(subjects.Positions), $"when {accepted}", narrows: true)) yield return proposal;
    }


    // ---- bans

    private IEnumerable<Proposal> BanLimited(Subjects subjects)
    {
        if (subjects.Understanding is not BanUnderstanding ban) yield break;
        foreach (var position in subjects.Positions)
        {
            foreach (var proposal in Unless([position], ban.Holders.Condition, ban.When, ban.Limit is { } limit ? ConditionText.Contrary(limit) : null)) yield return proposal;
        }

        foreach (var proposal in subjects.Positions.SelectMany(position => Deleted(position.Name))) yield return proposal;
    }

    // The ban ends after the time after which another position counts, or after an example.
    private IEnumerable<Proposal> BanEnded(Subjects subjects)
    {
        var near = AtPlaces(subjects.Finding).Concat(subjects.Analysis.Model.Positions).DistinctBy(position => position.Name).Where(position => !subjects.Positions.Any(banned => banned.Name == position.Name));
        foreach (var other in near)
        {
            foreach (var since in other.When.Concat(other.Provided).Concat(other.Unless).SelectMany(clause => ConditionText.Atoms(clause.Condition)).OfType<SinceEvent>().Where(since => since.Value > 0))
            {
                var time = $"{since.Value} {(since.Unit == ClockUnit.Hours ? "hours" : "months")}";
                foreach (var proposal in Clause(Names(subjects.Positions), $"during the first {time} after {since.Event.Name}", narrows: true, new Choice(time, words => RepairWording.ChooseFigureOf(words, other.Name)))) yield return proposal;
            }
        }

        foreach (var begin in _edits.All<EventDeclaration>().Select(declaration => declaration.Name.Text).Where(name => name == "arrival").Concat(_edits.All<EventDeclaration>().Select(declaration => declaration.Name.Text)).Take(1))
        {
            foreach (var proposal in Clause(Names(subjects.Positions), $"during the first {SomeMonths} after {begin}", narrows: true, new Choice($"{SomeMonths} after {begin}", RepairWording.ChooseFigureAndStart))) yield return proposal;
        }
    }

    // ---- services

    // What keeps somebody from a service takes her in, or goes, or yields to the promise.
    private IEnumerable<Proposal> NotDenied(Subjects subjects)
    {
        if (subjects.Understanding is not EntitlementUnderstanding entitlement) yield break;
        var keeping = subjects.Positions.Where(Keeps).ToImmutableArray();
        foreach (var proposal in Unless(keeping, entitlement.Holders.Condition, entitlement.When)) yield return proposal;
        foreach (var proposal in keeping.SelectMany(position => Deleted(position.Name))) yield return proposal;
        foreach (var position in keeping)
        {
            if (_edits.Of(position.Name) is not { } site || site.Clause<NotwithstandingClause>() is not { } clause) continue;
            foreach (var promise in clause.Positions)
            {
                if (_edits.Clause(promise.Text, $"notwithstanding {position.Name}") is not { } written || clause.Positions.Length > 1) continue;
                foreach (var proposal in Proposal.Of(_ => RepairWording.Prevail(written.Words, promise.Text, Tongues.Line(clause.Span.Words), position.Name), false, SentenceEdits.Without(site.Sentence, clause.Span), written)) yield return proposal;
            }
        }
    }

    private static bool Keeps(Position position) =>
        position is { Modality: Modality.Prohibition or Modality.Exemption } && position.Acts.Any(act => act.Action.Giving == Giving.Gives)
        || position is { Modality: Modality.Duty } && position.Acts.Any(act => act.Action.Giving == Giving.Withholds);

    // A number of the promise in place of the position's own; whom it is promised in place of whom it reaches; one condition less; all of that.
    private IEnumerable<Proposal> ForEverybodyPromised(Subjects subjects)
    {
        if (subjects.Understanding is not EntitlementUnderstanding entitlement) yield break;
        foreach (var position in subjects.Positions.Where(position => position.Modality is Modality.Claim or Modality.Duty or Modality.SoftDuty or Modality.Power))
        {
            if (_edits.Of(position.Name) is not { } site || Own(position.Name) is not { } sentence) continue;
            var table = Language.KeywordTable.Of(sentence.Span.Source);
            foreach (var compare in site.Clauses.SelectMany(Compared))
            {
                if (_model.Facts.FirstOrDefault(fact => fact.Name == compare.Fact.Text) is not { } what) continue;
                foreach (var number in Numbers(entitlement.Holders.Condition, what, 0).Concat(Numbers(entitlement.When, what, 0)).Distinct(StringComparer.Ordinal).Where(number => Widens(compare, number) == true))
                {
                    foreach (var proposal in Replaced(position.Name, compare.Value.Span, number, lessens: false)) yield return proposal;
                }
            }

            // The exception that keeps somebody out, or one condition less.
            foreach (var proposal in _model.Exceptions.Where(exception => exception.To.Contains(position.Name)).SelectMany(Deleted)) yield return proposal;
            if (position.Modality != Modality.Claim)
            {
                foreach (var proposal in WithoutOneCondition(position.Name)) yield return proposal;
                continue;
            }

            var wider = Wider(sentence.Subject, entitlement.Holders, table, subjects.Finding.RuleId == "PC2402").ToImmutableArray();
            foreach (var holders in wider) foreach (var proposal in Replaced(position.Name, sentence.Subject.Span, holders, lessens: false)) yield return proposal;
            foreach (var proposal in WithoutOneCondition(position.Name)) yield return proposal;
            foreach (var holders in wider.DefaultIfEmpty(sentence.Subject.Span.Words))
            {
                var free = new SentenceDraft(sentence).Replace(sentence.Subject.Span, holders);
                foreach (var clause in site.Clauses.Where(clause => clause is WhenClause or UnlessClause or ProvidedThatClause)) free.Replace(clause.Span, "");
                if (Condition(entitlement.When, table) is { } promised) free.Insert(sentence.Act.Span.End, $" {promised} ");
                foreach (var proposal in Proposal.Of(words => RepairWording.Replace(words, Tongues.Line(sentence.Span.Words), position.Name), false, free.Laid(Tongues.Line(holders)))) yield return proposal;
            }
        }
    }

    // Bearers among whom are all that a position names and all to whom it is promised. A list of statuses gives way to everyone.
    private static IEnumerable<string> Wider(SubjectSyntax old, Patient holders, Language.KeywordTable table, bool withoutStatus)
    {
        if (old is not NamedSubject { ExceptFor.IsEmpty: true } named) yield break;
        if (withoutStatus && Tongues.Bearer("everyone", table) is { } everyone) yield return everyone;
        if (Bearer(holders, table) is not { } promised) yield break;
        if (holders.Condition is AllOf { Parts.IsEmpty: true }) yield return promised;
        else if (Tongues.Bearer($"{string.Join(", ", named.Names.Select(name => name.Text))} or {string.Join(" or ", Groups(holders))}", table) is { } all) yield return all;
    }

    private static IEnumerable<string> Groups(Patient persons) => ConditionText.Atoms(persons.Condition).OfType<InGroup>().Select(of => of.Group.Name);

    private static string? Condition(Condition when, Language.KeywordTable table) => ConditionText.AllOf(when) is { } condition ? Tongues.Clause($"when {condition}", table)?.Words : null;

    // Persons as the bearer of a position.
    private static string? Bearer(Patient persons, Language.KeywordTable table) => persons.Condition switch
    {
        AllOf { Parts.IsEmpty: true } => Tongues.Bearer("everyone", table),
        InGroup { Group: { } group } => group.Name,
        AnyOf { Parts: var parts } when parts.All(part => part is InGroup) => Tongues.Bearer(string.Join(" or ", parts.OfType<InGroup>().Select(part => part.Group.Name)), table),
        _ => null,
    };

    // The offer reaches whom the measure reaches: one condition less, the condition of the measure beside its own or instead, its persons; or it is made anew.
    private IEnumerable<Proposal> Offered(Subjects subjects)
    {
        if (subjects.Understanding is not CounterpartUnderstanding counterpart || subjects.Positions is not [var calling, ..]) yield break;
        var model = subjects.Analysis.Model;
        bool Offers(Act act) => counterpart.OfferedServices.Any(service => act.Service is { } given && model.Services.IsKindOf(given, service)) || counterpart.OfferedActions.Any(action => act.Service is null && model.Actions.IsKindOf(act.Action, action));
        var condition = ConditionText.AllOf([.. calling.When.Concat(calling.Provided).Select(clause => clause.Condition), counterpart.When]);
        var offers = model.Positions.Where(position => position.Modality is not (Modality.Prohibition or Modality.Exemption) && position.Acts.Any(Offers)).ToImmutableArray();
        foreach (var offer in offers)
        {
            if (_edits.Of(offer.Name) is not { } site || Own(offer.Name) is not { } sentence) continue;
            var table = Language.KeywordTable.Of(sentence.Span.Source);
            if (site.Clause<WhenClause>() is { } when && condition is not null && Tongues.Clause($"when {condition}", table)?.Clause is WhenClause other)
            {
                foreach (var proposal in Replaced(offer.Name, when.Condition.Span, SentenceEdits.Joined(when.Condition, other.Condition, table, either: true), lessens: false)) yield return proposal;
            }

            foreach (var proposal in WithoutOneCondition(offer.Name)) yield return proposal;
            if (offer.Modality != Modality.Claim || calling.Acts[0].Patient is not { } patient) continue;
            foreach (var persons in Wider(sentence.Subject, patient, table, withoutStatus: false)) foreach (var proposal in Replaced(offer.Name, sentence.Subject.Span, persons, lessens: false)) yield return proposal;
        }

        if (counterpart.OfferedServices.FirstOrDefault() is not { } service || calling.Acts[0].Patient is not { } reached || Bearer(reached, Language.KeywordTable.English) is not { } whom) yield break;
        // Who takes the measure may make the offer, as long as nobody else does something of the kind.
        foreach (var (agency, choice) in Providers(calling with { Name = "", Acts = [calling.Acts[0] with { Service = service }] }, subjects.Analysis).Take(1))
        {
            var name = _edits.Free($"offer-of-{service.Name}");
            var sentence = $"position {name}: {whom} is entitled to {service.Name} from {agency}{(condition is null ? "" : $" when {condition}")}.";
            foreach (var proposal in Added(calling.Name, name, sentence, choice)) yield return proposal;
        }
    }

    // The bar leaves in whom the service is promised, or the service is given without the condition.
    private IEnumerable<Proposal> Open(Subjects subjects)
    {
        if (subjects.Positions is not [var giving, var bar] || subjects.Understanding is not EntitlementUnderstanding entitlement) yield break;
        foreach (var proposal in Unless([bar], entitlement.Holders.Condition, entitlement.When)) yield return proposal;
        foreach (var proposal in Unless([bar.Name], Scope(giving, bar))) yield return proposal;
        if (_edits.Of(giving.Name) is not { } site) yield break;
        foreach (var provided in site.Clauses.OfType<ProvidedThatClause>()) foreach (var proposal in Widened(giving.Name, provided.Span)) yield return proposal;
    }

    // A service of which no position speaks is given as another of its sphere is.
    private IEnumerable<Proposal> Spoken(Subjects subjects)
    {
        if (subjects.Understanding is not ComprehensiveUnderstanding whole) yield break;
        foreach (var theme in whole.Themes.OfType<Service>().Where(theme => subjects.Finding.Subjects.Contains(theme.Name)))
        {
            var claims = subjects.Analysis.Model.Positions.Where(position => position.Modality == Modality.Claim && position.Acts.Any(act => act.Service?.Sphere is { } sphere && sphere.Name == theme.Sphere?.Name));
            foreach (var like in claims)
            {
                if (Gives(like) is not { } agency || like.Bearer is not PersonBearer bearer || Bearer(new Patient(bearer.Role, bearer.Condition, ""), Language.KeywordTable.English) is not { } persons) continue;
                var words = $"{persons} is entitled to {theme.Name} from {agency.Name}";
                var condition = ConditionText.AllOf(like.When.Concat(like.Provided).Select(clause => clause.Condition));
                var name = _edits.Free($"access-to-{theme.Name}");
                foreach (var proposal in Added(like.Name, name, $"position {name}: {words}{(condition is null ? "" : $" when {condition}")}.", new Choice(words, example => RepairWording.ChoosePersonsOf(example, like.Name)))) yield return proposal;
            }
        }
    }
}
