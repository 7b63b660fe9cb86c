using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of who acts, who hears from whom, and what words mean to whom.</summary>
internal sealed partial class RepairProposals
{
    // Somebody gives what is promised, or does what nobody in particular has to do.
    private IEnumerable<Proposal> Responsible(Subjects subjects)
    {
        foreach (var position in subjects.Positions)
        {
            if (Own(position.Name) is not { } sentence) continue;
            foreach (var (agency, choice) in Providers(position, subjects.Analysis))
            {
                var claims = position.Modality == Modality.Claim;
                var (part, words) = claims ? (sentence.Act.Span, $"{sentence.Act.Span.Words} {In(sentence, "FROM")} {agency}") : (sentence.Subject.Span, agency);
                var edited = SentenceEdits.Replaced(sentence, part, words, choice);
                foreach (var proposal in Proposal.Of(_ => RepairWording.Write(claims ? $"{In(sentence, "FROM")} {agency}" : agency, [position.Name]), false, edited)) yield return proposal;
            }
        }
    }

    // An agency that gives such a service already, then one that leads its sphere, then any.
    private IEnumerable<(string Agency, Choice Choice)> Providers(Position position, Analysis analysis)
    {
        var act = position.Acts[0];
        var sphere = act.Service?.Sphere ?? act.Action.Sphere;
        var model = analysis.Model;
        bool Alike(Act other) => act.Service is { } service ? other.Service is { } given && (model.Services.IsKindOf(given, service) || model.Services.IsKindOf(service, given)) : model.Actions.IsKindOf(other.Action, act.Action);
        bool InSphere(Act other) => sphere is not null && (other.Service?.Sphere ?? other.Action.Sphere)?.Name == sphere.Name;
        foreach (var test in new Func<Act, bool>[] { Alike, InSphere })
        {
            foreach (var other in model.Positions.Where(other => other.Name != position.Name && other.Acts.Any(test)))
            {
                if (Gives(other) is { } agency) yield return (agency.Name, new Choice(agency.Name, words => RepairWording.ChooseAgencyOf(words, other.Name)));
            }
        }

        foreach (var agency in Own(analysis).Where(agency => sphere is not null && agency.Leads.Any(led => model.Spheres.IsKindOf(sphere, led)))) yield return (agency.Name, new Choice(agency.Name, RepairWording.ChooseAgency));
        foreach (var agency in Own(analysis).Take(1)) yield return (agency.Name, new Choice(agency.Name, RepairWording.ChooseAgency));
        foreach (var agency in model.Agencies.All.Where(agency => agency.Name == "public-body")) yield return (agency.Name, new Choice(agency.Name, RepairWording.ChooseAgency));
    }

    // Who gives what a position promises or lets an authority give.
    private static Agency? Gives(Position position) => position.Bearer is AgencyBearer bearer ? bearer.Agencies.FirstOrDefault() : position.Acts.SelectMany(act => act.From).FirstOrDefault();

    private IEnumerable<Agency> Own(Analysis analysis) => analysis.Model.Agencies.All
        .Where(agency => _model.States.Length < 2 || _model.AgencyStates.GetValueOrDefault(agency.Name) == analysis.Model.State?.Name)
        .Where(agency => _edits.Declaring(agency.Name) is AgencyDeclaration declaration && _edits.IsOfAState(declaration.Span.Source));

    private IEnumerable<Proposal> ByWhoLeads(Subjects subjects)
    {
        foreach (var position in subjects.Positions)
        {
            if (Own(position.Name) is not { } sentence) continue;
            var sphere = subjects.Analysis.Model.Spheres.All.FirstOrDefault(sphere => subjects.Finding.Subjects.Contains(sphere.Name));
            foreach (var leading in sphere is null ? [] : subjects.Analysis.Coordination.Leading(sphere))
            {
                foreach (var proposal in Replaced(position.Name, sentence.Subject.Span, leading.Name, lessens: false)) yield return proposal;
            }
        }
    }

    // One of the two who lead a sphere acts there after consulting the other.
    private IEnumerable<Proposal> Heard(Subjects subjects)
    {
        if (subjects.Agencies is not [var first, var second]) yield break;
        foreach (var (acting, heard) in new[] { (second, first), (first, second) })
        {
            var own = subjects.Analysis.Instances.Where(instance => instance.Agency?.Name == acting.Name && instance.LetsAuthorityAct && instance.Position.BreachOf is null)
                .OrderBy(instance => subjects.Finding.Subjects.Contains(Balance.SphereOf(instance)?.Name ?? "") ? 0 : 1).Select(instance => instance.Position).DistinctBy(position => position.Name);
            foreach (var proposal in own.Take(2).SelectMany(position => Clause([position.Name], $"after consulting {heard.Name}"))) yield return proposal;
        }
    }

