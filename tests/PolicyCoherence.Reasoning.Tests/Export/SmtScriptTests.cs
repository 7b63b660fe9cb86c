using PolicyCoherence.Reasoning.Export;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Export;

/// <summary>The questions of a check as another solver reads them, to the letter.</summary>
public sealed class SmtScriptTests
{
    private const string Head = """
        ; Two facts
        ; After each question stands the answer that the checker gives: sat if there is a case, unsat if there is none.
        (set-logic QF_LIA)

        """;

    private readonly FormulaTable _table = new();
    private readonly List<Formula> _truths = [];

    private Variable Yes(string key) => _table.Variable(key, ValueSet.YesOrNo, 0);

    private Variable Number(string key, long from = -5, long to = 100) => _table.Variable(key, ValueSet.Range(from, to), 0);

    private SmtScript Script() => new(_table, new Solver(_table, variable => _truths.Where(truth => truth.Mentions(variable))), "Two facts");

    private string Asked(string name, bool expected, params Formula[] conjuncts)
    {
        var script = Script();
        script.Ask(name, expected, conjuncts);
        script.Questions.ShouldBe(1);
        script.ToString().ShouldStartWith(Head);
        return script.ToString()[Head.Length..];
    }

    [Fact]
    public void Without_a_question_there_is_a_head_alone()
    {
        Script().ToString().ShouldBe(Head);
        Script().Questions.ShouldBe(0);
    }

    [Fact]
    public void What_always_holds_is_not_asserted_and_what_never_holds_is()
    {
        Asked("anybody", true, _table.True).ShouldBe("(echo \"anybody: sat\")\n(push 1)\n(check-sat)\n(pop 1)\n");
        Asked("nobody", false, _table.False).ShouldBe("(echo \"nobody: unsat\")\n(push 1)\n(assert false)\n(check-sat)\n(pop 1)\n");
    }

    [Fact]
    public void A_name_loses_what_the_format_cannot_hold() =>
        Asked("a \"b\"", true, _table.Literal(Yes("x|y\\z"), 1)).ShouldBe("""
            (declare-const |x_y_z| Int)
            (assert (and (<= 0 |x_y_z|) (<= |x_y_z| 1)))
            (echo "a 'b': sat")
            (push 1)
            (assert (= |x_y_z| 1))
            (check-sat)
            (pop 1)

            """);

    [Fact]
    public void Values_are_intervals_with_both_ends_and_negative_numbers_are_differences()
    {
        var number = Number("n");
        var odd = _table.Or([_table.Literal(number, ValueSet.Range(-5, -2)), _table.Literal(number, 0), _table.Literal(number, ValueSet.Range(7, 9))]);
        Asked("q", true, odd).ShouldBe("""
            (declare-const |n| Int)
            (assert (and (<= (- 5) |n|) (<= |n| 100)))
            (echo "q: sat")
            (push 1)
            (assert (or (and (<= (- 5) |n|) (<= |n| (- 2))) (= |n| 0) (and (<= 7 |n|) (<= |n| 9))))
            (check-sat)
            (pop 1)

            """);
    }

    [Fact]
    public void Two_amounts_are_compared_as_they_are_rounded()
    {
        var (a, b) = (Number("a"), Number("b"));
        Asked(
            "q",
            true,
            _table.AtMost(a, Rounded.Of(3, -2, 7), b, Rounded.Itself),
            _table.AtMost(b, Rounded.Of(1, 4, 1), a, Rounded.Of(5, 0, 1)),
            _table.AtMost(a, Rounded.Of(3, -2, 7), b, Rounded.Of(1, 1, 3))).ShouldBe("""
            (declare-const |a| Int)
            (assert (and (<= (- 5) |a|) (<= |a| 100)))
            (declare-const |b| Int)
            (assert (and (<= (- 5) |b|) (<= |b| 100)))
            (echo "q: sat")
            (push 1)
            (assert (<= (* 3 |a|) (+ (* 7 |b|) 8)))
            (assert (<= |b| (+ (* 5 |a|) (- 4))))
            (assert (<= (div (+ (* 3 |a|) 5) 7) (div (+ |b| 4) 3)))
            (check-sat)
            (pop 1)

            """);
    }

    [Fact]
    public void A_formula_that_others_contain_is_defined_once_and_truths_are_taken_along()
    {
        var (x, y, z, far) = (_table.Literal(Yes("x"), 1), _table.Literal(Yes("y"), 1), _table.Literal(Yes("z"), 1), _table.Literal(Yes("far"), 1));
        _truths.Add(_table.Or(_table.Not(x), z));
        _truths.Add(_table.Or(far, _table.Not(far)));
        var either = _table.Or(x, y);
        var script = Script();
        script.Ask("first", true, either);
        script.Ask("second", false, _table.And(either, z), far);
        script.Questions.ShouldBe(2);
        script.ToString()[Head.Length..].ShouldBe("""
            (declare-const |x| Int)
            (assert (and (<= 0 |x|) (<= |x| 1)))
            (declare-const |y| Int)
            (assert (and (<= 0 |y|) (<= |y| 1)))
            (define-fun f1 () Bool (or (= |x| 1) (= |y| 1)))
            (declare-const |z| Int)
            (assert (and (<= 0 |z|) (<= |z| 1)))
            (define-fun f2 () Bool (or (= |x| 0) (= |z| 1)))
            (echo "first: sat")
            (push 1)
            (assert f1)
            (assert f2)
            (check-sat)
            (pop 1)
            (define-fun f3 () Bool (and (= |z| 1) f1))
            (declare-const |far| Int)
            (assert (and (<= 0 |far|) (<= |far| 1)))
            (echo "second: unsat")
            (push 1)
            (assert f3)
            (assert (= |far| 1))
            (assert f2)
            (check-sat)
            (pop 1)

            """);
    }

