using System.Collections.Frozen;

namespace PolicyCoherence.Language.Errors;

/// <summary>
/// Turns of phrase that belong to other texts. Unlike <see cref="Slips"/> they may be names here, so they are looked for only where a
/// sentence does not fit the grammar, and only round that place.
/// </summary>
internal static class Habits
{
    private const string When = "Write `when` and a condition.";
    private const string Unless = "Write `unless` and a condition; in a group, `without`.";
    private const string More = "Write `more than`, as in `age more than 18 years`.";
    private const string Less = "Write `less than`, as in `age less than 18 years`.";
    private const string AtMost = "Write `at most`, as in `age at most 18 years`.";
    private const string AtLeast = "Write `at least`, as in `age at least 18 years`.";
    private const string Prevails = "Write `notwithstanding` and the names of the positions, or `notwithstanding any other law`.";
    private const string WithoutDelay = "Write `without delay`.";
    private const string Within = "Write `within`, as in `within 24 hours of EVENT`.";
    private const string First = "Write `during the first`, as in `during the first 6 months after EVENT`.";
    private const string Purpose = "Write `for the purpose of`, as in `for the purpose of return`.";
    private const string Retained = "Write `retained for at most`, as in `retained for at most 10 years from EVENT`.";
    private const string Obtained = "Write `obtained in` and a service, `obtained from` and a body, or `obtained in any task`.";
    private const string Forbids = "Write `forbids it`, as in `as far as TREATY forbids it`.";
    private const string Under = "Write `under`, as in `under INSTRUMENT section \"58\"`; for a treaty to be kept, `respecting TREATY`.";
    private const string PaidBy = "Write `paid by`, as in `paid by AGENCY`.";
    private const string Suspending = "Write `suspending` and the action, as in `with appeal, suspending return`.";
    private const string Section = "Write `section` or `article` and the number in double quotes: `section \"58\"`.";
    private const string Quote = "Write `quote` and the words in double quotes.";
    private const string Must = "Write `must` for a duty.";
    private const string MustNot = "Write `must not` for a prohibition.";
    private const string NeedNot = "Write `need not` for an exemption.";
    private const string Entitled = "Write `is entitled to` and the service.";
    private const string May = "Write `may` for a power or a permission.";
    private const string From = "Write `from` and a date, as in `from 2026-01-31`.";
    private const string Equal = "Write `is` or `=`.";
    private const string NoAuthority = "Write `no authority`.";
    private const string Singular = "Leave it out: a name stands for all of its kind, and `everyone` for all people.";
    private const string Decision = "Write `every decision to` and the action.";
    private const string InForce = "Write `in force from` and a date.";
    private const string NoState = "Write `no state may` and the action.";
    private const string OnlyOn = "Write `only on conditions about` and the kinds of ground, as in `only on conditions about security, means`.";
    private const string No = "Write `not` before the name: `not residence-permit`.";

    private static readonly FrozenDictionary<string, string> Instead = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Conditions.
        ["provided"] = "Write `provided that` and a condition.",
        ["where"] = When,
        ["whenever"] = When,
        ["while"] = When,
        ["as long as"] = When,
        ["so long as"] = When,
        ["in case"] = When,
        ["in case of"] = When,
        ["in the case of"] = When,
        ["in the event of"] = When,
        ["save"] = Unless,
        ["save where"] = Unless,
        ["but not"] = Unless,
        ["but"] = Unless,
        ["other than"] = Unless,
        ["excluding"] = Unless,
        ["both"] = "Leave it out: `a and b`.",
        ["neither"] = "Write `not a and not b`.",
        ["nor"] = "Write `and not`.",
        ["no"] = No,
        ["does not"] = No,
        ["do not"] = No,
        ["over"] = More,
        ["above"] = More,
        ["exceeds"] = More,
        ["exceeding"] = More,
        ["older than"] = More,
        ["greater than"] = More,
        ["higher than"] = More,
        ["below"] = Less,
        ["younger than"] = Less,
        ["lower than"] = Less,
        ["smaller than"] = Less,
        ["fewer than"] = Less,
        ["up to"] = AtMost,
        ["no more than"] = AtMost,
        ["not more than"] = AtMost,
        ["maximum"] = AtMost,
        ["no less than"] = AtLeast,
        ["not less than"] = AtLeast,
        ["minimum"] = AtLeast,
        ["or more"] = AtLeast,
        ["between"] = "Write two comparisons: `age at least 12 years and age less than 18 years`.",
        ["equals"] = Equal,
        ["equal to"] = Equal,
        ["are"] = "Write `is`: `sponsor is a refugee`. A group stands alone, in the singular: `when minor`.",
        ["has"] = "Name a fact, as in `residence-permit of sponsor`, or compare it: `income of sponsor at least 2500 EUR per month`.",
        ["have"] = "Name a fact, as in `residence-permit of sponsor`, or compare it: `income of sponsor at least 2500 EUR per month`.",

