using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

public class Reading_a_maildir_name
{
    [Theory]
    [InlineData("1760000000.1.poste:2,RS", "1760000000.1.poste", "RS")]
    [InlineData("1760000000.1.poste;2,T", "1760000000.1.poste", "T")]
    [InlineData("1760000000.1.poste:2,", "1760000000.1.poste", "")]
    [InlineData("1760000000.1.poste", "1760000000.1.poste", "")]
    [InlineData("", "", "")]
    public void tells_the_message_from_its_flags(string name, string unique, string flags) =>
        Assert.Equal(new MaildirName(unique, flags), MaildirName.Parse(name));

    [Fact]
    public void says_what_was_done_with_it()
    {
        var name = MaildirName.Parse("1.poste:2,RS");

        Assert.Equal((true, true, false, false, false), (name.IsSeen, name.IsReplied, name.IsFlagged, name.IsTrashed, name.IsDraft));
    }
}
