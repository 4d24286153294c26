namespace Lms.Core.KeyRing;

/// <summary>Keeps the keys that all nodes of a host share to sign and encrypt cookies and form tokens. They belong to no tenant.</summary>
public interface IKeyRingStore
{
    /// <summary>Every element that was added, oldest first.</summary>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken token);

    /// <summary>Adds an element. Nothing is ever changed or taken away: an old key still opens what it has closed.</summary>
    /// <param name="name">What the caller calls it; need not be unique.</param>
    /// <param name="element">XML; holds a secret in the clear unless the host encrypts keys at rest.</param>
    /// <param name="token">Cancels the call.</param>
    Task AddAsync(string name, string element, CancellationToken token);
}
