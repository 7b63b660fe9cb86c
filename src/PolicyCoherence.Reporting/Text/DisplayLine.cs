using System.Text;

namespace PolicyCoherence.Reporting.Text;

/// <summary>One line of a file as it is drawn: tabs expanded, invisible characters shown, and the column of every character known.</summary>
internal sealed class DisplayLine
{
    private const int TabStop = 4;

    private readonly int[] _columns;
    private readonly List<(int Column, int Width, string Shown)> _cells = [];

    public DisplayLine(string line)
    {
        _columns = new int[line.Length + 1];
        var column = 0;
        for (var i = 0; i < line.Length;)
        {
            int length;
            string shown;
            if (line[i] == '\t')
            {
                length = 1;
                shown = new string(' ', TabStop - (column % TabStop));
            }
            else
            {
                shown = VisibleText.Next(line, i, out length);
            }

            var width = VisibleText.Width(shown);
            Array.Fill(_columns, column, i, length);
            _cells.Add((column, width, shown));
            column += width;
            i += length;
        }

        _columns[line.Length] = column;
    }

    /// <summary>The number of columns.</summary>
    public int Width => _columns[^1];

    /// <summary>The 0-based column at which the character at <paramref name="offset"/> is drawn; past the end, the column after the line.</summary>
    public int ColumnOf(int offset) => _columns[Math.Min(offset, _columns.Length - 1)];

    /// <summary>The columns from <paramref name="from"/> up to <paramref name="to"/>; a wide character that is cut in two is left out.</summary>
    public string Cut(int from, int to)
    {
        var text = new StringBuilder();
        foreach (var (column, width, shown) in _cells)
        {
            if (column >= from && column + width <= to)
            {
                text.Append(shown);
            }
            else if (column < to && column + width > from)
            {
                text.Append(' ', Math.Min(to, column + width) - Math.Max(from, column));
            }
        }

        return text.ToString();
    }
}
