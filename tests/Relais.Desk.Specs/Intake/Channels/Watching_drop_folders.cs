using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Intake;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Intake.Mailboxes;
using Relais.Intake.Channels;
using Relais.Intake.Receive;
using Relais.Intake.Receive.Mailboxes;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Intake.Channels;

/// <summary>What is taken from the shared folders of the machine, and what never is.</summary>
public sealed class Watching_drop_folders : IAsyncLifetime
{
    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.Open();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    /// <summary>Seen before: the drop folder of another practice, or the certificates of the house, were taken for the mail of who typed that login.</summary>
    [Theory]
    [InlineData("girard-autre", "depot/girard-autre")]
    [InlineData("../certificats", "certificats")]
    [InlineData("x/Traité", "depot/x/Traité")]
    public async Task the_login_of_a_mailbox_names_none(string login, string folder)
    {
        var settings = new MailboxSettings { Host = "localhost", User = login };
        var channel = await house.In(house.Town.Tilleuls, s => s.GetRequiredService<SetUpMailbox>().Add(house.Town.Tilleuls, "Boîte", settings, new MailboxSecrets("secret", null), true, default), house.Town.Members["claire"]);
        var other = Put(folder, "d-autrui.pem");

        await Watched();
        Assert.True(File.Exists(other));
        Assert.False(await house.Ask(house.Town.Tilleuls, db => db.Set<Arrival>().AnyAsync(a => a.Channel == channel)));
    }

    [Theory]
    [InlineData("folder", "certificats")]
    [InlineData("folder", "depot")]
    [InlineData("folder", "depot/")]
    [InlineData("folder", "depot/..")]
    [InlineData("folder", "depot/x/Traité")]
    [InlineData("mail", "../certificats")]
    [InlineData("mail", "x/Traité")]
    [InlineData("mail", "..")]
    [InlineData("mail", "/etc")]
    public void stand_straight_below_depot_only(string kind, string address) =>
        Assert.Null(new DropFolders(null!, new(house.Folder)).PathOf(Enum.Parse<ChannelKind>(kind, true), address));

    [Theory, InlineData("depot/girard"), InlineData("depot/../certificats"), InlineData("certificats")]
    public async Task another_practice_s_or_the_house_s_is_refused(string address)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => house.In(house.Town.Tilleuls,
            s => s.GetRequiredService<ISettleChannels>().Open(house.Town.Tilleuls, "folder", "Autre", address, house.Town.Members["claire"], default)));
        Assert.StartsWith("intake.channel-folder", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_two_practices_name_serve_the_one_that_had_it_first()
    {
        await house.Ask(house.Town.Tilleuls, async db =>
        {
            var late = Channel.Of(Guid.CreateVersion7(House.Friday), house.Town.Tilleuls, ChannelKind.Folder, "Doublon", "depot/girard", house.Town.Members["claire"]);
            db.Add(late);
            db.Tell(house.Clock, house.Town.Tilleuls, "channel.open", late.Id);
            return await db.SaveChangesAsync();
        });
        Put("depot/girard", "lettre.txt");

        await Watched();
        Assert.True(await house.Ask(house.Town.Girard, db => db.Set<Arrival>().AnyAsync(a => a.Channel == house.Town.GirardMail)));
        Assert.All(await house.Ask(house.Town.Tilleuls, db => db.Set<Arrival>().ToListAsync()), a => Assert.Equal(house.Town.TilleulsMail, a.Channel));
    }

    /// <summary>Seen before: a link to the recovery key gave the key to read in the inbox, and a named pipe stopped all taking.</summary>
    [Fact]
    public async Task give_no_more_than_the_files_in_them()
    {
        var key = Put("", "cle");
        Put("coffre", "autre.txt");
        Directory.CreateDirectory(At("depot/tilleuls"));
        File.CreateSymbolicLink(At("depot/tilleuls/a-lien.txt"), key);
        Directory.CreateSymbolicLink(At("depot/tilleuls/cur"), At("coffre"));
        using (var made = Process.Start("mkfifo", At("depot/tilleuls/b-tube.txt"))) await made.WaitForExitAsync();
        File.SetLastWriteTimeUtc(At("depot/tilleuls/b-tube.txt"), House.Friday.AddDays(-1).UtcDateTime);

        await Watched();
        Assert.Equal(Good, await house.Ask(house.Town.Tilleuls, db => db.Set<Arrival>().OrderBy(a => a.Name).Select(a => a.Name).ToListAsync()));
        Assert.True(File.Exists(At("coffre/autre.txt")));
    }

    private string At(string place) => Path.Combine(house.Folder, place);

    private string Put(string folder, string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(At(folder)).FullName, name);
        File.WriteAllText(file, $"les mots de {name}");
        File.SetLastWriteTimeUtc(file, House.Friday.AddDays(-1).UtcDateTime);
        return file;
    }

    private static readonly string[] Good = ["zx-bon.txt", "zy-bon.txt", "zz-bon.txt"];

    /// <summary>Whole rounds over all folders: each good file is dropped once the one before was taken, so that two rounds have ended when the last comes in.</summary>
    private Task<bool> Watched() => house.In(house.Town.Tilleuls, async s =>
    {
        using var watch = ActivatorUtilities.CreateInstance<WatchFolders>(s);
        await watch.StartAsync(default);
        foreach (var name in Good)
        {
            Put("depot/tilleuls", name);
            await Reception.Until("a good file comes in", () => house.Ask(house.Town.Tilleuls, db => db.Set<Arrival>().AnyAsync(a => a.Name == name)));
        }

        await watch.StopAsync(default);
        return true;
    });
}
