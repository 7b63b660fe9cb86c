using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language;

/// <summary>Where in the language a phrase is a keyword; elsewhere its words are ordinary names.</summary>
[Flags]
public enum KeywordScope
{
    /// <summary>In no sentence: the phrase is never a keyword.</summary>
    None = 0,

    /// <summary>As the first words of a sentence, where they say what is declared.</summary>
    Start = 1,

    /// <summary>In a sentence that begins with a name: <c>ruritania is party to …</c></summary>
    Claim = 2,

    /// <summary>In <c>agency …</c></summary>
    Agency = 4,

    /// <summary>In <c>instrument …</c></summary>
    Instrument = 8,

    /// <summary>In <c>fact …</c></summary>
    Fact = 16,

    /// <summary>In <c>open norm …</c></summary>
    OpenNorm = 32,

    /// <summary>In <c>group …</c></summary>
    Group = 64,

    /// <summary>In <c>action …</c></summary>
    Action = 128,

    /// <summary>In <c>understanding …</c></summary>
    Understanding = 256,

    /// <summary>In <c>amount …</c></summary>
    Amount = 1 << 20,

    /// <summary>In <c>deem …</c></summary>
    Deem = 1 << 21,

    /// <summary>In all other sentences that begin with a keyword.</summary>
    Other = 512,

    /// <summary>In <c>accept …</c></summary>
    Acceptance = 1024,

    /// <summary>In <c>case …</c></summary>
    Case = 2048,

    /// <summary>In <c>procedure …</c></summary>
    Procedure = 4096,

    /// <summary>In every sentence: such a word cannot be a name.</summary>
    Everywhere = Claim | Agency | Instrument | Fact | OpenNorm | Group | Action | Understanding | Amount | Deem | Acceptance | Case | Procedure | Other,
}

/// <summary>One phrase of the language.</summary>
/// <param name="Words">The words, in lower case, with single spaces.</param>
/// <param name="Keyword">The token of the grammar that it stands for.</param>
/// <param name="Scope">Where it is a keyword.</param>
public sealed record KeywordPhrase(string Words, string Keyword, KeywordScope Scope);

/// <summary>
/// The keywords of the language in one human tongue: the only place where they are written down. The lexer, the messages, the
/// formatter and the completion read it; another tongue is another table. Several phrases may stand for one keyword; the first
/// of them is the one to write.
/// </summary>
public sealed partial class KeywordTable
{
    private readonly Lazy<Dictionary<string, string>> _written;

    private KeywordTable(
        string language,
        ImmutableArray<KeywordPhrase> phrases,
        ImmutableArray<(string English, string Words)> terms,
        ImmutableArray<(string Keyword, string Words)> settled)
    {
        Language = language;
        Phrases = phrases;
        Terms = terms;
        Settled = settled;
        _written = new Lazy<Dictionary<string, string>>(WhatIsWritten);
    }

    /// <summary>The name of the tongue, in the tongue itself: <c>french</c> is <c>française</c>.</summary>
    public string Language { get; }

    /// <summary>All phrases.</summary>
    public ImmutableArray<KeywordPhrase> Phrases { get; }

    /// <summary>Words that are no keywords and yet belong to the language: units of time, ranks, forces, what an action is done to. In English they stand for themselves.</summary>
    public ImmutableArray<(string English, string Words)> Terms { get; }

    /// <summary>How keywords are written that no phrase stands for, since their neighbours decide what they are.</summary>
    public ImmutableArray<(string Keyword, string Words)> Settled { get; }

    /// <summary>The words with which the sentence begins that says the tongue of a file, one for each tongue.</summary>
    internal static ImmutableArray<string> LanguageNouns { get; } = ["language", "langue", "idioma"];

    /// <summary>The sentence that a file in this tongue begins with: <c>langue française.</c></summary>
    public string FirstSentence => $"{Write("LANGUAGE")} {Language}.";

    /// <summary>The table of the tongue that a file is written in.</summary>
    public static KeywordTable Of(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Lexing.Tongue.Of(source).Table;
    }

    /// <summary>How a keyword of the grammar is written here, or a term by its English name in capitals: <c>UNLESS</c>, <c>YEARS</c>; <c>TERM_MUST</c> where a keyword has the same name, <c>COME_WITH_LAST</c> for the last of its phrases.</summary>
    /// <exception cref="KeyNotFoundException">There is no such keyword.</exception>
    public string Write(string keyword) => Find(keyword) ?? throw new KeyNotFoundException($"the table has no words for `{keyword}`");

    /// <summary>As <see cref="Write"/>, but null if there is no such keyword.</summary>
    public string? Find(string keyword) => _written.Value.GetValueOrDefault(keyword);

