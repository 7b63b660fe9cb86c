using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PolicyCoherence.Mutation;

/// <summary>How the variants of a member stand beside it.</summary>
internal enum Form
{
    /// <summary>Each as a method of its own; the method itself only chooses between them.</summary>
    Methods,

    /// <summary>Each as a branch within the member.</summary>
    Branches,

    /// <summary>As a choice between expressions: what initialises a field, what is handed to a base class.</summary>
    Expressions,

    /// <summary>The compiler takes none of these.</summary>
    None,
}

/// <summary>A member of a class with the mutants in it.</summary>
internal sealed class Member(int number, SyntaxNode node, Form form)
{
    /// <summary>Its number, under which it is noted whether a test enters it.</summary>
    public int Number { get; } = number;

    /// <summary>The member; or the expression.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>What is written anew: its body, if only that changes (what a constructor hands to its base stands before it).</summary>
    public TextSpan Replaced => (Form, Node) switch
    {
        (Form.Branches, BaseMethodDeclarationSyntax it) => TextSpan.FromBounds(it.Body?.SpanStart ?? it.ExpressionBody?.SpanStart ?? it.SpanStart, it.Span.End),
        (Form.Branches, AccessorDeclarationSyntax it) => TextSpan.FromBounds(it.Body?.SpanStart ?? it.ExpressionBody?.SpanStart ?? it.SpanStart, it.Span.End),
        (Form.Branches, PropertyDeclarationSyntax it) => TextSpan.FromBounds(it.ExpressionBody?.SpanStart ?? it.SpanStart, it.Span.End),
        (Form.Branches, IndexerDeclarationSyntax it) => TextSpan.FromBounds(it.ExpressionBody?.SpanStart ?? it.SpanStart, it.Span.End),
        _ => Node.Span,
    };

    /// <summary>How its variants are written.</summary>
    public Form Form { get; set; } = form;

    /// <summary>The mutants in it that compile, as far as is known.</summary>
    public List<(Mutant Mutant, TextSpan Span)> Mutants { get; } = [];
}

/// <summary>
/// Writes all mutants of a file into the file: each as a copy of its whole member with the one change, chosen while the tests
/// run. A copy of the whole member compiles wherever the mutant alone would, which a choice in the middle of an expression does not:
/// a variable that a pattern declares must be assigned on each way.
/// </summary>
internal sealed class Weaver(SyntaxTree tree, SourceText text)
{
    private readonly List<(TextSpan Span, Member? Member, Mutant? Mutant)> _regions = [];
    private readonly StringBuilder _out = new();
    private readonly HashSet<Member> _moved = [];

    /// <summary>The members with mutants.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>The file as it was.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>Puts a mutant into its member.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="next">The number of the next member.</param>
    public void Add(Mutant mutant, ref int next)
    {
        var span = text.Lines.GetTextSpan(mutant.Place);
        var node = tree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        var (home, form) = Home(node);
        var member = Members.Find(known => known.Node == home);
        if (member is null)
        {
            Members.Add(member = new Member(next++, home, form));
        }

        member.Mutants.Add((mutant, span));
    }

    /// <summary>The file with every mutant in it.</summary>
    public SyntaxTree Weave()
    {
        _out.Clear();
        _regions.Clear();
        _moved.Clear();
        var at = 0;
        foreach (var member in Members.Where(m => m.Form != Form.None && m.Mutants.Count > 0).OrderBy(m => m.Replaced.Start))
        {
            _out.Append(text.ToString(TextSpan.FromBounds(at, member.Replaced.Start)));
            Note(member, null, () => Write(member));
            at = member.Replaced.End;
        }

        _out.Append(text.ToString(TextSpan.FromBounds(at, text.Length)));
        return CSharpSyntaxTree.ParseText(_out.ToString(), (CSharpParseOptions)tree.Options, tree.FilePath, Encoding.UTF8);
    }

