using System.Globalization;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 10: the real program is killed at once, again and again, while mail keeps coming; it comes back with everything.</summary>
public sealed class It_keeps_working
{
    /// <summary>Twenty in the suite; <c>RELAIS_KILLS=500</c> asks for more.</summary>
    private static readonly int Deaths = int.Parse(Environment.GetEnvironmentVariable("RELAIS_KILLS") ?? "20", CultureInfo.InvariantCulture);

    /// <summary>PostgreSQL where it is installed.</summary>
    public static TheoryData<string> Databases => new("sqlite", "postgresql");

    [Theory, MemberData(nameof(Databases))]
    public async Task after_being_killed_again_and_again_under_load(string kind)
    {
        var (options, town) = await SettledTown.Copy(kind == "postgresql");
        using var endOfMail = new CancellationTokenSource();
        var mail = new MailShower(Path.Combine(options.Folder, "depot", "tilleuls"));
        var coming = mail.Fall(endOfMail.Token);
        try
        {
            var moment = new Random(20261120);
            for (var death = 0; death < Deaths; death++)
            {
                using var program = await RealProgram.Start(options);
                // One in two once it has taken so many, that a slow machine kills a program at work too.
                if (death % 2 == 0) await Task.Delay(moment.Next(50, 700));
                else await mail.Taken(moment.Next(1, 150), TimeSpan.FromSeconds(10));
                program.Kill();
                TestContext.Current.SendDiagnosticMessage("{0}: killed {1} of {2} times, {3} mails fell", kind, death + 1, Deaths, mail.Fallen);
            }

            await endOfMail.CancelAsync();
            var sent = await coming;
            Assert.True(sent > 50, $"Only {sent} mails fell: the program was hardly at work.");
            using (await RealProgram.Start(options)) await mail.AllTaken(TimeSpan.FromMinutes(5));
            var filed = await Reckoning.Of(options, town);
            Assert.Equal(Enumerable.Range(0, sent).Select(MailShower.IdOf).Order(StringComparer.Ordinal), filed.Select(d => d.Identifier).Order(StringComparer.Ordinal));
        }
        finally
        {
            // What went wrong is said, not that mail still fell into the folder being forgotten.
            await endOfMail.CancelAsync();
            await coming;
            await SettledTown.Forget(options);
        }
    }
}
