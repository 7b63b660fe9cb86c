// One sentence of the policy language. The text is cut at its full stops before it comes here, and the end of the
// sentence is the end of the input. Every choice is made on one token (regenerate.sh checks that), so a sentence costs
// time in proportion to its length, and the first wrong token is where the error is.

parser grammar PolicyParser;

options { tokenVocab = PolicyLexer; }

sentence : statement EOF ;

statement
    : language | plain | kinded | use | include | agency | instrument | service | store | fact | amount | deem | openNorm | group | action
    | occurrence | position | procedure | carveOut | testCase | understanding | meaning | claim | acceptance ;

// ---- declarations

declared : name=WORD title=STRING? ;

language : LANGUAGE name=WORD ;

plain : kind=(STATE | TREATY | FRAMEWORK | GROUND | ROLE) declared ;

occurrence : EVENT declared isA? (PART_COMMA? CARRYING_OUT done=WORD)? ;

kinded : kind=(SPHERE | KIND_OF_DATA | SAFEGUARD | TERRITORY) declared isA? ;

isA : IS A kinds+=WORD (COMMA A? kinds+=WORD)* ;

use : USE framework=WORD (IN territories=names)? (ONLY only=names)? ;

include : INCLUDE path=STRING ;

claim
    : subjectName=WORD
      ( kind=(IS_PARTY_TO | IS_BOUND_BY) party
      | IS_NOT_BOUND_BY free=WORD
      | ENCODES names IN_FULL
      | IMPLIES condition
      | EXCLUDES names
      | GIVES_EFFECT_TO to=WORD
      | compared
      ) ;

meaning
    : FOR agencies+=WORD (OR agencies+=WORD)* COMMA name=WORD
      ( MEANS parents+=WORD (AND parents+=WORD)* (PART_COMMA? groupPart)*
      | MEANS_THAT condition
      ) ;

party : treaty=WORD (kind=(IN | EXCEPT_IN) names)? (SINCE since=DATE)? (UNTIL until=DATE)? (PART_COMMA? RESERVING places)? ;

agency : AGENCY declared isA? (PART_COMMA? LEADS names)? ;

instrument : INSTRUMENT declared COLON rank=WORD (PART_COMMA? instrumentPart)* ;

instrumentPart
    : kind=(UNDER | INTERPRETING) provision=WORD places?
    | IN_FORCE_FROM since=DATE (UNTIL until=DATE)?
    | TEXT path=STRING ;

places : (SECTION | ARTICLE) ps+=STRING (COMMA (SECTION | ARTICLE)? ps+=STRING)* ;

service : SERVICE declared isA? (PART_COMMA? kind+=(FOR | IN) ns+=WORD)* ;

store : STORE declared (PART_COMMA? KEPT_BY names)? ;

fact : FACT declared (COLON (factType | condition))? (PART_COMMA factPart)* ;

factType
    : AMOUNT_IN unit=(WORD | PERCENT) (PER per=WORD)?
    | (DURATION_IN | NUMBER_OF) unit=WORD
    | DATE_TYPE
    | (ONE_OF | ANY_OF) names ;

factPart
    : kind=(GIVEN | UP_TO_THE_PERSON | DECIDED_BY_AUTHORITY | OF_THE_STATE)
    | kind=(ABOUT | OF | IN | BY) name=WORD
    | kind=ORDINARILY (quantity | date=DATE) ;

amount : AMOUNT declared IN unit=(WORD | PERCENT) (PER per=WORD)? (IS value=quantity)? (PART_COMMA? ORDINARILY ordinary=quantity)? ;

deem : DEEM declared COLON condition COUNTS_AS NOT? counted=WORD (OF of=WORD)? (IN place=WORD)? deemPart* ;

deemPart
    : PART_COMMA? (IRREBUTTABLE | REBUTTABLE_BY who=WORD)
    | UNDER name=WORD places (QUOTE quote=STRING)? ;

