using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Authoring.Bank;

namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>Says who has a question open.</summary>
internal static class OpenWords
{
    internal static Text Of(BankReader reader, LmsDates dates)
    {
        var clock = dates.Clock(reader.Since)[..5];
        return new($"{reader.Name} har också frågan öppen, sedan {clock}.", $"{reader.Name} has the question open too, since {clock}.");
    }
}