    // The agency of the later step acts after consulting that of the earlier, or is told by it.
    private IEnumerable<Proposal> HandedOver(Subjects subjects)
    {
        var procedure = _model.Procedures.FirstOrDefault(procedure => procedure.Name == subjects.Finding.Subjects[0]);
        var bodies = subjects.Finding.Subjects.Skip(1).Select(step => (procedure?.Step(step)?.By as AgencyBearer)?.Agencies.FirstOrDefault()).OfType<Agency>().ToImmutableArray();
        if (procedure is null || bodies is not [var giver, var taker]) yield break;
        var action = procedure.Step(subjects.Finding.Subjects[2]) is { } later ? later.Action ?? later.Event.CarriesOut : null;
        foreach (var position in subjects.Analysis.Model.Positions.Where(position => action is not null && position.Bearer is AgencyBearer bearer && bearer.Agencies.Any(agency => agency.Name == taker.Name) && position.Acts.Any(act => act.Action.Name == action.Name)))
        {
            foreach (var proposal in Clause([position.Name], $"after consulting {giver.Name}")) yield return proposal;
        }

        var persons = procedure.Persons is { } of && Bearer(of, Language.KeywordTable.English) is { } whom and not "everyone" ? whom : "anyone";
        var purpose = action?.Sphere?.Name ?? taker.Leads.FirstOrDefault()?.Name;
        var data = subjects.Analysis.Model.Positions.Where(position => position.Bearer is AgencyBearer bearer && bearer.Agencies.Any(agency => agency.Name == giver.Name)).SelectMany(position => position.Acts).Select(act => act.Data?.Name).FirstOrDefault(name => name is not null) ?? DataKind.Personal;
        if (purpose is null || _edits.Declaring("disclosure") is not EventDeclaration) yield break;
        var words = $"{data} of {persons} to {taker.Name} for the purpose of {purpose} retained for at most {SomeMonths} from disclosure";
        var name = _edits.Free($"notice-to-{taker.Name}");
        foreach (var proposal in Added(procedure.Name, name, $"position {name}: {giver.Name} must disclose {words}.", new Choice(words, RepairWording.ChooseData))) yield return proposal;
    }

    // One of those who wait for each other waits no longer.
    private IEnumerable<Proposal> OneFirst(Subjects subjects)
    {
        foreach (var position in subjects.Positions)
        {
            if (_edits.Of(position.Name) is not { } site || site.Clause<AfterConsultingClause>() is not { } clause) continue;
            var bearers = subjects.Positions.SelectMany(other => (other.Bearer as AgencyBearer)?.Agencies ?? []).Select(agency => agency.Name).ToHashSet(StringComparer.Ordinal);
            var rest = clause.Bodies.Where((body, index) => !position.Consulting.Skip(index).Take(1).Any(heard => bearers.Contains(heard.Name))).ToImmutableArray();
            var edited = rest.IsEmpty ? SentenceEdits.Without(site.Sentence, clause.Span) : SentenceEdits.Replaced(site.Sentence, clause.Bodies[0].Span.To(clause.Bodies[^1].Span), string.Join(", ", rest.Select(body => body.Text)));
            foreach (var proposal in Proposal.Of(_ => RepairWording.Drop(Tongues.Line(clause.Span.Words), [position.Name]), false, edited)) yield return proposal;
        }
    }

    private IEnumerable<Proposal> Told(Subjects subjects) => subjects.Agencies.SelectMany(body => Clause(Names(subjects.Positions), $"after consulting {body.Name}"));

    // What a word means for one agency alone is taken out, so that it means there what it means elsewhere.
    private IEnumerable<Proposal> OneMeaning(Subjects subjects)
    {
        foreach (var meaning in _edits.All<MeaningStatement>().Where(meaning => subjects.Finding.Subjects.Contains(meaning.Word.Text) && meaning.Agencies.All(agency => subjects.Finding.Subjects.Contains(agency.Text))))
        {
            foreach (var proposal in Proposal.Of(_ => RepairWording.DeleteMeaning(meaning.Word.Text, meaning.Agencies.Select(agency => agency.Text)), LessensWithout(meaning, subjects.Analysis), SentenceEdits.Without(meaning))) yield return proposal;
        }
    }

