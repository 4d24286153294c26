namespace Lms.Core.Templates.Syntax;

/// <summary>Walks through a template's characters and knows the line and column.</summary>
internal sealed class Cursor(string source)
{
    private int _index;
    private int _line = 1;
    private int _lineStart;

    public bool AtEnd => _index >= source.Length;

    public Place Place => new(_line, _index - _lineStart + 1);

    /// <summary>The character here, or NUL at the end.</summary>
    public char Current => Peek(0);

    public char Peek(int ahead) => _index + ahead < source.Length ? source[_index + ahead] : '\0';

    public bool LooksAt(string text) => string.CompareOrdinal(source, _index, text, 0, text.Length) == 0;

    public void Skip(int count)
    {
        for (; count > 0 && !AtEnd; count--)
        {
            if (source[_index++] == '\n')
            {
                _line++;
                _lineStart = _index;
            }
        }
    }

    public bool TrySkip(string text)
    {
        if (!LooksAt(text))
        {
            return false;
        }

        Skip(text.Length);
        return true;
    }

    /// <summary>Skips while <paramref name="wanted"/> holds and returns what was skipped.</summary>
    public string TakeWhile(Func<char, bool> wanted)
    {
        var start = _index;
        while (!AtEnd && wanted(source[_index]))
        {
            Skip(1);
        }

        return source[start.._index];
    }

    /// <summary>Skips to the next <c>{{</c> or <c>{%{</c>, or to the end, and returns what was skipped.</summary>
    public string TakeWhileNotTag()
    {
        var start = _index;
        while (!AtEnd && !(Current is '{' && (Peek(1) is '{' || OpensUntouched())))
        {
            Skip(1);
        }

        return source[start.._index];
    }

    private bool OpensUntouched()
    {
        var ahead = 1;
        while (Peek(ahead) is '%')
        {
            ahead++;
        }

        return ahead > 1 && Peek(ahead) is '{';
    }

    /// <summary>Skips to <paramref name="text"/> or to the end and returns what was skipped.</summary>
    public string TakeUntil(string text)
    {
        var found = source.IndexOf(text, _index, StringComparison.Ordinal);
        var taken = found < 0 ? source[_index..] : source[_index..found];
        Skip(taken.Length);
        return taken;
    }
}
