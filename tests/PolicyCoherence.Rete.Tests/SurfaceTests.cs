using System.Linq.Expressions;
using System.Reflection;
using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Tests;

/// <summary>
/// The public surface is exactly what is listed here. What is marked as NRules' was compared, member by member, with
/// the sources of NRules 1.0.4; the namespaces are its own with the first part changed.
/// </summary>
public class SurfaceTests
{
    private static readonly Assembly Assembly = typeof(Rule).Assembly;

    [Fact]
    public void What_mirrors_NRules_is_exactly_what_is_listed() =>
        string.Join('\n', Members(t => !IsOwn(t))).ShouldBe(NRulesSurface.Mirrored);

    [Fact]
    public void What_is_our_own_is_exactly_what_is_listed() =>
        string.Join('\n', Members(IsOwn)).ShouldBe(NRulesSurface.Own);

    [Theory]
    [InlineData("Or")]
    [InlineData("All")]
    [InlineData("Select")]
    [InlineData("SelectMany")]
    [InlineData("Update")]
    [InlineData("Filter")]
    [InlineData("Dependency")]
    [InlineData("Yield")]
    public void What_no_rule_needs_is_left_out(string member) =>
        Members(_ => true).ShouldNotContain(m => m.Contains($".{member}(", StringComparison.Ordinal) || m.Contains($".{member}<", StringComparison.Ordinal));

    [Fact]
    public void Conditions_are_expressions_so_that_the_compiler_enforces_what_NRules_can_read()
    {
        var parameters = typeof(ILeftHandSideExpression).GetMethods().Where(m => m.Name != nameof(ILeftHandSideExpression.Query)).SelectMany(m => m.GetParameters());
        foreach (var parameter in parameters)
        {
            var type = parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType() : parameter.ParameterType;
            type.ShouldNotBeNull().GetGenericTypeDefinition().ShouldBe(typeof(Expression<>));
        }
    }

    private static bool IsOwn(Type type) =>
        type.Namespace == "PolicyCoherence.Rete.Explanations" || type.Name is "RuleLoadException" or "RuleExecutionException";

    private static IEnumerable<string> Members(Func<Type, bool> which) =>
        Assembly.GetExportedTypes().Where(which)
            .SelectMany(t => Declared(t).Select(m => $"{t.Namespace}.{Name(t)}{m}").Prepend($"{t.Namespace}.{Name(t)}"))
            .Select(m => m.Replace("PolicyCoherence.Rete", "NRules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Declared(Type type)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var method in type.GetMethods(Flags).Where(m => (m.IsPublic || m.IsFamily) && (!m.IsVirtual || m.GetBaseDefinition() == m)))
        {
            var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
            yield return $".{method.Name}{generics}({Parameters(method)}) : {Name(method.ReturnType)}";
        }

        foreach (var constructor in type.GetConstructors().Where(_ => !type.IsAbstract))
            yield return $".new({Parameters(constructor)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty)}{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type)
    {
        if (type.IsArray)
            return $"{Name(type.GetElementType() ?? type)}[]";
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
