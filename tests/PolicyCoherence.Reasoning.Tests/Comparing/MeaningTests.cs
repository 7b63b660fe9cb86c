using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>What in two texts of a law means something else, and what is the same thing said in other words.</summary>
public sealed class MeaningTests
{
    private const string Words = "fact stage: one of first-try, second-try. fact speaks: any of english, french. fact wage: amount in EUR per month. fact savings: amount in EUR, of sponsor. role sponsor. treaty echr. ";

    [Theory]
    [InlineData("position p: ministry may fine foreigner under act section \"1\".", "position p \"Fines\": ministry may fine foreigner under act section \"2\" quote \"shall be fined\".")]
    [InlineData("position p: ministry may fine foreigner when danger and crime.", "position p: ministry may fine foreigner when crime and danger.")]
    [InlineData("position p: ministry may fine foreigner when danger or crime.", "position p: ministry may fine foreigner when crime or danger.")]
    [InlineData("position p: ministry may fine foreigner when danger.", "position p: ministry may fine foreigner when not (not danger).")]
    [InlineData("position p: ministry, office may fine foreigner.", "position p: office, ministry may fine foreigner.")]
    [InlineData("position p: ministry may fine foreigner. position q: office may fine minor.", "position q: office may fine minor. position p: ministry may fine foreigner.")]
    [InlineData("instrument law-1: statute.", "instrument law-1 \"Law 1\": statute, text \"law-1.md\".")]
    [InlineData("danger implies ill. danger implies ill.", "danger implies ill.")]
    public void Titles_places_quotes_and_order_mean_nothing(string one, string other)
    {
        Changes(one, other).ShouldBeEmpty();
        Changes(other, one).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("position p: ministry may fine foreigner", "position p: ministry must fine foreigner", "position p Modality: Power -> Duty")]
    [InlineData("position p: ministry may fine foreigner", "position p: office, court may fine foreigner", "position p Bearer: (Agencies: ministry) -> (Agencies: court; office)")]
    [InlineData("position p: ministry may fine foreigner when danger", "position p: ministry may fine foreigner", "position p When: (Condition: .danger) -> ")]
    [InlineData("position p: ministry may fine foreigner when danger", "position p: ministry may fine foreigner when not danger", "position p When: (Condition: .danger) -> (Condition: not .danger)")]
    [InlineData("position p: ministry may fine foreigner when danger and crime", "position p: ministry may fine foreigner when danger or crime", "position p When: (Condition: all(.crime, .danger)) -> (Condition: any(.crime, .danger))")]
    [InlineData("position p: ministry may fine foreigner when age < 18 years", "position p: ministry may fine foreigner when age <= 18 years", "position p When: (Condition: .age Less 18) -> (Condition: .age AtMost 18)")]
    [InlineData("position p: ministry may fine foreigner when stage is first-try", "position p: ministry may fine foreigner when stage is second-try", "position p When: (Condition: .stage=0) -> (Condition: .stage=1)")]
    [InlineData("position p: ministry may fine foreigner when speaks includes english", "position p: ministry may fine foreigner when speaks includes french", "position p When: (Condition: FactIncludes(speaks, -, -, 0)) -> (Condition: FactIncludes(speaks, -, -, 1))")]
    [InlineData("position p: ministry may fine foreigner when savings of sponsor > 5 EUR", "position p: ministry may fine foreigner when person is a minor", "position p When: (Condition: sponsor.savings More 5) -> (Condition: person.minor)")]
    [InlineData("position p: ministry may fine foreigner when at least 2 years after decision", "position p: ministry may fine foreigner when less than 30 hours after claim", "position p When: (Condition: since decision AtLeast 24 Months) -> (Condition: since claim Less 30 Hours)")]
    [InlineData("position p: ministry may fine foreigner when after decision", "position p: ministry may fine foreigner when before decision", "position p When: (Condition: HasHappened(decision, -)) -> (Condition: not HasHappened(decision, -))")]
    [InlineData("position p: ministry may fine foreigner when danger unless ill", "position p: ministry may fine foreigner provided that danger", "position p Provided:  -> (Condition: .danger) | position p Unless: (Condition: .ill) -> ")]
    [InlineData("position p: ministry may fine foreigner under act section \"1\"", "position p: ministry may fine foreigner notwithstanding any other law under act section \"1\"", "position p NotwithstandingAnyOtherLaw: - -> said")]
    [InlineData("position p: ministry may fine foreigner from 2020-01-31", "position p: ministry may fine foreigner until 2021-03-01", "position p From: 01/31/2020 -> - | position p Until: - -> 03/01/2021")]
    [InlineData("position p: ministry may grant card to foreigner", "position p: ministry may grant card to foreigner for an unlimited time", "position p IsUnlimited: no -> yes")]
    [InlineData("position p: ministry may detain foreigner", "position p: ministry may detain foreigner for at most 6 months", "position p Lasting: - -> (From: -, Time: (Amount: 6, Unit: months))")]
    [InlineData("position p: foreigner may enter", "position p: minor may enter", "position p Bearer: (Condition: person.foreigner, Role: person) -> (Condition: person.minor, Role: person)")]
    public void What_a_position_says_otherwise_is_named_by_its_clauses(string before, string after, string changes) => Changes($"{before}.", $"{after}.").ShouldBe(changes.Split(" | "));

