using System.Text;

namespace PolicyCoherence.Reporting.Text;

/// <summary>The lines of a text report as they are put together: indented, and wrapped where they are prose.</summary>
internal sealed class TextLines
{
    private const int Width = 100;
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>A line as it stands, already visible.</summary>
    public void Add(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>An empty line, unless there is one already.</summary>
    public void Gap()
    {
        if (_text.Length > 0 && !(_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n'))
        {
            _text.Append('\n');
        }
    }

    /// <summary>A sentence of any origin: made visible, wrapped at blanks; the lines after the first stand under the words after <paramref name="lead"/>.</summary>
    public void Prose(string lead, string sentence, Func<string, string>? paintLead = null)
    {
        var line = new StringBuilder(paintLead is null ? lead : paintLead(lead));
        var hang = new string(' ', VisibleText.Width(lead));
        var width = hang.Length;
        var empty = true;
        foreach (var word in VisibleText.Of(sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = VisibleText.Width(word);
            if (!empty && _indent + width + 1 + columns > Width)
            {
                Add(line.ToString());
                line.Clear().Append(hang);
                (width, empty) = (hang.Length, true);
            }

            if (!empty)
            {
                line.Append(' ');
                width++;
            }

            line.Append(word);
            width += columns;
            empty = false;
        }

        Add(line.ToString().TrimEnd());
    }

    /// <summary>Writes what <paramref name="body"/> adds further to the right.</summary>
    public void Indented(int columns, Action body)
    {
        _indent += columns;
        body();
        _indent -= columns;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
