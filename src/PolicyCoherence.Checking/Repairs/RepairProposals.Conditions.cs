using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of what a position turns on, and of how long and on which conditions a status is held.</summary>
internal sealed partial class RepairProposals
{
    private const string SomeYear = "1 year";

    // What must make no difference is taken out: the alternatives that name it, the parts that do, or a whole clause.
    private IEnumerable<Proposal> Independent(Subjects subjects)
    {
        var facts = subjects.Understanding is IndependenceUnderstanding independence
            ? independence.Facts.Select(fact => fact.Name).Concat(_model.Facts.Where(fact => independence.Grounds.Any(ground => ground.Name == fact.Ground?.Name)).Select(fact => fact.Name)).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var position in subjects.Positions)
        {
            foreach (var alternatives in new[] { true, false }) foreach (var proposal in WithoutMention(position.Name, facts, alternatives)) yield return proposal;
            foreach (var proposal in WithoutOneCondition(position.Name)) yield return proposal;
        }
    }

    private IEnumerable<Proposal> WithoutMention(string norm, HashSet<string> facts, bool alternatives)
    {
        if (_edits.Of(norm) is not { } site) yield break;
        foreach (var clause in site.Clauses)
        {
            var condition = clause switch { WhenClause applying => applying.Condition, ProvidedThatClause provided => provided.Condition, UnlessClause unless => unless.Condition, _ => null };
            if (condition is null || !Mentions(condition, facts) || Without(condition, facts, alternatives, site.Sentence) is not { } words) continue;

            // Fewer alternatives reach fewer persons, fewer conditions more.
            var widens = alternatives == clause is UnlessClause;
            foreach (var proposal in Replaced(norm, condition.Span, words, lessens: widens != Protects(norm))) yield return proposal;
        }
    }

    // A condition without what it says of some facts; null if nothing is left, or if it cannot be taken out so.
    private static string? Without(ConditionSyntax condition, HashSet<string> facts, bool alternatives, Statement sentence)
    {
        if (condition is not (AllSyntax or AnySyntax)) return Mentions(condition, facts) ? null : condition.Span.Words;
        var parts = condition is AllSyntax all ? all.Parts : ((AnySyntax)condition).Parts;
        var isAny = condition is AnySyntax;
        if (!alternatives && isAny && parts.Any(part => Mentions(part, facts) && part is not (AllSyntax or AnySyntax))) return null;
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (!Mentions(part, facts)) kept.Add(Grouped(part, part.Span.Words));
            else if (alternatives == isAny && part is not (AllSyntax or AnySyntax) || alternatives && isAny) continue;
            else if (Without(part, facts, alternatives, sentence) is { } rest) kept.Add(Grouped(part, rest));
            else if (alternatives || isAny) return null;
        }

        return kept.Count == 0 ? null : string.Join($" {In(sentence, isAny ? "OR" : "AND")} ", kept);
    }

    private static string Grouped(ConditionSyntax part, string words) => part is AllSyntax or AnySyntax && words.Contains(' ', StringComparison.Ordinal) && !words.StartsWith('(') ? $"({words})" : words;

    private static bool Mentions(ConditionSyntax condition, HashSet<string> facts) => condition switch
    {
        AllSyntax all => all.Parts.Any(part => Mentions(part, facts)),
        AnySyntax any => any.Parts.Any(part => Mentions(part, facts)),
        NotSyntax not => Mentions(not.Part, facts),
        FoundSyntax found => Mentions(found.Part, facts),
        HoldsSyntax holds => facts.Contains(holds.Name.Text),
        IsSyntax equal => facts.Contains(equal.Name.Text),
        CompareSyntax compare => facts.Contains(compare.Fact.Text),
        RelateSyntax relate => facts.Contains(relate.Fact.Text),
        BySyntax by => facts.Contains(by.Fact.Text),
        _ => false,
    };

    // A measure that turns on what it has to disregard leaves it out if something else is left; else it asks what another measure of the agency asks, or goes.
    private IEnumerable<Proposal> Disregarding(Subjects subjects)
    {
        foreach (var position in subjects.Positions)
        {
            if (_edits.Of(position.Name) is not { } site) continue;
            var several = site.Clauses.OfType<WhenClause>().Any(when => when.Condition is AllSyntax);
            if (several) foreach (var proposal in WithoutOneCondition(position.Name)) yield return proposal;
            foreach (var other in subjects.Analysis.Model.Positions.Where(other => other.Name != position.Name && Burdens(other) && !other.When.IsEmpty && other.Acts.Any(act => position.Acts.Any(own => act.Action.Sphere?.Name == own.Action.Sphere?.Name))))
            {
                if (site.Clause<WhenClause>() is not { } when || ConditionText.AllOf(other.When.Select(clause => clause.Condition)) is not { } condition) continue;
                foreach (var proposal in Replaced(position.Name, when.Condition.Span, condition, lessens: false, new Choice(condition, words => RepairWording.ChooseConditionOf(words, other.Name)))) yield return proposal;
            }

            foreach (var proposal in Deleted(position.Name)) yield return proposal;
        }
    }

    // ---- a status

    // How long it lasts: as long as another grant, or an example.
    private IEnumerable<Proposal> Termed(Subjects subjects)
    {
        foreach (var position in subjects.Positions)
        {
            foreach (var other in subjects.Analysis.Model.Positions.Where(other => other.Name != position.Name && other.Acts.Any(act => act.Action.Giving == Giving.Gives)))
            {
                if (other.Lasting?.Time is not { } time) continue;
                foreach (var proposal in Clause([position.Name], $"for at most {Written(time)}", choice: new Choice(Written(time), words => RepairWording.ChooseFigureOf(words, other.Name)))) yield return proposal;
            }

            foreach (var proposal in Clause([position.Name], $"for at most {SomeYear}", choice: new Choice(SomeYear, RepairWording.ChooseFigure))) yield return proposal;
        }
    }

    // When it is extended or withdrawn: while the condition of the grant holds, or when it does no longer, as an example.
    private IEnumerable<Proposal> Ruled(Subjects subjects)
    {
        if (subjects.Understanding is not PositionSafeguardUnderstanding asked) yield break;
        foreach (var position in subjects.Positions)
        {
            var service = position.Acts.Select(act => act.Service).FirstOrDefault(service => service is not null);
            if (service is null) continue;
            if (position.Acts[0].Action.Name is "extend" or "withdraw")
            {
                var grant = subjects.Analysis.Model.Positions.FirstOrDefault(other => other.Acts.Any(act => act.Action.Giving == Giving.Gives && act.Service?.Name == service.Name) && !other.When.IsEmpty);
                if (grant is null || WhenHeld(grant, position.Acts[0].Action.Name == "extend") is not { } condition) continue;
                foreach (var proposal in Clause([position.Name], $"when {condition}", narrows: true, new Choice(condition, words => RepairWording.ChooseConditionOf(words, grant.Name)))) yield return proposal;
                continue;
            }

            foreach (var item in asked.Items.Where(item => item.Item is StatedItem.Extension or StatedItem.Withdrawal))
            {
                var extends = item.Item == StatedItem.Extension;
                if (Gives(position) is not { } agency || position.Acts[0].Patient is not { } patient || Bearer(patient, Language.KeywordTable.English) is not { } whom || WhenHeld(position, extends) is not { } condition) continue;
                var words = $"{agency.Name} may {(extends ? "extend" : "withdraw")} {service.Name} {(extends ? "of" : "from")} {(whom == "everyone" ? "anyone" : whom)} when {condition}";
                var name = _edits.Free($"{(extends ? "extension" : "withdrawal")}-of-{service.Name}");
                foreach (var proposal in Added(position.Name, name, $"position {name}: {words}.", new Choice(words, RepairWording.ChooseRule))) yield return proposal;
            }
        }
    }

    private static string? WhenHeld(Position grant, bool holds)
    {
        var conditions = grant.When.Concat(grant.Provided).Select(clause => clause.Condition).ToImmutableArray();
        return holds || conditions.IsEmpty ? ConditionText.AllOf(conditions) : ConditionText.AllOf(ConditionText.Contrary(new AllOf(conditions[0].Span, [.. conditions.SelectMany(ConditionText.Conjuncts)])));
    }
}
