using System.Text;
using Lms.Certificates.Drawing;
using Lms.Certificates.Layout;
using Lms.Certificates.Pdf;
using Lms.Certificates.Tests.Support;
using Lms.Certificates.TrueType;
using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Tests.Layout;

[TestFixture]
public sealed class CertificateLayoutTests
{
    private const double Margin = 40;
    private const double Rounding = 0.01;

    private static readonly string[] Alphabets = ["abcdefghij", "WMQÅÄÖ", "il.,'", "Åsa -–", "Nguyễn Thị ", "张伟 ", "a b c ", "ab-cd/ef"];

    private readonly CertificateFonts _fonts = new();

    [Test]
    public void Two_hundred_characters_of_any_kind_stay_on_the_page_and_apart([Range(0, 59)] int seed)
    {
        var random = new Random(seed);
        var name = Words(random, 200);
        var course = Words(random, 200);

        AssertOnPageAndApart(Place(Sheets.ForName(name, course)));
        AssertOnPageAndApart(Place(Sheets.WithList(name)));
    }

    [Test]
    public void Any_design_with_any_texts_stays_on_the_page_and_apart([Range(0, 79)] int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, CertificateDesign.MaxElements + 1);
        var parts = Enumerable.Range(0, count).Select(_ => Sheets.Part(
            random.GetItems(Enum.GetValues<CertificateElementKind>(), 1)[0],
            Words(random, random.Next(1, seed % 7 == 0 ? 3000 : 200)),
            random.GetItems(Enum.GetValues<CertificateElementStyle>(), 1)[0]));

