using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>What in two texts of a law means something else, and what is the same thing said in other words.</summary>
public sealed class MeaningTests
{
    private const string Words = "fact stage: one of first-try, second-try. fact speaks: any of english, french. fact wage: amount in EUR per month. fact savings: amount in EUR, of sponsor. role sponsor. treaty echr. safeguard review. ";

    [Theory]
    [InlineData("position p: ministry may fine foreigner under act section \"1\".", "position p \"Fines\": ministry may fine foreigner under act section \"2\" quote \"shall be fined\".")]
    [InlineData("position p: ministry may fine foreigner when danger and crime.", "position p: ministry may fine foreigner when crime and danger.")]
    [InlineData("position p: ministry may fine foreigner when danger or crime.", "position p: ministry may fine foreigner when crime or danger.")]
    [InlineData("position p: ministry may fine foreigner when danger.", "position p: ministry may fine foreigner when not (not danger).")]
    [InlineData("position p: ministry, office may fine foreigner.", "position p: office, ministry may fine foreigner.")]
    [InlineData("position p: ministry may fine foreigner. position q: office may fine minor.", "position q: office may fine minor. position p: ministry may fine foreigner.")]
    [InlineData("instrument law-1: statute.", "instrument law-1 \"Law 1\": statute, text \"law-1.md\".")]
    [InlineData("danger implies ill. danger implies ill.", "danger implies ill.")]
    [InlineData("position p: ministry may fine foreigner unless danger or crime.", "position p: ministry may fine foreigner unless crime unless danger.")]
    [InlineData("position p: ministry may fine foreigner when danger and crime.", "position p: ministry may fine foreigner when danger\n  # why\n  when crime.")]
    [InlineData("position p: ministry must fine foreigner within 14 days of claim.", "position p: ministry must fine foreigner within 2 weeks of claim.")]
    [InlineData("position p: ministry may detain foreigner for at most 12 months.", "position p: ministry may detain foreigner for at most 1 year.")]
    [InlineData("procedure x: decision by office, appeal by person within 14 days of decision.", "procedure x: appeal by person within 14 days of decision, decision by office.")]
    [InlineData("agency guard leads return, family.", "agency guard \"Guards\" leads family, return.")]
    [InlineData("understanding u \"1\": no state may deport foreigner.", "understanding u \"2\": no state may deport foreigner.")]
    public void Titles_places_quotes_and_order_mean_nothing(string one, string other)
    {
        Changes(one, other).ShouldBeEmpty();
        Changes(other, one).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("position p: ministry may fine foreigner", "position p: ministry must fine foreigner", "position p Modality: #Modality.Power -> #Modality.Duty")]
    [InlineData("position p: ministry may fine foreigner", "position p: office, court may fine foreigner", "position p Bearer: ministry -> office, court")]
    [InlineData("position p: ministry may fine foreigner when danger", "position p: ministry may fine foreigner", "position p When: danger -> ")]
    [InlineData("position p: ministry may fine foreigner when danger", "position p: ministry may fine foreigner when not danger", "position p When: danger -> not danger")]
    [InlineData("position p: ministry may fine foreigner when danger and crime", "position p: ministry may fine foreigner when danger or crime", "position p When: crime + danger -> danger or crime")]
    [InlineData("position p: ministry may fine foreigner when danger and crime", "position p: ministry may fine foreigner when danger", "position p When: crime -> ")]
    [InlineData("position p: ministry may fine foreigner unless danger or crime", "position p: ministry may fine foreigner unless danger unless ill", "position p Unless: crime -> ill")]
    [InlineData("position p: ministry may fine foreigner when age < 18 years", "position p: ministry may fine foreigner when age <= 18 years", "position p When: age < 18 years -> age <= 18 years")]
    [InlineData("position p: ministry may fine foreigner when stage is first-try", "position p: ministry may fine foreigner when stage is second-try", "position p When: stage is first-try -> stage is second-try")]
    [InlineData("position p: ministry may fine foreigner when speaks includes english", "position p: ministry may fine foreigner when speaks includes french", "position p When: speaks includes english -> speaks includes french")]
    [InlineData("position p: ministry may fine foreigner when savings of sponsor > 5 EUR", "position p: ministry may fine foreigner when person is a minor", "position p When: savings of sponsor > 5 EUR -> person is a minor")]
    [InlineData("position p: ministry may fine foreigner when at least 2 years after decision", "position p: ministry may fine foreigner when less than 30 hours after claim", "position p When: at least 2 years after decision -> less than 30 hours after claim")]
    [InlineData("position p: ministry may fine foreigner when after decision", "position p: ministry may fine foreigner when before decision", "position p When: after decision -> before decision")]
    [InlineData("position p: ministry may fine foreigner when wage < 120 % of income", "position p: ministry may fine foreigner when wage < 130 % of income", "position p When: wage < 120 % of income -> wage < 130 % of income")]
    [InlineData("position p: ministry may fine foreigner when danger as found by ministry", "position p: ministry may fine foreigner when danger as found by court", "position p FoundBy: danger as found by ministry -> danger as found by court | position p When: danger as found by ministry -> danger as found by court")]
    [InlineData("position p: ministry may fine foreigner unless danger", "position p: ministry may fine foreigner unless danger as found by court", "position p FoundBy:  -> danger as found by court | position p Unless: danger -> danger as found by court")]
    [InlineData("position p: ministry may fine foreigner when danger unless ill", "position p: ministry may fine foreigner provided that danger", "position p Provided:  -> danger | position p Unless: ill ->  | position p When: danger -> ")]
    [InlineData("position p: ministry may fine foreigner under act section \"1\"", "position p: ministry may fine foreigner notwithstanding any other law under act section \"1\"", "position p NotwithstandingAnyOtherLaw:  -> notwithstanding any other law")]
    [InlineData("position p: ministry may fine foreigner from 2020-01-31", "position p: ministry may fine foreigner until 2021-03-01", "position p From: 2020-01-31 ->  | position p Until:  -> 2021-03-01")]
    [InlineData("position p: ministry may grant card to foreigner", "position p: ministry may grant card to foreigner for an unlimited time", "position p IsUnlimited: #no -> #yes")]
    [InlineData("position p: ministry may detain foreigner", "position p: ministry may detain foreigner for at most 6 months", "position p Lasting:  -> for at most 6 months")]
    [InlineData("position p: ministry may detain foreigner for at most 6 months", "position p: ministry may detain foreigner for at most 1 year", "position p Lasting: for at most 6 months -> for at most 1 year")]
    [InlineData("position p: foreigner may enter", "position p: minor may enter", "position p Bearer: foreigner -> minor")]
    [InlineData("position p: ministry must fine or detain foreigner", "position p: ministry must fine foreigner", "position p Acts: fine or detain foreigner -> fine foreigner | position p OneOf: #yes -> #no")]
    [InlineData("position p: ministry must not both fine and detain foreigner", "position p: ministry must not fine or detain foreigner", "position p Together: #yes -> #no")]
    [InlineData("position p: ministry must fine foreigner within 14 days of claim", "position p: ministry must fine foreigner within 3 weeks of claim", "position p Within: within 14 days of claim -> within 3 weeks of claim")]
    [InlineData("position p: ministry may detain foreigner with review every 3 months", "position p: ministry may detain foreigner with review every 6 months", "position p Safeguards: review every 3 months -> review every 6 months")]
    [InlineData("position p: ministry may grant card to foreigner at most 1000 per month", "position p: ministry may grant card to foreigner at most 500 per month", "position p Quota: at most 1000 per month -> at most 500 per month")]
    [InlineData("position p: foreigner must not enter on breach, court may fine", "position p: foreigner must not enter on breach, court may imprison", "breach p Acts: fine -> imprison")]
    [InlineData("position p: foreigner must not enter on breach, court may imprison for at most 1 year", "position p: foreigner must not enter on breach, court may imprison for at most 2 years", "breach p ForAtMost: 1 year -> 2 years")]
    [InlineData("position p: foreigner must not enter on breach, court may fine", "position p: minor must not enter on breach, court may fine", "breach p When: foreigner -> minor | position p Bearer: foreigner -> minor")]
    [InlineData("position p: foreigner is entitled to card from hospital", "position p: minor is entitled to card from hospital", "position p Bearer: foreigner -> minor")]
    [InlineData("position p: foreigner is entitled to card from hospital", "position p: foreigner is entitled to card from fund", "position p Acts: card from hospital -> card from fund")]
    [InlineData("position p: foreigner must not enter when ill on breach, court may fine", "position p: foreigner must not enter when poor on breach, court may fine", "position p When: ill -> poor")]
    public void What_a_position_says_otherwise_is_named_by_its_clauses_with_what_it_said_and_says(string before, string after, string changes) => Changes($"{before}.", $"{after}.").ShouldBe(changes.Split(" | "));

