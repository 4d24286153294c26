using Lms.Core;
using Lms.Formats.Reading;

namespace Lms.Formats.Zip;

/// <summary>Why a zip file is refused. Within this folder a fault travels as an <see cref="InvalidDataException"/> whose message is its code.</summary>
internal static class ZipFault
{
    private static readonly Dictionary<string, Text> Words = new(StringComparer.Ordinal)
    {
        ["zip-broken"] = new("Filen är ingen hel zip-fil: den är avbruten eller skadad. Hämta eller exportera den på nytt.", "The file is not a whole zip file: it breaks off or is damaged. Fetch or export it again."),
        ["zip-64"] = new("Zip-filen är gjord för mycket stora filer (zip64), och sådana läses inte. Packa färre filer i den.", "The zip file is made for very large files (zip64), and such files are not read. Pack fewer files into it."),
        ["zip-entries"] = new("Zip-filen har för många filer. Dela upp den.", "The zip file has too many files. Divide it."),
        ["zip-encrypted"] = new("Zip-filen är krypterad. Spara den utan lösenord.", "The zip file is encrypted. Save it without a password."),
        ["zip-name"] = new("Zip-filen har en fil med ett otillåtet namn. Exportera den på nytt från programmet som gjorde den.", "The zip file has a file with a name that is not allowed. Export it again from the program that made it."),
        ["zip-twice"] = new("Zip-filen har två filer med samma namn. Exportera den på nytt från programmet som gjorde den.", "The zip file has two files with the same name. Export it again from the program that made it."),
        ["zip-link"] = new("Zip-filen har en länk i stället för en fil. Packa filerna själva.", "The zip file has a link in place of a file. Pack the files themselves."),
        ["zip-method"] = new("Zip-filen är packad på ett sätt som inte läses. Packa den som vanlig zip.", "The zip file is packed in a way that is not read. Pack it as an ordinary zip file."),
        ["zip-header"] = new("Zip-filen säger två olika saker om sitt innehåll. Exportera den på nytt från programmet som gjorde den.", "The zip file says two different things of what it holds. Export it again from the program that made it."),
        ["zip-overlap"] = new("Zip-filens filer ligger i varandra. Exportera den på nytt från programmet som gjorde den.", "The zip file’s files lie in each other. Export it again from the program that made it."),
        ["zip-ratio"] = new("Zip-filen växer för mycket när den packas upp, och läses inte för säkerhets skull.", "The zip file grows too much when it is unpacked, and is not read for safety."),
        ["zip-size"] = new("Zip-filen är för stor när den packas upp. Dela upp den.", "The zip file is too large when it is unpacked. Divide it."),
        ["zip-checksum"] = new("En fil i zip-filen är skadad. Hämta eller exportera den på nytt.", "A file in the zip file is damaged. Fetch or export it again."),
    };

    public static InvalidDataException Of(string code) => new(code);

    /// <summary>The refusal to tell; any other fault of unpacking is a damaged file.</summary>
    public static FormatProblem Told(InvalidDataException fault)
    {
        var code = Words.ContainsKey(fault.Message) ? fault.Message : "zip-broken";
        return FormatRefusals.Of(code, Words[code].Swedish, Words[code].English);
    }
}
