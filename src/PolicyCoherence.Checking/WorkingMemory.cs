using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Checking;

/// <summary>The facts that rules start from. What can be computed for a position alone is computed here, not derived by a rule.</summary>
internal static class WorkingMemory
{
    /// <summary>Every fact that is asserted, on the law and on its texts; the rest is derived.</summary>
    public static List<object> Facts(Analysis analysis, Report report, SourceSet set, CancellationToken cancellationToken = default) =>
        [.. Facts(analysis, report), .. Texts(analysis.Model, set, cancellationToken)];

    /// <summary>What is asserted of the files as a whole, however many states they speak of.</summary>
    /// <param name="model">The model of all files.</param>
    /// <param name="set">The files, with the texts of the instruments.</param>
    /// <param name="cancellationToken">Looked at while quotes are looked up.</param>
    public static IEnumerable<object> Texts(PolicyModel model, SourceSet set, CancellationToken cancellationToken) =>
    [
        .. UnusedWords.In(set, model),
        .. from instrument in model.Instruments join basis in model.Instruments on instrument.Under equals basis.Name select new MadeUnder(instrument, basis),
        .. new TextVerification(set.Laws, cancellationToken).Facts(model),
    ];

    /// <summary>What is asserted of the law of one state.</summary>
    /// <param name="analysis">The reasoning about the model.</param>
    /// <param name="report">Where rules put their findings.</param>
    public static List<object> Facts(Analysis analysis, Report report)
    {
        var model = analysis.Model;
        var actions = analysis.Instances.Select(instance => instance.Action).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var facts = new List<object> { report };
        facts.AddRange(analysis.Instances.Where(instance => analysis.IsAsked(instance.Position)));
        facts.AddRange(Relations(model, actions));
        facts.AddRange(Exclusions(analysis));
        facts.AddRange(Defeats(model, actions));
        facts.AddRange(Concerns(model, actions));
        facts.AddRange(Meanings(model));
        facts.AddRange(model.Understandings.Where(understanding => understanding is EntitlementUnderstanding or BanUnderstanding or IndependenceUnderstanding or CounterpartUnderstanding or BalanceUnderstanding or ComprehensiveUnderstanding or DisregardUnderstanding or AccessChainUnderstanding or MutualUnderstanding));
        facts.AddRange(Procedures(analysis));
        facts.AddRange(model.Procedures.Where(analysis.IsAsked).SelectMany(analysis.Handovers.In).Select(handover => new ChangeOfHands(handover)));
        facts.AddRange(model.Understandings.Where(understanding => understanding is PurposeLimitUnderstanding or CopyRetentionUnderstanding or ReachUnderstanding or SetAsideUnderstanding or AccessTriggerUnderstanding));
        facts.AddRange(analysis.JointClashes.Starts);
        facts.AddRange(Knowledge(analysis));
        facts.AddRange(Stances(analysis));
        facts.AddRange(SharedLeads(model));
        facts.AddRange(model.Norms().Where(analysis.IsAsked).Select(norm => new NormText(norm)));
        facts.AddRange(SetsAside(model).Where(aside => analysis.IsAsked(aside.By)));
        facts.AddRange(analysis.OtherStates.Select(other => new OtherState(other.Model.State?.Name ?? "", other)));
        return facts;
    }

    private static IEnumerable<object> Relations(PolicyModel model, ImmutableArray<string> actions)
    {
        var used = actions.ToHashSet(StringComparer.Ordinal);
        return actions
            .SelectMany(specific => model.Actions.GeneralsOf(specific).Where(used.Contains), (specific, general) => (specific, general))
            .SelectMany(pair => new[] { new RelatedActions(pair.specific, pair.general), new RelatedActions(pair.general, pair.specific) })
            .Distinct();
    }

