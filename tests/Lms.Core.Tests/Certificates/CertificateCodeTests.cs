using Lms.Core.Certificates;

namespace Lms.Core.Tests.Certificates;

/// <summary>The code that opens a verify page.</summary>
[TestFixture]
public sealed class CertificateCodeTests
{
    [Test]
    public void Codes_are_26_characters_and_never_the_same()
    {
        var codes = Enumerable.Range(0, 10_000).Select(_ => CertificateCode.New()).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(codes, Has.Count.EqualTo(10_000));
            Assert.That(codes, Has.All.Length.EqualTo(CertificateCode.Length));
            Assert.That(codes, Has.All.Matches<string>(code => CertificateCode.TryRead(code!, out var read) && read == code));
        });
    }

    [Test]
    public void Every_character_of_a_code_varies()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => CertificateCode.New()).ToList();
        for (var place = 0; place < CertificateCode.Length; place++)
        {
            var seen = codes.Select(code => code[place]).Distinct().Count();
            Assert.That(seen, Is.EqualTo(place == 0 ? 8 : 32), $"place {place}");
        }
    }

    [Test]
    public void A_code_may_be_typed_with_hyphens_small_letters_and_look_alikes()
    {
        const string code = "01ABCDEFGH2345678901234567";
        Assert.Multiple(() =>
        {
            Assert.That(CertificateCode.TryRead(" oiabc-defgh-23456-78901-23456-7 ", out var read), Is.True);
            Assert.That(read, Is.EqualTo(code));
            Assert.That(CertificateCode.Grouped(code), Is.EqualTo("01ABC-DEFGH-23456-78901-234567"));
        });
    }

    [TestCase("")]
    [TestCase("2026-000042")]
    [TestCase("01ABCDEFGH234567890123456U")]
    [TestCase("01ABCDEFGH23456789012345678")]
    public void What_is_no_code_is_refused(string typed) => Assert.That(CertificateCode.TryRead(typed, out _), Is.False);
}
