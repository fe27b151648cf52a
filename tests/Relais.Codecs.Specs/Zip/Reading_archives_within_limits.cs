using System.IO.Compression;
using System.Text;
using Relais.Codecs.Zip;

namespace Relais.Codecs.Specs.Zip;

public class Reading_archives_within_limits
{
    [Theory]
    [InlineData("a\\b\\c.xml", "a/b/c.xml", null)]
    [InlineData("./a//b.xml", "a/b.xml", null)]
    [InlineData("été.xml", "été.xml", null)]
    [InlineData("a/..b/c..xml", "a/..b/c..xml", null)]
    [InlineData("a/../../b.xml", null, "zip.traversal")]
    [InlineData("..", null, "zip.traversal")]
    [InlineData("a\\..\\..\\b.xml", null, "zip.traversal")]
    [InlineData("C:\\b.xml", null, "zip.absolute-path")]
    [InlineData("c:b.xml", null, "zip.absolute-path")]
    [InlineData("\\\\server\\b.xml", null, "zip.absolute-path")]
    [InlineData("/b.xml", null, "zip.absolute-path")]
    [InlineData("a\0.xml", null, "zip.name-control")]
    [InlineData("rapport\u202Efdp.exe", null, "zip.name-control")]
    public void keeps_names_inside_the_archive(string name, string? path, string? flaw)
    {
        var reading = ZipReader.Read(Zip((name, "x"u8.ToArray())));

        Assert.Equal(path, reading.Entries.SingleOrDefault()?.Path);
        Assert.Equal(flaw, reading.Flaws.SingleOrDefault()?.Code);
    }

    [Fact]
    public void inflates_what_was_deflated_or_stored()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Bonjour. ", 1000)));

        var reading = ZipReader.Read(Zip(("a/", []), ("a/one.txt", text), ("two.txt", [1])));

        Assert.Empty(reading.Flaws);
        Assert.Equal(["a/one.txt", "two.txt"], reading.Entries.Select(entry => entry.Path));
        Assert.True(reading.Entries[0].Content.Span.SequenceEqual(text));
        Assert.Equal(("a", "one.txt", ""), (reading.Entries[0].Folder, reading.Entries[0].Name, reading.Entries[1].Folder));
    }

    [Fact]
    public void reads_an_archive_that_something_stands_before()
    {
        byte[] led = [.. "préambule"u8, .. Zip(("a.txt", [1, 2]))];

        Assert.Equal([1, 2], Assert.Single(ZipReader.Read(led).Entries).Content.ToArray());
    }

    [Fact]
    public void refuses_too_much()
    {
        var zip = Zip(("a", new byte[1000]), ("b", new byte[1000]));

        Assert.Equal("zip.too-many-entries", Flaw(new ZipLimits { MaxEntries = 1 }));
        Assert.Equal("zip.too-large", Flaw(new ZipLimits { MaxTotalBytes = 1500 }));
        Assert.Equal("zip.ratio,zip.ratio", Flaw(new ZipLimits { RatioFreeBytes = 10, MaxRatio = 5 }));
        Assert.Equal("zip.entry-too-large,zip.entry-too-large", Flaw(new ZipLimits { MaxEntryBytes = 999 }));

        string Flaw(ZipLimits limits) => string.Join(',', ZipReader.Read(zip, limits).Flaws.Select(flaw => flaw.Code));
    }

    [Fact]
    public void refuses_the_second_file_of_one_name()
    {
        var reading = ZipReader.Read(Zip(("A.xml", [1]), ("a.XML", [2])));

        Assert.Equal([1], Assert.Single(reading.Entries).Content.ToArray());
        Assert.Equal("zip.duplicate-name", Assert.Single(reading.Flaws).Code);
    }

    [Fact]
    public void opens_an_archive_in_an_archive_once()
    {
        var inner = Zip(("core.zip", Zip(("a.txt", [7]))));
        var outer = ZipReader.Read(Zip(("inner.zip", inner)));
        var limits = ZipLimits.Default;

        var one = ZipReader.Read(outer.Entries[0], limits);
        Assert.Equal("core.zip", Assert.Single(one.Entries).Path);
        Assert.Equal("zip.nested", Assert.Single(ZipReader.Read(one.Entries[0], limits with { MaxNesting = 0 }).Flaws).Code);
    }

    [Fact]
    public void refuses_an_entry_whose_two_names_differ()
    {
        var zip = Zip(("alpha.txt", [1]));
        zip[30] = (byte)'A';

        Assert.Equal("zip.name-differs", Assert.Single(ZipReader.Read(zip).Flaws).Code);
    }

    [Fact]
    public void refuses_bytes_that_do_not_match_their_sum()
    {
        var zip = Zip(("a.txt", [1, 2, 3]));
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;

        Assert.Equal("zip.crc", Assert.Single(ZipReader.Read(zip).Flaws).Code);
    }

    [Fact]
    public void refuses_what_is_encrypted()
    {
        var zip = Zip(("a.txt", [1]));
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Equal("zip.encrypted", Assert.Single(ZipReader.Read(zip).Flaws).Code);
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
