using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Two steps of one procedure, taken by two agencies, of which the second waits for the first.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="First">The step that comes first.</param>
/// <param name="Second">The step that waits for it.</param>
/// <param name="From">Who takes the first.</param>
/// <param name="To">Who takes the second.</param>
public sealed record Handover(Procedure Procedure, ProcedureStep First, ProcedureStep Second, Agency From, Agency To);

/// <summary>Two such steps, and no position that lets the second agency have what the first learned.</summary>
/// <param name="Handover">The steps.</param>
/// <param name="Answer">A person whom the procedure concerns.</param>
/// <param name="Counts">Whether the file says enough of what these agencies tell and are told for the silence to count (meaning A14).</param>
public sealed record UntoldStep(Handover Handover, Answer Answer, bool Counts);

/// <summary>Where a procedure passes from one agency to the next, and whether what the one knows passes too (III.2: co-ordination at all stages).</summary>
public sealed class Handovers
{
    // What a court decides it serves on those who are before it, and whoever brings a case to it brings the file.
    private const string Court = "court";

    private readonly Analysis _analysis;
    private readonly Dictionary<Handover, UntoldStep?> _known = [];

    internal Handovers(Analysis analysis) => _analysis = analysis;

    /// <summary>
    /// The places where a procedure passes from one agency to another, in the order of its steps: for each two agencies the first, since one
    /// position that tells the other serves for all. A period between two steps belongs to the first.
    /// </summary>
    public IEnumerable<Handover> In(Procedure procedure) =>
        (from second in procedure.Steps
         where second.Deciding is null
         from to in Takers(second)
         from first in Before(procedure, second)
         from taker in Takers(first)
         where !AreOne(taker, to) && !Is(taker, Court) && !Is(to, Court)
         select new Handover(procedure, first, second, taker, to)).DistinctBy(handover => (handover.From.Name, handover.To.Name));

    /// <summary>The finding for a handover; null if the second agency can have what the first learned.</summary>
    public UntoldStep? Find(Handover handover)
    {
        if (!_known.TryGetValue(handover, out var found)) _known[handover] = found = Search(handover);
        return found;
    }

    private UntoldStep? Search(Handover handover)
    {
        // A step between the two may itself pass the file on.
        if (handover.Procedure.Steps.Any(step => step.Action is { MovesKnowledge: true })) return null;
        var concerned = _analysis.Space.AsItStands(_analysis.Scopes.Scope(handover.Procedure));
        if (HaveConsulted(handover, concerned) || Reaches(handover, concerned)) return null;
        if (_analysis.Cases.Find(concerned) is not { } answer) return null;
        if (!new PlainLaw(_analysis, answer).Concerns(handover.Procedure)) throw new UnconfirmedCaseException(handover.Procedure.Name, handover.Second.Name);
        return new UntoldStep(handover, answer, Counts(handover));
    }

    // That nobody is told counts where the sphere is encoded in full, or where the file says of both agencies to whom data go
    // and from whom they come: then a way between the two would have been written too.
    private bool Counts(Handover handover)
    {
        if (_analysis.IsEncodedInFull(handover.Second.Action?.Sphere) || _analysis.IsEncodedInFull(handover.First.Action?.Sphere)) return true;
        var graph = _analysis.DataFlows.Graph;
        return graph.From(handover.From).Any(edge => edge.Moves)
            && graph.Moving.Any(moving => Brings(moving, handover.To));
    }

    private bool Brings(NormInstance moving, Agency to) =>
        moving.Act.To.Any(body => Is(to, body))
        || (moving is { Agency: { } bearer, Act: { To.IsEmpty: true, IntoStores.IsEmpty: true } } && Is(to, bearer) && !(moving.Act.From.IsEmpty && moving.Act.FromStores.IsEmpty));

    // One of the two is heard before it acts: then the two speak about this person.
    private bool HaveConsulted(Handover handover, Formula concerned) => _analysis.Instances.Any(instance =>
        instance is { LetsAuthorityAct: true, Agency: { } bearer }
        && ((AreOne(bearer, handover.To) && instance.Position.Consulting.Any(body => AreOne(body, handover.From)))
            || (AreOne(bearer, handover.From) && instance.Position.Consulting.Any(body => AreOne(body, handover.To))))
        && AreMet(instance, handover, concerned));

    // Data on somebody whom the procedure concerns can go from the one to the other, over whomever: a register, a third office.
    private bool Reaches(Handover handover, Formula concerned)
    {
        var graph = _analysis.DataFlows.Graph;
        bool IsEnd(Symbol holder) => holder is Agency agency && AreOne(agency, handover.To);
        var starts = _analysis.Model.Agencies.KindsOf(handover.From.Name).Cast<Symbol>()
            .Concat(graph.Gathering.Where(gathering => gathering.Agency is { } bearer && AreOne(bearer, handover.From) && AreMet(gathering, handover, concerned)).SelectMany(gathering => gathering.Act.IntoStores))
            .Concat(_analysis.Model.Stores.Where(store => store.KeptBy.Any(keeper => AreOne(keeper, handover.From))));
        var open = new Queue<Symbol>(starts.SelectMany(graph.Holders).DistinctBy(DataGraph.KeyOf, StringComparer.Ordinal));
        var seen = open.Select(DataGraph.KeyOf).ToHashSet(StringComparer.Ordinal);
        while (open.TryDequeue(out var holder))
        {
            if (IsEnd(holder)) return true;
            foreach (var edge in graph.From(holder).Where(edge => edge.Moves && AreMet(edge.By, handover, concerned)))
            {
                foreach (var next in graph.Holders(edge.To).Where(next => seen.Add(DataGraph.KeyOf(next)))) open.Enqueue(next);
            }
        }

        return false;
    }

    // For somebody whom the procedure concerns; where the position speaks of another part in the case, that part does not decide.
    private bool AreMet(NormInstance instance, Handover handover, Formula concerned) =>
        instance.Role != handover.Procedure.Role || _analysis.Solver.Overlap(concerned, _analysis.Scopes.Scope(instance));

    private static IEnumerable<ProcedureStep> Before(Procedure procedure, ProcedureStep second)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { second.Name };
        var open = new Queue<ProcedureStep>([second]);
        while (open.TryDequeue(out var step))
        {
            var awaited = step.Times.Where(time => time.Kind is TieKind.After or TieKind.AtTheEarliest or TieKind.Within or TieKind.OnTheDay).Select(time => time.Moment.Event.Name);
            if (step.Period is { } period) awaited = awaited.Append(period.From.Event.Name);
            if (step.NoticeOf is { } told) awaited = awaited.Append(told.Name);
            foreach (var before in awaited.Where(seen.Add).Select(procedure.Step).OfType<ProcedureStep>())
            {
                if (before.Kind == StepKind.Period) open.Enqueue(before);
                else yield return before;
            }
        }
    }

    private static ImmutableArray<Agency> Takers(ProcedureStep step) => step.By is AgencyBearer { Agencies: var agencies } ? agencies : [];

    private bool AreOne(Agency one, Agency other) => Is(one, other) || Is(other, one);

    private bool Is(Agency agency, Agency general) => _analysis.Model.Agencies.IsKindOf(agency, general);

    private bool Is(Agency agency, string general) => _analysis.Model.Agencies.IsKindOf(agency.Name, general);
}