    /// <summary>Leaves out what the compiler does not take; a member whose own text is not taken is written in the next form.</summary>
    /// <param name="place">Where in the woven file it complains.</param>
    public bool Complained(TextSpan place)
    {
        var region = _regions.Where(r => r.Span.Contains(place.Start)).OrderBy(r => r.Span.Length).FirstOrDefault();
        if (region.Mutant is { } mutant)
        {
            mutant.Fate = Fate.NotCompiled;
            region.Member?.Mutants.RemoveAll(entry => entry.Mutant == mutant);
            return true;
        }

        if (region.Member is { } member)
        {
            if (!_moved.Add(member))
            {
                return true;
            }

            member.Form = member.Form == Form.Methods ? Form.Branches : Form.None;
            if (member.Form == Form.None)
            {
                member.Mutants.ForEach(entry => entry.Mutant.Fate = Fate.NotCompiled);
            }

            return true;
        }

        return false;
    }

    private static (SyntaxNode Node, Form Form) Home(SyntaxNode node)
    {
        var expression = node;
        foreach (var up in node.AncestorsAndSelf())
        {
            switch (up)
            {
                case MethodDeclarationSyntax method when !Initialises(node, method):
                    return (method, Form.Methods);
                case BaseMethodDeclarationSyntax method when !Initialises(node, method):
                    return (method, Form.Branches);
                case AccessorDeclarationSyntax accessor:
                    return (accessor, Form.Branches);
                case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property }:
                    return (property, Form.Branches);
                case ExpressionSyntax:
                    expression = up;
                    break;
                case MemberDeclarationSyntax:
                    return (expression, Form.Expressions);
                default:
                    break;
            }
        }