        // Precedence, time, dates.
        ["despite"] = Prevails,
        ["in spite of"] = Prevails,
        ["not withstanding"] = Prevails,
        ["notwithstanding any law"] = Prevails,
        ["notwithstanding any other laws"] = Prevails,
        ["notwithstanding other laws"] = Prevails,
        ["regardless of"] = "In an understanding, write `irrespective of`; a position applies whatever its clauses do not mention, so leave it out.",
        ["irrespective of"] = "Only an understanding says it; a position applies whatever its clauses do not mention, so leave it out.",
        ["immediately"] = WithoutDelay,
        ["promptly"] = WithoutDelay,
        ["forthwith"] = WithoutDelay,
        ["at once"] = WithoutDelay,
        ["without undue delay"] = WithoutDelay,
        ["without any delay"] = WithoutDelay,
        ["as soon as possible"] = WithoutDelay,
        ["without"] = "Write `unless` and a condition; of time, `without delay`.",
        ["at earliest"] = "Write `at the earliest`, as in `at the earliest 24 hours after EVENT`.",
        ["at the latest"] = Within,
        ["no later than"] = Within,
        ["not later than"] = Within,
        ["during"] = First,
        ["in the first"] = First,
        ["for the first"] = First,
        ["since"] = From,
        ["as of"] = From,
        ["as from"] = From,
        ["starting"] = From,
        ["till"] = "Write `until` and a date, as in `until 2026-01-31`.",
        ["on"] = "Write `is`, `before` or `after` and a date in a condition; `from` or `until` and a date for a position.",

        // The other clauses.
        ["for the purpose"] = Purpose,
        ["for purpose of"] = Purpose,
        ["for purposes of"] = Purpose,
        ["in order to"] = Purpose,
        ["for"] = "Write `to` for the person who gets something, `for the purpose of` for an aim.",
        ["retained"] = Retained,
        ["retained for"] = Retained,
        ["retained at most"] = Retained,
        ["kept"] = Retained,
        ["stored"] = Retained,
        ["obtained"] = Obtained,
        ["obtained by"] = Obtained,
        ["obtained in any tasks"] = Obtained,
        ["learned"] = Obtained,
        ["forbids"] = Forbids,
        ["forbids that"] = Forbids,
        ["forbids this"] = Forbids,
        ["prohibits it"] = Forbids,
        ["in accordance with"] = Under,
        ["according to"] = Under,
        ["pursuant to"] = Under,
        ["based on"] = Under,
        ["by virtue of"] = Under,
        ["paid"] = PaidBy,
        ["paid from"] = PaidBy,
        ["paid for by"] = PaidBy,
        ["financed by"] = PaidBy,
        ["at the expense of"] = PaidBy,
        ["suspends"] = Suspending,
        ["suspensive"] = Suspending,
        ["suspended"] = Suspending,
        ["paragraph"] = Section,
        ["paragraphs"] = Section,
        ["subsection"] = Section,
        ["art"] = Section,
        ["sec"] = Section,
        ["quoting"] = Quote,
        ["quotes"] = Quote,
        ["reads"] = Quote,

        // Who must do what.
        ["is to"] = Must,
        ["are to"] = Must,
        ["is obliged to"] = Must,
        ["are obliged to"] = Must,
        ["is prohibited from"] = MustNot,
        ["is forbidden to"] = MustNot,
        ["is not allowed to"] = MustNot,
        ["are not allowed to"] = MustNot,
        ["must never"] = MustNot,
        ["never"] = MustNot,
        ["is not required to"] = NeedNot,
        ["are not required to"] = NeedNot,
        ["is not obliged to"] = NeedNot,
        ["needs not"] = NeedNot,
        ["does not need to"] = NeedNot,
        ["is authorised to"] = May,
        ["is authorized to"] = May,
        ["is permitted to"] = May,
        ["might"] = May,
        ["has the right to"] = Entitled,
        ["have the right to"] = Entitled,
        ["has a right to"] = Entitled,
        ["is entitled"] = Entitled,
        ["are entitled"] = Entitled,

        // Who.
        ["no authorities"] = NoAuthority,
        ["no agency"] = NoAuthority,
        ["no agencies"] = NoAuthority,
        ["no body"] = NoAuthority,
        ["all persons"] = "Write `everyone`.",
        ["all"] = Singular,
        ["any"] = Singular,
        ["each"] = Singular,
        ["every"] = Singular,
        ["every decision"] = Decision,
        ["each decision to"] = Decision,
        ["any decision to"] = Decision,
        ["decisions to"] = Decision,

        // Declarations and understandings.
        ["in force since"] = InForce,
        ["in force on"] = InForce,
        ["states must not"] = NoState,
        ["states may not"] = NoState,
        ["states shall not"] = NoState,
        ["states should not"] = NoState,
        ["a state must not"] = NoState,
        ["a state may not"] = NoState,
        ["no states may"] = NoState,
        ["no state can"] = NoState,
        ["no state shall"] = NoState,
        ["no state must"] = NoState,
        ["no state should"] = NoState,
        ["with no exception"] = "Write `without exception`.",
        ["under any circumstances"] = "Write `without exception`.",
        ["only when"] = OnlyOn,
        ["only for"] = OnlyOn,
        ["only on conditions"] = OnlyOn,
        ["only on grounds of"] = OnlyOn,
        ["may not lead to"] = "Write `must not lead to`.",
        ["called"] = "Write the title in double quotes behind the name.",
        ["means"] = "Write `:` and what the name stands for.",
        ["is defined as"] = "Write `:` and what the name stands for.",
        ["is responsible for"] = "Write `leads` and the names of spheres.",
        ["is a party to"] = "Write `is party to`.",
        ["has ratified"] = "Write `is party to`.",
        ["ratified"] = "Write `is party to`.",
        ["encode"] = "Write `encodes SPHERE in full`.",
        ["with reservation to"] = "Write `reserving article \"22\"`.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The most words that one of them has.</summary>
    public const int MaxWords = 5;

    /// <summary>The advice for <paramref name="words"/>; null if there is none.</summary>
    public static string? For(string words) => Instead.GetValueOrDefault(words);
}