    // Each pair stands once, in the order that the rule reads it: first the one that may be a power.
    private static HashSet<ExcludingActs> Exclusions(Analysis analysis)
    {
        var model = analysis.Model;
        var acting = analysis.Instances.Where(instance => instance.RequiresOrEmpowers).DistinctBy(instance => instance.ActKey, StringComparer.Ordinal).ToImmutableArray();
        var byAction = acting.ToLookup(instance => instance.Action, StringComparer.Ordinal);
        var byService = acting.Where(instance => instance.Act.Service is not null).ToLookup(instance => instance.Act.Service?.Name ?? "", StringComparer.Ordinal);
        var incompatible = model.Actions.All.ToDictionary(action => action.Name, action => action.Incompatible, StringComparer.Ordinal);
        var pairs = new HashSet<ExcludingActs>();
        foreach (var instance in acting)
        {
            foreach (var other in model.Actions.GeneralsOf(instance.Action)
                .SelectMany(general => incompatible[general])
                .SelectMany(general => model.Actions.KindsOf(general))
                .SelectMany(action => byAction[action.Name]))
            {
                pairs.Add(new ExcludingActs(instance.ActKey, other.ActKey));
            }

            if (instance.Act is not { Service: { } service, Action.Giving: not Giving.None }) continue;
            foreach (var other in model.Services.GeneralsOf(service.Name).Concat(model.Services.KindsOf(service.Name).Select(kind => kind.Name)).Distinct(StringComparer.Ordinal).SelectMany(name => byService[name]))
            {
                if (other.Act.Action.Giving == NetEffect.Opposite(instance.Act.Action.Giving)) pairs.Add(new ExcludingActs(instance.ActKey, other.ActKey));
            }
        }

        return pairs;
    }

    private static IEnumerable<object> Defeats(PolicyModel model, ImmutableArray<string> actions)
    {
        var used = actions.ToHashSet(StringComparer.Ordinal);
        var byName = model.Actions.All.ToDictionary(action => action.Name, StringComparer.Ordinal);
        return actions
            .SelectMany(
                defeating => model.Actions.GeneralsOf(defeating).SelectMany(general => byName[general].Defeats).SelectMany(general => model.Actions.KindsOf(general)).Select(action => action.Name).Where(used.Contains),
                (defeating, defeated) => new DefeatingAction(defeating, defeated))
            .Distinct();
    }

    // Rules join positions with understandings on the action; an understanding speaks of an action, its kinds and what it is a kind of.
    private static IEnumerable<object> Concerns(PolicyModel model, ImmutableArray<string> actions)
    {
        var giving = model.Actions.All.Where(action => action.Giving != Giving.None).Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> Related(IEnumerable<Act> acts)
        {
            var named = acts.Select(act => act.Action).ToList();
            return actions.Where(action => named.Any(of => model.Actions.IsKindOf(action, of.Name) || model.Actions.IsKindOf(of.Name, action)
                || (of.Giving != Giving.None && giving.Contains(action))));
        }

        foreach (var understanding in model.Understandings)
        {
            var facts = understanding switch
            {
                ProhibitionUnderstanding prohibition => Related(prohibition.Acts).Select(action => (object)new ProhibitedAction(action, prohibition)),
                OnlyWhenUnderstanding limited => Related(limited.Acts).Select(action => (object)new LimitedAction(action, limited)),
                OneDefinitionUnderstanding shared => shared.Words.Select(word => (object)new SharedWord(word.Name, shared)),
                ClosedListUnderstanding list => Related(list.Acts).Select(action => (object)new ListedAction(action, list)),
                DecisionSafeguardUnderstanding safeguard => Related(safeguard.Decisions).Select(action => (object)new SafeguardedAction(action, safeguard)),
                LimitedTimeUnderstanding limited => Related(limited.Acts).Select(action => new TimeLimitedAction(action, limited)),
                TimeBarUnderstanding bar => Related(bar.Acts).Select(action => new TimeBarredAction(action, bar)),
                PositionSafeguardUnderstanding stated => Related(stated.Acts).Select(action => (object)new StatedAction(action, stated)),
                _ => [],
            };
            foreach (var fact in facts) yield return fact;
        }
    }

