namespace PolicyCoherence.Language;

public sealed partial class KeywordTable
{
    /// <summary>The Spanish table. Contractions (<c>del</c>, <c>al</c>) are phrases like others.</summary>
    public static KeywordTable Spanish => SpanishWords.Table;

    // A class of its own, so that the table is made only if a file is written in it.
    private static class SpanishWords
    {
        public static KeywordTable Table { get; } = new(
            "español",
            [
                // What a sentence declares.
                .. At(
                    KeywordScope.Start,
                    ("idioma", "LANGUAGE"), ("estado", "STATE"), ("tratado", "TREATY"), ("marco", "FRAMEWORK"), ("usar", "USE"),
                    ("incluir", "INCLUDE"), ("autoridad", "AGENCY"), ("instrumento", "INSTRUMENT"), ("ámbito", "SPHERE"), ("motivo", "GROUND"),
                    ("tipo de datos", "KIND_OF_DATA"), ("servicio", "SERVICE"), ("garantía", "SAFEGUARD"), ("fichero", "STORE"), ("territorio", "TERRITORY"), ("papel", "ROLE"), ("suceso", "EVENT"),
                    ("hecho", "FACT"), ("importe", "AMOUNT"), ("presunción", "DEEM"), ("norma abierta", "OPEN_NORM"), ("grupo", "GROUP"), ("acción", "ACTION"), ("posición", "POSITION"), ("procedimiento", "PROCEDURE"),
                    ("excepción", "EXCEPTION"), ("caso", "CASE"), ("aceptar", "ACCEPT"), ("entendimiento", "UNDERSTANDING")),

                // What is said of a name.
                .. At(
                    KeywordScope.Claim,
                    ("es parte en", "IS_PARTY_TO"), ("es parte de", "IS_PARTY_TO"), ("es parte del", "IS_PARTY_TO"), ("está vinculado por", "IS_BOUND_BY"), ("está vinculada por", "IS_BOUND_BY"),
                    ("no está vinculado por", "IS_NOT_BOUND_BY"), ("no está vinculada por", "IS_NOT_BOUND_BY"), ("codifica", "ENCODES"),
                    ("implica", "IMPLIES"), ("excluye", "EXCLUDES"), ("da efecto a", "GIVES_EFFECT_TO"), ("da efecto al", "GIVES_EFFECT_TO"),
                    ("significa", "MEANS"), ("significa que", "MEANS_THAT"),
                    ("desde el", "SINCE"), ("desde", "SINCE"), ("reservando", "RESERVING"), ("íntegramente", "IN_FULL")),

                // Parts of declarations.
                .. At(
                    KeywordScope.Agency,
                    ("dirige", "LEADS")),

                // An instrument's parts.
                .. At(
                    KeywordScope.Instrument,
                    ("que interpreta", "INTERPRETING"), ("en vigor desde el", "IN_FORCE_FROM"), ("en vigor desde", "IN_FORCE_FROM"),
                    ("texto", "TEXT")),

                // A fact's parts.
                .. At(
                    KeywordScope.Fact,
                    ("importe en", "AMOUNT_IN"), ("duración en", "DURATION_IN"), ("número de", "NUMBER_OF"), ("fecha", "DATE_TYPE"),
                    ("uno de", "ONE_OF"), ("una de", "ONE_OF"), ("dado", "GIVEN"), ("depende de la persona", "UP_TO_THE_PERSON"),
                    ("decidido por una autoridad", "DECIDED_BY_AUTHORITY"), ("decidido por la autoridad", "DECIDED_BY_AUTHORITY"),
                    ("del estado", "OF_THE_STATE"), ("varios de", "ANY_OF"), ("varias de", "ANY_OF")),

                // Shared by facts and amounts.
                .. At(KeywordScope.Fact | KeywordScope.Amount, ("ordinariamente", "ORDINARILY")),

                // A presumption's parts.
                .. At(
                    KeywordScope.Deem,
                    ("vale como", "COUNTS_AS"), ("refutable por", "REBUTTABLE_BY"), ("irrefutable", "IRREBUTTABLE")),

                // Shared by facts and judgements.
                .. At(
                    KeywordScope.Fact | KeywordScope.OpenNorm,
                    ("relativo a", "ABOUT"), ("relativo al", "ABOUT"), ("relativa a", "ABOUT"), ("relativa al", "ABOUT")),

                // A judgement's parts.
                .. At(
                    KeywordScope.OpenNorm,
                    ("decidida por", "DECIDED_BY"), ("decidido por", "DECIDED_BY")),

                // Before the acts that a prohibition forbids together.
                .. At(KeywordScope.Other, ("conjuntamente", "BOTH"), ("en los casos en que", "WHERE"), ("en el caso en que", "WHERE")),

                // What limits a position, and what follows on a breach.
                .. At(
                    KeywordScope.Understanding | KeywordScope.Other,
                    ("con independencia de", "IRRESPECTIVE_OF"), ("con independencia del", "IRRESPECTIVE_OF")),
                .. At(KeywordScope.Claim | KeywordScope.Other, ("salvo en", "EXCEPT_IN")),
                .. At(
                    KeywordScope.Other,
                    ("se aplica en", "APPLIES_IN"), ("en caso de incumplimiento", "ON_BREACH"), ("durante como máximo", "FOR_AT_MOST"), ("por tiempo ilimitado", "FOR_AN_UNLIMITED_TIME")),

                // Parts of a case.
                .. At(
                    KeywordScope.Case,
                    ("esperar", "EXPECT"), ("esperar que", "EXPECT"), ("nada sobre", "NOTHING_ABOUT"), ("ningún hallazgo", "NO_FINDING"),
                    ("hallazgo", "FINDING"), ("a fecha de", "AS_OF")),

                // Parts of an acceptance.
                .. At(KeywordScope.Acceptance | KeywordScope.Understanding, ("respecto de", "ON")),
                .. At(KeywordScope.Acceptance, ("porque", "BECAUSE")),

                // An action's parts.
                .. At(
                    KeywordScope.Action,
                    ("en el ámbito", "IN_SPHERE"), ("restrictiva", "RESTRICTIVE"), ("habilitante", "ENABLING"), ("protectora", "PROTECTIVE"),
                    ("otorga", "GIVES"), ("deniega", "WITHHOLDS"), ("transmite conocimiento", "MOVES_KNOWLEDGE"),
                    ("recoge", "GATHERS"), ("hace copias", "MAKES_COPIES"),
                    ("incompatible con", "INCOMPATIBLE_WITH"), ("frustra", "DEFEATS")),

                // Forms of understandings.
                .. At(
                    KeywordScope.Understanding,
                    ("ningún estado puede", "NO_STATE_MAY"), ("un estado puede", "A_STATE_MAY"), ("sin excepción", "WITHOUT_EXCEPTION"),
                    ("solo por condiciones relativas a", "ONLY_ON_CONDITIONS"), ("solo por condiciones relativas al", "ONLY_ON_CONDITIONS"),
                    ("sólo por condiciones relativas a", "ONLY_ON_CONDITIONS"), ("sólo por condiciones relativas al", "ONLY_ON_CONDITIONS"),
                    ("ningún estado puede prohibir", "NO_STATE_MAY_FORBID"), ("un estado puede prohibir", "A_STATE_MAY_FORBID"),
                    ("solo mientras", "ONLY_WHILE"), ("sólo mientras", "ONLY_WHILE"), ("solo por un tiempo limitado", "ONLY_FOR_A_LIMITED_TIME"),
                    ("sólo por un tiempo limitado", "ONLY_FOR_A_LIMITED_TIME"), ("no debe depender de", "MUST_NOT_DEPEND_ON"),
                    ("no debe depender del", "MUST_NOT_DEPEND_ON"),
                    ("solo cuando", "ONLY_WHEN"), ("sólo cuando", "ONLY_WHEN"),
                    ("las autoridades comparten una sola definición de", "SHARE_ONE_DEFINITION"),
                    ("las autoridades comparten una sola definición del", "SHARE_ONE_DEFINITION"),
                    ("sin depender de", "NOT_CONDITIONAL_ON"), ("sin depender del", "NOT_CONDITIONAL_ON"), ("en una", "IN_A"), ("en un", "IN_A"),
                    ("toda posición de", "EVERY_POSITION_TO"), ("toda exención de", "EVERY_EXEMPTION_FROM"),
                    ("toda exención del", "EVERY_EXEMPTION_FROM"), ("debe indicar", "MUST_STATE"), ("límite de conservación", "RETENTION_LIMIT"),
                    ("base jurídica", "LEGAL_BASIS"), ("recurrir a", "USING"), ("recurrir al", "USING"), ("no debe llevar a", "MUST_NOT_LEAD_TO"),
                    ("no debe llevar al", "MUST_NOT_LEAD_TO"), ("de la misma persona", "OF_THE_SAME_PERSON"),
                    ("donde una posición exige", "WHERE_A_POSITION_REQUIRES"), ("donde una posición exige o permite", "WHERE_A_POSITION_ALLOWS"),
                    ("donde una posición permite", "WHERE_A_POSITION_ALLOWS"), ("donde una posición prohíbe", "WHERE_A_POSITION_FORBIDS"),
                    ("donde una posición da", "WHERE_A_POSITION_GIVES"), ("toda política debería tratar de", "EVERY_POLICY_SPEAKS_OF"),
                    ("debe prescindir de", "MUST_DISREGARD"), ("debe ser recíproca según", "MUST_BE_MUTUAL"), ("alguna posición debería ofrecer", "SOME_POSITION_SHOULD_OFFER"),
                    ("a las mismas personas", "TO_THE_SAME_PERSONS"), ("equilibrar", "BALANCE"), ("tensión entre", "TENSION_BETWEEN"),
                    ("fuerza", "FORCE"), ("como en", "AS_IN")),

                // Order in time, as understandings ask for it.
                .. At(
                    KeywordScope.Understanding,
                    ("ningún efecto de", "NO_EFFECT_OF"), ("ningún efecto del", "NO_EFFECT_OF"), ("ningún trámite para", "NO_STEP_TO"),
                    ("puede comenzar antes de", "MAY_BEGIN_BEFORE"), ("puede comenzar antes del", "MAY_BEGIN_BEFORE"),
                    ("ningún plazo para", "NO_TIME_LIMIT_FOR"), ("puede expirar antes de", "MAY_END_BEFORE"), ("puede expirar antes del", "MAY_END_BEFORE"),
                    ("ningún plazo puede llevar a", "NO_TIME_LIMIT_MAY_LEAD_TO"), ("ningún plazo puede llevar al", "NO_TIME_LIMIT_MAY_LEAD_TO")),

                // The steps of a procedure, and clauses that hang on what happens.
                .. At(
                    KeywordScope.Procedure,
                    ("corre", "RUNS"), ("todo efecto de", "EVERY_EFFECT_OF"), ("todo efecto del", "EVERY_EFFECT_OF"),
                    ("una vez interpuesto", "ONCE_LODGED"), ("una vez interpuesta", "ONCE_LODGED"), ("que resuelve", "DECIDING")),
                .. At(
                    KeywordScope.Procedure | KeywordScope.Understanding,
                    ("el fin de", "THE_END_OF"), ("el fin del", "THE_END_OF"), ("contra", "AGAINST")),
                .. At(
                    KeywordScope.Procedure | KeywordScope.Other,
                    ("ejecutando", "CARRYING_OUT"), ("el día de", "ON_THE_DAY_OF"), ("el día del", "ON_THE_DAY_OF"), ("por sentencia", "BY_JUDGMENT")),
                .. At(KeywordScope.Other | KeywordScope.Understanding, ("cada", "EVERY")),

                // What an understanding says of data.
                .. At(
                    KeywordScope.Understanding,
                    ("una copia de", "A_COPY_OF"), ("una copia del", "A_COPY_OF"),
                    ("no debe conservarse más tiempo que su fuente", "MUST_NOT_OUTLIVE"),
                    ("recogidos para un fin", "COLLECTED_FOR_ONE_PURPOSE"), ("recogidas para un fin", "COLLECTED_FOR_ONE_PURPOSE"),
                    ("no deben usarse para otro", "MUST_NOT_BE_USED_FOR_ANOTHER"), ("no debe usarse para otro", "MUST_NOT_BE_USED_FOR_ANOTHER"),
                    ("recogidos por", "COLLECTED_BY"), ("recogidas por", "COLLECTED_BY"), ("no deben llegar a", "MUST_NOT_REACH"),
                    ("no deben llegar al", "MUST_NOT_REACH"), ("ninguna posición de", "NO_POSITION_TO"),
                    ("puede dejar sin efecto otra ley", "MAY_SET_ASIDE"), ("el acceso a", "ACCESS_TO"), ("el acceso al", "ACCESS_TO"),
                    ("debe basarse en", "MUST_REST_ON")),

                // Where data lie, how long, and that access is recorded.
                .. At(
                    KeywordScope.Other,
                    ("llevado por", "KEPT_BY"), ("llevada por", "KEPT_BY"), ("conservados no más tiempo que en", "RETAINED_AS_IN"),
                    ("conservadas no más tiempo que en", "RETAINED_AS_IN"), ("conservado no más tiempo que en", "RETAINED_AS_IN"),
                    ("conservada no más tiempo que en", "RETAINED_AS_IN"), ("dejando constancia", "LOGGED")),

                // The small words. “por” is *by* and *per*: what stands before it decides. “del” and “al” hide an article, and so do not need one.
                .. At(
                    KeywordScope.Everywhere,
                    ("un", "A"), ("una", "A"), ("es", "IS"), ("no es", "IS_NOT"), ("no", "NOT"), ("y", "AND"), ("e", "AND"), ("o", "OR"), ("u", "OR"),
                    ("o bien", "EITHER"), ("a la vez", "ALL_OF"), ("de", "OF"), ("del", "OF"), ("a", "TO"), ("al", "TO"), ("a partir de", "FROM"),
                    ("a partir del", "FROM"), ("procedente de", "FROM"), ("procedente del", "FROM"), ("de parte de", "FROM"),
                    ("de parte del", "FROM"), ("hacia", "INTO"), ("en", "IN"), ("ante", "AT"), ("por", "BY"), ("para", "FOR"), ("con", "WITH"),
                    ("sin", "WITHOUT"), ("tras", "AFTER"), ("después de", "AFTER"), ("después del", "AFTER"), ("antes de", "BEFORE"),
                    ("antes del", "BEFORE"), ("al menos", "AT_LEAST"), ("por lo menos", "AT_LEAST"), ("como máximo", "AT_MOST"),
                    ("menos de", "LESS_THAN"), ("más de", "MORE_THAN"), ("incluye", "INCLUDES"),
                    ("según constate", "AS_FOUND_BY"), ("a excepción de", "EXCEPT_FOR"), ("a excepción del", "EXCEPT_FOR"), ("solamente", "ONLY"), ("únicamente", "ONLY"), ("hasta el", "UNTIL"), ("hasta", "UNTIL"),
                    ("en virtud de", "UNDER"), ("en virtud del", "UNDER"), ("sección", "SECTION"), ("artículo", "ARTICLE"), ("cita", "QUOTE"),
                    ("toda persona", "EVERYONE"), ("todos", "EVERYONE"), ("cualquiera", "ANYONE"), ("cualquier persona", "ANYONE"),
                    ("ninguna autoridad", "NO_AUTHORITY"), ("debe", "MUST"), ("deben", "MUST"), ("no debe", "MUST_NOT"), ("no deben", "MUST_NOT"),
                    ("puede", "MAY"), ("pueden", "MAY"), ("no está obligado a", "NEED_NOT"), ("no está obligada a", "NEED_NOT"),
                    ("no están obligados a", "NEED_NOT"), ("no están obligadas a", "NEED_NOT"), ("debería", "SHOULD"), ("deberían", "SHOULD"),
                    ("tiene derecho a", "IS_ENTITLED_TO"), ("tiene derecho al", "IS_ENTITLED_TO"), ("tienen derecho a", "IS_ENTITLED_TO"),
                    ("tienen derecho al", "IS_ENTITLED_TO"), ("cuando", "WHEN"), ("salvo si", "UNLESS"), ("salvo que", "UNLESS"),
                    ("a menos que", "UNLESS"), ("siempre que", "PROVIDED_THAT"), ("sujeto a", "SUBJECT_TO"), ("sujeto al", "SUBJECT_TO"),
                    ("sujeta a", "SUBJECT_TO"), ("sujeta al", "SUBJECT_TO"), ("no obstante", "NOTWITHSTANDING"),
                    ("no obstante cualquier otra ley", "NOTWITHSTANDING_ALL"), ("en un plazo de", "WITHIN"), ("dentro de", "WITHIN"),
                    ("sin demora", "WITHOUT_DELAY"), ("no antes de", "AT_THE_EARLIEST"), ("durante los primeros", "DURING_THE_FIRST"),
                    ("durante las primeras", "DURING_THE_FIRST"), ("con fines de", "FOR_THE_PURPOSE_OF"), ("con fines del", "FOR_THE_PURPOSE_OF"),
                    ("conservados como máximo", "RETAINED"), ("conservado como máximo", "RETAINED"), ("conservadas como máximo", "RETAINED"),
                    ("conservada como máximo", "RETAINED"), ("obtenidos en cualquier tarea", "OBTAINED_ANY"),
                    ("obtenido en cualquier tarea", "OBTAINED_ANY"), ("obtenidas en cualquier tarea", "OBTAINED_ANY"),
                    ("obtenida en cualquier tarea", "OBTAINED_ANY"), ("obtenidos en", "OBTAINED_IN"), ("obtenido en", "OBTAINED_IN"),
                    ("obtenidas en", "OBTAINED_IN"), ("obtenida en", "OBTAINED_IN"), ("obtenidos de", "OBTAINED_FROM"),
                    ("obtenidos del", "OBTAINED_FROM"), ("obtenido de", "OBTAINED_FROM"), ("obtenido del", "OBTAINED_FROM"),
                    ("obtenidas de", "OBTAINED_FROM"), ("obtenidas del", "OBTAINED_FROM"), ("obtenida de", "OBTAINED_FROM"),
                    ("obtenida del", "OBTAINED_FROM"), ("previa consulta a", "AFTER_CONSULTING"), ("previa consulta al", "AFTER_CONSULTING"),
                    ("en la medida en que", "AS_FAR_AS"), ("lo prohíbe", "FORBIDS_IT"),
                    ("respetando", "RESPECTING"), ("pagado por", "PAID_BY"), ("pagada por", "PAID_BY"), ("suspendiendo", "SUSPENDING"),
                    ("que suspende", "SUSPENDING"), ("toda decisión de", "EVERY_DECISION_TO"), ("va acompañada de", "COME_WITH"),
                    ("debe ir acompañada de", "COME_WITH")),

                // Words that people bring along from other texts.
                .. At(
                    KeywordScope.Everywhere,
                    ("en caso de", "SLIP"), ("en el caso de", "SLIP"),
                    ("deberá", "SLIP"), ("deberán", "SLIP"), ("tiene que", "SLIP"), ("tienen que", "SLIP"), ("tendrá que", "SLIP"), ("ha de", "SLIP"),
                    ("está obligado a", "SLIP"), ("está obligada a", "SLIP"), ("podrá", "SLIP"), ("podrán", "SLIP"), ("está autorizado a", "SLIP"),
                    ("está autorizada a", "SLIP"), ("no puede", "SLIP"), ("no pueden", "SLIP"), ("no podrá", "SLIP"), ("no podrán", "SLIP"),
                    ("no tiene que", "SLIP"), ("si", "SLIP"), ("entonces", "SLIP"), ("el", "SLIP"), ("la", "SLIP"), ("los", "SLIP"), ("las", "SLIP"),
                    ("excepto", "SLIP"), ("salvo", "SLIP"), ("nadie", "SLIP"), ("todo el mundo", "SLIP")),
            ],
            [
                ("hour", "hora"), ("hours", "horas"), ("day", "día"), ("days", "días"), ("week", "semana"), ("weeks", "semanas"), ("month", "mes"),
                ("months", "meses"), ("year", "año"), ("years", "años"), ("supranational", "supranacional"), ("constitution", "constitución"), ("statute", "ley"),
                ("regulation", "reglamento"), ("circular", "circular"), ("absolute", "absoluta"), ("binding", "vinculante"), ("must", "imperativa"),
                ("practice", "práctica"), ("consideration", "consideración"), ("person", "persona"), ("data", "datos"), ("service", "servicio"),
                ("place", "lugar"), ("purpose", "finalidad"), ("recipient", "destinatario"),
            ],
            [("SAFEGUARD_WITHIN", "en un plazo de"), ("FROM_DATE", "a partir del"), ("PART_COMMA", ","), ("PER", "por"), ("EVENT_BEFORE", "antes de"), ("EVENT_AFTER", "después de"), ("QUOTA", "como máximo")]);
    }
}
