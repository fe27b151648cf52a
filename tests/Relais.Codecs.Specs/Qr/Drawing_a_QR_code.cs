using System.Security.Cryptography;
using System.Text;
using Relais.Codecs.Qr;

namespace Relais.Codecs.Specs.Qr;

/// <summary>Each picture here was read back by another hand (zbarimg 0.23), then kept: a change of one module is seen.</summary>
public class Drawing_a_QR_code
{
    [Fact]
    public void of_one_word() => Assert.Equal("""
        #######....##.#######
        #.....#.####..#.....#
        #.###.#...###.#.###.#
        #.###.#..##...#.###.#
        #.###.#.#..##.#.###.#
        #.....#...##..#.....#
        #######.#.#.#.#######
        .........##..........
        #.#.#.#.....#...#..#.
        ##..#....###.#.#...##
        ##.##.###.##.###.####
        .###...##.####.##..##
        #.#####.##.#.###....#
        ........#.....##..#..
        #######.....#...#.###
        #.....#.......#.#..##
        #.###.#.#.#.#.#.#..##
        #.###.#..###.#..##.#.
        #.###.#.####.######.#
        #.....#..#.###.....#.
        #######.####.##....##
        """.ReplaceLineEndings("\n"), Drawn(QrCode.Of("Relais")!));

    /// <summary>Both edges of the versions: one block and several, with and without a version written in the corners.</summary>
    [Theory]
    [InlineData(14, "89521113b7071c9de05ce9844e5c7593846e6662bb453a586d6a46bf53807e00")]
    [InlineData(15, "dbeeccd0605efebb2fbbe6661b3336cf0b0c410d9ebcac6be28ca443f4815ed8")]
    [InlineData(26, "5ecd2cc98ae12c8df2b3d740dcc47f93c9a4fe2612e34f6355057f0321b113f4")]
    [InlineData(27, "942c8696cb260ee242db143ed5f2f1dc6c81bafa1edd3606575bec405cc82e43")]
    [InlineData(42, "d9d8cba821b73ee1cb01716addff8e5ed3bc0319f5d16c3d031545e91727fedc")]
    [InlineData(62, "c84615184e86322cb63356b815782a1e64facb579909d934a94bf7fbdbaed639")]
    [InlineData(84, "6ed31eb9efdc544ad641773a6c75d0e885efd7e796dd5e744c368ed5c71c2db3")]
    [InlineData(106, "94704d3f453630b6bc1c6599ae26cef2a4f0b7eebc534e99c0ab5cb8665ccd50")]
    [InlineData(122, "db9720df9bace25564a1fb5acfa2edb6920ced49568e6b7270a0544f2a0914e6")]
    [InlineData(152, "b454975b7447f489442e5f30b291f6f7e957594d8dee589adb1ae36a60d08ead")]
    [InlineData(180, "1840054e042a78e81e0c4f64b4253cbb34ac9ca1978b30f937df5eeeb49104b7")]
    [InlineData(213, "2856d2ffd9ffdcbc0ee131cebd754b006bb97286781546096e7b7cf569c1ff16")]
    public void of_every_length(int length, string print) =>
        Assert.Equal(print, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Drawn(QrCode.Of(Letters(length))!)))));

    [Fact]
    public void says_no_to_what_is_too_long_or_not_ascii()
    {
        Assert.Null(QrCode.Of(Letters(214)));
        Assert.Null(QrCode.Of("é"));
        Assert.Equal(21, QrCode.Of("")!.Size);
    }

    [Fact]
    public void as_a_path_covers_the_dark_modules_and_no_other()
    {
        var square = QrCode.Of("Relais")!;
        var covered = square.ToPath().Split('M', StringSplitOptions.RemoveEmptyEntries).Sum(run => int.Parse(run.Split('h')[1].Split('v')[0]));
        Assert.Equal(Drawn(square).Count(c => c == '#'), covered);
        Assert.StartsWith("M0 0h7v1h-7z", square.ToPath());
    }

    private static string Letters(int length) => string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + (n % 26))));

    private static string Drawn(QrCode square) =>
        string.Join('\n', Enumerable.Range(0, square.Size).Select(row => string.Concat(Enumerable.Range(0, square.Size).Select(column => square[row, column] ? '#' : '.'))));
}
