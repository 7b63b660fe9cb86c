using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;
using static PolicyCoherence.Model.Binding.Phrases;

namespace PolicyCoherence.Model.Binding;

/// <summary>Everything that binding says to the people who write policy files: codes PC0100 to PC0199 with their wording.</summary>
internal static class Messages
{
    // Names

    public static Diagnostic DeclaredTwice(Name name, NameKind firstKind, NameKind kind, Name first) =>
        Diagnostic.Error(
            "PC0100", name.Span,
            firstKind == kind
                ? $"`{name.Text}` is declared twice"
                : $"`{name.Text}` is already {NameKinds.Describe(firstKind)}; {NameKinds.Describe(kind)} of the same name could not be told from it",
            "Give one of the two another name, or take one sentence out.",
            new RelatedPlace(first.Span, "first declared here"));

    public static Diagnostic FrameworkTitledTwice(Name name, Name first) =>
        Diagnostic.Error(
            "PC0100", name.Span, $"the framework `{name.Text}` is given a title twice",
            $"Write `framework {name.Text}.` without a title to go on with a framework that another file declares.",
            new RelatedPlace(first.Span, "first declared here"));

    public static Diagnostic BuiltInName(Name name, NameKind kind) =>
        Diagnostic.Error("PC0101", name.Span, $"`{name.Text}` is a role that is always there, so it cannot be {NameKinds.Describe(kind)} too", "Choose another name.");

    public static Diagnostic UnknownName(Name name, NameKind expected, IReadOnlyList<string> nearest) =>
        Diagnostic.Error("PC0102", name.Span, $"there is no {NameKinds.DescribePlain(expected)} `{name.Text}`", HelpFor(name, expected, nearest));

    public static Diagnostic WrongKind(Name name, NameKind known, NameKind expected, IReadOnlyList<string> nearest) =>
        Diagnostic.Error(
            "PC0103", name.Span, $"`{name.Text}` is {NameKinds.DescribeAll(known)}; here {NameKinds.Describe(expected)} is expected",
            nearest.Count > 0 ? $"Did you mean {Or(nearest.Select(Ticked))}?" : $"Write the name of {NameKinds.Describe(expected)}.");

    // Circles

    public static Diagnostic KindCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round("PC0104", circle, placeOf, "is a kind of", "a thing cannot be a kind of itself", "Take one `is a` out of the circle.");

    public static Diagnostic DefinitionCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round("PC0105", circle, placeOf, "is defined by", "so none of them has a meaning", "Define one of them without the others.");

    public static Diagnostic PriorityCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round("PC0106", circle, placeOf, "yields to", "so nobody can say which of them applies", "Take one `exception to`, `subject to` or `notwithstanding` out of the circle.");

    public static Diagnostic InterpretingCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round("PC0107", circle, placeOf, "interprets", "so none of them has a rank", "Take one `interpreting` out of the circle.");

    // Frameworks, states, instruments

    public static Diagnostic NoFramework(Name understanding) =>
        Diagnostic.Error(
            "PC0108", understanding.Span, $"the understanding `{understanding.Text}` stands under no framework",
            "Write `framework` and its name above it in this file, as in `framework iamm.`");

    public static Diagnostic FrameworkNeverTitled(Name name, IReadOnlyList<string> nearest) =>
        Diagnostic.Warning(
            "PC0162", name.Span, $"no sentence gives the framework `{name.Text}` a title, so it is a framework of its own",
            $"Did you mean {Or(nearest.Select(Ticked))}?");

    public static Diagnostic UnderstandingOfAnother(Name name, Name framework, IReadOnlyList<string> nearest) =>
        Diagnostic.Error(
            "PC0109", name.Span, $"`{name.Text}` is not an understanding of `{framework.Text}`",
            nearest.Count > 0 ? $"Did you mean {Or(nearest.Select(Ticked))}?" : $"Write a `use` sentence for the framework that `{name.Text}` belongs to.");

    public static Diagnostic UnknownRank(Name word) =>
        Diagnostic.Error("PC0110", word.Span, $"`{word.Text}` is not a rank", "Write `supranational`, `constitution`, `statute`, `regulation` or `circular`.");

