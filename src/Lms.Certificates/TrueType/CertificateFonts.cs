namespace Lms.Certificates.TrueType;

/// <summary>The two fonts that a certificate is set in.</summary>
internal sealed class CertificateFonts
{
    public TrueTypeFont Regular { get; } = Load("Lato-Regular.ttf");

    public TrueTypeFont Bold { get; } = Load("Lato-Bold.ttf");

    private static TrueTypeFont Load(string file)
    {
        var assembly = typeof(CertificateFonts).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Fonts/{file}")
            ?? throw new InvalidOperationException($"The font {file} is missing from {assembly.GetName().Name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }
}
