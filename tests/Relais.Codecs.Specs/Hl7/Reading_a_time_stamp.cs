using System.Globalization;
using Relais.Codecs.Hl7;

namespace Relais.Codecs.Specs.Hl7;

public class Reading_a_time_stamp
{
    [Theory]
    [InlineData("20210104160527+0100", "2021-01-04T16:05:27+01:00")]
    [InlineData("202101041120+0100", "2021-01-04T11:20:00+01:00")]
    [InlineData("20210704160527.123-0400", "2021-07-04T16:05:27-04:00")]
    [InlineData("20210104", "2021-01-04T00:00:00+01:00")]
    [InlineData("20210704", "2021-07-04T00:00:00+02:00")]
    [InlineData("20260329015959", "2026-03-29T01:59:59+01:00")]
    [InlineData("20260329030000", "2026-03-29T03:00:00+02:00")]
    [InlineData("20240331120000", "2024-03-31T12:00:00+02:00")]
    [InlineData("20240330120000", "2024-03-30T12:00:00+01:00")]
    [InlineData("20211031120000", "2021-10-31T12:00:00+01:00")]
    [InlineData("20211030120000", "2021-10-30T12:00:00+02:00")]
    [InlineData("2021", "2021-01-01T00:00:00+01:00")]
    [InlineData("20210104120000Z", "2021-01-04T12:00:00+00:00")]
    [InlineData("20211304", null)]
    [InlineData("20210104 1605", null)]
    [InlineData("20210104160527+9900", null)]
    [InlineData("00010101", null)]
    [InlineData("99991231235959-1200", null)]
    [InlineData("+0100", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void gives_the_instant_or_nothing(string? text, string? instant) =>
        Assert.Equal(instant, Hl7Time.Instant(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("19790328", "1979-03-28")]
    [InlineData("197903281200", "1979-03-28")]
    [InlineData("197903", null)]
    [InlineData("19790230", null)]
    public void invents_no_day(string text, string? date) => Assert.Equal(date, Hl7Time.Date(text)?.ToString("O", CultureInfo.InvariantCulture));
}
