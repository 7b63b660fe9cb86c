using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>
/// Everything that can be wrong with the text of a policy file: the codes and the words, in one place to review and translate.
/// What the author wrote stands in back-ticks; <c>{0}</c> and so on are filled in.
/// </summary>
internal static class Problems
{
    // Sentences.
    public static readonly Problem MissingFullStop = Error("PC0001", "the sentence that ends with `{0}` has no full stop", "Write a full stop after `{0}`.");
    public static readonly Problem EmptySentence = Error("PC0002", "this full stop closes no sentence", "Leave it out.");
    public static readonly Problem UnknownStatement = Error("PC0003", "no sentence can begin with `{0}`", "A sentence begins with what it declares (`position`, `exception`, `fact`, `group`, `agency`, `instrument` …), or says of a name that it `is party to`, `encodes`, `implies`, `excludes` or `gives effect to` something.");
    public static readonly Problem MisspeltStatement = Error("PC0003", "no sentence can begin with `{0}`: did you mean `{1}`?", "Write `{1}`.");
    public static readonly Problem Misspelt = Error("PC0004", "found `{0}`: did you mean `{1}`?", "Write `{1}`.");
    public static readonly Problem Unnamed = Error("PC0005", "this position has no name", "Give it a name: `position NAME: {0} …`.");
    public static readonly Problem Unexpected = Error("PC0006", "found {0}; expected {1}", "Write what is expected there, or leave it out.");
    public static readonly Problem Incomplete = Error("PC0007", "the sentence ends too early; expected {1}", "Complete the sentence before its full stop.");
    public static readonly Problem KeywordAsName = Error("PC0008", "`{0}` is a word of the language and cannot be a name", "Choose another name, for instance one with a hyphen: `{1}`.");
    public static readonly Problem TwoNames = Error("PC0009", "the names `{0}` and `{1}` stand side by side", "If they are one name, join them with a hyphen: `{0}-{1}`. If they are two, separate them. What can follow `{0}` here: {2}.");

    public static readonly Problem ContinuesSentence = Error("PC0003", "no sentence can begin with `{0}`", "If it goes on with the sentence before it, leave out the full stop between them.");

    // Who must do what.
    public static readonly Problem Slip = Error("PC0010", "`{0}` is not a word of the language", "{1}");
    public static readonly Problem Habit = Error("PC0010", "`{0}` is not how the language says it", "{1}");
    public static readonly Problem MissingModality = Error("PC0011", "the position does not say whether `{0}` must, must not or may do it", "Write `must`, `must not`, `may`, `need not`, `should` or `is entitled to` after `{0}`.");

    public static readonly Problem MissingColon = Error("PC0012", "a colon is missing after `{0}`", "Write `:` between what is declared and what is said of it.");
    public static readonly Problem Article = Error("PC0013", "the article `{0}` stands before `{1}`", "Leave it out: names stand without an article here.");

    public static readonly Problem InstrumentFirst = Error("PC0014", "the name does not stand before its {0}", "Name the instrument or treaty first: `{1} NAME {0} \"58\"`.");

    public static readonly Problem MissingName = Error("PC0005", "what this sentence declares has no name", "Write a name after `{0}`: a word, or several joined by hyphens.");
    public static readonly Problem MissingBearer = Error("PC0015", "the position does not say who `{0}` do it", "Write before `{0}` whom it speaks of: an agency, a group, `everyone` or `no authority`.");
    public static readonly Problem ExceptionTo = Error("PC0016", "the exception does not say to which position", "Name the position: `exception {0} to POSITION: …`.");
    public static readonly Problem NoClause = Error("PC0017", "`{0}` opens no clause of an exception", "Write `when` before a condition, `for` before those to whom the exception is limited.");
    public static readonly Problem InFull = Error("PC0018", "`encodes` is said of whole spheres only", "Write `in full` behind the names of the spheres.");
    public static readonly Problem NothingSaid = Error("PC0019", "the sentence ends before it says anything of `{0}`", "Write `:` and {1}.");
    public static readonly Problem MissingArticle = Error("PC0013", "an article is missing before `{0}`", "Write `is {1} {0}`.");

