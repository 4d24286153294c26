using System.Text.RegularExpressions;

namespace Lms.BrowserTests.Security;

/// <summary>The fields whose text no later page or answer shows, reviewed one by one; a new field is not among them.</summary>
/// <param name="Fields">Matches their names.</param>
/// <param name="Echoed">True: the answer to the sender says it back. False: nothing ever shows it. Null: what is wrong in it may be said back.</param>
/// <param name="Reason">Why nothing else shows it.</param>
internal sealed record Unshown(Regex Fields, bool? Echoed, string Reason)
{
    internal static IReadOnlyList<Unshown> All { get; } =
    [
        Never(@" \{(course|lesson|sheet|task|quiz|question|number|share|attempt|set|draft)\}$", "part of an address: what names nothing is answered not found, without the name"),
        Echo(@"^verify/{code} \{code\}$", "the code is said back as it was read"),
        Never(" (gor|spara|ratta|igen|fraga|marke|sedan|visa|vidare)$", "the word of a button: compared with known words and with ids, never kept"),
        Never(" (fortsatt|lamnad|obesvarad|redan|rattad|forst|nu|gjorda|sparad|sparat|exempel|publicerad)$", "the word that a redirect leaves in the address: compared, never kept"),
        Never("^admin/(intyg|utskick) klart$", "the same"),
        Echo("^admin/intyg/{course} klart$", "the same, and handed to the page's script, which compares it too"),
        Never("^admin/intyg(/{course})? (plats|bada|namn|nytt|slag|sprak|stil)$", "one of a list's words, or a tick"),
        Never("^sprak sprak$", "one of the known languages"),
        Never("^(sprak|kurser/.*/bokmarke) tillbaka$", "an address below the mount to go back to: only a redirect names it"),
        Never("^bokmarken borttaget$", "the id of a lesson, which is told by its title: what names none shows nothing"),
        Never(@" (lopnummer|visat)\.\*$", "what the page believes to be stored: a number, or an answer that is compared"),
        Never(@" svar\.\* chosen$", "the id of an option: what names none is not kept"),
        Never("^forsok/.* skrivare$", "which page writes: compared, never shown"),
        Never("/prov/{quiz} nyckel$", "the key that lets a start be repeated: compared, never shown"),
        Never("^admin/intyg fil$", "a picture: its bytes are read, the name of its file is not"),
        Echo("^(kurser sok|kurser/{course}/sok q|admin/anpassningar namn|verify kod)$", "what is searched for: said back to who asked, never kept"),
        May("^studio/fragor (sok|typ|status|agare|gar-ut|efter|valda)$", "which questions are listed: stands in the addresses of the list's other parts, never kept"),
        May("^studio/export (sok|typ|status|kategori|markning|agare|gar-ut|efter|valda|filsprak)$", "the same: what is taken out"),
        Never("^studio/(import|export) (fil|kvar|bara-nya|sprak|omfang|format|filsprak|mall|inhamtade)$", "a file, an id, or one of a list's words"),
        Never("^studio/fragor/.* (ater|klar|kopierade|alla)$", "a number or a tick"),
        Never("^studio/fragor/.* bild$", "a picture: its bytes are read; of its name the letters and digits are kept"),
        Never("^studio/kurser/.* (namn|person|version)$", "part of a name that is searched for and not said back, an id, or a version’s number"),
        Never("^studio/(kurser/.*|lokalt) (klart|sparat)$", "the word that a redirect leaves in the address: compared, never kept"),
        Never(@"^studio/kurser.* (sprak|kurs|del|fran|sort|motiv|slutprov|intyg|plats|modul|kravs.*|kanslig|ordning|bygg|raknas|satt|visa|bedomare|m-.*|tid|a\d+-(blanda|ny|fraga|kategori|nykategori))$", "one of a list's words or ids, or a tick"),
        Never(@"^studio/kurser.* (avsnitt|omdomen|manader|minuter|forsok|vanta|tid|oppnar|stanger|godkant|isar|poang-.*|o\d+-fran|a\d+-(antal|nyantal)|revision)$", "a number or a time: what is none is refused, and what was stored is shown"),
        Never("^studio/kurser.* (paket|fil)$", "a file: its bytes are read; of a picture's name the letters and digits are kept"),
        May("^studio/kurser/.* stampel$", "what the page builds on: compared, and said back to the page that is refused"),
        Never("^studio/lokalt (plats|revision)$", "which slot, and a number: compared, never shown"),
        Never("^studio/resultat/.*/rattning (enligt|sedd)$", "one of a list's words, or which proposal the form showed: compared, never shown"),
        Echo("^studio/resultat/.*/rattning andel$", "a number as text: what is none is said back to be corrected"),
        Echo("^studio/resultat/.*/undantag (sok|oppnar|stanger)$", "what is searched for, or a time: said back to be corrected"),
        Never("^studio/resultat/.*/undantag (vem|forsok|tid|klart)$", "an id or a number, or the word that a redirect leaves in the address"),
        Never("^studio/bedomning/.* skal$", "kept and shown to those who mark, only where two have marked: elsewhere it is not looked at"),
        Never(@"^studio/fragor/.* (\{id\}|revision|typ|flytta)$", "an id, a number, or one of a list's words"),
        Never("^studio/fragor/ny typ$", "one of the known types"),
        May("^studio/fragor/{id:guid} f:(.*/id|key|type|penalty|picture/src|picture/alt|mark|weight|.*/weight|.*/share)$", "an id, a number, an address of a picture, or words for one that there must be: what is none is said back to be corrected"),
        May("^api/questions/{id:guid}/draft DraftBody.Type$", "one of the known types"),
        Never("^studio/resultat/.* (som|urval)$", "one of a list's words"),
        Echo("^studio/resultat/.* version$", "which version is looked at: compared, and said back in the addresses of the page's other parts"),
        Echo("^studio/bedomning/.* andel$", "a number as text: what is none is said back to be corrected"),
        Echo("^api/.* (NamedAnswerBody.Question|SubmissionBody.Answers)$", "a question's id: what names none is said back to who sent it, in JSON"),
        May("^api/questions/import QuestionFileBody.(Name|File|Language|Category)$", "looked at and forgotten: what is wrong in it is said back to who asked, in JSON"),
        Echo("^api/questions/check GiftBody.Gift$", "checked and forgotten: what is misspelt is said back to who asked, in JSON"),
    ];

    private static Unshown Never(string fields, string reason) => new(new(fields), false, reason);

    private static Unshown May(string fields, string reason) => new(new(fields), null, reason);

    private static Unshown Echo(string fields, string reason) => new(new(fields), true, reason);
}
