using System.Text;
using System.Xml;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;
using Lms.Formats.Tables;
using Lms.Formats.Zip;

namespace Lms.Formats.Xlsx;

/// <summary>The template as a workbook: a sheet of questions, and a sheet that says how to fill it in.</summary>
internal sealed class XlsxFormat : QuestionFormat
{
    private static readonly FormatProblem NotAWorkbook = FormatRefusals.Of(
        "xlsx-not-a-workbook",
        "Filen är ingen Excelfil av det slag som läses. Öppna den i Excel eller LibreOffice och spara den som .xlsx.",
        "The file is not an Excel file of the kind that is read. Open it in Excel or LibreOffice and save it as .xlsx.");

    private static readonly FormatProblem OldOrLocked = FormatRefusals.Of(
        "xlsx-old",
        "Filen är en äldre Excelfil (.xls), eller skyddad med lösenord. Öppna den och spara den som .xlsx utan lösenord.",
        "The file is an older Excel file (.xls), or protected by a password. Open it and save it as .xlsx without a password.");

    public override string Id => "xlsx";

    public override Text Name { get; } = new("Excel (XLSX)", "Excel (XLSX)");

    public override string Extension => ".xlsx";

    public override string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override bool Recognises(ReadOnlySpan<byte> start, string fileName)
    {
        var named = fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".xls", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);
        if (IsCompound(start))
            return true;
        if (!ZipBox.Begins(start))
            return named;
        var head = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 4096)]);
        return head.Contains("[Content_Types].xml", StringComparison.Ordinal) || head.Contains("xl/", StringComparison.Ordinal) || named;
    }

    public override FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (file.IsEmpty)
            return new([], [FormatRefusals.Empty]);
        if (file.Length > options.Limits.TableBytes)
            return new([], [FormatRefusals.TooLarge(options.Limits.TableBytes)]);
        if (IsCompound(file.Span))
            return new([], [OldOrLocked]);
        if (!ZipBox.Begins(file.Span))
            return new([], [NotAWorkbook]);
        try
        {
            return ReadBook(new(ZipBox.Open(file, options.Limits), options.Limits), options);
        }
        catch (InvalidDataException fault)
        {
            return new([], [ZipFault.Told(fault)]);
        }
        catch (XmlException)
        {
            return new([], [NotAWorkbook]);
        }
    }

    public override FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(options);
        var writer = new TableWriter(options);
        var sheet = writer.Write(questions);
        var guide = new TableSheet(TableGuide.Rows(options.Language), []);
        return new(
            XlsxWriter.Write([(new Text("Frågor", "Questions").In(options.Language), sheet), (new Text("Så fyller du i", "How to fill in").In(options.Language), guide)]),
            writer.Losses);
    }

    private FormatReading ReadBook(XlsxParts parts, FormatReadingOptions options)
    {
        if (parts.FirstSheet() is not { } path)
            return new([], [NotAWorkbook]);
        var cells = new XlsxCells(parts.SharedTexts(), options.Limits);
        using var reader = parts.Open(path);
        if (reader is null)
            return new([], [NotAWorkbook]);
        var rows = cells.Read(reader);
        return cells.Problems is [.., { Severity: FormatSeverity.Error } refusal]
            ? new([], [refusal])
            : new TableReader(options, Name).Read(rows, cells.Problems);
    }

    private static bool IsCompound(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
}
