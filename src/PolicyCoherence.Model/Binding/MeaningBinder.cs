using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds what a word means for some agencies, and what counts as so (meaning A10).</summary>
internal sealed class MeaningBinder(Scope scope, ConditionBinder conditions, FactBinder facts)
{
    /// <summary>What words mean for agencies, by word.</summary>
    public ImmutableArray<AgencyMeaning> BindMeanings(IReadOnlyList<Statement> statements)
    {
        var bound = new List<AgencyMeaning>();
        foreach (var meaning in statements.OfType<MeaningStatement>())
        {
            var failures = scope.Log.Failures;
            var agencies = scope.FindAll<Agency>(meaning.Agencies, NameKind.Agency);
            var word = scope.Find(meaning.Word, NameKind.Group | NameKind.Fact);
            var condition = meaning.That is { } that ? conditions.Bind(that) : MembersOf(meaning);
            if (word is Group && meaning.That is not null) scope.Log.Report(Messages.GroupMeans(meaning.Word));
            if (word is Fact && meaning.That is null) scope.Log.Report(Messages.FactMeansThat(meaning.Word));
            foreach (var agency in agencies)
            {
                if (bound.Find(earlier => earlier.Word.Name == meaning.Word.Text && earlier.Agencies.Contains(agency)) is { } first) scope.Log.Report(Messages.TwoMeanings(meaning.Word, agency, first.Span));
            }

            if (scope.Log.Failures == failures && word is not null && condition is not null) bound.Add(new AgencyMeaning(agencies, word, condition, meaning.Span));
        }

        return [.. bound.OrderBy(meaning => meaning.Word.Name, StringComparer.Ordinal).ThenBy(meaning => meaning.Span.Words, StringComparer.Ordinal).ThenBy(meaning => meaning.Span)];
    }

    /// <summary>The presumptions, by name.</summary>
    public ImmutableArray<Presumption> BindPresumptions()
    {
        var bound = new List<Presumption>();
        foreach (var deem in scope.Names.All<DeemDeclaration>(NameKind.Presumption))
        {
            var failures = scope.Log.Failures;
            var when = conditions.Bind(deem.When);
            var counted = conditions.Bind(deem.Counted);
            if (counted is InGroup { Group: { } group }) scope.Log.Report(Messages.NotPresumed(deem.Counted.Name, group));
            if (counted is FactHolds { Fact: { } fact } && (fact.IsJudgement || fact.Definition is not null)) scope.Log.Report(Messages.NotPresumed(deem.Counted.Name, fact));
            if (deem.RebuttableBy is { } who && who.Text != Role.Person) scope.Log.Report(Messages.NotByThePerson(who));
            if (deem.RebuttableBy is null && !deem.Irrebuttable) scope.Log.Report(Messages.RebuttableOrNot(deem.Name));
            var sources = deem.Under is { } under && scope.Find<Instrument>(under.Instrument, NameKind.Instrument) is { } instrument
                ? ImmutableArray.Create(new Provision(under.Span, instrument, [.. under.Sections.Select(section => section.Text)], under.Quote?.Text))
                : [];
            if (scope.Log.Failures != failures || when is null || counted is not FactHolds presumed) continue;
            bound.Add(new Presumption(
                deem.Name.Text, deem.Title?.Text, deem.Name.Span, deem.Span, when, presumed, !deem.Negated, deem.RebuttableBy is not null, sources));
        }

        return [.. bound.OrderBy(presumption => presumption.Name, StringComparer.Ordinal)];
    }

    private AllOf MembersOf(MeaningStatement meaning) => new(meaning.Span, facts.BindMembers(meaning.Parents, meaning.With, meaning.Without, meaning.ExceptFor));
}
