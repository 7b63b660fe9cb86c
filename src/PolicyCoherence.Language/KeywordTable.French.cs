namespace PolicyCoherence.Language;

public sealed partial class KeywordTable
{
    /// <summary>The French table. Elisions and contractions (<c>d'</c>, <c>du</c>, <c>au</c>) are phrases like others.</summary>
    public static KeywordTable French => FrenchWords.Table;

    // A class of its own, so that the table is made only if a file is written in it.
    private static class FrenchWords
    {
        public static KeywordTable Table { get; } = new(
            "française",
            [
                // What a sentence declares.
                .. At(
                    KeywordScope.Start,
                    ("langue", "LANGUAGE"), ("état", "STATE"), ("traité", "TREATY"), ("cadre", "FRAMEWORK"), ("utiliser", "USE"),
                    ("inclure", "INCLUDE"), ("autorité", "AGENCY"), ("instrument", "INSTRUMENT"), ("domaine", "SPHERE"), ("motif", "GROUND"),
                    ("type de données", "KIND_OF_DATA"), ("prestation", "SERVICE"), ("garantie", "SAFEGUARD"), ("fichier", "STORE"), ("territoire", "TERRITORY"), ("rôle", "ROLE"),
                    ("événement", "EVENT"), ("évènement", "EVENT"), ("fait", "FACT"), ("montant", "AMOUNT"), ("présomption", "DEEM"), ("norme ouverte", "OPEN_NORM"), ("groupe", "GROUP"),
                    ("action", "ACTION"), ("position", "POSITION"), ("procédure", "PROCEDURE"), ("exception", "EXCEPTION"), ("cas", "CASE"), ("accepter", "ACCEPT"), ("conception commune", "UNDERSTANDING")),

                // What is said of a name.
                .. At(
                    KeywordScope.Claim,
                    ("est partie à", "IS_PARTY_TO"), ("est partie au", "IS_PARTY_TO"), ("est partie aux", "IS_PARTY_TO"), ("est lié par", "IS_BOUND_BY"), ("est liée par", "IS_BOUND_BY"),
                    ("n'est pas lié par", "IS_NOT_BOUND_BY"), ("n'est pas liée par", "IS_NOT_BOUND_BY"), ("codifie", "ENCODES"),
                    ("implique", "IMPLIES"), ("exclut", "EXCLUDES"), ("donne effet à", "GIVES_EFFECT_TO"), ("donne effet au", "GIVES_EFFECT_TO"),
                    ("donne effet aux", "GIVES_EFFECT_TO"), ("signifie", "MEANS"), ("signifie que", "MEANS_THAT"), ("signifie qu'", "MEANS_THAT"), ("depuis le", "SINCE"), ("depuis", "SINCE"), ("en réservant", "RESERVING"),
                    ("intégralement", "IN_FULL")),

                // Parts of declarations.
                .. At(
                    KeywordScope.Agency,
                    ("dirige", "LEADS")),

                // An instrument's parts.
                .. At(
                    KeywordScope.Instrument,
                    ("interprétant", "INTERPRETING"), ("en vigueur depuis le", "IN_FORCE_FROM"), ("en vigueur depuis", "IN_FORCE_FROM"),
                    ("en vigueur à partir du", "IN_FORCE_FROM"), ("texte", "TEXT")),

                // A fact's parts.
                .. At(
                    KeywordScope.Fact,
                    ("montant en", "AMOUNT_IN"), ("durée en", "DURATION_IN"), ("nombre de", "NUMBER_OF"), ("nombre d'", "NUMBER_OF"),
                    ("date", "DATE_TYPE"), ("un de", "ONE_OF"), ("une de", "ONE_OF"), ("l'un de", "ONE_OF"), ("l'une de", "ONE_OF"),
                    ("donné", "GIVEN"), ("dépend de la personne", "UP_TO_THE_PERSON"), ("décidé par une autorité", "DECIDED_BY_AUTHORITY"),
                    ("décidé par l'autorité", "DECIDED_BY_AUTHORITY"), ("de l'état", "OF_THE_STATE"), ("plusieurs de", "ANY_OF"), ("plusieurs d'", "ANY_OF")),

                // Shared by facts and amounts.
                .. At(KeywordScope.Fact | KeywordScope.Amount, ("ordinairement", "ORDINARILY")),

                // A presumption's parts.
                .. At(
                    KeywordScope.Deem,
                    ("vaut", "COUNTS_AS"), ("réfragable par", "REBUTTABLE_BY"), ("irréfragable", "IRREBUTTABLE")),

                // Shared by facts and judgements.
                .. At(
                    KeywordScope.Fact | KeywordScope.OpenNorm,
                    ("relatif à", "ABOUT"), ("relatif au", "ABOUT"), ("relatif aux", "ABOUT"), ("relative à", "ABOUT"), ("relative au", "ABOUT"),
                    ("relative aux", "ABOUT")),

                // A judgement's parts.
                .. At(
                    KeywordScope.OpenNorm,
                    ("décidée par", "DECIDED_BY"), ("décidé par", "DECIDED_BY")),

                // Before the acts that a prohibition forbids together.
                .. At(KeywordScope.Other, ("conjointement", "BOTH"), ("dans les cas où", "WHERE"), ("dans le cas où", "WHERE")),

                // What limits a position, and what follows on a breach.
                .. At(
                    KeywordScope.Understanding | KeywordScope.Other,
                    ("sans égard à", "IRRESPECTIVE_OF"), ("sans égard au", "IRRESPECTIVE_OF"), ("sans égard aux", "IRRESPECTIVE_OF")),
                .. At(KeywordScope.Claim | KeywordScope.Other, ("sauf dans", "EXCEPT_IN"), ("sauf en", "EXCEPT_IN")),
                .. At(
                    KeywordScope.Other,
                    ("s'applique dans", "APPLIES_IN"), ("s'applique en", "APPLIES_IN"), ("en cas de manquement", "ON_BREACH"),
                    ("pendant au plus", "FOR_AT_MOST"), ("pour une durée illimitée", "FOR_AN_UNLIMITED_TIME")),

                // Parts of a case.
                .. At(
                    KeywordScope.Case,
                    ("attendre", "EXPECT"), ("attendre que", "EXPECT"), ("attendre qu'", "EXPECT"), ("rien sur", "NOTHING_ABOUT"),
                    ("aucun constat", "NO_FINDING"), ("constat", "FINDING"), ("à la date du", "AS_OF")),

                // Parts of an acceptance.
                .. At(KeywordScope.Acceptance | KeywordScope.Understanding, ("concernant", "ON")),
                .. At(KeywordScope.Acceptance, ("parce que", "BECAUSE"), ("parce qu'", "BECAUSE")),

                // An action's parts.
                .. At(
                    KeywordScope.Action,
                    ("dans le domaine", "IN_SPHERE"), ("restrictive", "RESTRICTIVE"), ("habilitante", "ENABLING"), ("protectrice", "PROTECTIVE"),
                    ("donne", "GIVES"), ("refuse", "WITHHOLDS"), ("transmet des connaissances", "MOVES_KNOWLEDGE"),
                    ("recueille", "GATHERS"), ("fait des copies", "MAKES_COPIES"),
                    ("incompatible avec", "INCOMPATIBLE_WITH"), ("fait échec à", "DEFEATS"), ("fait échec au", "DEFEATS"),
                    ("fait échec aux", "DEFEATS")),

                // Forms of understandings.
                .. At(
                    KeywordScope.Understanding,
                    ("aucun état ne peut", "NO_STATE_MAY"), ("un état peut", "A_STATE_MAY"), ("sans exception", "WITHOUT_EXCEPTION"),
                    ("seulement à des conditions relatives à", "ONLY_ON_CONDITIONS"),
                    ("seulement à des conditions relatives au", "ONLY_ON_CONDITIONS"),
                    ("seulement à des conditions relatives aux", "ONLY_ON_CONDITIONS"), ("seulement lorsque", "ONLY_WHEN"), ("seulement lorsqu'", "ONLY_WHEN"),
                    ("les autorités partagent une seule définition de", "SHARE_ONE_DEFINITION"),
                    ("les autorités partagent une seule définition du", "SHARE_ONE_DEFINITION"),
                    ("les autorités partagent une seule définition d'", "SHARE_ONE_DEFINITION"),
                    ("aucun état ne peut interdire", "NO_STATE_MAY_FORBID"), ("aucun état ne peut interdire d'", "NO_STATE_MAY_FORBID"),
                    ("un état peut interdire", "A_STATE_MAY_FORBID"), ("un état peut interdire d'", "A_STATE_MAY_FORBID"), ("seulement tant que", "ONLY_WHILE"),
                    ("seulement tant qu'", "ONLY_WHILE"), ("seulement pour un temps limité", "ONLY_FOR_A_LIMITED_TIME"),
                    ("ne doit pas dépendre de", "MUST_NOT_DEPEND_ON"), ("ne doit pas dépendre du", "MUST_NOT_DEPEND_ON"),
                    ("ne doit pas dépendre des", "MUST_NOT_DEPEND_ON"), ("ne doit pas dépendre d'", "MUST_NOT_DEPEND_ON"), ("sans dépendre de", "NOT_CONDITIONAL_ON"),
                    ("sans dépendre du", "NOT_CONDITIONAL_ON"), ("sans dépendre des", "NOT_CONDITIONAL_ON"),
                    ("sans dépendre d'", "NOT_CONDITIONAL_ON"), ("dans une", "IN_A"), ("dans un", "IN_A"),
                    ("toute position visant à", "EVERY_POSITION_TO"), ("toute dispense de", "EVERY_EXEMPTION_FROM"),
                    ("toute dispense d'", "EVERY_EXEMPTION_FROM"), ("doit indiquer", "MUST_STATE"), ("limite de conservation", "RETENTION_LIMIT"),
                    ("base légale", "LEGAL_BASIS"), ("recourir à", "USING"), ("recourir au", "USING"), ("recourir aux", "USING"),
                    ("ne doit pas mener à", "MUST_NOT_LEAD_TO"), ("ne doit pas mener au", "MUST_NOT_LEAD_TO"),
                    ("ne doit pas mener aux", "MUST_NOT_LEAD_TO"), ("de la même personne", "OF_THE_SAME_PERSON"),
                    ("là où une position exige", "WHERE_A_POSITION_REQUIRES"), ("là où une position exige ou permet", "WHERE_A_POSITION_ALLOWS"),
                    ("là où une position permet", "WHERE_A_POSITION_ALLOWS"), ("là où une position interdit", "WHERE_A_POSITION_FORBIDS"),
                    ("là où une position donne", "WHERE_A_POSITION_GIVES"), ("toute politique devrait traiter de", "EVERY_POLICY_SPEAKS_OF"),
                    ("doit faire abstraction de", "MUST_DISREGARD"), ("doit être réciproque selon", "MUST_BE_MUTUAL"), ("une position devrait offrir", "SOME_POSITION_SHOULD_OFFER"),
                    ("aux mêmes personnes", "TO_THE_SAME_PERSONS"), ("équilibrer", "BALANCE"), ("tension entre", "TENSION_BETWEEN"),
                    ("force", "FORCE"), ("comme dans", "AS_IN")),

                // Order in time, as understandings ask for it.
                .. At(
                    KeywordScope.Understanding,
                    ("aucun effet de", "NO_EFFECT_OF"), ("aucun effet du", "NO_EFFECT_OF"), ("aucun effet d'", "NO_EFFECT_OF"),
                    ("aucune étape visant à", "NO_STEP_TO"), ("ne peut commencer avant", "MAY_BEGIN_BEFORE"), ("ne peut débuter avant", "MAY_BEGIN_BEFORE"),
                    ("aucun délai pour", "NO_TIME_LIMIT_FOR"), ("ne peut expirer avant", "MAY_END_BEFORE"),
                    ("aucun délai ne peut mener à", "NO_TIME_LIMIT_MAY_LEAD_TO"), ("aucun délai ne peut mener au", "NO_TIME_LIMIT_MAY_LEAD_TO")),

                // The steps of a procedure, and clauses that hang on what happens.
                .. At(
                    KeywordScope.Procedure,
                    ("court pendant", "RUNS"), ("court durant", "RUNS"), ("tout effet de", "EVERY_EFFECT_OF"), ("tout effet du", "EVERY_EFFECT_OF"), ("tout effet d'", "EVERY_EFFECT_OF"),
                    ("dès son introduction", "ONCE_LODGED"), ("statuant sur", "DECIDING")),
                .. At(
                    KeywordScope.Procedure | KeywordScope.Understanding,
                    ("la fin de", "THE_END_OF"), ("la fin du", "THE_END_OF"), ("la fin d'", "THE_END_OF"), ("contre", "AGAINST")),
                .. At(
                    KeywordScope.Procedure | KeywordScope.Other,
                    ("exécutant", "CARRYING_OUT"), ("le jour de", "ON_THE_DAY_OF"), ("le jour du", "ON_THE_DAY_OF"), ("le jour d'", "ON_THE_DAY_OF"),
                    ("par l'arrêt", "BY_JUDGMENT"), ("par le jugement", "BY_JUDGMENT")),
                .. At(KeywordScope.Other | KeywordScope.Understanding, ("tous les", "EVERY"), ("toutes les", "EVERY")),

                // What an understanding says of data.
                .. At(
                    KeywordScope.Understanding,
                    ("une copie de", "A_COPY_OF"), ("une copie du", "A_COPY_OF"), ("une copie des", "A_COPY_OF"), ("une copie d'", "A_COPY_OF"),
                    ("ne doit pas être conservée plus longtemps que sa source", "MUST_NOT_OUTLIVE"),
                    ("collectées pour une finalité", "COLLECTED_FOR_ONE_PURPOSE"), ("collectés pour une finalité", "COLLECTED_FOR_ONE_PURPOSE"),
                    ("ne doivent pas être utilisées pour une autre", "MUST_NOT_BE_USED_FOR_ANOTHER"),
                    ("ne doivent pas être utilisés pour une autre", "MUST_NOT_BE_USED_FOR_ANOTHER"),
                    ("collectées par", "COLLECTED_BY"), ("collectés par", "COLLECTED_BY"),
                    ("ne doivent pas parvenir à", "MUST_NOT_REACH"), ("ne doivent pas parvenir au", "MUST_NOT_REACH"),
                    ("ne doivent pas parvenir aux", "MUST_NOT_REACH"), ("aucune position visant à", "NO_POSITION_TO"),
                    ("ne peut écarter aucune autre loi", "MAY_SET_ASIDE"), ("l'accès à", "ACCESS_TO"), ("l'accès au", "ACCESS_TO"),
                    ("l'accès aux", "ACCESS_TO"), ("doit reposer sur", "MUST_REST_ON")),

                // Where data lie, how long, and that access is recorded.
                .. At(
                    KeywordScope.Other,
                    ("tenu par", "KEPT_BY"), ("tenue par", "KEPT_BY"), ("conservées au plus aussi longtemps que dans", "RETAINED_AS_IN"),
                    ("conservée au plus aussi longtemps que dans", "RETAINED_AS_IN"), ("conservés au plus aussi longtemps que dans", "RETAINED_AS_IN"),
                    ("conservé au plus aussi longtemps que dans", "RETAINED_AS_IN"), ("journalisé", "LOGGED"), ("journalisée", "LOGGED")),

                // The small words. “par” is *by* and *per*: what stands before it decides. “du” and “au” hide an article, and so do not need one.
                .. At(
                    KeywordScope.Everywhere,
                    ("un", "A"), ("une", "A"), ("est", "IS"), ("n'est pas", "IS_NOT"), ("non", "NOT"), ("pas", "NOT"), ("et", "AND"), ("ou", "OR"),
                    ("soit", "EITHER"), ("à la fois", "ALL_OF"), ("de", "OF"), ("du", "OF"), ("des", "OF"), ("d'", "OF"), ("à", "TO"), ("au", "TO"),
                    ("aux", "TO"), ("à partir de", "FROM"), ("à partir du", "FROM"), ("à partir d'", "FROM"), ("à compter de", "FROM"),
                    ("à compter du", "FROM"), ("à compter d'", "FROM"), ("auprès de", "FROM"), ("auprès du", "FROM"), ("auprès des", "FROM"),
                    ("auprès d'", "FROM"), ("provenant de", "FROM"), ("provenant du", "FROM"), ("provenant des", "FROM"), ("provenant d'", "FROM"),
                    ("vers", "INTO"), ("dans", "IN"), ("en", "IN"), ("chez", "AT"), ("par", "BY"), ("pour", "FOR"), ("avec", "WITH"),
                    ("sans", "WITHOUT"), ("après", "AFTER"), ("après le", "AFTER"), ("avant", "BEFORE"), ("avant le", "BEFORE"),
                    ("au moins", "AT_LEAST"), ("d'au moins", "AT_LEAST"), ("au plus", "AT_MOST"), ("d'au plus", "AT_MOST"), ("moins de", "LESS_THAN"),
                    ("de moins de", "LESS_THAN"), ("plus de", "MORE_THAN"), ("de plus de", "MORE_THAN"), ("comprend", "INCLUDES"),
                    ("selon la constatation de", "AS_FOUND_BY"), ("selon la constatation du", "AS_FOUND_BY"),
                    ("selon la constatation des", "AS_FOUND_BY"), ("selon la constatation d'", "AS_FOUND_BY"),
                    ("à l'exception de", "EXCEPT_FOR"), ("à l'exception du", "EXCEPT_FOR"), ("à l'exception des", "EXCEPT_FOR"),
                    ("à l'exception d'", "EXCEPT_FOR"), ("seulement", "ONLY"), ("jusqu'au", "UNTIL"),
                    ("jusqu'à", "UNTIL"), ("en vertu de", "UNDER"), ("en vertu du", "UNDER"), ("en vertu des", "UNDER"), ("en vertu d'", "UNDER"),
                    ("section", "SECTION"), ("article", "ARTICLE"), ("citation", "QUOTE"), ("chacun", "EVERYONE"), ("toute personne", "EVERYONE"),
                    ("quiconque", "ANYONE"), ("aucune autorité ne", "NO_AUTHORITY"), ("doit", "MUST"), ("doivent", "MUST"),
                    ("ne doit pas", "MUST_NOT"), ("ne doivent pas", "MUST_NOT"), ("peut", "MAY"), ("peuvent", "MAY"),
                    ("n'est pas tenu de", "NEED_NOT"), ("n'est pas tenu d'", "NEED_NOT"), ("n'est pas tenue de", "NEED_NOT"),
                    ("n'est pas tenue d'", "NEED_NOT"), ("ne sont pas tenus de", "NEED_NOT"), ("ne sont pas tenus d'", "NEED_NOT"),
                    ("ne sont pas tenues de", "NEED_NOT"), ("ne sont pas tenues d'", "NEED_NOT"), ("devrait", "SHOULD"), ("devraient", "SHOULD"),
                    ("a droit à", "IS_ENTITLED_TO"), ("a droit au", "IS_ENTITLED_TO"), ("a droit aux", "IS_ENTITLED_TO"),
                    ("ont droit à", "IS_ENTITLED_TO"), ("ont droit au", "IS_ENTITLED_TO"), ("ont droit aux", "IS_ENTITLED_TO"), ("lorsque", "WHEN"),
                    ("lorsqu'", "WHEN"), ("quand", "WHEN"), ("sauf si", "UNLESS"), ("à moins que", "UNLESS"), ("à condition que", "PROVIDED_THAT"),
                    ("à condition qu'", "PROVIDED_THAT"), ("sous réserve de", "SUBJECT_TO"), ("sous réserve du", "SUBJECT_TO"),
                    ("sous réserve des", "SUBJECT_TO"), ("sous réserve d'", "SUBJECT_TO"), ("nonobstant", "NOTWITHSTANDING"),
                    ("nonobstant toute autre loi", "NOTWITHSTANDING_ALL"), ("dans un délai de", "WITHIN"), ("dans les", "WITHIN"),
                    ("sans délai", "WITHOUT_DELAY"), ("au plus tôt", "AT_THE_EARLIEST"), ("pendant les premiers", "DURING_THE_FIRST"),
                    ("pendant les premières", "DURING_THE_FIRST"), ("durant les premiers", "DURING_THE_FIRST"),
                    ("durant les premières", "DURING_THE_FIRST"), ("aux fins de", "FOR_THE_PURPOSE_OF"), ("aux fins du", "FOR_THE_PURPOSE_OF"),
                    ("aux fins des", "FOR_THE_PURPOSE_OF"), ("aux fins d'", "FOR_THE_PURPOSE_OF"), ("conservées pendant au plus", "RETAINED"),
                    ("conservée pendant au plus", "RETAINED"), ("conservés pendant au plus", "RETAINED"), ("conservé pendant au plus", "RETAINED"),
                    ("obtenues dans toute tâche", "OBTAINED_ANY"), ("obtenue dans toute tâche", "OBTAINED_ANY"),
                    ("obtenus dans toute tâche", "OBTAINED_ANY"), ("obtenu dans toute tâche", "OBTAINED_ANY"), ("obtenues dans", "OBTAINED_IN"),
                    ("obtenue dans", "OBTAINED_IN"), ("obtenus dans", "OBTAINED_IN"), ("obtenu dans", "OBTAINED_IN"),
                    ("obtenues lors de", "OBTAINED_IN"), ("obtenue lors de", "OBTAINED_IN"), ("obtenus lors de", "OBTAINED_IN"),
                    ("obtenu lors de", "OBTAINED_IN"), ("obtenues de", "OBTAINED_FROM"), ("obtenues du", "OBTAINED_FROM"),
                    ("obtenues des", "OBTAINED_FROM"), ("obtenues d'", "OBTAINED_FROM"), ("obtenue de", "OBTAINED_FROM"),
                    ("obtenue du", "OBTAINED_FROM"), ("obtenue des", "OBTAINED_FROM"), ("obtenue d'", "OBTAINED_FROM"),
                    ("obtenus de", "OBTAINED_FROM"), ("obtenus du", "OBTAINED_FROM"), ("obtenus des", "OBTAINED_FROM"),
                    ("obtenus d'", "OBTAINED_FROM"), ("obtenu de", "OBTAINED_FROM"), ("obtenu du", "OBTAINED_FROM"), ("obtenu des", "OBTAINED_FROM"),
                    ("obtenu d'", "OBTAINED_FROM"), ("après consultation de", "AFTER_CONSULTING"),
                    ("après consultation du", "AFTER_CONSULTING"), ("après consultation des", "AFTER_CONSULTING"), ("après consultation d'", "AFTER_CONSULTING"),
                    ("dans la mesure où", "AS_FAR_AS"), ("l'interdit", "FORBIDS_IT"),
                    ("dans le respect de", "RESPECTING"), ("dans le respect du", "RESPECTING"), ("dans le respect des", "RESPECTING"),
                    ("dans le respect d'", "RESPECTING"), ("payé par", "PAID_BY"), ("payée par", "PAID_BY"), ("suspendant", "SUSPENDING"),
                    ("qui suspend", "SUSPENDING"), ("toute décision de", "EVERY_DECISION_TO"), ("toute décision d'", "EVERY_DECISION_TO"),
                    ("s'accompagne de", "COME_WITH"), ("s'accompagne d'", "COME_WITH"), ("doit s'accompagner d'", "COME_WITH"),
                    ("doit s'accompagner de", "COME_WITH")),

                // Words that people bring along from other texts.
                .. At(
                    KeywordScope.Everywhere,
                    ("en cas de", "SLIP"), ("au cas où", "SLIP"),
                    ("devra", "SLIP"), ("devront", "SLIP"), ("est tenu de", "SLIP"), ("est tenue de", "SLIP"), ("sont tenus de", "SLIP"),
                    ("sera tenu de", "SLIP"), ("pourra", "SLIP"), ("pourront", "SLIP"), ("est autorisé à", "SLIP"), ("est autorisée à", "SLIP"),
                    ("ne peut pas", "SLIP"), ("ne peuvent pas", "SLIP"), ("ne peut", "SLIP"), ("ne peuvent", "SLIP"), ("n'a pas à", "SLIP"),
                    ("si", "SLIP"), ("alors", "SLIP"), ("le", "SLIP"), ("la", "SLIP"), ("les", "SLIP"), ("l'", "SLIP"), ("excepté", "SLIP"),
                    ("sauf", "SLIP"), ("nul ne", "SLIP"), ("personne ne", "SLIP"), ("tout le monde", "SLIP"), ("n'importe qui", "SLIP")),
            ],
            [
                ("hour", "heure"), ("hours", "heures"), ("day", "jour"), ("days", "jours"), ("week", "semaine"), ("weeks", "semaines"),
                ("month", "mois"), ("months", "mois"), ("year", "an"), ("year", "année"), ("years", "ans"), ("years", "années"),
                ("supranational", "supranational"), ("constitution", "constitution"), ("statute", "loi"), ("regulation", "règlement"), ("circular", "circulaire"),
                ("absolute", "absolue"), ("binding", "contraignante"), ("must", "impérative"), ("practice", "pratique"),
                ("consideration", "considération"), ("person", "personne"), ("data", "données"), ("service", "prestation"), ("place", "lieu"),
                ("purpose", "finalité"), ("recipient", "destinataire"),
            ],
            [("SAFEGUARD_WITHIN", "dans un délai de"), ("FROM_DATE", "à partir du"), ("PART_COMMA", ","), ("PER", "par"), ("EVENT_BEFORE", "avant"), ("EVENT_AFTER", "après"), ("QUOTA", "au plus")]);
    }
}
