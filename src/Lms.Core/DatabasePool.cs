namespace Lms.Core;

/// <summary>What a store says about the connections that people's requests share, so that reading leaves some for saving.</summary>
/// <param name="Connections">How many there are at most in this process.</param>
public sealed record DatabasePool(int Connections);
