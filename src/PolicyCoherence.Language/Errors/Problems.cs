using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>
/// Everything that can be wrong with the text of a policy file: the code, the key of its sentences in Problems.properties, and the names
/// of the holes that what the author wrote fills.
/// </summary>
internal static class Problems
{
    // Sentences.
    public static readonly Problem MissingFullStop = Error("PC0001", "missing-full-stop", "end");
    public static readonly Problem EmptySentence = Error("PC0002", "empty-sentence");
    public static readonly Problem UnknownStatement = Error("PC0003", "unknown-statement", "word");
    public static readonly Problem MisspeltStatement = Error("PC0003", "misspelt-statement", "written", "meant");
    public static readonly Problem Misspelt = Error("PC0004", "misspelt", "written", "meant");
    public static readonly Problem Unnamed = Error("PC0005", "unnamed", "bearer");
    public static readonly Problem Unexpected = Error("PC0006", "unexpected", "found", "expected");
    public static readonly Problem Incomplete = Error("PC0007", "incomplete", "found", "expected");
    public static readonly Problem KeywordAsName = Error("PC0008", "keyword-as-name", "word", "name");
    public static readonly Problem TwoNames = Error("PC0009", "two-names", "first", "second", "next");

    public static readonly Problem ContinuesSentence = Error("PC0003", "continues-sentence", "word");

    // The language of the file.
    public static readonly Problem UnknownLanguage = Error("PC0450", "unknown-language", "word");
    public static readonly Problem LanguageTooLate = Error("PC0451", "language-too-late");
    public static readonly Problem AnotherTongue = Error("PC0452", "another-tongue", "words", "own", "sentence");
    public static readonly Problem KeywordOfAnotherTongue = Error("PC0452", "keyword-of-another-tongue", "words", "own");

    // Who must do what.
    public static readonly Problem Slip = Error("PC0010", "slip", "words", "advice");
    public static readonly Problem Habit = Error("PC0010", "habit", "words", "advice");
    public static readonly Problem MissingModality = Error("PC0011", "missing-modality", "bearer");

    public static readonly Problem MissingColon = Error("PC0012", "missing-colon", "end");
    public static readonly Problem Article = Error("PC0013", "article", "article", "name");

    public static readonly Problem InstrumentFirst = Error("PC0014", "instrument-first", "word", "before");

    public static readonly Problem MissingName = Error("PC0005", "missing-name", "noun");
    public static readonly Problem MissingBearer = Error("PC0015", "missing-bearer", "modality");
    public static readonly Problem ExceptionTo = Error("PC0016", "exception-to", "name");
    public static readonly Problem NoClause = Error("PC0017", "no-clause", "word");
    public static readonly Problem ProcedureScopeLate = Error("PC0320", "procedure-scope-late", "word");
    public static readonly Problem InFull = Error("PC0018", "in-full");
    public static readonly Problem NothingSaid = Error("PC0019", "nothing-said", "name", "rest");
    public static readonly Problem QuotaUnit = Error("PC0359", "quota-unit");
    public static readonly Problem WhatMustNotDepend = Error("PC0350", "what-must-not-depend", "words");
    public static readonly Problem MissingArticle = Error("PC0013", "missing-article", "name", "article");

    // Cases.
    public static readonly Problem CaseWithoutTitle = Error("PC0410", "case-without-title");
    public static readonly Problem CaseLeftOpen = Error("PC0411", "case-left-open");
    public static readonly Problem CaseWithoutExpectation = Error("PC0412", "case-without-expectation");
    public static readonly Problem CaseWithoutFacts = Error("PC0413", "case-without-facts");

    // Numbers, dates, texts, characters.
    public static readonly Problem NumberWithoutUnit = Error("PC0020", "number-without-unit", "number");
    public static readonly Problem NumberExpected = Error("PC0020", "number-expected", "found", "advice");
    public static readonly Problem NumberTooLarge = Error("PC0021", "number-too-large", "number");
    public static readonly Problem NoSuchDay = Error("PC0022", "no-such-day", "date", "month", "days");
    public static readonly Problem NoSuchMonth = Error("PC0022", "no-such-month", "date", "month");
    public static readonly Problem WrongDate = Error("PC0023", "wrong-date", "date", "dates");
    public static readonly Problem CommaInNumber = Error("PC0024", "comma-in-number", "number", "instead");
    public static readonly Problem NumberInWord = Error("PC0025", "number-in-word", "word", "advice");
    public static readonly Problem NumberNotQuoted = Error("PC0026", "number-not-quoted", "instead");
    public static readonly Problem FullStopInWord = Error("PC0027", "full-stop-in-word", "word");
    public static readonly Problem Underscore = Error("PC0028", "underscore", "name", "instead");
    public static readonly Problem DateExpected = Error("PC0029", "date-expected", "found");
    public static readonly Problem OpenText = Error("PC0030", "open-text");
    public static readonly Problem UnexpectedCharacter = Error("PC0031", "unexpected-character", "character", "advice");
    public static readonly Problem CurlyQuotes = Warning("PC0032", "curly-quotes", "text");
    public static readonly Problem WrongDash = Warning("PC0033", "wrong-dash", "word", "instead");
    public static readonly Problem StrangeSpace = Warning("PC0034", "strange-space", "code");