    [Theory]
    [InlineData("", "position q: ministry may fine foreigner.", "+ position q")]
    [InlineData("position q: ministry may fine foreigner.", "", "- position q")]
    [InlineData("exception e to p: when ill.", "exception e to p: for office when danger.", "exception e ForAgencies:  -> office | exception e When: ill -> danger")]
    [InlineData("exception e to p: for school.", "exception e to p: for hospital, school.", "exception e ForAgencies:  -> hospital")]
    [InlineData("position s: every decision to fine comes with appeal.", "position s: every decision to fine comes with remedy to court within 14 days.", "safeguard-position s Safeguards: appeal -> remedy to court within 14 days")]
    [InlineData("fact tall.", "fact tall: one of very, rather.", "fact tall Type: #YesNoType -> very, rather")]
    [InlineData("fact tall: one of very, rather.", "fact tall: one of very, barely.", "fact tall Type: very, rather -> very, barely")]
    [InlineData("fact tall: any of very, rather.", "fact tall: any of very, barely.", "fact tall Type: very, rather -> very, barely")]
    [InlineData("fact tall: duration in years.", "fact tall: duration in months.", "fact tall Type: years -> months")]
    [InlineData("fact tall.", "fact tall, decided by authority, about means.", "fact tall Ground:  -> means | fact tall Owner: #Owner.Given -> #Owner.Authority")]
    [InlineData("open norm just decided by court.", "open norm just decided by court, about means.", "open-norm just Ground:  -> means")]
    [InlineData("fact just.", "open norm just decided by court.", "- fact just | + open-norm just")]
    [InlineData("group old: person with age > 60 years.", "group old: person with age > 65 years.", "group old Definition: age > 60 years -> age > 65 years")]
    [InlineData("group old: person with age > 60 years.", "group old.", "group old Definition: age > 60 years -> ")]
    [InlineData("understanding u \"1\": no state may deport foreigner force binding.", "understanding u \"2\": no state may deport foreigner force must.", "understanding u Force: #Force.Binding -> #Force.Must")]
    [InlineData("understanding u \"1\": agencies share one definition of minor.", "understanding u \"1\": agencies share one definition of minor, foreigner.", "understanding u Words:  -> foreigner")]
    [InlineData("instrument law-1: statute.", "instrument law-1: regulation, in force from 2001-02-28.", "instrument law-1 From:  -> 2001-02-28 | instrument law-1 OwnRank: #Rank.Statute -> #Rank.Regulation | instrument law-1 Rank: #Rank.Statute -> #Rank.Regulation")]
    [InlineData("agency guard.", "agency guard is a school, leads return, family.", "agency guard Kinds:  -> public-body + school | agency guard Leads:  -> family + return")]
    [InlineData("action hit: person.", "action hit is a detain: person, restrictive.", "action hit Kinds:  -> detain | action hit Stance: #ActionStance.Neutral -> #ActionStance.Restrictive")]
    [InlineData("service visa.", "service visa is a stay, in family.", "service visa Kinds:  -> stay | service visa Sphere:  -> family")]
    [InlineData("kind of data name-data.", "kind of data name-data is a health-data.", "kind-of-data name-data Kinds:  -> health-data + personal-data")]
    [InlineData("safeguard hearing.", "safeguard hearing is a appeal.", "safeguard hearing Kinds:  -> appeal + remedy")]
    [InlineData("sphere clinics.", "sphere clinics is a health.", "sphere clinics Kinds:  -> health")]
    [InlineData("", "danger implies ill.", "+ truth danger implies ill")]
    [InlineData("fair gives effect to hardship.", "", "- claim fair > hardship")]
    [InlineData("", "testland is party to echr since 1990-01-01.", "+ party echr")]
    [InlineData("testland is party to echr.", "testland is party to echr since 1990-01-01, reserving article \"9\", article \"8\".", "party echr Reserving:  -> 8 + 9 | party echr Since:  -> 1990-01-01")]
    [InlineData("", "testland encodes return in full.", "+ encoded return")]
    [InlineData("", "testland is not bound by echr.", "+ opt-out echr")]
    [InlineData("deem safe: ill counts as not danger, rebuttable by person.", "deem safe: ill counts as not danger, irrebuttable.", "presumption safe Rebuttable: #yes -> #no")]
    [InlineData("deem safe: ill counts as not danger, rebuttable by person.", "deem safe: poor counts as not danger, rebuttable by person.", "presumption safe When: ill -> poor")]
    [InlineData("for office, minor means person with age < 16 years.", "for office, minor means person with age < 17 years.", "agency-meaning minor for office Meaning: for office, minor means person with age < 16 years. -> for office, minor means person with age < 17 years.")]
    [InlineData("store file kept by office.", "store file kept by court.", "store file KeptBy: office -> court")]
    [InlineData("event arrest.", "event arrest, carrying out detain.", "event arrest CarriesOut:  -> detain")]
    [InlineData("", "role guest.", "+ role guest")]
    [InlineData("", "ground colour.", "+ ground colour")]
    [InlineData("", "treaty charter.", "+ treaty charter")]
    [InlineData("procedure x: decision by office, appeal by person within 14 days of decision.", "procedure x: decision by office, appeal by person within 7 days of decision.", "procedure x Steps: appeal by person within 14 days of decision -> appeal by person within 7 days of decision")]
    [InlineData("procedure x: decision by office, stay-time runs 14 days from decision.", "procedure x: decision by office, stay-time runs 7 days from decision.", "procedure x Steps: stay-time runs 14 days from decision -> stay-time runs 7 days from decision")]
    [InlineData("procedure x for foreigner: decision by office.", "procedure x for minor: decision by office.", "procedure x Persons: foreigner -> minor")]
    public void Whatever_else_a_law_declares_is_held_against_what_it_declared(string before, string after, string changes)
    {
        const string law = "position p: ministry may fine foreigner. ";
        Changes(law + before, law + after).ShouldBe(changes.Length == 0 ? [] : changes.Split(" | "));
    }

