using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Text;

/// <summary>Colour as an addition: whatever it says is also said in words.</summary>
internal sealed class Painter(bool on)
{
    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string By(Severity severity, string text) => Paint(Code(severity), text);

    private static string Code(Severity severity) => severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        Severity.Tension => "1;35",
        Severity.Low => "1;36",
        _ => "1;34",
    };

    private string Paint(string code, string text) => on && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