    public static Diagnostic SecondState(Name second, Name first) =>
        Diagnostic.Error(
            "PC0111", second.Span, $"`{second.Text}` is a second state; several states in one check are not supported yet",
            "Check each state on its own.", new RelatedPlace(first.Span, "the first state"));

    public static Diagnostic NeverParty(PartyStatement party, DateOnly since, DateOnly until) =>
        Diagnostic.Warning(
            "PC0161", party.Span, $"`{party.State.Text}` is never party to `{party.Treaty.Text}`: from {Day(since)} until {Day(until)} there is no day",
            "`until` names the first day on which it is party no longer; write a later day.");

    public static Diagnostic NeverInForce(Name norm, DateOnly from, DateOnly until) =>
        Diagnostic.Warning(
            "PC0160", norm.Span, $"`{norm.Text}` is never in force: from {Day(from)} until {Day(until)} there is no day",
            "Look at `from`, `until` and the dates of the instrument; `until` names the first day on which it applies no longer.");

    // Conditions

    public static Diagnostic ValueTwice(Name value) =>
        Diagnostic.Error("PC0112", value.Span, $"the value `{value.Text}` is listed twice", "Write each value once.");

    public static Diagnostic NestedTooDeeply(SourceSpan span) =>
        Diagnostic.Error("PC0113", span, "this condition is nested too deeply to be read", "Give its parts names with `fact … : condition.` and use the names.");

    public static Diagnostic NeedsComparison(Name name, Fact fact) => fact.Type switch
    {
        NumberFactType number => Diagnostic.Error(
            "PC0120", name.Span, $"`{name.Text}` is {Units.Describe(number.Unit)}: compare it with a number and unit", $"Write for example `{name.Text} at least 2 {number.Unit}`."),
        DateFactType => Diagnostic.Error("PC0120", name.Span, $"`{name.Text}` is a date: compare it with a date", $"Write for example `{name.Text} before 2025-01-31`."),
        ChoiceFactType choice => Diagnostic.Error(
            "PC0120", name.Span, $"`{name.Text}` has one of several values: say which", $"Write for example `{name.Text} is {(choice.Values.IsEmpty ? "…" : choice.Values[0])}`."),
        _ => Diagnostic.Error("PC0120", name.Span, $"`{name.Text}` needs a comparison", null),
    };

    public static Diagnostic NotAChoice(IsSyntax identity, Fact fact) =>
        fact.Type is YesNoType
            ? Diagnostic.Error(
                "PC0121", identity.Span, $"`{fact.Name}` is either so or not so: it has no value `{identity.Value.Text}`", $"Write `{fact.Name}` or `not {fact.Name}`.")
            : NeedsComparison(identity.Name, fact);

    public static Diagnostic NotANumber(Name name, Fact fact) => NotCompared(name, fact, "a number");

    public static Diagnostic NotADate(Name name, Fact fact) => NotCompared(name, fact, "a date");

    public static Diagnostic UnknownValue(Name value, Fact fact, ChoiceFactType type)
    {
        var nearest = NearestNames.Of(value.Text, type.Values);
        return Diagnostic.Error(
            "PC0122", value.Span, $"`{value.Text}` is not a value of `{fact.Name}`",
            nearest.Count > 0 ? $"Did you mean {Or(nearest.Select(Ticked))}?" : $"Write {Or(type.Values.Select(Ticked))}.");
    }

    public static Diagnostic UnitDoesNotFit(Quantity quantity, Fact fact, string unit) =>
        Diagnostic.Error("PC0123", quantity.Span, $"`{quantity.Span.Words}` does not fit: `{fact.Name}` is counted in {unit}", $"Write a number of {unit}.");

    public static Diagnostic NotWhole(Quantity quantity, Fact fact, string unit) =>
        Diagnostic.Error(
            "PC0124", quantity.Span, $"`{quantity.Span.Words}` is not a whole number of {unit}, in which `{fact.Name}` is counted", $"Write a whole number of {unit}.");

