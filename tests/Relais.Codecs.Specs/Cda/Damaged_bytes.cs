using System.Text;
using Relais.Codecs.Cda;
using Relais.Codecs.Sniff;
using Relais.Codecs.Specs.Xdm;
using Relais.Codecs.Xdm;

namespace Relais.Codecs.Specs.Cda;

/// <summary>Thousands of damaged copies, the same ones each time: every reader answers, and throws nothing.</summary>
public class Damaged_bytes
{
    private const int Seed = 20261121;

    private static readonly string Body =
        """
        <structuredBody><component><section><code code="55108-5"/><title>T</title><text><paragraph ID="p">Un <content styleCode="Bold">deux</content></paragraph><table><tr><td colspan="2">K</td></tr></table>
        <list><item>x<renderMultiMedia referencedObject="M1"/></item></list></text><entry><observationMedia ID="M1"><value mediaType="application/pdf" representation="B64" compression="DF">S0xKBgA=</value></observationMedia></entry>
        <entry><observation moodCode="EVN"><code code="2823-3"><originalText><reference value="#p"/></originalText></code><effectiveTime value="20260105"/><value xsi:type="PQ" value="6.8" unit="g"/><interpretationCode code="HH"/></observation></entry>
        </section></component></structuredBody>
        """;

    [Fact]
    public void never_throw_from_a_letter() => Damage(Encoding.UTF8.GetBytes(Letter.Xml(body: Body)), 6000, Explore);

    [Fact]
    public void never_throw_from_a_letter_in_utf16()
    {
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Letter.Xml(body: Body))];
        Damage(utf16, 2000, Explore);
    }

    [Fact]
    public void never_throw_from_an_archive() =>
        Damage(
            new Archive().With("README.TXT", "a").With("S/METADATA.XML", Archive.Metadata(Archive.Entry("D.XML", "<a/>"))).With("S/D.XML", "<a/>").Zip(),
            6000,
            bytes => XdmReader.Read(bytes));

    [Fact]
    public void never_throw_from_metadata() =>
        Damage(
            Encoding.UTF8.GetBytes(Archive.Metadata(Archive.Entry("D.XML", "<a/>", "N,MASQUE_PS", "C"))),
            3000,
            bytes => XdmReader.Read(new Archive().With("S/METADATA.XML", Encoding.Latin1.GetString(bytes)).With("S/D.XML", "<a/>").Zip()));

    [Fact]
    public void never_throw_from_an_official_letter()
    {
        var small = Directory.GetFiles(SharedData.Folder("cda"), "*.xml").Order(StringComparer.Ordinal).Where(file => new FileInfo(file).Length < 60_000).Take(3).ToList();

        Assert.NotEmpty(small);
        Assert.All(small, file => Damage(File.ReadAllBytes(file), 150, Explore));
    }

    private static void Explore(byte[] bytes)
    {
        DocumentKinds.Sniff(bytes);
        var cda = CdaReader.Read(bytes);
        Assert.True(cda.IsRead || cda.Flaws.Count > 0);
        foreach (var media in cda.Media) media.Decode();
        foreach (var section in cda.AllSections)
        {
            NarrativePlain.Write(section);
            if (section.Narrative is not null) NarrativeHtml.Write(section.Narrative);
        }
    }

    private static void Damage(byte[] sound, int times, Action<byte[]> read)
    {
        var random = new Random(Seed);
        read(sound);
        for (var i = 0; i < times; i++)
        {
            var bytes = sound.ToArray();
            for (var flips = random.Next(1, 5); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (i % 3 == 0) bytes = bytes[..random.Next(bytes.Length)];
            try
            {
                read(bytes);
            }
            catch (Exception thrown)
            {
                Assert.Fail($"seed {Seed}, copy {i}: {thrown}");
            }
        }
    }
}