    private Dictionary<string, string> WhatIsWritten()
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (keyword, words) in Settled) written.TryAdd(keyword, words);
        foreach (var phrase in Phrases)
        {
            written.TryAdd(phrase.Keyword, phrase.Words);
            written[$"{phrase.Keyword}_LAST"] = phrase.Words;
        }

        foreach (var (english, words) in Terms.IsEmpty ? French.Terms.Select(term => (term.English, Words: term.English)) : Terms)
        {
            written.TryAdd(english.ToUpperInvariant(), words);
            written.TryAdd($"TERM_{english.ToUpperInvariant()}", words);
        }

        return written;
    }

    /// <summary>The English table.</summary>
    public static KeywordTable English { get; } = new(
        "english",
    [
        // What a sentence declares. Only here, at its start, are these nouns keywords.
        .. At(KeywordScope.Start,
            ("language", "LANGUAGE"), ("state", "STATE"), ("treaty", "TREATY"), ("framework", "FRAMEWORK"), ("use", "USE"), ("include", "INCLUDE"),
            ("agency", "AGENCY"), ("instrument", "INSTRUMENT"), ("sphere", "SPHERE"), ("ground", "GROUND"),
            ("kind of data", "KIND_OF_DATA"), ("service", "SERVICE"), ("safeguard", "SAFEGUARD"), ("store", "STORE"), ("territory", "TERRITORY"), ("role", "ROLE"),
            ("event", "EVENT"), ("fact", "FACT"), ("amount", "AMOUNT"), ("deem", "DEEM"), ("open norm", "OPEN_NORM"), ("group", "GROUP"), ("action", "ACTION"),
            ("position", "POSITION"), ("procedure", "PROCEDURE"), ("exception", "EXCEPTION"), ("case", "CASE"), ("accept", "ACCEPT"), ("understanding", "UNDERSTANDING")),

        .. At(KeywordScope.Claim,
            ("is party to", "IS_PARTY_TO"), ("is bound by", "IS_BOUND_BY"), ("is not bound by", "IS_NOT_BOUND_BY"), ("encodes", "ENCODES"), ("implies", "IMPLIES"), ("excludes", "EXCLUDES"),
            ("gives effect to", "GIVES_EFFECT_TO"), ("means", "MEANS"), ("means that", "MEANS_THAT"), ("since", "SINCE"), ("reserving", "RESERVING"), ("in full", "IN_FULL")),

        .. At(KeywordScope.Agency, ("leads", "LEADS")),

        .. At(KeywordScope.Instrument,
            ("interpreting", "INTERPRETING"), ("in force from", "IN_FORCE_FROM"), ("text", "TEXT")),

        .. At(KeywordScope.Fact,
            ("amount in", "AMOUNT_IN"), ("duration in", "DURATION_IN"), ("number of", "NUMBER_OF"), ("date", "DATE_TYPE"),
            ("one of", "ONE_OF"), ("given", "GIVEN"), ("up to the person", "UP_TO_THE_PERSON"),
            ("decided by authority", "DECIDED_BY_AUTHORITY"), ("decided by an authority", "DECIDED_BY_AUTHORITY"),
            ("of the state", "OF_THE_STATE"), ("any of", "ANY_OF")),

        .. At(KeywordScope.Fact | KeywordScope.Amount, ("ordinarily", "ORDINARILY")),

        .. At(KeywordScope.Deem,
            ("counts as", "COUNTS_AS"), ("rebuttable by", "REBUTTABLE_BY"), ("irrebuttable", "IRREBUTTABLE")),

        .. At(KeywordScope.Fact | KeywordScope.OpenNorm, ("about", "ABOUT")),
        .. At(KeywordScope.OpenNorm, ("decided by", "DECIDED_BY")),

        // Before the acts that a prohibition forbids together, and before what limits a clause of priority.
        .. At(KeywordScope.Other, ("both", "BOTH"), ("where", "WHERE")),

        .. At(KeywordScope.Action,
            ("in sphere", "IN_SPHERE"), ("restrictive", "RESTRICTIVE"), ("enabling", "ENABLING"), ("protective", "PROTECTIVE"),
            ("gives", "GIVES"), ("withholds", "WITHHOLDS"), ("moves knowledge", "MOVES_KNOWLEDGE"),
            ("gathers", "GATHERS"), ("makes copies", "MAKES_COPIES"),
            ("incompatible with", "INCOMPATIBLE_WITH"), ("defeats", "DEFEATS")),

        .. At(KeywordScope.Case,
            ("expect", "EXPECT"), ("nothing about", "NOTHING_ABOUT"), ("no finding", "NO_FINDING"), ("finding", "FINDING"), ("as of", "AS_OF")),

        .. At(KeywordScope.Understanding,
            ("no state may", "NO_STATE_MAY"), ("a state may", "A_STATE_MAY"),
            ("no state may forbid", "NO_STATE_MAY_FORBID"), ("a state may forbid", "A_STATE_MAY_FORBID"), ("only while", "ONLY_WHILE"),
            ("only for a limited time", "ONLY_FOR_A_LIMITED_TIME"), ("must not depend on", "MUST_NOT_DEPEND_ON"), ("without exception", "WITHOUT_EXCEPTION"),
            ("only on conditions about", "ONLY_ON_CONDITIONS"), ("only when", "ONLY_WHEN"),
            ("agencies share one definition of", "SHARE_ONE_DEFINITION"),
            ("not conditional on", "NOT_CONDITIONAL_ON"), ("in a", "IN_A"), ("in an", "IN_A"),
            ("every position to", "EVERY_POSITION_TO"), ("every exemption from", "EVERY_EXEMPTION_FROM"),
            ("must state", "MUST_STATE"), ("retention limit", "RETENTION_LIMIT"), ("legal basis", "LEGAL_BASIS"),
            ("using", "USING"), ("must not lead to", "MUST_NOT_LEAD_TO"), ("of the same person", "OF_THE_SAME_PERSON"),
            ("where a position requires", "WHERE_A_POSITION_REQUIRES"), ("where a position requires or allows", "WHERE_A_POSITION_ALLOWS"),
            ("where a position allows", "WHERE_A_POSITION_ALLOWS"), ("where a position forbids", "WHERE_A_POSITION_FORBIDS"),
            ("where a position gives", "WHERE_A_POSITION_GIVES"), ("every policy should speak of", "EVERY_POLICY_SPEAKS_OF"),
            ("must disregard", "MUST_DISREGARD"), ("must be mutual by", "MUST_BE_MUTUAL"),
            ("some position should offer", "SOME_POSITION_SHOULD_OFFER"), ("to the same persons", "TO_THE_SAME_PERSONS"),
            ("balance", "BALANCE"), ("tension between", "TENSION_BETWEEN"), ("force", "FORCE"), ("as in", "AS_IN")),

        .. At(KeywordScope.Understanding | KeywordScope.Other, ("irrespective of", "IRRESPECTIVE_OF")),
        .. At(KeywordScope.Claim | KeywordScope.Other, ("except in", "EXCEPT_IN")),
        .. At(KeywordScope.Other, ("applies in", "APPLIES_IN"), ("on breach", "ON_BREACH"), ("for at most", "FOR_AT_MOST"), ("for an unlimited time", "FOR_AN_UNLIMITED_TIME")),

        .. At(KeywordScope.Acceptance | KeywordScope.Understanding, ("on", "ON")),
        // What an understanding says of data.
        .. At(KeywordScope.Understanding,
            ("a copy of", "A_COPY_OF"), ("must not be retained longer than its source", "MUST_NOT_OUTLIVE"),
            ("collected for one purpose", "COLLECTED_FOR_ONE_PURPOSE"), ("must not be used for another", "MUST_NOT_BE_USED_FOR_ANOTHER"),
            ("collected by", "COLLECTED_BY"), ("must not reach", "MUST_NOT_REACH"), ("no position to", "NO_POSITION_TO"),
            ("may set aside any other law", "MAY_SET_ASIDE"), ("access to", "ACCESS_TO"), ("must rest on", "MUST_REST_ON")),

        .. At(KeywordScope.Other, ("kept by", "KEPT_BY"), ("retained no longer than in", "RETAINED_AS_IN"), ("logged", "LOGGED")),
        .. At(KeywordScope.Acceptance, ("because", "BECAUSE")),

        .. At(KeywordScope.Understanding,
            ("no effect of", "NO_EFFECT_OF"), ("no step to", "NO_STEP_TO"), ("may begin before", "MAY_BEGIN_BEFORE"),
            ("no time limit for", "NO_TIME_LIMIT_FOR"), ("may end before", "MAY_END_BEFORE"),
            ("no time limit may lead to", "NO_TIME_LIMIT_MAY_LEAD_TO")),

        // Time: the steps of a procedure, and clauses that hang on what happens.
        .. At(KeywordScope.Procedure,
            ("runs", "RUNS"), ("every effect of", "EVERY_EFFECT_OF"), ("once lodged", "ONCE_LODGED"), ("deciding", "DECIDING")),
        .. At(KeywordScope.Procedure | KeywordScope.Understanding,
            ("the end of", "THE_END_OF"), ("the end of the", "THE_END_OF"), ("end of", "THE_END_OF"), ("against", "AGAINST")),
        .. At(KeywordScope.Procedure | KeywordScope.Other,
            ("carrying out", "CARRYING_OUT"), ("on the day of", "ON_THE_DAY_OF"), ("by judgment", "BY_JUDGMENT")),
        .. At(KeywordScope.Other | KeywordScope.Understanding, ("every", "EVERY")),

        // The small words belong to every sentence, and so cannot be names.
        .. At(KeywordScope.Everywhere,
            ("a", "A"), ("an", "A"), ("is", "IS"), ("is not", "IS_NOT"), ("not", "NOT"), ("and", "AND"), ("or", "OR"), ("either", "EITHER"),
            ("all of", "ALL_OF"), ("of", "OF"), ("to", "TO"), ("from", "FROM"), ("into", "INTO"), ("in", "IN"), ("at", "AT"),
            ("by", "BY"), ("for", "FOR"), ("with", "WITH"), ("without", "WITHOUT"), ("per", "PER"), ("after", "AFTER"),
            ("before", "BEFORE"), ("at least", "AT_LEAST"), ("at most", "AT_MOST"), ("less than", "LESS_THAN"),
            ("more than", "MORE_THAN"), ("includes", "INCLUDES"), ("as found by", "AS_FOUND_BY"),
            ("except for", "EXCEPT_FOR"), ("only", "ONLY"), ("until", "UNTIL"), ("under", "UNDER"), ("section", "SECTION"),
            ("article", "ARTICLE"), ("quote", "QUOTE"),
            ("everyone", "EVERYONE"), ("anyone", "ANYONE"), ("no authority", "NO_AUTHORITY"), ("must", "MUST"),
            ("must not", "MUST_NOT"), ("may", "MAY"), ("need not", "NEED_NOT"), ("should", "SHOULD"),
            ("is entitled to", "IS_ENTITLED_TO"), ("are entitled to", "IS_ENTITLED_TO"),
            ("when", "WHEN"), ("unless", "UNLESS"), ("provided that", "PROVIDED_THAT"), ("subject to", "SUBJECT_TO"),
            ("notwithstanding", "NOTWITHSTANDING"), ("notwithstanding any other law", "NOTWITHSTANDING_ALL"),
            ("within", "WITHIN"), ("without delay", "WITHOUT_DELAY"), ("at the earliest", "AT_THE_EARLIEST"),
            ("during the first", "DURING_THE_FIRST"), ("for the purpose of", "FOR_THE_PURPOSE_OF"),
            ("retained for at most", "RETAINED"), ("obtained in any task", "OBTAINED_ANY"), ("obtained in", "OBTAINED_IN"),
            ("obtained from", "OBTAINED_FROM"), ("after consulting", "AFTER_CONSULTING"), ("as far as", "AS_FAR_AS"), ("forbids it", "FORBIDS_IT"),
            ("respecting", "RESPECTING"), ("paid by", "PAID_BY"), ("suspending", "SUSPENDING"),
            ("that suspends", "SUSPENDING"), ("every decision to", "EVERY_DECISION_TO"), ("comes with", "COME_WITH"),
            ("come with", "COME_WITH"), ("must come with", "COME_WITH")),

        // Words that people bring along from other texts. No name can be one of them, and each has a message that says what to write.
        .. At(KeywordScope.Everywhere,
            ("shall", "SLIP"), ("shall not", "SLIP"), ("can", "SLIP"), ("cannot", "SLIP"), ("can not", "SLIP"),
            ("may not", "SLIP"), ("may only", "SLIP"), ("will", "SLIP"), ("could", "SLIP"), ("if", "SLIP"), ("then", "SLIP"), ("except", "SLIP"),
            ("the", "SLIP"), ("has to", "SLIP"), ("have to", "SLIP"), ("is required to", "SLIP"), ("are required to", "SLIP"),
            ("is allowed to", "SLIP"), ("are allowed to", "SLIP"), ("ought to", "SLIP"), ("does not have to", "SLIP"),
            ("no state", "SLIP"), ("no one", "SLIP"), ("nobody", "SLIP"), ("everybody", "SLIP"), ("anybody", "SLIP")),
    ],
        [],
        [("SAFEGUARD_WITHIN", "within"), ("FROM_DATE", "from"), ("PART_COMMA", ","), ("EVENT_BEFORE", "before"), ("EVENT_AFTER", "after"), ("QUOTA", "at most")]);

    private static IEnumerable<KeywordPhrase> At(KeywordScope scope, params (string Words, string Keyword)[] phrases) =>
        phrases.Select(p => new KeywordPhrase(p.Words, p.Keyword, scope));
}