openNorm : OPEN_NORM declared (PART_COMMA? kind+=(DECIDED_BY | ABOUT) ns+=WORD)* ;

group : GROUP declared (COLON parents+=WORD (AND parents+=WORD)* (PART_COMMA? groupPart)*)? ;

groupPart
    : kind=(WITH | WHEN | WITHOUT) condition
    | kind=EXCEPT_FOR names ;

action : ACTION declared isA? (COLON (shape | actionPart) (PART_COMMA actionPart)*)? ;

shape : what=WORD slot* ;

slot : preposition kind=WORD ;

preposition : OF | TO | FROM | INTO | IN | AT ;

actionPart
    : kind=(RESTRICTIVE | ENABLING | PROTECTIVE | GIVES | WITHHOLDS | MOVES_KNOWLEDGE | GATHERS | MAKES_COPIES)
    | kind=IN_SPHERE ns+=WORD
    | kind=(INCOMPATIBLE_WITH | DEFEATS) ns+=WORD ((AND | COMMA) ns+=WORD)* ;

names : ns+=WORD ((COMMA | OR) ns+=WORD)* ;

// ---- positions

position
    : POSITION declared COLON
      ( EVERY_DECISION_TO manyActs COME_WITH safeguards clause*
      | subject modality (BOTH together | act) clause* breach*
      ) ;

// What follows if it is not done: a norm of its own against whoever breaks this one.
breach : ON_BREACH subject says=(MUST | MAY | SHOULD) act clause* ;

carveOut : EXCEPTION declared TO names COLON (FOR limits=names)? clause* ;

subject : (EVERYONE | ANYONE | NO_AUTHORITY | names) (EXCEPT_FOR excepted=names)? ;

modality : MUST | MUST_NOT | MAY | NEED_NOT | SHOULD | IS_ENTITLED_TO ;

together : verbs+=WORD (AND verbs+=WORD)+ objects=targets? term* ;

act : verbs+=WORD (OR verbs+=WORD)* objects=targets? term* ;

manyActs : verbs+=WORD ((COMMA | OR) verbs+=WORD)* objects=targets? term* ;

targets : ns+=(WORD | EVERYONE | ANYONE) ((COMMA | OR) ns+=(WORD | EVERYONE | ANYONE))* (EXCEPT_FOR excepted=names)? ;

term : preposition targets ;

clause
    : kind=(WHEN | UNLESS | PROVIDED_THAT) condition
    | kind=(SUBJECT_TO | NOTWITHSTANDING) names (WHERE condition)?
    | kind=(RESPECTING | AFTER_CONSULTING | APPLIES_IN | EXCEPT_IN | IRRESPECTIVE_OF) names
    | kind=QUOTA number=NUMBER PER name=WORD
    | kind=NOTWITHSTANDING_ALL
    | kind=WITHIN quantity OF name=WORD
    | kind=WITHOUT_DELAY
    | kind=(AT_THE_EARLIEST | DURING_THE_FIRST) quantity AFTER name=WORD
    | kind=FROM_DATE date=DATE
    | kind=UNTIL (date=DATE (BY_JUDGMENT judgment=STRING)? | name=WORD)
    | kind=(EVENT_BEFORE | EVENT_AFTER | ON_THE_DAY_OF) name=WORD
    | kind=FOR_AT_MOST quantity
    | kind=FOR_AN_UNLIMITED_TIME
    | kind=FOR_THE_PURPOSE_OF ps+=(WORD | STRING) (COMMA ps+=(WORD | STRING))*
    | kind=RETAINED quantity FROM name=WORD
    | kind=RETAINED_AS_IN name=WORD
    | kind=LOGGED
    | obtained
    | kind=AS_FAR_AS name=WORD FORBIDS_IT
    | kind=(BY | PAID_BY) name=WORD
    | kind=WITH safeguards
    | kind=UNDER name=WORD places (QUOTE quote=STRING)? ;

