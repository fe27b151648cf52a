using Relais.Codecs.Zip;

namespace Relais.Codecs.Specs.Zip;

public class Reading_hostile_archives
{
    [Theory]
    [InlineData("gen/bomb-flat-100MB.zip", "zip.entry-too-large", 0)]
    [InlineData("gen/bomb-overlap-200x.zip", "zip.overlap", 0)]
    [InlineData("gen/slip-dotdot.zip", "zip.traversal", 1)]
    [InlineData("gen/slip-absolute.zip", "zip.absolute-path", 0)]
    [InlineData("gen/name-nul-crlf.zip", "zip.name-control", 0)]
    [InlineData("gen/truncated.zip", "zip.truncated", 0)]
    [InlineData("gen/lying-size.zip", "zip.size-lies", 0)]
    [InlineData("zip-slip/zip-slip.zip", "zip.traversal", 1)]
    [InlineData("zip-slip/zip-slip-win.zip", "zip.traversal", 1)]
    [InlineData("zip-slip/zip-slip.tar", "zip.not-an-archive", 0)]
    [InlineData("zip-slip/zip-slip-win.tar", "zip.not-an-archive", 0)]
    public void refuses_what_is_wrong_and_keeps_the_rest(string file, string flaw, int kept)
    {
        var reading = ZipReader.Read(File.ReadAllBytes(Path.Combine(SharedData.Folder("badinput"), file)));

        Assert.Equal(flaw, Assert.Single(reading.Flaws).Code);
        Assert.Equal(kept, reading.Entries.Count);
    }

    [Fact]
    public void refuses_a_bomb_by_its_ratio_when_its_size_would_pass()
    {
        var bomb = File.ReadAllBytes(Path.Combine(SharedData.Folder("badinput"), "gen/bomb-flat-100MB.zip"));

        var reading = ZipReader.Read(bomb, new ZipLimits { MaxEntryBytes = int.MaxValue });

        Assert.Equal("zip.ratio", Assert.Single(reading.Flaws).Code);
    }
}