        AssertOnPageAndApart(Place(Sheets.Of([.. parts])));
    }

    [Test]
    public void Any_design_with_two_languages_and_pictures_stays_on_the_page_and_apart([Range(0, 59)] int seed)
    {
        var random = new Random(seed);
        var picture = new PrintedPicture(new('a', 64), Pictures.Png(2, random.Next(1, 90), random.Next(1, 90)), "EU");
        var parts = Enumerable.Range(0, random.Next(1, CertificateDesign.MaxElements + 1)).Select(_ => Sheets.Part(
            random.GetItems(Enum.GetValues<CertificateElementKind>(), 1)[0],
            Words(random, random.Next(1, 120)),
            random.GetItems(Enum.GetValues<CertificateElementStyle>(), 1)[0]) with
        {
            Second = random.Next(2) == 0 ? Words(random, random.Next(1, 120)) : null,
            Picture = random.Next(2) == 0 ? picture : null,
        });

        AssertOnPageAndApart(Place(Sheets.Of([.. parts]) with { SecondLanguage = "en" }));
    }

    [Test]
    public void The_second_language_is_smaller_and_right_beneath_the_first()
    {
        var placed = Place(Sheets.InBothLanguages("Åsa Öberg")).OfType<PlacedText>().ToList();

        var first = placed.Single(text => text.Lines[0].Text == "Mötet först");
        var second = placed.Single(text => text.Lines[0].Text == "The encounter first");
        Assert.That(second.Lines[0].Look.Size, Is.LessThan(first.Lines[0].Look.Size * 0.7).And.GreaterThanOrEqualTo(8));
        Assert.That(second.Area.Top - first.Area.Bottom, Is.InRange(0, 4));
        Assert.That((first.IsSecond, second.IsSecond, first.Order), Is.EqualTo((false, true, second.Order)));
    }

    [Test]
    public void A_funder_stands_at_the_foot_with_its_words_beside_its_picture()
    {
        var sheet = Sheets.WithPicture(Sheets.InBothLanguages("Åsa Öberg"), CertificateElementKind.Funder, Pictures.Png(6, 60, 20), "EU");

        var placed = Place(sheet);

        var picture = placed.OfType<PlacedPicture>().Single();
        var words = placed.OfType<PlacedText>().Single(text => text.Lines[0].Text == "Medfinansieras av Europeiska unionen");
        Assert.That(picture.Area.Top, Is.GreaterThan(PageGeometry.Height / 2));
        Assert.That(words.Area.Left, Is.GreaterThan(picture.Area.Right));
        Assert.That(picture.Area.Width / picture.Area.Height, Is.EqualTo(3).Within(Rounding));
    }

    [TestCase(CertificateElementKind.Field, CertificateElementStyle.Name)]
    [TestCase(CertificateElementKind.Heading, CertificateElementStyle.Normal)]
    [TestCase(CertificateElementKind.Signature, CertificateElementStyle.Normal)]
    [TestCase(CertificateElementKind.Text, CertificateElementStyle.Small)]
    public void The_most_parts_with_the_most_text_still_fit(CertificateElementKind kind, CertificateElementStyle style)
    {
        var text = string.Join('\n', Enumerable.Repeat(new string('W', 400), 12));
        var parts = Enumerable.Repeat(Sheets.Part(kind, text, style), CertificateDesign.MaxElements);

        AssertOnPageAndApart(Place(Sheets.Of([.. parts])));
    }

    [Test]
    public void An_ordinary_certificate_is_set_in_full_size()
    {
        var sizes = Lines(Place(Sheets.ForName("Maria Lindqvist"))).ToLookup(line => line.Text, line => line.Look.Size);

        Assert.That(sizes["Kursintyg"], Is.EqualTo(new[] { 46 }));
        Assert.That(sizes["Maria Lindqvist"], Is.EqualTo(new[] { 34 }));
    }

    [Test]
    public void A_long_name_wraps_before_it_shrinks()
    {
        var name = string.Join(' ', Enumerable.Repeat("Wilhelmina", 6));

        var lines = NameLines(name);

        Assert.That(lines, Has.Count.EqualTo(2));
        Assert.That(lines, Has.All.Property(nameof(PlacedLine.Look)).Property(nameof(TextLook.Size)).EqualTo(34));
    }

    [Test]
    public void A_longer_name_shrinks_to_three_lines_and_loses_nothing()
    {
        var name = string.Join(' ', Enumerable.Repeat("Wilhelmina-Konstantina", 9));

        var lines = NameLines(name);

        Assert.That(lines, Has.Count.EqualTo(3));
        Assert.That(lines[0].Look.Size, Is.LessThan(34).And.GreaterThanOrEqualTo(16));
        Assert.That(string.Concat(lines.Select(line => line.Text)), Is.EqualTo(name));
    }

    [Test]
    public void Reading_order_is_the_order_of_the_list_wherever_things_stand()
    {
        var sheet = Sheets.Of(
            Sheets.Part(CertificateElementKind.Qr, Sheets.Address),
            Sheets.Part(CertificateElementKind.Text, "- punkt"),
            Sheets.Part(CertificateElementKind.Heading, "Kursintyg"),
            Sheets.Part(CertificateElementKind.Logo, "Osby kommun"));

        var order = Place(sheet).Select(placed => placed.GetType().Name);

        Assert.That(order, Is.EqualTo(new[] { nameof(PlacedTrail), nameof(PlacedQr), nameof(PlacedList), nameof(PlacedText), nameof(PlacedText) }));
    }

    private List<PlacedLine> NameLines(string name) =>
        [.. Place(Sheets.ForName(name)).OfType<PlacedText>().Single(text => text.Order == 3).Lines];

    private IReadOnlyList<Placed> Place(CertificateSheet sheet) => CertificateLayout.Place(sheet, _fonts, new SheetImages(sheet.Elements));

    private static void AssertOnPageAndApart(IReadOnlyList<Placed> parts)
    {
        foreach (var part in parts)
        {
            Assert.That(part.Area.Left, Is.GreaterThanOrEqualTo(Margin), part.ToString());
            Assert.That(part.Area.Top, Is.GreaterThanOrEqualTo(Margin - Rounding), part.ToString());
            Assert.That(part.Area.Right, Is.LessThanOrEqualTo(PageGeometry.Width - Margin), part.ToString());
            Assert.That(part.Area.Bottom, Is.LessThanOrEqualTo(PageGeometry.Height - Margin), part.ToString());
        }

        foreach (var line in Lines(parts))
        {
            Assert.That(line.Left, Is.GreaterThanOrEqualTo(Margin), line.Text);
            Assert.That(line.Left + line.Look.WidthOf(line.Text.TrimEnd()), Is.LessThanOrEqualTo(PageGeometry.Width - Margin), line.Text);
            Assert.That(line.Baseline, Is.InRange(Margin, PageGeometry.Height - Margin), line.Text);
        }

        foreach (var text in parts.OfType<PlacedText>())
        {
            Assert.That(text.Lines.Select(line => line.Left + line.Look.WidthOf(line.Text.TrimEnd())), Has.All.LessThanOrEqualTo(text.Area.Right + Rounding));
        }

        for (var i = 0; i < parts.Count; i++)
        {
            Assert.That(parts.Skip(i + 1).Where(other => Overlap(parts[i].Area, other.Area)), Is.Empty, $"covered: {parts[i]}");
        }
    }

    private static IEnumerable<PlacedLine> Lines(IEnumerable<Placed> parts) => parts.SelectMany(part => part switch
    {
        PlacedText text => text.Lines,
        PlacedList list => list.Items.SelectMany(item => item.Lines.Prepend(item.Dot)),
        _ => [],
    });

    private static bool Overlap(Rectangle a, Rectangle b) =>
        a.Left < b.Right - Rounding && b.Left < a.Right - Rounding && a.Top < b.Bottom - Rounding && b.Top < a.Bottom - Rounding;

    private static string Words(Random random, int length)
    {
        var alphabet = Alphabets[random.Next(Alphabets.Length)];
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            text.Append(alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }
}