    // Without its own meaning an agency speaks of more people or of fewer: fewer are protected where it protects, or more are burdened where it burdens.
    private static bool LessensWithout(MeaningStatement statement, Analysis analysis)
    {
        var own = statement.Agencies.Select(agency => agency.Text).ToHashSet(StringComparer.Ordinal);
        var meaning = analysis.Model.AgencyMeanings.FirstOrDefault(meaning => meaning.Span == statement.Span) ?? analysis.Model.AgencyMeanings.FirstOrDefault(meaning => meaning.Word.Name == statement.Word.Text && meaning.Agencies.All(agency => own.Contains(agency.Name)));
        if (meaning is null || analysis.Definitions.Find(meaning, null) is not { } found) return false;
        return analysis.Model.Positions.Where(position => position.Bearer is AgencyBearer bearer && bearer.Agencies.Any(agency => own.Contains(agency.Name)))
            .Where(position => Reached(position).SelectMany(ConditionText.Atoms).Any(atom => (atom as InGroup)?.Group.Name == meaning.Word.Name || (atom as FactHolds)?.Fact.Name == meaning.Word.Name))
            .Any(position => Burdens(position) != found.UnderTheFirst);
    }

    // The number of one of two lines is written into the other, so that the bar reaches more people before fewer.
    private IEnumerable<Proposal> OneLine(Subjects subjects)
    {
        if (subjects.Positions is not [var lower, var higher] || _model.Facts.FirstOrDefault(fact => subjects.Finding.Subjects.Contains(fact.Name)) is not { } what) yield break;
        foreach (var (changed, other) in new[] { (lower, higher), (higher, lower) })
        {
            if (_edits.Of(changed.Name) is not { } site) continue;
            foreach (var clause in site.Clauses)
            {
                foreach (var (old, line) in Compared(clause).Where(compare => compare.Fact.Text == what.Name).SelectMany(_ => Lines(other, what), (old, line) => (old, line)))
                {
                    // Whom a bar reaches less, it protects less.
                    if (Widens(old, line) is not { } widens) continue;
                    var reaches = clause is UnlessClause ? !widens : widens;
                    foreach (var proposal in Replaced(changed.Name, old.Value.Span, line, lessens: Protects(changed.Name) != reaches)) yield return proposal;
                }
            }
        }
    }

    // The numbers with which a fact is compared where a position says whom it reaches, in the position or in a group that it names.
    private static IEnumerable<string> Lines(Position position, Fact fact) => Reached(position).SelectMany(condition => Numbers(condition, fact, 0)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Numbers(Condition? condition, Fact fact, int depth)
    {
        foreach (var atom in ConditionText.Atoms(condition))
        {
            switch (atom)
            {
                case FactCompare compare when compare.Fact.Name == fact.Name:
                    var words = Tongues.InEnglish(compare.Span.Words, compare.Span.Source);
                    if (words.AsSpan().IndexOfAnyInRange('0', '9') is var at and >= 0) yield return words[at..];
                    break;
                case InGroup { Group: { } group } when depth < 8:
                    foreach (var number in Numbers(group.Definition, fact, depth + 1)) yield return number;
                    break;
            }
        }
    }

    // Whether more persons meet a comparison with another number; null if the two numbers do not compare, or are one.
    private static bool? Widens(CompareSyntax old, string number)
    {
        var parts = number.Split(' ');
        if (!decimal.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var value) || value == old.Value.Value) return null;
        return old.Comparison switch
        {
            Comparison.Less or Comparison.AtMost => value > old.Value.Value,
            Comparison.AtLeast or Comparison.More => value < old.Value.Value,
            _ => null,
        };
    }

    private static IEnumerable<CompareSyntax> Compared(Clause clause) => clause switch
    {
        WhenClause applying => Compared(applying.Condition),
        UnlessClause unless => Compared(unless.Condition),
        ProvidedThatClause provided => Compared(provided.Condition),
        _ => [],
    };

    private static IEnumerable<CompareSyntax> Compared(ConditionSyntax condition) => condition switch
    {
        AllSyntax all => all.Parts.SelectMany(Compared),
        AnySyntax any => any.Parts.SelectMany(Compared),
        NotSyntax not => Compared(not.Part),
        CompareSyntax compare => [compare],
        _ => [],
    };

    private static string In(Statement sentence, string keyword) => Language.KeywordTable.Of(sentence.Span.Source).Write(keyword);
}
