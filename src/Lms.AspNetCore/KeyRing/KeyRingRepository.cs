using System.Xml.Linq;
using Lms.Core.KeyRing;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Lms.AspNetCore.KeyRing;

/// <summary>Gives the framework's keys to the platform's store. The framework asks seldom, at the start and about once a day, and not asynchronously.</summary>
internal sealed class KeyRingRepository(IKeyRingStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => store.ListAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => store.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();
}