    [Theory]
    [InlineData("when danger", "when crime", "When", "")]
    [InlineData("unless danger", "when crime", "Unless, When", "")]
    [InlineData("provided that danger", "when danger", "Provided, When", "Provided")]
    [InlineData("when danger", "when danger as found by court", "FoundBy, When", "FoundBy")]
    [InlineData("when danger", "when crime until 2030-01-01", "Until, When", "Until")]
    [InlineData("", "until 2030-01-01", "Until", "Until")]
    [InlineData("", "", "", "")]
    public void Conditions_in_other_words_that_reach_the_same_persons_are_the_same(string before, string after, string others, string same)
    {
        var (was, now) = (Position(before), Position(after));
        Names(Meanings.Differences(was, now, _ => false)).ShouldBe(others);
        Names(Meanings.Differences(was, now, name => name == "p")).ShouldBe(same);
        Names(Meanings.Differences(was, now, name => name != "p")).ShouldBe(others);
    }

    [Fact]
    public void What_only_one_of_two_kinds_of_thing_can_say_is_a_difference_both_ways()
    {
        var meanings = Meanings.Of(Law.Of("position p: ministry may fine foreigner. exception p-2 to p: when ill.").Analysis);
        var (one, other) = (meanings.Single(meaning => meaning.Kind == "group" && meaning.Key == "minor"), meanings.Single(meaning => meaning.Kind == "kind-of-data" && meaning.Key == "health-data"));
        Names(Meanings.Differences(one, other, _ => false)).ShouldBe("Definition, Kinds");
        Names(Meanings.Differences(other, one, _ => false)).ShouldBe("Definition, Kinds");
    }