    [Fact]
    public void A_policy_asks_who_is_meant_who_is_meant_by_two_and_who_is_left_out()
    {
        var law = Law.Of("""
            understanding u "1": everyone is entitled to emergency-care when ill.
            understanding t "2": everyone is entitled to card when ill.
            position q: no authority may return foreigner when torture.
            position p: office must deport foreigner when ordered.
            position r: office may detain foreigner.
            position s: foreigner is entitled to health-care from hospital when ill.
            """);
        var script = PolicyQuestions.Script(law.Analysis);
        script.ToString().ShouldBe("""
            ; The questions of Policy Coherence about the scopes of positions, as SMT-LIB.
            ; After each question stands the answer that the checker gives: sat if there is a case, unsat if there is none.
            (set-logic QF_LIA)
            (declare-const |person.foreigner| Int)
            (assert (and (<= 0 |person.foreigner|) (<= |person.foreigner| 1)))
            (declare-const |person.ordered| Int)
            (assert (and (<= 0 |person.ordered|) (<= |person.ordered| 1)))
            (define-fun f1 () Bool (and (= |person.foreigner| 1) (= |person.ordered| 1)))
            (echo "somebody p#0#office: sat")
            (push 1)
            (assert f1)
            (check-sat)
            (pop 1)
            (declare-const |person.torture| Int)
            (assert (and (<= 0 |person.torture|) (<= |person.torture| 1)))
            (define-fun f2 () Bool (and (= |person.foreigner| 1) (= |person.torture| 1)))
            (echo "somebody q#0#: sat")
            (push 1)
            (assert f2)
            (check-sat)
            (pop 1)
            (echo "somebody r#0#office: sat")
            (push 1)
            (assert (= |person.foreigner| 1))
            (check-sat)
            (pop 1)
            (declare-const |person.ill| Int)
            (assert (and (<= 0 |person.ill|) (<= |person.ill| 1)))
            (define-fun f3 () Bool (and (= |person.foreigner| 1) (= |person.ill| 1)))
            (echo "somebody s#0#hospital: sat")
            (push 1)
            (assert f3)
            (check-sat)
            (pop 1)
            (echo "overlap p#0#office q#0#: sat")
            (push 1)
            (assert f1)
            (assert f2)
            (check-sat)
            (pop 1)
            (define-fun f4 () Bool (or (= |person.foreigner| 0) (= |person.torture| 0)))
            (echo "outside p#0#office q#0#: sat")
            (push 1)
            (assert f1)
            (assert f4)
            (check-sat)
            (pop 1)
            (define-fun f5 () Bool (or (= |person.foreigner| 0) (= |person.ordered| 0)))
            (echo "outside q#0# p#0#office: sat")
            (push 1)
            (assert f2)
            (assert f5)
            (check-sat)
            (pop 1)
            (define-fun f6 () Bool (or (= |person.foreigner| 0) (= |person.ill| 0)))
            (define-fun f7 () Bool (and (= |person.ill| 1) f6))
            (echo "left out of u: sat")
            (push 1)
            (assert f7)
            (check-sat)
            (pop 1)

            """);
        script.Questions.ShouldBe(script.ToString().Split("(check-sat)").Length - 1);
    }

    [Theory]
    [InlineData("position p: office must fine foreigner when danger. position q: office must not fine foreigner when danger and crime.", "somebody p#0#office: sat | somebody q#0#office: sat | overlap p#0#office q#0#office: sat | outside p#0#office q#0#office: sat | outside q#0#office p#0#office: unsat")]
    [InlineData("position p: office must fine foreigner when danger. position q: office must not fine foreigner when not danger.", "somebody p#0#office: sat | somebody q#0#office: sat | overlap p#0#office q#0#office: unsat | outside p#0#office q#0#office: sat | outside q#0#office p#0#office: sat")]
    [InlineData("position p: office must fine foreigner when danger and not danger.", "somebody p#0#office: unsat")]
    [InlineData("position p: office may return foreigner. position z: office must not deport foreigner. position y: office must not transfer foreigner.", "somebody p#0#office: sat | somebody y#0#office: sat | somebody z#0#office: sat | overlap p#0#office y#0#office: sat | outside p#0#office y#0#office: unsat | outside y#0#office p#0#office: unsat | overlap p#0#office z#0#office: sat | outside p#0#office z#0#office: unsat | outside z#0#office p#0#office: unsat")]
    [InlineData("understanding v \"1\": everyone is entitled to card when ill. understanding u \"2\": everyone is entitled to card when poor. position p: everyone is entitled to card from hospital when ill.", "somebody p#0#hospital: sat | left out of u: sat | left out of v: unsat")]
    public void The_questions_about_a_law_and_their_answers(string text, string questions) =>
        PolicyQuestions.Script(Law.Of(text).Analysis).ToString().Split('\n').Where(line => line.StartsWith("(echo ", StringComparison.Ordinal)).Select(line => line["(echo \"".Length..^2]).ShouldBe(questions.Split(" | "));
}
