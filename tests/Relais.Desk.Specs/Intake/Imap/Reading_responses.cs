using System.Text;
using Relais.Intake.Receive.Imap;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Reading_responses
{
    [Theory]
    [InlineData("* 12 EXISTS", "* 12 EXISTS")]
    [InlineData("* search 1 22 333", "* SEARCH 1 22 333")]
    [InlineData("* 1 FETCH (UID 5 FLAGS (\\Seen $x) BODY[HEADER.FIELDS (DATE TO)]<0> NIL)", "* 1 FETCH (UID 5 FLAGS (\\Seen $x) BODY[HEADER.FIELDS (DATE TO)]<0> nil)")]
    [InlineData("* LIST () \"/\" \"a \\\"b\\\" \\\\ c\"", "* LIST () '/' 'a \"b\" \\ c'")]
    [InlineData("* X {3}\r\na\r\n {0}\r\n (b {1+}\r\n)) d", "* X 'a\r\n' '' (b ')') d")]
    [InlineData("* X (a (b \"c", "* X (a (b 'c'))")]
    [InlineData("* X a)b) c", "* X a b c")]
    [InlineData("* OK [UIDVALIDITY 7] text that ends in braces {5}", "* OK UIDVALIDITY 7")]
    [InlineData("* OK [PERMANENTFLAGS (\\Seen \\*)] ok", "* OK PERMANENTFLAGS (\\Seen \\*)")]
    [InlineData("* NO [unclosed", "* NO")]
    [InlineData("r1 BAD", "r1 BAD")]
    [InlineData("+ QUJD", "+  QUJD")]
    [InlineData("+", "+  ")]
    public async Task keeps_their_values(string said, string read)
    {
        foreach (var end in new[] { "\r\n", "\n" }) Assert.Equal(read, Written(await Read(said + end)));
    }

    [Fact]
    public async Task never_ends_in_anything_but_a_response_or_a_fault()
    {
        string[] seeds = ["* 1 FETCH (UID 5 BODY[]<0> {10}\r\n0123456789 FLAGS (\\Seen))\r\n", "* OK [UIDVALIDITY 7] x\r\n", "* LIST () \"/\" {3}\r\nabc\r\n", "r1 NO [X] y\r\n"];
        var random = new Random(20261121);
        var faults = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var said = Encoding.Latin1.GetBytes(seeds[random.Next(seeds.Length)]);
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                said[random.Next(said.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : "{}()[]\"\\ \r\n0195*"[random.Next(16)]);
            try
            {
                Written(await new ImapReader(new MemoryStream(said), new()).Next(1000, default));
            }
            catch (ImapFault)
            {
                faults++;
            }
        }
        Assert.InRange(faults, 1000, 19_000);
    }

    private static Task<ImapResponse> Read(string said) =>
        new ImapReader(new MemoryStream(Encoding.Latin1.GetBytes(said)), new()).Next(1000, default);

    private static string Written(ImapResponse r) => string.Join(' ', (string?[])
        [r.Tag, r.Number?.ToString(), r.Tag == "+" ? "" : r.Word, r.Code, r.Tag == "+" ? r.Challenge : null, .. r.CodeValues.Select(Written), .. r.Values.Select(Written)]
        is var all ? all.Where(word => word is not null) : []);

    private static string Written(ImapValue value) => value.Kind switch
    {
        ImapValueKind.List => $"({string.Join(' ', value.Items.Select(Written))})",
        ImapValueKind.Text => $"'{value.Characters}'",
        ImapValueKind.Nil => "nil",
        _ => value.Characters,
    };
}