    [Fact]
    public void Everything_stands_by_kind_and_name()
    {
        var meanings = Meanings.Of(Law.Of("position q: office may fine minor. position p: ministry may fine foreigner. exception f to p: when ill. exception e to p: when crime. position s: every decision to fine comes with appeal. understanding u \"1\": no state may deport foreigner. danger implies ill. fair gives effect to hardship. testland encodes return in full.").Analysis);
        meanings.Select(meaning => $"{meaning.Kind} {meaning.Key}").Where(line => line.Split(' ')[0] is not ("action" or "agency" or "fact" or "instrument" or "service" or "role" or "event" or "ground")).ShouldBe(
            ["claim fair > hardship", "encoded return", "exception e", "exception f", "framework f", "group foreigner", "group minor", "kind-of-data health-data", "kind-of-data personal-data", "open-norm fair", "open-norm hardship", "open-norm last-resort", "party torture-convention ", "position p", "position q", "safeguard appeal", "safeguard examination", "safeguard remedy", "safeguard-position s", "sphere family", "sphere health", "sphere return", "treaty torture-convention", "truth any(.ill, not .danger)", "understanding u", "use u"]);
        meanings.Select(meaning => (meaning.Kind, meaning.Key)).ShouldBe(meanings.Select(meaning => (meaning.Kind, meaning.Key)).OrderBy(each => each.Kind, StringComparer.Ordinal).ThenBy(each => each.Key, StringComparer.Ordinal));
    }

