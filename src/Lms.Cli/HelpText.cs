using Lms.Core;

namespace Lms.Cli;

/// <summary>How the command is used.</summary>
internal static class HelpText
{
    private static readonly Text Words = new(
        """
        lms – frågefiler, statistik och innehåll utan webb och databas

          lms questions check FIL           antal frågor per typ, och varje fel med rad
          lms questions convert FIL --to FORMAT [--out FIL] [--title NAMN] [--skip-faulty]
                                            FORMAT är gift, aiken, moodlexml, qti21, csv eller xlsx
          lms statistics POÄNG.csv --max-marks 1,1,2 [--json]
                                            en rad per försök, en kolumn per fråga
          lms check MAPP                    felen i en innehållsmodul (mappen med module.yaml)
          lms help

          --from FORMAT     filens format, om det inte syns på den
          --language sv     språket som frågorna är skrivna på (sv)
          --lang sv|en      språket som kommandot svarar på (annars LANG)

        Slutkod: 0 allt gick bra, 1 något i filen är fel, 2 kommandot eller filen gick inte att läsa.
        """,
        """
        lms – question files, statistics and content without web or database

          lms questions check FILE          number of questions by type, and every problem with its line
          lms questions convert FILE --to FORMAT [--out FILE] [--title NAME] [--skip-faulty]
                                            FORMAT is gift, aiken, moodlexml, qti21, csv or xlsx
          lms statistics MARKS.csv --max-marks 1,1,2 [--json]
                                            a row per attempt, a column per question
          lms check FOLDER                  the problems of a content module (the folder with module.yaml)
          lms help

          --from FORMAT     the file’s format, where the file does not show it
          --language sv     the language that the questions are written in (sv)
          --lang sv|en      the language that the command answers in (otherwise LANG)

        Exit code: 0 all went well, 1 something in the file is wrong, 2 the command or the file could not be read.
        """);

    public static string In(string language) => Words.In(language);
}