        return (expression, Form.Expressions);
    }

    // What is handed to the base class, and the default of a parameter, stand outside the body.
    private static bool Initialises(SyntaxNode node, BaseMethodDeclarationSyntax method) =>
        !(method.Body?.Span.Contains(node.Span) ?? false) && !(method.ExpressionBody?.Span.Contains(node.Span) ?? false);

    private void Write(Member member)
    {
        switch (member.Node)
        {
            case MethodDeclarationSyntax method when member.Form == Form.Methods:
                WriteMethods(member, method);
                break;
            case BaseMethodDeclarationSyntax method:
                WriteBranches(member, method.Body, method.ExpressionBody, method is ConstructorDeclarationSyntax or DestructorDeclarationSyntax || IsVoid(method));
                break;
            case AccessorDeclarationSyntax accessor:
                WriteBranches(member, accessor.Body, accessor.ExpressionBody, !accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
                break;
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow }:
                WriteBranches(member, null, arrow, isVoid: false, "{ get ", " }");
                break;
            case IndexerDeclarationSyntax { ExpressionBody: { } arrow }:
                WriteBranches(member, null, arrow, isVoid: false, "{ get ", " }");
                break;
            default:
                WriteExpressions(member);
                break;
        }
    }

    private void WriteMethods(Member member, MethodDeclarationSyntax method)
    {
        var start = method.Body?.SpanStart ?? method.ExpressionBody?.SpanStart ?? method.Span.End;
        var body = TextSpan.FromBounds(start, method.Span.End);
        var types = method.TypeParameterList is { } list ? $"<{string.Join(", ", list.Parameters.Select(p => p.Identifier.Text))}>" : string.Empty;
        var arguments = string.Join(", ", method.ParameterList.Parameters.Select(Argument));
        var isVoid = IsVoid(method);
        string Name(int id) => string.Create(CultureInfo.InvariantCulture, $"{method.Identifier.Text}__{member.Number}_{id}");
        string Call(int id) => isVoid ? $"{Name(id)}{types}({arguments}); return;" : $"return {Name(id)}{types}({arguments});";

        foreach (var token in method.DescendantTokens().TakeWhile(token => token.SpanStart < start))
        {
            _out.Append(token.IsKind(SyntaxKind.AsyncKeyword) ? string.Empty : token.ToFullString());
        }

        _out.Append(CultureInfo.InvariantCulture, $"{{ MutationSwitch.Entered[{member.Number}] = true; switch (MutationSwitch.Active) {{");
        foreach (var (mutant, _) in member.Mutants)
        {
            _out.Append(CultureInfo.InvariantCulture, $"case {mutant.Id}: {Call(mutant.Id)}\n");
        }

        _out.Append(CultureInfo.InvariantCulture, $"default: {Call(0)} }} }}\n");

        var kept = method.Modifiers.Where(m => m.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.UnsafeKeyword);
        var head = $"private {string.Join(" ", kept.Select(m => m.Text))} {method.ReturnType} ";
        var parameters = string.Join(", ", method.ParameterList.Parameters.Select(p => p.WithModifiers([.. p.Modifiers.Where(m => !m.IsKind(SyntaxKind.ThisKeyword))]).WithDefault(null).ToString()));
        void Variant(int id, string itsBody) =>
            _out.Append(CultureInfo.InvariantCulture, $"{head}{Name(id)}{method.TypeParameterList}({parameters}) {method.ConstraintClauses.ToFullString()}\n{itsBody}\n");

        Variant(0, text.ToString(body));
        foreach (var (mutant, span) in member.Mutants)
        {
            Note(member, mutant, () => Variant(mutant.Id, Ending(Mutated(body, mutant, span), mutant, isVoid, method)));
        }
    }

    // A method whose block is emptied still has to return something.
    private static string Ending(string body, Mutant mutant, bool isVoid, MethodDeclarationSyntax method) =>
        isVoid || method.Body is null || mutant.Replacement.Trim() is not ("{}" or ";") || method.Body.DescendantNodes(n => n is not LocalFunctionStatementSyntax).OfType<YieldStatementSyntax>().Any()
            ? body
            : body[..body.LastIndexOf('}')] + " return default!; }";

    private void WriteBranches(Member member, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, bool isVoid, string before = "", string after = "")
    {
        var body = block?.Span ?? arrow?.Expression.Span ?? default;
        string Branch(string code) => block is not null ? code : isVoid || arrow?.Expression is ThrowExpressionSyntax ? $"{{ {code}; }}" : $"{{ return {code}; }}";

        _out.Append(CultureInfo.InvariantCulture, $"{before}{{ MutationSwitch.Entered[{member.Number}] = true;\n");
        foreach (var (mutant, span) in member.Mutants)
        {
            _out.Append(CultureInfo.InvariantCulture, $"if (MutationSwitch.Active == {mutant.Id}) ");
            Note(member, mutant, () => _out.Append(Branch(Mutated(body, mutant, span))));
            _out.Append("\nelse ");
        }

        _out.Append(CultureInfo.InvariantCulture, $"{Branch(text.ToString(body))} }}{after}");
    }

    private void WriteExpressions(Member member)
    {
        _out.Append('(');
        foreach (var (mutant, span) in member.Mutants)
        {
            _out.Append(CultureInfo.InvariantCulture, $"MutationSwitch.Chosen({member.Number}, {mutant.Id}) ? (");
            Note(member, mutant, () => _out.Append(Mutated(member.Node.Span, mutant, span)));
            _out.Append(") : ");
        }

        _out.Append(CultureInfo.InvariantCulture, $"({text.ToString(member.Node.Span)}))");
    }

    private string Mutated(TextSpan whole, Mutant mutant, TextSpan span)
    {
        var node = tree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        var braced = node is ExpressionSyntax and not InitializerExpressionSyntax
            && node.Parent is not (ExpressionStatementSyntax or ForStatementSyntax) && !(node.Parent is InvocationExpressionSyntax call && call.Expression == node)
            && !mutant.Replacement.StartsWith('.') && !mutant.Replacement.StartsWith('[');
        var replacement = braced ? $"({mutant.Replacement})" : mutant.Replacement;
        return text.ToString(TextSpan.FromBounds(whole.Start, span.Start)) + replacement + text.ToString(TextSpan.FromBounds(span.End, whole.End));
    }

    private void Note(Member member, Mutant? mutant, Action write)
    {
        var start = _out.Length;
        write();
        _regions.Add((TextSpan.FromBounds(start, _out.Length), member, mutant));
    }

    private static string Argument(ParameterSyntax parameter)
    {
        var way = parameter.Modifiers.FirstOrDefault(m => m.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword).Text;
        return $"{way} {parameter.Identifier.Text}".Trim();
    }

    private static bool IsVoid(BaseMethodDeclarationSyntax method) =>
        method is MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } };
}