obtained
    : kind=OBTAINED_ANY
    | kind=(OBTAINED_IN | OBTAINED_FROM) name=WORD ;

safeguards : safeguard (COMMA safeguard | PART_COMMA suspending)* ;

safeguard : A? name=WORD (TO A? to=WORD)? (SAFEGUARD_WITHIN within=quantity)? (EVERY every=quantity)? suspending? ;

suspending : SUSPENDING name=WORD ;

quantity : number=NUMBER unit=(WORD | PERCENT)? (PER per=WORD)? ;

// ---- procedures

procedure
    : PROCEDURE declared (FOR targets (UNTIL moment)?)? (WHEN when=condition)? (UNLESS unless=condition)? COLON
      step (COMMA step | PART_COMMA suspends)* enactment* ;

step : name=WORD stepPart* ;

stepPart
    : kind=(BY | OF | AGAINST | DECIDING | CARRYING_OUT) name=WORD
    | kind=WITHIN quantity OF moment
    | kind=AT_THE_EARLIEST quantity AFTER moment
    | kind=(EVENT_BEFORE | EVENT_AFTER | ON_THE_DAY_OF) moment
    | kind=RUNS quantity FROM moment
    | kind=WITHOUT_DELAY
    | suspends ;

moment : THE_END_OF? A? name=WORD ;

suspends : SUSPENDING EVERY_EFFECT_OF? name=WORD ONCE_LODGED? ;

enactment
    : kind=(FROM_DATE | UNTIL) date=DATE (BY_JUDGMENT judgment=STRING)?
    | kind=UNDER name=WORD places (QUOTE quote=STRING)? ;

// ---- conditions

condition
    : EITHER branches+=branch (OR branches+=branch)+
    | ALL_OF parts+=part (AND parts+=part)+
    | atoms+=atom ((AND atoms+=atom)+ | (OR atoms+=atom)+)? ;

branch : atoms+=atom (AND atoms+=atom)* ;

part : atoms+=atom (OR atoms+=atom)* ;

atom
    : NOT atom
    | LPAREN condition RPAREN
    | name=WORD (OF of=WORD)? (IN place=WORD | comparison)? (AS_FOUND_BY body=WORD)?
    | comparator quantity AFTER happening=WORD
    | order=(EVENT_BEFORE | EVENT_AFTER) happening=WORD
    | BY way=WORD
    | obtained ;

comparison
    : IS ( quantity relation? | date=DATE | A? value=WORD | compared )
    | IS_NOT ( quantity relation? | date=DATE | A? value=WORD )
    | INCLUDES value=WORD
    | compared ;

compared
    : comparator (quantity relation? | date=DATE | other)
    | (BEFORE | AFTER) (date=DATE | other) ;

relation : (OF | AFTER | BEFORE | MORE_THAN | LESS_THAN) other ;

other : name=WORD (OF of=WORD)? ;

comparator : LT | LE | EQ | GE | GT | LESS_THAN | AT_MOST | AT_LEAST | MORE_THAN ;

// ---- cases

testCase : CASE title=STRING (IN place=WORD)? (AS_OF day=DATE)? COLON facts+=atom ((COMMA | PART_COMMA | AND) facts+=atom)* expectation+ ;

expectation
    : EXPECT
      ( NOT? subject modality act
      | kind=NOTHING_ABOUT names
      | kind=NO_FINDING names?
      | kind=FINDING names
      ) ;

// ---- findings that are accepted

acceptance : ACCEPT finding=WORD (PART_COMMA? acceptancePart)* ;

acceptancePart
    : ON on+=WORD ((AND | COMMA) on+=WORD)*
    | UNTIL until=DATE
    | BECAUSE because=STRING ;

// ---- understandings

understanding : UNDERSTANDING declared COLON form (forceIs | asIn)* ;

forceIs : FORCE word=(WORD | MUST) ;

asIn : AS_IN treaty=WORD (ARTICLE | SECTION) place=STRING (COMMA asInPlace)* ;

