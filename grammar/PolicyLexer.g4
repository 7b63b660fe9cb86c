// The words of the policy language. The lexer knows no keyword: it cuts the text into words, numbers, dates, texts and
// marks. Which words are keywords, the phrase table says (KeywordTable.cs); it gives them the token types named below.
// So the language can be spoken in other tongues with this same grammar.
//
// The characters arrive folded (FoldedCharStream.cs), because ANTLR caches only what it meets below 128: every letter of
// any script is read as a letter here, every kind of dash as `-`, the typographic apostrophe as the plain one, every kind of space as a space, a typographic quotation
// mark as U+0001, and what has no place in the language as U+0002.

lexer grammar PolicyLexer;

tokens {
    // statements
    STATE, TREATY, FRAMEWORK, LANGUAGE, USE, INCLUDE, AGENCY, INSTRUMENT, SPHERE, GROUND, KIND_OF_DATA, SERVICE, SAFEGUARD, STORE, TERRITORY, ROLE,
    EVENT, FACT, AMOUNT, DEEM, OPEN_NORM, GROUP, ACTION, POSITION, PROCEDURE, EXCEPTION, CASE, ACCEPT, UNDERSTANDING,
    IS_PARTY_TO, IS_BOUND_BY, IS_NOT_BOUND_BY, ENCODES, IMPLIES, EXCLUDES, GIVES_EFFECT_TO, MEANS, MEANS_THAT,
    // parts of declarations
    ONLY, SINCE, UNTIL, RESERVING, ARTICLE, SECTION, QUOTE, IN_FULL, LEADS, UNDER, INTERPRETING, IN_FORCE_FROM, TEXT,
    AMOUNT_IN, DURATION_IN, NUMBER_OF, DATE_TYPE, ONE_OF, ANY_OF, COUNTS_AS, REBUTTABLE_BY, IRREBUTTABLE, GIVEN, UP_TO_THE_PERSON, DECIDED_BY_AUTHORITY, DECIDED_BY,
    ABOUT, OF_THE_STATE, ORDINARILY, EXCEPT_FOR, IN_SPHERE, RESTRICTIVE, ENABLING, PROTECTIVE, GIVES, WITHHOLDS, MOVES_KNOWLEDGE,
    GATHERS, MAKES_COPIES,
    INCOMPATIBLE_WITH, DEFEATS, KEPT_BY,
    // small words
    A, IS, IS_NOT, NOT, AND, OR, EITHER, ALL_OF, OF, TO, FROM, INTO, IN, AT, BY, FOR, WITH, WITHOUT, PER, AFTER, BEFORE,
    AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN, INCLUDES, AS_FOUND_BY,
    // who, and what is said of an action
    EVERYONE, ANYONE, NO_AUTHORITY, MUST, MUST_NOT, MAY, NEED_NOT, SHOULD, IS_ENTITLED_TO, BOTH,
    // clauses
    WHEN, UNLESS, PROVIDED_THAT, WHERE, SUBJECT_TO, NOTWITHSTANDING, NOTWITHSTANDING_ALL, WITHIN, SAFEGUARD_WITHIN,
    WITHOUT_DELAY, AT_THE_EARLIEST, DURING_THE_FIRST, FROM_DATE, FOR_THE_PURPOSE_OF, RETAINED, RETAINED_AS_IN, LOGGED, OBTAINED_ANY,
    OBTAINED_IN, OBTAINED_FROM, AFTER_CONSULTING, AS_FAR_AS, FORBIDS_IT, RESPECTING, APPLIES_IN, EXCEPT_IN, QUOTA, ON_BREACH, FOR_AT_MOST, FOR_AN_UNLIMITED_TIME, PAID_BY, SUSPENDING, EVERY_DECISION_TO, COME_WITH,
    // time: moments, periods, steps of a procedure
    EVENT_BEFORE, EVENT_AFTER, BY_JUDGMENT, ON_THE_DAY_OF, RUNS, EVERY, EVERY_EFFECT_OF, ONCE_LODGED,
    THE_END_OF, CARRYING_OUT, AGAINST, DECIDING,
    // cases
    EXPECT, NOTHING_ABOUT, NO_FINDING, FINDING, AS_OF,
    // understandings
    NO_STATE_MAY, NO_STATE_MAY_FORBID, A_STATE_MAY, A_STATE_MAY_FORBID, ONLY_WHILE, ONLY_FOR_A_LIMITED_TIME,
    MUST_NOT_DEPEND_ON, WITHOUT_EXCEPTION, ONLY_ON_CONDITIONS, ONLY_WHEN, SHARE_ONE_DEFINITION, IRRESPECTIVE_OF, NOT_CONDITIONAL_ON, IN_A,
    EVERY_POSITION_TO, EVERY_EXEMPTION_FROM, MUST_STATE, RETENTION_LIMIT, LEGAL_BASIS, USING, MUST_NOT_LEAD_TO,
    OF_THE_SAME_PERSON, WHERE_A_POSITION_REQUIRES, WHERE_A_POSITION_ALLOWS, WHERE_A_POSITION_FORBIDS, WHERE_A_POSITION_GIVES, EVERY_POLICY_SPEAKS_OF,
    MUST_DISREGARD, MUST_BE_MUTUAL, SOME_POSITION_SHOULD_OFFER, TO_THE_SAME_PERSONS, BALANCE,
    TENSION_BETWEEN, FORCE, AS_IN, NO_EFFECT_OF, NO_STEP_TO, MAY_BEGIN_BEFORE, NO_TIME_LIMIT_FOR, MAY_END_BEFORE,
    NO_TIME_LIMIT_MAY_LEAD_TO,
    // understandings on data
    A_COPY_OF, MUST_NOT_OUTLIVE, COLLECTED_FOR_ONE_PURPOSE, MUST_NOT_BE_USED_FOR_ANOTHER, COLLECTED_BY, MUST_NOT_REACH,
    NO_POSITION_TO, MAY_SET_ASIDE, ACCESS_TO, MUST_REST_ON,
    // findings that are accepted
    ON, BECAUSE,
    // a comma that stands before a keyword, and so opens a new part instead of going on with a list
    PART_COMMA,
    // a word that the language knows only in order to say what to write instead
    SLIP
}

