using System.Text;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>The text so far, never larger than its limit.</summary>
internal sealed class Output(TemplateOutput kind, int byteLimit)
{
    private readonly StringBuilder _text = new();
    private long _bytes;

    public TemplateOutput Kind => kind;

    public void WriteRaw(string text, Place at)
    {
        _bytes += Encoding.UTF8.GetByteCount(text);
        if (_bytes > byteLimit)
        {
            throw RunFaults.OverLimit(at, "output", byteLimit, new Text("byte", "bytes"));
        }

        _text.Append(text);
    }

    public void WriteValue(TemplateValue value, Place at)
    {
        var text = Printed.Of(value, at);
        WriteRaw(kind is TemplateOutput.Html && value is not TemplateFragment ? HtmlText.Encode(text) : text, at);
    }

    public override string ToString() => _text.ToString();
}
