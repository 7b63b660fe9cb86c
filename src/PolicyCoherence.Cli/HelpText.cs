namespace PolicyCoherence.Cli;

/// <summary>The help, one page for each command.</summary>
internal static class HelpText
{
    public const string Root = """
        coherence: finds the contradictions between the texts of a migration policy.

        Usage:
          coherence check [files and folders]    Check policy files, and report what contradicts what
          coherence test [files and folders]     Test the cases that policy files hold
          coherence ask --case 'FACTS'           Say what the law comes to for one person
          coherence diff BASE HEAD               Say what a change of the law changes, and for whom
          coherence coverage [files and folders] Say what becomes of each paragraph of the framework
          coherence init [file]                  Write a first policy file
          coherence explain RULE                 Print the page of a rule, for example PC2101
          coherence rules                        List all rules
          coherence fmt [files and folders]      Give policy files their one layout
          coherence export smt2 [files and folders]
                                                 Write the questions of a check for another solver

        Examples:
          coherence check                        Check all .policy files in this folder and below
          coherence check bill.policy law/       Check a draft together with the law in force
          coherence explain PC2101               What does this kind of finding mean?

        Options:
          -h, --help     Print this help; after a command, the help of that command
          --version      Print the version

        """;

    public const string Init = """
        coherence init: writes a first policy file, to be changed.

        Usage:
          coherence init [file]

        Without a name the file is first.policy, in this folder. A file that is there is never overwritten.
        What is written is a small, complete policy, and coherence check finds nothing in it.

        Options:
          -h, --help     Print this help

        Exit codes:
          0  the file was written
          2  it could not be written, or was there already

        """;

    public const string Coverage = """
        coherence coverage: the framework paragraph by paragraph.

        Usage:
          coherence coverage [files and folders] [options]

        Of every understanding that the state is checked against, it says whether it is
          upheld        positions speak of it, and nothing was found against it
          partly        it is given to some and not to all of whom it speaks
          silent        no encoded position speaks of it: it may just not be encoded
          contradicted  positions stand against it
        and below that, how many positions stand in each sphere, and what they do to persons.

        Options:
          --format text|json
                     text (the default) is for people, json for programs
          --no-color
                     Print without colour; so does the environment variable NO_COLOR
          -h, --help
                     Print this help

        Exit codes:
          0  everything was read
          2  a file cannot be read or understood, or bad usage
          3  there was nothing to check

        """;

    public const string Check = """
        coherence check: checks policy files, and reports what contradicts what.

        Usage:
          coherence check [files and folders] [options]

        Without files and folders, all .policy files in this folder and below are checked. Folders whose
        name starts with a dot are left out. All files are checked together: the contradictions live
        between the texts.

        Options:
          --format text|json|sarif|matrix|timeline
                     text (the default) is for people, json for programs, sarif for code scanning;
                     matrix counts the findings between each two agencies;
                     timeline says when each finding begins and ends
          --output FILE
                     Write the report to a file instead of the screen
          --fail-on note|low|tension|warning|error|never
                     From which severity on the exit code is 1. The default is warning.
                       error    two positions contradict each other, or a law that binds the state
                       warning  against what is recommended, or wrong if a judgement falls one way
                       tension  the sources themselves pull in two directions here
                       low      a rule of precedence resolves it, but a reader can be misled
                       note     worth knowing
          --bar-in-same-act exception|contradiction
                     How to read a prohibition that stands in the same act as a duty, where neither
                     text mentions the other: as an exception to the duty (the default; each such
                     reading is named in a note), or as a contradiction
          --at DATE
                     Check the law of one day, as in 2026-01-31. Without it, the law is checked as it
                     stands once every text has come into force
          --from DATE, --to DATE
                     Check the law of these days, both included
          --no-repairs
                     Do not look for changes of the text that resolve a finding. Each is checked
                     again as a whole, which takes most of the time where there are many findings
          --no-color
                     Print without colour; so does the environment variable NO_COLOR
          -h, --help
                     Print this help

        Exit codes:
          0  everything was checked, and nothing is as severe as --fail-on
          1  there are findings as severe as --fail-on, or more
          2  the check could not be done in full: a file cannot be read or understood, or bad usage
          3  there was nothing to check

        Examples:
          coherence check bill.policy law/
          coherence check --fail-on error
          coherence check --format sarif --output coherence.sarif

        """;

    public const string Test = """
        coherence test: puts the cases that policy files hold to the law, and says which expectations hold.

        Usage:
          coherence test [files and folders] [options]

        A case is one person, and what the law is expected to say of her:

          case "a child alone, claim refused":
            minor, unaccompanied, age is 16 years, asylum-claim-rejected
            expect interior must not return.

        What a case does not say is taken to be ordinary; where that decides, the report says so.
        An expectation that holds only if a judgement falls one way does not hold.

        Without files and folders, all .policy files in this folder and below are read.

        Options:
          --format text|json   text (the default) is for people, json for programs
          --no-color           Print without colour; so does the environment variable NO_COLOR
          -h, --help           Print this help

        Exit codes:
          0  every expectation holds
          1  at least one does not
          2  the test could not be done in full: a file or a case cannot be understood, or bad usage
          3  there is no case

        """;

