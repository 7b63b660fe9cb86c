using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>An act that depends on what it has to disregard.</summary>
/// <param name="Understanding">What it has to disregard.</param>
/// <param name="Instance">The duty or power.</param>
/// <param name="On">The facts on which it depends, by name.</param>
/// <param name="Answer">A person whom it reaches, and would not reach if one of these facts were another.</param>
public sealed record Regarded(DisregardUnderstanding Understanding, NormInstance Instance, ImmutableArray<Fact> On, Answer Answer);

/// <summary>What a policy speaks of, and what it leaves out (design section 5, point 7).</summary>
public sealed class Balance
{
    private readonly Analysis _analysis;
    private readonly AskedOnce<NormInstance, DisregardUnderstanding, Regarded?> _regarded;

    internal Balance(Analysis analysis) => (_analysis, _regarded) = (analysis, new(Search));

    /// <summary>The sphere that an instance belongs to: that of its service, else that of its action; null if neither has one.</summary>
    public static Sphere? SphereOf(NormInstance instance) => instance.Act.Service?.Sphere ?? instance.Act.Action.Sphere;

    /// <summary>The sphere to which a theme belongs; null if none.</summary>
    public static Sphere? SphereOf(Symbol theme) => theme switch
    {
        Sphere sphere => sphere,
        Service service => service.Sphere,
        ActionType action => action.Sphere,
        _ => null,
    };

    /// <summary>Whether some position stands in a sphere, gives a service or a kind of it, or does an action.</summary>
    public bool SpeaksOf(Symbol theme)
    {
        var model = _analysis.Model;
        return theme switch
        {
            Sphere sphere => _analysis.Instances.Any(instance => SphereOf(instance) is { } of && model.Spheres.IsKindOf(of, sphere)),
            Service service => _analysis.Instances.Any(instance => !instance.Bars && instance.Act is { Service: { } given, Action.Giving: not Giving.Withholds } && model.Services.IsKindOf(given, service)),
            ActionType action => _analysis.Instances.Any(instance => !instance.Bars && model.Actions.IsKindOf(instance.Act.Action, action)),
            _ => false,
        };
    }

    /// <summary>A person whom a duty or power reaches because of what it has to disregard; null if there is none.</summary>
    public Regarded? Regards(NormInstance instance, DisregardUnderstanding understanding) => Concerns(instance, understanding) ? _regarded.Find(instance, understanding) : null;

    private Regarded? Search(NormInstance instance, DisregardUnderstanding understanding)
    {
        var net = _analysis.Net.Net(instance.Reading);
        bool Forbidden(Variable variable) => variable.Tag is CaseVariable { Symbol: Fact fact } && (understanding.Facts.Any(of => of.Name == fact.Name) || understanding.Grounds.Any(of => of.Name == fact.Ground?.Name));
        var on = net.Variables.Where(Forbidden).ToImmutableArray();
        if (on.IsEmpty) return null;

        // She is reached, and with another value of these facts alone she would not be.
        var otherwise = _analysis.Solver.Exists(_analysis.Table.Not(net), Forbidden);
        if (_analysis.Cases.Find(_analysis.Space.AsItStands(_analysis.Table.And(net, otherwise))) is not { } answer) return null;
        if (!new PlainLaw(_analysis, answer).IsNet(instance.Reading)) throw new UnconfirmedCaseException(instance.Position.Name, understanding.Name);
        var facts = on.Where(variable => answer.Matters.Contains(variable)).DefaultIfEmpty(on[0]).Select(variable => (variable.Tag as CaseVariable)?.Symbol).OfType<Fact>();
        return new Regarded(understanding, instance, [.. facts.DistinctBy(fact => fact.Name).OrderBy(fact => fact.Name, StringComparer.Ordinal)], answer);
    }

    private bool Concerns(NormInstance instance, DisregardUnderstanding understanding) =>
        instance.LetsAuthorityAct && understanding.Acts.Any(act =>
            _analysis.Model.Actions.IsKindOf(instance.Act.Action, act.Action)
            && (act.Service is null || (instance.Act.Service is { } service && _analysis.Model.Services.IsKindOf(service, act.Service)))
            && (act.Data is null || (instance.Act.Data is { } data && _analysis.Model.DataKinds.IsKindOf(data, act.Data))));
}
