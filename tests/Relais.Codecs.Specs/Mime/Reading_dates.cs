using System.Globalization;

namespace Relais.Codecs.Specs.Mime;

public class Reading_dates
{
    private static string? Date(string text) => Mail.Read($"Date: {text}\n\n").Date?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Mon, 05 Jan 2026 09:30:00 +0100", "2026-01-05 09:30:00 +01:00")]
    [InlineData("5 Jan 2026 09:30 +0100 (CET)", "2026-01-05 09:30:00 +01:00")]
    [InlineData("Mon,5 Jan 26 9:30:00 GMT", "2026-01-05 09:30:00 +00:00")]
    [InlineData("Mon Jan  5 09:30:00 2026", "2026-01-05 09:30:00 +00:00")]
    [InlineData("05-Jan-2026 09:30:00 -0430", "2026-01-05 09:30:00 -04:30")]
    [InlineData("Sun, 5 Jul 2026 09:30:00 CEST", "2026-07-05 09:30:00 +02:00")]
    [InlineData("31 Dec 98 23:59:60 +0000", "1998-12-31 23:59:59 +00:00")]
    [InlineData("Mon, 05 Jan 2026 09:30:00 +9900", "2026-01-05 09:30:00 +00:00")]
    public void reads_the_forms_that_are_about(string sent, string read) => Assert.Equal(read, Date(sent));

    [Theory, InlineData("hier"), InlineData("31 Feb 2026 10:00:00 +0000"), InlineData(""), InlineData("Mon, 05 Jan"), InlineData("99999999999 Jan 2026")]
    public void says_nothing_when_there_is_no_date(string sent) => Assert.Null(Date(sent));
}