    [Theory]
    [InlineData("", "position q: ministry may fine foreigner.", "+ position q [q]")]
    [InlineData("position q: ministry may fine foreigner.", "", "- position q [q]")]
    [InlineData("exception e to p: when ill.", "exception e to p: for office when danger.", "exception e ForAgencies:  -> office | exception e When: (Condition: .ill) -> (Condition: .danger)")]
    [InlineData("exception e to p: for school.", "exception e to p: for hospital, school.", "exception e ForAgencies: school -> hospital; school")]
    [InlineData("position s: every decision to fine comes with appeal.", "position s: every decision to fine comes with remedy to court within 14 days.", "safeguard-position s Safeguards: (Every: -, Safeguard: appeal, Suspending: -, To: -, Within: -) -> (Every: -, Safeguard: remedy, Suspending: -, To: court, Within: (Amount: 14, Unit: days))")]
    [InlineData("fact tall.", "fact tall: one of very, rather.", "fact tall Type: YesNoType { } -> one of very, rather")]
    [InlineData("fact tall: one of very, rather.", "fact tall: one of very, barely.", "fact tall Type: one of very, rather -> one of very, barely")]
    [InlineData("fact tall.", "fact tall, decided by authority, about means.", "fact tall Ground: - -> means | fact tall Owner: Given -> Authority")]
    [InlineData("open norm just decided by court.", "open norm just decided by court, about means.", "open-norm just Ground: - -> means")]
    [InlineData("fact just.", "open norm just decided by court.", "- fact just [just] | + open-norm just [just]")]
    [InlineData("group old: person with age > 60 years.", "group old: person with age > 65 years.", "group old Definition: .age More 60 -> .age More 65")]
    [InlineData("group old: person with age > 60 years.", "group old.", "group old Definition: .age More 60 -> -")]
    [InlineData("understanding u \"1\": no state may deport foreigner force binding.", "understanding u \"2\": no state may deport foreigner force must.", "understanding u Force: Binding -> Must")]
    [InlineData("instrument law-1: statute.", "instrument law-1: regulation, in force from 2001-02-28.", "instrument law-1 From: - -> 02/28/2001 | instrument law-1 OwnRank: Statute -> Regulation | instrument law-1 Rank: Statute -> Regulation")]
    [InlineData("agency guard.", "agency guard is a school, leads return, family.", "agency guard Kinds: guard -> guard, public-body, school | agency guard Leads:  -> family; return")]
    [InlineData("action hit: person.", "action hit is a detain: person, restrictive.", "action hit Kinds: hit -> detain, hit | action hit Stance: Neutral -> Restrictive")]
    [InlineData("service visa.", "service visa is a stay, in family.", "service visa Kinds: visa -> stay, visa | service visa Sphere: - -> family")]
    [InlineData("kind of data name-data.", "kind of data name-data is a health-data.", "kind-of-data name-data Kinds: name-data -> health-data, name-data, personal-data")]
    [InlineData("safeguard hearing.", "safeguard hearing is a appeal.", "safeguard hearing Kinds: hearing -> appeal, hearing, remedy")]
    [InlineData("sphere clinics.", "sphere clinics is a health.", "sphere clinics Kinds: clinics -> clinics, health")]
    [InlineData("", "danger implies ill.", "+ truth any(.ill, not .danger) [danger implies ill.]")]
    [InlineData("fair gives effect to hardship.", "", "- claim fair > hardship [fair gives effect to hardship.]")]
    [InlineData("", "testland is party to echr since 1990-01-01.", "+ party echr [testland is party to echr since 1990-01-01.]")]
    [InlineData("testland is party to echr.", "testland is party to echr since 1990-01-01, reserving article \"9\", article \"8\".", "party echr Reserving:  -> 8; 9 | party echr Since: - -> 01/01/1990")]
    [InlineData("", "testland encodes return in full.", "+ encoded return [testland]")]
    public void Whatever_else_a_law_declares_is_held_against_what_it_declared(string before, string after, string changes)
    {
        const string law = "position p: ministry may fine foreigner. ";
        Changes(law + before, law + after).ShouldBe(changes.Length == 0 ? [] : changes.Split(" | "));
    }

