using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Days without a gap on which something holds; an open end is null.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day after.</param>
public sealed record Stretch(DateOnly? From, DateOnly? Until)
{
    /// <summary>
    /// The days around that of a case on which a question has an answer. Between two days on which a norm begins or ends, the law
    /// does not change, so each such piece is asked once, from the day of the case outwards.
    /// </summary>
    internal static Stretch Around(Analysis analysis, Formula question, Answer answer)
    {
        var turns = analysis.Space.TurnsOf(question);
        var day = answer.ValueOf(CaseSpace.Today);
        var (first, last) = (turns.Count(turn => turn <= day), turns.Count(turn => turn <= day));
        while (first > 0 && HoldsIn(first - 1)) first--;
        while (last < turns.Count && HoldsIn(last + 1)) last++;
        return new Stretch(DayAt(first - 1), DayAt(last));

        // The piece before the turn of this number.
        bool HoldsIn(int piece) => analysis.Solver.Satisfiable(analysis.Table.And(question, analysis.Space.Within(DayAt(piece - 1), DayAt(piece))));
        DateOnly? DayAt(int turn) => turn < 0 || turn >= turns.Count ? null : DateOnly.FromDayNumber((int)turns[turn]);
    }
}
