using System.Collections.Immutable;

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
    Amount = 2048,

    /// <summary>In <c>deem …</c></summary>
    Deem = 4096,

    /// <summary>In all other sentences that begin with a keyword.</summary>
    Other = 512,

    /// <summary>In <c>accept …</c></summary>
    Acceptance = 1024,

    /// <summary>In every sentence: such a word cannot be a name.</summary>
    Everywhere = Claim | Agency | Instrument | Fact | OpenNorm | Group | Action | Understanding | Amount | Deem | Acceptance | Other,
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
public sealed class KeywordTable
{
    private KeywordTable(ImmutableArray<KeywordPhrase> phrases) => Phrases = phrases;

    /// <summary>All phrases.</summary>
    public ImmutableArray<KeywordPhrase> Phrases { get; }

    /// <summary>The English table.</summary>
    public static KeywordTable English { get; } = new(
    [
        // What a sentence declares. Only here, at its start, are these nouns keywords.
        .. At(KeywordScope.Start,
            ("state", "STATE"), ("treaty", "TREATY"), ("framework", "FRAMEWORK"), ("use", "USE"), ("include", "INCLUDE"),
            ("agency", "AGENCY"), ("instrument", "INSTRUMENT"), ("sphere", "SPHERE"), ("ground", "GROUND"),
            ("kind of data", "KIND_OF_DATA"), ("service", "SERVICE"), ("safeguard", "SAFEGUARD"), ("role", "ROLE"),
            ("event", "EVENT"), ("fact", "FACT"), ("amount", "AMOUNT"), ("deem", "DEEM"), ("open norm", "OPEN_NORM"), ("group", "GROUP"), ("action", "ACTION"),
            ("position", "POSITION"), ("exception", "EXCEPTION"), ("accept", "ACCEPT"), ("understanding", "UNDERSTANDING")),

        .. At(KeywordScope.Claim,
            ("is party to", "IS_PARTY_TO"), ("encodes", "ENCODES"), ("implies", "IMPLIES"), ("excludes", "EXCLUDES"),
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

        .. At(KeywordScope.Action,
            ("in sphere", "IN_SPHERE"), ("restrictive", "RESTRICTIVE"), ("enabling", "ENABLING"), ("protective", "PROTECTIVE"),
            ("gives", "GIVES"), ("withholds", "WITHHOLDS"), ("moves knowledge", "MOVES_KNOWLEDGE"),
            ("incompatible with", "INCOMPATIBLE_WITH"), ("defeats", "DEFEATS")),

        .. At(KeywordScope.Understanding,
            ("no state may", "NO_STATE_MAY"), ("a state may", "A_STATE_MAY"), ("without exception", "WITHOUT_EXCEPTION"),
            ("only on conditions about", "ONLY_ON_CONDITIONS"), ("only when", "ONLY_WHEN"), ("on", "ON"),
            ("must not depend on", "MUST_NOT_DEPEND_ON"), ("agencies share one definition of", "SHARE_ONE_DEFINITION"), ("irrespective of", "IRRESPECTIVE_OF"),
            ("not conditional on", "NOT_CONDITIONAL_ON"), ("in a", "IN_A"), ("in an", "IN_A"),
            ("every position to", "EVERY_POSITION_TO"), ("every exemption from", "EVERY_EXEMPTION_FROM"),
            ("must state", "MUST_STATE"), ("retention limit", "RETENTION_LIMIT"), ("legal basis", "LEGAL_BASIS"),
            ("using", "USING"), ("must not lead to", "MUST_NOT_LEAD_TO"), ("of the same person", "OF_THE_SAME_PERSON"),
            ("where a position requires", "WHERE_A_POSITION_REQUIRES"),
            ("some position should offer", "SOME_POSITION_SHOULD_OFFER"), ("to the same persons", "TO_THE_SAME_PERSONS"),
            ("balance", "BALANCE"), ("tension between", "TENSION_BETWEEN"), ("force", "FORCE"), ("as in", "AS_IN")),

        .. At(KeywordScope.Acceptance, ("on", "ON"), ("because", "BECAUSE")),

        // The small words belong to every sentence, and so cannot be names.
        .. At(KeywordScope.Everywhere,
            ("a", "A"), ("an", "A"), ("is", "IS"), ("not", "NOT"), ("and", "AND"), ("or", "OR"), ("either", "EITHER"),
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
            ("obtained from", "OBTAINED_FROM"), ("as far as", "AS_FAR_AS"), ("forbids it", "FORBIDS_IT"),
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
    ]);

    private static IEnumerable<KeywordPhrase> At(KeywordScope scope, params (string Words, string Keyword)[] phrases) =>
        phrases.Select(p => new KeywordPhrase(p.Words, p.Keyword, scope));
}
