namespace Relais.Codecs.Specs.Mime;

public class Reading_addresses
{
    private static string To(string text) => string.Join(" | ", Mail.Read($"To: {text}\n\n").To);

    [Theory]
    [InlineData("a@b.example", "a@b.example")]
    [InlineData("<a@b.example>, c@d.example", "a@b.example | c@d.example")]
    [InlineData("\"Dr Martin, CH\" <m@ch.example>", "Dr Martin, CH <m@ch.example>")]
    [InlineData("\"Il dit \\\"oui\\\"\" <m@ch.example>", "Il dit \"oui\" <m@ch.example>")]
    [InlineData("=?utf-8?q?Faure=2C_No=C3=A9mie?= <n@ch.example>", "Faure, Noémie <n@ch.example>")]
    [InlineData("\"=?utf-8?q?No=C3=A9mie?=\" <n@ch.example>", "Noémie <n@ch.example>")]
    [InlineData("n@ch.example (Noémie)", "Noémie <n@ch.example>")]
    [InlineData("(avant (dedans) après) n@ch.example", "avant (dedans) après <n@ch.example>")]
    [InlineData("<@relais.example,@autre.example:n@ch.example>", "n@ch.example")]
    public void reads_names_and_addresses(string sent, string read) => Assert.Equal(read, To(sent));

    [Theory]
    [InlineData("Cabinet: a@b.example, c@d.example;, e@f.example", "a@b.example | c@d.example | e@f.example")]
    [InlineData("undisclosed-recipients:;", "")]
    [InlineData("", "")]
    public void opens_groups(string sent, string read) => Assert.Equal(read, To(sent));

    [Theory]
    [InlineData("DUPONT, Jean <j@ch.example>", "DUPONT, Jean <j@ch.example>")]
    [InlineData("a@b.example; c@d.example", "a@b.example | c@d.example")]
    [InlineData("root, a@b.example", "root | a@b.example")]
    [InlineData("Jean <j@ch.example", "Jean <j@ch.example>")]
    [InlineData("\"Jean <j@ch.example>", "Jean <j@ch.example>")]
    [InlineData(",,;;<>,", "")]
    public void reads_what_nobody_should_write(string sent, string read) => Assert.Equal(read, To(sent));

    [Fact]
    public void joins_a_field_sent_twice() => Assert.Equal(2, Mail.Read("To: a@b.example\nTo: c@d.example\n\n").To.Count);
}
