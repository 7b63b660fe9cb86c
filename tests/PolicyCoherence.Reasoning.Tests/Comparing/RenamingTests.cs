using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>What is only called otherwise in another law, and what changes besides.</summary>
public sealed class RenamingTests
{
    private const string Norms = """
        position p: office may fine minor. exception e to p: when ill. position s: every decision to fine comes with appeal.
        procedure x: decision by office. deem safe: ill counts as not danger, irrebuttable.
        group old: person with age > 60 years. fact big: danger and ill.
        """;

    /// <summary>Positions, exceptions, standing safeguards, procedures, presumptions, and groups and facts with a definition, in the order of their kinds.</summary>
    [Fact]
    public void All_that_says_something_by_itself_is_known_again_under_another_name() => Changes(Norms, """
        position q: office may fine minor. exception f to q: when ill. position t: every decision to fine comes with appeal.
        procedure y: decision by office. deem sure: ill counts as not danger, irrebuttable.
        group aged: person with age > 60 years. fact large: danger and ill.
        """).ShouldBe("exception e = f, fact big = large, group old = aged, position p = q, presumption safe = sure, procedure x = y, safeguard-position s = t: ");

    [Theory]
    [InlineData("position p: office may fine minor.", "position p: office may fine minor.", ": ")]
    [InlineData("position p: office may fine minor.", "", ": - position p")]
    [InlineData("", "position p: office may fine minor.", ": + position p")]
    [InlineData("position p: office may fine minor.", "position q: office may fine foreigner.", ": + position q; - position p")]
    [InlineData("position p: office may fine minor.", "position q: office may fine minor when ill.", ": + position q; - position p")]
    [InlineData("fact big.", "fact large.", ": + fact large; - fact big")]
    [InlineData("group old.", "group aged.", ": + group aged; - group old")]
    [InlineData("group old.", "group aged: person with age > 60 years.", ": + group aged; - group old")]
    [InlineData("open norm just decided by court.", "open norm right decided by court.", ": + open-norm right; - open-norm just")]
    [InlineData("role child.", "role infant.", ": + role infant; - role child")]
    [InlineData("danger implies ill. position p: office may fine minor.", "crime implies ill. position q: office may fine minor.", "position p = q: + truth any(.ill, not .crime); - truth any(.ill, not .danger)")]
    [InlineData("territory north. testland is bound by echr in north.", "territory south. testland is bound by echr in south.", ": + party echr person.south; + territory south; - party echr person.north; - territory north")]
    public void What_means_what_it_is_called_is_another_thing_under_another_name(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData("position p: office may fine minor. position q: office may fine minor.", "position r: office may fine minor. position s: office may fine minor.", ": + position r; + position s; - position p; - position q")]
    [InlineData("position p: office may fine minor.", "position r: office may fine minor. position s: office may fine minor.", ": + position r; + position s; - position p")]
    [InlineData("position p: office may fine minor. position q: office may fine minor.", "position r: office may fine minor.", ": + position r; - position p; - position q")]
    [InlineData("position p: office may fine minor. position q: office may fine minor.", "position q: office may fine minor. position r: office may fine minor.", "position p = r: ")]
    public void Of_several_that_say_the_same_none_is_known_again(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData("position p: office may fine minor. position r: court must not fine minor subject to p.", "position q: office may fine minor. position r: court must not fine minor subject to q.", "position p = q: ")]
    [InlineData("position p: office may fine minor. position r: court must not fine minor notwithstanding p where danger.", "position q: office may fine minor. position r: court must not fine minor notwithstanding q where danger.", "position p = q: ")]
    [InlineData("position p: office may fine minor. exception e to p: when ill.", "position q: office may fine minor. exception e to q: when ill.", "position p = q: ")]
    [InlineData("position p: office may fine minor. exception e to p: when ill.", "position p: office may fine minor. exception f to p: when ill.", "exception e = f: ")]
    [InlineData("position p: office may fine minor. accept PC1101 on p until 2030-01-01 because \"x\".", "position q: office may fine minor. accept PC1101 on q until 2030-01-01 because \"x\".", "position p = q: ")]
    [InlineData("position p: office must collect personal-data of minor retained for at most 1 year from claim. position r: court must collect personal-data of minor retained no longer than in p.", "position q: office must collect personal-data of minor retained for at most 1 year from claim. position r: court must collect personal-data of minor retained no longer than in q.", "position p = q: ")]
    [InlineData("group old: person with age > 60 years. position p: office may fine old when not old.", "group aged: person with age > 60 years. position p: office may fine aged when not aged.", "group old = aged: ")]
    [InlineData("group old: person with age > 60 years. group older: old with danger. procedure x for old: decision by office.", "group aged: person with age > 60 years. group older: aged with danger. procedure x for aged: decision by office.", "group old = aged: ")]
    [InlineData("group old: person with age > 60 years. for office, old means person with age > 70 years.", "group aged: person with age > 60 years. for office, aged means person with age > 70 years.", "group old = aged: ")]
    [InlineData("group old: person with age > 60 years. understanding u \"1\": agencies share one definition of old.", "group aged: person with age > 60 years. understanding u \"1\": agencies share one definition of aged.", "group old = aged: ")]
    [InlineData("fact big: danger and ill. big implies poor.", "fact large: danger and ill. large implies poor.", "fact big = large: ")]
    [InlineData("fact big: danger and ill. understanding u \"1\": health-care must not depend on big.", "fact large: danger and ill. understanding u \"1\": health-care must not depend on large.", "fact big = large: ")]
    [InlineData("fact big: danger and ill. understanding u \"1\": foreigner is entitled to health-care irrespective of big.", "fact large: danger and ill. understanding u \"1\": foreigner is entitled to health-care irrespective of large.", "fact big = large: ")]
    [InlineData("fact big: danger and ill. understanding u \"1\": foreigner is entitled to health-care not conditional on big.", "fact large: danger and ill. understanding u \"1\": foreigner is entitled to health-care not conditional on large.", "fact big = large: ")]
    [InlineData("fact big: danger and ill. position p: office may fine minor when big as found by court.", "fact large: danger and ill. position p: office may fine minor when large as found by court.", "fact big = large: ")]
    [InlineData("group old: person with age > 60 years. fact big: old and danger. fact small: danger or not old.", "group aged: person with age > 60 years. fact big: danger and aged. fact small: danger or not aged.", "group old = aged: ")]
    [InlineData("fact big: danger and ill. understanding u \"1\": no state may fine minor when big and crime and (big or danger) unless ill or big.", "fact large: danger and ill. understanding u \"1\": no state may fine minor when large and crime and (large or danger) unless ill or large.", "fact big = large: ")]
    [InlineData("fact big: danger and ill. big excludes crime.", "fact large: danger and ill. large excludes crime.", "fact big = large: ")]
    [InlineData("position p: foreigner must not enter when ill on breach, court may fine on breach, office must fine.", "position q: foreigner must not enter when ill on breach, court may fine on breach, office must fine.", "position p = q: ")]
    [InlineData("position p: office may grant card to minor at most 1000 per month.", "position q: office may grant card to minor at most 1000 per month.", "position p = q: ")]
    public void Whoever_cites_what_is_called_otherwise_says_the_same_as_before(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData("position p: office may fine minor. position q: court may fine minor subject to p.", "position r: office may fine minor. position s: court may fine minor subject to r.", "position p = r, position q = s: ")]
    [InlineData("fact big: danger and ill. fact bigger: big and poor.", "fact large: danger and ill. fact larger: large and poor.", "fact big = large, fact bigger = larger: ")]
    [InlineData("fact big: danger and ill. fact bigger: big and crime.", "fact large: danger and ill. fact larger: large and crime.", "fact big = large, fact bigger = larger: ")]
    [InlineData("position p: office may fine minor. position q: court may fine minor subject to p.", "position r: office may detain minor. position s: court may fine minor subject to r.", ": + position r; + position s; - position p; - position q")]
    [InlineData("position p: office may fine minor. position q: court may fine minor subject to p. position r: court may detain minor.", "position p: office may fine minor. position x: court may fine minor subject to y. position y: court may detain minor.", "position r = y: + position x; - position q")]
    [InlineData("position q: court may fine minor subject to p. position p: office may fine minor. position r: court may detain minor.", "position x: court may fine minor subject to z. position y: office may fine minor. position z: court may detain minor.", "position p = y, position r = z: + position x; - position q")]
    [InlineData("position p: office may fine minor. position q: court may fine minor subject to p. position s: court may return minor subject to q.", "position x: office may detain minor. position y: court may fine minor subject to x. position z: court may return minor subject to y.", ": + position x; + position y; + position z; - position p; - position q; - position s")]
    public void Names_that_changed_in_one_another_must_all_fit(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData("position danger: office may fine minor when danger. position x: court may fine minor subject to danger.", "position peril: office may fine minor when danger. position x: court may fine minor subject to peril.", "position danger = peril: ")]
    [InlineData("position office: office may fine minor. position x: court may fine minor subject to office.", "position bureau: office may fine minor. position x: court may fine minor subject to bureau.", "position office = bureau: ")]
    [InlineData("group fine: person with age > 60 years. position p: office may fine fine.", "group aged: person with age > 60 years. position p: office may fine aged.", "group fine = aged: ")]
    [InlineData("group old: person with age > 60 years. fact old-one: danger and ill.", "fact old: danger and ill. group old-one: person with age > 60 years.", "fact old-one = old, group old = old-one: ")]
    [InlineData("fact big: danger and ill. fact big-one. position p: office may fine minor when big and big-one.", "fact large: danger and ill. fact big-one. position p: office may fine minor when large and big-one.", "fact big = large: ")]
    [InlineData("position p: office may fine minor for the purpose of p.", "position q: office may fine minor for the purpose of p.", "position p = q: ")]
    public void A_name_is_another_where_it_is_that_of_another_thing(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData("position p: foreigner must not enter when ill on breach, court may fine.", "position q: foreigner must not enter when ill on breach, court may fine.", "")]
    [InlineData("position p: foreigner must not enter when ill on breach, court may fine.", "position q: foreigner must not enter when not (not ill) on breach, court may fine when danger.", "- p/on-breach")]
    [InlineData("position p: office may grant card to minor at most 1000 per month.", "position q: office may grant card to minor at most 1000 per month.", "")]
    public void Nobody_is_concerned_by_a_name(string before, string after, string changes)
    {
        var (old, draft) = (Law.Of(before).Analysis, Law.Of(after).Analysis);
        var renamings = Renamings.Between(Meanings.Of(old), Meanings.Of(draft));
        string.Join(" | ", new LawChanges(old, draft, renamings).All(CancellationToken.None).Select(change => $"{(change.Gained ? '+' : '-')} {change.Saying[0].Position.Name}")).ShouldBe(changes);
    }

