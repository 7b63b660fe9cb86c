using System.Collections.Immutable;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;
using static PolicyCoherence.Model.Binding.Phrases;

namespace PolicyCoherence.Model.Binding;

/// <summary>Everything that binding says to the people who write policy files: codes PC0100 to PC0199; the sentences stand in Messages.properties.</summary>
internal static class Messages
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Messages), source => KeywordTable.Of(source).Write);

    // Names

    public static Diagnostic DeclaredTwice(Name name, NameKind firstKind, NameKind kind, Name first) =>
        (firstKind == kind
            ? Text.Error("PC0100", "declared-twice", name.Span, ("name", name.Text))
            : Text.Error("PC0100", "declared-as-another", name.Span, ("name", name.Text), ("first", NameKinds.Describe(firstKind)), ("second", NameKinds.Describe(kind))))
        .Near(first.Span, Text.Say("first-declared"));

    public static Diagnostic FrameworkTitledTwice(Name name, Name first) =>
        Text.Error("PC0100", "titled-twice", name.Span, ("name", name.Text)).Near(first.Span, Text.Say("first-declared"));

    public static Diagnostic BuiltInName(Name name, NameKind kind) =>
        Text.Error("PC0101", "built-in", name.Span, ("name", name.Text), ("kind", NameKinds.Describe(kind)));

    public static Diagnostic UnknownName(Name name, NameKind expected, IReadOnlyList<string> nearest, ImmutableArray<string> all) =>
        nearest.Count > 0
            ? Text.Error("PC0102", "unknown-name.near", name.Span, ("kind", NameKinds.DescribePlain(expected)), ("name", name.Text), ("nearest", Or(nearest.Select(Ticked))))
            : all.IsEmpty
            ? Text.Error("PC0102", "unknown-name", name.Span, ("kind", NameKinds.DescribePlain(expected)), ("name", name.Text), ("declaration", NameKinds.DeclarationOf(expected, name)))
            : Text.Error("PC0102", "unknown-name.known", name.Span, ("kind", NameKinds.DescribePlain(expected)), ("name", name.Text), ("all", Or(all.Select(Ticked))), ("declaration", NameKinds.DeclarationOf(expected, name)));

    public static Diagnostic UnknownWord(Name name, NameKind expected) =>
        Text.Error("PC0102", "unknown-word", name.Span, ("kind", NameKinds.DescribePlain(expected)), ("name", name.Text), ("declaration", NameKinds.DeclarationOf(expected, name)));

    public static Diagnostic WrongKind(Name name, NameKind known, NameKind expected, IReadOnlyList<string> nearest, ImmutableArray<string> all) =>
        nearest.Count > 0
            ? Text.Error("PC0103", "wrong-kind.near", name.Span, ("name", name.Text), ("known", NameKinds.DescribeAll(known)), ("expected", NameKinds.Describe(expected)), ("nearest", Or(nearest.Select(Ticked))))
            : !all.IsEmpty
            ? Text.Error("PC0103", "wrong-kind.known", name.Span, ("name", name.Text), ("known", NameKinds.DescribeAll(known)), ("expected", NameKinds.Describe(expected)), ("all", Or(all.Select(Ticked))))
            : Text.Error("PC0103", "wrong-kind", name.Span, ("name", name.Text), ("known", NameKinds.DescribeAll(known)), ("expected", NameKinds.Describe(expected)));

    // Circles

    public static Diagnostic KindCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round(
            circle, placeOf, (name, next) => Text.Say("circle.kinds.step", ("name", name), ("next", next)),
            (place, steps) => Text.Error("PC0104", "circle.kinds", place, ("steps", steps)), (place, step) => Text.Error("PC0104", "circle.kinds.itself", place, ("step", step)));

    public static Diagnostic DefinitionCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round(
            circle, placeOf, (name, next) => Text.Say("circle.definitions.step", ("name", name), ("next", next)),
            (place, steps) => Text.Error("PC0105", "circle.definitions", place, ("steps", steps)), (place, step) => Text.Error("PC0105", "circle.definitions.itself", place, ("step", step)));

    public static Diagnostic PriorityCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round(
            circle, placeOf, (name, next) => Text.Say("circle.priorities.step", ("name", name), ("next", next)),
            (place, steps) => Text.Error("PC0106", "circle.priorities", place, ("steps", steps)), (place, step) => Text.Error("PC0106", "circle.priorities.itself", place, ("step", step)));

    public static Diagnostic InterpretingCircle(Circle circle, Func<string, SourceSpan> placeOf) =>
        Round(
            circle, placeOf, (name, next) => Text.Say("circle.interpreting.step", ("name", name), ("next", next)),
            (place, steps) => Text.Error("PC0107", "circle.interpreting", place, ("steps", steps)), (place, step) => Text.Error("PC0107", "circle.interpreting.itself", place, ("step", step)));

    public static Diagnostic DefinitionTooDeep(Name name, int limit) => Text.Error("PC0455", "definition-too-deep", name.Span, ("name", name.Text), ("limit", limit));

    public static Diagnostic DefinitionTooLarge(Name name, int limit) => Text.Error("PC0458", "definition-too-large", name.Span, ("name", name.Text), ("limit", limit));

    public static Diagnostic KindTooDeep(Name name, int limit) => Text.Error("PC0456", "kind-too-deep", name.Span, ("name", name.Text), ("limit", limit));

    public static Diagnostic PriorityTooDeep(Name name, int limit) => Text.Error("PC0457", "priority-too-deep", name.Span, ("name", name.Text), ("limit", limit));

    // Frameworks, states, instruments

    public static Diagnostic NoAccessLog(SourceSpan span, string safeguard) =>
        Text.Error("PC0371", "no-access-log", span, ("safeguard", safeguard));

    public static Diagnostic NoFramework(Name understanding) =>
        Text.Error("PC0108", "no-framework", understanding.Span, ("name", understanding.Text));

    public static Diagnostic FrameworkNeverTitled(Name name, IReadOnlyList<string> nearest) =>
        Text.Warning("PC0162", "never-titled", name.Span, ("name", name.Text), ("nearest", Or(nearest.Select(Ticked))));

    public static Diagnostic UnderstandingOfAnother(Name name, Name framework, IReadOnlyList<string> nearest) =>
        nearest.Count > 0
            ? Text.Error("PC0109", "not-of-framework.near", name.Span, ("name", name.Text), ("framework", framework.Text), ("nearest", Or(nearest.Select(Ticked))))
            : Text.Error("PC0109", "not-of-framework", name.Span, ("name", name.Text), ("framework", framework.Text));

    public static Diagnostic UnknownRank(Name word) =>
        Text.Error("PC0110", "unknown-rank", word.Span, ("word", word.Text));

    public static Diagnostic NeverParty(PartyStatement party, DateOnly since, DateOnly until) =>
        Text.Warning("PC0161", "never-party", party.Span, ("state", party.State.Text), ("treaty", party.Treaty.Text), ("since", Day(since)), ("until", Day(until)));

    public static Diagnostic NeverInForce(Name norm, DateOnly from, DateOnly until) =>
        Text.Warning("PC0160", "never-in-force", norm.Span, ("name", norm.Text), ("from", Day(from)), ("until", Day(until)));

    // Conditions

    public static Diagnostic ValueTwice(Name value) =>
        Text.Error("PC0112", "value-twice", value.Span, ("value", value.Text));

    public static Diagnostic NestedTooDeeply(SourceSpan span) =>
        Text.Error("PC0113", "too-deep", span);

    public static Diagnostic NeedsComparison(Name name, Fact fact) => fact.Type switch
    {
        NumberFactType number when Units.IsTime(number.Unit) => Text.Error("PC0120", "needs-duration", name.Span, ("name", name.Text), ("unit", number.Unit)),
        NumberFactType { Unit: var unit } when Units.IsCounted(unit) => Text.Error("PC0120", "needs-count", name.Span, ("name", name.Text), ("unit", unit)),
        NumberFactType number => Text.Error("PC0120", "needs-amount", name.Span, ("name", name.Text), ("unit", number.Unit)),
        SetFactType set => Text.Error("PC0120", "needs-includes", name.Span, ("name", name.Text), ("value", set.Values.IsEmpty ? "…" : set.Values[0])),
        DateFactType => Text.Error("PC0120", "needs-date", name.Span, ("name", name.Text)),
        ChoiceFactType choice => Text.Error("PC0120", "needs-value", name.Span, ("name", name.Text), ("value", choice.Values.IsEmpty ? "…" : choice.Values[0])),
        _ => Text.Error("PC0120", "needs-comparison", name.Span, ("name", name.Text)),
    };

    public static Diagnostic NotAChoice(IsSyntax identity, Fact fact) =>
        fact.Type is YesNoType
            ? Text.Error("PC0121", "no-choice", identity.Span, ("fact", fact.Name), ("value", identity.Value.Text))
            : NeedsComparison(identity.Name, fact);

    public static Diagnostic NotANumber(Name name, Fact fact) =>
        fact.Type is YesNoType ? Text.Error("PC0121", "no-number", name.Span, ("name", name.Text)) : NeedsComparison(name, fact);

    public static Diagnostic NotADate(Name name, Fact fact) =>
        fact.Type is YesNoType ? Text.Error("PC0121", "no-date", name.Span, ("name", name.Text)) : NeedsComparison(name, fact);

    public static Diagnostic UnknownValue(Name value, Fact fact, ImmutableArray<string> values)
    {
        var nearest = NearestNames.Of(value.Text, values);
        return nearest.Count > 0
            ? Text.Error("PC0122", "unknown-value.near", value.Span, ("value", value.Text), ("fact", fact.Name), ("nearest", Or(nearest.Select(Ticked))))
            : Text.Error("PC0122", "unknown-value", value.Span, ("value", value.Text), ("fact", fact.Name), ("values", Or(values.Select(Ticked))));
    }

    public static Diagnostic UnitDoesNotFit(Quantity quantity, Fact fact, string unit) =>
        Text.Error("PC0123", "wrong-unit", quantity.Span, ("quantity", quantity.Span.Words), ("fact", fact.Name), ("unit", unit));

    public static Diagnostic NotWhole(Quantity quantity, Fact fact, string unit) =>
        Text.Error("PC0124", "not-whole", quantity.Span, ("quantity", quantity.Span.Words), ("fact", fact.Name), ("unit", unit));

    public static Diagnostic UnitsDoNotMeet(RelateSyntax relate, Fact fact, string unit, Fact other, string otherUnit) =>
        Text.Error("PC0331", "units-do-not-meet", relate.Span, ("fact", fact.Name), ("unit", unit), ("other", other.Name), ("other-unit", otherUnit));

    public static Diagnostic NotComparable(RelateSyntax relate, Fact fact, Fact other) =>
        Text.Error("PC0332", "not-comparable", relate.Span, ("fact", fact.Name), ("other", other.Name));

    public static Diagnostic BetweenDates(RelateSyntax relate) =>
        Text.Error("PC0333", "between-dates", relate.Span, ("fact", relate.Fact.Text), ("other", relate.Other.Text));

    public static Diagnostic BetweenNumbers(RelateSyntax relate) =>
        Text.Error("PC0333", "between-numbers", relate.Span, ("fact", relate.Fact.Text), ("other", relate.Other.Text));

    public static Diagnostic EventCompared(RelateSyntax relate) =>
        relate.Comparison == Comparison.Less
            ? Text.Error("PC0490", "event-compared.before", relate.Span, ("fact", relate.Fact.Text), ("event", relate.Other.Text))
            : Text.Error("PC0490", "event-compared.after", relate.Span, ("fact", relate.Fact.Text), ("event", relate.Other.Text));

    public static Diagnostic DateAgainstEvent(RelateSyntax relate) =>
        Text.Error("PC0490", "date-against-event", relate.Span, ("fact", relate.Fact.Text), ("event", relate.Other.Text));

    public static Diagnostic DateOrEvent(RelateSyntax relate) =>
        Text.Error("PC0491", "date-or-event", relate.Span, ("fact", relate.Fact.Text), ("other", relate.Other.Text));

    public static Diagnostic NoWholeDays(Quantity distance) =>
        Text.Error("PC0334", "no-whole-days", distance.Span, ("distance", distance.Span.Words));

    public static Diagnostic NotAShare(Quantity distance) =>
        Text.Error("PC0335", "not-a-share", distance.Span, ("distance", distance.Span.Words));

    public static Diagnostic NotASet(IncludesSyntax includes, Fact fact) =>
        fact.Type is ChoiceFactType
            ? Text.Error("PC0336", "one-value", includes.Span, ("fact", fact.Name), ("value", includes.Value.Text))
            : Text.Error("PC0336", "not-a-set", includes.Span, ("fact", fact.Name), ("value", includes.Value.Text));

    public static Diagnostic NoAmount(SourceSpan span, Fact amount) =>
        Text.Error("PC0337", "no-amount", span, ("amount", amount.Name));

    public static Diagnostic NotAnAmount(SourceSpan order, Fact fact) =>
        Text.Error("PC0338", "not-an-amount", order, ("fact", fact.Name)).Near(fact.Span, Text.Say("declared"));

    public static Diagnostic TruthAboutCore(SourceSpan truth, Symbol core) =>
        Text.Error("PC0339", "truth-about-core", truth, ("name", core.Name)).Near(core.Span, Text.Say("declared"));

    public static Diagnostic NotPresumed(Name name, Symbol symbol) =>
        (symbol is Fact { IsJudgement: true }
            ? Text.Error("PC0340", "judgement-presumed", name.Span, ("name", name.Text))
            : Text.Error("PC0340", "defined-presumed", name.Span, ("name", name.Text)))
        .Near(symbol.Span, Text.Say("declared"));

    public static Diagnostic NotByThePerson(Name who) =>
        Text.Error("PC0341", "not-by-the-person", who.Span, ("who", who.Text));

    public static Diagnostic RebuttableOrNot(Name presumption) =>
        Text.Error("PC0341", "rebuttable-or-not", presumption.Span, ("name", presumption.Text));

    public static Diagnostic GroupMeans(Name word) =>
        Text.Error("PC0342", "group-means", word.Span, ("word", word.Text));

    public static Diagnostic FactMeansThat(Name word) =>
        Text.Error("PC0342", "fact-means-that", word.Span, ("word", word.Text));

    public static Diagnostic TwoMeanings(Name word, Agency agency, SourceSpan first) =>
        Text.Error("PC0343", "two-meanings", word.Span, ("word", word.Text), ("agency", agency.Name)).Near(first, Text.Say("first-said"));

    public static Diagnostic MeaningsInOnePosition(SourceSpan bearer, string word, Agency first) =>
        Text.Error("PC0344", "meanings-in-one-position", bearer, ("word", word), ("agency", first.Name));

    public static Diagnostic ExceptWhom(Name name) =>
        Text.Error("PC0345", "except-whom", name.Span, ("name", name.Text));

    public static Diagnostic NotATime(Quantity quantity) =>
        Text.Error("PC0125", "not-a-time", quantity.Span, ("quantity", quantity.Span.Words));

    public static Diagnostic FixedRole(Name of, Fact fact, Role role) =>
        Text.Error("PC0126", "fixed-role", of.Span, ("fact", fact.Name), ("role", role.Name), ("of", of.Text)).Near(fact.Span, Text.Say("declared"));

    public static Diagnostic NotThePlace(Name place) =>
        Text.Error("PC0127", "not-the-place", place.Span, ("place", place.Text));

    public static Diagnostic NotInAPlace(Name name, Name place, Symbol symbol) =>
        (symbol is Fact
            ? Text.Error("PC0127", "fact-not-in-a-place", place.Span, ("name", name.Text))
            : Text.Error("PC0127", "not-in-a-place", place.Span, ("name", name.Text)))
        .Near(symbol.Span, Text.Say("declared"));

    public static Diagnostic RoleOfSomebody(Name of, Name role) =>
        Text.Error("PC0129", "role-of-somebody", of.Span, ("role", role.Text));

    public static Diagnostic ObtainedElsewhere(SourceSpan span) =>
        Text.Error("PC0130", "obtained-elsewhere", span, ("origin", span.Words));

    public static Diagnostic OriginTwice(SourceSpan span, SourceSpan first) =>
        Text.Error("PC0131", "origin-twice", span).Near(first, Text.Say("first-said"));

    // Who does what

    public static Diagnostic AgenciesAndPersons(SourceSpan span, Name agency, Name person) =>
        Text.Error("PC0140", "agencies-and-persons", span, ("agency", agency.Text), ("person", person.Text));

    public static Diagnostic RoleNotAlone(Name role) =>
        Text.Error("PC0141", "role-not-alone", role.Span, ("role", role.Text));

    public static Diagnostic NobodyOnlyMay(SourceSpan modality, SourceSpan subject) =>
        Text.Error("PC0142", "nobody-only-may", modality, ("subject", subject.Words), ("modality", modality.Words));

    public static Diagnostic TakesNoObject(Name found, Name verb, string? pattern) =>
        pattern is null
            ? Text.Error("PC0143", "no-object", found.Span, ("action", verb.Text), ("found", found.Text))
            : Text.Error("PC0143", "no-object.declared", found.Span, ("action", verb.Text), ("found", found.Text), ("pattern", pattern));

    public static Diagnostic ObjectMissing(Name verb, Slot slot, string? pattern) =>
        slot.Content switch
        {
            SlotContent.Person => Text.Error("PC0144", "object-missing.person", verb.Span, ("action", verb.Text), ("pattern", pattern)),
            SlotContent.Data => Text.Error("PC0144", "object-missing.data", verb.Span, ("action", verb.Text), ("pattern", pattern)),
            SlotContent.Service => Text.Error("PC0144", "object-missing.service", verb.Span, ("action", verb.Text), ("pattern", pattern)),
            _ => Text.Error("PC0144", "object-missing", verb.Span, ("action", verb.Text), ("pattern", pattern)),
        };

    public static Diagnostic NoSuchPreposition(TermSyntax term, Name verb, string? pattern) =>
        pattern is null
            ? Text.Error("PC0145", "no-such-preposition", term.Span, ("action", verb.Text), ("words", term.Span.Words))
            : Text.Error("PC0145", "no-such-preposition.declared", term.Span, ("action", verb.Text), ("words", term.Span.Words), ("pattern", pattern));

    public static Diagnostic NoProvide(SourceSpan act) =>
        Text.Error("PC0146", "no-provide", act);

    public static Diagnostic SaidTwice(Name name, string word) =>
        Text.Error("PC0147", "said-twice", name.Span, ("word", word), ("name", name.Text));

    public static Diagnostic ClaimTakesOnlyFrom(TermSyntax term) =>
        Text.Error("PC0148", "only-from", term.Span, ("words", term.Span.Words));

    public static Diagnostic NotAPerson(Name role) =>
        Text.Error("PC0149", "not-a-person", role.Span, ("role", role.Text));

    public static Diagnostic NotAPersonSubject(SourceSpan subject) =>
        Text.Error("PC0149", "not-entitled", subject, ("subject", subject.Words));

    // Clauses

    public static Diagnostic ClauseOutOfPlace(SourceSpan clause, ClauseOwner owner) =>
        owner == ClauseOwner.Exception
            ? Text.Error("PC0150", "not-in-exception", clause, ("words", FirstWords(clause)))
            : Text.Error("PC0150", "not-in-safeguard", clause, ("words", FirstWords(clause)));

    public static Diagnostic ClauseTwice(SourceSpan clause, SourceSpan first) =>
        Text.Error("PC0151", "clause-twice", clause).Near(first, Text.Say("first-written"));

    public static Diagnostic AbsoluteWithUnless(SourceSpan unless) =>
        Text.Error("PC0152", "absolute-with-unless", unless);

    // Procedures

    public static Diagnostic StepTwice(Name step, Name first) =>
        Text.Error("PC0310", "step-twice", step.Span, ("step", step.Text)).Near(first.Span, Text.Say("first-written"));

    public static Diagnostic StepTiedToItself(SourceSpan span, Name step) => Text.Error("PC0311", "step-tied-to-itself", span, ("step", step.Text));

    public static Diagnostic NotAStep(Name name) => Text.Error("PC0312", "not-a-step", name.Span, ("name", name.Text));

    public static Diagnostic OnlyRemediesSuspend(SourceSpan span, Name step) => Text.Error("PC0313", "only-remedies-suspend", span, ("step", step.Text));

    // Accepted findings

    public static Diagnostic AcceptedOnNothing(AcceptStatement accept) => Text.Error("PC0430", "accepted-on-nothing", accept.Rule.Span, ("rule", accept.Rule.Text));

    public static Diagnostic AcceptedForEver(AcceptStatement accept) => Text.Error("PC0431", "accepted-for-ever", accept.Rule.Span);

    public static Diagnostic AcceptedWithoutReason(AcceptStatement accept) => Text.Error("PC0432", "accepted-without-reason", accept.Because?.Span ?? accept.Rule.Span);

    public static Diagnostic AcceptedOnUnknown(Name name, IReadOnlyList<string> nearest) =>
        nearest.Count > 0
            ? Text.Error("PC0433", "accepted-on-unknown.near", name.Span, ("name", name.Text), ("nearest", Or(nearest.Select(Ticked))))
            : Text.Error("PC0433", "accepted-on-unknown", name.Span, ("name", name.Text));

    private static Diagnostic Round(
        Circle circle, Func<string, SourceSpan> placeOf, Func<string, string, string> step, Func<SourceSpan, string, Diagnostic> several, Func<SourceSpan, string, Diagnostic> itself)
    {
        var path = circle.Path;
        var steps = path.Select((name, index) => step(name, path[(index + 1) % path.Count])).ToList();
        var found = path.Count == 1 ? itself(placeOf(path[0]), steps[0]) : several(placeOf(path[0]), And(steps));
        return found with { Related = [.. path.Skip(1).Select(name => new RelatedPlace(placeOf(name), Text.Say("circle.part", ("name", name))))] };
    }

    private static string FirstWords(SourceSpan span)
    {
        var words = span.Words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 ? string.Join(' ', words) : string.Join(' ', words.Take(6)) + " …";
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
