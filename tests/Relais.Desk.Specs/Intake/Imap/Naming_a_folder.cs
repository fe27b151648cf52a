using Relais.Intake.Receive.Imap;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Naming_a_folder
{
    [Theory]
    [InlineData("INBOX", "INBOX")]
    [InlineData("Traité", "Trait&AOk-")]
    [InlineData("Labo & radio", "Labo &- radio")]
    [InlineData("été/Noël", "&AOk-t&AOk-/No&AOs-l")]
    [InlineData("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-")]   // the example of RFC 3501 §5.1.3
    [InlineData("📬", "&2D3c7A-")]
    [InlineData("", "")]
    public void travels_as_modified_UTF7_and_back(string name, string wire)
    {
        Assert.Equal(wire, ImapMailboxName.Encode(name));
        Assert.Equal(name, ImapMailboxName.Decode(wire));
    }

    [Theory, InlineData("Traité"), InlineData("a&AOk"), InlineData("a&!!-"), InlineData("a&A-"), InlineData("&U/BT-")]
    public void that_is_not_modified_UTF7_is_not_read(string wire) => Assert.Null(ImapMailboxName.Decode(wire));

    [Theory]
    [InlineData(new uint[] { 5 }, "5")]
    [InlineData(new uint[] { 1, 2, 3, 7, 9, 10 }, "1:3,7,9:10")]
    [InlineData(new uint[] { }, "")]
    public void and_numbers_are_shortened(uint[] uids, string set) => Assert.Equal(set, ImapSet.Of(uids));
}
