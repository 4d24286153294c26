namespace Lms.Core.Content.Packages;

/// <summary>Why a package is not read.</summary>
internal static class PackageRefusals
{
    public const string FolderName = "package";

    public static readonly Refusal Unreadable = New("package-unreadable",
        "Filen går inte att läsa som ett zip-paket. Den kan vara skadad, eller av ett annat slag. Packa modulmappen på nytt och försök igen.",
        "The file cannot be read as a zip package. It may be damaged, or of another kind. Pack the module folder again and retry.");

    public static readonly Refusal NoModule = New("package-no-module",
        "Paketet har ingen module.yaml. Packa mappen där den filen ligger.",
        "The package has no module.yaml. Pack the folder in which that file lies.");

    public static readonly Refusal TooManyFiles = New("package-too-many-files",
        $"Paketet har för många filer. Högst {ContentFolder.MaxFiles} får plats. Ta bort det som inte hör till modulen och packa om.",
        $"The package has too many files. At most {ContentFolder.MaxFiles} fit. Remove what is no part of the module and pack again.");

    public static readonly Refusal Encrypted = New("package-encrypted",
        "Paketet är låst med lösenord. Packa mappen utan lösenord.",
        "The package is locked with a password. Pack the folder without one.");

    public static readonly Refusal Link = New("package-link",
        "Paketet har en länk till en annan fil. Lägg filen själv i mappen och packa om.",
        "The package has a link to another file. Put the file itself in the folder and pack again.");

    public static readonly Refusal Path = New("package-path",
        "En fil i paketet har ett namn som inte går att använda. Packa mappen på nytt med ett vanligt program.",
        "A file of the package has a name that cannot be used. Pack the folder again with an ordinary program.");

    public static Refusal TooLarge(string path) => New("package-too-large",
        path.Length == 0 ? $"Paketet är större än {ModulePackage.MaxBytes / (1024 * 1024)} MB. Korta eller ta bort ljud och film, och packa om." : $"”{path}” är för stor, eller så är paketet som helhet det. En fil får ha högst {ContentFolder.MostBytesOf(path) / 1024} kB. Korta den och packa om.",
        path.Length == 0 ? $"The package is larger than {ModulePackage.MaxBytes / (1024 * 1024)} MB. Shorten or remove sound and film, and pack again." : $"“{path}” is too large, or the package as a whole is. A file may have at most {ContentFolder.MostBytesOf(path) / 1024} kB. Shorten it and pack again.");

    public static Refusal Twice(string name) => New("package-name-twice",
        $"Två filer i paketet heter ”{name}”. Byt namn på den ena och packa om.",
        $"Two files of the package are called “{name}”. Rename one of them and pack again.");

    private static Refusal New(string code, string swedish, string english) => new(code, new Text(swedish, english), RefusalKind.Invalid);
}