WORD        : LETTER ALNUM* ('-' ALNUM+)* ;
ELIDED      : LETTER ALNUM* '\'' ;
DATE        : D D D D '-' D D '-' D D ;
NUMBER      : D+ ('.' D+)? ;
STRING      : '"' ~["\r\n]* '"' ;

DOT         : '.' ;
COMMA       : ',' ;
COLON       : ':' ;
LPAREN      : '(' ;
RPAREN      : ')' ;
LE          : '<=' | '=<' ;
GE          : '>=' | '=>' ;
LT          : '<' ;
GT          : '>' ;
EQ          : '=' ;
PERCENT     : '%' ;

// What people write by habit, kept whole so that each has a message of its own.
WRONG_DATE    : D+ '/' D+ ('/' D+)? | D+ '.' D+ '.' D+ ;
COMMA_NUMBER  : D+ (',' D+)+ ('.' D+)? ;
MIXED         : D+ ('-' | LETTER) (ALNUM | '-')* ;
DOTTED        : LETTER ALNUM* ('.' ALNUM+)+ ;
UNDERSCORED   : LETTER (ALNUM | '-')* '_' (ALNUM | [_-])* ;
SMART_STRING  : '\u0001' ~["\u0001\r\n]* ["\u0001] ;
OPEN_STRING   : '"' ~["\r\n]* | '\u0001' ~["\u0001\r\n]* ;

COMMENT     : '#' ~[\r\n]* -> skip ;
SPACE       : [ \t\r\n\f]+ -> skip ;

UNEXPECTED  : . ;

fragment LETTER : [A-Za-z] ;
fragment ALNUM  : [A-Za-z0-9] ;
fragment D      : [0-9] ;