    // Numbers, dates, texts, characters.
    public static readonly Problem NumberWithoutUnit = Error("PC0020", "the number `{0}` has no unit", "Write what it counts: `{0} days`, `{0} EUR per month`, `{0} %`.");
    public static readonly Problem NumberExpected = Error("PC0020", "found `{0}` where a number is needed", "{1}");
    public static readonly Problem NumberTooLarge = Error("PC0021", "the number `{0}` is too large", "Write a number of at most 28 digits.");
    public static readonly Problem NoSuchDay = Error("PC0022", "the date `{0}` does not exist", "{1} has {2} days.");
    public static readonly Problem NoSuchMonth = Error("PC0022", "the date `{0}` does not exist", "Write year, month and day, as in `2026-01-31`: `{1}` is not a month of the calendar.");
    public static readonly Problem WrongDate = Error("PC0023", "`{0}` is not how a date is written", "Write year, month and day: {1}.");
    public static readonly Problem CommaInNumber = Error("PC0024", "the number `{0}` has a comma", "Write `{1}`: without a mark between the thousands, and with a point before decimals.");
    public static readonly Problem NumberInWord = Error("PC0025", "`{0}` begins with a number", "{1}");
    public static readonly Problem NumberNotQuoted = Error("PC0026", "the number of a section, article or paragraph stands in double quotes", "Write `{0}`.");
    public static readonly Problem FullStopInWord = Error("PC0027", "`{0}` has a full stop inside", "If it is the number of a paragraph, write it in double quotes: `\"{0}\"`. If a sentence ends there, write a space after the full stop.");
    public static readonly Problem Underscore = Error("PC0028", "the name `{0}` has an underscore", "Join the words of a name with hyphens: `{1}`.");
    public static readonly Problem DateExpected = Error("PC0029", "found {0} where a date is needed", "Write a date as year, month and day: `2026-01-31`.");
    public static readonly Problem OpenText = Error("PC0030", "this text has no closing double quote", "A text in double quotes ends on the line where it begins.");
    public static readonly Problem UnexpectedCharacter = Error("PC0031", "{0} has no place in the language", "{1}");
    public static readonly Problem CurlyQuotes = Warning("PC0032", "typographic quotation marks stand round this text", "Write plain double quotes: `\"{0}\"`.");
    public static readonly Problem WrongDash = Warning("PC0033", "`{0}` is written with a dash instead of a hyphen", "Write `{1}` with plain hyphens; it was read so.");
    public static readonly Problem StrangeSpace = Warning("PC0034", "a non-breaking or other special space stands here (U+{0})", "Use ordinary spaces; it was read as one. Further ones in this file are not mentioned.");

    public static readonly Problem MixedScripts = Error("PC0035", "the {0} letter `{1}` (U+{2}) stands among {3} letters in `{4}`", "Write the whole word in one alphabet{5}.");
    public static readonly Problem InvisibleInWord = Error("PC0035", "an invisible character (U+{0}) stands in `{1}`", "Remove it: `{2}`.");
    public static readonly Problem BidiControl = Warning("PC0036", "{0} holds an invisible character (U+{1}) that changes the order in which letters are shown", "Remove it: readers see something else than what is checked.");
    public static readonly Problem ControlCharacter = Warning("PC0037", "{0} holds a control character (U+{1})", "Remove it; nobody can see it.");

    // Lists and conditions.
    public static readonly Problem AndWithOr = Error("PC0040", "`and` and `or` stand side by side, and nothing says which belong together", "Write `{0}`, or `{1}`, whichever is meant.");
    public static readonly Problem EmptySubjectTo = Error("PC0041", "`subject to` names no position that this one yields to", "Name the positions, as in `subject to asylum-bar`; if no position is meant, leave the words out.");
    public static readonly Problem EmptyPart = Error("PC0042", "nothing stands after `{0}`", "Write {1} after `{0}`, or leave it out.");
    public static readonly Problem UnfinishedList = Error("PC0043", "the list breaks off after `{0}`", "Write another name after `{0}`, or leave it out.");
    public static readonly Problem CommaBeforePart = Error("PC0044", "a comma stands before `{0}`", "Commas only separate the items of a list: leave it out.");
    public static readonly Problem CommaInCondition = Error("PC0045", "a comma cannot join conditions", "Write `and` or `or` instead of the comma.");
    public static readonly Problem UnclosedParenthesis = Error("PC0046", "this parenthesis is not closed", "Write `)` where the condition inside it ends.");
    public static readonly Problem NothingToClose = Error("PC0047", "this parenthesis closes nothing", "Leave it out, or write `(` where the condition begins.");

