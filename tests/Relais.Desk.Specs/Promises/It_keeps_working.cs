using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 10: the real program is killed at once, again and again, while mail keeps coming; it comes back with everything.</summary>
public sealed class It_keeps_working
{
    private const int Deaths = 20;

    /// <summary>PostgreSQL where it is installed.</summary>
    public static TheoryData<string> Databases => new("sqlite", "postgresql");

    [Theory, MemberData(nameof(Databases))]
    public async Task after_being_killed_twenty_times_under_load(string kind)
    {
        var (options, town) = await SettledTown.Copy(kind == "postgresql");
        try
        {
            using var endOfMail = new CancellationTokenSource();
            var mail = new MailShower(Path.Combine(options.Folder, "depot", "tilleuls"));
            var coming = mail.Fall(endOfMail.Token);
            var moment = new Random(20261120);
            for (var death = 0; death < Deaths; death++)
            {
                using var program = await RealProgram.Start(options);
                await Task.Delay(moment.Next(50, 700));
                program.Kill();
            }

            await endOfMail.CancelAsync();
            var sent = await coming;
            Assert.True(sent > 50, $"Only {sent} mails fell: the program was hardly at work.");
            using (await RealProgram.Start(options)) await mail.AllTaken(TimeSpan.FromMinutes(2));
            var filed = await Reckoning.Of(options, town);
            Assert.Equal(Enumerable.Range(0, sent).Select(MailShower.IdOf).Order(StringComparer.Ordinal), filed.Select(d => d.Identifier).Order(StringComparer.Ordinal));
        }
        finally
        {
            await SettledTown.Forget(options);
        }
    }
}