    public const string Ask = """
        coherence ask: says what the law comes to for one person: what each agency must, may and must
        not do, after exceptions and precedence, with sources; and what contradicts.

        Usage:
          coherence ask [files and folders] --case 'FACTS' [options]
          coherence ask [files and folders] --case FILE [options]

        FACTS are conditions separated by commas, as in a case (see: coherence test --help). FILE holds
        such facts, or sentences that begin with `case`. What is not said is taken to be ordinary, and
        listed where it decides. Judgements stay open, and are named.

        Options:
          --case 'FACTS'|FILE  About whom to ask
          --format text|json   text (the default) is for people, json for programs
          --no-color           Print without colour; so does the environment variable NO_COLOR
          -h, --help           Print this help

        Exit codes:
          0  the question is answered
          2  it could not be answered in full: a file or the case cannot be understood, nobody can be
             like this, or bad usage
          3  there is no position to ask

        Examples:
          coherence ask law/ --case 'adult, irregular-migrant, risk-of-torture in destination'
          coherence ask law/ --case 'sponsor is a refugee, household-income of sponsor is 1200 EUR per month'

        """;

    public const string Diff = """
        coherence diff: says in meaning, not in text, what changes from one law to another: which
        positions, for whom (with a person for each change), and which inconsistencies are introduced.

        Usage:
          coherence diff BASE HEAD [options]
          coherence diff BASE HEAD [files and folders] [options]

        BASE and HEAD are files or folders, or revisions of the git repository in which this folder
        lies, as in HEAD~1 or main; a path that exists is taken as a path. Of a revision, the policy
        files in this folder and below are read, or the files and folders named.

        Moved and renumbered sections, titles, comments and layout change nothing in meaning. A renamed
        position is one that is gone and one that is new.

        Options:
          --format text|json   text (the default) is for people, json for programs
          --fail-on note|low|tension|warning|error|never
                     From which severity on an introduced inconsistency makes the exit code 1.
                     The default is warning
          --no-color           Print without colour; so does the environment variable NO_COLOR
          -h, --help           Print this help

        Exit codes:
          0  nothing as severe as --fail-on is introduced
          1  something as severe as --fail-on, or more, is introduced
          2  the comparison could not be done in full: a file cannot be read or understood, there is
             no such revision, or bad usage
          3  there was nothing to compare

        Examples:
          coherence diff law/ draft/
          coherence diff main HEAD policy/
          coherence diff HEAD . --fail-on error

        """;

    public const string Explain = """
        coherence explain: prints the page of a rule: what it finds, why it matters, how to resolve it.

        Usage:
          coherence explain RULE

        RULE is the id in square brackets at the start of a finding, for example PC2101.

        Options:
          -h, --help     Print this help

        """;

    public const string Rules = """
        coherence rules: lists all rules with their id, severity and title.

        Usage:
          coherence rules [options]

        Options:
          --format text|json   text (the default) is for people, json for programs
          --no-color           Print without colour; so does the environment variable NO_COLOR
          -h, --help           Print this help

        """;

    public const string Export = """
        coherence export: writes the questions of a check for another program.

        Usage:
          coherence export smt2 [files and folders] [options]

        smt2 is SMT-LIB 2.6, which solvers such as Z3 and cvc5 read. The script asks whether somebody is in
        the scope of each position, whether the scopes of positions that could clash overlap and lie inside
        each other, and whether somebody is left out of an entitlement. Before each answer of the other
        solver stands the one that the checker gives, so that the two can be compared line by line.

        Options:
          --output FILE  Write the script to a file instead of the screen
          -h, --help     Print this help

        Exit codes:
          0  the script was written
          2  a file cannot be read or understood, or bad usage
          3  there was nothing to export

        Examples:
          coherence export smt2 law/ --output questions.smt2
          coherence export smt2 law/ | z3 -in

        """;

    public const string Fmt = """
        coherence fmt: gives policy files the one layout of the language.

        Usage:
          coherence fmt [files and folders] [options]
          coherence fmt < draft.policy

        A sentence stands on one line if it fits within 100 characters. Otherwise what is declared stands
        on the first line, and each part on a line of its own, two spaces further in:

          position removal "Removal of persons whose stay has ended":
            interior must return irregular-migrant
            when stay-expired
            unless asylum-claim-pending
            under aliens-act section "58(1)".

        No word changes and nothing moves: sentences, clauses and comments stay in their order, and so
        no finding changes. Empty lines between sentences stay, at most one. A sentence that cannot be
        understood is left exactly as it is. Before a file is written, the new text is read again; if it
        did not say the same as the old one, the file would be left as it is, with exit code 2.

        Without files and folders, all .policy files in this folder and below are formatted; but if
        something is sent to the command, that is formatted and printed. So is - as the only path.

        Options:
          --check        Write nothing; list the files that would change, and exit with 1 if there are any
          --diff         Write nothing; print what would change as a unified diff
          --no-color     Print without colour; so does the environment variable NO_COLOR
          -h, --help     Print this help

        Exit codes:
          0  every file has its layout now; with --check, had it before
          1  with --check: at least one file would change
          2  a file cannot be read or written, or bad usage
          3  there was nothing to format

        Examples:
          coherence fmt law/                     Format all policy files in a folder
          coherence fmt --check                  In continuous integration: is everything formatted?
          coherence fmt --diff bill.policy       What would change in the bill?

        """;
}