    /// <summary>A list that the model gets with a new kind of sentence is compared as soon as it is there; a member that is passed over is passed over on purpose.</summary>
    [Fact]
    public void No_list_of_the_model_is_forgotten()
    {
        var passed = new[] { "State", "States", "UnderstandingsOf", "AgencyStates", "Cases" };
        var lists = typeof(Model.PolicyModel).GetProperties().Select(member => member.Name).Except(passed).Concat(["Parties", "EncodedInFull"]).ToList();
        Meanings.AllKinds.Length.ShouldBe(lists.Count + 2, $"one kind for each of {string.Join(", ", lists)}, and open norms and breaches besides");
        Meanings.AllKinds.Distinct().Count().ShouldBe(Meanings.AllKinds.Length);

        // Of a state, everything but its name is a list.
        typeof(Model.StateSymbol).GetProperties().Select(member => member.Name).ShouldBe(["Parties", "EncodedInFull", "Name", "Title", "Span", "Display"], ignoreOrder: true);
    }

    private static Meaning Position(string clauses) => Meanings.Of(Law.Of($"position p: ministry may fine foreigner {clauses}.").Analysis).Single(meaning => meaning.Kind == "position");

    private static string Names(IEnumerable<ClauseDifference> differences) => string.Join(", ", differences.Select(difference => difference.Aspect));

    private static List<string> Changes(string before, string after)
    {
        var old = Meanings.Of(Law.Of(Words + before).Analysis).ToDictionary(meaning => (meaning.Kind, meaning.Key));
        var draft = Meanings.Of(Law.Of(Words + after).Analysis).ToDictionary(meaning => (meaning.Kind, meaning.Key));
        var changes = new List<string>();
        foreach (var key in old.Keys.Union(draft.Keys).Order())
        {
            switch (old.GetValueOrDefault(key), draft.GetValueOrDefault(key))
            {
                case ({ } was, null):
                    changes.Add($"- {key.Kind} {was.Name}");
                    break;
                case (null, { } added):
                    changes.Add($"+ {key.Kind} {added.Name}");
                    break;
                case ({ } was, { } now):
                    changes.AddRange(Meanings.Differences(was, now, _ => false).Select(each => $"{key.Kind} {now.Name} {each.Aspect}: {string.Join(" + ", each.Was)} -> {string.Join(" + ", each.Is)}"));
                    break;
                default:
                    break;
            }
        }

        return changes;
    }
}