    [Theory]
    [InlineData("when danger", "when crime", "When", "")]
    [InlineData("unless danger", "when crime", "Unless, When", "")]
    [InlineData("provided that danger", "when danger", "Provided", "")]
    [InlineData("when danger", "when crime until 2030-01-01", "Until, When", "Until")]
    [InlineData("", "until 2030-01-01", "Until", "Until")]
    [InlineData("", "", "", "")]
    public void Conditions_in_other_words_that_meet_the_same_persons_are_the_same(string before, string after, string others, string same)
    {
        var (was, now) = (Position(before), Position(after));
        string.Join(", ", Meanings.Differences(was, now, _ => false)).ShouldBe(others);
        string.Join(", ", Meanings.Differences(was, now, name => name == "p")).ShouldBe(same);
        string.Join(", ", Meanings.Differences(was, now, name => name != "p")).ShouldBe(others);
    }

    [Fact]
    public void What_only_one_of_two_kinds_of_thing_can_say_is_a_difference_both_ways()
    {
        var meanings = Meanings.Of(Law.Of("position p: ministry may fine foreigner. exception p-2 to p: when ill.").Analysis);
        var (one, other) = (meanings.Single(meaning => meaning.Kind == "group" && meaning.Name == "minor"), meanings.Single(meaning => meaning.Kind == "sphere" && meaning.Name == "family"));
        Meanings.Differences(one, other, _ => false).ShouldBe(["Definition", "Kinds"]);
        Meanings.Differences(other, one, _ => false).ShouldBe(["Definition", "Kinds"]);
    }

    [Fact]
    public void Everything_stands_by_kind_and_name()
    {
        var meanings = Meanings.Of(Law.Of("position q: office may fine minor. position p: ministry may fine foreigner. exception f to p: when ill. exception e to p: when crime. position s: every decision to fine comes with appeal. understanding u \"1\": no state may deport foreigner. danger implies ill. fair gives effect to hardship. testland encodes return in full.").Analysis);
        meanings.Select(meaning => $"{meaning.Kind} {meaning.Name}").Where(line => line.Split(' ')[0] is not ("action" or "agency" or "fact" or "instrument" or "service")).ShouldBe(
            ["claim fair > hardship", "encoded return", "exception e", "exception f", "group foreigner", "group minor", "kind-of-data health-data", "kind-of-data personal-data", "open-norm fair", "open-norm hardship", "open-norm last-resort", "party torture-convention", "position p", "position q", "safeguard appeal", "safeguard examination", "safeguard remedy", "safeguard-position s", "sphere family", "sphere health", "sphere return", "truth any(.ill, not .danger)", "understanding u"]);
        meanings.Select(meaning => (meaning.Kind, meaning.Name)).ShouldBe(meanings.Select(meaning => (meaning.Kind, meaning.Name)).OrderBy(each => each.Kind, StringComparer.Ordinal).ThenBy(each => each.Name, StringComparer.Ordinal));
    }

    private static Meaning Position(string clauses) => Meanings.Of(Law.Of($"position p: ministry may fine foreigner {clauses}.").Analysis).Single(meaning => meaning.Kind == "position");

    private static List<string> Changes(string before, string after)
    {
        var old = Meanings.Of(Law.Of(Words + before).Analysis).ToDictionary(meaning => (meaning.Kind, meaning.Name));
        var draft = Meanings.Of(Law.Of(Words + after).Analysis).ToDictionary(meaning => (meaning.Kind, meaning.Name));
        var changes = new List<string>();
        foreach (var key in old.Keys.Union(draft.Keys).Order())
        {
            switch (old.GetValueOrDefault(key), draft.GetValueOrDefault(key))
            {
                case ({ } was, null):
                    changes.Add($"- {key.Kind} {key.Name} [{was.Span.Words}]");
                    break;
                case (null, { } added):
                    changes.Add($"+ {key.Kind} {key.Name} [{added.Span.Words}]");
                    break;
                case ({ } was, { } now):
                    changes.AddRange(Meanings.Differences(was, now, _ => false).Select(aspect => $"{key.Kind} {key.Name} {aspect}: {was.Aspects.GetValueOrDefault(aspect)} -> {now.Aspects.GetValueOrDefault(aspect)}"));
                    break;
                default:
                    break;
            }
        }

        return changes;
    }
}