    public static Diagnostic NotATime(Quantity quantity) =>
        Diagnostic.Error("PC0125", quantity.Span, $"`{quantity.Span.Words}` is not a length of time", "Write a whole number of hours, days, weeks, months or years.");

    public static Diagnostic FixedRole(Name of, Fact fact, Role role) =>
        Diagnostic.Error(
            "PC0126", of.Span, $"`{fact.Name}` is always said of `{role.Name}`, not of `{of.Text}`", $"Write `{fact.Name}` alone.", new RelatedPlace(fact.Span, "declared here"));

    public static Diagnostic NotThePlace(Name place) =>
        Diagnostic.Error("PC0127", place.Span, $"`{place.Text}` is not a place that a sentence can speak of", "Write `destination`.");

    public static Diagnostic NotInAPlace(Name name, Name place, Symbol symbol) =>
        Diagnostic.Error(
            "PC0127", place.Span, $"`{name.Text}` does not hold in a place",
            symbol is Fact ? $"Write `{name.Text}` alone, or declare the fact with `in destination`." : $"Write `{name.Text}` alone.",
            new RelatedPlace(symbol.Span, "declared here"));

    public static Diagnostic EventInTwoClocks(string name, SourceSpan months, SourceSpan hours) =>
        Diagnostic.Error(
            "PC0128", months, $"the time after `{name}` is measured in months or years here and in hours, days or weeks elsewhere, and no number of days makes a month",
            "Use one of the two kinds of unit for this event.", new RelatedPlace(hours, "measured in hours, days or weeks here"));

    public static Diagnostic RoleOfSomebody(Name of, Name role) =>
        Diagnostic.Error("PC0129", of.Span, $"`{role.Text}` is a role and not somebody's", $"Write `{role.Text} is …`.");

    public static Diagnostic ObtainedElsewhere(SourceSpan span) =>
        Diagnostic.Error(
            "PC0130", span, $"`{span.Words}` says where knowledge comes from, and that cannot be part of this condition",
            "Write it after the `when` of an exception, alone or joined by `and`; in a position, write it as a clause of its own, without `when`.");

    public static Diagnostic OriginTwice(SourceSpan span, SourceSpan first) =>
        Diagnostic.Error(
            "PC0131", span, "the sentence already says where the knowledge comes from, and it cannot come from two places at once",
            "Write a sentence for each origin.", new RelatedPlace(first, "first said here"));

    // Who does what

    public static Diagnostic AgenciesAndPersons(SourceSpan span, Name agency, Name person) =>
        Diagnostic.Error(
            "PC0140", span, $"`{agency.Text}` is an authority and `{person.Text}` stands for persons; one position cannot speak of both", "Write one position for each.");

    public static Diagnostic RoleNotAlone(Name role) =>
        Diagnostic.Error("PC0141", role.Span, $"`{role.Text}` is a role, and cannot be listed together with others", "Write one position for each.");

    public static Diagnostic NobodyOnlyMay(SourceSpan modality, SourceSpan subject) =>
        Diagnostic.Error(
            "PC0142", modality, $"`{subject.Words}` goes with `may` only", $"Write `{subject.Words} may …` for what is forbidden to every authority, or name the agency that `{modality.Words}`.");

    public static Diagnostic TakesNoObject(Name found, Name verb, string? pattern) =>
        Diagnostic.Error(
            "PC0143", found.Span, $"`{verb.Text}` has no object, so `{found.Text}` cannot stand here",
            pattern is null ? $"Write `{verb.Text}` alone, or declare what it is done to, as in `action {verb.Text}: person.`" : $"It is declared as `{pattern}`.");

    public static Diagnostic ObjectMissing(Name verb, Slot slot, string? pattern) =>
        Diagnostic.Error(
            "PC0144", verb.Span,
            slot.Content switch
            {
                SlotContent.Person => $"`{verb.Text}` does not say whom it concerns",
                SlotContent.Data => $"`{verb.Text}` does not say which data",
                SlotContent.Service => $"`{verb.Text}` does not say what is given or refused",
                _ => $"`{verb.Text}` does not say to what it is done",
            },
            $"It is declared as `{pattern}`{(slot.Content == SlotContent.Person ? "; write a group, a role or `anyone` after it" : "")}.");

