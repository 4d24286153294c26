using Lms.Core;

namespace Lms.AspNetCore.Authoring;

/// <summary>The examples beside the editor, one a kind of question.</summary>
internal static class GiftSamples
{
    internal static IReadOnlyList<GiftSample> All { get; } =
    [
        new(
            new("Välj ett svar", "Choose one answer"),
            new("= före det rätta svaret, ~ före de andra. Efter # står varför. #### är återkoppling som alla får.", "= before the right answer, ~ before the others. After # comes the reason. #### is feedback that everyone gets."),
            new(
                """
                ::tolk-barn:: Ett barn erbjuder sig att tolka åt sin mamma. Vad gör du? {
                =Jag bokar en tolk. #Ett barn ska inte bära ansvaret för de vuxnas samtal.
                ~Jag tackar ja, det går fortast. #Barnet får ett ansvar som är för stort.
                ~Jag väntar tills någon annan kan. #Mamman behöver hjälp nu. Boka en tolk.
                ####Tolken har tystnadsplikt och tolkar allt som sägs.
                }
                """,
                """
                ::interpreter:: A child offers to interpret for their mother. What do you do? {
                =I book an interpreter. #A child should not carry the responsibility for the adults' conversation.
                ~I accept, it is the fastest way. #The child gets too much responsibility.
                ~I wait until somebody else can help. #The mother needs help now. Book an interpreter.
                ####An interpreter is bound by confidentiality and interprets everything that is said.
                }
                """)),
        new(
            new("Välj flera svar", "Choose several answers"),
            new("Alla svar börjar med ~. Procenten för de rätta blir tillsammans 100. Ett fel val kan dra av.", "Every answer begins with ~. The percentages of the right ones add up to 100. A wrong choice may subtract."),
            new(
                """
                ::infor-motet:: Vad förbereder du inför mötet? {
                ~%50%Jag bokar tolk i god tid. #Då får du rätt språk och rätt tid.
                ~%50%Jag läser på om ärendet. #Då räcker tiden till samtalet.
                ~%-50%Jag bestämmer svaret i förväg. #Lyssna först.
                ####Tio minuters förberedelse märks i samtalet.
                }
                """,
                """
                ::before-meeting:: How do you prepare for the meeting? {
                ~%50%I book an interpreter in good time. #You get the right language and time.
                ~%50%I read up on the case. #Then there is time for the conversation.
                ~%-50%I decide on the answer in advance. #Listen first.
                ####Ten minutes of preparation shows in the conversation.
                }
                """)),
        new(
            new("Sant eller falskt", "True or false"),
            new("{TRUE} eller {FALSE}. Först återkopplingen vid fel, sedan vid rätt.", "{TRUE} or {FALSE}. First the feedback when wrong, then when right."),
            new(
                """
                ::tystnadsplikt:: En tolk har tystnadsplikt. {TRUE #Jo, tolken får inte föra vidare det som sägs. #Rätt. ####Säg det högt när samtalet börjar.}
                """,
                """
                ::confidentiality:: An interpreter is bound by confidentiality. {TRUE #Yes: the interpreter may not pass on what is said. #Right. ####Say so when the conversation begins.}
                """)),
        new(
            new("Kortsvar", "Short answer"),
            new("Varje godtaget svar börjar med =. Stora och små bokstäver spelar ingen roll.", "Every accepted answer begins with =. Capital letters do not matter."),
            new(
                """
                ::nodnummer:: Vilket nummer ringer du vid fara för liv? {
                =112 #Rätt, ring alltid 112 när det är bråttom.
                =ett ett två
                ####1177 är för sjukvårdsråd, 112 är för nödlägen.
                }
                """,
                """
                ::emergency:: Which number do you call when a life is in danger? {
                =112 #Right, always call 112 in an emergency.
                =one one two
                ####1177 gives medical advice, 112 is for emergencies.
                }
                """)),
        new(
            new("Para ihop", "Matching"),
            new("Varje rad är ett par med -> mellan. Minst två par. Efter # står varför de hör ihop, för den som parar ihop fel.", "Every line is a pair with -> between. At least two pairs. After # comes why they belong together, for whoever matches them wrong."),
            new(
                """
                ::vem-gor-vad:: Vem ansvarar för vad? {
                =Migrationsverket -> Beslut om uppehållstillstånd #Det är staten som beslutar vem som får stanna.
                =Kommunen -> Skola och förskola #Kommunen ordnar plats för alla barn som bor där.
                =Regionen -> Hälso- och sjukvård #Vårdcentraler och sjukhus hör till regionen.
                ####Säg vem som bestämmer, och hjälp till med nästa steg.
                }
                """,
                """
                ::who-does-what:: Who is responsible for what? {
                =The Migration Agency -> Residence permits #The state decides who may stay.
                =The municipality -> Schools and preschools #The municipality finds a place for every child who lives there.
                =The region -> Health care #Health centres and hospitals belong to the region.
                ####Say who decides, and help with the next step.
                }
                """)),
        new(
            new("Tal", "Number"),
            new("# först. Talet, och efter kolon hur mycket det får skilja: 5:0.1. Eller ett intervall: 1..5. ~ utan tal är alla andra svar.", "# comes first. The number, and after a colon how much it may differ: 5:0.1. Or a range: 1..5. ~ without a number is any other answer."),
            new(
                """
                ::tolktid:: Ett samtal tar 45 minuter utan tolk. Hur många minuter bokar du när någon tolkar? {#
                =90:10 #Ja, allt sägs två gånger.
                =%50%60..120 #Nära. Räkna med dubbelt så lång tid.
                ~ #Räkna med dubbelt så lång tid: allt sägs två gånger.
                ####Boka hellre lite för lång tid än för kort.
                }
                """,
                """
                ::interpreted-time:: A conversation takes 45 minutes without an interpreter. How many minutes do you book with one? {#
                =90:10 #Yes, everything is said twice.
                =%50%60..120 #Close. Count on twice the time.
                ~ #Count on twice the time: everything is said twice.
                ####Better a little too long than too short.
                }
                """)),
    ];

    /// <summary>A whole text to begin with: one question of each of the first three kinds.</summary>
    internal static Text Start { get; } = new(
        string.Join("\n\n", All.Take(3).Select(sample => sample.Gift.Swedish)) + "\n",
        string.Join("\n\n", All.Take(3).Select(sample => sample.Gift.English)) + "\n");
}
