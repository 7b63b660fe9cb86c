using System.Collections;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>What is true of the spans of every tree.</summary>
internal static class SpansOf
{
    /// <summary>Every part lies inside its whole, and names and texts cover what they spell.</summary>
    public static void Check(SyntaxNode node, SourceSpan whole)
    {
        node.Span.Start.ShouldBeGreaterThanOrEqualTo(whole.Start);
        node.Span.End.ShouldBeLessThanOrEqualTo(whole.End);
        node.Span.Length.ShouldBeGreaterThan(0);
        switch (node)
        {
            case Quoted quoted:
                node.Span.Words.ShouldBe($"\"{quoted.Text}\"");
                break;
            case Name name when node.Span.Words is not ("of the state" or "retention limit" or "legal basis"):
                node.Span.Words.ShouldBe(name.Text);
                break;
            case Statement:
                node.Span.Words.ShouldEndWith(".");
                break;
        }

        foreach (var property in node.GetType().GetProperties())
        {
            var value = property.GetValue(node);
            if (value is SyntaxNode child)
            {
                Check(child, node.Span);
            }
            else if (value is IEnumerable children and not string)
            {
                foreach (var item in children.OfType<SyntaxNode>())
                {
                    Check(item, node.Span);
                }
            }
        }
    }
}