    public static Diagnostic NoSuchPreposition(TermSyntax term, Name verb, string? pattern) =>
        Diagnostic.Error(
            "PC0145", term.Span, $"`{verb.Text}` cannot be followed by `{term.Span.Words}`",
            pattern is null ? $"`{verb.Text}` is declared without anything that follows it." : $"It is declared as `{pattern}`.");

    public static Diagnostic NoProvide(SourceSpan act) =>
        Diagnostic.Error(
            "PC0146", act, "an entitlement means that somebody must provide the service, and no action `provide` is declared",
            "Include the vocabulary, or declare `action provide \"to provide\": service to person, enabling, gives.`");

    public static Diagnostic SaidTwice(Name name, string word) =>
        Diagnostic.Error("PC0147", name.Span, $"the sentence names the {word} twice, the second time with `{name.Text}`", "Join several names with `or` in one place.");

    public static Diagnostic ClaimTakesOnlyFrom(TermSyntax term) =>
        Diagnostic.Error("PC0148", term.Span, $"an entitlement cannot have `{term.Span.Words}`", "After the service, write only `from` and who provides it.");

    public static Diagnostic NotAPerson(Name role) =>
        Diagnostic.Error("PC0149", role.Span, $"`{role.Text}` is not a person", "Write a group, a role of a person or `anyone`.");

    public static Diagnostic NotAPersonSubject(SourceSpan subject) =>
        Diagnostic.Error("PC0149", subject, $"`{subject.Words}` cannot be entitled to anything", "Write `everyone`, a group or `person`.");

    // Clauses

    public static Diagnostic ClauseOutOfPlace(SourceSpan clause, ClauseOwner owner) =>
        Diagnostic.Error(
            "PC0150", clause,
            owner == ClauseOwner.Exception ? $"an exception cannot say `{FirstWords(clause)}`" : $"a safeguard for every decision cannot say `{FirstWords(clause)}`",
            owner == ClauseOwner.Exception
                ? "Write it in the position that the exception carves from; an exception has `for`, `when`, `unless`, `provided that`, `from`, `until` and `under`."
                : "It has `when`, `unless`, `provided that`, `from`, `until` and `under`; write a position of its own for the rest.");

    public static Diagnostic ClauseTwice(SourceSpan clause, SourceSpan first) =>
        Diagnostic.Error("PC0151", clause, "this clause stands in the sentence twice", "Keep one of the two.", new RelatedPlace(first, "first written here"));

    public static Diagnostic AbsoluteWithUnless(SourceSpan unless) =>
        Diagnostic.Error(
            "PC0152", unless, "an absolute understanding has no exception, but this one says `unless`", "Write `force binding` or `force must`, or take the `unless` out.");

    private static Diagnostic NotCompared(Name name, Fact fact, string with) => fact.Type is YesNoType
        ? Diagnostic.Error("PC0121", name.Span, $"`{name.Text}` is either so or not so: it cannot be compared with {with}", $"Write `{name.Text}` or `not {name.Text}`.")
        : NeedsComparison(name, fact);

    private static string HelpFor(Name name, NameKind expected, IReadOnlyList<string> nearest) =>
        nearest.Count > 0 ? $"Did you mean {Or(nearest.Select(Ticked))}?" : $"Declare it, as in `{NameKinds.DeclarationOf(expected, name.Text)}`";

    private static Diagnostic Round(string code, Circle circle, Func<string, SourceSpan> placeOf, string relation, string consequence, string help)
    {
        var path = circle.Path;
        var steps = path.Select((name, index) => $"`{name}` {relation} `{path[(index + 1) % path.Count]}`");
        return Diagnostic.Error(
            code, placeOf(path[0]), $"{And(steps)}: {(path.Count == 1 ? "itself" : "a circle")}, {consequence}", help,
            [.. path.Skip(1).Select(name => new RelatedPlace(placeOf(name), $"`{name}` stands here"))]);
    }

    private static string FirstWords(SourceSpan span)
    {
        var words = span.Words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 ? string.Join(' ', words) : string.Join(' ', words.Take(6)) + " …";
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
