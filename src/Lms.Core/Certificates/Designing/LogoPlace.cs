namespace Lms.Core.Certificates.Designing;

/// <summary>Whose logo.</summary>
public enum LogoPlace
{
    /// <summary>The municipality's.</summary>
    Municipality,

    /// <summary>Who pays for the learning.</summary>
    Funder,
}