    public static readonly Problem MixedScripts = Error("PC0035", "mixed-scripts", "script", "letter", "code", "others", "word");
    public static readonly Problem MixedLatin = Error("PC0035", "mixed-latin", "script", "letter", "code", "others", "word", "instead");
    public static readonly Problem InvisibleInWord = Error("PC0035", "invisible-in-word", "code", "word", "instead");
    public static readonly Problem BidiControl = Warning("PC0036", "bidi-control", "where", "code");
    public static readonly Problem ControlCharacter = Warning("PC0037", "control-character", "where", "code");

    // Lists and conditions.
    public static readonly Problem AndWithOr = Error("PC0040", "and-with-or", "either", "all");
    public static readonly Problem EmptySubjectTo = Error("PC0041", "empty-subject-to");
    public static readonly Problem EmptyPart = Error("PC0042", "empty-part", "word", "what");
    public static readonly Problem UnfinishedList = Error("PC0043", "unfinished-list", "end");
    public static readonly Problem CommaBeforePart = Error("PC0044", "comma-before-part", "word");
    public static readonly Problem CommaInCondition = Error("PC0045", "comma-in-condition");
    public static readonly Problem UnclosedParenthesis = Error("PC0046", "unclosed-parenthesis");
    public static readonly Problem NothingToClose = Error("PC0047", "nothing-to-close");

    public static readonly Problem AndInList = Error("PC0048", "and-in-list");
    public static readonly Problem AndForOr = Error("PC0048", "and-for-or");
    public static readonly Problem MissingComma = Error("PC0049", "missing-comma", "word");

    // Parts of sentences.
    public static readonly Problem SaidTwice = Error("PC0050", "said-twice", "words");
    public static readonly Problem UnknownForce = Error("PC0051", "unknown-force", "word");
    public static readonly Problem FactInElsewhere = Error("PC0052", "fact-in-elsewhere", "place");
    public static readonly Problem WithinWhat = Error("PC0053", "within-what", "time");
    public static readonly Problem RetainedFromWhat = Error("PC0054", "retained-from-what", "time");
    public static readonly Problem AfterWhat = Error("PC0055", "after-what", "time");
    public static readonly Problem SuspendingWhat = Error("PC0056", "suspending-what");
    public static readonly Problem SafeguardTime = Error("PC0057", "safeguard-time", "words");

    public static readonly Problem WhenAfterUnless = Warning("PC0058", "when-after-unless");
    public static readonly Problem OneBranch = Error("PC0059", "one-branch", "word", "joiner");

    public static readonly Problem UnknownPart = Error("PC0060", "unknown-part", "word", "parts");
    public static readonly Problem UnknownForm = Error("PC0061", "unknown-form", "word");
    public static readonly Problem NoKindOfData = Error("PC0370", "no-kind-of-data", "word");
    public static readonly Problem NoParenthesis = Error("PC0062", "no-parenthesis");
    public static readonly Problem AndBetweenActions = Error("PC0048", "and-between-actions");
    public static readonly Problem BothWithoutBar = Error("PC0390", "both-without-bar");
    public static readonly Problem AmountUnit = Error("PC0063", "amount-unit", "name");
    public static readonly Problem MeansForWhom = Error("PC0064", "means-for-whom", "name");
    public static readonly Problem BreachBy = Error("PC0065", "breach-by");

    // Acceptances.
    public static readonly Problem AcceptWhat = Error("PC0436", "accept-what");
    public static readonly Problem ReasonNotQuoted = Error("PC0437", "reason-not-quoted");

    // Markdown.
    public static readonly Problem UnclosedBlock = Error("PC0070", "unclosed-block");
    public static readonly Problem BlockInBlock = Error("PC0071", "block-in-block");
    public static readonly Problem BlockNotChecked = Warning("PC0072", "block-not-checked", "words");

    // Bounds.
    public static readonly Problem TooDeep = Error("PC0090", "too-deep", "limit");
    public static readonly Problem TooManyErrors = Warning("PC0091", "too-many-errors", "limit");
    public static readonly Problem FileTooLarge = Error("PC0092", "file-too-large", "characters", "limit");

    private static Problem Error(string code, string key, params ImmutableArray<string> holes) => new(code, DiagnosticSeverity.Error, key, holes);

    private static Problem Warning(string code, string key, params ImmutableArray<string> holes) => new(code, DiagnosticSeverity.Warning, key, holes);
}