    // Each procedure takes part with the positions; without any, the positions are looked at by themselves.
    private static IEnumerable<object> Procedures(Analysis analysis)
    {
        var model = analysis.Model;
        var orders = model.Understandings.Where(understanding => understanding is EffectOrderUnderstanding or StepOrderUnderstanding or NoticeOrderUnderstanding).ToImmutableArray();
        return model.Procedures.Where(analysis.IsAsked).SelectMany(procedure => orders.Select(understanding => (object)new ProcedureConcern(procedure, understanding)).Append(new DeadlineSet(procedure)))
            .Append(new DeadlineSet(null));
    }

    // A word that has a general meaning is held against it; one that has none, against what it means for another agency.
    private static IEnumerable<object> Meanings(PolicyModel model)
    {
        for (var i = 0; i < model.AgencyMeanings.Length; i++)
        {
            var meaning = model.AgencyMeanings[i];
            if (Definitions.HasGeneralMeaning(meaning.Word))
            {
                yield return new MeantByAgency(meaning.Word.Name, meaning, null);
                continue;
            }

            foreach (var other in model.AgencyMeanings.Skip(i + 1).Where(other => other.Word.Name == meaning.Word.Name)) yield return new MeantByAgency(meaning.Word.Name, meaning, other);
        }
    }

    private static IEnumerable<object> Knowledge(Analysis analysis)
    {
        var chains = analysis.Model.Understandings.OfType<AccessChainUnderstanding>().ToImmutableArray();
        var known = new HashSet<Knows>();
        foreach (var start in analysis.Instances.Where(instance => chains.Any(chain => AccessChains.Gives(instance, chain))))
        {
            foreach (var hop in analysis.AccessChains.Learning(start)) known.Add(new Knows(start, hop.Body.Name));
        }

        if (known.Count == 0) return [];
        var bodies = analysis.Model.Agencies.All;
        var steps = bodies.SelectMany(body => analysis.AccessChains.Onward(body).Select(hop => new KnowledgeStep(body.Name, hop.Body.Name))).Distinct();
        var ends = chains.SelectMany(chain => bodies.Where(body => analysis.AccessChains.ActsAgainst(body, chain)).Select(body => new LeadsToEnforcement(body.Name, chain.Name)));
        return known.Cast<object>().Concat(steps).Concat(ends);
    }

    private static IEnumerable<object> SharedLeads(PolicyModel model)
    {
        var leading = model.Agencies.All.SelectMany(agency => agency.Leads.Select(sphere => sphere.Name).Distinct(StringComparer.Ordinal), (agency, sphere) => (agency, sphere))
            .ToLookup(pair => pair.sphere, pair => pair.agency, StringComparer.Ordinal);
        return from first in model.Agencies.All
               from sphere in first.Leads
               from second in leading[sphere.Name]
               where string.CompareOrdinal(first.Name, second.Name) < 0 && !model.Agencies.IsKindOf(first, second) && !model.Agencies.IsKindOf(second, first)
               select new SharedLead(sphere, first, second);
    }

    private static IEnumerable<SetAside> SetsAside(PolicyModel model) =>
        model.Exceptions.SelectMany(exception => exception.To.Distinct(StringComparer.Ordinal), (exception, name) => new SetAside(name, exception))
            .Concat(model.Positions.SelectMany(position => position.Notwithstanding.Distinct(StringComparer.Ordinal), (position, name) => new SetAside(name, position)));

    private static IEnumerable<object> Stances(Analysis analysis)
    {
        var model = analysis.Model;
        return model.Understandings.OfType<BalanceUnderstanding>().Select(balance => balance.Sphere).DistinctBy(sphere => sphere.Name, StringComparer.Ordinal).Select(sphere => new SphereStance(
            sphere.Name,
            [
                .. analysis.Instances
                    .Where(instance => (instance.Act.Service?.Sphere ?? instance.Act.Action.Sphere) is { } of && model.Spheres.IsKindOf(of, sphere))
                    .Select(instance => instance.Position).DistinctBy(position => position.Name, StringComparer.Ordinal),
            ]));
    }
}