    public static readonly Problem AndInList = Error("PC0048", "`and` does not join the items of this list", "Write a comma instead{0}.");
    public static readonly Problem MissingComma = Error("PC0049", "a comma is missing before `{0}`", "Write `, {0}`.");

    // Parts of sentences.
    public static readonly Problem SaidTwice = Error("PC0050", "`{0}` says something that this sentence has said before", "Keep one of the two.");
    public static readonly Problem UnknownForce = Error("PC0051", "`{0}` is not a force", "Write `absolute`, `binding`, `must`, `practice` or `consideration`.");
    public static readonly Problem FactInElsewhere = Error("PC0052", "a fact can hold in the `destination` only, not in `{0}`", "Write `in destination`, or leave the part out.");
    public static readonly Problem WithinWhat = Error("PC0053", "`{0}` does not say from when the time runs", "Name the event: `{0} of EVENT`.");
    public static readonly Problem RetainedFromWhat = Error("PC0054", "`{0}` does not say from when the time runs", "Name the event: `{0} from EVENT`.");
    public static readonly Problem AfterWhat = Error("PC0055", "`{0}` does not say after what", "Name the event: `{0} after EVENT`.");
    public static readonly Problem SuspendingWhat = Error("PC0056", "`suspending` does not say what is suspended", "Name the action: `suspending return`.");
    public static readonly Problem SafeguardTime = Error("PC0057", "the time of a safeguard runs from the decision and names no event", "Leave out `{0}`. If it is the time limit of the position itself, write it before `with`.");

    public static readonly Problem WhenAfterUnless = Warning("PC0058", "this `when` stands behind `unless`, but limits the whole position and not the exception", "Write it before `unless`; to limit the exception, write `unless … and …`.");
    public static readonly Problem OneBranch = Error("PC0059", "only one alternative stands after `{0}`", "Write `{1}` and another one, or leave out `{0}`.");

    public static readonly Problem UnknownPart = Error("PC0060", "`{0}` opens no part of this sentence", "After the comma can stand {1}.");
    public static readonly Problem UnknownForm = Error("PC0061", "an understanding is not said with `{0}`", "Write `no state may …`, `a state may … only on conditions about …`, `… is entitled to …`, `every decision to … must come with …`, `every position to … must state …`, `… must not depend on …` or another form of the reference.");
    public static readonly Problem NoParenthesis = Error("PC0062", "a parenthesis stands outside a condition", "Leave it out: only conditions are grouped with `(` and `)`.");
    public static readonly Problem AndBetweenActions = Error("PC0048", "`and` does not join actions", "Write `or` if the sentence speaks of each of them, or a sentence for each.");

    public static readonly Problem NotAService = Error("PC0330", "`{0}` is no service, and only a service can be made to depend on nothing", "Write the service: `SERVICE must not depend on FACT`.");

    // Acceptances.
    public static readonly Problem AcceptWhat = Error("PC0436", "the sentence does not say which finding is accepted", "Write the id of its rule after `accept`, as in `accept PC1101 on … until … because …`.");
    public static readonly Problem ReasonNotQuoted = Error("PC0437", "the reason does not stand in quotation marks", "Write it in double quotes: `because \"…\"`.");

    // Markdown.
    public static readonly Problem UnclosedBlock = Error("PC0070", "this block is not closed", "Write a line with the same marks behind its last line. In a list or a block quote the block ends with it.");
    public static readonly Problem BlockInBlock = Error("PC0071", "a policy block begins inside this block, and so is not checked", "Close this block before it. To show a policy block without checking it, write more marks round it.");
    public static readonly Problem BlockNotChecked = Warning("PC0072", "this block is marked `{0}` and is not checked", "Write `policy` behind the marks and nothing else; to show policy that is not checked, write `policy example`.");

    // Bounds.
    public static readonly Problem TooDeep = Error("PC0090", "the condition is nested too deeply: more than {0} parentheses or `not` inside one another", "Give the inner part a name, as in `fact NAME: CONDITION.`, and use the name here.");
    public static readonly Problem TooManyErrors = Warning("PC0091", "this file has {0} errors or more; the others are not shown", "Correct these first, then check again.");
    public static readonly Problem FileTooLarge = Error("PC0092", "the file has {0} characters; the limit is {1}", "Split it into several files, and join them with `include \"…\".`");

    private static Problem Error(string code, string message, string? help) => new(code, DiagnosticSeverity.Error, message, help);

    private static Problem Warning(string code, string message, string? help) => new(code, DiagnosticSeverity.Warning, message, help);
}