asInPlace : treaty=WORD? (ARTICLE | SECTION) place=STRING ;

form
    : NO_STATE_MAY act (FOR reasons=names)? (WHEN condition)? (UNLESS condition | WITHOUT_EXCEPTION)?   # prohibition
    | A_STATE_MAY act (WHEN when=condition)?
      ( ONLY_ON_CONDITIONS grounds+=WORD (COMMA grounds+=WORD)* (OR atoms+=atom)*
      | ONLY_WHILE limit=condition
      | ONLY_FOR_A_LIMITED_TIME
      | ON about=names ONLY_WHEN accepted=condition
      )   # closedList
    | NO_STATE_MAY_FORBID act (WHEN when=condition)? (UNLESS limit=condition)?   # ban
    | A_STATE_MAY_FORBID act (WHEN when=condition)? (ONLY_WHILE limit=condition | ONLY_FOR_A_LIMITED_TIME)   # limitedBan
    | subject (IS_ENTITLED_TO services=names entitlementPart* | MUST_NOT_DEPEND_ON grounds=names (WHEN when=condition)? | dataRule)   # entitlement
    | SHARE_ONE_DEFINITION shared=names   # oneDefinition
    | EVERY_DECISION_TO manyActs COME_WITH safeguards (IN_A rank=WORD)? (WHEN condition)?   # decisionSafeguard
    | kind=(EVERY_POSITION_TO | EVERY_EXEMPTION_FROM) manyActs
      ( MUST_STATE item (COMMA item)* (IN_A rank=WORD)?
      | MUST_DISREGARD grounds=names
      | MUST_BE_MUTUAL by=WORD
      )   # positionSafeguard
    | USING services=names MUST_NOT_LEAD_TO actions=names OF_THE_SAME_PERSON? (UNLESS condition)?   # accessChain
    | kind=(WHERE_A_POSITION_REQUIRES | WHERE_A_POSITION_ALLOWS | WHERE_A_POSITION_FORBIDS | WHERE_A_POSITION_GIVES) requires=names PART_COMMA? SOME_POSITION_SHOULD_OFFER offers=names
      TO_THE_SAME_PERSONS? (WHEN condition)?   # counterpart
    | EVERY_POLICY_SPEAKS_OF themes=names   # comprehensive
    | BALANCE sphere=WORD WITH against=names   # balance
    | NO_EFFECT_OF A? decision=WORD (AGAINST targets)? MAY_BEGIN_BEFORE moment (WHEN condition)?   # effectOrder
    | NO_STEP_TO manyActs MAY_BEGIN_BEFORE moment (WHEN condition)?   # stepOrder
    | NO_TIME_LIMIT_FOR limited=names MAY_END_BEFORE moment   # noticeOrder
    | NO_TIME_LIMIT_MAY_LEAD_TO manyActs WITHOUT safeguards (WHEN condition)?   # timeBar
    | TENSION_BETWEEN first=WORD firstSource=STRING? AND second=WORD secondSource=STRING?   # tension
    | A_COPY_OF names MUST_NOT_OUTLIVE   # copyRetention
    | NO_POSITION_TO manyActs MAY_SET_ASIDE   # setAside
    | ACCESS_TO data=names BY bodies=names MUST_REST_ON condition   # accessTrigger
    ;

// what an understanding says of data, behind their names
dataRule
    : COLLECTED_FOR_ONE_PURPOSE MUST_NOT_BE_USED_FOR_ANOTHER
      (EXCEPT_FOR ps+=(WORD | STRING) (COMMA ps+=(WORD | STRING))*)? (UNLESS condition)?
    | (OF persons=targets)? (COLLECTED_BY bodies=names)? MUST_NOT_REACH reached=names (UNLESS condition)? ;

entitlementPart
    : WHEN condition
    | kind=(IRRESPECTIVE_OF | NOT_CONDITIONAL_ON) names ;

item : A? name=(WORD | RETENTION_LIMIT | LEGAL_BASIS) ;
