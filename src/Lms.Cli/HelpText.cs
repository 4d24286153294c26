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
          lms new module MAPP [--id ID] [--title NAMN] [--project]
                                            en liten hel innehållsmodul att skriva vidare på
          lms check MAPP [--date 2026-11-22] [--least warning] [--allow warning] [--report] [--json]
                                            läser en innehållsmodul (mappen med module.yaml) som en redaktör:
                                            fel, varningar och anmärkningar med fil och rad
          lms preview MAPP [--port 5300]    modulen i webbläsaren, som laddas om när en fil ändras
          lms pack MAPP [--out FIL|MAPP/] [--package NAMN] [--allow warning]
                                            ett paket som en värd lägger till, om inget behöver rättas
          lms help

          --from FORMAT     filens format, om det inte syns på den
          --language sv     språket som frågorna är skrivna på (sv)
          --date DAG        dagen som fakta mäts mot (annars i dag)
          --least VIKT      visa bara det som väger så: note, warning eller error
          --allow VIKT      slutkod 0 trots det som väger så: note (annars), warning eller error
          --report          kurserna i siffror: minuter, frågor, ord, LIX per lektion, fakta och nästa granskning
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
          lms new module FOLDER [--id ID] [--title NAME] [--project]
                                            a small whole content module to write on
          lms check FOLDER [--date 2026-11-22] [--least warning] [--allow warning] [--report] [--json]
                                            reads a content module (the folder with module.yaml) as an editor would:
                                            errors, warnings and notes with file and line
          lms preview FOLDER [--port 5300]  the module in the browser, reloaded when a file changes
          lms pack FOLDER [--out FILE|FOLDER/] [--package NAME] [--allow warning]
                                            a package that a host adds, unless something must be mended
          lms help

          --from FORMAT     the file’s format, where the file does not show it
          --language sv     the language that the questions are written in (sv)
          --date DAY        the day that facts are measured against (otherwise today)
          --least WEIGHT    show only what weighs that much: note, warning or error
          --allow WEIGHT    exit code 0 in spite of what weighs that much: note (otherwise), warning or error
          --report          the courses in figures: minutes, questions, words, LIX per lesson, facts and next review
          --lang sv|en      the language that the command answers in (otherwise LANG)

        Exit code: 0 all went well, 1 something in the file is wrong, 2 the command or the file could not be read.
        """);

    public static string In(string language) => Words.In(language);
}