    [Fact]
    public void What_a_law_says_under_its_own_names_keeps_its_words_and_its_place()
    {
        var (old, draft) = (Said("position p: office may fine minor. position r: court may fine minor subject to p."), Said("position q: office may fine minor. position r: court may fine minor subject to q."));
        var renamings = Renamings.Between(old, draft);
        var (was, now) = (old.Single(meaning => meaning.Key == "r"), renamings.Of(old.Single(meaning => meaning.Key == "r")));
        now.Aspects["SubjectTo"].ShouldBe([new Said("q", "p")]);
        (now.Kind, now.Key, now.Name, now.Span, now.Sentence, now.Norm).ShouldBe((was.Kind, was.Key, was.Name, was.Span, was.Sentence, was.Norm));
        renamings.Of(old.Single(meaning => meaning.Key == "p")).Name.ShouldBe("p");
        Renamings.Between(draft, draft).Of(was).ShouldBeSameAs(was);
    }

    private static System.Collections.Immutable.ImmutableArray<Meaning> Said(string law) => Meanings.Of(Law.Of("treaty echr. " + law).Analysis);

    // What is called otherwise, and what of the rest is gone, new or changed.
    private static string Changes(string before, string after)
    {
        var (old, draft) = (Said(before), Said(after));
        var renamings = Renamings.Between(old, draft);
        var (was, now) = (old.Select(renamings.Of).ToDictionary(meaning => (meaning.Kind, meaning.Key)), draft.ToDictionary(meaning => (meaning.Kind, meaning.Key)));
        var changes = was.Keys.Except(now.Keys).Select(key => $"- {key.Kind} {key.Key}")
            .Concat(now.Keys.Except(was.Keys).Select(key => $"+ {key.Kind} {key.Key}"))
            .Concat(was.Keys.Intersect(now.Keys).SelectMany(key => Meanings.Differences(was[key], now[key], _ => false)).Select(difference => difference.Aspect))
            .Order(StringComparer.Ordinal);
        return $"{string.Join(", ", renamings.All.Select(pair => $"{pair.Before.Kind} {pair.Before.Key} = {pair.After.Key}"))}: {string.Join("; ", changes)}";
    }
}
